using System.Text.RegularExpressions;

namespace Reelwright.Agent;

/// <summary>Reads another value for what was changed last, with a word about the one it has: "too aggressive, navy then", 不好看，换叠化.</summary>
internal static partial class Rather
{
    private const string Empty = "fill.*|talk.*|mark.*|neg|gen.too|gen.slight|gen.another|gen.much|gen.normal|act.change|act.use|act.want|act.make|act.dislike|act.like|act.replace|act.keep|act.no|act.add|act.move|act.on|ref.it|time.now|plain|reason.*|gripe.*|vague|keepclause|dim.*|part.color|part.style|part.position|ask.*|importance|part.look|packs.*";
    private const int MostUnknown = 5;
    private const double LighterBy = 0.5;
    private const double DarkerBy = 0.4;

    private static readonly string[] Kinds = ["color.", "trans.", "place.", "mood.", "look.", "anim.", "font."];

    /// <summary>The last change with the other value; <c>null</c> when none is said, or of another thing.</summary>
    public static List<Command>? Read(Clause clause, Command last)
    {
        string plain = clause.PlainSaid;
        if (plain.Length > 60 || clause.Has("v.quote|v.clock|span.*|shape.*|ask.status|act.undo") || clause.All("act.delete").Any(item => !item.Is("neg")))
        {
            return null;
        }

        return Than(clause, last, plain) ?? Enough(clause, last, plain) ?? Shaded(clause, last, plain) ?? Valued(clause);
    }

    // "That blue is unreadable, lighter": another shade of the colour that was given.
    private static List<Command>? Shaded(Clause clause, Command last, string plain)
    {
        string? color = last is StyleWords { Color: { Length: 7 } own } ? own : last is SetBackground { Colors: [{ Length: 7 } field] } ? field : null;
        var said = clause.All("color.*").Where(item => item.Targets.IsEmpty).ToList();
        if (color is null || color[0] != '#' || Shade().Match(plain) is not { Success: true } shade || !said.TrueForAll(item => item.Value("color.") == color) || !IsAbout(clause, last, "color."))
        {
            return null;
        }

        bool isLighter = shade.Groups["light"].Success;
        string mixed = "#" + string.Concat(Enumerable.Range(0, 3).Select(i => int.Parse(color.AsSpan(1 + (2 * i), 2), System.Globalization.NumberStyles.HexNumber, System.Globalization.CultureInfo.InvariantCulture))
            .Select(value => (int)Math.Round(isLighter ? value + ((255 - value) * LighterBy) : value * (1 - DarkerBy))).Select(value => value.ToString("x2", System.Globalization.CultureInfo.InvariantCulture)));
        return mixed != color && With(last, "color.", mixed) is { } made ? [made with { Said = "" }] : null;
    }

    private static List<Command>? Valued(Clause clause)
    {
        var commands = clause.Carry.Context.Last;
        foreach (string kind in Kinds)
        {
            // "No sliding about" wants none of it; "no, sliding" does.
            var said = clause.All(kind + "*").Where(item => item.Targets.IsEmpty && !(kind == "trans." && clause.Refuses(item))).ToList();
            for (int i = commands.Length - 1; i >= 0 && said.Count > 0; i--)
            {
                if (Worth(commands[i], kind, clause) is { } worth && said[^1].Value(kind) is { } value && value != worth
                    && With(commands[i], kind, value) is { } made
                    && (worth.Length == 0 || said.SkipLast(1).All(item => item.Value(kind) == worth)) && IsAbout(clause, commands[i], kind))
                {
                    return [made with { Said = "" }];
                }
            }
        }

        return null;
    }

    // Nothing else is spoken of than what was changed.
    private static bool IsAbout(Clause clause, Command command, string kind)
    {
        int unknown = 0;
        bool isAnswer = false;
        var part = Targets.Of(command)?.Part;
        bool isSaidOf(Item item) => item.Targets is [{ } named] && Targets.Of(command) is { } of && Aiming.IsSame(named, of, clause.Carry.Context);
        foreach (var item in clause.Items)
        {
            isAnswer |= item.Is("talk.no|gen.too|act.dislike|neg|gripe.*|vague|dim.*|gen.another|mark.instead|talk.instead|v.unknown") || Answer().IsMatch(clause.Plain(item));
            bool isIdle = item.Kind == TokenKind.Mark || item.Is(kind + "*") || (item.Is(Empty) && item.Targets.All(target => target.IsLast || target.IsBare && (target.Part == part || target.Part == Part.Video)))
                || (kind == "mood." && item.Is("dim.*|gen.*|part.music") && item.Targets.All(target => target.Part == Part.Music)) || (kind == "trans." && item.Is("act.fade|part.transition"));
            // A word of taste that is a style or a mood elsewhere is only said of it: "too aggressive, navy".
            isIdle |= kind == "trans." && item.Targets.IsEmpty && item.Is("mood.*|look.*|packs.*");
            isIdle |= kind == "color." && ((item.Targets.IsEmpty && item.Is("mood.*|look.*|packs.*")) || isSaidOf(item));
            if (!isIdle && (!item.Targets.IsEmpty || !item.Is("v.unknown") || ++unknown > MostUnknown))
            {
                return false;
            }
        }

        return isAnswer;
    }

    private static string? Worth(Command command, string kind, Clause clause) => (command, kind) switch
    {
        (StyleWords { Color: null }, "color.") when clause.Has("part.color") => "",
        (StyleWords { Color: { } color }, "color.") => color,
        (SetBackground { Colors: [var color] }, "color.") => color,
        (SetTransition { Kind: var change }, "trans.") => change ?? "",
        (Delete { Target.Part: Part.Transition }, "trans.") => "none",
        (PlaceLayer { Where: { } where }, "place.") => where,
        (SetMusic { Media: null, Mood: var mood }, "mood.") => mood ?? "",
        (SetLook look, "look.") => look.Name,
        (Animate { Style: var style }, "anim.") => style ?? "",
        (StyleWords { Font: { } font }, "font.") => font,
        _ => null,
    };

    private static Command? With(Command command, string kind, string value) => (command, kind) switch
    {
        (StyleWords style, "color.") => new StyleWords(style.Target) { Color = value },
        (SetBackground background, "color.") => background with { Colors = [value] },
        (SetTransition change, "trans.") => change with { Kind = value },
        (Delete gone, "trans.") => new SetTransition(gone.Target.IsBare ? gone.Target with { IsAll = true } : gone.Target, value, null),
        (PlaceLayer layer, "place.") => layer with { Where = value, Size = null },
        (SetMusic, "mood.") => new SetMusic(value, null, null, false, false),
        (SetLook look, "look.") => look with { Name = value },
        (Animate animate, "anim.") => animate with { Style = value },
        (StyleWords style, "font.") => new StyleWords(style.Target) { Font = value },
        _ => null,
    };

    // "Only a quarter slower than normal", 比原来慢一点点才对: measured against what was before the change.
    private static List<Command>? Than(Clause clause, Command last, string plain)
    {
        string? scale = last switch
        {
            SetSpeed => "speed",
            SetSpeechRate => "rate",
            SetVolume => "volume",
            StyleWords { Size: not null } or PlaceLayer { Size: not null } => "size",
            SetDuration => "duration",
            Adjust adjust => adjust.Property,
            _ => null,
        };
        if (scale is null || !ThanBefore().IsMatch(plain) || clause.Items.Any(item => item.Targets.Any(target => !target.IsLast
            && !target.IsBare)) || !Grammar.Current.Scales.TryGetValue(scale, out var steps))
        {
            return null;
        }

        int sign = clause.Has($"dim.{scale}.up|gen.up") || (scale is "speed" or "rate" && clause.Has("dim.speed.up|act.speedup")) ? 1
            : clause.Has($"dim.{scale}.down|gen.down") || (scale is "speed" or "rate" && clause.Has("dim.speed.down|act.slowdown")) ? -1 : 0;
        if (sign == 0)
        {
            return null;
        }

        double? part = clause.FindLast("v.fraction")?.Number ?? (clause.FindLast("v.factor") is { Number: > 0 and < 1 } times ? times.Number : null) ?? clause.FindLast("v.percent")?.Number / 100 ?? (clause.FindLast("v.number") is { Number: > 0 and < 1 } quarter ? quarter.Number : null) ?? (clause.Has("gen.half") ? 0.5 : null);
        var amount = part is { } share && !steps.IsDelta ? new Amount(AmountKind.Factor, Math.Round(1 + (sign * share), 4))
            : new Amount(steps.IsDelta ? AmountKind.Delta : AmountKind.Factor, steps.Steps[(sign > 0 ? 0 : 3) + (AmountReader.IsSlight(clause) ? 0 : 1)]);
        return Measured(last, amount);
    }

    /// <summary>Whether words say that so much will do.</summary>
    public static bool IsEnough(string plain) => EnoughWords().IsMatch(plain);

    // 多了，多一秒就够: the change itself was too much, so much of it will do.
    private static List<Command>? Enough(Clause clause, Command last, string plain)
    {
        if (last is Switch { IsOn: false, Part: Part.Music or Part.ClipSound or Part.Narration } off && clause.FindLast("v.percent") is { Number: { } percent }
            && clause.Has("talk.no|neg|dim.volume.*|gen.*") && clause.Items.All(item => item.Targets.All(target => target.IsLast || target.Part == off.Part)))
        {
            return [new Undo(), new SetVolume(new(off.Part), new(AmountKind.Percent, percent))];
        }

        return last is SetDuration { Seconds: { Kind: AmountKind.Delta } by } && clause.FindLast("v.duration") is { Number: { } seconds } && EnoughWords().IsMatch(plain)
            && clause.Items.All(item => item.Targets.All(target => target.IsLast || target.IsBare))
            ? Measured(last, new(AmountKind.Delta, Math.Sign(by.Value) * seconds)) : null;
    }

    private static List<Command>? Measured(Command last, Amount amount) => last switch
    {
        SetSpeed speed => [new Undo(), speed with { Speed = amount, Said = "" }],
        SetSpeechRate => [new Undo(), new SetSpeechRate(amount)],
        SetVolume volume => [new Undo(), volume with { Percent = amount, Said = "" }],
        StyleWords style => [new Undo(), new StyleWords(style.Target) { Size = amount }],
        PlaceLayer layer => [new Undo(), layer with { Where = null, Size = amount, Said = "" }],
        SetDuration held => [new Undo(), held with { Seconds = amount, Said = "" }],
        Adjust adjust => [new Undo(), adjust with { Amount = amount, Said = "" }],
        _ => null,
    };

    [GeneratedRegex(@"(?:^|[,.;，。\s])(?:a (?:bit|little|touch|shade) |much |make it |go |something )?(?:(?<light>lighter|paler|brighter)|darker|deeper)(?: (?:one|shade|please|then|blue|red|green|pink|yellow|orange|purple|brown|gr[ae]y))?\W*$|(?:(?<light>浅|淡|亮)|深|暗)(?:一点|点|一些|些)(?:的|吧|呗)*\W*$")]
    private static partial Regex Shade();

    [GeneratedRegex(@"\bthan (normal|before|the original|originally|it was|usual|at first|in the beginning)|比(原来|之前|一开始|最初|正常|原先|原速)")]
    private static partial Regex ThanBefore();

    [GeneratedRegex(@"就(够|行|可以|好)|够了|\b(enough|will do|is plenty|only|just)\b")]
    private static partial Regex EnoughWords();

    [GeneratedRegex(@"^(then|better|nicer|instead|rather|prefer|maybe|would|better|go|还是|换|换成|吧|来|来个|更好|好了|才好|改)$|'s$|的$")]
    private static partial Regex Answer();
}
