namespace Reelwright.Timelines;

/// <summary>Overwrite: lays a clip over a track from a frame on; what lies there is cut away.</summary>
/// <param name="Track">The track.</param>
/// <param name="Start">First frame; 0 or more.</param>
/// <param name="Clip">The clip.</param>
public sealed record PlaceClip(TrackId Track, long Start, Clip Clip) : TimelineEdit
{
    internal override Timeline ApplyTo(Timeline timeline)
    {
        var track = timeline.Track(Track) ?? throw new TimelineException($"There is no track {Track}.");
        if (Start < 0)
        {
            throw new TimelineException("A clip cannot start before the video does.");
        }

        var range = new FrameRange(Start, Clip.Frames);
        return timeline.WithTrack(track with
        {
            Items = Sequence.Join(
                Sequence.Pad(Sequence.Slice(track.Items, new(0, Start)), Start),
                [Clip],
                Sequence.Slice(track.Items, FrameRange.Between(range.End, Math.Max(range.End, track.Length)))),
        });
    }
}

/// <summary>Lift: takes a clip away and leaves empty time.</summary>
/// <param name="Id">The clip.</param>
public sealed record LiftClip(ClipId Id) : TimelineEdit
{
    internal override Timeline ApplyTo(Timeline timeline)
    {
        var placed = timeline.Find(Id) ?? throw new TimelineException($"There is no clip {Id}.");
        var items = placed.Track.Items;
        return timeline.WithTrack(placed.Track with
        {
            Items = Sequence.Join(
                Sequence.Slice(items, new(0, placed.Range.Start)),
                [new Gap(placed.Range.Length)],
                Sequence.Slice(items, FrameRange.Between(placed.Range.End, placed.Track.Length))),
        });
    }
}

/// <summary>Exchanges a clip for another of the same id and length: other media, parameters, effects or name.</summary>
/// <param name="Clip">The clip as it is to be.</param>
public sealed record ChangeClip(Clip Clip) : TimelineEdit
{
    internal override Timeline ApplyTo(Timeline timeline)
    {
        var placed = timeline.Find(Clip.Id) ?? throw new TimelineException($"There is no clip {Clip.Id}.");
        return placed.Clip.Frames == Clip.Frames
            ? timeline.WithTrack(placed.Track with { Items = placed.Track.Items.Replace(placed.Clip, Clip) })
            : throw new TimelineException("A clip's length is changed by trimming it, not by changing it.");
    }
}

/// <summary>Trim: gives a clip another length; what follows on its track keeps its place.</summary>
/// <param name="Id">The clip.</param>
/// <param name="Frames">New length in timeline frames; at least one.</param>
/// <param name="SourceStart">New media time at the start, in timeline frames; <c>null</c> keeps it.</param>
public sealed record TrimClip(ClipId Id, long Frames, long? SourceStart = null) : TimelineEdit
{
    internal override Timeline ApplyTo(Timeline timeline)
    {
        var placed = timeline.Find(Id) ?? throw new TimelineException($"There is no clip {Id}.");
        var trimmed = placed.Clip with { Frames = Frames, SourceStart = SourceStart ?? placed.Clip.SourceStart };
        return timeline.Apply(new LiftClip(Id)).Apply(new PlaceClip(placed.Track.Id, placed.Range.Start, trimmed));
    }
}

/// <summary>Sets, exchanges or removes the transition after a clip.</summary>
/// <param name="After">The clip before the cut.</param>
/// <param name="Transition">The transition; <c>null</c> removes it. Offsets are shortened to what both clips allow.</param>
public sealed record SetTransition(ClipId After, Transition? Transition) : TimelineEdit
{
    internal override Timeline ApplyTo(Timeline timeline)
    {
        var placed = timeline.Find(After) ?? throw new TimelineException($"There is no clip {After}.");
        var items = placed.Track.Items;
        int index = items.IndexOf(placed.Clip);
        if (index + 1 < items.Length && items[index + 1] is Transition)
        {
            items = items.RemoveAt(index + 1);
        }

        if (Transition is not null)
        {
            var next = index + 1 < items.Length ? items[index + 1] as Clip : null;
            items = next is not null
                ? items.Insert(index + 1, Sequence.Shorten(Transition, placed.Clip, next))
                : throw new TimelineException($"There is no clip right after {After} to change to.");
        }

        return timeline.WithTrack(placed.Track with { Items = items });
    }
}
