using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Reelwright.Timelines;

namespace Reelwright.Agent;

/// <summary>Reads a message against what was said and done before it.</summary>
internal static class Conversation
{
    private const int LongestChain = 6;

    // A revision never changes, and neither does what led to it.
    private static readonly ConditionalWeakTable<Revision, PastTurn> Known = [];

    /// <summary>The commands of a turn's message.</summary>
    public static Reading Read(TurnRequest request) => WordLists.Read(request.Message) is { } words && !request.History.Current.Timeline.IsEmpty
        ? new([words])
        : VersionLists.Joined(CommandReader.Read(request.Message, Context(request)), request.Message);

    /// <summary>What a turn's message is said against.</summary>
    public static TalkContext Context(TurnRequest request)
    {
        int position = request.History.Position;
        return Context(request, position, LongestChain) with
        {
            Undone = new(() => Undone(request)),
            Versions = request.History.Current.Versions.All.Length,
        };
    }

    /// <summary>The commands of the last turn that changed something; "a bit more" stands for what it repeats.</summary>
    public static ImmutableArray<Command> Last(TurnRequest request) => Doings(Turn(request, request.History.Position, LongestChain));

    /// <summary>What the turns up to now did, the latest first, as far back as their words still say it.</summary>
    public static ImmutableArray<PastTurn> Past(TurnRequest request) => Past(request, request.History.Position, LongestChain);

    private static ImmutableArray<PastTurn> Past(TurnRequest request, int position, int depth)
    {
        var turns = ImmutableArray.CreateBuilder<PastTurn>();
        for (int i = 0; i < depth && Turn(request, position - i, depth - i) is { IsBarrier: false } turn; i++)
        {
            turns.Add(turn);
        }

        return turns.ToImmutable();
    }

    // What the step that was undone last had done.
    private static ImmutableArray<Command> Undone(TurnRequest request) =>
        request.History.CanRedo ? Doings(Turn(request, request.History.Position + 1, LongestChain)) : [];

    private static ImmutableArray<Command> Doings(PastTurn? turn) => turn is null ? []
        : [.. turn.Commands.Where(command => command is not (NotUnderstood or Ask or Decline or Export or MakeVideo or Undo or Redo or BackTo))];

    private static PastTurn? Turn(TurnRequest request, int position, int depth)
    {
        var revisions = request.History.Revisions;
        if (position < 1 || position >= revisions.Length || depth == 0 || revisions[position].Summary.Length == 0)
        {
            return null;
        }

        var revision = revisions[position];
        if (Known.TryGetValue(revision, out var known) && known.Position == position)
        {
            return known;
        }

        var turn = Read(request, position, depth);
        Known.AddOrUpdate(revision, turn);
        return turn;
    }

    private static PastTurn Read(TurnRequest request, int position, int depth)
    {
        var revisions = request.History.Revisions;
        var before = Turn(request, position - 1, depth - 1);
        var said = CommandReader.Read(revisions[position].Summary, Context(request, position - 1, depth - 1)).Commands;
        bool isBarrier = revisions[position - 1].Timeline.IsEmpty || said.Any(command => command is MakeVideo or Redo or BackTo or Restore or StartOver);
        bool takesBack = said.Any(command => command is Correct) || (said.Length > 1 && said[0] is Undo { Times: 1 });
        var (from, to) = (revisions[position - 1].Timeline.Seconds, revisions[position].Timeline.Seconds);
        return new(position, [.. said.SelectMany(command => Meant(command, before, from, to))]) { TakesBack = takesBack, IsBarrier = isBarrier };
    }

    private static IEnumerable<Command> Meant(Command command, PastTurn? before, double from, double to) => command switch
    {
        More more => Doings(before).Select(other => other is SetLength length && length.Seconds.Kind != AmountKind.Factor
            ? length with { Seconds = new(AmountKind.Factor, to / Math.Max(from, 0.1)) }
            : Strengthening.Again(other, more.Factor, from, to)).OfType<Command>(),
        Correct correct => Doings(before).Select(other => Retargeting.Instead(other, correct.Instead)).OfType<Command>(),
        Undo => [],
        _ => [command],
    };

    private static TalkContext Context(TurnRequest request, int position, int depth)
    {
        var timeline = request.History.Revisions[position].Timeline;
        return new()
        {
            HasVideo = !timeline.IsEmpty,
            Scenes = timeline.Scenes().Count,
            Seconds = timeline.Seconds,
            Media = request.Media.Length,
            HasFreshMedia = HasFreshMedia(request),
            Subjects = Subjects.Of(timeline),
            Uploads = [.. request.Media.Select(file => Subjects.Of(file.Name, []))],
            Last = Doings(Turn(request, position, depth)),
            Past = new(() => [.. Past(request, position, depth).Select(turn => turn.Commands)]),
        };
    }

    private static bool HasFreshMedia(TurnRequest request)
    {
        if (request.Media.IsEmpty)
        {
            return false;
        }

        var used = request.History.Revisions
            .SelectMany(revision => revision.Timeline.Placed())
            .Select(placed => (placed.Clip.Media as ExternalReference)?.MediaId)
            .ToHashSet(StringComparer.Ordinal);
        return request.Media.Any(file => !used.Contains(file.MediaId));
    }
}
