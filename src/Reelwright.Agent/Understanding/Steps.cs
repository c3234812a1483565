using System.Text.RegularExpressions;

namespace Reelwright.Agent;

/// <summary>Reads what goes on with something that was placed, cut or doubled: "nope, third", 再往后挪一位, "one more second off", "once is enough".</summary>
internal static partial class Steps
{
    private const string Empty = "fill.*|talk.*|mark.*|neg|ref.it|act.change|act.want|act.use|act.move|act.make|gen.*|place.*|time.now|measure.*|unit.*|act.keep|plain|v.unknown|ord.*|shift.*";

    private static readonly string[] Numbers = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

    /// <summary>The commands; <c>null</c> when nothing of the kind is said.</summary>
    public static List<Command>? Read(Clause clause, Command last)
    {
        string plain = clause.PlainSaid;
        if (plain.Length > 60)
        {
            return null;
        }

        // "Little bit more" of a nudge is a nudge, and says nothing of its size.
        if (last is PlaceLayer { Where: "up" or "down" } && Again().IsMatch(plain))
        {
            return [last with { Said = "" }];
        }

        return last switch
        {
            Move move => Moved(clause, move, plain),
            Trim or CutOut => Cut(clause, last, plain),
            SetLength => Shorter(clause, plain),
            SetDuration held => Further(clause, held, plain),
            SetTransition or Fade when clause.FindLast("v.duration") is { Number: { } seconds and > 0 and <= 10 } && !clause.Has("gen.up|gen.down|dim.*|act.shorten|act.lengthen|act.trim|act.delete") && IsOnly(clause, "v.duration|mark.every|part.transition") =>
                [last is Fade fade ? fade with { Seconds = seconds, Said = "" } : ((SetTransition)last) with { Kind = null, Seconds = seconds, Said = "" }],
            Duplicate when Once().IsMatch(plain) => [new Undo()],
            PlaceLayer or AddWords or AddOverlay or AddSticker => Nudged(clause, last, plain),
            _ => null,
        };
    }

    private static bool IsOnly(Clause clause, string pattern) => clause.Items.All(item => item.Kind == TokenKind.Mark || item.Is(pattern) || clause.Plain(item) is "second" or "seconds" || item.Is(Empty) && item.Targets.All(target => target.IsLast || target.IsBare));

    private static List<Command>? Moved(Clause clause, Move move, string plain)
    {
        int count = clause.Carry.Context.Scenes;
        int? place = move.To.Where switch
        {
            Where.Start => 1,
            Where.End => count,
            Where.At => move.To.Other?.Numbers is [var number] ? number : null,
            _ => null,
        };
        bool isLater = Later().IsMatch(plain);
        bool isEarlier = Earlier().IsMatch(plain);
        if (place is { } at && isLater != isEarlier && IsOnly(clause, "v.number|unit.*|ord.*|ref") && clause.Items.All(item => item.Targets.All(target => target.IsLast || target.IsBare || target.Numbers is [1])))
        {
            int by = clause.Find("v.number")?.Number is { } steps and >= 1 and < 20 ? (int)steps : 1;
            int to = Math.Clamp(at + (isLater ? by : -by), 1, count);
            return to == at ? null : [new Move(new(Part.Scene) { Numbers = [at] }, new(Where.At, new(Part.Scene) { Numbers = [to] }))];
        }

        // "Nope, third", 放第二个吧.
        var ordinal = clause.Items.Where(item => item.Targets is [{ Part: Part.Scene, Numbers: [> 0] }]).ToList();
        bool isPlace = ordinal is [_] && clause.Items.All(item => ReferenceEquals(item, ordinal[0]) || item.Kind == TokenKind.Mark || (item.Is(Empty) && item.Targets.IsEmpty))
            && !NamesThing().IsMatch(plain) && (clause.Has("talk.no|talk.instead|act.move|ref.it|mark.instead") || Lexer.IsHan(plain[0]));
        return isPlace && ordinal[0].Targets[0].Numbers[0] is var wanted && wanted <= count
            ? [new Undo(), move with { To = new(Where.At, new(Part.Scene) { Numbers = [wanted] }), Said = "" }] : null;
    }

    // "One more second off" goes on where the cut was.
    private static List<Command>? Cut(Clause clause, Command last, string plain)
    {
        if (!More().IsMatch(plain) || Seconds(clause, plain) is not { } seconds || !IsOnly(clause, "v.*|act.trim|act.delete|act.shorten|act.add|act.on|act.off|act.no|span.*|ord.*|v.ordinal|unit.*|gen.half"))
        {
            return null;
        }

        return last switch
        {
            Trim trim => [trim with { Seconds = seconds }],
            CutOut { Span: { From: < 0 } or { To: null } } cut => [cut with { Span = new(-seconds, null) }],
            CutOut { Span: { From: null or 0 } } cut => [cut with { Span = new(0, seconds) }],
            CutOut { Span: { From: { } from } } cut => [cut with { Span = new(from, from + seconds) }],
            _ => null,
        };
    }

    // "One more second" is no "second one".
    private static double? Seconds(Clause clause, string plain)
    {
        if (SecondsWords().Match(plain) is { Success: true } match)
        {
            string number = match.Groups["n"].Value;
            int word = Array.IndexOf(Numbers, number);
            double value = number is "a" or "an" or "another" ? 1 : word >= 0 ? word : double.TryParse(number, System.Globalization.CultureInfo.InvariantCulture, out double said) ? said : 0;
            value = match.Groups["half"].Success ? 0.5 : value;
            return value is > 0 and < 60 ? value : null;
        }

        return clause.FindLast("v.duration") is { Number: { } seconds and > 0 and < 60 } ? seconds : null;
    }

    // "Six more seconds off", 再减5秒.
    private static List<Command>? Shorter(Clause clause, string plain)
    {
        if (!More().IsMatch(plain) || Seconds(clause, plain) is not { } seconds || !IsOnly(clause, "v.*|act.trim|act.delete|act.shorten|act.lengthen|act.add|act.on|act.off|act.no|ord.*|gen.half"))
        {
            return null;
        }

        bool isOff = Off().IsMatch(plain);
        bool isOn = On().IsMatch(plain);
        return isOff == isOn ? null : [new SetLength(new(AmountKind.Delta, isOff ? -seconds : seconds))];
    }

    // "And another half second" after a scene got shorter or longer by some.
    private static List<Command>? Further(Clause clause, SetDuration held, string plain) =>
        held.Seconds.Kind == AmountKind.Delta && !Rather.IsEnough(plain) && More().IsMatch(plain) && !On().IsMatch(plain) | !Off().IsMatch(plain) && Seconds(clause, plain) is { } seconds && IsOnly(clause, "v.*|ord.*|gen.half|act.add|act.shorten|act.lengthen|dim.length.*")
            ? [held with { Seconds = new(AmountKind.Delta, (Off().IsMatch(plain) ? -1 : On().IsMatch(plain) ? 1 : Math.Sign(held.Seconds.Value)) * seconds), Said = "" }] : null;

    // "A bit higher" of what was placed.
    private static List<Command>? Nudged(Clause clause, Command last, string plain)
    {
        bool isUp = Up().IsMatch(plain);
        bool isDown = Down().IsMatch(plain);
        bool isTooFar = clause.Has("gen.too");
        if (isUp == isDown || !IsOnly(clause, "dim.size.*|act.lengthen") || clause.Has("v.percent|v.quote|color.*|place.left|place.right|place.top*|place.bottom*") || Targets.Of(last) is not { } of
            || (clause.Has("dim.volume.*") && !clause.Has("gen.up|gen.down")))
        {
            return null;
        }

        return [new PlaceLayer(of.IsBare && of.Part != Part.Caption ? of with { IsLast = true } : of, isUp != isTooFar ? "up" : "down", null)];
    }

    [GeneratedRegex(@"\b(?<n>a|an|another|one|two|three|four|five|six|seven|eight|nine|ten|\d+(\.\d+)?)? ?(?:more |further |extra |another )?(?<half>half (?:a )?)?(?:more |another )?(?:seconds?|secs?)\b")]
    private static partial Regex SecondsWords();

    [GeneratedRegex(@"^\W*(just |even |still )?(a )?(little |tiny |wee |lil |teeny )?(bit |touch |tad )?(more|further)\W*$|^再(来)?(一)?点(点)?\W*$")]
    private static partial Regex Again();

    [GeneratedRegex(@"\bonce\b|\bone('s| is)? enough\b|\bjust one\b|一(次|遍|个)就(够|行|好)|一份就|不用重复")]
    private static partial Regex Once();

    [GeneratedRegex(@"\b(later|further (back|down|on)|back (one|a)|one (further|back|later)|down one|more to the end)\b|往后|靠后|向后|后(移|挪)")]
    private static partial Regex Later();

    [GeneratedRegex(@"\b(earlier|sooner|further (up|forward|to the front)|up one|forward( one)?|one (earlier|forward))\b|往前|靠前|向前|前(移|挪)")]
    private static partial Regex Earlier();

    [GeneratedRegex(@"\b(photo|picture|scene|clip|one|image|shot)\b|张|镜头|画面|段|照片")]
    private static partial Regex NamesThing();

    [GeneratedRegex(@"\b(more|another|further|again|extra|additional|less)\b|再|还要|多")]
    private static partial Regex More();

    [GeneratedRegex(@"\b(off|less|shorter|cut|trim|out|down|lose|drop|remove)\b|减|少|短|剪|砍|去|缩")]
    private static partial Regex Off();

    [GeneratedRegex(@"\b(longer|added|add|on top|more time|lengthen|extend)\b|加|长|延")]
    private static partial Regex On();

    [GeneratedRegex(@"\b(higher|up|upwards?|raise)\b|往上|上(去|来|移|挪|边)|高(点|一点|些)|向上")]
    private static partial Regex Up();

    [GeneratedRegex(@"\b(lower|down|downwards?|drop)\b|往下|下(去|来|移|挪)|低(点|一点|些)|向下")]
    private static partial Regex Down();
}
