using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Reelwright.Agent;

/// <summary>Reads which of the last changes are not wanted after all, while others stay: "scrap the last two but keep the yellow", 蓝色的那个不要，音乐留着.</summary>
internal static partial class Unwanted
{
    private const string Values = "color.*|mood.*|look.*|trans.*|anim.*|font.*";
    private const string Refusal = "neg|act.no|act.delete|act.undo|talk.no|act.off|act.dislike";

    /// <summary>What takes them back; <c>null</c> when nothing of the kind is said.</summary>
    public static List<Command>? Read(Clause clause, Command last)
    {
        string plain = clause.PlainSaid;
        var past = clause.Carry.Context.Past.Value;
        return plain.Length > 70 || past.IsEmpty || clause.Has("v.quote|v.percent|v.duration|place.*|v.clock") ? null
            : Shown(plain, past) ?? Several(clause, plain, past) ?? Valued(clause, past) ?? Kept(clause, plain, last);
    }

    // "Show them again", when something was hidden not long ago.
    private static List<Command>? Shown(string plain, ImmutableArray<ImmutableArray<Command>> past)
    {
        if (!ShowAgain().IsMatch(plain))
        {
            return null;
        }

        int turn = past.ToList().FindIndex(commands => commands.Any(command => command is Switch { IsOn: false }));
        return turn < 0 ? null : turn == 0 && past[0].Length == 1 ? [new Undo()] : [.. past[turn].OfType<Switch>().Where(off => !off.IsOn).Select(off => off with { IsOn = true, Said = "" })];
    }

    // "Scrap the last two but keep the yellow": what stays was made before them, so the two are changes and no scenes.
    private static List<Command>? Several(Clause clause, string plain, ImmutableArray<ImmutableArray<Command>> past)
    {
        if (LastFew().Match(plain) is not { Success: true } few)
        {
            return null;
        }

        int count = few.Groups["n"].Value is "2" or "two" or "两" or "二" or "俩" or "couple" or "couple of" ? 2 : 3;
        bool isOfSteps = few.Groups["steps"].Success;
        bool isOlder = clause.All(Values).Any(item => past.Skip(count).Any(commands => commands.Any(command => IsWorth(command, item))));
        return past.Length >= count && (isOfSteps || isOlder) && (clause.Has(Refusal) || TakenBack().IsMatch(plain)) ? [new Undo(count)] : null;
    }

    // 蓝色的那个不要，音乐留着; "no, not orange, the size was right though".
    private static List<Command>? Valued(Clause clause, ImmutableArray<ImmutableArray<Command>> past)
    {
        (int Turn, Command Command)? unwanted = null;
        foreach (var (piece, items) in TalkWords.Pieces(clause))
        {
            bool refuses = items.Exists(item => item.Is(Refusal));
            if (!refuses && (TalkWords.Has(piece, TalkWords.Stays) || RightAsIs().IsMatch(piece)))
            {
                continue;
            }

            var value = items.Find(item => item.Targets.IsEmpty && item.Is(Values));
            int turn = value is null ? -1 : past.ToList().FindIndex(commands => commands.Any(command => IsWorth(command, value)));
            bool isAlone = items.TrueForAll(item => ReferenceEquals(item, value) || item.Is(Refusal + "|fill.*|mark.*|measure.*|ref.it|time.now|part.color|act.want|act.change") && item.Targets.All(target => target.IsLast));
            if (!refuses || turn < 0 || !isAlone || unwanted is not null)
            {
                return null;
            }

            unwanted = (turn, past[turn].First(command => IsWorth(command, value!)));
        }

        return unwanted is not { } found ? null
            : found.Turn == 0 && past[0].Length == 1 ? [new Undo()]
            : Aspect.Of(found.Command) is [var aspect, ..] ? [new Restore(aspect, Targets.Of(found.Command), false)] : null;
    }

    // "No, keep the last one", after the last one went.
    private static List<Command>? Kept(Clause clause, string plain, Command last)
    {
        bool isKept = last is Delete && clause.Has("act.keep|keepclause") && plain.Length < 40 && !clause.Has("act.delete|act.no&neg");
        var named = clause.Items.SelectMany(item => item.Targets).Where(target => !target.IsLast).ToList();
        return isKept && named is [var one] && Targets.Of(last) is { } of && Aiming.IsSame(one, of, clause.Carry.Context) ? [new Undo()] : null;
    }

    private static bool IsWorth(Command command, Item item) => command switch
    {
        StyleWords { Color: { } color } when item.Value("color.") is { } value => color == value,
        StyleWords { Font: { } font } when item.Value("font.") is { } value => font == value,
        SetBackground background when item.Value("color.") is { } value => background.Colors.Contains(value),
        SetMusic { Mood: { } mood } when item.Value("mood.") is { } value => mood == value,
        SetLook look when item.Value("look.") is { } value => look.Name == value,
        SetTransition { Kind: { } kind } when item.Value("trans.") is { } value => kind == value,
        Animate { Style: { } style } when item.Value("anim.") is { } value => style == value,
        _ => false,
    };

    [GeneratedRegex(@"^\W*(?:ok(?:ay)? |now |please |and |actually )*(?:show|bring|turn|switch|put) (?:them|it|those|em) (?:back )?(?:on )?(?:again|back)?(?: please| now)*\W*$|^\W*(?:再|重新|又)?(?:把)?(?:它|它们)?(?:再)?(?:打开|开回来|显示出来|放出来|弄回来)(?:吧|了)*\W*$")]
    private static partial Regex ShowAgain();

    [GeneratedRegex(@"\b(?:last|previous|latest) (?<n>two|three|2|3|couple(?: of)?)(?<steps> (?:changes|edits|steps|things|ones you (?:did|made)))?\b|(?:刚才|刚刚|最近|后面|最后|后)(?:的|那|这)?(?<n>两|二|俩|三|2|3)(?<steps>步|次(?:修改|改动)?|处(?:修改|改动)|下(?:修改|改动)?|个(?:修改|改动|操作))?(?=个|都|不|撤|取消|步|$|[^张页段幕镜场])")]
    private static partial Regex LastFew();

    [GeneratedRegex(@"\b(?:take|roll|turn|get)\b.*\bback\b|撤|收回")]
    private static partial Regex TakenBack();

    [GeneratedRegex(@"\b(?:was|is|are|were) (?:right|fine|good|ok|okay|perfect|great)\b|(?:是|挺)(?:对|好)的?")]
    private static partial Regex RightAsIs();
}
