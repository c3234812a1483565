namespace Reelwright.Agent;

/// <summary>What a picture's shape is called.</summary>
internal static class ShapeWords
{
    /// <summary>Upright, wide or square.</summary>
    public static string Of(Tongue tongue, int width, int height) => (width - height) switch
    {
        > 0 => tongue.Say("landscape", "横屏"),
        < 0 => tongue.Say("vertical", "竖屏"),
        _ => tongue.Say("square", "方形"),
    };
}
