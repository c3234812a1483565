using System.Text.RegularExpressions;

namespace Reelwright.Agent;

/// <summary>Reads what is asked or wished of the last turn as a whole: "did that work?", "one more try", "just fast then".</summary>
internal static partial class Another
{
    /// <summary>The commands; <c>null</c> when nothing of the kind is said.</summary>
    public static List<Command>? Read(Clause clause, Command last)
    {
        string plain = clause.PlainSaid;
        if (plain.Length > 60 || clause.Has("v.quote|color.*|v.duration|place.*"))
        {
            return null;
        }

        if (Forgotten().IsMatch(plain))
        {
            return [new Undo()];
        }

        if (Asked().IsMatch(plain))
        {
            return [new Ask(Topic.Changes)];
        }

        return last is Regenerate && Try().IsMatch(plain) ? [last with { Said = "" }] : null;
    }

    /// <summary>"No, don't reverse, just fast": what was done last is refused by its name; 还是开着好了 after it was switched off.</summary>
    public static List<Command>? Refused(Clause clause, Command last)
    {
        string plain = clause.PlainSaid;
        if (last is Switch { IsOn: false } or Delete && plain.Length < 44 && Rather().IsMatch(plain) && !clause.Has("dim.volume.*|dim.size.*|gen.up|gen.down|v.percent|v.duration")
            && clause.Items.All(item => item.Targets.All(target => target.IsLast || target.Part == Targets.Of(last)?.Part)))
        {
            return [new Undo()];
        }

        // 转场全去掉，第一个还是留着: of transitions, not of scenes.
        if (last is Delete { Target.Part: Part.Transition } or SetTransition { Kind: "none" } && clause.Has("act.keep|keepclause") && plain.Length < 40 && !SceneNoun().IsMatch(plain)
            && clause.Items.SelectMany(item => item.Targets).Where(target => !target.IsLast).ToList() is [{ Part: Part.Scene or Part.Transition, Numbers: [> 0] numbers }])
        {
            return [new SetTransition(new(Part.Transition) { Numbers = numbers }, clause.Value("trans.") ?? "dissolve", null)];
        }

        // "Put it back but at 15 percent".
        if (last is Switch { IsOn: false, Part: Part.Music or Part.Narration } off && clause.Find("v.percent")?.Number is { } share && BackOn().IsMatch(plain) && clause.Items.All(item => item.Targets.All(target => target.IsLast || target.Part == off.Part)))
        {
            return [new Undo(), new SetVolume(new(off.Part), new(AmountKind.Percent, share))];
        }

        // "Take it off again": what was just put there.
        if (last is AddWords or AddOverlay or AddSticker or AddSound or Insert or Duplicate && clause.Carry.Context.Last.Length == 1 && plain.Length < 44 && TakenOff().IsMatch(plain)
            && clause.Items.All(item => item.Targets.All(target => target.IsLast)))
        {
            return [new Undo()];
        }

        bool isBack = last is Move or Swap or Reorder && plain.Length < 40 && BackAgain().IsMatch(plain);
        if (isBack || (last is StyleWords or PlaceLayer && plain.Length < 60 && AsBefore().IsMatch(plain) && !clause.Has("v.quote|place.*") && !clause.Items.Any(item => item.Is("ref.num"))))
        {
            return [new Undo()];
        }

        if (plain.Length > 60 || !(clause.Has("neg") && clause.Has("talk.no|neg")) || clause.Items.Any(item => item.Targets.Any(target => !target.IsLast)) || clause.Has("v.quote|v.duration|v.percent|color.*|place.*|gen.too"))
        {
            return null;
        }

        bool isNamed = false;
        string said = last.Said.ToLowerInvariant();
        foreach (var item in clause.Items.Where(item => item.Is("act.*|look.*|adjust.*|trans.*") && !item.Is("fill.*|talk.*|neg")))
        {
            string word = clause.Plain(item);
            bool isSaid = said.Contains(word, StringComparison.Ordinal);
            if (!isSaid)
            {
                return null;
            }

            isNamed = true;
        }

        bool isMerely = !clause.Has("dim.*|gen.up|gen.down") || Merely().IsMatch(plain);
        return isNamed && isMerely ? [new Undo()] : null;
    }

    /// <summary>"Get rid of the first one", after words were put on several scenes one by one.</summary>
    public static List<Command>? OneOf(Clause clause, Command last)
    {
        string plain = clause.PlainSaid;
        if (last is not AddWords || plain.Length > 40 || !clause.Has("act.delete") || SceneNoun().IsMatch(plain)
            || clause.Items.Where(item => !item.Targets.IsEmpty).ToList() is not [{ Targets: [{ Part: Part.Scene, Numbers: [var number] }] }])
        {
            return null;
        }

        var added = clause.Carry.Context.Past.Value.TakeWhile(commands => commands is [AddWords]).Select(commands => (AddWords)commands[0]).Reverse().ToList();
        int at = number > 0 ? number - 1 : added.Count + number;
        return added.Count > 1 && at >= 0 && at < added.Count ? [new Delete(new(Part.Words) { Showing = added[at].Text })] : null;
    }

    [GeneratedRegex(@"\b(scene|photo|picture|clip|image|shot|slide|page)s?\b|镜头|场景|画面|页|张|段")]
    private static partial Regex SceneNoun();

    [GeneratedRegex(@"^\W*(?:no |actually |ok |hmm |sorry |and |now )*(?:(?:take|get|pull|rip|put) (?:it|them|that|those) (?:back )?(?:off|out|away)|(?:remove|delete|lose|scrap|drop|ditch|kill|bin) (?:it|them|that|those))(?: again| please| then)*\W*$|^\W*(?:还是)?(?:又|再)?(?:把)?(?:它|这个|那个)?(?:还是)?(?:拿掉|撤掉|删掉|去掉|拿走|不要了?)(?:吧|了|好了)*\W*$")]
    private static partial Regex TakenOff();

    [GeneratedRegex(@"\bback\b|回来|回去|加回|开回|恢复")]
    private static partial Regex BackOn();

    [GeneratedRegex(@"\b(just|only|keep)\b|只|就")]
    private static partial Regex Merely();

    [GeneratedRegex(@"放回去|摆回去|挪回去|移回去|搬回去|换回去|放回原|还是放|还是留在|还是在|\b(put|move|swap|switch) (it|them|that|em) back\b|\bleave (it|them|that) (at|in|on|where)\b")]
    private static partial Regex BackAgain();

    [GeneratedRegex(@"(还是|用回|换回|改回)?(原来|之前|刚才)的?(颜色|字体|大小|字号|位置|样子)(吧|好|了)*$|\b(original|old|previous|first|prior) (colou?r|font|size|position|place|look)\b")]
    private static partial Regex AsBefore();

    [GeneratedRegex(@"^\W*(oh |ah |actually |ok |no )*(never ?mind|nvm|forget (it|that|about it)|scratch that|leave it)( then| actually| sorry)*\W*$|^\W*(算了|当我没说|别改了|不改了|不用了)(吧|啦|了)*\W*$")]
    private static partial Regex Forgotten();

    [GeneratedRegex(@"还是 ?on|还是(开着|留着|保留|要|放着|开|有|加上)(的)?(好|吧|它)*|(keep|leave) (it|them) (on|in)( after all)?$|(want|need) (it|them) after all|^\W*(my bad|oops|sorry|wait|actually|oh no|no|hmm|hang on)?\W*(but )?(i|we) (do )?(need|want|like|liked) (it|them|those|that)( back| actually)*\b")]
    private static partial Regex Rather();

    [GeneratedRegex(@"^\W*((did|has|have|is) (that|it|this|you|they)( \w+){0,3} (work|worked|done|it|go through|happen|change|changed|apply|applied|through)|did you (do|change|get|manage)|done\?|is it done|are you done|what did you( just)? (do|change)|what have you (just )?(done|changed)|what happened)\W*|^\W*(你)?(刚才|刚刚|上一步)?(都)?(改|弄|换|做|搞|调|加|删|动)(好|完|成功)?(了|过)?(吗|没有|没|么|啥|什么|哪里|哪儿)|(好|成|行)了(吗|没)|(刚才|刚刚)(干|做|改|动)了(什么|啥)|生效了(吗|没)")]
    private static partial Regex Asked();

    [GeneratedRegex(@"\b(try|again|another|one more|once more|redo|go|still not)\b|再|重|换")]
    private static partial Regex Try();
}
