namespace Reelwright.Timelines;

/// <summary>Identity of a clip; survives edits, unique in its timeline.</summary>
public readonly record struct ClipId(string Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value;
}
