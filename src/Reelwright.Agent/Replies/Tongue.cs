using System.Globalization;
using System.Text;
using Reelwright.Director;

namespace Reelwright.Agent;

/// <summary>The language and writing that a reply is in.</summary>
internal sealed class Tongue
{
    private const int LongestQuote = 60;

    private Tongue(bool isChinese, bool isTraditional) => (IsChinese, IsTraditional) = (isChinese, isTraditional);

    /// <summary>Chinese; else English.</summary>
    public bool IsChinese { get; }

    /// <summary>Traditional characters.</summary>
    public bool IsTraditional { get; }

    /// <summary>The language of a message; of the session where the message shows none.</summary>
    public static Tongue Of(string message, string? session)
    {
        bool isChinese = Language.IsChinese(message, session);
        bool isTraditional = isChinese && (ChineseWriting.IsTraditional(message)
            ?? (session is not null && (session.Contains("Hant", StringComparison.OrdinalIgnoreCase)
                || session.EndsWith("TW", StringComparison.OrdinalIgnoreCase) || session.EndsWith("HK", StringComparison.OrdinalIgnoreCase))));
        return new(isChinese, isTraditional);
    }

    /// <summary>The words in this language.</summary>
    public string Say(string english, string chinese) => IsChinese ? chinese : english;

    /// <summary>The words in this language.</summary>
    public string Say(Phrase phrase) => Say(phrase.English, phrase.Chinese);

    /// <summary>Parts in a row.</summary>
    public string Join(IEnumerable<string> parts)
    {
        string[] all = [.. parts];
        for (int i = 0; i + 1 < all.Length; i++)
        {
            all[i] = all[i].TrimEnd('.', '。');
        }

        return string.Join(IsChinese ? "；" : "; ", all);
    }

    /// <summary>Things in a row, as in a list of numbers.</summary>
    public string List(IEnumerable<string> parts) => string.Join(IsChinese ? "、" : ", ", parts);

    /// <summary>The user's words, short and in quotes.</summary>
    public string Quoted(string words)
    {
        string line = Shorten(words);
        return IsChinese ? $"「{line}」" : $"\"{line}\"";
    }

    /// <summary>The user's words on one line, not too long.</summary>
    public static string Shorten(string text)
    {
        string line = string.Join(' ', Clean(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var elements = new StringInfo(line);
        return elements.LengthInTextElements <= LongestQuote ? line : elements.SubstringByTextElements(0, LongestQuote - 1) + "…";
    }

    /// <summary>A time in seconds.</summary>
    public string Seconds(double seconds) => Number(seconds) + (IsChinese ? "秒" : " s");

    /// <summary>A number without needless digits.</summary>
    public static string Number(double value) => Math.Round(value, 2).ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>A count of scenes.</summary>
    public string Scenes(int count) => Say(count == 1 ? "1 scene" : $"{count} scenes", $"{count}个场景");

    /// <summary>Scenes by their numbers.</summary>
    public string SceneNumbers(IReadOnlyList<int> numbers, int all)
    {
        if (numbers.Count > 2 && numbers.Count == all)
        {
            return Say("every scene", "所有场景");
        }

        string[] named = [.. numbers.Where(number => number > 0).Select(number => number.ToString(CultureInfo.InvariantCulture))];
        return named.Length switch
        {
            0 => Say("the video", "视频"),
            1 => Say($"scene {named[0]}", $"第{named[0]}个场景"),
            _ => Say($"scenes {List(named)}", $"第{List(named)}个场景"),
        };
    }

    /// <summary>The finished reply: in the user's writing, with the user's words as they are.</summary>
    public string Finish(string reply) => IsTraditional ? TraditionalWriting.Write(reply) : reply;

    // Control characters in a message must not reach a terminal or a log by way of the reply.
    private static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (char c in text)
        {
            clean.Append(char.IsControl(c) ? ' ' : c);
        }

        return clean.ToString();
    }
}
