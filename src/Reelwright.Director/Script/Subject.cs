using System.Text.RegularExpressions;

namespace Reelwright.Director;

/// <summary>What a brief is about, ready to be spoken of.</summary>
internal sealed partial class Subject
{
    private const int LongestPhraseWords = 7;
    private const int LongestPhraseHanzi = 14;

    public Subject(Brief brief)
    {
        Brief = brief;
        IsChinese = brief.Language.StartsWith("zh", StringComparison.Ordinal);
        IsTraditional = brief.Language == "zh-Hant";
        Concept = Concepts.Find(brief.Concept);
        Family = Concept?.Family ?? Concepts.FamilyOf("general");
        Slots = IsChinese ? Chinese() : English();
    }

    public Brief Brief { get; }

    public bool IsChinese { get; }

    public bool IsTraditional { get; }

    public Concept? Concept { get; }

    public Family Family { get; }

    public Slots Slots { get; }

    /// <summary>What the video is called.</summary>
    public string Title => !Brief.Script.IsEmpty ? FirstOf(Brief.Caption, ScriptTitle(), Own(IsChinese ? "短片" : "A short film")) : FirstOf(Brief.Form is "quote" or "howto" or "list" or "story" or "explain" or "facts" or "news" or "trip" or "info" or "versus" or "thanks" or "congrats" or "cards" ? Brief.Title : "", Brief.Name, Brief.Caption, Brief.Title, IsChinese ? (IsCounted ? Brief.Category : Brief.Phrase) : EnglishWords.Capitalize(Brief.Phrase),
        FirstWords(IsChinese ? Brief.Subject : EnglishWords.Capitalize(Brief.Subject)), Own(IsChinese ? "短片" : "A short film"));

    /// <summary>Whether the phrase is nothing but the kind of thing, counted: 一款绿茶.</summary>
    public bool IsCounted => Brief.Category.Length > 0
        && Brief.Phrase.Length == Brief.Category.Length + 2 && Brief.Phrase[0] is '一' && Brief.Phrase.EndsWith(Brief.Category, StringComparison.Ordinal);

    /// <summary>A word of our own in the video's kind of characters.</summary>
    public string Own(string text) => IsTraditional ? ChineseWriting.OwnToHant(text) : text;

    [GeneratedRegex(@"(?:(?:[一二三四五六七八九十\d]+[日天])?(?:自由行|自驾游|自駕遊|深度游|跟团游|跟團遊|亲子游|游|遊|之旅|旅行|旅游|旅遊|行程|攻略))+$", RegexOptions.CultureInvariant)]
    private static partial Regex Tour();

    [GeneratedRegex(@"['’]s?\s", RegexOptions.CultureInvariant)]
    private static partial Regex Possessive();

    // Who leads the way or teaches is no place to go to and no topic to speak of.
    [GeneratedRegex("导游|導遊|向导|嚮導|领队|領隊|旅行社|俱乐部|俱樂部|师傅|師傅|老师|老師|教练|教練|讲师|講師", RegexOptions.CultureInvariant)]
    private static partial Regex Guide();

    private string ScriptTitle()
    {
        string first = Typography.Headline(Brief.Script[0]);
        return IsChinese ? first.Split('，', '：', ',', '、')[0] is { Length: <= LongestPhraseHanzi } start ? start : first[..Math.Min(LongestPhraseHanzi, first.Length)]
            : Brief.IsForeign ? string.Join(' ', first.Split(' ').Take(LongestPhraseWords)) : FactWords.Short(first);
    }

    private string FirstWords(string text) => IsChinese ? (text.Length <= LongestPhraseHanzi ? text : "") : FactWords.Short(text);

    private static string FirstOf(params ReadOnlySpan<string> texts)
    {
        foreach (string text in texts)
        {
            if (text.Length > 0)
            {
                return text;
            }
        }

        return "";
    }

    private Slots English()
    {
        string noun = Brief.Category;
        string phrase = Brief.Phrase;
        if (EnglishWords.CountWords(phrase) > LongestPhraseWords || phrase.Contains(',', StringComparison.Ordinal))
        {
            // Too long to stand in a line: speak of the kind of thing by its own word.
            noun = Concept is null ? "" : Concept.English[0];
            phrase = EnglishReader.WithArticle(noun);
        }

        bool isPlural = noun.Length > 0 && EnglishWords.IsPlural(noun);
        bool isTopic = noun.Length > 0 && (EnglishWords.IsUncountable(noun) || phrase == noun);
        string bare = BareNoun(noun);
        bool isOwn = Brief.Name.Length == 0 && EnglishWords.FirstWord(phrase) is "my" or "our";
        string this_ = Brief.Name.Length > 0 ? Brief.Name : noun.Length == 0 ? "" : isOwn ? phrase : isTopic && !isPlural ? noun : isPlural ? $"these {bare}" : $"this {bare}";
        Slots slots = new(isChinese: false) { IsPlural = isPlural };
        slots["name"] = Brief.Name;
        slots["a"] = phrase;
        slots["A"] = EnglishWords.Capitalize(phrase);
        slots["noun"] = noun;
        slots["the"] = this_;
        slots["The"] = EnglishWords.Capitalize(this_);
        slots["Name"] = slots["The"];
        bool isSomebody = Brief.Name.Length > 0 && Family.Genre is "pets" or "people";
        slots["it"] = isSomebody ? Brief.Name : isPlural ? "they" : "it";
        slots["It"] = isSomebody ? Brief.Name : isPlural ? "They" : "It";
        slots["that"] = Brief.Facts.Select(fact => FactWords.English(fact, slots)).Where(line => line.Kind == "vp")
            .Select(line => "that " + line.Slots["vpIt"]).FirstOrDefault(text => EnglishWords.CountWords(text) <= 8) ?? "";
        slots["audience"] = Brief.Audience;
        slots["cta"] = EnglishWords.Decapitalize(Brief.CallToAction);
        slots["Cta"] = EnglishWords.Capitalize(Brief.CallToAction);
        AddForm(slots);
        slots["titled"] = EnglishWords.Decapitalize(Brief.Title);
        slots["count"] = Brief.Items.Length >= 2 && Brief.Form == "howto" ? EnglishWords.Capitalize($"{NumberWord(Brief.Items.Length)} steps") : "";
        slots["theWho"] = The(Brief.Who);
        slots["TheWho"] = EnglishWords.Capitalize(The(Brief.Who));
        slots["event"] = Brief.Who.Length == 0 || Brief.What.Length == 0 ? "" : $"{The(Brief.Who)} {Brief.What}";
        slots["named"] = Brief.Name.Length == 0 ? "" : EnglishWords.IsPlural(Brief.Name) || char.IsAsciiDigit(Brief.Name[0]) || Possessive().IsMatch(Brief.Name) ? Brief.Name : $"the {(Brief.Form == "estate" ? EnglishWords.Decapitalize(Brief.Name) : Brief.Name)}";
        slots["Event"] = Brief.Who.Length == 0 || Brief.What.Length == 0 ? "" : EnglishWords.Capitalize(slots["event"]);
        return slots;
    }

    private void AddForm(Slots slots)
    {
        slots["title"] = Brief.Title;
        slots["Title"] = Brief.Title;
        slots["who"] = Brief.Who;
        slots["Who"] = EnglishWords.Capitalize(Brief.Who);
        slots["what"] = Brief.What;
        slots["What"] = EnglishWords.Capitalize(Brief.What);
        slots["offer"] = Brief.Form == "sale" ? EnglishWords.Decapitalize(Brief.What) : "";
        slots["Offer"] = Brief.Form == "sale" ? EnglishWords.Capitalize(Brief.What) : "";
        slots["where"] = Brief.Where;
    }

    private static string The(string who)
    {
        string first = EnglishWords.FirstWord(who).ToLowerInvariant();
        return first is "a" or "an" ? "the" + who[first.Length..] : who;
    }

    private static string NumberWord(int number)
    {
        string[] words = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
        return words[Math.Clamp(number, 0, words.Length - 1)];
    }

    private static string HanziNumber(int number)
    {
        string[] words = ["零", "一", "两", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二"];
        return words[Math.Clamp(number, 0, words.Length - 1)];
    }

    // "a few pictures" and "my five photos" cannot follow "this".
    private static string BareNoun(string noun)
    {
        string first = EnglishWords.FirstWord(noun).ToLowerInvariant();
        return first is "my" or "our" or "your" or "the" or "these" or "this" && noun.Length > first.Length ? noun[(first.Length + 1)..] : noun;
    }

    private Slots Chinese()
    {
        Slots slots = new(isChinese: true, IsTraditional);
        string phrase = Hanzi.Length(Brief.Phrase) <= LongestPhraseHanzi ? Brief.Phrase : "";
        string measure = phrase.Length > 1 && phrase[0] == '一' ? phrase[1..2] : Own(Concept?.Measure ?? "个");
        string kind = Brief.Category.Length > 0 ? Brief.Category : phrase.Length == 0 ? "" : Brief.Category;
        bool isTopic = Concept is not null && ChineseReader.IsTopic(Concept);
        slots["name"] = Hanzi.Length(Brief.Name) <= LongestPhraseHanzi ? Brief.Name : "";
        bool isSaid = Brief.Name.EndsWith(kind, StringComparison.Ordinal) && phrase == $"一{ChineseReader.Measure(Concept, kind)}{kind}";
        slots["place"] = Guide().IsMatch(Brief.Name) ? "" : Tour().Replace(slots["name"], "");
        slots["phrase"] = phrase == Brief.Name || (Brief.Name.Length > 0 && kind.Length > 0 && isSaid) ? "" : phrase;
        slots["noun"] = kind == Brief.Name || (Brief.Name.Length > 0 && Brief.Name.EndsWith(kind, StringComparison.Ordinal)) ? "" : kind;
        slots["the"] = slots["name"].Length > 0 ? slots["name"] : kind.Length == 0 ? "" : isTopic ? (phrase.StartsWith('我') ? phrase : kind) : $"{Own("这")}{measure}{kind}";
        slots["thing"] = ChineseSense.IsThing(Brief.Name, Brief.Message) ? slots["name"] : "";
        slots["it"] = measure is "支" or "位" or "个" or "個" or "家" or "群" or "名" ? "" : Own("它");
        slots["topic"] = Brief.Phrase.Length == 0 && !Guide().IsMatch(Brief.Name) ? slots["thing"] : "";
        slots["audience"] = Brief.Audience;
        slots["cta"] = Brief.CallToAction;
        AddForm(slots);
        slots["count"] = Brief.Items.Length >= 2 && Brief.Form == "howto" ? Own($"一共{HanziNumber(Brief.Items.Length)}步") : "";
        return slots;
    }
}
