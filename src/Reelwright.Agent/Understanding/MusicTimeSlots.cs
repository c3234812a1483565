using System.Text.RegularExpressions;

namespace Reelwright.Agent;

/// <summary>Slots of when music is heard: "music from 5 seconds on", 音乐到20秒就停, "stop the music at the last scene".</summary>
internal static partial class MusicTimeSlots
{
    private const string Starting = "mark.from|mark.start|act.startwith";
    private const string Stopping = "act.off|act.freeze|act.endwith|mark.until|mark.end|act.delete|act.no|act.mute";
    private static readonly string[] StartWords = ["start", "starts", "starting", "begin", "begins", "come in", "comes in", "开始", "起", "进", "进来", "响起", "from", "从", "after", "之后"];
    private static readonly string[] StopWords = ["stop", "stops", "end", "ends", "until", "till", "停", "停止", "结束", "停掉", "为止", "到", "no", "不要", "before"];

    /// <summary>The command; nothing when it stays open what is meant.</summary>
    public static IEnumerable<Command> Read(Clause clause)
    {
        if (OnlyIn().IsMatch(clause.Said) && Only(clause).ToList() is { Count: > 0 } only)
        {
            return only;
        }

        bool isWithout = clause.Has("act.delete|act.no|act.mute|act.off") && !clause.Has("act.freeze|act.endwith") || Says(clause, "不要", "别");
        if (clause.Find("span.*")?.Span is { } span && span.From != span.To)
        {
            // 结束前5秒 is no beginning.
            var item = clause.Find("span.*")!;
            if (span is { From: null, To: { } left } && clause.Beside(item, -1) is { } before && clause.Plain(before) is "结束" or "结尾" or "片尾" or "末尾")
            {
                return [new TimeMusic(null, At(-left))];
            }

            bool isStop = Says(clause, "stop", "stops", "停", "停止", "结束", "end", "ends");
            return isWithout || isStop && span is { From: not null, To: null } ? Without(span) : During(span);
        }

        // "Through the whole video", 全程都要音乐.
        if (clause.Has("part.video") && !clause.Has("v.clock|v.duration|span.*") && !clause.Items.Any(item => Moment(item) is not null))
        {
            return [new TimeMusic(null, null, IsWhole: true)];
        }

        if (clause.Items.FirstOrDefault(item => item.Targets is [{ Part: Part.Scene, Numbers.Length: > 0, IsBare: false }])?.Targets[0] is { } scenes)
        {
            // "No music in scene 3": there, not from there on.
            bool isFromOrTo = clause.Has("mark.from|mark.until|mark.after|mark.before|act.startwith|act.endwith|act.freeze") || Says(clause, "stop", "stops", "停", "停止", "结束", "end", "ends", "到", "就");
            bool isAtEdge = scenes.Numbers is [1] or [-1] || scenes.Numbers is [var single] && single == clause.Carry.Context.Scenes;
            if (isWithout && !isFromOrTo && !isAtEdge)
            {
                return [new SetVolume(Targets.Inside(new(Part.Music), scenes), new(AmountKind.Percent, 0))];
            }
        }

        Target? from = null;
        Target? to = null;
        foreach (var item in clause.Items)
        {
            var moment = Moment(item);
            moment = moment?.Span?.From is { } seconds && IsBeforeEnd(clause, item) ? At(-seconds) : moment;
            if (moment is null)
            {
                continue;
            }

            bool isScenes = moment.Part == Part.Scene;
            int place = IsStop(clause, item, isWithout);
            if (isScenes && isWithout && moment.Numbers is [1] && clause.Carry.Context.Scenes > 1)
            {
                from = new(Part.Scene) { Numbers = [2] };
            }
            else if (place > 0)
            {
                to = moment;
            }
            else
            {
                from = moment;
            }
        }

        return from is null && to is null ? [] : [new TimeMusic(from, to)];
    }

    /// <summary>"Music only in the last scene", 只在结尾放音乐.</summary>
    public static IEnumerable<Command> Only(Clause clause)
    {
        if (!OnlyIn().IsMatch(clause.Said) || clause.Items.FirstOrDefault(item => item.Targets is [{ Part: Part.Scene, Numbers.Length: > 0 }])?.Targets[0] is not { } scenes)
        {
            return [];
        }

        int last = scenes.Numbers[^1];
        return [new TimeMusic(Start(scenes.Numbers[0]), last == -1 || last == clause.Carry.Context.Scenes ? null : Start(last + 1))];

        static Target Start(int scene) => new(Part.Scene) { Numbers = [scene] };
    }

    private static Target? Moment(Item item)
    {
        if (item.Span is { From: { } point } at && at.From == at.To)
        {
            return At(point);
        }

        if (item.Is("v.clock|v.duration") && item.Number is { } seconds)
        {
            return new(Part.Video) { Span = new(seconds, null) };
        }

        return item.Targets is [{ Part: Part.Scene, Numbers.Length: > 0 } scene] ? new(Part.Scene) { Numbers = [scene.Numbers[0]] } : null;
    }

    // "5 seconds before the end", 结束前5秒.
    private static bool IsBeforeEnd(Clause clause, Item item) =>
        clause.Beside(item, 1) is { } next && clause.Plain(next) == "before" && (clause.Beside(item, 2)?.Is("mark.end|part.outro") == true || clause.Beside(item, 3)?.Is("mark.end|part.outro") == true)
        || clause.Beside(item, -1) is { } before && clause.Plain(before) is "前" or "之前" or "结束前" or "结尾前";

    // 1 stop, 0 start. In English the verb stands before the time, in Chinese after it.
    private static int IsStop(Clause clause, Item moment, bool isWithout)
    {
        if (isWithout)
        {
            return 1;
        }

        bool isChinese = Lexer.IsHan(clause.Plain(moment)[0]) || clause.Items.Any(item => Lexer.IsHan(clause.Plain(item)[0]));
        for (int by = 1; by <= 4; by++)
        {
            foreach (int way in isChinese ? (int[])[by, -by] : [-by, by])
            {
                if (clause.Beside(moment, way) is not { } near || near.Targets.Length > 0)
                {
                    continue;
                }

                string plain = clause.Plain(near);
                if (Array.IndexOf(StopWords, plain) >= 0)
                {
                    return 1;
                }

                if (Array.IndexOf(StartWords, plain) >= 0)
                {
                    return 0;
                }
            }
        }

        return clause.Has(Starting) || !clause.Has(Stopping) ? 0 : 1;
    }

    private static bool Says(Clause clause, params ReadOnlySpan<string> words)
    {
        foreach (var item in clause.Items)
        {
            if (words.Contains(clause.Plain(item)))
            {
                return true;
            }
        }

        return false;
    }

    private static IEnumerable<Command> During(Span span)
    {
        Target? from = span.From is { } start ? At(start) : null;
        Target? to = span.To is { } end ? At(end) : null;
        return [new TimeMusic(from ?? At(0), to)];
    }

    // What is left after a stretch at the start or the end; one in the middle cannot be left out.
    private static IEnumerable<Command> Without(Span span) => span switch
    {
        { From: { } from, To: null } => [new TimeMusic(null, At(from))],
        { From: null or 0, To: { } to } => [new TimeMusic(At(to), null)],
        _ => [],
    };

    [GeneratedRegex(@"\b(?:only|just)\s+(?:in|at|during|on|for|under)\b|[只仅就]在|只有|只放在", RegexOptions.IgnoreCase)]
    private static partial Regex OnlyIn();

    private static Target At(double seconds) => new(Part.Video) { Span = new(seconds, null) };
}
