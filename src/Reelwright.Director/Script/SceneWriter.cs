using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Reelwright.Director;

/// <summary>Makes scenes from lines: chooses among those whose slots can be filled, and never uses one twice.</summary>
internal sealed partial class SceneWriter(Subject subject, IArtIndex art, Choice choice)
{
    private const double WeakestMatch = 1.2;
    private const int HeadlineWords = 7;
    private const int HeadlineHanzi = 12;
    private const int LongHeadlineHanzi = 16;
    private const int SublineWords = 14;
    private const int SublineHanzi = 22;

    private readonly HashSet<string> _usedWords = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<Line> _usedLines = [];
    private readonly HashSet<string> _usedArt = new(StringComparer.Ordinal);

    /// <summary>A scene from the lines of a kind; <c>null</c> when no line is left whose slots can be filled.</summary>
    public ScriptScene? Write(string kind, SceneKind sceneKind, Slots? slots = null, string purpose = "", bool ownFirst = true, bool ownOnly = false)
    {
        Slots words = slots ?? subject.Slots;
        (IReadOnlyList<Line> own, IReadOnlyList<Line> general) = Line.Of(subject.IsChinese, kind, subject.Family);
        IReadOnlyList<Line> shuffledOwn = choice.Shuffle(own, kind + purpose);
        IReadOnlyList<Line> shuffledGeneral = choice.Shuffle(general, kind + purpose + "*");
        IReadOnlyList<Line> ofForm = choice.Shuffle(Line.OfForm(subject.IsChinese, kind, subject.Brief.Form), kind + purpose + "~");
        if (subject.Brief.Form is "proposal" or "confession" or "anniversary" or "opener" or "meal")
        {
            // Whom one speaks to is called by name, and a feast by its theme: lines without are for who told neither.
            ofForm = [.. ofForm.OrderByDescending(line => line.Narration.Count(letter => letter == '{'))];
        }

        List<Line> candidates = [.. ofForm, .. ownOnly ? shuffledOwn.Concat(shuffledGeneral.Where(line => !line.Scopes.Contains("*"))) : ownFirst ? shuffledOwn.Concat(shuffledGeneral) : shuffledGeneral.Concat(shuffledOwn)];

        // A second point may use the words of the first when no others are left.
        candidates = [.. candidates.Where(line => !_usedLines.Contains(line)), .. candidates.Where(_usedLines.Contains)];
        foreach (Line line in candidates)
        {
            // Who has a name is called by it where the name is made known.
            bool isNamed = words["name"].Length > 0;
            if (isNamed && ofForm.Count == 0 && IsNameless(line, sceneKind))
            {
                continue;
            }

            if (purpose == "0" && Continuation().IsMatch(line.Narration))
            {
                continue;
            }

            if (Fill(line, sceneKind, words) is { } scene)
            {
                _usedLines.Add(line);
                return scene;
            }
        }

        return null;
    }

    // Words that join on to something said before.
    [GeneratedRegex("^(?:Next|Not to forget|And |Then |Here is another|Also|还有|再说|别忘了|值得一提)", RegexOptions.CultureInvariant)]
    private static partial Regex Continuation();

    private static bool IsNameless(Line line, SceneKind kind) =>
        !line.Headline.Contains("{name}", StringComparison.Ordinal)
        && (kind == SceneKind.Reveal || (kind == SceneKind.Statement && line.Headline.Contains("{a}", StringComparison.Ordinal)));

    /// <summary>A list scene from the family's own list; <c>null</c> when it has none.</summary>
    public ScriptScene? WriteList()
    {
        (IReadOnlyList<Line> own, _) = Line.Of(subject.IsChinese, "list", subject.Family);
        foreach (Line line in choice.Shuffle(own, "list"))
        {
            if (subject.Slots.Fill(line.Headline) is not { } headline || !_usedWords.Add(headline))
            {
                continue;
            }

            ImmutableArray<ScriptPoint> points =
            [
                .. line.Subline.Split(';').Select(entry => entry.Split('@')).Select(entry => new ScriptPoint(subject.Own(entry[0]), Existing(entry[1], entry[0]))),
            ];
            return new ScriptScene
            {
                Kind = SceneKind.List,
                Headline = headline,
                Points = points,
                Narration = subject.Slots.Fill(line.Narration) ?? "",
                Art = [.. points.Select(point => point.Art).Where(id => id.Length > 0)],
            };
        }

        return null;
    }

    /// <summary>Pictures for a fact or a sentence of the user's, those not yet seen first.</summary>
    public ImmutableArray<string> ArtFor(string text) => Unseen(
        [.. art.Find(WithoutName(text), subject.Brief.Language, 6).Where(match => match.Score >= WeakestMatch && !IsFigure(match.Id)).Select(match => match.Id)]);

    // Rose who turns 80 is no flower.
    private string WithoutName(string text) =>
        subject.Brief.Form is "birthday" or "marriage" or "wedding" && subject.Brief.Name is { Length: > 0 } name && text.Length > name.Length
            ? text.Replace(name, "", StringComparison.Ordinal) : text;

    /// <summary>Pictures for a line of our own: what it names, else what belongs to the subject's family.</summary>
    public ImmutableArray<string> SceneArt(ScriptScene scene)
    {
        if (scene.Kind == SceneKind.Hook && SubjectArt() is [var first, .. var others])
        {
            // The opening already shows what it is about; the very best picture is kept for the scene that names it.
            return [.. others, first];
        }

        string text = scene.Headline + " / " + scene.Narration;
        List<string> found = [.. Concepts.FindMatches(text).Where(match => match.Concept.Id != "look-eyes" && match.Concept != subject.Concept)
            .OrderByDescending(match => match.IsChinese ? match.Length * 3 : match.Length).Select(match => match.Concept.Art[0]).Where(art.Contains).Distinct().Take(3)];
        found.AddRange(choice.Shuffle(subject.Family.Art, "art"));
        return Unseen([.. found.Where(art.Contains).Distinct().Take(8)]);
    }

    // A face or a figure found by a side word distracts more than it tells; the concept table names those that fit.
    private static bool IsFigure(string id) =>
        Concepts.All.All(concept => !concept.Art.Contains(id))
        && (id.Contains("face", StringComparison.Ordinal) || id.Contains("person", StringComparison.Ordinal) || id.Contains("man-", StringComparison.Ordinal));

    private ImmutableArray<string> Unseen(List<string> found)
    {
        if (found.Count == 0)
        {
            found.AddRange(SubjectArt().Concat(choice.Shuffle(subject.Family.Art, "art")).Where(art.Contains).Distinct());
        }

        ImmutableArray<string> result = [.. found.Distinct().OrderBy(id => _usedArt.Contains(id)).Take(3)];
        if (!result.IsEmpty)
        {
            _usedArt.Add(result[0]);
        }

        return result;
    }

    /// <summary>Pictures of the subject itself.</summary>
    public ImmutableArray<string> SubjectArt()
    {
        IEnumerable<string> own = subject.Concept?.Art.Where(art.Contains) ?? [];
        IEnumerable<string> found = art.Find($"{subject.Brief.Category} {subject.Brief.Name} {subject.Brief.Subject}", subject.Brief.Language, 4)
            .Where(match => match.Score >= WeakestMatch && !IsFigure(match.Id)).Select(match => match.Id);
        string[] last = ["emoji:sparkles", "emoji:star", "icon:star"];
        return [.. own.Concat(found).Concat(last.Where(art.Contains)).Distinct().Take(3)];
    }

    public void Use(string words) => _usedWords.Add(words);

    /// <summary>A Chinese text as a headline: whole where it fits, else a clause of it; never half a word.</summary>
    public string ShortHeadline(string text) => ChineseSense.Headline(text, HeadlineHanzi, WordStarts(text));

    /// <summary>Offsets at which the words of a Chinese text begin.</summary>
    public IReadOnlyCollection<int> WordStarts(string text) => art.WordStarts(text);

    /// <summary>Whether words are short enough to stand as a headline.</summary>
    public bool FitsHeadline(string text) => subject.IsChinese ? Hanzi.Length(text) <= HeadlineHanzi : EnglishWords.CountWords(text) <= HeadlineWords;

    /// <summary>Whether words are short enough to stand under a headline.</summary>
    public bool FitsSubline(string text) => subject.IsChinese ? Hanzi.Length(text) <= SublineHanzi : EnglishWords.CountWords(text) <= SublineWords;

    private ScriptScene? Fill(Line line, SceneKind kind, Slots words)
    {
        if (words.Fill(line.Headline) is not { } headline || words.Fill(line.Narration) is not { } narration)
        {
            return null;
        }

        string subline = line.Subline.Length == 0 ? "" : words.Fill(line.Subline) ?? "\0";
        if (!subject.IsChinese && subline == words["A"] && EnglishWords.CountWords(subline) <= 2)
        {
            // "An app" under a name says nothing.
            subline = "";
        }

        if (subject.IsChinese && subject.IsCounted && headline == words["phrase"])
        {
            headline = words["noun"].Length > 0 ? words["noun"] : headline;
        }
        if (subline == "\0" || _usedWords.Contains(headline) || _usedWords.Contains(narration) || IsDoubled(narration))
        {
            return null;
        }

        if (!FitsHeadline(headline))
        {
            if (!subject.IsChinese || subline.Length > 0)
            {
                return null;
            }

            // A long Chinese fact stands under a short headline that says what it is about.
            (headline, subline) = (ShortChinese(headline), headline);
            if (headline.Length == 0)
            {
                return null;
            }
        }

        if (!FitsSubline(subline) || headline.Contains(subline, StringComparison.OrdinalIgnoreCase))
        {
            subline = "";
        }

        _usedWords.Add(headline);
        _usedWords.Add(narration);
        return new ScriptScene
        {
            Kind = kind,
            Headline = Typography.Headline(headline),
            Subline = Typography.Headline(subline),
            Narration = Typography.Sentence(subject.IsChinese ? narration : EnglishWords.Capitalize(narration), subject.IsChinese),
        };
    }

    private string ShortChinese(string text)
    {
        string part = text.Split('，', '、', '：', '；')[0];
        if (Hanzi.Length(part) is >= 2 and <= HeadlineHanzi)
        {
            return part;
        }

        if (Hanzi.Length(Typography.Headline(text)) <= LongHeadlineHanzi)
        {
            return text;
        }

        if (ChineseSense.Quantity(text, WordStarts(text)) is { Length: > 0 } quantity && !_usedWords.Contains(quantity))
        {
            return quantity;
        }

        ConceptMatch? match = Concepts.FindMatches(text).Where(found => found.Length > 1).Select(found => (ConceptMatch?)found).FirstOrDefault();
        string word = match is { } some ? text.Substring(some.Start, some.Length) : subject.Slots["name"];
        return _usedWords.Contains(word) ? subject.Own("还有这一点") : word;
    }

    // "its name is a desk lamp, a desk lamp"
    private static bool IsDoubled(string text)
    {
        string[] words = text.ToLowerInvariant().Split((char[])[' ', ',', '.', ':'], StringSplitOptions.RemoveEmptyEntries);
        for (int index = 1; index < words.Length; index++)
        {
            if (words[index] == words[index - 1] && words[index].Length > 1)
            {
                return true;
            }
        }

        return false;
    }

    private string Existing(string id, string text) =>
        art.Contains(id) ? id : art.Find(text, subject.Brief.Language, 1).Select(match => match.Id).FirstOrDefault() ?? "";
}
