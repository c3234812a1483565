using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Reelwright.Director;

/// <summary>Years of the brief with what happened in each, for a timeline.</summary>
internal static partial class Milestones
{
    private const int Fewest = 3;
    private const int Most = 5;

    /// <summary>The years in their order with the brief's words; empty when it tells of fewer than three.</summary>
    public static ImmutableArray<(string Year, string Text)> Of(string message)
    {
        ImmutableArray<(string Year, string Text)> found =
        [
            .. Year().Matches(message)
                .Select(match => (Year: match.Groups["y"].Value, Text: Clean(match.Groups["t"].Value)))
                .Where(entry => entry.Text.Length > 1 && entry.Text.Any(char.IsLetter)),
        ];
        bool isOrdered = found.Zip(found.Skip(1)).All(pair => string.CompareOrdinal(pair.First.Year[..4], pair.Second.Year[..4]) < 0);
        return found.Length >= Fewest && isOrdered ? [.. found.Take(Most)] : [];
    }

    private static string Clean(string text)
    {
        string clean = text.Trim().TrimStart(':', '：', '-', '–', ',', '，', ' ').Trim();
        if (clean.Length == 0)
        {
            return "";
        }

        bool fits = TextMeasure.IsWide(clean) ? clean.Length <= 12 : clean.Split(' ').Length <= 6;
        return fits ? char.ToUpperInvariant(clean[0]) + clean[1..] : "";
    }

    [GeneratedRegex(@"(?:\bin\s+)?(?<![\d$€£¥￥])(?<y>(?:19|20)\d\d年?)(?!\d)(?<t>[^,，;；。.!！\n]{2,60})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Year();
}
