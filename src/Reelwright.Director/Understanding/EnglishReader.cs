using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Reelwright.Director;

/// <summary>Takes an English subject apart: name, kind of thing, facts, audience, call to action.</summary>
internal static partial class EnglishReader
{
    private const int LongestFactChars = 160;
    private const int MostFacts = 16;
    private const int LongestNameWords = 4;
    private const int LongestSaying = 10;

    public static Brief Read(Brief brief, string content, string modifiers)
    {
        string text = content.Length == 0 ? MeaningOf(modifiers) : content;
        if (text.Length == 0)
        {
            return Silent(brief);
        }

        if (Greeting().Match(text) is { Success: true } greeting)
        {
            return brief with
            {
                Subject = content,
                Concept = Concepts.FindAll(greeting.Groups["what"].Value).FirstOrDefault()?.Id ?? "thanks",
                Name = EnglishWords.Capitalize(greeting.Groups["who"].Value.Trim()),
            };
        }

        if (Helping().Match(text) is { Success: true } helping)
        {
            // "A calm video to help new mothers fall asleep": what it does is its title, for whom it is stands by.
            string effect = helping.Groups["what"].Value.Trim();
            return brief with
            {
                Subject = effect,
                Concept = Concepts.FindSubject(effect)?.Id ?? "",
                Audience = helping.Groups["who"].Value is "people" or "you" or "us" or "me" or "them" or "everyone" or "" ? brief.Audience : helping.Groups["who"].Value,
                Facts = [.. Clauses(text[helping.Length..]).Where(IsFact).Select(Tidy).Take(MostFacts)],
            };
        }

        text = Inviting().Replace(text, "");
        string name = "";
        if (Called().Match(text) is { Success: true } called)
        {
            // "… called SudsGo. We come to you": the stop is the sentence's.
            string written = called.Groups["name"].Value.Trim();
            name = written.TrimEnd('.');
            text = text.Remove(called.Index, called.Length).Insert(called.Index, written.Length > name.Length ? ". " : " ");
        }

        text = Quoted().Replace(text, match => match.Groups["words"].Value);
        List<string> clauses = Clauses(text);
        if (clauses.Count == 0)
        {
            // "turn these photos into a video called Summer by the lake": a title and nothing else.
            return Silent(brief) with { Name = name, Subject = name };
        }

        string head = clauses[0];
        clauses.RemoveAt(0);
        bool isOrder = EnglishWords.CountWords(head) is > 1 and <= LongestSaying && FactWords.IsImperative(head) && !Action().IsMatch(head) && !Named().IsMatch(head);
        if (name.Length == 0 && isOrder && !(clauses.Count > 0 && IsApposed(clauses[0])))
        {
            // "Vote for Jane Ortiz", "Keep calm and drink tea": what viewers are told to do is the title.
            return brief with
            {
                Subject = head,
                Title = EnglishWords.Capitalize(head),
                CallToAction = head,
                Concept = (Concepts.FindSubject(head) ?? ConceptOf(string.Join(' ', clauses)))?.Id ?? "",
                Facts = Told(clauses.SelectMany(FactWords.Predicates)),
            };
        }

        string action = "";
        if (Action().IsMatch(head) && head.IndexOf(' ', StringComparison.Ordinal) is > 0 and var verbEnd && Determiner().IsMatch(head[(verbEnd + 1)..]))
        {
            // "join our team at Northwind": what to do comes first, and says what it is about.
            (action, head) = (head, head[(verbEnd + 1)..]);
        }

        string relative = "";
        string audienceOfTail = "";
        if (Relative().Match(head) is { Success: true } that)
        {
            relative = that.Groups["rest"].Value.Trim();
            head = head[..that.Index].Trim();
        }

        List<string> facts = [];
        if (relative.Length == 0 && Finite().Match(head) is { Success: true } finite && finite.Groups["subject"].Value.Split(' ').Any(word => IsNameWord(word) || word is "our" or "my"))
        {
            // "Our little cafe Moss & Bean in Portland opens on Saturday": the sentence says who, and then what of it.
            head = finite.Groups["subject"].Value;
            facts.Add(finite.Groups["told"].Value);
        }

        string quoted = brief.QuotedWords.FirstOrDefault(words => head.Contains(words, StringComparison.Ordinal)) ?? "";
        if (name.Length == 0 && quoted.Length > 0 && char.IsUpper(quoted[0]) && EnglishWords.CountWords(quoted) <= LongestNameWords)
        {
            name = quoted;
        }

        if (name.Length == 0 && clauses.Count > 1 && OwnDeterminer().IsMatch(head) && IsApposedName(clauses[0]) && (Does().IsMatch(clauses[1]) || clauses[0].StartsWith("the ", StringComparison.Ordinal)))
        {
            // "Our bakery in Portland, Rye & Co, opens …": who it is stands between the commas.
            name = Determiner().Replace(clauses[0], "");
            clauses.RemoveAt(0);
        }

        if (name.Length == 0 && TailPhrase().Match(head) is { Success: true } ending && ending.Index > 0)
        {
            (string place, audienceOfTail) = TakeAudience(head[ending.Index..]);
            if (place.Length > 0)
            {
                facts.Add(place.Trim());
                head = head[..ending.Index].Trim();
            }
        }

        string subject = head;
        string own = EnglishWords.FirstWord(subject).ToLowerInvariant() is "our" or "my" ? EnglishWords.FirstWord(subject).ToLowerInvariant() : "";
        bool hadThe = name.Length == 0 && subject.StartsWith("the ", StringComparison.OrdinalIgnoreCase);
        head = Determiner().Replace(head, "").Trim();
        string noun;
        if (name.Length > 0)
        {
            noun = head.Replace(name, "", StringComparison.Ordinal).Replace("  ", " ", StringComparison.Ordinal).Trim(' ', ',', '-', ':');
        }
        else
        {
            (name, noun) = NameOf(head, subject.Length != head.Length, brief.Message, clauses.Count > 0 && IsApposed(clauses[0]));
        }

        // "An event: Berlin Maker Night": the name may follow the kind of thing.
        if (name.Length == 0 && clauses.Count > 0 && clauses[0].Split(' ') is { Length: > 1 and <= LongestNameWords } words && words.All(IsNameWord))
        {
            (name, noun) = (clauses[0], head);
            clauses.RemoveAt(0);
        }

        // "Aurora, a desk lamp that follows the sun": the kind of thing stands in the next clause.
        bool isRow = clauses.Count > 2 && EnglishWords.IsPlural(clauses[0]) && EnglishWords.IsPlural(clauses[1]);
        if (noun.Length == 0 && clauses.Count > 0 && (Apposition().IsMatch(clauses[0]) || (IsKind(clauses[0]) && !isRow)))
        {
            noun = Determiner().Replace(clauses[0], "");
            clauses.RemoveAt(0);
            if (relative.Length == 0 && Relative().Match(noun) is { Success: true } second)
            {
                relative = second.Groups["rest"].Value.Trim();
                noun = noun[..second.Index].Trim();
            }
        }

        noun = Showing().Replace(Determiner().Replace(noun, ""), "");
        (noun, string audience) = TakeAudience(noun);
        audience = audience.Length > 0 ? audience : audienceOfTail;
        string town = "";
        if (TailPhrase().Match(noun) is { Success: true } tail && tail.Index > 0)
        {
            // "a seafood restaurant in Boston" says where in the same breath.
            town = name.Length > 0 && Town().IsMatch(tail.Value) ? tail.Value.TrimEnd() : "";
            if (town.Length == 0)
            {
                facts.Add(noun[tail.Index..].Trim());
            }

            noun = noun[..tail.Index].Trim();
        }

        if (relative.Length > 0)
        {
            facts.InsertRange(0, FactWords.Predicates(relative));
        }

        foreach (string clause in clauses)
        {
            // "Scan, pick, cook": a bare verb asks for something only where it stands last.
            if (action.Length == 0 && Action().IsMatch(clause) && !FactWords.IsRow(clause) && (EnglishWords.CountWords(clause) > 1 || clause == clauses[^1]))
            {
                action = clause;
                continue;
            }

            facts.AddRange(FactWords.Predicates(clause));
        }

        for (int index = 0; index < facts.Count && audience.Length == 0; index++)
        {
            (string fact, audience) = TakeAudience(facts[index]);
            facts[index] = fact;
        }

        if (noun.Length == 0 && name.Length == 0 && facts.Count == 0)
        {
            return Silent(brief) with { Audience = audience, CallToAction = Tidy(action) };
        }

        if (name.Length == 0 && PictureNoun().IsMatch(noun))
        {
            return Silent(brief) with { Audience = audience, CallToAction = Tidy(action), Concept = "photo" };
        }

        Concept? concept = ConceptOf(noun) ?? ConceptOf(name) ?? ConceptOf(modifiers) ?? ConceptOf(string.Join(' ', facts));
        if (concept?.Family.Genre == "travel" && ConceptOf(name) is { Family.Genre: "travel" } destination)
        {
            concept = destination;
        }

        if (concept?.Family.Genre is not (null or "tech") && AppStore().IsMatch(text) && Concepts.Find("app") is { } app)
        {
            // "Pocket Chef … On iOS and Android": what it helps with is food, what it is is an app.
            concept = app;
        }

        if (concept?.Id == "clothing")
        {
            // A collection of coats shows coats.
            concept = facts.SelectMany(fact => Concepts.FindMatches(fact)).Select(match => match.Concept).FirstOrDefault(other => other.Family == concept.Family) ?? concept;
        }

        if (name.Length == 0 && IsSentence().IsMatch(noun))
        {
            // "Water is life": a saying, and no thing.
            return brief with { Subject = noun, Title = EnglishWords.Capitalize(noun), Concept = concept?.Id ?? "", Facts = Told(facts), CallToAction = Tidy(action) };
        }

        bool isThing = noun.Length > 0;
        return brief with
        {
            Subject = brief.Script.IsEmpty ? content.Length > LongestFactChars ? head : content : head.Length > LongestFactChars ? "" : head,
            Name = brief.Script.IsEmpty || EnglishWords.CountWords(name) <= LongestNameWords ? name : "",
            Category = isThing ? LowerNoun(noun, brief.Message) : name.Length > 0 && concept is not null && concept.Family.Id != "general" && ConceptOf(name) is null ? "" : LowerNoun(noun, brief.Message),
            Concept = concept?.Id ?? "",
            Phrase = !isThing ? "" : own.Length > 0 && name.Length == 0 ? $"{own} {LowerNoun(noun, brief.Message)}" : (hadThe ? $"the {LowerNoun(noun, brief.Message)}" : WithArticle(LowerNoun(noun, brief.Message))) + town,
            Facts = brief.Script.IsEmpty ? Told(facts) : [],
            Audience = audience.Length > 0 ? audience : brief.Audience,
            CallToAction = Tidy(action),
        };
    }

    /// <summary>A noun phrase with the article it takes: <c>an app</c>, <c>running shoes</c>, <c>iced tea</c>.</summary>
    public static string WithArticle(string noun) =>
        noun.Length == 0 || noun.All(char.IsUpper) || AskingWord().IsMatch(noun) || EnglishWords.IsPlural(noun) || EnglishWords.IsUncountable(noun) || noun.Contains(" vs ", StringComparison.OrdinalIgnoreCase) || OwnDeterminer().IsMatch(noun) ? noun : $"{EnglishWords.Article(noun)} {noun}";

    private static Brief Silent(Brief brief) => brief with
    {
        Concept = HasPictures(brief.Message) ? "photo" : brief.Message.Contains("product", StringComparison.OrdinalIgnoreCase) && !brief.Message.Contains("prompt", StringComparison.OrdinalIgnoreCase) ? "product" : "video",
    };

    private static bool HasPictures(string message) => message.Contains("photo", StringComparison.OrdinalIgnoreCase)
        || message.Contains("these images", StringComparison.OrdinalIgnoreCase) || message.Contains("picture", StringComparison.OrdinalIgnoreCase);

    // "a birthday video": what stood before "video" is the subject when nothing else is.
    private static string MeaningOf(string modifiers) =>
        modifiers.Length > 0 && Concepts.FindAll(modifiers).FirstOrDefault() is { Id: not ("photo" or "video" or "product") } ? modifiers : "";

    // "a video about Kyoto": a capital in the middle of a sentence makes a name.
    private static bool IsProper(string word, string message)
    {
        int at = message.IndexOf(word, StringComparison.Ordinal);
        return at > 1 && message[at - 1] == ' ' && char.IsLower(message[at - 2]);
    }

    // "Aurora, a desk lamp": what is explained so is called so, though there are auroras.
    private static bool IsApposed(string clause) =>
        (clause.StartsWith("a ", StringComparison.OrdinalIgnoreCase) || clause.StartsWith("an ", StringComparison.OrdinalIgnoreCase)) && IsKind(Determiner().Replace(clause, ""));

    private static bool IsApposedName(string clause) =>
        clause.Split(' ') is { Length: <= LongestNameWords } words && (IsNameWord(words[0]) || (words[0] == "the" && words.Length > 1)) && words.Skip(1).All(word => IsNameWord(word) || word is "&" or "and" or "of" or "the" || word.Length == 1);

    private static (string Name, string Noun) NameOf(string head, bool hadDeterminer, string message, bool isApposed)
    {
        string[] words = head.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0)
        {
            return ("", "");
        }

        int first = 0;
        while (first < words.Length && IsNameWord(words[first]))
        {
            first++;
        }

        bool startsSentence = first == 1 && words.Length > 1 && (Describing().IsMatch(words[0]) || FactWords.IsVerb(words[0].ToLowerInvariant()));
        startsSentence |= first == 1 && !(isApposed && words.Length == 1) && Concepts.FindMatches(words[0]).Count > 0 && !IsProper(words[0], message);
        if (first > 0 && first <= LongestNameWords && !hadDeterminer && !startsSentence && !EnglishWords.IsStopWord(words[0].ToLowerInvariant()))
        {
            string rest = string.Join(' ', words[first..]);
            if (rest.StartsWith("is ", StringComparison.Ordinal) || rest.StartsWith("are ", StringComparison.Ordinal))
            {
                rest = rest[(rest.IndexOf(' ', StringComparison.Ordinal) + 1)..];
            }

            return (string.Join(' ', words[..first]), rest);
        }

        int last = words.Length;
        while (last > 1 && IsNameWord(words[last - 1]))
        {
            last--;
        }

        if (last > 0 && last < words.Length && words.Length - last <= LongestNameWords)
        {
            string before = string.Join(' ', words[..last]);
            string name = string.Join(' ', words[last..]);
            if (!Preposition().IsMatch(before))
            {
                return (name, before);
            }

            // "a trip to Kyoto" is about Kyoto; "a bakery in Berlin" is not about Berlin.
            string thing = Preposition().Replace(before, "");
            if (before.EndsWith(" for", StringComparison.Ordinal))
            {
                return (name, thing);
            }

            return ConceptOf(thing)?.Family.Genre == "travel" ? (name, thing) : ("", head);
        }

        return ("", head);
    }

    private static bool IsNameWord(string word) =>
        word.Length > 0 && !Measured().IsMatch(word)
        && (char.IsUpper(word[0]) || (word.Length > 1 && char.IsLower(word[0]) && char.IsUpper(word[1])) || (word.Any(char.IsDigit) && word.Any(char.IsLetter)))
        && word is not ("I" or "A" or "Q1" or "Q2" or "Q3" or "Q4" or "USB" or "LED" or "AI" or "TV" or "PC" or "VR" or "AR");

    private static List<string> Clauses(string text)
    {
        List<string> clauses = [];
        foreach (string sentence in Sentences.Split(Bullet().Replace(text, "\n")))
        {
            foreach (string part in FactWords.IsRow(sentence) ? [sentence] : ClauseEnd().Split(sentence))
            {
                string clause = And().Replace(part.Trim().Trim('.', '!', ',', ';', ':', '-', '–', '—').Trim(), "");
                if (clause.Length > 0)
                {
                    clauses.Add(clause);
                }
            }
        }

        return clauses;
    }

    private static (string Text, string Audience) TakeAudience(string text)
    {
        Match match = AudienceWords().Match(text);
        return match.Success ? (text.Remove(match.Index, match.Length).Trim(), match.Groups["who"].Value.Trim()) : (text, "");
    }

    private static bool IsFact(string fact) => !StyleTalk().IsMatch(fact) && fact.Length > 0 && fact.Length <= LongestFactChars && (fact.Any(char.IsLetter) || PriceOnly().IsMatch(fact));

    private static ImmutableArray<string> Told(IEnumerable<string> facts) => [.. facts.Where(IsFact).Select(Tidy).Distinct().Take(MostFacts)];

    private static string Tidy(string text) => text.Trim().Trim(',', ';', ':').TrimEnd('.').Trim();

    // "my Etsy shop": a capital in the middle of a sentence stays.
    private static string LowerNoun(string noun, string message) =>
        Tidy(EnglishWords.FirstWord(noun) is { Length: > 1 } first && char.IsUpper(first[0]) && IsProper(first, message) ? noun : EnglishWords.Decapitalize(noun));
}
