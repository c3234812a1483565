using System.Collections.Immutable;

namespace Reelwright.Timelines;

/// <summary>Builds a timeline from runs of frames of another, in a given order, on every track alike.</summary>
internal static class Arrangement
{
    /// <summary>Plays the given runs one after another. Music keeps playing through and takes the new length.</summary>
    public static Timeline Of(Timeline timeline, IReadOnlyList<FrameRange> order)
    {
        long length = order.Sum(range => range.Length);
        var tracks = timeline.Tracks.Select(track => track.Role == "music"
            ? track with { Items = FitToLength(track.Items, length) }
            : track with { Items = Rearrange(track, order, timeline.Length) });
        return timeline with { Tracks = [.. tracks], Markers = MoveMarkers(timeline.Markers, order) };
    }

    private static ImmutableArray<TrackItem> Rearrange(Track track, IReadOnlyList<FrameRange> order, long length)
    {
        var items = Sequence.Pad(track.Items, length);
        var joined = Sequence.Join([.. order.Select(range => Sequence.Slice(items, range))]);

        // Slices lose the transitions at their ends. Cuts between clips get them back, in the order they had.
        var transitions = track.Items.OfType<Transition>().ToList();
        if (transitions.Count == 0)
        {
            return joined;
        }

        var restored = ImmutableArray.CreateBuilder<TrackItem>();
        int cut = 0;
        foreach (var item in joined.Where(item => item is not Transition))
        {
            if (restored.Count > 0 && restored[^1] is Clip left && item is Clip right)
            {
                restored.Add(Sequence.Shorten(transitions[cut++ % transitions.Count], left, right));
            }

            restored.Add(item);
        }

        return restored.ToImmutable();
    }

    private static ImmutableArray<TrackItem> FitToLength(ImmutableArray<TrackItem> items, long length)
    {
        var kept = Sequence.Join(Sequence.Slice(items, new(0, length)));
        long missing = length - kept.Sum(item => item.Length);
        return missing > 0 && kept.Length > 0 && kept[^1] is Clip last
            ? kept.SetItem(kept.Length - 1, last with { Frames = last.Frames + missing })
            : kept;
    }

    private static ImmutableArray<Marker> MoveMarkers(
        ImmutableArray<Marker> markers,
        IReadOnlyList<FrameRange> order)
    {
        var moved = new List<Marker>();
        long start = 0;
        foreach (var range in order)
        {
            foreach (var marker in markers.Where(marker => range.Contains(marker.Range.Start)))
            {
                var part = marker.Range.Intersect(range);
                moved.Add(marker with { Range = new(start + marker.Range.Start - range.Start, part.Length) });
            }

            start += range.Length;
        }

        return [.. moved.OrderBy(marker => marker.Range.Start)];
    }
}
