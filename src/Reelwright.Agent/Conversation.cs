using System.Collections.Immutable;
using Reelwright.Timelines;

namespace Reelwright.Agent;

/// <summary>Reads a message against what was said and done before it.</summary>
internal static class Conversation
{
    private const int LongestChain = 6;

    /// <summary>The commands of a turn's message.</summary>
    public static Reading Read(TurnRequest request) => WordLists.Read(request.Message) is { } words && !request.History.Current.Timeline.IsEmpty
        ? new([words])
        : VersionLists.Joined(CommandReader.Read(request.Message, Context(request)), request.Message);

    /// <summary>What a turn's message is said against.</summary>
    public static TalkContext Context(TurnRequest request) =>
        Context(request, request.History.Current.Timeline) with { Last = Last(request, request.History.Position, LongestChain), Versions = request.History.Current.Versions.All.Length };

    /// <summary>The commands of the last turn that changed something; "a bit more" stands for what it repeats.</summary>
    public static ImmutableArray<Command> Last(TurnRequest request) => Last(request, request.History.Position, LongestChain);

    private static ImmutableArray<Command> Last(TurnRequest request, int position, int depth)
    {
        var revisions = request.History.Revisions;
        if (position < 1 || position >= revisions.Length || depth == 0 || revisions[position].Summary.Length == 0)
        {
            return [];
        }

        // A turn that only made a video says nothing that could be done once more.
        var context = Context(request, revisions[position - 1].Timeline);
        var said = CommandReader.Read(revisions[position].Summary, context).Commands;
        if (said.Any(command => command is More or Correct))
        {
            var before = Last(request, position - 1, depth - 1);
            return [.. said.SelectMany(command => command switch
            {
                More => before,
                Correct correct => before.Select(other => Retargeting.Instead(other, correct.Instead)).OfType<Command>(),
                _ => [command],
            })];
        }

        return [.. said.Where(command => command is not (NotUnderstood or Ask or Decline or Export or MakeVideo or Undo or Redo or BackTo))];
    }

    private static TalkContext Context(TurnRequest request, Timeline timeline) => new()
    {
        HasVideo = !timeline.IsEmpty,
        Scenes = timeline.Scenes().Count,
        Seconds = timeline.Seconds,
        Media = request.Media.Length,
        HasFreshMedia = HasFreshMedia(request),
        Subjects = Subjects.Of(timeline),
        Uploads = [.. request.Media.Select(file => Subjects.Of(file.Name, []))],
    };

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
