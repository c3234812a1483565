using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Reelwright.Agent;

/// <summary>Reads words that are given line by line: "title 1: …", 旁白2：…. They are words to show and speak, never commands.</summary>
internal static partial class WordLists
{
    private const int MostLines = 200;
    private const int LongestLine = 400;

    /// <summary>The list; <c>null</c> when a message is none.</summary>
    public static ReplaceAllWords? Read(string message)
    {
        string[] lines = message.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (lines.Length is < 1 or > MostLines || message.Length > MostLines * LongestLine)
        {
            return null;
        }

        var words = ImmutableArray.CreateBuilder<NewWord>();
        for (int i = 0; i < lines.Length; i++)
        {
            var line = Line().Match(lines[i]);
            if (!line.Success)
            {
                // A heading may stand above: "in English:", 译文：.
                if (i == 0 && lines.Length > 1 && lines[0].Length <= 60)
                {
                    continue;
                }

                return null;
            }

            words.Add(new(PartOf(line.Groups["part"].Value.ToLowerInvariant()), int.Parse(line.Groups["number"].Value, CultureInfo.InvariantCulture), line.Groups["words"].Value.Trim()));
        }

        return words.Count >= 2 && words.All(word => word.Text.Length is > 0 and <= LongestLine)
            ? new ReplaceAllWords(words.ToImmutable(), null) { Said = message.Length > 80 ? message[..80] : message }
            : null;
    }

    private static Part PartOf(string name) => name switch
    {
        "title" or "headline" or "标题" or "標題" => Part.Title,
        "subtitle line" or "subline" or "副标题" or "副標題" => Part.Subtitle,
        "caption" or "subtitle" or "字幕" => Part.Caption,
        "text" or "words" or "文字" => Part.Words,
        _ => Part.Narration,
    };

    [GeneratedRegex(@"^[-*•]?\s*(?<part>title|headline|subtitle line|subline|caption|subtitle|text|words|line|narration|voice|标题|標題|副标题|副標題|字幕|文字|旁白|台词|台詞)\s*#?(?<number>\d{1,3})\s*[:：=]\s*(?<words>\S.*)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Line();
}
