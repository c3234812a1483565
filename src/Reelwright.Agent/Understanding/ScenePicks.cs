using System.Collections.Immutable;

namespace Reelwright.Agent;

/// <summary>Scenes that are kept or go by what is said of others: 只保留前三个, 第四个后面的都删掉.</summary>
internal static class ScenePicks
{
    public static IEnumerable<Command> Keep(Clause clause)
    {
        int count = clause.Carry.Context.Scenes;
        var kept = clause.Items.SelectMany(item => item.Targets).Where(target => Targets.IsScene(target.Part))
            .SelectMany(target => target.Numbers).Select(number => number < 0 ? count + 1 + number : number).ToHashSet();
        var gone = Enumerable.Range(1, count).Where(number => !kept.Contains(number)).ToImmutableArray();
        return kept.Count == 0 || kept.Any(number => number < 1 || number > count) || gone.IsEmpty ? [] : [new Delete(new(Part.Scene) { Numbers = gone })];
    }

    public static IEnumerable<Command> DeleteBeyond(Clause clause)
    {
        int count = clause.Carry.Context.Scenes;
        var item = clause.Items.FirstOrDefault(item => item.Targets is [{ Numbers: [_] }]);
        if (item is null)
        {
            return [];
        }

        int number = item.Targets[0].Numbers[0];
        int from = number < 0 ? count + 1 + number : number;
        bool isAfter = clause.Items.Any(other => other.Is("mark.after") && other.Targets.IsEmpty && (other.Start >= item.Start || !Lexer.IsHan(clause.Plain(other)[0])));
        var gone = isAfter ? Enumerable.Range(from + 1, Math.Max(0, count - from)) : Enumerable.Range(1, Math.Max(0, from - 1));
        return from < 1 || from > count || !gone.Any() ? [] : [new Delete(new(Part.Scene) { Numbers = [.. gone] })];
    }

    // 删掉面包: what is no part of a video is what a scene shows.
    public static IEnumerable<Command> DeleteShowing(Clause clause)
    {
        var words = clause.All("v.unknown").ToList();
        return clause.Carry.Context.HasVideo && words.Count > 0 && words.TrueForAll(word => Lexer.IsHan(clause.Plain(word)[0]))
            ? [new Delete(new(Part.Scene) { Showing = clause.Utterance.Original[words[0].Start..words[^1].End] })]
            : [];
    }
}
