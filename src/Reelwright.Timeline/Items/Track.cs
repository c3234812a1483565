using System.Collections.Immutable;

namespace Reelwright.Timelines;

/// <summary>One sequence of items: clips, gaps, and transitions between neighbouring clips.</summary>
public sealed record Track
{
    /// <summary>Identity that survives edits; unique in its timeline.</summary>
    public required TrackId Id { get; init; }

    /// <summary>What it carries.</summary>
    public required TrackKind Kind { get; init; }

    /// <summary>The name the user knows it by.</summary>
    public string Name { get; init; } = "";

    /// <summary>Gain in decibels on top of its clips' own; audio tracks.</summary>
    public double GainDb { get; init; }

    /// <summary>Not heard or not seen.</summary>
    public bool IsMuted { get; init; }

    /// <summary>What is known about it beyond its fields, such as the role it plays.</summary>
    public Properties Metadata { get; init; } = Properties.Empty;

    /// <summary>Keys that this version does not know, kept as they came.</summary>
    public Properties Extra { get; init; } = Properties.Empty;

    /// <summary>The sequence. A transition stands between two clips and is not longer than either side allows.</summary>
    public ImmutableArray<TrackItem> Items
    {
        get;
        init => field = Validate(value);
    } = [];

    /// <summary>What the track does, such as <c>music</c>, <c>narration</c>, <c>main</c>; <c>null</c> when unsaid.</summary>
    public string? Role => Metadata.Text("role");

    /// <summary>Frames from 0 to the end of the last item.</summary>
    public long Length => Items.Sum(item => item.Length);

    /// <summary>The clips, in order.</summary>
    public IEnumerable<Clip> Clips => Items.OfType<Clip>();

    /// <summary>The clips with their places, in order.</summary>
    public IEnumerable<PlacedClip> Placed()
    {
        long start = 0;
        for (int i = 0; i < Items.Length; i++)
        {
            if (Items[i] is Clip clip)
            {
                long before = i > 0 && Items[i - 1] is Transition left ? left.InOffset : 0;
                long after = i + 1 < Items.Length && Items[i + 1] is Transition right ? right.OutOffset : 0;
                yield return new(
                    this,
                    clip,
                    new(start, clip.Frames),
                    new(start - before, before + clip.Frames + after));
            }

            start += Items[i].Length;
        }
    }

    private static ImmutableArray<TrackItem> Validate(ImmutableArray<TrackItem> items)
    {
        if (items.IsDefault)
        {
            return [];
        }

        for (int i = 0; i < items.Length; i++)
        {
            if (items[i] is not Transition transition)
            {
                continue;
            }

            if (i == 0 || i == items.Length - 1 || items[i - 1] is not Clip left || items[i + 1] is not Clip right)
            {
                throw new TimelineException("A transition stands between two clips.");
            }

            if (transition.InOffset > left.Frames || transition.OutOffset > right.Frames)
            {
                throw new TimelineException("A transition is not longer than the clips it joins.");
            }
        }

        return items;
    }
}
