namespace Reelwright.Server;

/// <summary>Deletes sessions: what is under way in one is stopped first, so that its credits come back and nothing is written after it.</summary>
internal sealed class SessionRemoval(TurnStore turns, TurnRunner runner, MediaStore media, PieceStore pieces)
{
    /// <summary>Deletes a session with its conversation, timeline and files.</summary>
    public async Task RemoveAsync(string sessionId, CancellationToken cancellationToken)
    {
        foreach (string turn in turns.Open(sessionId))
        {
            await runner.CancelAsync(turn);
        }

        using var place = await runner.EnterAsync(sessionId, cancellationToken);
        pieces.RemoveSession(sessionId);
        await media.DeleteSessionAsync(sessionId, cancellationToken);
    }
}
