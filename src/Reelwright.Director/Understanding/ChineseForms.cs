using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Reelwright.Director;

/// <summary>The forms of Chinese messages.</summary>
internal static partial class ChineseForms
{
    private const int LongestTitle = 14;
    private const int MostItems = 12;

    public static Brief? Read(Brief brief, string text, Shell shell)
    {
        (brief, text, shell) = ForWhom(brief, text, shell);
        string hans = ChineseWriting.ToHans(text);
        string own = shell.Modifiers.Trim('的', ' ');
        own = hans.StartsWith(own + "预告", StringComparison.Ordinal) ? text[..(own.Length + 2)] : own;
        string body = Tidy(shell.Content.Length == 0 ? text : Hanzi.Count(own) >= 2 ? $"{own}：{shell.Content}" : shell.Content);
        (string label, string rest) = Label(body);
        return QuestionForm.ChineseKnown(brief, text, body)
            ?? Quote(brief, hans, body, rest)
            ?? Club(brief, hans, body)
            ?? Hiring(brief, hans, rest)
            ?? News(brief, hans, label, rest)
            ?? Wedding(brief, hans, body)
            ?? Memorial(brief, hans, body)
            ?? Courtship(brief, text)
            ?? Opener(brief, text)
            ?? Congratulation(brief, text)
            ?? Wish(brief, hans, body)
            ?? FestivalForms.Chinese(brief, hans)
            ?? Outing(brief, hans, body)
            ?? Invitation(brief, hans, body)
            ?? Listing(brief, hans, body)
            ?? Cards(brief, body)
            ?? Sale(brief, hans, body)
            ?? VersusForm.Chinese(brief, rest)
            ?? Ordered(brief, hans, label, rest, body)
            ?? Estate(brief, hans, rest)
            ?? Company(brief, hans, label, rest)
            ?? Meal(brief, body)
            ?? Story(brief, hans, body)
            ?? QuestionForm.ChineseLesson(brief, text, body)
            ?? QuestionForm.Chinese(brief, hans == text ? text : body)
            ?? Plain(brief, hans, label, rest)
            ?? Notice(brief, body)
            ?? Thanks(brief, body)
            ?? Taught(brief, own, shell.Content);
    }

    private static Brief? Quote(Brief brief, string hans, string body, string rest)
    {
        if (!QuoteWords().IsMatch(hans))
        {
            return null;
        }

        string words = brief.QuotedWords.FirstOrDefault(quoted => Hanzi.Count(quoted) >= 4) ?? (rest.Length < body.Length ? rest : "");
        words = words.Trim('“', '”', '"', '「', '」', '『', '』', ' ');
        if (Hanzi.Count(words) < 4)
        {
            return null;
        }

        string who = Author().Match(body) is { Success: true } author ? author.Groups["who"].Value : "";
        return FormReader.Complete(brief with { Form = "quote", Title = Shortened(words), What = words, Who = who }, words);
    }

    private static Brief? News(Brief brief, string hans, string label, string rest)
    {
        if (!NewsWords().IsMatch(hans) || rest.Length == 0)
        {
            return null;
        }

        List<string> facts = Clauses(rest, NewsEnd());
        return facts.Count == 0 ? null : FormReader.Complete(
            brief with { Form = "news", Title = label.Length is > 0 and <= 8 ? label : "新闻快讯", Facts = FormReader.Facts(facts) }, rest, Concepts.FindSubject(facts[0])?.Id ?? "");
    }

    private static Brief? Hiring(Brief brief, string hans, string rest)
    {
        if (!HiringWords().IsMatch(hans))
        {
            return null;
        }

        List<string> clauses = Clauses(rest, End());
        string role = "";
        string company = "";
        for (int index = 0; index < clauses.Count && role.Length == 0; index++)
        {
            if (Role().Match(clauses[index]) is { Success: true } match)
            {
                role = match.Groups["role"].Value.TrimEnd('的');
                company = Own().Replace(match.Groups["who"].Value, "").Trim();
                clauses.RemoveAt(index);
            }
        }

        company = company.Length > 0 ? company : TakeOurs(clauses);
        string where = TakePlace(clauses);
        string action = FormReader.TakeAction(clauses, ActionWords());
        return FormReader.Complete(
            brief with { Form = "hiring", Title = role, Where = where, Name = company.Length is > 1 and <= LongestTitle ? company : "", Facts = FormReader.Facts(clauses), CallToAction = action },
            rest,
            "hiring");
    }

    private static Brief? Wish(Brief brief, string hans, string body)
    {
        // 给爸爸的生日视频，祝他生日快乐: whose it is stands in the order.
        body = OfHim().IsMatch(body) ? ChineseWriting.ToHans(brief.Message) : body;
        if (PlainGreeting().IsMatch(body) || Birthday().Match(body) is not { Success: true } match || ShopWords().IsMatch(hans))
        {
            return null;
        }

        string named = Named().Match(body) is { Success: true } called ? called.Groups["name"].Value : "";
        string who = named.Length > 0 ? named : Own().Replace(Making().Replace(match.Groups["who"].Value, "").Trim('的', '给', '給', '为', '為', '祝'), "").Trim('的');
        string what = match.Groups["what"].Value;
        List<string> facts = [.. Clauses(body, End()).Where(clause => !clause.Contains(what, StringComparison.Ordinal))];
        bool isBirthday = what.Contains("生日", StringComparison.Ordinal) || what.Contains('岁') || what.Contains("满月", StringComparison.Ordinal);
        string age = match.Groups["age"].Value.Length > 0 ? match.Groups["age"].Value : facts.FirstOrDefault(fact => Age().IsMatch(fact)) ?? "";
        facts = [.. facts.Where(fact => fact != age && !Named().IsMatch(fact))];
        string occasion = age + what;
        return FormReader.Complete(
            brief with
            {
                Form = isBirthday ? "birthday" : "wedding",
                Name = who.Length is > 0 and <= 8 ? who : "",
                Who = who.Length is > 0 and <= 8 ? who : "",
                What = occasion,
                Title = occasion,
                Facts = FormReader.Facts(facts),
            },
            body,
            isBirthday ? "birthday" : "wedding");
    }

    private static Brief? Invitation(Brief brief, string hans, string body)
    {
        if (!InviteWords().IsMatch(hans) && !(When().IsMatch(body) && !SaleWords().IsMatch(hans) && EventNoun().IsMatch(Clauses(body, End()).FirstOrDefault() ?? "")))
        {
            return null;
        }

        string text = InviteLead().Replace(Announcing().Replace(body, ""), "");
        string when = "";
        if (When().Match(text) is { Success: true } time)
        {
            when = time.Value.Trim();
            text = text.Remove(time.Index, time.Length);
        }

        string where = "";
        if (Where().Match(text) is { Success: true } place)
        {
            where = place.Groups["where"].Value;
            text = text.Remove(place.Index, place.Length);
        }

        List<string> clauses = Clauses(text, End());
        if (when.Length > 0 && clauses.Find(clause => Began().IsMatch(clause)) is { } began)
        {
            when += began;
            clauses.Remove(began);
        }

        where = where.Length > 0 ? where : TakePlace(clauses);
        string name = clauses.FirstOrDefault(clause => EventNoun().IsMatch(clause)) ?? clauses.FirstOrDefault() ?? "";
        clauses.Remove(name);
        name = InviteLead().Replace(name, "").Trim('的', '，', '“', '”', '「', '」');
        string action = FormReader.TakeAction(clauses, ActionWords());
        return Hanzi.Length(name) is < 2 or > LongestTitle ? null : FormReader.Complete(
            brief with { Form = "invite", Name = name, What = name, When = when, Where = where, Facts = FormReader.Facts(clauses), CallToAction = action }, name, "event");
    }

    private static Brief? Ordered(Brief brief, string hans, string label, string rest, string body)
    {
        bool isHow = HowWords().IsMatch(hans);
        List<string> clauses = Clauses(rest, End());
        List<(string Label, string Text)> numbered = [.. clauses.Select(clause => Ordinal().Match(clause)).Where(match => match.Success)
            .Select(match => (match.Groups["label"].Value, match.Groups["text"].Value.Trim('：', ':', '，', ' ')))];
        string title = Hanzi.Length(label) >= 4 ? label : numbered.Count > 0 && clauses.Count > 0 && !Ordinal().IsMatch(clauses[0]) ? clauses[0] : "";
        if (numbered.Count >= 2 && numbered.All(item => item.Text.Length > 0))
        {
            bool isTrip = numbered[0].Label.EndsWith('天');
            return FormReader.Complete(
                brief with
                {
                    Form = isTrip ? "trip" : "howto",
                    Title = Shortened(HowLead().Replace(title, "")),
                    Items = [.. numbered.Select(item => item.Text).Take(MostItems)],
                    Labels = isTrip || numbered[0].Label[0] == '第' ? [.. numbered.Select(item => item.Label).Take(MostItems)] : [],
                },
                body);
        }

        string[] bullets = Bullets().Split(rest);
        if (bullets.Length >= 3)
        {
            string lead = bullets[0].Trim(' ', '：', ':', '，', '。', '\n');
            title = Hanzi.Length(lead) >= 2 ? lead : title;
            return FormReader.Complete(
                brief with
                {
                    Form = isHow ? "howto" : "list",
                    Title = Shortened(HowLead().Replace(title, "")),
                    Items = [.. bullets.Skip(1).Select(item => item.Trim(' ', '。', '；', '，', '\n')).Where(item => item.Length > 0).Take(MostItems)],
                },
                body);
        }

        if (!brief.QuotedWords.Any(quoted => (label.Length > 0 ? label : clauses.FirstOrDefault() ?? "").Contains(quoted, StringComparison.Ordinal)) && CountedList().IsMatch(ChineseWriting.ToHans(label.Length > 0 ? label : clauses.FirstOrDefault() ?? "")) && clauses.Count >= 3)
        {
            string head = label.Length > 0 ? label : clauses[0];
            ImmutableArray<string> items = [.. clauses.Skip(label.Length > 0 ? 0 : 1).Take(MostItems)];
            return FormReader.Complete(brief with { Form = "list", Title = Shortened(head), Items = items }, body);
        }

        if (isHow && brief.QuotedWords.FirstOrDefault(quoted => HowLead().IsMatch(quoted)) is { } asked)
        {
            List<string> points = [.. clauses.Where(clause => !clause.Contains(asked, StringComparison.Ordinal) && !Counting().IsMatch(clause))];
            return FormReader.Complete(brief with { Form = "howto", Title = Shortened(asked), Items = [.. points.Take(MostItems)] }, asked);
        }

        if (!isHow || !HowLead().IsMatch(body))
        {
            return null;
        }

        string what = HowLead().Replace(clauses.FirstOrDefault() ?? body, "").Trim('，', '。', '？', '?', ' ');
        return Hanzi.Length(what) < 2 ? null : FormReader.Complete(
            brief with { Form = "howto", Title = Shortened(what), Items = [.. clauses.Skip(1).Take(MostItems)] }, body);
    }

    private static Brief? Sale(Brief brief, string hans, string body)
    {
        if (!SaleWords().IsMatch(hans))
        {
            return null;
        }

        List<string> clauses = Clauses(body, End());
        string name = clauses.Count > 0 && !Offer().IsMatch(clauses[0]) && Hanzi.Length(clauses[0]) <= LongestTitle ? clauses[0] : "";
        clauses.Remove(name);
        string offer = clauses.FirstOrDefault(clause => Offer().IsMatch(clause)) ?? "";
        clauses.Remove(offer);
        string action = FormReader.TakeAction(clauses, ActionWords());
        return name.Length + offer.Length == 0 ? null : FormReader.Complete(
            brief with { Form = "sale", Name = Trailing().Replace(name, ""), Title = name, What = offer, Facts = FormReader.Facts(clauses), CallToAction = action }, body);
    }

    private static Brief? Estate(Brief brief, string hans, string rest)
    {
        if (!EstateWords().IsMatch(hans))
        {
            return null;
        }

        List<string> clauses = Clauses(Selling().Replace(rest, ""), End());
        string name = clauses.Count > 0 && !clauses[0].Any(char.IsDigit) && Hanzi.Length(clauses[0]) <= LongestTitle ? clauses[0] : "";
        clauses.Remove(name);
        name = Selling().Replace(name, "");
        name = VagueHome().IsMatch(name) && TakeHome(clauses) is { Length: > 0 } home ? home : name;
        string action = FormReader.TakeAction(clauses, ActionWords());
        return FormReader.Complete(
            brief with { Form = "estate", Name = name, Title = name, Facts = FormReader.Facts(clauses), CallToAction = action }, rest, "real-estate");
    }

    private static Brief? Company(Brief brief, string hans, string label, string rest)
    {
        if (!CompanyWords().IsMatch(hans))
        {
            return null;
        }

        List<string> clauses = Clauses(rest, End());
        if (clauses.Count > 0 && Own().Replace(clauses[0], "") is { Length: > 1 } bare)
        {
            clauses[0] = bare;
        }

        string name = "";
        int called = clauses.FindIndex(clause => clause.StartsWith('叫') && Hanzi.Length(clause) <= 10);
        if (called >= 0)
        {
            name = clauses[called].TrimStart('叫', '做', '作');
            clauses.RemoveAt(called);
        }
        else if (clauses.Count > 0)
        {
            Match match = CompanyName().Match(clauses[0]);
            name = match.Success ? match.Groups["name"].Value : Hanzi.Length(clauses[0]) <= 12 ? clauses[0] : "";
            string after = match.Success ? match.Groups["rest"].Value : "";
            if (name.Length > 0)
            {
                clauses.RemoveAt(0);
                if (after.Length > 1)
                {
                    clauses.Insert(0, after);
                }
            }
        }

        name = name.Length > 0 ? name : Own().Replace(label, "");
        string action = FormReader.TakeAction(clauses, ActionWords());
        return name.Length == 0 ? null : FormReader.Complete(
            brief with { Form = "company", Name = name, Title = name, Facts = FormReader.Facts(clauses), CallToAction = action }, rest);
    }

    private static Brief? Story(Brief brief, string hans, string body)
    {
        if (!StoryWords().IsMatch(hans) || BrandStory().IsMatch(hans))
        {
            return null;
        }

        string text = StoryLead().Replace(StoryTail().Replace(body, ""), "").Trim('的', '，', ' ');
        if (Tale(brief, text) is { } told)
        {
            return told;
        }

        if (Hanzi.Length(text) is < 2 or > 22)
        {
            return null;
        }

        Match match = Event().Match(text);
        string who = match.Success ? match.Groups["who"].Value : text;
        who = who.Trim('的', '，', '“', '”');
        string what = match.Success ? Wanting().Replace(match.Groups["what"].Value, "") : "";
        return FormReader.Complete(brief with { Form = "story", Title = Shortened(text), Who = who, What = what }, text);
    }

    // Not a form of its own, but the label and the word for advertising are no part of the name.
    private static Brief? Plain(Brief brief, string hans, string label, string rest)
    {
        string form = FitnessWords().IsMatch(hans) ? "fitness" : FashionWords().IsMatch(hans) ? "fashion" : MemoryWords().IsMatch(hans) ? "memories" : "";
        List<string> clauses = Clauses(rest.Length > 0 ? rest : label, End());
        if (form.Length == 0 || (form == "fitness" && clauses.Count > 0 && clauses[0].Contains('教', StringComparison.Ordinal)))
        {
            // Who teaches it is introduced, not trained with.
            return null;
        }

        string name = clauses.Count > 0 && Hanzi.Length(clauses[0]) <= LongestTitle ? Asking().Replace(Trailing().Replace(clauses[0], ""), "") : "";
        if (name.Length < 2)
        {
            return null;
        }

        clauses.RemoveAt(0);
        if (clauses.FindIndex(clause => FilmName().IsMatch(clause)) is >= 0 and var titled)
        {
            name = FilmName().Match(clauses[titled]).Groups["name"].Value;
            clauses.RemoveAt(titled);
        }

        string action = FormReader.TakeAction(clauses, ActionWords());
        string concept = form switch { "fitness" => "gym", "fashion" => "clothing", _ => "photo" };
        return FormReader.Complete(
            brief with { Form = form, Name = name, Title = name, Facts = FormReader.Facts(clauses), CallToAction = action }, rest,
            form == "fitness" && Concepts.FindSubject(name) is { Family.Genre: "fitness" } own ? own.Id : concept);
    }

    private static (string Label, string Content) Label(string text)
    {
        Match match = LabelWords().Match(text);
        if (!match.Success)
        {
            return ("", text);
        }

        string label = LabelTail().Replace(match.Groups["label"].Value, "");
        return (label, text[match.Length..].Trim());
    }

    private static List<string> Clauses(string text, Regex end) =>
        [.. end.Split(text).Select(clause => clause.Trim(' ', '。', '！', '!', '，', '；', '、', '：')).Where(clause => clause.Length > 0 && !Talk().IsMatch(clause))];

    private static string Shortened(string text)
    {
        string bare = text.Trim('“', '”', '"', ' ', '，', '。');
        if (Hanzi.Length(bare) <= LongestTitle)
        {
            return bare;
        }

        string part = bare.Split('，', '。', '：', '；')[0];
        return Hanzi.Length(part) <= LongestTitle ? part : "";
    }

    private static string Tidy(string text) => Talk2().Replace(text, "").Trim(' ', '，', '。', '、');
}
