using System.Collections.Immutable;

namespace Reelwright.Agent;

/// <summary>Finds scenes and uploads that are called by what they show: "the beach clip", "cup.jpg", "the part about the phone".</summary>
internal static class SubjectReader
{
    private const int MostWords = 5;

    // What follows a name makes it something else: "a sunset look", "beach music".
    private const string NoName = "part.look|part.style|part.music|part.font|part.color|part.palette|part.effects|part.sound|part.transition|part.sticker|part.background|part.title|part.brand";

    private static readonly string[] Articles = ["the", "my", "that", "this", "our", "a", "an", "his", "her", "their", "all", "whole", "entire", "full"];

    private static readonly string[] Definite = ["the", "my", "that", "this", "our"];

    /// <summary>The items with names joined.</summary>
    public static List<Item> Read(List<Item> items, Utterance utterance, TalkContext context)
    {
        if (context.Subjects.IsEmpty && context.Uploads.IsEmpty)
        {
            return items;
        }

        var found = new List<Item>(items.Count);
        for (int i = 0; i < items.Count;)
        {
            var (item, next) = File(items, i, utterance, context) ?? Named(items, i, utterance, context) ?? Showing(items, i, utterance, context)
                ?? Called(items, i, utterance, context) ?? (items[i], i + 1);
            found.Add(item);
            i = next;
        }

        return found;
    }

    // "beach.mp4", "harbour", "the cup photo", "my cup picture": by the file's name.
    private static (Item Item, int Next)? File(List<Item> items, int at, Utterance utterance, TalkContext context)
    {
        int first = at;
        while (first < items.Count - 1 && first - at < 2 && IsArticle(items[first], utterance))
        {
            first++;
        }

        if (items[first].Is("v.quote") || items[first].Kind == TokenKind.Mark)
        {
            return null;
        }

        // logo.png: what everybody calls so is that thing, whatever else the file is.
        if (items[first].Is("part.logo|part.music|part.narration|part.title|part.caption") && Place(context.Uploads, items, first, utterance) is { } noun)
        {
            var named = items[first] with { End = items[noun.Last].End };
            bool isSong = items[first].Is("part.music") && named.End - named.Start > context.Uploads[noun.Subject].Stem.Length;
            return noun.Last == first ? null : (isSong ? named with { Concepts = named.Concepts.With(Grammar.Current.Set("part.uploadmusic")) } : named, noun.Last + 1);
        }

        if (Place(context.Subjects, items, first, utterance) is { } scene && !(IsGiven(items, at, scene.Last) && Place(context.Uploads, items, first, utterance) is not null))
        {
            int last = WithNoun(items, scene.Last);
            return IsOther(items, last) ? null : (Make(items[at], items[last], new(Part.Scene) { Showing = context.Subjects[scene.Subject].File }), last + 1);
        }

        if (Place(context.Uploads, items, first, utterance) is { } upload)
        {
            int last = WithNoun(items, upload.Last);
            bool isSound = context.Uploads[upload.Subject].File.EndsWith(".mp3", StringComparison.OrdinalIgnoreCase);
            bool isWhole = upload.Last > first || last > upload.Last;
            if (isSound || !isWhole || IsOther(items, last))
            {
                return null;
            }

            var target = new Target(Part.Clip) { Numbers = [upload.Subject + 1] };
            return (Make(items[at], items[last], target) with { Concepts = Grammar.Current.Set("part.media|ref|ref.which|ref.num") }, last + 1);
        }

        return null;
    }

    // "Replace scene 4 with photo3.jpg", "photo3.jpg as picture in picture": the file itself, and not the scene that shows it.
    private static bool IsGiven(List<Item> items, int at, int last)
    {
        bool isTold = at > 0 && (items[at - 1].Is("mark.instead|act.use") || items[at - 1].Text.ToLowerInvariant() is "with" or "by" or "用" or "成" or "为");
        bool isInPlace = at > 1 && items[at - 1].Is("act.replace|act.change|mark.to") && items[..(at - 1)].Exists(item => !item.Targets.IsEmpty);
        // 用港口收尾: a scene that is to stand there.
        if (last + 1 < items.Count && items[last + 1].Is("act.endwith|act.startwith"))
        {
            return false;
        }

        bool isLaidOver = last + 1 < items.Count && (items[last + 1].Is("part.inset") || (items[last + 1].Text.ToLowerInvariant() is "as" or "作为" or "做")
            && items[last..].Exists(item => item.Is("part.inset")));
        return isTold || isInPlace || isLaidOver;
    }

    // The file whose name, with or without its ending, stands at an item.
    private static (int Subject, int Last)? Place(ImmutableArray<SceneSubject> subjects, List<Item> items, int first, Utterance utterance)
    {
        string plain = utterance.Plain;
        int start = items[first].Start;
        for (int i = 0; i < subjects.Length; i++)
        {
            if (subjects[i].File.Length == 0)
            {
                continue;
            }

            foreach (string name in new[] { subjects[i].File.ToLowerInvariant(), subjects[i].Stem })
            {
                int end = start + name.Length;
                if (name.Length >= 2 && end <= plain.Length && plain.AsSpan(start, name.Length).SequenceEqual(name)
                    && (end == plain.Length || !char.IsAsciiLetterOrDigit(plain[end])))
                {
                    int last = items.FindIndex(first, item => item.End == end);
                    if (last >= 0)
                    {
                        return (i, last);
                    }
                }
            }
        }

        return null;
    }

    private static int WithNoun(List<Item> items, int last) =>
        last + 1 < items.Count && items[last + 1].Is("part.scene|measure.piece") && !items[last + 1].Is("v.number|ord.*") && items[last + 1].Text is not "只" ? last + 1 : last;

    private static bool IsOther(List<Item> items, int last) =>
        last + 1 < items.Count && items[last + 1].Is(NoName) && !items[last + 1].Is("part.scene");

    // A noun of videos names a scene only by the very word that is read there: "titled" makes no "title".
    private static bool IsOwn(Item item, Utterance utterance, TalkContext context)
    {
        string plain = utterance.Plain[item.Start..item.End];
        bool isNoun = item.Is("part.*") && !item.Is("v.unknown");
        return context.Subjects.Any(subject => isNoun ? subject.Words.Contains(plain) : subject.Has([plain]));
    }

    // 日落, 市场, 开车那段: the one scene that shows what a word of subjects.tsv names.
    private static (Item Item, int Next)? Called(List<Item> items, int at, Utterance utterance, TalkContext context)
    {
        int start = items[at].Start;
        if (!Lexer.IsHan(utterance.Plain[start]) || items[at].Kind == TokenKind.Mark || !items[at].Targets.IsEmpty || (at > 0 && items[at - 1].Is("mark.text|v.quote|act.say")))
        {
            return null;
        }

        for (int last = Math.Min(items.Count, at + 3) - 1; last >= at; last--)
        {
            string word = utterance.Plain[start..items[last].End];
            bool isPlain = items.Skip(at).Take(last - at + 1).All(item => item.Targets.IsEmpty && !item.Is("part.*|color.*|mood.*|look.*|v.number|v.duration|span.*|place.*|time.*") || last > at);
            // 夕阳 of sunset.jpg is the photo before it is a look.
            isPlain |= last == at && items[at].Targets.IsEmpty && items[at].Is("look.*") && !items[at].Is("part.*|color.*|mood.*&dim.*") && SceneFinder.Called(context.Subjects, word) is { } own && context.Subjects[own].File.Length > 0;
            if (word.Length < 2 || !isPlain || SceneFinder.Called(context.Subjects, word) is not { } scene)
            {
                continue;
            }

            int next = last + 1;
            bool isTold = word.Length >= 2 && next + 1 < items.Count && items[next + 1].Is("gen.too|dim.*");
            if (next < items.Count && !isTold && (items[next].Is("v.unknown") && Lexer.IsHan(utterance.Plain[items[next].Start]) || IsOther(items, last)))
            {
                return null;
            }

            string rest = utterance.Plain[items[last].End..];
            string? lead = Array.Find(Leads, lead => rest.StartsWith(lead, StringComparison.Ordinal));
            int end = lead is null ? -1 : items.FindIndex(next, item => item.End == items[last].End + lead.Length);
            var shown = context.Subjects[scene];
            int to = end < 0 ? last : end;
            return (Make(items[at], items[to], new(Part.Scene) { Showing = shown.File.Length > 0 ? shown.File : shown.Name }), to + 1);
        }

        return null;
    }

    private static readonly string[] Leads = ["那一段", "那一张", "那一幕", "那段", "那张", "那个场景", "那个镜头", "那个画面", "那个", "这段", "这张", "那幕", "那页"];

    // "The phone charging part", "the Aurora scene", "the phone one", "the Aurora title".
    private static (Item Item, int Next)? Named(List<Item> items, int at, Utterance utterance, TalkContext context)
    {
        if (!Definite.Contains(utterance.Plain[items[at].Start..items[at].End]))
        {
            return null;
        }

        var words = new List<string>();
        for (int i = at + 1; i < items.Count && i - at <= MostWords; i++)
        {
            var item = items[i];
            if (item.Is("part.scene|measure.piece") && words.Count > 0 && !(i + 1 < items.Count && items[i + 1].Is("v.number")) && Subject(words, context) is { } subject)
            {
                return (Make(items[at], item, new(Part.Scene) { Showing = subject.Name }), i + 1);
            }

            bool isName = items.Skip(at + 1).Take(i - at - 1).Any(word => word.Is("v.unknown|plain|backdrop.*") || word.Kind == TokenKind.Unknown);
            if (item.Is("part.title|part.caption|part.subtitle") && words.Count > 0 && isName && !IsOwn(item, utterance, context) && Subject(words, context) is { } titled)
            {
                var part = item.Is("part.title") ? Part.Title : item.Is("part.caption") ? Part.Caption : Part.Subtitle;
                return (RefReader.Make(items[at].Start, item.End, [new(part) { Showing = titled.Name }], item.Concepts), i + 1);
            }

            if (!IsWord(item, utterance) && !IsOwn(item, utterance, context))
            {
                return null;
            }

            Add(words, item, utterance);
        }

        return null;
    }

    // "The scene with the brightness levels", "the photo of the cup".
    private static (Item Item, int Next)? Showing(List<Item> items, int at, Utterance utterance, TalkContext context)
    {
        bool isOne = at > 0 && utterance.Plain[items[at].Start..items[at].End] is "one" && Definite.Contains(utterance.Plain[items[at - 1].Start..items[at - 1].End]);
        if (!(isOne || items[at].Is("part.scene|part.media")) || items[at].Is("part.title|v.quote") || at + 2 > items.Count || at + 1 >= items.Count
            || (utterance.Plain[items[at + 1].Start..items[at + 1].End] is not ("of" or "about" or "with" or "for") && !items[at + 1].Is("mark.showing")))
        {
            return null;
        }

        var words = new List<string>();
        (Item Item, int Next)? best = null;
        for (int i = at + 1; i < items.Count && i - at <= MostWords + 3; i++)
        {
            var item = items[i];
            bool isLink = item.Is("mark.showing|mark.with|mark.of|fill.word|mark.this|act.say") && words.Count == 0 && !IsOwn(item, utterance, context);
            if (isLink)
            {
                continue;
            }

            if (!IsWord(item, utterance) && !IsOwn(item, utterance, context))
            {
                break;
            }

            // "The picture of the market and make the music softer".
            if (best is not null && i + 1 < items.Count && item.Is("mark.with|mark.until") && items[i + 1].Is("act.*"))
            {
                break;
            }

            int known = words.Count;
            Add(words, item, utterance);
            if (words.Count == known)
            {
                continue;
            }

            if (Subject(words, context) is { } subject)
            {
                best = (Make(items[at], item, new(Part.Scene) { Showing = subject.Name }), i + 1);
            }
            else if (words.Count > 0 && Upload(words, context) is { } upload)
            {
                best = (Make(items[at], item, new(Part.Clip) { Numbers = [upload + 1] }) with { Concepts = Grammar.Current.Set("part.media|ref|ref.which|ref.num") }, i + 1);
            }
        }

        return best;
    }

    private static int? Upload(List<string> words, TalkContext context)
    {
        for (int i = 0; i < context.Uploads.Length; i++)
        {
            if (context.Uploads[i].Stem == string.Join(' ', words))
            {
                return i;
            }
        }

        return null;
    }

    private static SceneSubject? Subject(List<string> words, TalkContext context)
    {
        // What says just that before what says it among other things.
        string all = string.Join(' ', words);
        var has = context.Subjects.Where(subject => subject.Name.Length > 0 && subject.Has(words)).ToList();
        if (has.Count > 0)
        {
            return has.Find(subject => subject.Name.Equals(all, StringComparison.OrdinalIgnoreCase) || subject.Stem == all)
                ?? has.Find(subject => words.TrueForAll(word => subject.Own.Contains(word))) ?? has[0];
        }

        return SceneFinder.Find(context.Subjects, all) is { } found ? context.Subjects[found] : null;
    }

    private static void Add(List<string> words, Item item, Utterance utterance)
    {
        foreach (string word in utterance.Plain[item.Start..item.End].Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (!Articles.Contains(word) && word is not ("of" or "and" or "with" or "in" or "on" or "is" or "are" or "for" or "about"))
            {
                words.Add(word);
            }
        }
    }

    private static bool IsWord(Item item, Utterance utterance) => item.Kind is TokenKind.Word or TokenKind.Unknown
        && item.Targets.IsEmpty && item.Span is null && !item.Is("v.quote|v.number|v.ordinal|ord.*|mark.every|v.duration|v.clock")
        && char.IsAsciiLetter(utterance.Plain[item.Start]) && !(item.Is("part.*") && !item.Is("part.size|part.speed|part.style|part.scene|part.look"));

    private static bool IsArticle(Item item, Utterance utterance) => Articles.Contains(utterance.Plain[item.Start..item.End]);

    private static Item Make(Item first, Item last, Target target) =>
        RefReader.Make(first.Start, last.End, [target], Grammar.Current.Set("ref|ref.which|part." + (target.Part == Part.Clip ? "media" : "scene")));
}
