using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Reelwright.Director;

/// <summary>What everybody may know of topics that are often asked about, so that an explainer explains.</summary>
internal static partial class Topics
{
    private static readonly string[] Fields = ["earth", "life", "body", "technology", "money", "society", "culture", "kitchen"];

    private static readonly ImmutableArray<Topic> Table =
        [.. Fields.SelectMany(field => WordTable.Read($"topics-{field}")).Select(row => new Topic(Keys(row[0]), Keys(row[1]), row[2], row[3]))];

    /// <summary>
    /// The scenes of the topic a text asks about: headline, what is said, picture; empty when it is not known. Where several fit, the one
    /// whose words say most: "nuclear fusion" and not "nuclear power".
    /// </summary>
    /// <param name="text">What is asked about, in the words of the brief.</param>
    /// <param name="isChinese">In which language it is asked and answered.</param>
    /// <param name="wantsFacts">Whether anything true will do: what a penguin keeps warm by is no answer to what a penguin is, but a fact.</param>
    public static ImmutableArray<(string Headline, string Narration, string Art)> Find(string text, bool isChinese, bool wantsFacts = false)
    {
        string hans = ChineseWriting.ToHans(text).ToLowerInvariant();
        if (OwnBusiness().IsMatch(hans))
        {
            return [];
        }

        string core = isChinese ? ChineseTail().Replace(ChineseLead().Replace(hans, ""), "") : EnglishTail().Replace(EnglishLead().Replace(hans, ""), "");
        var (topic, weight) = Table.Select(topic => (topic, Weight: (isChinese ? topic.Chinese : topic.English).Max(key => Weight(hans, core, key, isChinese, wantsFacts))))
            .MaxBy(found => found.Weight);
        return weight == 0 ? [] : [.. (isChinese ? topic.ChineseLines : topic.EnglishLines).Split('|').Select(line => line.Split('~', '@'))
            .Select(parts => (parts[0], parts[1], parts[2]))];
    }

    /// <summary>The scenes of what a brief asks about.</summary>
    public static ImmutableArray<(string Headline, string Narration, string Art)> Of(Brief brief, bool isChinese) =>
        Find(brief.What.Length > 0 ? brief.What : brief.Title, isChinese, brief.Form == "facts");

    /// <summary>Every picture that the topics name.</summary>
    public static IEnumerable<string> Art => Lines.Select(line => line.Text.Split('@')[1]);

    /// <summary>Every scene of every topic as it is written in its table, with whether it is Chinese.</summary>
    internal static IEnumerable<(string Text, bool IsChinese)> Lines =>
        Table.SelectMany(row => row.ChineseLines.Split('|').Select(line => (line, true)).Concat(row.EnglishLines.Split('|').Select(line => (line, false))));

    /// <summary>Every key of every topic, with whether it is Chinese.</summary>
    internal static IEnumerable<(string[] Words, bool IsChinese)> AllKeys =>
        Table.SelectMany(row => row.Chinese.Select(key => (key, true)).Concat(row.English.Select(key => (key, false))));

    // "sky+blue": both have to be there. "=snow": nothing else may be asked about, for why snow is white is another question;
    // "*owl": nothing else, and only where facts are wanted. Commas part what may stand for each other.
    private static string[][] Keys(string cell) => [.. ChineseWriting.ToHans(cell).ToLowerInvariant().Split(',').Select(key => key.Split('+'))];

    // How many letters of the text a key stands for; none unless all its words are there.
    private static int Weight(string text, string core, string[] key, bool isChinese, bool wantsFacts) => key[0][0] switch
    {
        '*' when !wantsFacts => 0,
        '=' or '*' => (isChinese ? core == key[0][1..] : IsWord(core, key[0].AsSpan(1))) ? key[0].Length - 1 : 0,
        _ => AllWeight(text, key, isChinese),
    };

    private static int AllWeight(string text, string[] key, bool isChinese)
    {
        int weight = 0;
        foreach (string word in key)
        {
            if (!(isChinese ? text.Contains(word, StringComparison.Ordinal) : HasWord(text, word)))
            {
                return 0;
            }

            weight += word.Length;
        }

        return weight;
    }

    // Whole words; "vaccine" is in "vaccines" and not in "vaccinedaily".
    private static bool HasWord(string text, string word)
    {
        for (int at = text.IndexOf(word, StringComparison.Ordinal); at >= 0; at = text.IndexOf(word, at + 1, StringComparison.Ordinal))
        {
            ReadOnlySpan<char> rest = text.AsSpan(at + word.Length);
            if ((at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (IsEnd(rest) || (rest[0] == 's' && IsEnd(rest[1..])) || (rest.StartsWith("es") && IsEnd(rest[2..]))))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsWord(ReadOnlySpan<char> core, ReadOnlySpan<char> word) =>
        core.StartsWith(word) && core[word.Length..] is "" or "s" or "es";

    private static bool IsEnd(ReadOnlySpan<char> rest) => rest.IsEmpty || !char.IsLetterOrDigit(rest[0]);

    // How one's own product works is not what everybody may know of its trade.
    [GeneratedRegex(@"\b(?:our|my)\s+(?:[\w-]+\s+){0,3}(?:apps?|platforms?|products?|services?|tools?|compan(?:y|ies)|firms?|teams?|shops?|stores?|brands?|courses?|software|wallets?|loans?|plans?|policy|policies|process|ledger)\b|\bwhy\s+(?:choose|buy|pick)\b|为什么(?:选择?|要?买)|我们(?:家|公司|店)?的(?!身体|大脑|眼睛|地球|太阳)|我家的?|本(?:店|公司|馆)", RegexOptions.CultureInvariant)]
    private static partial Regex OwnBusiness();

    // What is left of a question without its asking is what it asks about.
    [GeneratedRegex(@"^(?:why\s+(?:is|are)\s+there|why\s+do\s+we\s+(?:have|get|need)|why\s+do(?:es)?\s+(?:it)?|what\s+(?:is|are|causes?|makes?)|how\s+(?:is|are|do|does|did)|how|where\s+do(?:es)?|what|understanding|(?:all\s+)?about)?\s*(?:an?\s+|the\s+)?", RegexOptions.CultureInvariant)]
    private static partial Regex EnglishLead();

    [GeneratedRegex(@"(?:\s+(?:is|are|means?|works?|forms?|formed|made|created|happens?|comes?\s+from))?\s*[?.]*$", RegexOptions.CultureInvariant)]
    private static partial Regex EnglishTail();

    [GeneratedRegex("^(?:为什么(?:会|要|有|会有)?|什么[是叫]|认识|了解|揭秘|关于)", RegexOptions.CultureInvariant)]
    private static partial Regex ChineseLead();

    [GeneratedRegex("(?:是什么(?:意思)?|是?怎么(?:来|形成|产生|工作|运作|回事|发生)的?|是?如何(?:形成|产生|工作|运作|发生)的?|的(?:原理|由来|来历|形成|秘密|知识|奥秘|故事))?[？?。]*$", RegexOptions.CultureInvariant)]
    private static partial Regex ChineseTail();

    private sealed record Topic(string[][] Chinese, string[][] English, string ChineseLines, string EnglishLines);
}
