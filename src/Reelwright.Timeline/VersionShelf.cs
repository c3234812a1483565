using System.Collections.Immutable;

namespace Reelwright.Timelines;

/// <summary>Versions of one video side by side, such as its cuts and shapes; one of them is the timeline that is shown and edited.</summary>
/// <param name="All">The versions in order; empty when there is only the timeline itself.</param>
/// <param name="Shown">Index of the one that is shown. Its entry here is as it was when another was shown last.</param>
public sealed record VersionShelf(ImmutableArray<VideoVersion> All, int Shown)
{
    /// <summary>No versions besides the timeline itself.</summary>
    public static VersionShelf Empty { get; } = new([], 0);

    /// <summary>Whether there are no versions.</summary>
    public bool IsEmpty => All.IsDefaultOrEmpty;

    /// <summary>The versions, with the one that is shown as it is now.</summary>
    /// <param name="now">The timeline that is shown.</param>
    public ImmutableArray<VideoVersion> With(Timeline now) => IsEmpty ? [] : All.SetItem(Shown, All[Shown] with { Timeline = now });

    /// <inheritdoc/>
    public bool Equals(VersionShelf? other) => other is not null && Shown == other.Shown && All.AsSpan().SequenceEqual(other.All.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Shown, IsEmpty ? 0 : All.Length);
}

/// <summary>One version of a video.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Timeline">The document.</param>
public sealed record VideoVersion(string Name, Timeline Timeline);
