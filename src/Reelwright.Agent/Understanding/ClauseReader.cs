using System.Buffers;
using System.Text.RegularExpressions;

namespace Reelwright.Agent;

/// <summary>Reads one clause: frames are taken, best first, until nothing that matters is left.</summary>
internal static partial class ClauseReader
{
    private const int MostFrames = 6;

    // Nobody asks for one thing in so many words; it also bounds the work.
    private const int MostItems = 60;
    private static readonly SearchValues<string> ChineseNo = SearchValues.Create(["不要", "别", "去掉", "没有", "不用", "无", "唔要", "唔使"], StringComparison.Ordinal);
    private const double LeastScore = 1.9;
    private const double LeftWeight = 1.3;

    /// <summary>Reads a clause.</summary>
    public static ClauseReading Read(IReadOnlyList<Item> items, Utterance utterance, Carry carry)
    {
        if (items.Count > MostItems)
        {
            return new([], utterance.Original[items[0].Start..items[^1].End]);
        }

        var clause = new Clause(items, utterance, carry);
        string said = clause.Said;
        bool isCourtesy = items.All(item => item.Kind == TokenKind.Mark || item.Is("fill.*|talk.yes") && !item.Is("act.*|part.*|ask.*|talk.no|talk.thanks|talk.hello"));
        if (items.Count == 0 || isCourtesy)
        {
            return new([], said) { IsCourtesy = true };
        }

        if (clause.Has("talk.no") && !clause.Has("talk.yes|talk.thanks|act.*|part.*|v.*") && items.All(item => item.Kind == TokenKind.Mark || item.Is("talk.no|fill.*|neg") && !item.Is("ref.ord|ref.other") && item.Targets.IsEmpty))
        {
            return new([], said) { IsTakenBack = true };
        }

        if (IsRest(clause))
        {
            return new([], said) { IsKept = true, Focus = FocusOf(clause) };
        }

        if (Fragments.Read(clause) is { Count: > 0 } fragment)
        {
            return new([.. fragment.Select(command => command with { Said = said })], said) { IsWhole = true, IsExplicit = true };
        }

        if (SceneWishes.Read(clause) is { } wishes)
        {
            return new([.. wishes.Select(command => command with { Said = said })], said) { IsWhole = true, IsExplicit = true, NamesPlace = true };
        }

        if (Keeps(clause) || IsReason(clause) || IsBecause(clause) || IsApposition(clause))
        {
            return new([], said) { IsKept = true, Focus = FocusOf(clause) };
        }

        if (TalkReader.Only(clause) is { } only)
        {
            return new([only with { Said = said }], said) { IsWhole = true, IsExplicit = true };
        }

        if (TalkReader.Correction(clause) is { } corrected)
        {
            return new([corrected with { Said = said }], said) { IsWhole = true, IsExplicit = true };
        }

        if (TalkReader.Same(clause) is { Count: > 0 } same)
        {
            return new([.. same.Select(command => command with { Said = said })], said) { IsWhole = true, IsExplicit = true };
        }

        if (AsLong(clause) is { } equal)
        {
            return new([equal with { Said = said }], said) { IsWhole = true, IsExplicit = true };
        }

        if (Focused(clause) is { } focused)
        {
            return new([focused with { Said = said }], said) { IsWhole = true, IsExplicit = true };
        }

        var commands = new List<(int Place, Command Command)>();
        for (int i = 0; i < MostFrames && clause.Best() is { } best && best.Score >= LeastScore; i++)
        {
            clause.Take(best.Frame);
            int place = clause.Taken.Count > 0 ? clause.Taken.Where(item => item.Targets.IsEmpty).Select(item => item.Start).DefaultIfEmpty(clause.Taken[0].Start).Min() : 0;
            commands.AddRange(Build.Of(best.Frame.Builder, clause).Select(command => (place, command with { Said = said })));
            if (best.Frame.Builder.StartsWith("decline", StringComparison.Ordinal))
            {
                commands.RemoveAll(entry => entry.Command is Insert or AddWords or Delete);
                break;
            }
        }

        // "Legal says no to “…”, kill that scene": the scene that shows these words.
        if (ShownBy(clause) is { } shown)
        {
            commands = [.. commands.Select(entry => entry.Command is Delete or ReplaceMedia or Regenerate or Duplicate ? (entry.Place, Scoping.Narrowed(entry.Command, shown)) : entry)];
        }

        var (used, left) = clause.Balance();
        bool isDeclined = commands.Exists(entry => entry.Command is Decline);
        bool isRead = isDeclined || commands.Count > 0 && used - (left * LeftWeight) >= (left > 0 ? 0.6 : 0) && !HasUnknownObject(clause, commands.Count);
        return new([.. isRead ? commands.OrderBy(entry => entry.Place).Select(entry => entry.Command) : []], said)
        {
            IsWhole = isDeclined || (isRead && left == 0),
            Focus = FocusOf(clause),
            NamesPlace = clause.Has("span.*|v.clock|part.video") || clause.Items.Any(item => item.Targets.Any(target => !target.IsLast && (Targets.IsScene(target.Part) || !target.InScenes.IsEmpty || target.Showing is not null))),
            Span = isRead && !commands.TrueForAll(entry => entry.Command is CutSilences) ? null : clause.Find("span.*")?.Span,
            StartsWithNo = items[0].Is("talk.no") && !items[0].Is("act.*|part.*|v.*"),
            KeepsIt = clause.Has("act.keep") && clause.Items.Any(item => item.Targets is [{ IsLast: true }]),
            SaysThere = There().IsMatch(clause.Said),
            IsWish = IsWish(clause),
            IsGripe = IsGripe(clause),
            Edge = clause.Has("mark.start|part.intro") ? Ends.In : clause.Has("mark.end|part.outro") ? Ends.Out : null,
            IsExplicit = isRead && IsWish(clause) && !clause.Items.First(item => item.Is("act.*")).Is("act.make|act.want|act.use|act.export"),
            NamesPart = clause.Items.Any(item => item.Targets.Any(target => target.Part is not Part.Video && !(target.Part is Part.Clip or Part.Scene && target.IsBare))),
        };
    }

    // "Scene 2 should be as long as scene 3", 第二个场景跟第三个一样长: the first changes, the second is the measure.
    private static SetDuration? AsLong(Clause clause)
    {
        if (!SameLength().IsMatch(clause.PlainSaid))
        {
            return null;
        }

        var context = clause.Carry.Context;
        int[] scenes = [.. clause.Items.SelectMany(item => item.Targets).Where(target => Targets.IsScene(target.Part) && !target.IsBare && !target.IsAll)
            .SelectMany(target => target.Numbers.IsEmpty ? Targets.NumberOf(target, context) is { } number ? [number] : [] : target.Numbers.AsEnumerable())];
        int measure = scenes.Length == 2 ? scenes[1] < 0 ? context.Subjects.Length + scenes[1] : scenes[1] - 1 : -1;
        return measure >= 0 && measure < context.Subjects.Length && scenes[0] != scenes[1] && context.Subjects[measure].Seconds > 0
            ? new(new(Part.Scene) { Numbers = [scenes[0]] }, new(AmountKind.Absolute, Math.Round(context.Subjects[measure].Seconds, 2))) : null;
    }

    // "The title font is a bit corporate, something handwritten?", 画面切得太生硬了，柔和一些: a manner of what a fault was found with before.
    private static Command? Focused(Clause clause)
    {
        string before = clause.Utterance.Plain[..clause.Items[0].Start];
        bool isOfFont = clause.Carry.Before is [.., StyleWords { Font: null }] && FontWord().IsMatch(before);
        var spoken = isOfFont ? ((StyleWords)clause.Carry.Before[^1]).Target : clause.Carry.Before.IsEmpty ? clause.Carry.Focus : null;
        if (spoken is not { } focus || !clause.Items.All(item => item.Kind == TokenKind.Mark
            || (item.Is("fill.*|gen.*|some|act.change|act.use|act.want|mark.*|talk.*|font.*|cutmood.*|mood.*|look.*|packs.*|trans.*|act.fade*|ref.it") && item.Targets.All(target => target.IsLast))
            || item.Is("v.unknown") || clause.Plain(item) is "with") || clause.All("v.unknown").Count() > 1)
        {
            return null;
        }

        return Targets.IsWords(focus.Part) && clause.Value("font.") is { } font ? new StyleWords(focus) { Font = font }
            : focus.Part == Part.Transition && (clause.Value("trans.") ?? clause.Value("cutmood.")) is { } kind
                ? new SetTransition(focus.IsBare ? new(Part.Transition) { IsAll = true } : focus, kind, null)
            : null;
    }

    // "don't touch the music", "leave the rest as it is", 音乐别动.
    private static bool Keeps(Clause clause) =>
        (clause.Has("act.keep") && clause.Carry.Before.Length > 0 && clause.Items.Any(item => item.Targets.Any(target => Targets.IsSound(target.Part) || Targets.IsWords(target.Part)))
            && !clause.Has("span.*|v.*|color.*|dim.*|place.*|ref.num|act.change|act.delete"))
        || (clause.Has("keepclause|talk.asis") && !clause.Has("span.*|v.duration|color.*|place.*|v.percent|v.quote|dim.*")
            && (clause.Has("talk.asis") || clause.Items.First(item => item.Is("keepclause|act.*")).Is("keepclause"))
            && !clause.Items.Any(item => item.Is("importance|part.highlight"))
            && !(clause.Has("act.keep") && clause.Has("ref.num")))
        || (clause.Has("neg") && Negates(clause));

    // "No voice, just music": what is left over.
    private static bool IsRest(Clause clause)
    {
        if (clause.Items.Count > 4 || !clause.Items.Any(item => clause.Plain(item) is var plain && (plain.StartsWith("just", StringComparison.Ordinal) || plain.StartsWith("only", StringComparison.Ordinal) || plain is "光" or "只有" or "只" or "就" or "光要" or "只要" or "就要" or "单要" or "就留"))
            || !clause.Items.All(item => item.Kind == TokenKind.Mark || item.Is("fill.*|act.time") || clause.Plain(item) is "let" or "just let" or "leave" or "keep" or "光" or "只" or "光要" or "只要" or "就要" or "单要" or "就留" || item.Targets is [{ IsBare: true, Part: not Part.Scene }]))
        {
            return false;
        }

        string before = clause.Utterance.Plain[..clause.Items[0].Start];
        return before.Contains("no ", StringComparison.Ordinal) || before.Contains("without", StringComparison.Ordinal)
            || before.Contains("remove", StringComparison.Ordinal) || before.Contains("off", StringComparison.Ordinal)
            || before.AsSpan().ContainsAny(ChineseNo);
    }

    // "Chop off the first two seconds, it starts too slow": why, not what.
    private static bool IsReason(Clause clause) => !clause.Carry.Before.IsEmpty && clause.Has("gen.too") && clause.Has("dim.*")
        && clause.Carry.Before.Any(command => command is not (NotUnderstood or SetLength or Undo))
        && (clause.Has("ref.it") || clause.Items.Any(item => clause.Plain(item) is "it" or "its" or "it's"))
        && !clause.Has("act.change|act.use|act.want") && !clause.Items.Any(item => item.Targets.Any(target => target.Part != Part.Video))
        && clause.Items[0].Start > 0 && Targets.Of(clause.Carry.Before[^1]) is not { Part: Part.Music or Part.Narration or Part.Sound or Part.Title or Part.Caption or Part.Words };

    // "Delete the last scene, the one with the order text": what was meant, said once more.
    private static bool IsApposition(Clause clause) => !clause.Carry.Before.IsEmpty && Apposed().IsMatch(clause.Said)
        && !clause.Items.Any(item => item.Targets.IsEmpty && item.Is("act.*|dim.*|look.*|v.*|color.*|gripe.*|gen.too|trans.*|anim.*|place.*|mood.*|adjust.*") && !item.Is("fill.*|mark.*|v.unknown"));

    // "So they don't cover the product", 不然看不清, 挡住了: why, after what.
    private static bool IsBecause(Clause clause)
    {
        if (clause.Carry.Before.IsEmpty || clause.Carry.Before[^1] is NotUnderstood)
        {
            return false;
        }

        bool isTold = clause.Items.FirstOrDefault(item => item.Kind != TokenKind.Mark && !(item.Is("fill.*") && !item.Is("reason.*"))) is { } first && first.Is("reason.so");
        bool isDrowned = clause.Has("gripe.drown|gen.unheard") && clause.Carry.Before[^1] is SetVolume { Target.Part: Part.Music or Part.Effects or Part.ClipSound or Part.Sound };
        // 没人说话放着字幕怪怪的: what it is like stands last.
        bool isOdd = clause.Items.LastOrDefault(item => item.Kind != TokenKind.Mark)?.Is("reason.odd") == true && !clause.Has("act.change");
        return isTold || isDrowned || isOdd || (clause.Has("reason.odd") && !clause.Has("act.delete|act.no|act.change|act.move"));
    }

    // A negation right before a verb that is no removal: "don't make it louder".
    private static bool Negates(Clause clause)
    {
        for (int i = 0; i < clause.Items.Count - 1; i++)
        {
            if (clause.Items[i].Is("neg") && !clause.Items[i].Is("act.delete|act.no"))
            {
                int next = i + 1;
                while (next < clause.Items.Count - 1 && clause.Items[next].Is("fill.*") && !clause.Items[next].Is("act.*"))
                {
                    next++;
                }

                return clause.Items[next].Is("act.*") && !clause.Items[next].Is("act.no");
            }
        }

        return false;
    }

    // The one thing that is spoken of: 音乐结尾 is of the music; words that a scene shows are that scene.
    private static Target? FocusOf(Clause clause)
    {
        if (ShownBy(clause) is { } shown)
        {
            return shown;
        }

        var named = clause.Items.SelectMany(item => item.Targets).Where(target => target.Part != Part.Video).ToList();
        return named is [var single] ? single
            : named.Where(target => !target.IsBare).ToList() is [{ Part: Part.Scene or Part.Clip } which] && named.TrueForAll(target => Targets.IsScene(target.Part)) ? which
            : named.Where(target => Targets.IsWords(target.Part) || Targets.IsSound(target.Part) || Targets.IsLayer(target.Part)).ToList() is [{ IsBare: true } bare]
                && named.TrueForAll(target => target.IsBare) ? bare
            : named.Where(target => !Targets.IsScene(target.Part)).ToList() is [var thing] && named.Count == 2 && Targets.IsSound(thing.Part) ? thing : null;
    }

    private static Target? ShownBy(Clause clause) => clause.All("v.quote").ToList() is [var quote]
        && clause.Carry.Context.Subjects.FirstOrDefault(subject => subject.Says(quote.Text)) is { } shown
            ? new(Part.Scene) { Showing = shown.Name } : null;

    // "Yellow is ugly", 绿的不好看: finds fault, and names no remedy.
    private static bool IsGripe(Clause clause) => clause.Has("gen.too|act.dislike|gripe.*|reason.odd|gen.notenough")
        && !clause.Has("v.quote|v.text|v.duration|v.percent|act.undo|talk.more|gen.another|mark.text&act.change")
        && !clause.Items.Any(item => item.Targets.IsEmpty && item.Is("act.*") && !item.Is("act.dislike|fill.*|dim.*|gripe.*|reason.*|mark.*|anim.*"));

    // 把天空变成紫色: what is to be changed is not known.
    private static bool HasUnknownObject(Clause clause, int commands)
    {
        if (commands == 0)
        {
            return false;
        }

        for (int i = 0; i + 1 < clause.Items.Count; i++)
        {
            if (clause.Plain(clause.Items[i]) is "把" or "将" && clause.Items[i + 1].Is("v.unknown"))
            {
                return true;
            }
        }

        return false;
    }

    [GeneratedRegex(@"(?<=\w\s)there\b(?!\s+(?:is|are|was|were|has|have)\b)|[那这](?:页|段|张|个场景|个画面|个镜头|一页|一段|一张|里)", RegexOptions.IgnoreCase)]
    private static partial Regex There();

    [GeneratedRegex(@"^\W*(?:the (?:one|scene|clip|photo|picture) (?:with|that|where|about|showing|of)\b|就是)", RegexOptions.IgnoreCase)]
    private static partial Regex Apposed();

    [GeneratedRegex(@"\b(?:fonts?|typeface|lettering)\b|字体|字形")]
    private static partial Regex FontWord();

    [GeneratedRegex(@"\bas long as\b|\b(?:the )?same (?:length|duration) as\b|(?:一样|同样)(?:长|久)|等长")]
    private static partial Regex SameLength();

    private static bool IsWish(Clause clause)
    {
        foreach (var item in clause.Items)
        {
            if (clause.Plain(item) is "把" or "将" or "给")
            {
                return clause.Has("act.*");
            }

            if (item.Is("act.*") && !item.Is("part.*") || item.Is("act.change"))
            {
                return true;
            }

            if (!item.Is("fill.*|talk.*|ref|mark.*|time.*") && !Lexer.IsHan(clause.Plain(item)[0]) && item.Kind != TokenKind.Mark)
            {
                return false;
            }
        }

        return false;
    }
}
