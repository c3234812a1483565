using System.Collections.Immutable;

namespace Reelwright.Timelines;

/// <summary>A timeline under edit: its revisions, and where among them we are. Immutable.</summary>
/// <remarks>One turn of a conversation is one revision, so it is undone as one.</remarks>
public sealed record History
{
    private History(ImmutableArray<Revision> revisions, int position) =>
        (Revisions, Position) = (revisions, position);

    /// <summary>Every revision that can be reached by undo or redo; the first is the empty timeline.</summary>
    public ImmutableArray<Revision> Revisions { get; }

    /// <summary>Index of the current revision.</summary>
    public int Position { get; }

    /// <summary>The current revision.</summary>
    public Revision Current => Revisions[Position];

    /// <summary>Whether there is a revision before this one.</summary>
    public bool CanUndo => Position > 0;

    /// <summary>Whether an undone revision can come back.</summary>
    public bool CanRedo => Position < Revisions.Length - 1;

    /// <summary>A history that starts with a timeline.</summary>
    public static History Start(Timeline timeline) => new([new(0, "", timeline)], 0);

    /// <summary>A history as it was stored.</summary>
    /// <exception cref="TimelineException">There is no revision, or the position is outside.</exception>
    public static History Restore(IEnumerable<Revision> revisions, int position)
    {
        ImmutableArray<Revision> all = [.. revisions];
        return position >= 0 && position < all.Length
            ? new(all, position)
            : throw new TimelineException("This history has no such revision.");
    }

    /// <summary>Adds a revision after the current one; undone revisions are dropped.</summary>
    /// <param name="timeline">The timeline as it is now.</param>
    /// <param name="summary">What was done, in the user's words or language.</param>
    public History Commit(Timeline timeline, string summary) => Commit(timeline, summary, Current.Versions);

    /// <summary>Adds a revision after the current one; undone revisions are dropped.</summary>
    /// <param name="timeline">The timeline as it is now.</param>
    /// <param name="summary">What was done, in the user's words or language.</param>
    /// <param name="versions">The versions that there are now.</param>
    public History Commit(Timeline timeline, string summary, VersionShelf versions)
    {
        var kept = Revisions.Take(Position + 1).ToImmutableArray();
        var next = new Revision(Revisions.Max(revision => revision.Number) + 1, summary, timeline) { Versions = versions };
        return new(kept.Add(next), kept.Length);
    }

    /// <summary>Goes back one revision.</summary>
    /// <exception cref="TimelineException">There is nothing to undo.</exception>
    public History Undo() => CanUndo
        ? new(Revisions, Position - 1)
        : throw new TimelineException("There is nothing to undo.");

    /// <summary>Takes back an undo.</summary>
    /// <exception cref="TimelineException">There is nothing to redo.</exception>
    public History Redo() => CanRedo
        ? new(Revisions, Position + 1)
        : throw new TimelineException("There is nothing to redo.");
}

/// <summary>A timeline as it was after one turn.</summary>
/// <param name="Number">Rises by one with every change, never reused in a history.</param>
/// <param name="Summary">What was done.</param>
/// <param name="Timeline">The document.</param>
public sealed record Revision(long Number, string Summary, Timeline Timeline)
{
    /// <summary>The versions of the video; the timeline is the one that is shown.</summary>
    public VersionShelf Versions { get; init; } = VersionShelf.Empty;
}
