namespace Reelwright.Timelines;

/// <summary>The closed set of looks that <see cref="EffectKinds.Look"/> names.</summary>
public static class LookNames
{
    /// <summary>Black and white.</summary>
    public const string Mono = "mono";

    /// <summary>Black and white with deep shadows.</summary>
    public const string Noir = "noir";

    /// <summary>Brown-toned, as old prints.</summary>
    public const string Sepia = "sepia";

    /// <summary>Lifted blacks, warm, a little faded.</summary>
    public const string Vintage = "vintage";

    /// <summary>Cool shadows, warm skin, gentle contrast.</summary>
    public const string Cinematic = "cinematic";

    /// <summary>Teal shadows against orange lights.</summary>
    public const string TealOrange = "teal-orange";

    /// <summary>Towards candlelight.</summary>
    public const string Warm = "warm";

    /// <summary>Towards daylight in shade.</summary>
    public const string Cool = "cool";

    /// <summary>Stronger colours and contrast.</summary>
    public const string Vivid = "vivid";

    /// <summary>Low contrast, soft colours.</summary>
    public const string Faded = "faded";

    /// <summary>Bright, soft and slightly glowing in the lights.</summary>
    public const string Dreamy = "dreamy";

    /// <summary>High-key and airy, as beauty and skincare pictures.</summary>
    public const string Bright = "bright";

    /// <summary>Every look.</summary>
    public static IReadOnlyList<string> All { get; } =
        [Mono, Noir, Sepia, Vintage, Cinematic, TealOrange, Warm, Cool, Vivid, Faded, Dreamy, Bright];
}
