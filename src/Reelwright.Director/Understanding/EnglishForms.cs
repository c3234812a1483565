using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Reelwright.Director;

/// <summary>The forms of English messages.</summary>
internal static partial class EnglishForms
{
    private const int LongestTitleWords = 9;
    private const int MostItems = 12;
    private const int FewestItems = 3;

    public static Brief? Read(Brief brief, string text, string content)
    {
        string body = content.Trim().Length == 0 ? text.Trim() : content.Trim();
        return QuestionForm.EnglishKnown(brief, text, body)
            ?? Quote(brief, text, body)
            ?? Hiring(brief, text)
            ?? News(brief, text)
            ?? Proposal(brief, text)
            ?? Marriage(brief, text)
            ?? Memorial(brief, text)
            ?? ForStaff(brief, text)
            ?? Wish(brief, text)
            ?? FestivalForms.English(brief, text)
            ?? Invitation(brief, text, body)
            ?? HowTo(brief, text)
            ?? Working(brief, body)
            ?? Congratulation(brief, text)
            ?? Told(brief, body)
            ?? Listicle(brief, body)
            ?? OpenList(brief, body)
            ?? Sale(brief, body)
            ?? VersusForm.English(brief, body)
            ?? Estate(brief, text, body)
            ?? Company(brief, text)
            ?? Story(brief, text)
            ?? QuestionForm.EnglishLesson(brief, text, body)
            ?? QuestionForm.English(brief, text)
            ?? Workout(brief, body)
            ?? Notice(brief, body)
            ?? Thanks(brief, text);
    }

    private static Brief? Quote(Brief brief, string text, string body)
    {
        if (!QuoteWords().IsMatch(text))
        {
            return null;
        }

        string words = brief.QuotedWords.FirstOrDefault(quoted => EnglishWords.CountWords(quoted) >= 4) ?? "";
        if (words.Length == 0 && LongQuote().Match(text) is { Success: true } quote)
        {
            words = quote.Groups["words"].Value.Trim();
        }

        if (words.Length == 0 && AfterColon().Match(text) is { Success: true } after && EnglishWords.CountWords(after.Groups["words"].Value) >= 4)
        {
            words = EnglishWords.Capitalize(after.Groups["words"].Value.Trim());
        }

        if (words.Length == 0)
        {
            return null;
        }

        string who = Author().Match(text) is { Success: true } author ? author.Groups["who"].Value.Trim() : "";
        words = Author().Replace(words, "").Trim(' ', '"', '“', '”');
        return FormReader.Complete(brief with { Form = "quote", Title = FactWords.Short(words), What = words, Who = who, Subject = FactWords.Short(words) }, $"{words} {body}");
    }

    private static Brief? News(Brief brief, string text)
    {
        if (NewsLead().Match(text) is not { Success: true } lead)
        {
            return null;
        }

        List<string> facts = [.. Sentences.Split(text[lead.Length..]).SelectMany(FactWords.Parts).Select(Bare).Where(fact => EnglishWords.CountWords(fact) > 1)];
        return facts.Count == 0 ? null : FormReader.Complete(
            brief with { Form = "news", Title = EnglishWords.Capitalize(lead.Groups["label"].Value.ToLowerInvariant()), Facts = FormReader.Facts(facts) }, string.Join(' ', facts), Concepts.FindSubject(facts[0])?.Id ?? "");
    }

    private static Brief? Hiring(Brief brief, string text)
    {
        if (!HiringWords().IsMatch(text))
        {
            return null;
        }

        List<string> clauses = Clauses(HiringLead().Replace(text, ""));
        string role = clauses.Count > 0 ? Determiner().Replace(clauses[0], "") : "";
        string company = "";
        if (clauses.Count > 0)
        {
            clauses.RemoveAt(0);
        }

        if (AtCompany().Match(role) is { Success: true } at)
        {
            company = at.Groups["company"].Value;
            role = role[..at.Index].Trim();
        }

        string action = FormReader.TakeAction(clauses, Action());
        return EnglishWords.CountWords(role) is 0 or > 6 ? null : FormReader.Complete(
            brief with { Form = "hiring", Name = company, Title = EnglishWords.Capitalize(role), Facts = FormReader.Facts(clauses), CallToAction = action }, text, "hiring");
    }

    private static Brief? Wish(Brief brief, string text)
    {
        if (PlainGreeting().IsMatch(text.Trim()) || Celebration().Match(text) is not { Success: true } match || ShopWords().IsMatch(text))
        {
            return null;
        }

        string who = match.Groups["who"].Success ? match.Groups["who"].Value : match.Groups["owner"].Value;
        who = who.Length == 0 && PicturesOf().Match(text) is { Success: true } seen ? seen.Groups["who"].Value : who;
        Match name = LastName().Match(who);
        who = name.Success ? name.Value.Trim() : Determiner().Replace(who, "");
        string occasion = match.Groups["occasion"].Value.ToLowerInvariant();
        string age = match.Groups["age"].Value;
        bool isBirthday = occasion == "birthday";
        string what = $"{age} {occasion}".Trim();
        return FormReader.Complete(
            brief with
            {
                Form = isBirthday ? "birthday" : "wedding",
                Name = EnglishWords.CountWords(who) <= 4 ? EnglishWords.Capitalize(who) : "",
                Who = EnglishWords.CountWords(who) <= 4 ? EnglishWords.Capitalize(who) : "",
                What = what,
                Title = EnglishWords.Capitalize($"happy {what}"),
                Facts = FormReader.Facts(Clauses(text[(match.Index + match.Length)..]).SelectMany(clause => Told(clause, who))),
            },
            text,
            isBirthday ? "birthday" : "wedding");
    }

    private static Brief? Invitation(Brief brief, string text, string body) =>
        InviteLead().Match(text) is { Success: true } lead ? Invited(brief, lead.Value, text[(lead.Index + lead.Length)..])
        : Event().IsMatch(body) && When().IsMatch(body) && !SaleWords().IsMatch(body) ? Invited(brief, "", body)
        : null;

    private static Brief? Invited(Brief brief, string lead, string rest)
    {
        string when = "";
        if (When().Match(rest) is { Success: true } time)
        {
            when = OnDay().Replace(time.Groups["when"].Value.Trim(), "");
            rest = rest.Remove(time.Index, time.Length).Insert(time.Index, ", ");
        }

        List<string> clauses = Clauses(rest);
        string name = clauses.Count > 0 ? Determiner().Replace(clauses[0], "") : "";
        clauses = [.. clauses.Skip(1)];
        string where = "";
        if (AtPlace().Match(name) is { Success: true } at)
        {
            where = at.Groups["where"].Value;
            name = name[..at.Index].Trim();
        }

        if (Occasion().Match(lead) is { Success: true } occasion && name.Length > 0 && name.Split(' ').All(word => char.IsUpper(word[0])))
        {
            // "A retirement party invitation for Coach Dan": to his party, not to him.
            name = $"{name}{(name.EndsWith('s') ? "’" : "’s")} {occasion.Groups["what"].Value.ToLowerInvariant()}";
        }

        if (where.Length == 0)
        {
            int place = clauses.FindIndex(clause => PlaceNoun().IsMatch(clause) && EnglishWords.CountWords(clause) <= 7);
            where = place < 0 ? "" : InPlace().Replace(clauses[place], "");
            if (place >= 0)
            {
                clauses.RemoveAt(place);
            }
        }

        string action = FormReader.TakeAction(clauses, Action());
        return EnglishWords.CountWords(name) is 0 or > 7 ? null : FormReader.Complete(
            brief with { Form = "invite", Name = EnglishWords.Capitalize(name), What = name, When = when, Where = where, Facts = FormReader.Facts(clauses), CallToAction = action }, name, "event");
    }

    private static Brief? HowTo(Brief brief, string text)
    {
        string[] steps = Steps().Split(text);
        Match lead = HowLead().Match(text);
        if (!lead.Success && (steps.Length < FewestItems || !Numbered().IsMatch(text)))
        {
            return null;
        }

        string title = lead.Success ? lead.Groups["what"].Value : steps[0];
        ImmutableArray<string> items = [];
        if (steps.Length >= FewestItems && Numbered().IsMatch(text))
        {
            items = Items(steps.Skip(1));
            title = lead.Success ? Steps().Split(title)[0] : steps[0];
        }
        else if (lead.Success)
        {
            List<string> clauses = [.. Sentences.Split(text[(lead.Index + lead.Length)..]).SelectMany(sentence => StepEnd().Split(sentence))];
            items = Items(clauses.Count >= 2 ? clauses : []);
        }

        title = Bare(title);
        title = lead.Groups["how"].Success ? $"How to {title}" : EnglishWords.Capitalize(title);
        return EnglishWords.CountWords(title) is < 2 or > 12 ? null : FormReader.Complete(brief with { Form = "howto", Title = title, Items = items }, text);
    }

    private static Brief? Listicle(Brief brief, string body)
    {
        if (CountedList().Match(body) is not { Success: true } match)
        {
            return null;
        }

        string[] entries = Steps().IsMatch(match.Groups["items"].Value) ? Steps().Split(match.Groups["items"].Value) : ListEnd().Split(match.Groups["items"].Value);
        ImmutableArray<string> items = Items(entries);
        string title = Bare(match.Groups["title"].Value);
        return items.Length < FewestItems || EnglishWords.CountWords(title) > 12 ? null : FormReader.Complete(
            brief with { Form = "list", Title = EnglishWords.Capitalize(title), Items = items }, body);
    }

    // "5 mistakes first-time landlords make": which they are, only who asks for them knows.
    private static Brief? OpenList(Brief brief, string body) =>
        !AnnouncedList().IsMatch(body) ? null : FormReader.Complete(brief with { Form = "list", Title = EnglishWords.Capitalize(Bare(body)) }, body);

    private static Brief? Sale(Brief brief, string body)
    {
        if (!SaleWords().IsMatch(body))
        {
            return null;
        }

        List<string> clauses = Clauses(body);
        string name = clauses.Count > 0 && !Offer().IsMatch(clauses[0])
            ? brief.QuotedWords.FirstOrDefault(words => clauses[0].Contains(words, StringComparison.Ordinal)) ?? EnglishWords.Capitalize(Determiner().Replace(clauses[0], "")) : "";
        if (name.Length > 0)
        {
            clauses.RemoveAt(0);
        }

        string offer = clauses.FirstOrDefault(clause => Offer().IsMatch(clause)) ?? "";
        clauses.Remove(offer);
        string action = FormReader.TakeAction(clauses, Action());
        return EnglishWords.CountWords(name) > 6 || name.Length + offer.Length == 0 ? null : FormReader.Complete(
            brief with { Form = "sale", Name = name, Title = name, What = offer, Facts = FormReader.Facts(clauses), CallToAction = action }, $"{offer} {body}", Goods(offer));
    }

    private static Brief? Estate(Brief brief, string text, string body)
    {
        if (!EstateWords().IsMatch(text))
        {
            return null;
        }

        List<string> clauses = Clauses(EstateLabel().Replace(body, ""));
        if (clauses.Count > 2 && Listed().IsMatch(clauses[0]))
        {
            // "Just listed! 12 Elm Street": that it is to be had is a fact, where it is its name.
            clauses = [clauses[1], clauses[0], .. clauses[2..]];
        }

        string name = clauses.Count > 0 ? Determiner().Replace(clauses[0], "") : "";
        string where = "";
        clauses = [.. clauses.Skip(1)];
        if (AtPlace().Match(name) is { Success: true } at)
        {
            where = at.Groups["where"].Value;
            name = name[..at.Index].Trim();
        }

        string action = FormReader.TakeAction(clauses, Action());
        return EnglishWords.CountWords(name) is 0 or > 6 ? null : FormReader.Complete(
            brief with { Form = "estate", Name = EnglishWords.Capitalize(name), Title = EnglishWords.Capitalize(name), Where = where, Facts = FormReader.Facts(clauses), CallToAction = action },
            text,
            "real-estate");
    }

    private static Brief? Company(Brief brief, string text)
    {
        if (CompanyLead().Match(text) is not { Success: true } lead)
        {
            return null;
        }

        List<string> clauses = Clauses(text[lead.Length..]);
        string name = clauses.Count > 0 ? clauses[0] : "";
        clauses = [.. clauses.Skip(1)];
        string action = FormReader.TakeAction(clauses, Action());
        return EnglishWords.CountWords(name) is 0 or > 5 || !char.IsUpper(name[0]) ? null : FormReader.Complete(
            brief with { Form = "company", Name = name, Title = name, Facts = FormReader.Facts(clauses), CallToAction = action }, text);
    }

    private static Brief? Story(Brief brief, string text)
    {
        if (StoryLead().Match(text) is not { Success: true } lead)
        {
            return null;
        }

        string rest = Bare(text[(lead.Index + lead.Length)..]);
        Match event_ = Relative().Match(rest);
        string who = event_.Success ? rest[..event_.Index] : rest;
        return EnglishWords.CountWords(who) is 0 or > 8 ? null : FormReader.Complete(
            brief with { Form = "story", Title = EnglishWords.Capitalize(Determiner().Replace(who, "The ")), Who = who, What = event_.Success ? event_.Groups["what"].Value : "", Items = event_.Success ? Turns(who, event_.Groups["what"].Value) : [] }, who);
    }

    // A menu, a report, a notice: a heading and what stands under it.
    private static Brief? Notice(Brief brief, string body)
    {
        if (Heading().Match(body) is not { Success: true } match)
        {
            return null;
        }

        List<string> clauses = Clauses(body[match.Length..], NoticeEnd());
        string action = FormReader.TakeAction(clauses, Action());
        return clauses.Count < 2 ? null : FormReader.Complete(
            brief with { Form = Day().IsMatch(match.Groups["title"].Value) ? "day" : "info", Name = Day().IsMatch(match.Groups["title"].Value) ? EnglishWords.Capitalize(match.Groups["title"].Value) : "", Title = EnglishWords.Capitalize(Day().IsMatch(match.Groups["title"].Value) ? match.Groups["title"].Value : Determiner().Replace(match.Groups["title"].Value, "")), Facts = FormReader.Facts(clauses), CallToAction = action }, body);
    }

    private static ImmutableArray<string> Items(IEnumerable<string> entries) =>
        [.. entries.Select(entry => EnglishWords.Capitalize(And().Replace(Bare(entry), ""))).Where(entry => entry.Any(char.IsLetter)).Take(MostItems)];

    private static List<string> Clauses(string text) => Clauses(text, ClauseEnd());

    private static List<string> Clauses(string text, Regex end) =>
        [.. Sentences.Split(text).SelectMany(sentence => FactWords.IsRow(sentence) ? [sentence] : end.Split(sentence)).Select(clause => And().Replace(Bare(clause), "")).Where(clause => clause.Any(char.IsLetterOrDigit) && !Talk().IsMatch(clause))];

    private static string Bare(string text) => text.Trim().Trim(',', ';', ':', '.', '!', '-', '–', '—', '"', '“', '”', ' ').Trim();
}
