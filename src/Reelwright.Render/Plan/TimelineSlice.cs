using System.Collections.Immutable;
using Reelwright.Timelines;

namespace Reelwright.Render;

/// <summary>Cuts out of a timeline what some of its frames need, everything at its place.</summary>
/// <remarks>
/// What is compiled is what is shown: an hour with hundreds of photos never has more than a few of them in memory.
/// </remarks>
internal static class TimelineSlice
{
    /// <summary>The timeline with empty time in place of every clip that these frames do not show.</summary>
    public static Timeline Around(Timeline timeline, FrameRange range)
    {
        var tracks = timeline.Tracks
            .Select(track => track.Kind == TrackKind.Audio ? track with { Items = track.Length > 0 ? [new Gap(track.Length)] : [] } : Around(track, range))
            .ToImmutableArray();
        return timeline with { Tracks = tracks };
    }

    private static Track Around(Track track, FrameRange range)
    {
        var items = track.Items;
        var reach = SegmentKeys.Reach(range, Transitions(track));
        bool[] kept = new bool[items.Length];
        long at = 0;
        for (int i = 0; i < items.Length; i++)
        {
            if (items[i] is Transition transition)
            {
                var place = new FrameRange(at - transition.InOffset, transition.InOffset + transition.OutOffset);
                kept[i] = place.Overlaps(range);
                if (kept[i])
                {
                    kept[i - 1] = kept[i + 1] = true;
                }
            }
            else
            {
                kept[i] |= items[i] is Clip && new FrameRange(at, items[i].Length).Overlaps(reach);
            }

            at += items[i].Length;
        }

        var result = ImmutableArray.CreateBuilder<TrackItem>();
        for (int i = 0; i < items.Length; i++)
        {
            if (kept[i])
            {
                result.Add(items[i]);
            }
            else if (items[i].Length > 0)
            {
                Add(result, items[i].Length);
            }
        }

        return track with { Items = result.ToImmutable() };
    }

    private static IEnumerable<FrameRange> Transitions(Track track)
    {
        long cut = 0;
        foreach (var item in track.Items)
        {
            if (item is Transition transition)
            {
                yield return new(cut - transition.InOffset, transition.InOffset + transition.OutOffset);
            }

            cut += item.Length;
        }
    }

    private static void Add(ImmutableArray<TrackItem>.Builder items, long length)
    {
        if (items.Count > 0 && items[^1] is Gap before)
        {
            items[^1] = new Gap(before.Length + length);
        }
        else
        {
            items.Add(new Gap(length));
        }
    }
}
