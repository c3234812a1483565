using System.Text.RegularExpressions;

namespace Reelwright.Agent;

/// <summary>Reads more or less of the last change where its measure is not named: "still a bit large", "less", 缩回去一点, "way down".</summary>
internal static partial class Degrees
{
    private const string Degree = "dim.*|gen.*|talk.more|talk.less|act.shorten|act.lengthen|act.speedup|act.slowdown|neg|vague";
    private const string Empty = "fill.*|talk.*|mark.*|ref.it|act.change|act.want|act.use|act.make|act.keep|time.now|plain|reason.*|gripe.*|act.dislike|unit.*";
    private const int MostUnknown = 6;

    /// <summary>The same where a message can mean nothing else: "not that big", "lower" after a complaint, "a bit faster than that".</summary>
    public static List<Command>? Surely(Clause clause, Command last)
    {
        string plain = clause.PlainSaid;
        bool isLong = last is Fade or SetTransition or TimeWords && clause.Has("dim.length.*") && clause.Has("ref.it|mark.this") && !clause.Has("v.*");
        bool isFaint = last is SetLook && Fainter().IsMatch(plain);
        if (isFaint || NotSo().IsMatch(plain) || (StillIs().IsMatch(plain) && Measures(last).Any(measure => clause.Has($"dim.{measure}.*"))) || isLong || (ThanThat().IsMatch(plain) && !clause.Has("v.*")))
        {
            return Read(clause, last);
        }

        // "I can still hardly hear myself think, lower": what stands last is the wish.
        int mark = clause.Items.ToList().FindLastIndex(item => item.Kind == TokenKind.Mark);
        if (mark <= 0 || mark == clause.Items.Count - 1)
        {
            return null;
        }

        var before = clause.Items.Take(mark);
        var wish = new Clause([.. clause.Items.Skip(mark + 1)], clause.Utterance, clause.Carry);
        bool isTalk = before.All(item => item.Targets.All(target => target.IsLast || target.Part == Part.Video) && !item.Is("v.quote|v.duration|v.percent|v.number|color.*|place.*|act.delete|act.undo"))
            && before.Any(item => item.Is("v.unknown|dim.*|gripe.*|act.dislike|gen.too")) && !before.Any(item => item.Is("talk.no|act.want|act.change|gen.another|mood.*"));
        return isTalk && wish.Items.All(item => item.Is("gen.down|gen.up|talk.less|talk.more|gen.slight|gen.much|fill.*|ref.it|dim.*") && item.Targets.All(target => target.IsLast)) && wish.Has("gen.up|gen.down|talk.less|talk.more|dim.*")
            ? Read(wish, last) : null;
    }

    /// <summary>The last change once more, further or less far; <c>null</c> when no degree is said, or something else is.</summary>
    public static List<Command>? Read(Clause clause, Command last)
    {
        string plain = clause.PlainSaid;
        if (plain.Length > 80 || Direction(clause, last, plain) is not { } sense || !IsChatter(clause))
        {
            return null;
        }

        var of = Targets.Of(last);
        double factor = (clause.Has("gen.much") && !clause.Has("gen.too") ? 1 : 0.5) * sense;
        var again = clause.Carry.Context.Last.Select(command => Again(command, factor, clause)).OfType<Command>().ToList();
        return again.Count > 0 && of is not null | last is SetLength or SetSpeechRate ? again : null;
    }

    // What is said besides the degree names no other thing and no value.
    private static bool IsChatter(Clause clause)
    {
        int unknown = 0;
        foreach (var item in clause.Items)
        {
            bool isIdle = item.Kind == TokenKind.Mark || item.Is(Degree) || (item.Is(Empty) && item.Targets.All(target => target.IsLast || target.IsBare))
                || (item.Targets is [{ IsBare: true } target1] && Targets.Of(clause.Carry.Context.Last[^1])?.Part == target1.Part);
            if (!isIdle && (!item.Targets.IsEmpty || !item.Is("v.unknown|act.*|part.*") || ++unknown > MostUnknown))
            {
                return false;
            }
        }

        return true;
    }

    // 1: further the same way; −1: back; null: nothing said.
    private static int? Direction(Clause clause, Command last, string plain)
    {
        string[] measures = Measures(last);
        if (measures.Length == 0)
        {
            return null;
        }

        int went = Went(last);
        if (last is SetLook && Fainter().IsMatch(plain))
        {
            return -1;
        }

        if (TooFar().IsMatch(plain) && !StillSo().IsMatch(plain) && !measures.Any(measure => clause.Has($"dim.{measure}.*")))
        {
            return -1;
        }

        foreach (string measure in measures)
        {
            if (clause.Has($"dim.{measure}.*") || (measure is "length" or "duration" && clause.Has("dim.length.*|act.shorten|act.lengthen")) || (measure is "speed" or "rate" && clause.Has("dim.speed.*|act.speedup|act.slowdown")))
            {
                int sign = Sign(clause, measure, plain);
                return sign == 0 ? null : went == 0 ? sign : sign * went;
            }
        }

        if (clause.Has("talk.more|gen.notenough") && !clause.Has("gen.down"))
        {
            return 1;
        }

        if (clause.Has("talk.less"))
        {
            return -1;
        }

        bool isUp = clause.Has("gen.up");
        bool isDown = clause.Has("gen.down") || clause.Has("act.duck");
        return isUp == isDown ? null : (isUp ? 1 : -1) * (went == 0 ? 1 : went);
    }

    private static int Sign(Clause clause, string measure, string plain)
    {
        bool isTooMuch = NotSo().IsMatch(plain) && !clause.Has("gen.too");
        int sign = AmountReader.Sign(clause, measure is "duration" ? "length" : measure);
        if (sign == 0)
        {
            sign = clause.Has($"dim.{measure}.up|dim.size.up") ? 1 : clause.Has($"dim.{measure}.down|dim.size.down") ? -1 : 0;
        }

        // 还是大了 may have been turned round already.
        bool isState = StillSo().IsMatch(plain) && !clause.Has("gen.too") && BareState().IsMatch(plain) && !AmountReader.IsFound(clause, $"dim.{measure}.*|gen.up|gen.down");
        return isTooMuch || isState ? -sign : sign;
    }

    /// <summary>What a command's more and less is measured in, by names of scales.</summary>
    private static string[] Measures(Command last) => last switch
    {
        StyleWords { Size: not null } or PlaceLayer { Size: not null } => ["size"],
        AddWords or AddOverlay or AddSticker => ["size"],
        SetVolume => ["volume", "size"],
        SetMusic { Tempo: not null } => ["tempo", "speed"],
        SetMusic or Switch { Part: Part.Music, IsOn: true } => ["volume"],
        SetSpeechRate => ["rate", "speed"],
        SetSpeed => ["speed"],
        SetLength => ["length", "speed"],
        SetDuration or Freeze or TimeWords => ["duration", "length"],
        Adjust adjust => [adjust.Property, "size"],
        SetLook => ["saturation", "brightness", "contrast", "size"],
        SetTransition or Fade => ["length", "speed"],
        SetZoom => ["zoom", "size"],
        MoveCamera => ["zoom", "speed", "size"],
        SetOpacity => ["opacity"],
        BlurPart => ["blur", "size"],
        _ => [],
    };

    // Whether a change went up or down; 0 where that is not known.
    private static int Went(Command last) => last switch
    {
        StyleWords { Size: { } size } => Of(size),
        PlaceLayer { Size: { } size } => Of(size),
        SetVolume volume => Of(volume.Percent),
        SetSpeechRate rate => Of(rate.Rate),
        SetSpeed speed => Of(speed.Speed),
        SetLength { Seconds: { Kind: not AmountKind.Absolute } length } => Of(length),
        SetLength => -1,
        SetDuration held => Of(held.Seconds),
        Adjust adjust => Of(adjust.Amount),
        SetZoom zoom => Of(zoom.Zoom),
        _ => 1,
    };

    private static int Of(Amount amount) => amount.Kind switch
    {
        AmountKind.Delta => Math.Sign(amount.Value),
        AmountKind.Percent => amount.Value < 100 ? -1 : 1,
        AmountKind.Factor => amount.Value < 1 ? -1 : 1,
        _ => 0,
    };

    private static Command? Again(Command command, double factor, Clause clause)
    {
        double much = Math.Abs(factor) >= 1 ? 1 : 0.5;
        bool isUp = factor * Went(command) > 0;
        int step = much >= 1 ? 2 : 1;
        Amount By(string scale) => new(Grammar.Current.Scales[scale].IsDelta ? AmountKind.Delta : AmountKind.Factor, Grammar.Current.Scales[scale].Steps[(isUp ? 0 : 3) + step - (clause.Has("gen.slight") ? 1 : 0)]);
        return command switch
        {
            StyleWords { Size: not null } style => new StyleWords(style.Target) { Size = By("size") },
            PlaceLayer { Size: not null } layer => layer with { Where = null, Size = By("size") },
            AddWords or AddOverlay or AddSticker when Targets.Of(command) is { } of => new PlaceLayer(of.IsBare ? of with { IsLast = true } : of, null, By("size")),
            SetVolume volume => volume with { Percent = By("volume") },
            SetMusic { Tempo: null } or Switch { Part: Part.Music } => new SetVolume(new(Part.Music), By("volume")),
            SetSpeed speed => speed with { Speed = By("speed") },
            SetSpeechRate => new SetSpeechRate(By("rate")),
            SetDuration held => held with { Seconds = By("duration") },
            SetLength length => length with { Seconds = By("length") },
            Freeze held => new SetDuration(held.Target, By("duration")),
            TimeWords timed => timed with { Span = null, Seconds = By("duration") },
            SetLook { Name: "vivid" } look when factor < 0 && clause.Has("gen.down|talk.less|dim.saturation.down|gen.too") => new Adjust(look.Target, "saturation", By("saturation")),
            Adjust adjust when Grammar.Current.Scales.ContainsKey(adjust.Property) => adjust with { Amount = By(adjust.Property) },
            SetZoom zoom => zoom with { Zoom = By("zoom") },
            _ => Strengthening.Again(command, factor, 0, 0),
        };
    }

    [GeneratedRegex(@"\b(too (much|far|strong|extreme)|overdone|overkill|over the top|not (that|so) (much|far|strong)|a bit much|ease off|tone (it|that) down|dial (it|that) (back|down)|come (down|back) a (bit|little)|radioactive)\b|过了|过头|有点过|太过了|太多|太过|夸张|收(一)?(点|回)|回(去|来)(一)?(点|些)|没那么多|用力过猛")]
    private static partial Regex TooFar();

    // 有点过，淡一点 of a look.
    [GeneratedRegex(@"^\W*(?:(?:滤镜|颜色|效果)?(?:有点|有些|太|稍微)?(?:过了?|重了?|浓了?|假了?)?[,，\s]*)?(?:稍微|再)?(?:淡|浅|轻|弱|自然)(?:一点|点|些|一些)(?:吧|呗)?\W*$|^\W*(?:a (?:bit|little|touch) )?(?:fainter|lighter|subtler|softer|weaker|more subtle|less intense|less strong)(?: please)?\W*$")]
    private static partial Regex Fainter();

    [GeneratedRegex(@"\bthan (that|this|now)\b")]
    private static partial Regex ThanThat();

    [GeneratedRegex(@"\b(still|even|yet|further)\b|还是|还|仍|更|再")]
    private static partial Regex StillSo();

    // 还是小: as it is, it is not yet right.
    [GeneratedRegex(@"^\W*(?:(?:it'?s |its |they'?re |is |are )?still (?:a bit |too |so |way )?(?:large|big|small|tiny|loud|quiet|fast|slow|long|short|bright|dark)|(?:还是|仍然?|依然|依旧|还)(?:有点|太|偏|很)?(?:大|小|快|慢|长|短|亮|暗|吵|响))了?(?:啊|呀|诶|呢|哎|吧)?\W*$")]
    private static partial Regex StillIs();

    [GeneratedRegex(@"\b(large|big|small|tiny|loud|quiet|fast|slow|long|short|bright|dark|high|low|huge)\b|(大|小|快|慢|长|短|亮|暗|吵|响)了?[。！!]?$")]
    private static partial Regex BareState();

    [GeneratedRegex(@"\b(not|n't) (that|so|this|quite so|quite that|as) (big|large|small|tiny|loud|quiet|fast|slow|quick|long|short|bright|dark|huge)\b|(没必要|不要|别|不用|不必|没让你|没叫你|没有?让你|没要你)[^,.;]{0,4}(这么|那么)(大|小|快|慢|长|短|亮|暗|响|吵)")]
    private static partial Regex NotSo();
}
