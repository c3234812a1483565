using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Reelwright.Director;

/// <summary>A scene's words with slots, written as one so that headline and voice say one thing in two ways.</summary>
internal sealed record Line(ImmutableArray<string> Scopes, string Kind, string Headline, string Subline, string Narration)
{
    private static readonly Line[] English = Read("lines-en", isChinese: false);
    private static readonly Line[] Chinese = Read("lines-zh", isChinese: true);
    private static readonly FrozenDictionary<string, Line[]> EnglishByKind = ByKind(English);
    private static readonly FrozenDictionary<string, Line[]> ChineseByKind = ByKind(Chinese);

    /// <summary>All lines of a language.</summary>
    public static IReadOnlyList<Line> All(bool isChinese) => isChinese ? Chinese : English;

    /// <summary>Lines of a kind: first those of the family, then those for all.</summary>
    public static (IReadOnlyList<Line> Own, IReadOnlyList<Line> General) Of(bool isChinese, string kind, Family family)
    {
        Line[] lines = (isChinese ? ChineseByKind : EnglishByKind).GetValueOrDefault(kind, []);
        return ([.. lines.Where(line => line.Scopes.Contains(family.Id))],
            [.. lines.Where(line => line.Scopes.Contains("*") || line.Scopes.Contains("@" + family.Genre))]);
    }

    /// <summary>Lines of a kind that belong to a form of video.</summary>
    public static IReadOnlyList<Line> OfForm(bool isChinese, string kind, string form) => form.Length == 0 ? []
        : [.. (isChinese ? ChineseByKind : EnglishByKind).GetValueOrDefault(kind, []).Where(line => line.Scopes.Contains("~" + form))];

    private static Line[] Read(string name, bool isChinese) =>
        [.. WordTable.Read(name).Concat(WordTable.Read(isChinese ? "forms-zh" : "forms-en")).Select(row => new Line([.. row[0].Split(',')], row[1], row[2], row[3], row[4]))
            .Where(line => !isChinese || line.Scopes.Length > 0)];

    private static FrozenDictionary<string, Line[]> ByKind(Line[] lines) =>
        lines.GroupBy(line => line.Kind).ToFrozenDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);
}
