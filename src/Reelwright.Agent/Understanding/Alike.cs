using System.Text.RegularExpressions;

namespace Reelwright.Agent;

/// <summary>Reads the last change for another thing: "do the rest as well", "likewise in scene 4", 字幕也一样, 剩下的也这么弄.</summary>
internal static partial class Alike
{
    private const string Empty = "fill.*|talk.*|mark.*|ref.it|act.make|act.use|act.want|act.change|act.add|act.on|gen.another|time.now|plain|neg&fill.word|measure.*|v.number|v.ordinal|ord.*|part.style|act.align|talk.asis|talk.more|keepclause|gen.too|reason.*|act.replace|mark.rest|v.unknown";
    private const int MostUnknown = 2;

    /// <summary>The same where a message says so in so many words.</summary>
    public static List<Command>? Surely(Clause clause, Command last)
    {
        string plain = clause.PlainSaid;
        bool isSaid = StrongWords().IsMatch(plain) && !clause.Has("talk.no|act.keep|color.*|dim.*|v.duration|v.quote|place.*|mood.*|neg") && !clause.Items.Any(item => item.Is("v.unknown"));
        return isSaid ? Read(clause, last) : null;
    }

    /// <summary>The last commands on what is named; <c>null</c> when nothing is.</summary>
    public static List<Command>? Read(Clause clause, Command last)
    {
        string plain = clause.Utterance.Plain;
        if (clause.Items[^1].End - clause.Items[0].Start > 70 || !TalkWords.Has(plain, TalkWords.Same) || Targets.Of(last) is not { } of
            || (last is Move && clause.Has("mark.start|mark.end|ref.ord|ord.*|mark.before|mark.after")))
        {
            return null;
        }

        int unknown = 0;
        var things = new List<Target>();
        foreach (var item in clause.Items)
        {
            if (item.Targets.Length > 0 && !item.Targets[0].IsLast && item.Targets[0].Part != Part.Video)
            {
                things.AddRange(item.Targets);
            }
            else if (item.Kind != TokenKind.Mark && !item.Is(Empty) && !last.Said.Contains(clause.Plain(item), StringComparison.OrdinalIgnoreCase) && (!item.Is("v.unknown") || ++unknown > MostUnknown))
            {
                return null;
            }
        }

        bool isRest = TalkWords.Has(plain, TalkWords.Rest) || clause.Has("mark.rest");
        bool isEvery = clause.Has("mark.every") || EverywhereWords().IsMatch(plain);
        var context = clause.Carry.Context;
        if (isRest && things.TrueForAll(thing => thing.IsBare || thing.IsAll))
        {
            things = Others(last, of, context) is { } others ? [others] : [];
        }
        else if (things.Count == 0 && isEvery)
        {
            things = [new(of.Part == Part.Clip ? Part.Scene : of.Part) { IsAll = true }];
        }
        else if (things.Count == 0 && Pair(clause, last) is { } pair)
        {
            things = [pair];
        }

        if (things.Count == 0)
        {
            return null;
        }

        var again = things.SelectMany(thing => context.Last.Select(command => On(command, thing, context))).ToList();
        return again.TrueForAll(command => command is not null) ? [.. again.OfType<Command>().Select(command => command with { Said = "" })] : null;
    }

    private static Command? On(Command command, Target thing, TalkContext context)
    {
        var of = Targets.Of(command);
        if (command is SetTransition change)
        {
            int[] numbers = [.. thing.Numbers];
            return thing.IsAll ? change with { Target = new(Part.Transition) { IsAll = true } } : numbers.Length > 0
                ? change with { Target = new(Part.Transition) { Numbers = [.. numbers] } } : null;
        }

        if (of is not null && Targets.IsWords(of.Part) && Targets.IsScene(thing.Part) && command is not Delete)
        {
            thing = new(of.Part) { InScenes = thing.Numbers, Showing = thing.Numbers.IsEmpty ? thing.Showing : null, IsAll = thing.IsAll };
        }

        return command switch
        {
            AddWords or AddSticker or AddOverlay => Retargeting.With(command, _ => thing),
            _ => Targets.Retarget(command, thing),
        };
    }

    // All but what was changed.
    private static Target? Others(Command last, Target of, TalkContext context)
    {
        if (last is SetTransition { Target.Numbers: [var done] })
        {
            return new(Part.Transition) { Numbers = [.. Enumerable.Range(1, Math.Max(0, context.Scenes - 1)).Where(number => number != done)] };
        }

        bool isWords = Targets.IsWords(of.Part);
        if (!isWords && !Targets.IsScene(of.Part))
        {
            return null;
        }

        var scenes = isWords && !of.InScenes.IsEmpty ? new Target(Part.Scene) { Numbers = of.InScenes } : of with { Part = Part.Scene };
        return SceneRanges.Without(scenes, context);
    }

    // "And between 5 and 6".
    private static Target? Pair(Clause clause, Command last)
    {
        if (last is not SetTransition)
        {
            return null;
        }

        var numbers = clause.All("v.number").Select(item => (int)(item.Number ?? 0)).ToList();
        return numbers is [var first, var second] && second == first + 1 ? new(Part.Transition) { Numbers = [first] } : null;
    }

    [GeneratedRegex(@"\b(likewise|ditto|same (again )?(for|in|on|with|goes)|do (the same|that|this|it) (for|in|on|to|with)|same treatment|the rest (too|as well|should|also)|use (that|this|it) (for|on|everywhere))\b|同理|也(是|一样|这样|这么|那样|来)|一样$|都用这|也都这|剩下的|其余的")]
    private static partial Regex StrongWords();

    [GeneratedRegex(@"\b(everywhere|all of (them|it)|throughout|every(one|thing| time| scene| cut)|all the others?)\b|(全|都)(部)?(这|那)(么|样)|全部|到处|统统|通通|都用这")]
    private static partial Regex EverywhereWords();
}
