namespace Reelwright.Protocol;

/// <summary>Nothing was heard for a while; the user wants to know that work goes on.</summary>
/// <param name="Elapsed">Since the message was sent.</param>
public sealed record TurnStillWorking(TimeSpan Elapsed) : TurnUpdate
{
    /// <summary>The words for it.</summary>
    public static string Words(string? language) => Languages.IsChinese(language) ? "⏳ 还在处理中……" : "⏳ Still working...";
}
