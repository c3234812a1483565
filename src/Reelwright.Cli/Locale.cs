using Reelwright.Protocol;

namespace Reelwright.Cli;

/// <summary>The language of the user's machine: what is spoken until the user has said something.</summary>
internal static class Locale
{
    private static readonly string[] Variables = ["LC_ALL", "LC_MESSAGES", "LANG"];

    /// <summary><c>zh</c> where the machine is set to Chinese, else <c>en</c>.</summary>
    public static string Language =>
        Languages.IsChinese(Variables.Select(Environment.GetEnvironmentVariable).FirstOrDefault(set => set is { Length: > 0 })) ? "zh" : "en";
}
