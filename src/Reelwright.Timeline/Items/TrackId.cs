namespace Reelwright.Timelines;

/// <summary>Identity of a track; survives edits, unique in its timeline.</summary>
public readonly record struct TrackId(string Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value;
}
