namespace Reelwright.Agent;

/// <summary>Takes back what one earlier turn did and keeps what was done since: the later turns are carried out once more without it.</summary>
internal static class Restoring
{
    /// <summary>Brings an aspect back.</summary>
    /// <param name="restore">Which.</param>
    /// <param name="work">What it is done on; nothing of the turn may have been done before.</param>
    /// <param name="apply">Carries one command out.</param>
    /// <param name="cancellationToken">Stops.</param>
    /// <exception cref="EditRefusedException">No earlier turn changed it.</exception>
    public static async Task RunAsync(Restore restore, Workspace work, Func<Command, Workspace, CancellationToken, Task> apply, CancellationToken cancellationToken)
    {
        var turns = Conversation.Past(work.Request);
        bool Changes(Command command) => Aspect.Has(command, restore.Aspect, restore.Target);

        // What a correction took back has not happened.
        var held = turns.Where((turn, i) => i == 0 || !turns[i - 1].TakesBack).ToList();
        int last = restore.IsFirst ? held.FindLastIndex(turn => turn.Commands.Any(Changes)) : held.FindIndex(turn => turn.Commands.Any(Changes));
        if (last < 0)
        {
            throw new EditRefusedException(
                "I find no earlier change of that to take back; say what it should be.",
                "没有找到之前对它的修改，请直接说要改成什么。");
        }

        // Music is a layer of its own: the earlier piece again under the video as it is now.
        if (restore.Aspect == "music" && Earlier(restore, work, held[last].Position - 1) is { } music)
        {
            await apply(music, work, cancellationToken);
            return;
        }

        int from = held[last].TakesBack ? held[last].Position - 2 : held[last].Position - 1;
        work.Timeline = work.Request.History.Revisions[Math.Max(from, 0)].Timeline;
        for (int i = last; i >= 0; i--)
        {
            work.Renumber();
            foreach (var command in held[i].Commands.Where(command => !Changes(command) && IsDone(command)))
            {
                await apply(command, work, cancellationToken);
            }
        }

        work.Renumber();
    }

    private static SetMusic? Earlier(Restore restore, Workspace work, int position)
    {
        var earlier = work.Request.History.Revisions[position].Timeline;
        bool isOther = earlier.Seconds != work.Timeline.Seconds;
        string? mood = isOther ? earlier.TrackWithRole("music")?.Clips.FirstOrDefault()?.Parameters.Text("mood") : null;
        return mood is null ? null : new SetMusic(mood, null, null, false, false) { Said = restore.Said };
    }

    private static bool IsDone(Command command) => command is not (NotUnderstood or Ask or Decline or Export or ExportCaptions);
}
