using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Reelwright.Director;

/// <summary>The script of a video about a subject: hook, reveal, facts and scenes to imagine, call to action.</summary>
internal static partial class SubjectScript
{
    private const int MostPoints = 4;
    private const int LongestRowHanzi = 12;
    private const int LongestRowWords = 6;

    /// <summary>More scenes to imagine than this are padding; the scenes there are last longer instead.</summary>
    private const int MostMoments = 6;

    public static IReadOnlyList<ScriptScene> Write(Subject subject, SceneWriter writer, int count)
    {
        ImmutableArray<string> hero = writer.SubjectArt();
        ScriptScene reveal = Reveal(subject, writer) with { Art = hero };
        ScriptScene close = Close(subject, writer) with { Art = hero };
        if (count <= 2)
        {
            return [reveal, close];
        }

        int room = count >= 4 ? count - 3 : 1;
        string told = Told(subject, reveal);
        if (told.Length > 0 && subject.Brief.Facts.Length > room)
        {
            reveal = reveal with { Narration = WithFact(subject, reveal.Narration, told) };
        }
        else if (told.Length > 0)
        {
            // There is time to show it as a scene of its own; the same words twice say no more.
            (reveal, told) = (reveal with { Subline = "" }, "");
        }

        List<ScriptScene> body = Body(subject, writer, room, told);
        ScriptScene? hook = count < 4 ? null : Opening(subject) ?? writer.Write("hook", SceneKind.Hook);
        if (hook is not null && subject.Brief is { Opening.Length: > 0, Name.Length: 0, Title.Length: 0 } && body.Count > 0)
        {
            // The question has said what it is about, and there is no name to make known.
            return [hook with { Art = hero }, .. body, close];
        }

        return hook is null ? [reveal, .. body, close] : [hook with { Art = writer.SceneArt(hook) }, reveal, .. body, close];
    }

    /// <summary>The brief's own question opens the film; <c>null</c> when it has none.</summary>
    public static ScriptScene? Opening(Subject subject) => subject.Brief.Opening.Length == 0 ? null : new ScriptScene
    {
        Kind = SceneKind.Hook,
        Headline = EnglishWords.Capitalize(Typography.Headline(subject.Brief.Opening)),
        Narration = EnglishWords.Capitalize(subject.Brief.Opening),
    };

    // The fact that already stands under the name; it needs no scene of its own. Figures do: they are drawn.
    private static string Told(Subject subject, ScriptScene reveal) => reveal.Subline.Length == 0 ? "" : subject.Brief.Facts.FirstOrDefault(fact =>
        !fact.Any(char.IsDigit) && string.Equals(reveal.Subline, Typography.Headline(subject.IsChinese ? fact : FactWords.Short(fact)), StringComparison.OrdinalIgnoreCase)) ?? "";

    private static string WithFact(Subject subject, string narration, string fact)
    {
        if (narration.Contains(fact, StringComparison.OrdinalIgnoreCase) || narration.Length == 0)
        {
            return narration;
        }

        (string kind, Slots slots) = subject.IsChinese ? FactWords.Chinese(fact, subject.Slots) : FactWords.English(fact, subject.Slots);
        return kind == "vp" && subject.Brief.Name.Length > 0
            ? Typography.Sentence($"{subject.Brief.Name} {slots["vpName"]}", isChinese: false)
            : subject.IsChinese ? narration + Typography.Sentence(fact, isChinese: true) : $"{narration} {Typography.Sentence(EnglishWords.Capitalize(fact), isChinese: false)}";
    }

    public static ScriptScene Reveal(Subject subject, SceneWriter writer)
    {
        bool ownFirst = subject.Brief.Name.Length == 0 || subject.Family.Genre is "travel" or "event" or "education" or "media" or "pets";
        ScriptScene? scene = writer.Write("reveal", SceneKind.Reveal, ownFirst: ownFirst);
        string title = subject.Title;
        scene ??= new ScriptScene
        {
            Kind = SceneKind.Reveal,
            Headline = writer.FitsHeadline(title) ? title : FactWords.Short(title),
            Narration = Typography.Sentence(title, subject.IsChinese),
        };
        string subline = scene.Subline.Length == 0 ? Tagline(subject, writer) : scene.Subline;
        return scene with { Kicker = Kicker(subject, $"{scene.Headline} {subline}"), Subline = subline };
    }

    public static ScriptScene Close(Subject subject, SceneWriter writer)
    {
        ScriptScene? scene = subject.Brief.CallToAction.Length > 0 ? writer.Write("cta", SceneKind.CallToAction, ownFirst: false, purpose: "cta") : null;
        if (scene is not null && subject.Brief.CallToAction.Length > 0 && !scene.Narration.Contains(subject.Slots["cta"], StringComparison.OrdinalIgnoreCase))
        {
            string action = subject.Brief.CallToAction;
            scene = scene with
            {
                Headline = writer.FitsHeadline(action) ? EnglishWords.Capitalize(action) : subject.IsChinese ? scene.Headline : FactWords.Short(action),
                Narration = Typography.Sentence(EnglishWords.Capitalize(action), subject.IsChinese),
            };
        }

        scene ??= writer.Write("cta", SceneKind.CallToAction);
        return scene is null
            ? new ScriptScene { Kind = SceneKind.CallToAction, Headline = subject.Own(subject.IsChinese ? "谢谢观看" : "Thank you") }
            : scene with
            {
                Headline = EnglishWords.Capitalize(scene.Headline),
                Subline = scene.Headline.Contains(subject.Slots["name"], StringComparison.OrdinalIgnoreCase) && subject.Slots["name"].Length > 0 ? scene.Subline
                    : subject.Slots["name"].Length > 0 ? subject.Slots["name"] : scene.Subline,
            };
    }

    // Under a name stands what is said of it, in the brief's own words, when nothing else does.
    private static string Tagline(Subject subject, SceneWriter writer)
    {
        string phrase = subject.Slots[subject.IsChinese ? "phrase" : "A"];
        string whole = $"{phrase} {subject.Slots["that"]}";
        if (!subject.IsChinese && phrase.Length > 0 && subject.Slots["name"].Length > 0 && subject.Slots["that"].Length > 0 && writer.FitsSubline(whole))
        {
            return whole;
        }

        if (subject.Slots["name"].Length == 0 || subject.Brief.Facts.IsEmpty)
        {
            return subject.Slots["name"].Length > 0 && writer.FitsSubline(phrase) && (subject.IsChinese || EnglishWords.CountWords(phrase) > 2) ? phrase : "";
        }

        if (phrase.Length > 0 && writer.FitsSubline(phrase) && (subject.IsChinese ? !subject.IsCounted : EnglishWords.CountWords(phrase) > 2))
        {
            return phrase;
        }

        // Several short facts stand side by side where there are more than scenes will show; else they would only be shown twice.
        ImmutableArray<string> facts = subject.Brief.Facts.Length <= MostPoints ? []
            : [.. subject.Brief.Facts.Where(text => subject.IsChinese ? Hanzi.Length(text) <= 6 : EnglishWords.CountWords(text) <= 3).Take(3)];
        if (facts.Length >= 2)
        {
            string row = string.Join(" · ", facts.Select(text => subject.IsChinese ? text : EnglishWords.Capitalize(text)));
            return writer.FitsSubline(row) ? row : "";
        }

        string fact = subject.IsChinese ? subject.Brief.Facts[0] : FactWords.Short(subject.Brief.Facts[0]);
        return writer.FitsSubline(fact) && subject.Brief.Facts.Length >= 2 && !fact.Any(char.IsDigit) ? Typography.Headline(fact) : "";
    }

    /// <summary>Scenes for the facts, each with its number when there are several.</summary>
    /// <param name="subject">What is spoken of.</param>
    /// <param name="writer">Writes them.</param>
    /// <param name="count">Scenes there is time for, 1 or more.</param>
    /// <param name="told">A fact that was told already; empty for none.</param>
    public static List<ScriptScene> Facts(Subject subject, SceneWriter writer, int count, string told = "")
    {
        ImmutableArray<string> facts = subject.Brief.Facts.Remove(told);
        List<ScriptScene> scenes = [];

        // With time for one scene, many that fit a row stand in one list.
        bool isRow = count == 1 && (facts.Length > 2 || told.Length > 0) && facts.Count(fact => FitsRow(subject, fact)) >= 2;
        int alone = facts.Length <= count ? facts.Length : isRow ? 0 : Math.Max(1, count - 1);
        if (alone < facts.Length)
        {
            // Those too long for a row stand alone, so that none is left out; the others keep their order.
            HashSet<string> own = [.. facts.Where(fact => !FitsRow(subject, fact)).Take(alone)];
            own = [.. own, .. facts.Where(fact => !own.Contains(fact)).Take(alone - own.Count)];
            facts = [.. facts.Where(own.Contains), .. facts.Where(fact => !own.Contains(fact))];
        }

        for (int index = 0; index < alone; index++)
        {
            if (Fact(subject, writer, facts[index], index) is { } scene)
            {
                scenes.Add(scene);
            }
        }

        if (alone < facts.Length)
        {
            AddRemainder(subject, writer, facts[alone..], scenes);
        }

        int numbered = scenes.Count(scene => scene.Kind == SceneKind.Point);
        return numbered < 2 ? scenes : [.. scenes.Select((scene, index) => scene.Kind == SceneKind.Point ? scene with { Kicker = FactWords.Number(index + 1) } : scene)];
    }

    private static ScriptScene? Fact(Subject subject, SceneWriter writer, string fact, int index)
    {
        (string kind, Slots slots) = subject.IsChinese ? FactWords.Chinese(fact, subject.Slots) : FactWords.English(fact, subject.Slots);
        ScriptScene? scene = (FactShape.Reduced(fact) is null ? writer.Write(kind, SceneKind.Point, slots, purpose: index.ToString(System.Globalization.CultureInfo.InvariantCulture)) : null)
            ?? Plain(subject, writer, fact);
        string name = subject.Brief.Name;
        if (kind == "vp" && name.Length > 0 && scene.Headline.StartsWith(name + " ", StringComparison.Ordinal))
        {
            // The voice says who; the picture shows whom.
            scene = scene with { Headline = EnglishWords.Capitalize(scene.Headline[(name.Length + 1)..]) };
        }

        return scene with { Art = writer.ArtFor(fact), Composition = FactShape.Of(fact) };
    }

    /// <summary>A fact as it is: shortened where it stands large, whole where it is said.</summary>
    public static ScriptScene Plain(Subject subject, SceneWriter writer, string fact)
    {
        if (FactShape.Reduced(fact) is { } price)
        {
            // 原价3200现价1500: what is paid stands large, what was paid below it.
            return new ScriptScene
            {
                Kind = SceneKind.Point,
                Headline = price.Now,
                Subline = price.Before,
                Narration = Typography.Sentence($"{price.Before}，{price.Now}", subject.IsChinese),
                Art = writer.ArtFor(fact),
            };
        }

        string headline = subject.IsChinese ? Typography.Headline(fact) : FactWords.Short(fact);
        bool fits = writer.FitsHeadline(headline);
        if (!fits && subject.IsChinese)
        {
            headline = ChineseHeadline(headline, writer);
        }

        string whole = Typography.Headline(fact);
        return new ScriptScene
        {
            Kind = SceneKind.Point,
            Headline = headline,
            Subline = !string.Equals(headline, whole, StringComparison.OrdinalIgnoreCase) && writer.FitsSubline(whole) ? EnglishWords.Capitalize(whole) : "",
            Narration = Typography.Sentence(subject.IsChinese ? fact : EnglishWords.Capitalize(fact), subject.IsChinese),
            Art = writer.ArtFor(fact),
        };
    }

    // The clause that carries a figure says most; else the first that fits.
    private static string ChineseHeadline(string text, SceneWriter writer)
    {
        string[] parts = [.. text.Split('，', '、', '：', '；', ' ').Where(part => Hanzi.Length(part) is >= 2 and <= 12)];
        if (parts.Length > 0)
        {
            return parts.FirstOrDefault(part => part.Any(char.IsDigit)) ?? parts[0];
        }

        Match figure = Figure().Match(text);
        return figure.Success && Hanzi.Length(figure.Value) is >= 2 and <= 12 ? figure.Value
            : writer.ShortHeadline(text);
    }

    // 同比增长35%: the figure with the verb before it.
    [GeneratedRegex(@"(?:同比|环比|環比)?(?:增长|增長|下降|上涨|上漲|提升|达到|達到|突破|超过|超過|达|達|共|约|約|近|超)?\d[\d.,]*\s*[%％万亿萬億千]*[\u4e00-\u9fff]{0,2}$", RegexOptions.CultureInvariant)]
    private static partial Regex Figure();

    private static bool FitsRow(Subject subject, string fact) =>
        subject.IsChinese ? Hanzi.Length(Typography.Headline(fact)) <= LongestRowHanzi : EnglishWords.CountWords(FactWords.Short(fact)) <= LongestRowWords;

    // Facts that have no time of their own stand side by side.
    private static void AddRemainder(Subject subject, SceneWriter writer, ImmutableArray<string> rest, List<ScriptScene> scenes)
    {
        ImmutableArray<ScriptPoint> points =
        [
            .. rest.Select(fact => (Text: subject.IsChinese ? writer.ShortHeadline(fact) : Typography.Headline(FactWords.Short(fact)), Fact: fact))
                .Where(entry => subject.IsChinese || EnglishWords.CountWords(entry.Text) <= LongestRowWords)
                .Take(MostPoints).Select(entry => new ScriptPoint(entry.Text, writer.ArtFor(entry.Fact).FirstOrDefault() ?? "")),
        ];
        if (points.Length < 2)
        {
            if (rest.Length > 0 && Fact(subject, writer, rest[0], scenes.Count) is { } single)
            {
                scenes.Add(single);
            }

            return;
        }

        string headline = scenes.Count == 0 ? (subject.IsChinese ? subject.Own("一眼看懂") : "At a glance") : subject.IsChinese ? subject.Own("还有这些") : "And there is more";
        string narration = subject.IsChinese ? string.Join('，', points.Select(point => point.Text))
            : string.Join(", ", points.Select(point => EnglishWords.Decapitalize(point.Text)).SkipLast(1)) + " and " + EnglishWords.Decapitalize(points[^1].Text);
        scenes.Add(new ScriptScene
        {
            Kind = SceneKind.List,
            Headline = headline,
            Points = points,
            Narration = Typography.Sentence(EnglishWords.Capitalize(narration), subject.IsChinese),
            Art = [.. points.Select(point => point.Art).Where(id => id.Length > 0)],
        });
    }

    private static List<ScriptScene> Body(Subject subject, SceneWriter writer, int count, string told)
    {
        List<ScriptScene> facts = Facts(subject, writer, count, told);
        int open = count - facts.Count;
        bool hasFactList = facts.Exists(scene => scene.Kind == SceneKind.List);
        ScriptScene? audience = open > 0 && subject.Brief.Audience.Length > 0 ? writer.Write("audience", SceneKind.Point) : null;
        open -= audience is null ? 0 : 1;
        ScriptScene? list = open >= 3 && !hasFactList ? writer.WriteList() : null;
        open -= list is null ? 0 : 1;
        ScriptScene? statement = open >= 3 || (open >= 2 && count >= 5) ? writer.Write("statement", SceneKind.Statement) : null;
        open -= statement is null ? 0 : 1;
        List<ScriptScene> moments = [];
        while (moments.Count < Math.Min(open, MostMoments) && writer.Write("moment", SceneKind.Point, ownOnly: !subject.Brief.Facts.IsEmpty) is { } moment)
        {
            moments.Add(moment with { Art = writer.SceneArt(moment) });
        }

        // A fact, then a scene to imagine, in turn; the list in the middle, the statement at the end.
        List<ScriptScene> body = audience is null ? [] : [audience with { Art = writer.SceneArt(audience with { Narration = subject.Brief.Audience }) }];
        int middle = (facts.Count + moments.Count + 1) / 2;
        for (int index = 0; index < Math.Max(facts.Count, moments.Count); index++)
        {
            if (index < facts.Count)
            {
                body.Add(facts[index]);
            }

            if (index < moments.Count)
            {
                body.Add(moments[index]);
            }
        }

        if (list is not null)
        {
            body.Insert(Math.Min(body.Count, middle + 1), list);
        }

        if (statement is not null)
        {
            body.Add(statement with { Art = writer.SubjectArt() });
        }

        return body;
    }

    private static string Kicker(Subject subject, string headline)
    {
        string noun = subject.Slots["noun"];
        return noun.Length == 0 || headline.Contains(noun, StringComparison.OrdinalIgnoreCase) ? ""
            : subject.IsChinese ? noun : EnglishWords.CountWords(noun) <= 3 ? (noun.StartsWith("new ", StringComparison.Ordinal) ? noun[4..] : noun).ToUpperInvariant() : "";
    }
}
