using System.Collections.Immutable;

namespace Reelwright.Director;

/// <summary>The script of a video whose form has a build of its own; the order of its parts is data.</summary>
internal sealed class FormScript(Subject subject, SceneWriter writer, IArtIndex art, VideoForm form, int? wanted)
{
    private const int MostScenes = 14;
    private const int MostFacts = 8;
    private const int ShortCount = 4;
    private const int MostMoments = 3;
    private const int FewestScenes = 4;
    private const double SureMatch = 2.5;
    private readonly List<ScriptScene> _scenes = [];

    private Brief Brief => subject.Brief;

    /// <summary>The scenes; as many as fit the wanted number, or as the brief has matter for.</summary>
    public IReadOnlyList<ScriptScene> Write()
    {
        foreach (string beat in form.Beats)
        {
            switch (beat)
            {
                case "hook": Hook(); break;
                case "lead": Lead(); break;
                case "title": Add(Titled(SceneKind.Hook) with { Composition = "lead" }, TitleArt()); break;
                case "offer": Offer(); break;
                case "reveal": Reveal(); break;
                case "facts": Facts(); break;
                case "items": Items(); break;
                case "aspects" when Brief.Items.Length < 2: break;
                case "aspects": Add(List(Brief.Items)); break;
                case "recap": Recap(); break;
                case "quote": Quote(); break;
                case "story": new StoryScript(subject, writer, art).Add(_scenes, wanted ?? 8); break;
                case "moments" when IsAnswered: break;
                case "moments": Moments(); break;
                default: Close(); break;
            }
        }

        return _scenes;
    }

    private int Room => (wanted ?? MostScenes) - _scenes.Count - 1;

    private void Add(ScriptScene? scene, ImmutableArray<string> pictures = default)
    {
        if (scene is not null)
        {
            _scenes.Add(scene.Art.IsDefaultOrEmpty ? scene with { Art = pictures.IsDefaultOrEmpty ? writer.SceneArt(scene) : pictures } : scene);
        }
    }

    // What a question is about: the pictures of its answer, else those its words find.
    private ImmutableArray<string> TitleArt()
    {
        ImmutableArray<string> topic = form.Id is "explain" or "facts"
            ? [.. Topics.Of(Brief, subject.IsChinese).Select(scene => scene.Art).Where(art.Contains).Reverse().Distinct().Take(3)] : [];
        return form.Id == "facts" && subject.Concept is not null && writer.SubjectArt() is { IsEmpty: false } known ? known : !topic.IsEmpty ? topic : subject.Concept is null && writer.ArtFor(Brief.Title) is { IsEmpty: false } found ? found : writer.SubjectArt();
    }

    private void Hook()
    {
        if (wanted <= ShortCount && Brief.When.Length > 0 && form.Id is "invite" or "marriage")
        {
            // In a few seconds, who and when come before a way in.
            return;
        }

        if (wanted is null or >= 3 || form.Id is "howto" or "list")
        {
            bool isTitled = form.Id is "howto" or "list" or "explain" or "facts";
            ScriptScene? opening = isTitled ? null : SubjectScript.Opening(subject);
            opening ??= form.Id == "list" && Brief.Items.IsEmpty ? writer.Write("question", SceneKind.Hook) : null;
            Add(opening ?? writer.Write("hook", SceneKind.Hook), isTitled ? TitleArt() : default);
            if (form.Id is "howto" or "list" && (_scenes.Count == 0 || _scenes[0].Headline != Typography.Headline(Brief.Title)))
            {
                _scenes.Clear();
                Add(Titled(SceneKind.Hook), TitleArt());
            }
        }
    }

    // The title itself, shortened where it is too long to stand large.
    private ScriptScene Titled(SceneKind kind)
    {
        string title = subject.Title;
        bool fits = writer.FitsHeadline(title);
        string headline = fits ? title : subject.IsChinese ? title : Shortened(title, subject.IsChinese);
        writer.Use(headline);
        return new ScriptScene
        {
            Kind = kind,
            Headline = headline.Length > 0 ? Typography.Headline(headline) : Typography.Headline(title),
            Subline = fits || !writer.FitsSubline(title) || headline == title ? subject.Slots["count"] : title,
            Narration = Typography.Sentence(title, subject.IsChinese),
        };
    }

    private void Lead()
    {
        if (Brief.Facts.IsEmpty)
        {
            return;
        }

        string fact = Brief.Facts[0];
        Add(FactScene(fact, SceneKind.Hook) with { Kicker = subject.IsChinese ? Brief.Title : Brief.Title.ToUpperInvariant(), Composition = "lead" });
    }

    private void Offer()
    {
        if (writer.Write("hook", SceneKind.Hook) is { } scene && Brief.What.Length > 0)
        {
            Add(scene with { Composition = "offer", Subline = scene.Subline == scene.Headline ? "" : scene.Subline }, writer.SubjectArt());
        }
        else if (Brief.What.Length > 0)
        {
            Add(FactScene(Brief.What, SceneKind.Hook) with { Composition = "offer" }, writer.SubjectArt());
        }
    }

    private void Reveal()
    {
        bool isSaid = form.Id == "sale" && Brief.Name.Length == 0;
        if (isSaid || (wanted is { } count && count - _scenes.Count < 2 && _scenes.Count > 0))
        {
            return;
        }

        ScriptScene scene = writer.Write("reveal", SceneKind.Reveal) ?? Titled(SceneKind.Reveal);
        if (form.Id == "explain" && scene.Headline.Length == 0)
        {
            scene = Titled(SceneKind.Reveal);
        }

        if (form.Id == "versus")
        {
            // Each of the two has its own picture, or neither has one.
            _scenes.Add(scene with { Kind = SceneKind.Reveal, Art = SidesArt() });
            return;
        }

        // What is eaten is the subject; which meal it is stands above it.
        scene = form.Id == "meal" ? scene with { Kicker = Brief.What, Subline = "" } : scene;
        Add(scene with { Kind = SceneKind.Reveal }, TitleArt());
    }

    private ImmutableArray<string> SidesArt()
    {
        string[] sides = Contrast.Of(Brief.Message) is { } contrast ? [contrast.Left, contrast.Right] : [];
        ImmutableArray<string> found =
            [.. sides.SelectMany(side => art.Find(side, Brief.Language, 1).Where(match => match.Score >= SureMatch).Select(match => match.Id)).Distinct()];
        return found.Length == 2 ? found : [];
    }

    private void Facts()
    {
        // What the brief itself tells comes before what everybody may know.
        if (form.Id is "explain" or "facts" && Brief.Facts.IsEmpty && Topics.Of(Brief, subject.IsChinese) is { IsEmpty: false } topic)
        {
            int most = Math.Min(wanted is null ? topic.Length : Math.Max(2, Room), Brief.FactsWanted > 0 ? Brief.FactsWanted : topic.Length);
            foreach (var (index, (headline, narration, picture)) in topic.Take(most).Index())
            {
                string number = form.Id == "facts" ? FactWords.Number(index + 1) : "";
                Add(new ScriptScene { Kind = SceneKind.Point, Kicker = number, Composition = number.Length > 0 ? "step" : "", Headline = subject.Own(headline), Narration = subject.Own(narration), Art = art.Contains(picture) ? [picture] : [] });
            }

            return;
        }

        List<ScriptScene> scenes = [];
        if (Brief.When.Length > 0)
        {
            scenes.Add(Placed(Brief.When, FactShape.Date, subject.IsChinese ? subject.Own("时间") : "WHEN"));
        }

        if (Brief.Where.Length > 0 && form.Id != "estate")
        {
            scenes.Add(Placed(Brief.Where, FactShape.Place, subject.IsChinese ? subject.Own("地点") : "WHERE"));
        }

        List<string> facts = [.. Brief.Facts.Skip(form.Id == "news" ? 1 : 0).Take(MostFacts)];
        List<string> plain = form.Id is "hiring" or "estate" or "company" or "invite" or "listing" or "wanted" or "club"
            ? [.. facts.Where(fact => FactShape.Of(fact).Length == 0 && ListText(fact).Length > 0)] : [];
        bool asList = plain.Count >= 2 && (plain.Count >= 3 || facts.Count + scenes.Count > Room);
        foreach (string fact in facts)
        {
            if (asList && plain.Contains(fact))
            {
                if (fact == plain[0])
                {
                    scenes.Add(List(plain));
                }

                continue;
            }

            scenes.Add(FactScene(fact, SceneKind.Point));
        }

        int room = Math.Max(1, Room);
        if (scenes.Count > room)
        {
            List<string> rest = [.. scenes.Skip(room - 1).Where(scene => scene.Kind == SceneKind.Point).Select(scene => scene.Headline)];
            scenes = [.. scenes.Take(room - 1), rest.Count >= 2 && rest.Count(text => ListText(text).Length > 0) >= 2 ? List(rest) : scenes[room - 1]];
        }

        foreach (ScriptScene scene in scenes)
        {
            Add(scene);
        }
    }

    private void Items()
    {
        ImmutableArray<string> items = Brief.Items;
        if (items.Length < 2)
        {
            // Steps that nobody told are not made up: as many scenes as the title counts would look like them.
            MomentsUpTo(form.Id == "howto" ? 2 : 3);
            return;
        }

        bool isHow = form.Id == "howto";
        int room = Math.Max(2, Room - (items.Length is 3 or 4 && wanted is null or > 7 ? 1 : 0));
        for (int index = 0; index < items.Length && index < Math.Max(room, MostScenes - 2); index++)
        {
            string number = Brief.Labels.Length > index ? Brief.Labels[index]
                : !isHow ? FactWords.Number(index + 1)
                : subject.IsChinese ? subject.Own($"第{"一二三四五六七八九十"[Math.Min(index, 9)]}步") : $"STEP {NumberWord(index + 1)}";
            ScriptScene scene = FactScene(items[index], SceneKind.Point);
            Add(scene with { Kicker = number, Composition = form.Id == "trip" ? "page" : "step" });
        }
    }

    private void Recap()
    {
        ImmutableArray<string> items = Brief.Items;
        if (items.Length is not (3 or 4) || (wanted is { } count && _scenes.Count + 2 > count) || items.Any(item => ListText(item).Length == 0))
        {
            return;
        }

        if (writer.Write("recap", SceneKind.List) is { } line)
        {
            Add(line with { Points = Points(items), Composition = "checklist", Art = [.. Points(items).Select(point => point.Art).Where(id => id.Length > 0)] }, writer.SubjectArt());
        }
    }

    private void Quote()
    {
        List<string> pieces = SpokenScript.Pieces(Brief.What, subject.IsChinese, writer.WordStarts).ToList();
        if (pieces.Count == 1 && wanted is >= 3 && Halves(pieces[0]) is { Length: 2 } halves)
        {
            // A saying of two parts: one, then the other, then the whole with whose it is.
            foreach (string half in halves)
            {
                Add(
                    new ScriptScene
                    {
                        Kind = SceneKind.Statement,
                        Headline = Typography.Headline(half),
                        Narration = Typography.Sentence(EnglishWords.Capitalize(half), subject.IsChinese),
                        Composition = "quote",
                    },
                    writer.SubjectArt());
            }

            Add(
                new ScriptScene
                {
                    Kind = SceneKind.Statement,
                    Headline = Typography.Headline(pieces[0]),
                    Subline = Brief.Who.Length > 0 ? $"— {Brief.Who}" : "",
                    Narration = "",
                    Composition = "quote",
                },
                writer.SubjectArt());
            return;
        }

        foreach (string piece in pieces)
        {
            string headline = Typography.Headline(piece);
            Add(
                new ScriptScene
                {
                    Kind = SceneKind.Statement,
                    Headline = headline,
                    Subline = piece == pieces[^1] && Brief.Who.Length > 0 ? $"— {Brief.Who}" : "",
                    Narration = Typography.Sentence(EnglishWords.Capitalize(piece), subject.IsChinese),
                    Composition = "quote",
                },
                writer.ArtFor(piece) is { IsEmpty: false } found ? found : writer.SubjectArt());
        }
    }

    private string[] Halves(string saying)
    {
        string[] halves = [.. saying.Split('，', ',', '；', ';').Select(half => half.Trim(' ', '。', '.', '！', '!')).Where(half => half.Length > 0)];
        return halves.Length == 2 && halves.All(half => subject.IsChinese ? Hanzi.Length(half) is >= 3 and <= 12 : EnglishWords.CountWords(half) is >= 3 and <= 9) ? halves : [];
    }

    private bool IsAnswered => form.Id is "explain" or "facts" && !Topics.Of(Brief, subject.IsChinese).IsEmpty;

    /// <summary>Whether a brief asks what neither it nor the topics answer: the film can only put the question.</summary>
    public static bool IsOpenQuestion(Brief brief, bool isChinese) => (brief.Form == "list" && brief.Items.IsEmpty)
        || (brief.Form == "explain" && brief.Facts.IsEmpty && brief.Items.IsEmpty && Topics.Of(brief, isChinese).IsEmpty);

    /// <summary>Whether a brief asks for steps that it does not tell: the film can only name what is to be learnt.</summary>
    public static bool IsOpenLesson(Brief brief) => brief.Form == "howto" && brief.Items.Length < 2 && brief.Facts.IsEmpty;

    private void Moments() => MomentsUpTo(Math.Min(
        wanted is null ? Math.Min(MostMoments, Math.Max(0, FewestScenes + 1 - _scenes.Count)) : Math.Max(0, Room), MostMoments + 1));

    private void MomentsUpTo(int count)
    {
        for (int index = 0; index < count && (wanted is null || Room > 0) && writer.Write("moment", SceneKind.Point) is { } moment; index++)
        {
            Add(moment);
        }
    }

    private void Close()
    {
        if (wanted is not { } count || count > 2 || _scenes.Count < 2)
        {
            ScriptScene? question = Brief.CallToAction.Length == 0 && IsOpenQuestion(Brief, subject.IsChinese) ? writer.Write("ask", SceneKind.CallToAction) : null;
            Add(question ?? SubjectScript.Close(subject, writer), TitleArt());
        }
    }

    private ScriptScene Placed(string text, string composition, string kicker) => new()
    {
        Kind = SceneKind.Point,
        Kicker = kicker,
        Headline = writer.FitsHeadline(text) ? EnglishWords.Capitalize(text) : Shortened(text, subject.IsChinese),
        Narration = Typography.Sentence(EnglishWords.Capitalize(text), subject.IsChinese),
        Composition = composition,
        Art = art.Contains(composition == FactShape.Date ? "emoji:spiral-calendar" : "emoji:round-pushpin")
            ? [composition == FactShape.Date ? "emoji:spiral-calendar" : "emoji:round-pushpin"] : [],
    };

    private ScriptScene FactScene(string fact, SceneKind kind) => SubjectScript.Plain(subject, writer, fact) with { Kind = kind, Composition = FactShape.Of(fact) };

    private ScriptScene List(IReadOnlyList<string> facts)
    {
        ImmutableArray<ScriptPoint> points = Points(facts.Where(fact => ListText(fact).Length > 0).Take(4));
        string listed = subject.IsChinese ? string.Join('、', points.Select(point => point.Text))
            : string.Join(", ", points.Select(point => EnglishWords.Decapitalize(point.Text)).SkipLast(1)) + " and " + EnglishWords.Decapitalize(points[^1].Text);
        bool isWhen = Brief.When.Length > 0 && facts.Any(fact => Brief.When.Contains(fact, StringComparison.OrdinalIgnoreCase));
        ScriptScene scene = (isWhen ? null : writer.Write("listed", SceneKind.List, subject.Slots.With("listed", listed)))
            ?? new ScriptScene
            {
                Kind = SceneKind.List,
                Headline = isWhen ? (subject.IsChinese ? subject.Own("时间和地点") : "When and where") : subject.IsChinese ? subject.Own("还有这些") : "And there is more",
                Narration = Typography.Sentence(EnglishWords.Capitalize(listed), subject.IsChinese),
            };
        return scene with { Kind = SceneKind.List, Points = points, Composition = "checklist", Art = [.. points.Select(point => point.Art).Where(id => id.Length > 0)] };
    }

    private ImmutableArray<ScriptPoint> Points(IEnumerable<string> texts) =>
        [.. texts.Select(text => new ScriptPoint(Typography.Headline(ListText(text)), writer.ArtFor(text).FirstOrDefault() ?? writer.SubjectArt().FirstOrDefault() ?? ""))];

    // Short enough to stand in a list; empty when it is not.
    private string ListText(string text) => subject.IsChinese ? (Hanzi.Length(text) <= 10 ? text : "")
        : EnglishWords.CountWords(text) <= 5 ? EnglishWords.Capitalize(text) : "";

    private string Shortened(string text, bool isChinese) => isChinese ? writer.ShortHeadline(text) : FactWords.Short(text);

    private static string NumberWord(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
