using System.Text.RegularExpressions;

namespace Reelwright.Agent;

/// <summary>Puts turns of phrase that only dress a wish up into the plain words that the readers know.</summary>
internal static partial class Rephrasing
{
    /// <summary>The message in plainer words; as it is when there is nothing to put plainer.</summary>
    public static string Of(string message)
    {
        message = Smileys().Replace(message, "$1");
        message = SoThat().Replace(message, " ");
        message = Mark().Replace(message, " at ${n} seconds");
        message = OnlySound().Replace(message, "keep only the sound of ${what}");
        return ChineseOnlySound().Replace(message, "只保留${what}的声音");
    }

    // "… at the end :)"
    [GeneratedRegex(@"(^|[\s\p{L}\d.!?,，。！？])\s*(?:[:;=]-?[)(DPp3|/\\]|\^_?\^|<3|XD|T_T)(?=\s|$)")]
    private static partial Regex Smileys();

    // "Move scene 5 so that it plays directly after scene 1."
    [GeneratedRegex(@"\s+so\s+(?:that\s+)?it\s+(?:plays|comes|is|appears|goes|sits|runs|starts)\s+(?:directly\s+|right\s+|straight\s+|immediately\s+)?(?=(?:after|before)\b)", RegexOptions.IgnoreCase)]
    private static partial Regex SoThat();

    // "At the ten second mark".
    [GeneratedRegex(@"\s+at\s+(?:the\s+|about\s+the\s+)?(?<n>[\w.]+)[\s-]seconds?[\s-]mark\b", RegexOptions.IgnoreCase)]
    private static partial Regex Mark();

    [GeneratedRegex(@"^\W*only\s+(?<what>(?:the\s+)?[\w' ]{2,40}?)\s+(?:should|needs\s+to|must|has\s+to|is\s+to|may)\s+have\s+(?:any\s+|its\s+)?(?:sound|audio)\b", RegexOptions.IgnoreCase)]
    private static partial Regex OnlySound();

    [GeneratedRegex(@"^\W*只有(?<what>[^,，。]{1,12}?)(?:要|需要|可以|能|才)?有(?:声音|原声)(?:就行|就好)?")]
    private static partial Regex ChineseOnlySound();
}
