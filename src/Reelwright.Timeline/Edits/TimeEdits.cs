using System.Collections.Immutable;

namespace Reelwright.Timelines;

/// <summary>Insert: puts clips on the main track and moves what follows, on every track, out of their way.</summary>
/// <param name="At">The frame before which they are put; a scene that plays there is cut in two.</param>
/// <param name="Clips">The clips, in order; at least one.</param>
public sealed record InsertRange(long At, ImmutableArray<Clip> Clips) : TimelineEdit
{
    internal override Timeline ApplyTo(Timeline timeline)
    {
        long length = timeline.Length;
        if (Clips.IsDefaultOrEmpty || At < 0 || At > length)
        {
            throw new TimelineException("Nothing can be put there.");
        }

        var main = timeline.MainTrack() ?? throw new TimelineException("There is no track for scenes.");
        long frames = Clips.Sum(clip => clip.Frames);
        var opened = Arrangement.Open(timeline, At, frames);
        var items = Sequence.Pad(main.Items, length);
        return opened.WithTrack(main with
        {
            Items = Sequence.Join(
                Sequence.Slice(items, new(0, At)),
                [.. Clips],
                Sequence.Slice(items, FrameRange.Between(At, length))),
        });
    }
}

/// <summary>Cuts the scene that plays at a frame in two, with all that belongs to it.</summary>
/// <param name="At">The frame; inside a scene.</param>
public sealed record SplitRange(long At) : TimelineEdit
{
    internal override Timeline ApplyTo(Timeline timeline)
    {
        var scene = timeline.Scenes().FirstOrDefault(placed => placed.Range.Start < At && At < placed.Range.End)
            ?? throw new TimelineException("There is no scene at that time that could be cut in two.");
        string? name = scene.Clip.Metadata.Text("scene");
        var tracks = timeline.Tracks.Select(track =>
        {
            var items = track.Items.ToBuilder();
            foreach (var placed in track.Placed())
            {
                bool belongs = track.Id == scene.Track.Id || (name is not null && placed.Clip.Metadata.Text("scene") == name);
                bool isSpoken = track.Kind == TrackKind.Audio && placed.Clip.Media is GeneratorReference;
                if (belongs && !isSpoken && placed.Range.Start < At && At < placed.Range.End)
                {
                    int index = items.IndexOf(placed.Clip);
                    long offset = At - placed.Range.Start;
                    var own = ImmutableArray.Create<TrackItem>(placed.Clip);
                    items[index] = Sequence.Slice(own, new(0, offset))[0];
                    var second = (Clip)Sequence.Slice(own, FrameRange.Between(offset, placed.Clip.Frames))[0];
                    items.Insert(index + 1, second with { Id = Unused(timeline, second.Id) });
                }
            }

            return track with { Items = Sequence.Join(items.ToImmutable()) };
        });
        return timeline with { Tracks = [.. tracks] };
    }

    private static ClipId Unused(Timeline timeline, ClipId id)
    {
        var used = timeline.Placed().Select(placed => placed.Clip.Id.Value).ToHashSet(StringComparer.Ordinal);
        int number = 2;
        while (used.Contains($"{id.Value}~{number}"))
        {
            number++;
        }

        return new($"{id.Value}~{number}");
    }
}

/// <summary>Plays a run of frames faster or slower, on every track; what follows moves up or down.</summary>
/// <remarks>Media plays at the other speed; entrances, curves and fades keep their place in the run.</remarks>
/// <param name="Range">The frames; cuts of scenes at both ends.</param>
/// <param name="Frames">How many it takes then; at least one.</param>
/// <param name="PlaysFaster">Whether media takes the other speed; else clips are only shown longer or shorter.</param>
public sealed record RetimeRange(FrameRange Range, long Frames, bool PlaysFaster = true) : TimelineEdit
{
    internal override Timeline ApplyTo(Timeline timeline)
    {
        if (Frames < 1 || Range.Length < 1 || Range.Start < 0 || Range.End > timeline.Length)
        {
            throw new TimelineException("That part cannot take another length.");
        }

        return Retiming.Of(timeline, Range, Frames, PlaysFaster);
    }
}

/// <summary>Repeats a run of frames of every track right after itself.</summary>
/// <param name="Range">The frames.</param>
/// <param name="Copies">How many more; at least one.</param>
public sealed record RepeatRange(FrameRange Range, int Copies) : TimelineEdit
{
    internal override Timeline ApplyTo(Timeline timeline)
    {
        if (Copies < 1 || Range.Length < 1 || Range.Start < 0 || Range.End > timeline.Length)
        {
            throw new TimelineException("That part cannot be repeated.");
        }

        return Arrangement.Of(
            timeline,
            [
                new(0, Range.End),
                .. Enumerable.Repeat(Range, Copies),
                FrameRange.Between(Range.End, timeline.Length),
            ]);
    }
}
