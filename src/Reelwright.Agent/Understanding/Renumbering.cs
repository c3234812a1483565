using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Reelwright.Agent;

/// <summary>Scenes of one message are counted as they stood before it: "move the last one to the front and delete scene 6".</summary>
internal static partial class Renumbering
{
    /// <summary>The commands with the numbers that scenes had before the message.</summary>
    /// <param name="commands">The commands in order.</param>
    /// <param name="context">What it is said against.</param>
    /// <remarks>The workspace looks scenes up by the numbers they had; only "the new first two" counts as it is by then.</remarks>
    public static ImmutableArray<Command> Of(IReadOnlyList<Command> commands, TalkContext context)
    {
        var order = Enumerable.Range(1, context.Scenes).ToList();
        var found = ImmutableArray.CreateBuilder<Command>(commands.Count);
        foreach (var command in commands)
        {
            found.Add(!CountsAnew(command) ? command : command switch
            {
                Move move => move with { Target = Before(move.Target, order) },
                Swap swap => swap with { First = Before(swap.First, order), Second = Before(swap.Second, order) },
                _ => Retargeting.With(command, target => Before(target, order)) ?? command,
            });
            Carry(found[^1], order, context);
        }

        return found.ToImmutable();
    }

    private static bool CountsAnew(Command command) => NewOrder().IsMatch(command.Said);

    private static Target Before(Target target, List<int> order) => target with
    {
        Numbers = [.. target.Numbers.Select(number => number > 0 && number <= order.Count ? order[number - 1] : number < 0 && -number <= order.Count ? order[^-number] : number)],
    };

    // What a command does to the order; the numbers in it are those from before.
    private static void Carry(Command command, List<int> order, TalkContext context)
    {
        int Index(Target target)
        {
            int number = target.Numbers is [var first, ..] ? first : Targets.NumberOf(target, context) ?? 0;
            return order.IndexOf(number < 0 ? context.Scenes + 1 + number : number);
        }

        switch (command)
        {
            case Delete { Target: { Part: Part.Scene or Part.Clip, Numbers.IsEmpty: false } target }:
                var gone = target.Numbers.Select(number => number < 0 ? context.Scenes + 1 + number : number).ToHashSet();
                order.RemoveAll(gone.Contains);
                break;
            case Move { To.Where: Where.Start or Where.End } move when Index(move.Target) is var from && from >= 0 && from < order.Count && move.Target.Numbers.Length <= 1:
                int scene = order[from];
                order.RemoveAt(from);
                order.Insert(move.To.Where == Where.Start ? 0 : order.Count, scene);
                break;
            case Swap swap when Index(swap.First) is var first && Index(swap.Second) is var second && first >= 0 && second >= 0 && first < order.Count && second < order.Count:
                (order[first], order[second]) = (order[second], order[first]);
                break;
        }
    }

    [GeneratedRegex(@"\b(?:new|now)\s+(?:first|second|third|fourth|fifth|last|scene|clip)|新的第|现在的第|现在第", RegexOptions.IgnoreCase)]
    private static partial Regex NewOrder();
}
