namespace Reelwright.Graphics;

/// <summary>Which families stand for a role, and in which order they are asked for a character.</summary>
internal static class FontRoles
{
    internal const string Names = "display, text, serif, mono";
    internal const string Emoji = "Noto Color Emoji";

    private const string OtherScripts = "Noto Sans Arabic, Heebo";

    internal static string? Resolve(string role, FontScript script)
    {
        string? latin = role switch
        {
            "display" => "Outfit",
            "text" => "Inter",
            "serif" => "Playfair Display",
            "mono" => "JetBrains Mono",
            _ => null,
        };
        return latin is null ? null : $"{latin}, {EastAsian(role, script)}, {OtherScripts}, {Emoji}";
    }

    /// <summary>Families for Chinese characters and the punctuation beside them.</summary>
    internal static string EastAsian(string role, FontScript script) => (script, role) switch
    {
        (FontScript.Japanese, _) => "Noto Sans CJK JP, Noto Sans SC",
        (FontScript.Korean, _) => "Noto Sans CJK KR, Noto Sans SC",
        (_, "serif" or "Playfair Display" or "Noto Serif SC") => "Noto Serif SC, Noto Sans SC, Noto Sans CJK SC",
        _ => "Noto Sans SC, Noto Sans CJK SC",
    };

    internal static string Language(FontScript script) => script switch
    {
        FontScript.Chinese => "zh-cn",
        FontScript.Japanese => "ja",
        FontScript.Korean => "ko",
        _ => "en",
    };
}
