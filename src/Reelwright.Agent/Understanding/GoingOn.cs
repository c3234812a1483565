using System.Collections.Immutable;

namespace Reelwright.Agent;

/// <summary>Reads a message that goes on with the last turns: words corrected, another thing meant, one aspect wanted back, more or less of it.</summary>
internal static class GoingOn
{
    private static readonly Func<Clause, Command, List<Command>?>[] Sure = [WordRepairs.Read, BackInPart.Read, Aiming.Read, Steps.Read];
    private static readonly Func<Clause, Command, List<Command>?>[] Likely = [Degrees.Read, Alike.Read, Another.Read];

    /// <summary>What a message surely says of the last turns; <c>null</c> when it may say something of its own.</summary>
    public static Reading? Surely(Utterance utterance, TalkContext context) => Read(utterance, context, Sure);

    /// <summary>What a message that says nothing of its own says of the last turns; <c>null</c> when nothing.</summary>
    public static Reading? Likewise(Utterance utterance, TalkContext context) => Read(utterance, context, Likely);

    private static Reading? Read(Utterance utterance, TalkContext context, Func<Clause, Command, List<Command>?>[] readers)
    {
        if (!context.HasVideo)
        {
            return null;
        }

        if (readers == Sure && Forward(utterance, context) is { } forward)
        {
            return forward;
        }

        if (context.Last.IsDefaultOrEmpty || context.Last[^1] is not { } last)
        {
            return null;
        }

        var items = ClauseItems.Read(utterance, context);
        var segments = items.Count is 0 or > 40 ? [] : Segments.Of(items, utterance);
        for (int taken = Math.Min(segments.Count, 4); taken > 0; taken--)
        {
            int end = segments[taken - 1].Items[^1].End;
            var clause = new Clause([.. items.TakeWhile(item => item.End <= end)], utterance, new Carry(context, []));
            foreach (var read in readers)
            {
                if (read(clause, last) is not { Count: > 0 } found)
                {
                    continue;
                }

                var commands = found.Select(command => command with { Said = clause.Said }).ToList();
                if (taken == segments.Count)
                {
                    return new([.. commands]);
                }

                int start = segments[taken].Items[0].Start;
                if (MessageReader.Read(utterance.Slice(start, utterance.Original.Length), context, commands) is { } rest)
                {
                    return new(rest);
                }
            }
        }

        return null;
    }

    // "No sorry, forward again to the latest", after steps back.
    private static Reading? Forward(Utterance utterance, TalkContext context)
    {
        bool isForward = TalkWords.Has(utterance.Plain, TalkWords.Forward);
        return isForward && utterance.Plain.Length < 60 && !context.Undone.Value.IsEmpty
            ? new([new Redo(TalkWords.Has(utterance.Plain, TalkWords.Latest) ? TalkWords.AllSteps : 1) { Said = utterance.Original }])
            : null;
    }
}
