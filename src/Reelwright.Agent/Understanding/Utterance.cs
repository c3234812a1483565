using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Reelwright.Director;

namespace Reelwright.Agent;

/// <summary>A message as rules read it: one script, one width, lower case, and quoted words hidden.</summary>
/// <remarks><see cref="Plain"/> has a character for every one of <see cref="Original"/>, so a match in one is a place in the other.</remarks>
internal sealed partial class Utterance
{
    /// <summary>Stands for quoted words; no rule matches it.</summary>
    public const char Hidden = '\uE000';

    private const int Nearby = 40;
    private const string Openings = "“‘「『《\"'";
    private const string Closings = "”’」』》\"'";

    private Utterance(string original, string plain, ImmutableArray<Quote> quotes) =>
        (Original, Plain, Quotes) = (original, plain, quotes);

    /// <summary>What was written.</summary>
    public string Original { get; }

    /// <summary>What rules are matched against.</summary>
    public string Plain { get; }

    /// <summary>The quoted words, in order.</summary>
    public ImmutableArray<Quote> Quotes { get; }

    /// <summary>Reads a message. The time it takes grows with the square of the length at worst: pass short ones.</summary>
    public static Utterance Of(string message)
    {
        char[] plain = [.. message.Select(Canonical)];
        var quotes = ImmutableArray.CreateBuilder<Quote>();
        for (int i = 0; i < message.Length; i++)
        {
            int kind = Openings.IndexOf(message[i], StringComparison.Ordinal);
            if (kind < 0 || !IsOpening(message, i) || Closing(message, i, Closings[kind]) is not { } end)
            {
                continue;
            }

            if (end > i + 1)
            {
                quotes.Add(new(i, end + 1, message[(i + 1)..end].Trim()));
            }

            Array.Fill(plain, Hidden, i, end + 1 - i);
            i = end;
        }

        // "The date 14 June 2025", 日期2025.6.14: words to show, though no marks stand around them.
        foreach (Match date in Dates().Matches(message))
        {
            var words = date.Groups["date"];
            if (quotes.All(quote => words.Index + words.Length <= quote.Start || words.Index >= quote.End))
            {
                quotes.Add(new(words.Index, words.Index + words.Length, words.Value.Trim()));
                Array.Fill(plain, Hidden, words.Index, words.Length);
            }
        }

        // "Put £725,000 on it", 留个电话 400-820-8820, "add the year, 2024": figures that are to be read, not done.
        foreach (Match figure in Figures().Matches(message))
        {
            bool isOwn = figure.Groups["money"].Success || figure.Groups["phone"].Success;
            string before = message[Math.Max(0, figure.Index - Nearby)..figure.Index];
            if ((isOwn ? Showing().IsMatch(before) : Year().IsMatch(before))
                && quotes.All(quote => figure.Index + figure.Length <= quote.Start || figure.Index >= quote.End))
            {
                quotes.Add(new(figure.Index, figure.Index + figure.Length, figure.Value.Trim()));
                Array.Fill(plain, Hidden, figure.Index, figure.Length);
            }
        }

        // "Add text LETS GO on clip 3": capitals are words to show where the rest is not shouted.
        bool isShouted = message.Count(char.IsAsciiLetterUpper) > message.Count(char.IsAsciiLetterLower);
        foreach (Match words in Shouted().Matches(message))
        {
            if (!isShouted
                && Writing().IsMatch(message[Math.Max(0, words.Index - Nearby)..words.Index])
                && !NoShout().IsMatch(words.Value)
                && quotes.All(quote => words.Index + words.Length <= quote.Start || words.Index >= quote.End))
            {
                quotes.Add(new(words.Index, words.Index + words.Length, words.Value.Trim()));
                Array.Fill(plain, Hidden, words.Index, words.Length);
            }
        }

        return new(message, new string(plain), [.. quotes.OrderBy(quote => quote.Start)]);
    }

    [GeneratedRegex(@"(?:\bdate[:\s]+|日期[:：是\s]*)(?<date>\d{4}\s*[.\-/年]\s*\d{1,2}\s*[.\-/月]\s*\d{1,2}\s*[日号號]?|\d{1,2}\s*月\s*\d{1,2}\s*[日号號]?|\d{1,2}(?:st|nd|rd|th)?\s+(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?(?:\s+\d{4})?|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+\d{1,2}(?:st|nd|rd|th)?(?:,?\s+\d{4})?|\d{1,2}[./]\d{1,2}[./]\d{2,4})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Dates();

    [GeneratedRegex(@"(?<money>[£$€¥￥]\s?\d[\d,]*(?:\.\d+)?(?:\s?(?:k|m|bn|million|万|亿)(?![a-z]))?)|(?<phone>(?<![\w:.-])\+?\d{2,4}(?:[ -]\d{3,4}){2,3}(?![\w:]))|(?<year>(?<![\w.:-])(?:19|20)\d\d(?!\s*(?:[x×*:.\-]|px|p\b|k\b|s\b|sec|ms|[%\d]|秒|年代|积分|个)))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Figures();

    [GeneratedRegex(@"\b(?:add|say|says|write|put|show|number|phone|call|tel|it['’]?s|is|price)\b|[写打加标留贴放显价]|电话|手机|价格", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Showing();

    [GeneratedRegex(@"\b(?:add|write|put|show)\b[^.;!?]{0,24}$|(?:[写打加标贴]|写上|加个|加上|打上)[^。；！？，]{0,6}$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Year();

    [GeneratedRegex(@"(?<![\w'’])(?:[A-Z][A-Z'’0-9]+|I)(?:\s+(?:&\s+)?(?:[A-Z][A-Z'’0-9]+|A|I))+!*(?![\w'’])")]
    private static partial Regex Shouted();

    [GeneratedRegex(@"\b(?:add|say|says|saying|write|put|text|title|caption|words?|reads?|reading|called|to)\b[^.,;:!?\n]{0,24}$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Writing();

    // What is written in capitals anyway, and talk of capitals.
    [GeneratedRegex(@"\b(?:CAPS|UPPERCASE|BOLD|MP4|SRT|VTT|BGM|LUT|CTA|GIF|SFX|FPS|HDR|HD|PIP|MOV|AI|VO|TV|B&W)\b")]
    private static partial Regex NoShout();

    /// <summary>A part of the utterance.</summary>
    public Utterance Slice(int start, int end) => new(
        Original[start..end],
        Plain[start..end],
        [.. Quotes.Where(quote => quote.Start >= start && quote.End <= end)
            .Select(quote => new Quote(quote.Start - start, quote.End - start, quote.Words))]);

    /// <inheritdoc/>
    public override string ToString() => Original;

    private static char Canonical(char c) => c switch
    {
        '\u3000' or '\t' or '\u00A0' => ' ',
        '\u3002' => '.',
        '\u3001' => ',',
        '\u2019' => '\'',
        >= '\uFF01' and <= '\uFF5E' => char.ToLowerInvariant((char)(c - 0xFEE0)),
        Hidden => ' ',
        _ => char.ToLowerInvariant(ChineseWriting.ToHans(c)),
    };

    // An apostrophe inside a word is no quotation mark.
    private static bool IsOpening(string text, int index) =>
        text[index] is not ('\'' or '’') || index == 0 || !char.IsLetterOrDigit(text[index - 1]) || text[index - 1] >= '\u2E80';

    private static int? Closing(string text, int opening, char mark)
    {
        for (int i = text.IndexOf(mark, opening + 1); i >= 0; i = text.IndexOf(mark, i + 1))
        {
            bool isInWord = mark is '\'' or '’' && i + 1 < text.Length && char.IsAsciiLetterOrDigit(text[i + 1]);
            if (!isInWord)
            {
                return i;
            }
        }

        return null;
    }
}
