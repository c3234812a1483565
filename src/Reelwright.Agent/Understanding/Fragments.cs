using System.Globalization;
using System.Text.RegularExpressions;

namespace Reelwright.Agent;

/// <summary>Reads what only says a value or a thing: "no, blue", "and the third", "3 seconds", "only the first one", "bring it back".</summary>
internal static partial class Fragments
{
    private const string Empty = "fill.*|talk.*|gen.slight|gen.too|gen.normal|mark.too|mark.to|mark.instead|mark.except|mark.in|mark.of|time.now|neg|ref.it|act.change|act.want|act.use|act.say|measure.piece|mark.end&fill.word";
    private const double Quick = 0.25;
    private const double Unhurried = 1;

    /// <summary>The commands of a clause that leans on the one before it; empty when it does not.</summary>
    public static IReadOnlyList<Command> Read(Clause clause)
    {
        bool isFresh = clause.Carry.Before.All(command => command is Ask or NotUnderstood);
        var before = isFresh ? clause.Carry.Context.Last : clause.Carry.Before;
        if (before.IsDefaultOrEmpty || before.LastOrDefault(command => command is not (NotUnderstood or Ask or Decline or Export or Undo)) is not { } last)
        {
            return [];
        }

        return Back(clause, last, isFresh) ?? Half(clause, last, isFresh) ?? Gone(clause, last, isFresh) ?? Things(clause, [.. before], last, isFresh)
            ?? Value(clause, last, isFresh) ?? Follow.Read(clause, last, isFresh) ?? [];
    }

    // "Bring it back", "swap them back", "remove it again".
    private static List<Command>? Back(Clause clause, Command last, bool isFresh)
    {
        if (!isFresh || !clause.Has("act.*|talk.undo") || clause.Items.Any(item => !item.Is("ref.it|act.*|fill.*|talk.*|mark.*|gen.normal|dim.speed.*") && item.Kind != TokenKind.Mark)
            || clause.Items.Any(item => item.Targets.Any(target => !target.IsLast)))
        {
            return null;
        }

        bool isBack = clause.Items.Any(item => Words(clause, item).Contains("back"));
        bool isAgain = clause.Has("act.delete") && (clause.Has("ref.it") || clause.Items.All(item => item.Kind == TokenKind.Mark || item.Is("act.delete|fill.*")) || clause.Items.Any(item => Words(clause, item).Contains("again")))
            && last is Duplicate or Insert or SetLook or Adjust or AddSound or AddWords or AddSticker or AddOverlay;
        return isBack || isAgain ? [new Undo()] : null;
    }

    private static string[] Words(Clause clause, Item item) => clause.Plain(item).Split(' ');

    // 从中间切开，后一半扔掉: a half of the scene that was just cut in two.
    private static List<Command>? Half(Clause clause, Command last, bool isFresh)
    {
        string plain = clause.PlainSaid;
        if (isFresh || last is not Split { AtSeconds: null } cut || !clause.Has("act.delete|act.no") || OneHalf().Match(plain) is not { Success: true } half
            || (cut.Target.Numbers is [var one] ? one : Targets.NumberOf(cut.Target, clause.Carry.Context)) is not { } number || number < 1 || number > clause.Carry.Context.Subjects.Length)
        {
            return null;
        }

        double seconds = clause.Carry.Context.Subjects[number - 1].Seconds / 2;
        return seconds <= 0 ? null : [new Trim(new(Part.Scene) { Numbers = [number] }, half.Groups["first"].Success ? Ends.In : Ends.Out, Math.Round(seconds, 2))];
    }

    [GeneratedRegex(@"(?<first>\b(?:first|front) (?:half|part)\b|前一?半|前半|前面一半|前面那段)|\b(?:second|last|other|back) (?:half|part)\b|后一?半|后半|后面一半|后面那段")]
    private static partial Regex OneHalf();

    // "I don't like scene 4. Remove."
    private static List<Command>? Gone(Clause clause, Command last, bool isFresh) =>
        !isFresh && clause.Has("act.delete") && last is Regenerate { Target: { Part: Part.Scene } disliked } && clause.Items.All(item => item.Is("act.delete|fill.*|ref.it|talk.*") || item.Kind == TokenKind.Mark)
            ? [new Delete(disliked)] : null;

    // "And the third", "also 6", "only the first one", "except the last one", "then the market".
    private static List<Command>? Things(Clause clause, List<Command> before, Command last, bool isFresh)
    {
        var things = clause.Items.SelectMany(item => item.Targets).Where(target => !(target.IsLast && target.Part == Part.Video)
            && target.Part != Part.Video).ToList();
        bool isMore = IsMore(clause);
        if (things.Count == 0 && last is Swap && IsOnly(clause, "v.number|v.list|talk.no") && clause.All("v.number").Where(item => item.Number is >= 1 and <= 99).ToList() is [var before1, var before2])
        {
            things = [new(Part.Scene) { Numbers = [(int)before1.Number!, (int)before2.Number!] }];
        }

        if (things.Count == 0 && isMore && Targets.Of(last) is { Part: Part.Scene or Part.Clip, Numbers.Length: > 0 }
            && clause.All("v.number").ToList() is { Count: > 0 } numbers && IsOnly(clause, "v.number"))
        {
            things = [new(Part.Scene) { Numbers = [.. numbers.Select(item => (int)(item.Number ?? 0))] }];
        }

        if (things.Count == 0 || clause.Has("gen.up|gen.down|dim.*|color.*|mood.*|look.*") || !IsOnly(clause, "ref|part.*|mark.*|ord.*|v.ordinal|v.number|act.change"))
        {
            return null;
        }

        if (isFresh && clause.Find("ref.except") is { } others)
        {
            return [new Correct(others.Targets[0])];
        }

        bool isExcept = clause.Has("mark.except");
        bool isJust = clause.Items.Any(item => Words(clause, item) is ["only" or "just" or "只" or "仅" or "光" or "单", ..]);
        if (isFresh && (isExcept || isJust))
        {
            if (isExcept)
            {
                int count = clause.Carry.Context.Scenes;
                var numbers2 = things.SelectMany(thing => thing.Numbers.IsEmpty ? [Targets.NumberOf(thing, clause.Carry.Context)
                    ?? 0] : thing.Numbers.AsEnumerable())
                    .Select(number => number < 0 ? count + number + 1 : number).ToHashSet();
                var rest = Enumerable.Range(1, count).Where(number => !numbers2.Contains(number)).ToList();
                return numbers2.Contains(0) || rest.Count is 0 || rest.Count == count ? null : [new Correct(new(Part.Scene) { Numbers = [.. rest] })];
            }

            return things[0].IsBare ? null : [new Correct(Fitting(things[0], last))];
        }

        if (last is Move placed && things is [{ IsBare: false, Part: Part.Scene } follower] && clause.Has("ref.it") && clause.Has("mark.before|mark.after"))
        {
            return [new Move(follower, new(clause.Has("mark.after") ? Where.After : Where.Before, placed.Target))];
        }

        if (last is Swap && things.SelectMany(thing => thing.Numbers).ToList() is [var one, var two] && things.TrueForAll(thing => thing.Part == Part.Scene))
        {
            var swap = new Swap(new(Part.Scene) { Numbers = [one] }, new(Part.Scene) { Numbers = [two] });
            return isFresh && clause.Has("talk.no") ? [new Undo(), swap] : [swap];
        }

        // "Put the sunset first >> and the harbour last": to a place of its own.
        if (last is Move && things is [{ IsBare: false, Part: Part.Scene } other, { Part: Part.Scene, Numbers: [1 or -1] } edge]
            && other.Numbers is not [1 or -1] && clause.Items.Count(item => !item.Targets.IsEmpty) == 2
            && clause.Items.Last(item => !item.Targets.IsEmpty) is { } place && place.Is("ref.ord|ord.*"))
        {
            return [new Move(other, new(edge.Numbers[0] == 1 ? Where.Start : Where.End))];
        }

        if (last is Move && things is [{ IsBare: false, Part: Part.Scene } named] && clause.Has("mark.end|mark.start") && !clause.Has("mark.before|mark.after|ref.it"))
        {
            return [new Move(named, new(clause.Has("mark.end") ? Where.End : Where.Start))];
        }

        if (last is Move move && things[0] is { IsBare: false, Part: Part.Scene } next && (isMore || !isFresh) && !clause.Has("mark.start|mark.end|mark.before|mark.after|v.ordinal"))
        {
            return [new Move(next, new(Where.After, move.Target))];
        }

        if (!isFresh || !(isMore || clause.Has("mark.too")) || clause.Has("talk.no"))
        {
            return null;
        }

        // Scenes are numbered as they were when the first of them went.
        if (last is Delete { Target: { Part: Part.Scene } gone })
        {
            things =
            [
                .. things.Select(thing => thing with
                {
                    Numbers = [.. thing.Numbers.Select(number =>
                        number > 0 ? number - gone.Numbers.Count(other => other > 0 && other < number) : number)],
                }),
            ];
        }

        var of = Targets.Of(last);
        var again = things.SelectMany(thing => before.Where(command => Equals(Targets.Of(command), of))
            .Select(command => Targets.Retarget(command, Fitting(thing, command)) is { } made ? made
                : Retargeting.Instead(command, thing))).OfType<Command>().ToList();
        return again.Count > 0 ? again : null;
    }

    // "The third" is of the kind that was spoken of.
    private static Target Fitting(Target thing, Command last) => Targets.Of(last) is { } of && of.Part != thing.Part && thing.Part == Part.Scene
        ? Targets.IsWords(of.Part) && of.InScenes.IsEmpty && !of.Numbers.IsEmpty ? of with { Numbers = thing.Numbers }
            : Targets.IsWords(of.Part) || of.Part is Part.ClipSound ? new Target(of.Part) { InScenes = thing.Numbers, Showing = thing.Showing } : thing
        : thing;

    // "And", "also", "then" before it, or "the same".
    private static bool IsMore(Clause clause)
    {
        string start = clause.Utterance.Plain[..clause.Items[0].Start].TrimEnd(' ', ',');
        return start.EndsWith("and", StringComparison.Ordinal) || start.EndsWith("also", StringComparison.Ordinal) || start.EndsWith("then", StringComparison.Ordinal)
            || start.EndsWith("plus", StringComparison.Ordinal) || clause.Items.Any(item => Words(clause, item).Any(word => word is "same" or "also" or "too") || clause.Plain(item) is "as well");
    }

    private static bool IsOnly(Clause clause, string pattern) => clause.Items.All(item => item.Kind == TokenKind.Mark || item.Is(pattern) || item.Is(Empty));

    private static List<Command>? Value(Clause clause, Command last, bool isFresh)
    {
        // "… and the last one to "Goodbye"".
        if (!isFresh && last is ChangeWords { Instead: null } changed && clause.All("v.quote|v.text").ToList() is [var one] && IsOnly(clause, "v.quote|v.text|ref|part.*|v.ordinal|mark.*")
            && clause.Items.SelectMany(item => item.Targets).FirstOrDefault(target => !target.IsBare) is { } thing
                && (Targets.IsWords(thing.Part) || thing.Part == Part.Scene))
        {
            return [new ChangeWords(Fitting(thing, changed), one.Text, null)];
        }

        if (Elliptic(clause, last, isFresh) is { } elliptic)
        {
            return elliptic;
        }

        if (clause.Items.Any(item => item.Is("part.*") && !(item.Is("part.length") && last is SetTransition)) && !clause.Has("ref.it"))
        {
            return null;
        }

        if (clause.Find("v.quote|v.text") is { } words && IsOnly(clause, "v.quote|v.text") && !clause.Items.Any(item => item.Targets.Any(target => !target.IsLast && !target.IsBare)))
        {
            return last switch
            {
                ChangeWords { Instead: not null } change => [new ChangeWords(change.Target, words.Text, change.Text)],
                ChangeWords change => [change with { Text = words.Text, Said = "" }],
                AddWords add => [new ChangeWords(new(add.Part) { IsLast = true }, words.Text, null)],
                RewriteLine line => [line with { Text = words.Text, Said = "" }],
                _ => null,
            };
        }

        if (clause.Value("color.") is { } color && IsOnly(clause, "color.*|part.color|gen.another|dim.brightness.*"))
        {
            int shade = clause.Has("dim.brightness.*") ? AmountReader.Sign(clause, "brightness") : 0;
            color = shade == 0 ? color : Lit(color, shade);
            return last switch
            {
                StyleWords style => [new StyleWords(style.Target) { Color = color }],
                SetBackground background => [background with { Colors = [color], Said = "" }],
                SetPalette when isFresh => [new SetPalette([color])],
                AddWords add => [new StyleWords(new(add.Part) { IsLast = true }) { Color = color }],
                Switch { Part: Part.Caption, IsOn: true } => [new StyleWords(new(Part.Caption)) { Color = color }],
                ChangeWords or PlaceLayer or Animate when Targets.Of(last) is { } of && Targets.IsWords(of.Part) =>
                    [new StyleWords(of.IsBare && of.Part != Part.Caption ? of with { IsLast = true } : of) { Color = color }],
                _ => null,
            };
        }

        return Number(clause, last, isFresh) ?? Manner(clause, last, isFresh);
    }

    // "First title red, second one green", "scene 2 three seconds, scene 3 four".
    private static List<Command>? Elliptic(Clause clause, Command last, bool isFresh)
    {
        var things = clause.Items.SelectMany(item => item.Targets).Where(target => !target.IsLast).ToList();
        // "The second one", of what was spoken of.
        if (things.Count == 0 && clause.Items.FirstOrDefault(item => item.Is("ord.*")) is { Number: { } ordinal } which && clause.Beside(which, 1) is { } one && clause.Plain(one) is "one" or "ones")
        {
            things = [new(Part.Scene) { Numbers = [(int)ordinal] }];
        }

        if ((isFresh && last is not SetDuration) || things is not [{ IsBare: false, Part: var part } thing] || Targets.Of(last) is not { } of || !(Targets.IsScene(part) || part == of.Part))
        {
            return null;
        }

        if (last is StyleWords { Color: not null } && clause.Value("color.") is { } color && IsOnly(clause, "color.*|part.color|ref|v.ordinal|ord.*|part.title|part.scene|v.number"))
        {
            var own = Targets.IsScene(part) && !of.InScenes.IsEmpty ? new Target(of.Part)
            {
                InScenes = thing.Numbers,
                Showing = thing.Showing
            } : Fitting(thing, last);
            return [new StyleWords(own) { Color = color }];
        }

        return last is SetDuration held && Targets.IsScene(part) && clause.All("v.duration|v.number").Where(item => item.Targets.IsEmpty).ToList() is [{ Number: { } seconds and > 0 }]
            && IsOnly(clause, "v.duration|v.number|ref|v.ordinal|ord.*|part.scene") && !clause.Has("gen.up|gen.down|act.lengthen|act.shorten")
            ? [held with { Target = thing, Seconds = new(AmountKind.Absolute, seconds), Said = "" }] : null;
    }

    private static List<Command>? Number(Clause clause, Command last, bool isFresh)
    {
        bool isTold = clause.Has("act.change") && clause.Has("ref.it");
        if (clause.FindLast("v.percent") is { Number: { } percent } && IsOnly(clause, "v.percent"))
        {
            return last switch
            {
                SetMusic or Switch { Part: Part.Music, IsOn: true } => [new SetVolume(new(Part.Music), new(AmountKind.Percent, percent))],
                SetVolume volume => [volume with { Percent = new(AmountKind.Percent, percent), Said = "" }],
                _ => null,
            };
        }

        // "Make it see-through, like half": how far the wish before goes.
        if (!isFresh && clause.Has("gen.half") && IsOnly(clause, "gen.half|fill.*"))
        {
            return last switch
            {
                SetOpacity faint => [faint with { Opacity = new(AmountKind.Absolute, 0.5), Said = "" }],
                SetVolume volume => [volume with { Percent = new(AmountKind.Factor, 0.5), Said = "" }],
                SetSpeed speed => [speed with { Speed = new(AmountKind.Absolute, 0.5), Said = "" }],
                SetZoom or PlaceLayer or StyleWords or SetMusic or Adjust => [],
                _ => null,
            };
        }

        if (clause.FindLast("v.factor") is { Number: { } times } && last is SetSpeed sped && IsOnly(clause, "v.factor"))
        {
            return [sped with { Speed = new(AmountKind.Absolute, times), Said = "" }];
        }

        if (clause.FindLast("v.duration|v.number") is not { Number: { } value } said || clause.Has("gen.up|gen.down|act.lengthen|act.shorten|span.*")
            || !IsOnly(clause, "v.duration|v.number|mark.every|mark.respectively|gen.max"))
        {
            return null;
        }

        bool isSeconds = said.Is("v.duration");
        return last switch
        {
            SetLength length when !isTold && !isSeconds => [new SetLength(new(AmountKind.Absolute, value), length.ByImportance)],
            SetDuration held when !isTold => [held with { Seconds = new(AmountKind.Absolute, value), Said = "" }],
            SetTransition change when value <= 3 => [change with { Kind = null, Seconds = value, Said = "" }],
            Fade fade when value <= 10 && !isTold => [fade with { Seconds = value, Said = "" }],
            Trim trim when isFresh && isSeconds && !isTold => [new Undo(), trim with { Seconds = value, Said = "" }],
            Freeze freeze when isFresh && isSeconds && !isTold => [new Undo(), freeze with { Seconds = value, Said = "" }],
            SetSpeed speed when !isSeconds && value is > 0 and <= 20 => [speed with { Speed = new(AmountKind.Absolute, value), Said = "" }],
            SetVolume volume when !isSeconds => [volume with { Percent = new(AmountKind.Percent, value), Said = "" }],
            _ => null,
        };
    }

    private static List<Command>? Manner(Clause clause, Command last, bool isFresh)
    {
        if (clause.Value("place.") is { } place && IsOnly(clause, "place.*|mark.start|mark.end|act.move|act.on"))
        {
            return last switch
            {
                PlaceLayer layer => [layer with { Where = Kept(layer.Where, place), Size = null, Said = "" }],
                AddWords add => [new PlaceLayer(new(add.Part) { IsLast = true }, Kept(add.Where, place), null)],
                AddOverlay add => [new PlaceLayer(new(add.Part) { IsLast = true }, Kept(add.Where, place), null)],
                AddSticker add => [new PlaceLayer(new(Part.Sticker) { IsLast = true }, Kept(add.Where, place), null)],
                _ => null,
            };
        }

        if (last is SetMusic && clause.Value("mood.") is { } mood && IsOnly(clause, "mood.*|gen.*|look.*|act.export|part.style" + (isFresh && !clause.Has("gen.another") ? "" : "|dim.volume.*")))
        {
            return clause.Has("gen.too") ? [new SetMusic(null, null, null, false, true)] : [new SetMusic(mood, null, null, false, false)];
        }

        // 换一首音乐 >> 再来一版: one more of what was changed.
        if (last is SetMusic or Regenerate && (clause.Has("gen.another") || (clause.Has("gen.extra") && clause.Has("act.regenerate"))) && IsOnly(clause, "gen.another|gen.extra|act.export|act.add|act.make|act.regenerate|ref.other"))
        {
            return [last is SetMusic { Media: null } music ? music with { IsAnother = true, Said = "" } : last with { Said = "" }];
        }

        if (clause.Has("dim.size.*") && IsOnly(clause, "dim.size.*|gen.*|v.percent") && AmountReader.Read(clause, "size") is { } size)
        {
            return last switch
            {
                StyleWords style => [new StyleWords(style.Target) { Size = size }],
                PlaceLayer layer => [layer with { Where = null, Size = size, Said = "" }],
                _ => null,
            };
        }

        // "The voice slower and softer".
        if (!isFresh && last is SetSpeechRate && clause.Has("dim.volume.*") && !clause.Has("dim.speed.*") && IsOnly(clause, "dim.volume.*|gen.*|mood.*|adjust.*|dim.*") && AmountReader.Read(clause, "volume") is { } loud)
        {
            return [new SetVolume(new(Part.Narration), loud)];
        }

        if (clause.Has("dim.speed.*") && IsOnly(clause, "dim.speed.*|gen.*"))
        {
            return last switch
            {
                SetTransition change => [change with { Kind = null, Seconds = AmountReader.Sign(clause, "speed") > 0 ? Quick : Unhurried, Said = "" }],
                SetSpeed speed when AmountReader.Read(clause, "speed") is { } amount => [speed with { Speed = amount, Said = "" }],
                _ => null,
            };
        }

        if (clause.Has("dim.length.*|act.lengthen|act.shorten") && last is SetTransition cut && IsOnly(clause, "dim.length.*|gen.*|act.lengthen|act.shorten|part.length"))
        {
            return [cut with { Kind = null, Seconds = AmountReader.Sign(clause, "length") < 0 ? Quick : Unhurried, Said = "" }];
        }

        if (last is SetTransition spoken && clause.Value("trans.") is { } kind && !clause.Refuses(clause.Find("trans.*")!) && !clause.Has("mark.every") && IsOnly(clause, "trans.*|gen.another|act.add|mark.instead|talk.instead|act.fade|anim.*|act.zoom*|act.split"))
        {
            return [spoken with { Kind = kind, Said = "" }];
        }

        int light = clause.Has("shade.*") && IsOnly(clause, "shade.*|gen.*|dim.opacity.*") ? clause.Has("shade.dark") ? -1 : 1
            : clause.Has("dim.brightness.*") && IsOnly(clause, "dim.brightness.*|gen.*|look.bright|mood.*") ? AmountReader.Sign(clause, "brightness") : 0;
        return light == 0 ? null : last switch
        {
            SetBackground { Colors.Length: > 0 } background => [background with { Colors = [.. background.Colors.Select(color => Lit(color, light))], Said = "" }],
            StyleWords { Color: { } color } style => [new StyleWords(style.Target) { Color = Lit(color, light) }],
            _ => null,
        };
    }

    // "To the left" of what is in the top right corner is the top left corner.
    private static string Kept(string? before, string place) => place is "left" or "right" && before is not null
        ? before.StartsWith("top", StringComparison.Ordinal) ? "top-" + place : before.StartsWith("bottom", StringComparison.Ordinal) ? "bottom-" + place : place
        : place;

    private static string Lit(string color, int sign)
    {
        int Channel(int at)
        {
            int value = int.Parse(color.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            return sign > 0 ? value + ((255 - value) * 35 / 100) : value * 65 / 100;
        }

        return color.Length == 7 ? string.Create(CultureInfo.InvariantCulture, $"#{Channel(1):x2}{Channel(3):x2}{Channel(5):x2}") : color;
    }
}
