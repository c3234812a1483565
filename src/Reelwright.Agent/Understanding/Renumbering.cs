using System.Collections.Immutable;

namespace Reelwright.Agent;

/// <summary>Scenes of one message are counted as they stood before it: "move the last one to the front and delete scene 6".</summary>
internal static class Renumbering
{
    /// <summary>The commands with numbers that hold when each is carried out.</summary>
    /// <param name="commands">The commands in order.</param>
    /// <param name="message">The message; after "then" scenes are counted as they are by then.</param>
    /// <param name="context">What it is said against.</param>
    public static ImmutableArray<Command> Of(IReadOnlyList<Command> commands, string message, TalkContext context)
    {
        var order = Enumerable.Range(1, context.Scenes).ToList();
        var found = ImmutableArray.CreateBuilder<Command>(commands.Count);
        bool isMoved = false;
        foreach (var command in commands)
        {
            var done = isMoved && !SaysThen(command, message) ? Targets.Of(command) is { Part: Part.Scene or Part.Clip, Numbers.IsEmpty: false } && command is not (Move or Swap)
                ? Retargeting.With(command, target => Now(target, order)) ?? command
                : command switch
                {
                    Move move => move with { Target = Now(move.Target, order) },
                    Swap swap => swap with { First = Now(swap.First, order), Second = Now(swap.Second, order) },
                    _ => command,
                }
                : command;
            found.Add(done);
            isMoved |= Carry(done, order, context);
        }

        return found.ToImmutable();
    }

    private static bool SaysThen(Command command, string message)
    {
        int at = command.Said.Length > 0 ? message.IndexOf(command.Said, StringComparison.Ordinal) : -1;
        string before = at > 0 ? message[..at].TrimEnd(' ', ',') : "";
        return command.Said.Contains("new", StringComparison.OrdinalIgnoreCase) || command.Said.Contains("then", StringComparison.OrdinalIgnoreCase)
            || before.EndsWith("then", StringComparison.OrdinalIgnoreCase) || before.EndsWith("然后", StringComparison.Ordinal) || before.EndsWith('再')
            || command.Said.Contains('再') || before.EndsWith("接着", StringComparison.Ordinal);
    }

    private static Target Now(Target target, List<int> order) => target with
    {
        Numbers = [.. target.Numbers.Select(number => number > 0 && order.IndexOf(number) is >= 0 and var place ? place + 1 : number)],
    };

    // What a command does to the order; the numbers in it hold for now.
    private static bool Carry(Command command, List<int> order, TalkContext context)
    {
        int Index(Target target)
        {
            int number = target.Numbers is [var first, ..] ? first : Targets.NumberOf(target, context) is { } named ? order.IndexOf(named) + 1 : 0;
            return number < 0 ? order.Count + number : number - 1;
        }

        switch (command)
        {
            case Delete { Target: { Part: Part.Scene or Part.Clip, Numbers.IsEmpty: false } target }:
                var gone = target.Numbers.Select(number => number < 0 ? order.Count + number : number - 1).Where(i => i >= 0 && i < order.Count).ToHashSet();
                var left = order.Where((_, i) => !gone.Contains(i)).ToList();
                order.Clear();
                order.AddRange(left);
                return true;
            case Move { To.Where: Where.Start or Where.End } move when Index(move.Target) is var from && from >= 0 && from < order.Count && move.Target.Numbers.Length <= 1:
                int scene = order[from];
                order.RemoveAt(from);
                order.Insert(move.To.Where == Where.Start ? 0 : order.Count, scene);
                return true;
            case Swap swap when Index(swap.First) is var first && Index(swap.Second) is var second && first >= 0 && second >= 0 && first < order.Count && second < order.Count:
                (order[first], order[second]) = (order[second], order[first]);
                return true;
            default:
                return false;
        }
    }
}
