using System.Text.RegularExpressions;

namespace Reelwright.Agent;

/// <summary>Reads a message that goes on with the last turns: words corrected, another thing meant, one aspect wanted back, more or less of it.</summary>
internal static partial class GoingOn
{
    private static readonly Func<Clause, Command, List<Command>?>[] Sure = [BeforeThat.Read, Unwanted.Read, Aiming.Read, BackInPart.Read, Another.Refused,
        Another.OneOf, Rather.Read, Steps.Read, Degrees.Surely, Alike.Surely];
    private static readonly Func<Clause, Command, List<Command>?>[] Words = [WordRepairs.Read];
    private static readonly Func<Clause, Command, List<Command>?>[] Likely = [Degrees.Read, Alike.Read, Another.Read];

    /// <summary>What a message surely says of the last turns; <c>null</c> when it may say something of its own.</summary>
    public static Reading? Surely(Utterance utterance, TalkContext context, List<Item> items) =>
        Forward(utterance, context) ?? Read(utterance, context, items, Words) ?? Surely(utterance, TalkWords.WithoutIs(utterance), context, items);

    private static Reading? Surely(Utterance utterance, Utterance bare, TalkContext context, List<Item> items) =>
        Read(bare, context, ReferenceEquals(utterance, bare) || context.Last.IsDefaultOrEmpty ? items : ClauseItems.Read(bare, context), Sure);

    /// <summary>What a message that says nothing of its own says of the last turns; <c>null</c> when nothing.</summary>
    public static Reading? Likewise(Utterance utterance, TalkContext context, List<Item> items) => Read(utterance, context, items, Likely);

    private static Reading? Read(Utterance utterance, TalkContext context, List<Item> items, Func<Clause, Command, List<Command>?>[] readers)
    {
        if (!context.HasVideo)
        {
            return null;
        }

        if (readers == Likely && !context.Undone.Value.IsEmpty && TalkWords.Has(utterance.Plain, TalkWords.Wanted) && utterance.Plain.Length < 40)
        {
            return new([new Redo { Said = utterance.Original }]);
        }

        if (context.Last.IsDefaultOrEmpty || context.Last[^1] is not { } last)
        {
            return null;
        }

        if (readers == Words && last is not (AddWords or ChangeWords or RewriteLine))
        {
            return null;
        }

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
                if (OnceMore().IsMatch(utterance.Plain[start..]))
                {
                    return new([.. commands]);
                }

                if (MessageReader.Read(utterance.Slice(start, utterance.Original.Length), context, commands) is { } rest)
                {
                    return new(rest);
                }
            }
        }

        return null;
    }

    /// <summary>Where things that are only said to go left or right go: they stay as high as they were.</summary>
    public static Reading Placed(Reading reading, TalkContext context)
    {
        if (!reading.Commands.Any(command => command is PlaceLayer { Where: "left" or "right" or "top" or "bottom" }) || context.Last.IsDefaultOrEmpty)
        {
            return reading;
        }

        // What is in a corner and only goes up or down stays on its side.
        string? Side(Part part) => Places(context.Last, part).FirstOrDefault(where => where.Contains('-', StringComparison.Ordinal))?.Split('-')[1];

        string? Height(Part part) => Places(context.Past.Value.SelectMany(commands => commands), part)
            .FirstOrDefault(where => where.StartsWith("top", StringComparison.Ordinal) || where.StartsWith("bottom", StringComparison.Ordinal))?.Split('-')[0];

        return new([.. reading.Commands.Select(command => command is PlaceLayer { Where: "left" or "right" } layer && Targets.IsLayer(layer.Target.Part) && Height(layer.Target.Part) is { } height
            ? layer with { Where = $"{height}-{layer.Where}" }
            : command is PlaceLayer { Where: "top" or "bottom" } raised && Targets.IsLayer(raised.Target.Part) && Side(raised.Target.Part) is { } side && !Middle().IsMatch(raised.Said)
                ? raised with { Where = $"{raised.Where}-{side}" } : command)]);
    }

    // Where commands have put things of a kind.
    private static IEnumerable<string> Places(IEnumerable<Command> commands, Part part) => commands.Select(command => command switch
    {
        PlaceLayer { Where: { } where } layer when layer.Target.Part == part => where,
        AddOverlay { Where: { } where } overlay when overlay.Part == part => where,
        AddSticker { Where: { } where } when part == Part.Sticker => where,
        _ => null,
    }).OfType<string>();

    // 还是有点小，再来一次: what was found wanting, once more.
    [GeneratedRegex(@"^\W*(?:again|once more|one more time|do it again|try again|(?:再|重新)(?:来|调|弄|改|试)(?:一?次|一下|一遍|过)?)(?:吧|呗|please)*\W*$")]
    private static partial Regex OnceMore();

    [GeneratedRegex(@"\b(?:middle|cent(?:er|re))\b|中", RegexOptions.IgnoreCase)]
    private static partial Regex Middle();

    // "No sorry, forward again to the latest", after steps back.
    private static Reading? Forward(Utterance utterance, TalkContext context)
    {
        bool isForward = context.HasVideo && TalkWords.Has(utterance.Plain, TalkWords.Forward);
        return isForward && utterance.Plain.Length < 60 && !context.Undone.Value.IsEmpty
            ? new([new Redo(TalkWords.Has(utterance.Plain, TalkWords.Latest) ? TalkWords.AllSteps : 1) { Said = utterance.Original }])
            : null;
    }
}
