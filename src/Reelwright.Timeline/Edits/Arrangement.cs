using System.Collections.Immutable;

namespace Reelwright.Timelines;

/// <summary>Builds a timeline from runs of frames of another, in a given order, on every track alike.</summary>
internal static class Arrangement
{
    /// <summary>Plays the given runs one after another. Music keeps playing through and takes the new length.</summary>
    public static Timeline Of(Timeline timeline, IReadOnlyList<FrameRange> order)
    {
        long length = order.Sum(range => range.Length);
        var tracks = timeline.Tracks.Select(track => track with
        {
            Items = CoversVideo(track) ? FitToLength(track, length, timeline.Rate)
                : IsOfCuts(track) ? Whole(track, order)
                : Rearrange(track, order, timeline.Length),
        });
        return timeline with { Tracks = Distinct(tracks), Markers = MoveMarkers(timeline.Markers, order) };
    }

    /// <summary>The tracks with ids that are unique among all of them: pieces of cut and repeated clips get new ones.</summary>
    public static ImmutableArray<Track> Distinct(IEnumerable<Track> tracks)
    {
        var all = tracks.ToList();
        var ids = new HashSet<ClipId>();
        return
        [
            .. all.Select(track => track.Clips.All(clip => ids.Add(clip.Id))
                ? track
                : track with { Items = [.. track.Items.Select(item => item is Clip clip ? Renamed(clip, track, all, ids) : item)] }),
        ];
    }

    private static Clip Renamed(Clip clip, Track track, List<Track> all, HashSet<ClipId> ids)
    {
        bool isTaken = all.Any(other => other.Id != track.Id && other.Clips.Any(same => same.Id == clip.Id));
        if (!isTaken)
        {
            ids.Add(clip.Id);
            return clip;
        }

        int number = 2;
        ClipId id;
        do
        {
            id = new($"{clip.Id}~{number++}");
        }
        while (all.Any(other => other.Clips.Any(same => same.Id == id)) || !ids.Add(id));

        return clip with { Id = id };
    }

    /// <summary>Makes empty time on every track but the main one; what covers the whole video still does.</summary>
    public static Timeline Open(Timeline timeline, long at, long frames)
    {
        long length = timeline.Length;
        var main = timeline.MainTrack();
        var tracks = timeline.Tracks.Select(track =>
        {
            if (track.Id == main?.Id)
            {
                return track;
            }

            if (CoversVideo(track))
            {
                return track with { Items = FitToLength(track, length + frames, timeline.Rate) };
            }

            if (IsOfCuts(track))
            {
                return track with
                {
                    Items = Moved(track, (start, middle) => middle < at ? start : start + frames, length + frames),
                };
            }

            var items = Sequence.Pad(track.Items, length);
            return track with
            {
                Items = Sequence.Join(
                    Sequence.Slice(items, new(0, at)),
                    [new Gap(frames)],
                    Sequence.Slice(items, FrameRange.Between(at, length))),
            };
        });
        return timeline with
        {
            Tracks = Distinct(tracks),
            Markers = [.. timeline.Markers.Select(marker => marker.Range.Start >= at
                ? marker with { Range = new(marker.Range.Start + frames, marker.Range.Length) }
                : marker)],
        };
    }

    /// <summary>Whether a track plays through the whole video whatever its scenes do: music, a logo, a look.</summary>
    public static bool CoversVideo(Track track) => track.Role == "music" || track.Metadata.Text("span") == "video";

    /// <summary>Whether a track holds short sounds, which lie across cuts and are never cut themselves.</summary>
    public static bool IsOfCuts(Track track) => track is { Kind: TrackKind.Audio, Role: "sound" };

    /// <summary>The clips of a track, each whole, at other places; one that would lie over another is left out.</summary>
    /// <param name="track">The track.</param>
    /// <param name="place">New start for a clip's start and middle; <c>null</c> when it is gone.</param>
    /// <param name="length">Frames that there are.</param>
    public static ImmutableArray<TrackItem> Moved(Track track, Func<long, long, long?> place, long length) =>
        Row(track.Placed().Select(placed => (place(placed.Range.Start, placed.Range.Start + (placed.Range.Length / 2)), placed.Clip)), length);

    private static ImmutableArray<TrackItem> Whole(Track track, IReadOnlyList<FrameRange> order)
    {
        var moved = new List<(long? Start, Clip Clip)>();
        long start = 0;
        foreach (var range in order)
        {
            moved.AddRange(track.Placed()
                .Where(placed => range.Contains(placed.Range.Start + (placed.Range.Length / 2)))
                .Select(placed => ((long?)(start + placed.Range.Start - range.Start), placed.Clip)));
            start += range.Length;
        }

        return Row(moved, start);
    }

    private static ImmutableArray<TrackItem> Row(IEnumerable<(long? Start, Clip Clip)> clips, long length)
    {
        var items = ImmutableArray.CreateBuilder<TrackItem>();
        long end = 0;
        foreach (var (start, clip) in clips.Where(entry => entry.Start is not null).OrderBy(entry => entry.Start))
        {
            long from = Math.Max(0, start!.Value);
            if (from < end || from + clip.Frames > length)
            {
                continue;
            }

            if (from > end)
            {
                items.Add(new Gap(from - end));
            }

            items.Add(clip);
            end = from + clip.Frames;
        }

        return Sequence.Join(items.ToImmutable());
    }

    private static ImmutableArray<TrackItem> Rearrange(Track track, IReadOnlyList<FrameRange> order, long length)
    {
        var items = Sequence.Pad(track.Items, length);
        return WithTransitionsOf(track, Sequence.Join([.. order.Select(range => Sequence.Slice(items, range))]));
    }

    /// <summary>
    /// The sequence with transitions at its cuts: each cut gets the one that stood after its left clip, else one of the
    /// track's in turn; a cut whose left clip had none stays plain.
    /// </summary>
    public static ImmutableArray<TrackItem> WithTransitionsOf(Track track, ImmutableArray<TrackItem> joined)
    {
        // Slices lose the transitions at their ends.
        var transitions = track.Items.OfType<Transition>().ToList();
        if (transitions.Count == 0)
        {
            return joined;
        }

        var (after, plain) = Cuts(track);
        var restored = ImmutableArray.CreateBuilder<TrackItem>();
        int cut = 0;
        foreach (var item in joined.Where(item => item is not Transition))
        {
            if (restored.Count > 0 && restored[^1] is Clip left && item is Clip right && !plain.Contains(left.Id))
            {
                var transition = after.GetValueOrDefault(left.Id) ?? transitions[cut++ % transitions.Count];
                restored.Add(Sequence.Shorten(transition, left, right));
            }

            restored.Add(item);
        }

        return restored.ToImmutable();
    }

    private static (Dictionary<ClipId, Transition> After, HashSet<ClipId> Plain) Cuts(Track track)
    {
        var after = new Dictionary<ClipId, Transition>();
        var plain = new HashSet<ClipId>();
        for (int i = 0; i + 1 < track.Items.Length; i++)
        {
            if (track.Items[i] is Clip clip)
            {
                if (track.Items[i + 1] is Transition transition)
                {
                    after[clip.Id] = transition;
                }
                else if (track.Items[i + 1] is Clip)
                {
                    plain.Add(clip.Id);
                }
            }
        }

        return (after, plain);
    }

    /// <summary>What covers the whole video, for another length of it: music as long, a layer as long as its film allows.</summary>
    public static ImmutableArray<TrackItem> FitToLength(Track track, long length, FrameRate rate)
    {
        if (track.Role == "music")
        {
            return length > 0 ? MusicFit.Fit(track.Items, length, rate) : [];
        }

        if (track.Clips.FirstOrDefault() is not { } layer || length < 1)
        {
            return track.Items;
        }

        long most = layer.Media is ExternalReference { Kind: MediaKind.Video, DurationSeconds: > 0 } film
            ? Math.Clamp(rate.FramesFromSeconds(film.DurationSeconds), 1, length)
            : length;
        return [layer with { Frames = most }];
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
