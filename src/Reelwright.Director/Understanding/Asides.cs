using System.Text;
using System.Text.RegularExpressions;

namespace Reelwright.Director;

/// <summary>
/// The clauses of a message that speak to the maker: "keep it funny", "friendly female voice", "for instagram", 字大一点.
/// They are read as wishes; on screen they would only show how the video was ordered.
/// </summary>
/// <param name="Content">The message without them.</param>
/// <param name="Said">The clauses, as they were said.</param>
internal sealed partial record Asides(string Content, IReadOnlyList<string> Said)
{
    private const int LongestChars = 80;
    private const int LongestHanzi = 24;
    private const int LongestWord = 6;
    private const string Filler = "filler";

    private static readonly Lazy<(Dictionary<string, string> English, Dictionary<string, string> Chinese)> Words = new(Load);

    /// <summary>Whether a voice is asked for; <c>null</c> when nothing is said of it.</summary>
    public bool? Narration { get; private init; }

    /// <summary>Whether captions are asked for; <c>null</c> when nothing is said of them.</summary>
    public bool? Captions { get; private init; }

    /// <summary>Whether music is asked for; <c>null</c> when nothing is said of it.</summary>
    public bool? Music { get; private init; }

    /// <summary>Seconds that a clause gives as the length; <c>null</c> when none does.</summary>
    public double? Seconds { get; private init; }

    /// <summary>Parts a message; one of nothing else is left as it is.</summary>
    public static Asides Take(string text)
    {
        List<(string Clause, HashSet<string> Kinds)> said = [];
        StringBuilder content = new();
        int start = 0;
        foreach (Match end in ClauseEnd().Matches(text))
        {
            Add(start..end.Index, end.Value);
            start = end.Index + end.Length;
        }

        Add(start.., "");
        string kept = Loose().Replace(content.ToString(), "").Trim();
        return Understood(said.Count > 0 && kept.Any(char.IsLetterOrDigit) ? kept : text, said);

        void Add(Range range, string stop)
        {
            string clause = text[range];
            var kinds = KindsOf(clause);
            bool isFirst = content.Length == 0;
            if (kinds.Count == 0 || (kinds.Contains("length") && Wishes.IsOfFilmTeased(text[..range.Start.Value], clause)) || (isFirst && kinds.Contains("video")) || text.AsSpan(..range.Start.Value).Count('"') % 2 == 1)
            {
                content.Append(clause).Append(stop);
                return;
            }

            said.Add((clause.Trim(), kinds));
            if (stop.Contains('\n', StringComparison.Ordinal))
            {
                content.Append('\n');
            }
        }
    }

    /// <summary>What a clause speaks of when it speaks of the video alone; empty for any other.</summary>
    internal static HashSet<string> KindsOf(string clause)
    {
        HashSet<string> kinds = new(StringComparer.Ordinal);
        string text = ChineseWriting.ToHans(clause).ToLowerInvariant().Replace("black and white", "black-and-white", StringComparison.Ordinal).Replace("landing page", "landing-page", StringComparison.Ordinal).Trim();
        if (text.Length is 0 or > LongestChars || text.Contains('"', StringComparison.Ordinal) || text.Contains('“', StringComparison.Ordinal) || text.Contains('「', StringComparison.Ordinal))
        {
            return kinds;
        }

        if (Imperative().IsMatch(text) || Somewhat().IsMatch(text))
        {
            return ["manner"];
        }

        foreach (Match token in Token().Matches(text))
        {
            bool isKnown = Hanzi.Is(token.Value[0]) ? Cover(token.Value, kinds) : Known(token.Value, kinds);
            if (!isKnown)
            {
                return [];
            }
        }

        kinds.Remove(Filler);
        bool isAsked = Asking().IsMatch(text);
        if (!isAsked && !kinds.Contains("style"))
        {
            kinds.Remove("manner");
        }

        if (!Placing().IsMatch(text))
        {
            kinds.Remove("site");
        }

        kinds.Remove("style");
        if (kinds.Remove("order") && !kinds.Contains("video"))
        {
            // "Product promotion" alone is what it is about.
            return [];
        }

        if ((kinds.Count == 0 || (kinds.Count == 1 && kinds.Contains("video"))) && Length().IsMatch(text))
        {
            return ["length"];
        }

        // "Fast", "high quality sound", "5 colors" are of the thing.
        bool isFact = (kinds.Count == 1 && kinds.Contains("tempo") && Alone().IsMatch(text)) || (kinds.Count == 1 && kinds.Contains("sound") && !Negation().IsMatch(text) && !Silent().IsMatch(text))
            || Counted().IsMatch(text) || (text.Any(char.IsAsciiDigit) && !Length().IsMatch(text) && !kinds.Contains("place"));
        return isFact ? [] : kinds;
    }

    private static bool Known(string word, HashSet<string> kinds)
    {
        if (char.IsAsciiDigit(word[0]))
        {
            return Figure().IsMatch(word);
        }

        if (!Words.Value.English.TryGetValue(word, out string? kind) && !Words.Value.Chinese.TryGetValue(word, out kind))
        {
            return false;
        }

        kinds.Add(kind);
        return true;
    }

    // From the end to the start: which words, one after the other, make up the whole; the longest come first.
    private static bool Cover(string run, HashSet<string> kinds)
    {
        if (run.Length > LongestHanzi)
        {
            return false;
        }

        int[] length = new int[run.Length + 1];
        for (int at = run.Length - 1; at >= 0; at--)
        {
            for (int letters = Math.Min(LongestWord, run.Length - at); letters > 0 && length[at] == 0; letters--)
            {
                bool ends = at + letters == run.Length || length[at + letters] > 0;
                length[at] = ends && Words.Value.Chinese.ContainsKey(run.Substring(at, letters)) ? letters : 0;
            }
        }

        if (length[0] == 0)
        {
            return false;
        }

        for (int at = 0; at < run.Length; at += length[at])
        {
            kinds.Add(Words.Value.Chinese[run.Substring(at, length[at])]);
        }

        return true;
    }

    private static Asides Understood(string content, List<(string Clause, HashSet<string> Kinds)> said)
    {
        bool? narration = null;
        bool? captions = null;
        bool? music = null;
        double? seconds = null;
        foreach (var (clause, kinds) in said)
        {
            bool isWanted = !Negation().IsMatch(clause);
            narration = kinds.Contains("voice") ? isWanted : narration;
            captions = kinds.Contains("captions") ? isWanted : captions;
            music = kinds.Contains("music") ? isWanted || Degree().IsMatch(clause) : music;
            if (kinds.Contains("sound") && (!isWanted || Silent().IsMatch(clause)))
            {
                (narration, music) = (false, false);
            }

            if (Length().Match(clause) is { Success: true } length && double.TryParse(length.Groups["n"].ValueSpan, System.Globalization.CultureInfo.InvariantCulture, out double number))
            {
                seconds = (number * (length.Groups["minutes"].Success ? 60 : 1)) + (length.Groups["half"].Success ? 30 : 0);
            }
        }

        return new(content, [.. said.Select(one => one.Clause)]) { Narration = narration, Captions = captions, Music = music, Seconds = seconds };
    }

    private static (Dictionary<string, string> English, Dictionary<string, string> Chinese) Load()
    {
        Dictionary<string, string> english = new(StringComparer.Ordinal);
        Dictionary<string, string> chinese = new(StringComparer.Ordinal);
        foreach (string[] row in WordTable.Read("asides"))
        {
            // What stands in two rows speaks of what the first says.
            Array.ForEach(row[1].Split('|'), word => english.TryAdd(word, row[0]));
            Array.ForEach(row[2].Split('|'), word => chinese.TryAdd(word, row[0]));
        }

        return (english, chinese);
    }

    [GeneratedRegex(@"\s*(?:[,，;；。!！?？\n]|\.(?=\s|$)|\s[-–—]\s)+\s*", RegexOptions.CultureInvariant)]
    private static partial Regex ClauseEnd();

    [GeneratedRegex(@"[\u4e00-\u9fff]+|[a-z0-9'’&/.-]+|[^\s]", RegexOptions.CultureInvariant)]
    private static partial Regex Token();

    [GeneratedRegex(@"^\d+(?:\.\d+)?(?:s|sec|secs|min|mins|p|k|x\d+)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Figure();

    // "Make it spicy", "can you make a nice video to get people to sign up": said to the maker, whatever the words.
    [GeneratedRegex(@"^(?:(?:and|but|also|please|then)\s+)*(?:(?:make|keep|let)\s+(?:it|this|that|sure|them|people|everyone|viewers|the\s+(?:text|music|video|colou?rs?|words|pace))\b(?!\s+(?:yours|happen|count|last|easy|a\s+habit|official|possible|matter|work))|(?:can|could|would|will)\s+you\s+(?:please\s+)?(?:make|create|do|produce|generate|put)\b[\w\s'-]{0,40}\b(?:video|clip|ad|promo|reel|film)\b(?:\s+(?:for|to|about)\s+(?:it|this|us|me|get|make|show|that|promote)\b[\w\s'-]{0,40})?$)", RegexOptions.CultureInvariant)]
    private static partial Regex Imperative();

    // 真实一点, 农村风, 倒计时的感觉, 给我们班的.
    [GeneratedRegex(@"^(?:要|希望|尽量|最好|画面|整体|风格|走)?[\u4e00-\u9fff]{1,4}(?:一点|一些|点儿)(?:的|吧|哦)?$|^(?:要|走|用|是)?[\u4e00-\u9fff]{1,4}(?:风|风格|范儿|的感觉|的氛围)(?:的|一点)?$|^(?:给|为)[\u4e00-\u9fff]{1,6}(?:的|用的|看的|看)$|^[\u4e00-\u9fff]{1,3}上用(?:的)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Somewhat();

    // What asks the maker for a manner.
    [GeneratedRegex(@"\b(?:make|keep|be|should|it|something|too|feel|vibe|look|looking|style)\b|一点|点$|点儿|一些|些|要|做得|弄得|偏|更|希望|尽量|来|搞|整|走|不要|别", RegexOptions.CultureInvariant)]
    private static partial Regex Asking();

    [GeneratedRegex(@"\b(?:for|on|to)\b|放|发|投|用|适合|上", RegexOptions.CultureInvariant)]
    private static partial Regex Placing();

    // 五种颜色 are the thing's.
    [GeneratedRegex(@"[一二两三四五六七八九十\d](?:种|款|色)", RegexOptions.CultureInvariant)]
    private static partial Regex Counted();

    [GeneratedRegex(@"^(?!slow)[a-z-]+$", RegexOptions.CultureInvariant)]
    private static partial Regex Alone();

    [GeneratedRegex(@"\b(?:no|not|don'?t|without|mute[d]?)\b|不要|不用|不需要|别|没有|无|去掉", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Negation();

    // "not too loud", 不要太吵: there is to be some.
    [GeneratedRegex(@"\btoo\b|太", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Degree();

    [GeneratedRegex(@"\b(?:mute[d]?|silent)\b|静音|无声|靜音|無聲", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Silent();

    [GeneratedRegex(@"(?<n>\d+(?:\.\d+)?)\s*(?:(?<minutes>minutes?|mins?|分钟|分鐘|分(?<half>半))|(?:seconds?|secs?|s\b|秒))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Length();

    [GeneratedRegex(@"[,，;；]\s*$|^\s*[,，;；。]", RegexOptions.CultureInvariant)]
    private static partial Regex Loose();
}
