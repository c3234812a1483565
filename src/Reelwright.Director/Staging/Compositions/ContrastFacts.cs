using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Reelwright.Director;

/// <summary>What a brief itself says of each of two things that it compares. Nothing is added, rounded or turned round.</summary>
internal static partial class ContrastFacts
{
    private const int Most = 4;
    private const int LongestLatin = 42;
    private const int LongestWide = 18;

    /// <summary>What is said of each; empty where only one of them, or neither, has anything said of it.</summary>
    public static (ImmutableArray<string> Left, ImmutableArray<string> Right) Of(string message, Contrast contrast)
    {
        var left = new List<string>();
        var right = new List<string>();
        foreach (string sentence in Sentences().Split(message))
        {
            // What is said without a name is of the one that was named last in the same sentence.
            List<string>? side = null;
            foreach (string clause in Clauses().Split(sentence))
            {
                var named = Named(clause, contrast.Left) is { } one ? (Side: left, Said: one)
                    : Named(clause, contrast.Right) is { } other ? (Side: right, Said: other)
                    : ((List<string> Side, string Said)?)null;
                side = named?.Side ?? side;
                string fact = Trimmed(named?.Said ?? clause);
                if (side is not null && IsFact(fact) && side.Count < Most && !side.Contains(fact))
                {
                    side.Add(fact);
                }
            }
        }

        return left.Count > 0 && right.Count > 0 ? ([.. left], [.. right]) : ([], []);
    }

    /// <summary>How long a bar each of two figures has, 0 to 1; <c>null</c> where they do not measure the same.</summary>
    public static (double Left, double Right)? Bars(string left, string right)
    {
        var one = Figure().Match(left);
        var other = Figure().Match(right);
        bool isSame = one.Success && other.Success && Unit(one) == Unit(other) && Unit(one).Length > 0
            && !Figure().IsMatch(left[(one.Index + one.Length)..]) && !Figure().IsMatch(right[(other.Index + other.Length)..]);
        if (!isSame || Series.Amount(one.Value) is not { } first || Series.Amount(other.Value) is not { } second || Math.Max(first, second) <= 0)
        {
            return null;
        }

        return (first / Math.Max(first, second), second / Math.Max(first, second));
    }

    private static string Unit(Match figure) => (figure.Groups["sign"].Value + figure.Groups["unit"].Value).ToLowerInvariant();

    // The rest of a clause that begins with a name; "tea vs coffee" names both and says nothing.
    private static string? Named(string clause, string name)
    {
        int at = clause.IndexOf(name, StringComparison.OrdinalIgnoreCase);
        bool isWord = at >= 0 && (at == 0 || !char.IsAsciiLetterOrDigit(clause[at - 1]))
            && (at + name.Length == clause.Length || !char.IsAsciiLetterOrDigit(clause[at + name.Length]));
        return isWord && Opening().IsMatch(clause[..at]) ? clause[(at + name.Length)..] : null;
    }

    private static string Trimmed(string rest)
    {
        string fact = Leading().Replace(rest.Trim(' ', ':', '：', '-', '–', '—', '"', '“', '”'), "").Trim();
        return fact.Length == 0 ? "" : char.ToUpperInvariant(fact[0]) + fact[1..];
    }

    private static bool IsFact(string fact) => fact.Length >= 2 && !Comparing().IsMatch(fact)
        && fact.Length <= (TextMeasure.IsWide(fact) ? LongestWide : LongestLatin);

    [GeneratedRegex(@"[。！？!?\n；;]|\.(?=\s|$)", RegexOptions.CultureInvariant)]
    private static partial Regex Sentences();

    [GeneratedRegex(@"[，、：]|,(?!\d{3})|:(?!\d)|\s[-–—]\s|\b(?:while|whereas|but)\b|而", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Clauses();

    [GeneratedRegex(@"^\s*(?:and|the|a|an|but|while|for|with|its?|而|但|则|则是)?\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Opening();

    [GeneratedRegex(@"^(?:and\s+)?(?:is|are|has|have|gets?|offers?|comes\s+with)\s+|^(?:则|則)?(?:是|有|为|為)(?!不)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Leading();

    [GeneratedRegex(@"\b(?:vs\.?|versus|comparison|compare|seconds?\s+video|video|clip)\b|对比|對比|比较|比較|区别|區別|视频|視頻|短片|哪个|哪個", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Comparing();

    [GeneratedRegex(@"(?<sign>[$€£¥￥]?)\s?\d[\d,]*(?:\.\d+)?\s?(?<unit>%|％|[\p{L}]{0,12})", RegexOptions.CultureInvariant)]
    private static partial Regex Figure();
}
