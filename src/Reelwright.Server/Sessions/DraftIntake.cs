using Reelwright.Protocol;
using Reelwright.Timelines;

namespace Reelwright.Server;

/// <summary>Takes a whole timeline in as a turn of its own, between the turns of the conversation.</summary>
internal sealed class DraftIntake(TurnRunner runner, TurnStore turns, SessionStore sessions, MediaStore media, TimeProvider time)
{
    /// <param name="user">Whose session it is.</param>
    /// <param name="session">The session.</param>
    /// <param name="timeline">The timeline as it is to be.</param>
    /// <param name="revision">The revision it was made from; <c>null</c> takes it whatever came between.</param>
    /// <param name="note">Where it comes from, in a few words; may be empty.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <exception cref="ReelwrightException">The session has changed meanwhile, or the draft names uploads that are not there.</exception>
    public async Task TakeAsync(
        CurrentUser user,
        SessionRow session,
        Timeline timeline,
        long? revision,
        string note,
        CancellationToken cancellationToken)
    {
        RenderService.MustHaveMedia(timeline, media.PathsOf(user.Id));
        timeline = WithOwnMedia(timeline);

        // A turn under way works from the timeline before; what it commits must not be overwritten, nor overwrite this.
        using var place = await runner.EnterAsync(session.Id, cancellationToken);
        var history = sessions.ReadHistory(session.Id);
        if (revision is { } expected && expected != history.Current.Number)
        {
            throw new ReelwrightException(
                WireError.DraftChanged,
                $"The timeline is at revision {history.Current.Number} and this draft was made from {expected}; read it again and make the change there.");
        }

        bool isChinese = Languages.IsChinese(session.Language);
        string said = note.Length > 0 ? note : isChinese ? "导入时间线" : "Import a timeline";
        var next = history.Commit(timeline, said);
        var turn = new TurnRow { Id = $"e-{Guid.NewGuid()}", SessionId = session.Id, AccountId = user.Id, Message = said };
        var events = new TurnEvents(turn.Id, time);
        string reply = isChinese ? "已导入，说“撤销”可以恢复。" : "Imported; say \"undo\" to go back.";

        // In one step: whoever is killed in the middle of it has changed nothing, and there is no turn that waits for its end.
        await turns.AddDoneAsync(
            turn,
            [events.Changed(timeline), events.Text($"{reply}\n{TrackSummary.Of(timeline, session.Language)}")],
            next,
            CancellationToken.None);
    }

    // What an upload holds is known here and not by whoever wrote the draft.
    private Timeline WithOwnMedia(Timeline timeline) => timeline with
    {
        Tracks =
        [
            .. timeline.Tracks.Select(track => track with
            {
                Items =
                [
                    .. track.Items.Select(item => item is Clip { Media: ExternalReference external } clip && media.Find(external.MediaId) is { } row
                        ? clip with { Media = row.ToReference() with { Extra = external.Extra } }
                        : item),
                ],
            }),
        ],
    };
}
