using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Reelwright.Director;

/// <content>Workouts, tales that tell their own course.</content>
internal static partial class EnglishForms
{
    // "Save the date: Maya & Oliver, 6 September 2026, Lake Como"
    private static Brief? Marriage(Brief brief, string text)
    {
        if (!MarriageWords().IsMatch(text) || AnniversaryWords().IsMatch(text))
        {
            return null;
        }

        string when = "";
        if (When().Match(text) is { Success: true } time)
        {
            when = OnDay().Replace(time.Groups["when"].Value.Trim(), "");
            text = text.Remove(time.Index, time.Length).Insert(time.Index, ", ");
        }

        List<string> clauses = Clauses(text);
        int at = clauses.FindIndex(clause => Couple().Match(clause) is { Success: true } two && Concepts.FindMatches(two.Groups["names"].Value).Count == 0);
        if (at < 0)
        {
            return null;
        }

        string names = Couple().Match(clauses[at]).Groups["names"].Value;
        clauses.RemoveAt(at);
        clauses.RemoveAll(clause => MarriageWords().IsMatch(clause) && EnglishWords.CountWords(clause) <= 5);
        string action = FormReader.TakeAction(clauses, Action());
        int place = clauses.FindIndex(clause => PlaceNoun().IsMatch(clause) || (EnglishWords.CountWords(clause) <= 4 && clause.Split(' ').All(word => char.IsUpper(word[0]))));
        string where = place < 0 ? "" : InPlace().Replace(clauses[place], "");
        clauses.RemoveRange(Math.Max(place, 0), place < 0 ? 0 : 1);
        return FormReader.Complete(
            brief with { Form = "marriage", Name = names, Title = names, Who = names, When = when, Where = where, Facts = FormReader.Facts(clauses), CallToAction = action },
            text,
            "wedding");
    }

    // "Proposal video for Anna, we met in Lisbon": to her by name, and the question at the end.
    private static Brief? Proposal(Brief brief, string text)
    {
        if (ProposalLead().Match(text) is not { Success: true } lead || ProposalTrade().IsMatch(text))
        {
            return null;
        }

        string who = lead.Groups["who"].Value;
        return FormReader.Complete(
            brief with { Form = "proposal", Name = who, Title = who, Who = who, CallToAction = "will you marry me?", Facts = FormReader.Facts(Clauses(text[(lead.Index + lead.Length)..])) }, text, "wedding");
    }

    private static Brief? Memorial(Brief brief, string text)
    {
        if (MemoryLead().Match(text) is not { Success: true } lead)
        {
            return null;
        }

        string name = lead.Groups["name"].Value;
        return FormReader.Complete(
            brief with { Form = "memorial", Name = name, Title = name, Who = name, Facts = FormReader.Facts(Clauses(text[lead.Length..])) },
            text,
            "memorial");
    }

    // "Thank you video for our donors: 240 families fed": whom, and what for.
    private static Brief? Thanks(Brief brief, string text)
    {
        if (ThanksLead().Match(text) is not { Success: true } lead)
        {
            return null;
        }

        bool isFor = lead.Groups["for"].Success && !lead.Groups["film"].Success;
        string title = $"Thank you {(isFor ? "for" : "to")} {lead.Groups["who"].Value.Trim()}";
        return EnglishWords.CountWords(title) > LongestTitleWords ? null : FormReader.Complete(
            brief with { Form = "thanks", Title = title, Facts = FormReader.Facts([.. Done(lead.Groups["did"].Value), .. Clauses(text[lead.Length..])]) }, title, "thanks");
    }

    // "… who cleaned up Baker Beach": to those who see it, "You cleaned up Baker Beach".
    private static string[] Done(string did) => did.Length == 0 ? [] : [$"You {Theirs().Replace(did.Trim(), "your")}"];

    // "How our recycling works: collect, sort, melt": one step after another.
    private static Brief? Working(Brief brief, string body)
    {
        if (WorksLead().Match(body) is not { Success: true } lead)
        {
            return null;
        }

        ImmutableArray<string> items = Items(ListEnd().Split(body[lead.Length..]));
        return items.Length < FewestItems ? null : FormReader.Complete(brief with { Form = "howto", Title = EnglishWords.Capitalize(lead.Groups["title"].Value), Items = items }, body);
    }

    // "My daughter Mia graduates from Lincoln High on June 3": whom the day belongs to, and what is told of it.
    private static Brief? Congratulation(Brief brief, string text)
    {
        if (CongratsLead().Match(text) is not { Success: true } lead || ShopWords().IsMatch(text))
        {
            return null;
        }

        string who = lead.Groups["who"].Value;
        string done = lead.Groups["done"].Value.Trim();
        string told = done.Length == 0 ? "" : lead.Groups["on"].Success ? EnglishWords.Capitalize(done) : $"{who} {done}";
        return FormReader.Complete(
            brief with { Form = "congrats", Name = who, Who = who, Title = $"Congratulations, {who}", Facts = FormReader.Facts([told, .. Clauses(text[lead.Length..])]) }, text, done.Contains("graduat", StringComparison.OrdinalIgnoreCase) ? "graduation" : Concepts.FindSubject(done)?.Id ?? "party");
    }

    // "We are closing our store after 22 years. Everything must go": what is told is the title, the rest stands under it.
    private static Brief? Told(Brief brief, string body)
    {
        List<string> clauses = Clauses(body);
        if (clauses.Count < 3 || (SaleWords().IsMatch(body) && !Closing().IsMatch(body)) || !ToldLead().IsMatch(clauses[0]) || EnglishWords.CountWords(clauses[0]) > LongestTitleWords)
        {
            return null;
        }

        string title = EnglishWords.Capitalize(clauses[0]);
        clauses.RemoveAt(0);
        string action = FormReader.TakeAction(clauses, Action());
        return FormReader.Complete(brief with { Form = "info", Title = title, Facts = FormReader.Facts(clauses), CallToAction = action }, body);
    }

    // "Safety video for warehouse staff: …", "onboarding video for new employees at Brightwell: …": what it teaches is its title.
    private static Brief? ForStaff(Brief brief, string text)
    {
        if (StaffLead().Match(text) is not { Success: true } lead)
        {
            return null;
        }

        List<string> clauses = Clauses(text[lead.Length..]);
        string company = lead.Groups["company"].Value;
        string what = lead.Groups["what"].Value;
        bool isWelcome = what.StartsWith('o') || what.StartsWith('O') || what.StartsWith('i') || what.StartsWith('I');
        string title = isWelcome && company.Length > 0 ? $"Welcome to {company}" : $"{EnglishWords.Capitalize(what)} for {lead.Groups["who"].Value.Trim()}";
        string action = FormReader.TakeAction(clauses, Action());
        return clauses.Count < 2 ? null : FormReader.Complete(
            brief with { Form = "info", Title = title, Facts = FormReader.Facts(clauses), CallToAction = action }, text);
    }

    private static Brief? Workout(Brief brief, string body)
    {
        if (!WorkoutWords().IsMatch(body) || ShopWords().IsMatch(body))
        {
            return null;
        }

        List<string> clauses = Clauses(body);
        if (clauses.Count < FewestItems || EnglishWords.CountWords(clauses[0]) is < 2 or > 6 || !WorkoutWords().IsMatch(clauses[0]))
        {
            return null;
        }

        string name = EnglishWords.Capitalize(Determiner().Replace(clauses[0], ""));
        clauses.RemoveAt(0);
        string action = FormReader.TakeAction(clauses, Action());
        return FormReader.Complete(
            brief with { Form = "fitness", Name = name, Title = name, Facts = FormReader.Facts(clauses), CallToAction = action }, body, "gym");
    }

    // "lost his lamp, and the fireflies that led the ships home": what happens, one thing after another.
    private static ImmutableArray<string> Turns(string who, string what)
    {
        string[] parts = [.. TurnEnd().Split(what).Select(Bare).Where(part => part.Length > 0)];
        return parts.Length < 2 ? [] :
        [
            .. parts.Take(MostItems).Select((part, index) => EnglishWords.Capitalize(
                index == 0 || !Actor().IsMatch(part) ? $"{FactWords.The(who)} {part}" : Relation().Replace(part, " ", 1))),
        ];
    }

    // "who turns 80 and still dances": said of somebody whose name is known.
    private static IEnumerable<string> Told(string clause, string who)
    {
        Match match = WhoLead().Match(clause);
        return match.Success && who.Length > 0
            ? FactWords.Predicates(match.Groups["rest"].Value).Select(told => $"{EnglishWords.Capitalize(who)} {told}")
            : [clause];
    }

    // "40% off all sneakers" is about sneakers, whatever the sale is called.
    private static string Goods(string offer) =>
        Concepts.FindMatches(offer).Where(match => match.Concept.Family.Genre is not ("general" or "travel")).Select(match => match.Concept.Id).LastOrDefault() ?? "sale";

    [GeneratedRegex(@"\b(?:workout|work-out|exercises|hiit|stretching|bodyweight|plank|squats|push-?ups)\b", Any)]
    private static partial Regex WorkoutWords();

    [GeneratedRegex(@"\s*(?:,\s+(?:and\s+)?|;\s*|\s+and\s+(?=(?:the|a|an)\s+\w+\s+(?:that|who|which)\s))", Any)]
    private static partial Regex TurnEnd();

    [GeneratedRegex(@"^(?:the|an?|his|her|its|their|two|three)\s+", Any)]
    private static partial Regex Actor();

    [GeneratedRegex(@"\s+(?:that|who|which)\s+", Any)]
    private static partial Regex Relation();

    [GeneratedRegex(@"\b(?:save\s+the\s+date|wedding|we(?:['’]|\s+a)re\s+getting\s+married|are\s+getting\s+married|tie\s+the\s+knot)\b", Any)]
    private static partial Regex MarriageWords();

    [GeneratedRegex(@"\b(?:anniversary|birthday|engagement)\b|\bwedding\s+(?:shop|store|planner|planning|photograph\w*|company|venue|agency|service|dress\w*|cakes?|gifts?|band|florist|app)\b", Any)]
    private static partial Regex AnniversaryWords();

    [GeneratedRegex(@"^(?:.*\b(?:for|of|to)\s+)?(?<names>[A-Z][\p{L}’'-]+(?:\s+[A-Z][\p{L}’'-]+)?\s*(?:&|\+|\band\b)\s*[A-Z][\p{L}’'-]+(?:\s+[A-Z][\p{L}’'-]+)?)(?:\s+are\s+getting\s+married)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Couple();

    [GeneratedRegex(@"^(?:just\s+listed|new\s+listing|new\s+on\s+the\s+market|for\s+(?:sale|rent|lease)|now\s+(?:available|leasing|renting)|coming\s+soon|price\s+(?:drop|reduced))$", Any)]
    private static partial Regex Listed();

    [GeneratedRegex(@"^\W*(?:[^.:]{0,40}?\b)?in\s+(?:loving\s+)?memory\s+of\s+(?:(?:our|my)\s+(?:[a-z]+\s+){1,3})?(?<name>(?-i:[A-Z])[\w.’'-]*(?:\s+(?-i:[A-Z])[\w.’'-]*){0,4})\s*[,.:;–—-]*\s*", Any)]
    private static partial Regex MemoryLead();

    [GeneratedRegex($@"^\W*{Make}(?<what>safety|training|onboarding|orientation|induction|compliance|hygiene|fire\s+safety)(?:\s+(?:training|induction|awareness))?\s+(?:video|clip|film)\s+for\s+(?<who>[^:,.]{{3,60}}?)(?:\s+at\s+(?<company>(?-i:[A-Z])[\w’'&.-]*(?:\s+(?-i:[A-Z])[\w’'&.-]*)*))?\s*[:–—-]\s*", Any)]
    private static partial Regex StaffLead();

    [GeneratedRegex($@"^\W*{Make}(?:thank[- ]?you|thanks)\s+(?<film>(?:video|message|note|clip|card|film)\s+)?(?:(?<for>for)|to)\s+(?<who>(?:[^:,.;!]|,(?=\d)){{3,40}}?)(?:\s+(?:who|that)\s+(?:have\s+|has\s+)?(?<did>(?!is\b|was\b|has\b|\w+(?<!s)s\b)(?:[^:,.;!]|[,.](?=\d)){{3,80}}))?\s*(?:[:,.;!–—]|\s-\s|$)\s*", Any)]
    private static partial Regex ThanksLead();

    [GeneratedRegex($@"^\W*{Make}(?:(?:marriage|wedding|engagement)\s+)?propos(?:al|e|ing)(?:\s+(?:video|film|clip|surprise))*\s+(?:for|to)\s+(?:my\s+(?:girlfriend|boyfriend|partner|love)\W+)?(?<who>(?-i:[A-Z])[\w’'-]+)\s*(?:[,.;:!–—]|$)\s*", Any)]
    private static partial Regex ProposalLead();

    [GeneratedRegex(@"\b(?:business|project|client|grant|sales|budget|template|software|company|inc|ltd)\b", Any)]
    private static partial Regex ProposalTrade();

    [GeneratedRegex(@"^(?<title>how\s+(?:our|my|the|this|we)\s+[^:,.]{2,50})\s*:\s*", Any)]
    private static partial Regex WorksLead();

    [GeneratedRegex($@"^\W*{Make}(?:(?:(?:video|clip|film|card)\s+(?:to|for)\s+)?congratulat(?:ions|e|ing)\W+(?:to\s+)?(?:(?-i:my|our)\s+)?(?:[a-z]+\s+){{0,2}}?(?<who>(?-i:[A-Z])[\w’'-]+(?:\s+(?-i:[A-Z])[\w’'-]+)?)(?:\s+(?<on>on|for)\s+(?:your\s+|her\s+|his\s+|their\s+)?(?<done>[^,.;!]{{3,60}}))?|(?:my|our)\s+(?:[a-z]+\s+)?(?:son|daughter|sister|brother|cousin|niece|nephew|grand\w+|friend|wife|husband|mom|mum|dad|student|kid|girl|boy)\s+(?<who>(?-i:[A-Z])[\w’'-]+)\s+(?:is\s+|just\s+|has\s+)?(?<done>graduat\w+[^,.;!]{{0,60}}))(?:[,.;:!]\s*|$)", Any)]
    private static partial Regex CongratsLead();

    [GeneratedRegex(@"^we(?:['’]re|['’]ve|\s+are|\s+have)\s+(?:closing(?=\s+(?:our|the\s+(?:shop|store|office|doors)|down|on|early|for)\b)|mov(?:ing|ed)(?=$|\s+(?:to|into|our|from|in|on|next|soon)\b)|relocating|renovating|merging|reopening|expanding(?=\s+(?:our|to|into)\b)|chang(?:ing|ed)(?=\s+(?:our|from|to)\b)|celebrating|turning(?=\s+\d))", Any)]
    private static partial Regex ToldLead();

    [GeneratedRegex(@"\b(?:closing|last\s+day|everything\s+must\s+go)\b", Any)]
    private static partial Regex Closing();

    [GeneratedRegex(@"\btheir\b", Any)]
    private static partial Regex Theirs();

    [GeneratedRegex(@"^on\s+", Any)]
    private static partial Regex OnDay();

    [GeneratedRegex(@"^(?:who|that)\s+(?<rest>.+)$", Any)]
    private static partial Regex WhoLead();

    [GeneratedRegex(@"(?<!of\s+the\s+)\bday(?:\s+(?:in|at|on|with|of)\b.*)?$", Any)]
    private static partial Regex Day();
}
