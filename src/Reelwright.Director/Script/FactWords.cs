using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Reelwright.Director;

/// <summary>Turns a fact of the brief into the kind of line it fits and the slots of that line.</summary>
internal static partial class FactWords
{
    private const int HeadlineWords = 7;
    private const int LongHeadlineWords = 11;

    private static readonly FrozenSet<string> Verbs =
        ("follow keep help make turn bring give show tell let work run charge fit fold last hold carry protect clean cook heat cool warm dry wash measure track learn teach play sound look feel smell taste " +
        "save store sync connect share send read write speak translate remind plan organize organise manage find search compare order deliver ship open close start stop serve offer come go include contain " +
        "use need weigh support adapt adjust change move roll slide float fly swim climb grow bloom glow shine light dim lift lower raise reduce cut remove add mix blend brew grind pour fill remember " +
        "know understand answer ask listen recognize recognise detect scan see watch record capture print build create design train prepare repair fix replace recycle support care nourish soothe hydrate moisturize " +
        "brighten smooth relax calm energize refresh combine connect link host celebrate take get put set stay live love enjoy explore discover visit sleep wake walk ride drive travel meet join invite sell buy " +
        "pay earn invest grow lend rent lease donate vote eat drink feed groom treat love hate dance chase bark nap snore dream sing jump win lose believe automate simplify speed block filter purify cover insulate suit pair match respond react react-to have do is are was has does can will").Split(' ')
        .ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Adjectives =
        ("waterproof lightweight portable durable foldable adjustable rechargeable wireless compact reusable recyclable biodegradable vegan organic natural handmade handcrafted affordable free open safe quiet silent fast quick " +
        "simple easy light soft warm cool fresh new small big large tiny strong sturdy comfortable breathable washable dimmable smart secure private reliable flexible modular customizable sustainable eco-friendly gluten-free " +
        "sugar-free cruelty-free fragrance-free local seasonal ready limited suitable perfect ideal gentle fun healthy delicious crispy creamy beautiful elegant timeless modern classic bright").Split(' ')
        .ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Prepositions =
        "in at near on from until every from between opposite inside outside behind since after before during within by".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    // Words that are nouns or adjectives as often as verbs: verbs only before an object that shows it.
    private static readonly FrozenSet<string> Ambiguous =
        ("live work sound look run play order design support heat cool dry warm clean care cover filter mix blend match record block store fit fold charge love change cut put measure taste smell touch feel " +
        "show host link group turn cook train repair recycle sleep walk ride drive travel nap dance dream jump block").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Participles =
        "made built designed crafted roasted baked brewed grown sourced powered inspired based filled packed assembled trained trusted tested loved created produced printed sewn woven".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether a word is a bare verb: <c>eat</c>, <c>open</c>.</summary>
    public static bool IsVerb(string word) => Verbs.Contains(word);

    /// <summary>Whether a clause tells somebody to do something: <c>keep calm and drink tea</c>.</summary>
    public static bool IsImperative(string clause) => English(clause, new Slots(isChinese: false)).Kind == "imp";

    /// <summary>The kind of line for an English fact, and its slots.</summary>
    public static (string Kind, Slots Slots) English(string fact, Slots subject)
    {
        string text = fact.Trim();
        string first = EnglishWords.FirstWord(text).ToLowerInvariant();
        string rest = text.Length > first.Length ? text[first.Length..] : "";
        if (first is "with" or "featuring" or "offering" or "including")
        {
            return Noun(rest.Trim(), subject);
        }

        if (Clause().IsMatch(text) || IsRow(text))
        {
            return ("sentence", subject.With("Short", Short(text)).With("Sentence", Typography.Sentence(EnglishWords.Capitalize(text), isChinese: false)));
        }

        if (Verbs.Contains(first) && first is not ("light" or "fresh" or "open" or "last" or "clean" or "cool" or "warm" or "dry" or "smooth" or "free") && !IsThing(rest, first) && !rest.StartsWith(" of ", StringComparison.Ordinal) && (!Ambiguous.Contains(first) || Object().IsMatch(rest)))
        {
            // The bare verb is either what several things do, or what a user of the thing does.
            return subject.IsPlural && first is not ("track" or "plan" or "learn" or "share" or "find" or "save" or "order" or "book")
                ? Does(first, rest, subject)
                : ("imp", subject.With("imp", EnglishWords.Decapitalize(text)).With("Imp", Short(text)));
        }

        string stem = EnglishWords.BaseVerb(first);
        if (stem != first && rest.Length > 0 && (Verbs.Contains(stem) || PlainObject().IsMatch(rest)))
        {
            return Does(stem, rest, subject);
        }

        if (Participles.Contains(first) || IsAdjective(text, first))
        {
            return ("adj", subject.With("adj", EnglishWords.Decapitalize(text)).With("Adj", Short(text)));
        }

        if (Prepositions.Contains(first) && subject["the"].Length > 0)
        {
            string kind = Time().IsMatch(text) ? "time" : first is "in" or "at" or "near" or "on" or "opposite" or "between" or "behind" or "inside" ? "place" : "pp";
            return (kind, subject.With("pp", EnglishWords.Decapitalize(text)).With("Pp", Short(text)));
        }

        return Prepositions.Contains(first)
            ? ("pp", subject.With("pp", EnglishWords.Decapitalize(text)).With("Pp", Short(text)))
            : Noun(text, subject);
    }

    /// <summary>The kind of line for a Chinese fact, and its slots.</summary>
    public static (string Kind, Slots Slots) Chinese(string fact, Slots subject)
    {
        Slots slots = subject.With("fact", fact).With("Fact", fact);
        Match period = Period().Match(fact);
        return period.Success && Hanzi.Length(period.Groups["rest"].Value) is >= 3 and <= 14
            ? ("period", slots.With("period", period.Groups["period"].Value).With("rest", period.Groups["rest"].Value))
            : (Verbal().IsMatch(fact) && subject["the"].Length > 0 && (subject["name"].Length == 0 || subject["thing"].Length > 0) ? "does" : "fact", slots);
    }

    /// <summary>Whether words stand side by side and belong together: <c>Scan, pick, cook</c>.</summary>
    public static bool IsRow(string text) => Row().IsMatch(text);

    /// <summary>At most seven words from the start of an English sentence that still make sense alone.</summary>
    public static string Short(string text)
    {
        string sentence = EnglishWords.Capitalize(Typography.Headline(text.TrimEnd('!')));
        if (EnglishWords.CountWords(sentence) <= HeadlineWords)
        {
            return sentence;
        }

        string lead = Lead().Replace(sentence, "");
        if (EnglishWords.CountWords(sentence) <= LongHeadlineWords && !Mark().IsMatch(lead))
        {
            // A whole sentence in smaller letters says more than half of one in large ones.
            return sentence;
        }

        foreach (string part in Break().Split(lead).Where(part => EnglishWords.CountWords(part) is >= 2 and <= HeadlineWords))
        {
            return EnglishWords.Capitalize(Typography.Headline(part));
        }

        if (EnglishWords.CountWords(sentence) <= LongHeadlineWords)
        {
            // A whole sentence in smaller letters says more than half of one in large ones.
            return sentence;
        }

        string[] words = lead.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        int end = Math.Min(HeadlineWords, words.Length);
        for (int index = Math.Min(end, words.Length - 1); index >= 3; index--)
        {
            if (Weak().IsMatch(words[index]))
            {
                end = index;
                break;
            }
        }

        while (end > 1 && (EnglishWords.IsStopWord(words[end - 1].ToLowerInvariant()) || Weak().IsMatch(words[end - 1])))
        {
            end--;
        }

        return EnglishWords.Capitalize(Typography.Headline(string.Join(' ', words[..end])));
    }

    /// <summary>What is said of somebody, one thing each: <c>loves mud and hates baths</c> says two.</summary>
    public static IEnumerable<string> Predicates(string text)
    {
        string[] parts = Both().Split(text.Trim());
        return parts.Length == 2 && parts.All(part => IsPredicate(part)) ? parts : [text];
    }

    /// <summary>A long sentence of news in its parts: what happened, and with what.</summary>
    public static IEnumerable<string> Parts(string sentence)
    {
        Match match = Besides().Match(sentence);
        return match.Success && EnglishWords.CountWords(sentence[..match.Index]) >= 4 && EnglishWords.CountWords(match.Groups["rest"].Value) >= 2
            ? [sentence[..match.Index], match.Groups["rest"].Value] : [sentence];
    }

    /// <summary>A noun as it is spoken of after it was named: <c>a keeper</c> becomes <c>the keeper</c>.</summary>
    public static string The(string who) =>
        EnglishWords.FirstWord(who).ToLowerInvariant() is "a" or "an" ? "the" + who[EnglishWords.FirstWord(who).Length..] : who;

    private static bool IsPredicate(string part)
    {
        string first = EnglishWords.FirstWord(part).ToLowerInvariant();
        return first is "still" or "also" or "always" or "never" || (EnglishWords.BaseVerb(first) is var stem && stem != first && Verbs.Contains(stem));
    }

    private static (string Kind, Slots Slots) Does(string stem, string rest, Slots subject)
    {
        string third = EnglishWords.ThirdPerson(stem) + rest;
        string bare = (stem is "is" ? "are" : stem) + rest;
        bool namePlural = subject["name"].Length == 0 ? subject.IsPlural : false;
        return ("vp", subject.With("vpIt", subject.IsPlural ? bare : third).With("vpName", namePlural ? bare : third)
            .With("Vp", Short(subject.IsPlural ? bare : third)).With("Name", subject["The"]).With("name", subject["name"]));
    }

    private static (string Kind, Slots Slots) Noun(string text, Slots subject) =>
        ("np", subject.With("np", EnglishWords.Decapitalize(text)).With("Np", Short(text)).With("NpWhole", EnglishWords.Capitalize(text)));

    // "fast charging", "work surface": an adjective or verb before a noun does not make the whole one.
    private static bool IsAdjective(string text, string first)
    {
        int words = EnglishWords.CountWords(text);
        return (words == 1 && (Adjectives.Contains(first) || first.EndsWith("proof", StringComparison.Ordinal) || first.EndsWith("less", StringComparison.Ordinal) || first.EndsWith("able", StringComparison.Ordinal) || first.EndsWith("-free", StringComparison.Ordinal)))
            || (Adjectives.Contains(first) && AdjectiveTail().IsMatch(text)) || (words == 2 && AdjectivePair().IsMatch(text) && Adjectives.Contains(text.Split(' ')[^1].ToLowerInvariant()));
    }

    private static bool IsThing(string rest, string verb) => rest.Trim().Length == 0 || verb is "is" or "are" or "was" or "can" or "will" or "has" or "have" or "do" or "does";

    [GeneratedRegex(@"^(?:(?:our|my|your|its|his|her|the|this|that|these|all|every|we|you|it|they|i|he|she|there|a|an|no|each)\b[^,]*?\b(?:is|are|was|were|has|have|had|will|can|do|does|comes|makes|gives|keeps|helps|needs|takes|begins|starts|ends|starts|lets|works|love|use|make|offer|serve|believe|want|sell|bake|roast|brew)\b.+)$|^(?:we|you|it|they|i)(?:'re|'ve|'ll|'s|\s+\w+)\s+.+$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Clause();

    [GeneratedRegex(@"^[\p{L}’'-]+(?:,\s+(?:and\s+)?[\p{L}’'-]+){2,4}[.!]?$|^[\p{L}’'-]+(?:,\s+[\p{L}’'-]+){1,3},?\s+(?:and|or|&)\s+[\p{L}’'-]+[.!]?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Row();

    [GeneratedRegex(@"^\S+\s+(?:to|for|and|in|on|with|as|enough|at|of|until|from)\b|^\S+\s+(?:every|all|seven|daily|now|today)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AdjectiveTail();

    [GeneratedRegex(@"^(?:very|fully|completely|100%|always|really|truly|super)\s", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AdjectivePair();

    [GeneratedRegex(@"^(?:and|but|so|then|also|now|because|since|yet|however|moreover|in\s+addition|finally|first|second|third)\b,?\s+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Lead();

    [GeneratedRegex(@"[,;:—–]\s+|\s+-\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Mark();

    [GeneratedRegex(@"\s*[,;:—–]\s+|\s+-\s+|\s+(?=because\b|while\b|when\b|although\b|so\s+that\b|which\b|who\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Break();

    [GeneratedRegex(@"^(?:and|or|but|that|which|who|for|with|in|on|at|from|to|of|by|as|than|into|over|when|while|because|if|the|a|an)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Weak();

    [GeneratedRegex(@"\d|\b(?:mon|tues|wednes|thurs|fri|satur|sun)days?\b|\b(?:january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|fall|winter|morning|evening|night|noon|weekends?|today|tomorrow|tonight|year|month|week|minutes?|hours?|seconds?|days?)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Time();

    // Without prepositions: "oysters on Fridays" are no verb.
    [GeneratedRegex(@"^\s+(?:to|your|the|an?|every|it|all|more|you|us|them)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PlainObject();

    [GeneratedRegex(@"\s+and\s+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Both();

    [GeneratedRegex(@",\s+with\s+(?<rest>[^,]+)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Besides();

    [GeneratedRegex(@"^\s+(?:to|your|the|an?|in|with|from|for|on|into|when|without|any|every|it|all|more)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Object();

    // Clauses that go on from their subject without a comma: 山月居位于莫干山.
    [GeneratedRegex(@"^(?:位于|位於|可以|能够|能夠|能|适合|適合|帮助|幫助|帮|幫|拥有|擁有|提供|支持|采用|採用|来自|來自|专注|專注|让|讓|不用|不需要|会|會|有(?=[^，。]{2})|没有|沒有|主打|使用)", RegexOptions.CultureInvariant)]
    private static partial Regex Verbal();

    [GeneratedRegex(@"^(?<period>(?:[一二两兩三四五六七八九十百\d]+)(?:天|周|週|个月|個月|分钟|分鐘|小时|小時|秒钟|秒鐘|(?<!\d{4})年(?![级級])))(?:(?:之?[内內]|[后後]|即可|就能|就)(?<rest>[^天周秒年].*)|(?<rest>(?:学|學|教|练|練|读|讀|写|寫|看|做|瘦|减|減|改|养|養|掌握|完成|实现|實現|记住|記住|走|跑|见|見|变|變|拥有|擁有|搞定|搞懂|出片|上手|入门|入門|焕|煥).*))$", RegexOptions.CultureInvariant)]
    private static partial Regex Period();

    /// <summary>Two figures for a kicker: <c>01</c>.</summary>
    public static string Number(int index) => index.ToString("00", CultureInfo.InvariantCulture);
}
