using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Reelwright.Timelines;

namespace Reelwright.Agent;

/// <summary>Fades of the whole picture: a colour over everything that goes away at the start, or comes at the end.</summary>
internal static class Fades
{
    /// <summary>Role of the track.</summary>
    public const string Role = "fade";

    private const string Anchor = "anchor";

    /// <summary>Sets the fade at an end of the video; none when it has no frames.</summary>
    public static void Set(Workspace work, bool isStart, long frames)
    {
        string anchor = isStart ? "start" : "end";
        var track = work.Timeline.TrackWithRole(Role);
        var clips = track?.Clips.Where(clip => clip.Metadata.Text(Anchor) != anchor).ToList() ?? [];
        if (frames > 0)
        {
            clips.Add(Clip(new($"fade-{anchor}"), frames, isStart) with
            {
                Metadata = Properties.Empty.With("role", Role).With(Anchor, anchor),
            });
            work.Touch(new ClipId($"fade-{anchor}"));
        }

        if (track is null)
        {
            if (clips.Count == 0)
            {
                return;
            }

            track = new Track
            {
                Id = Layers.NewTrackId(work.Timeline, "V-fade"),
                Kind = TrackKind.Video,
                Name = "Fade",
                Metadata = Properties.Empty.With("role", Role),
            };
            work.Apply(new AddTrack(track, Layers.Top(work.Timeline)));
        }

        work.Timeline = clips.Count == 0
            ? work.Timeline.Apply(new RemoveTrack(track.Id))
            : work.Timeline.WithTrack(track with { Items = Anchored(track with { Items = [.. clips] }, work.Timeline.MainTrack()?.Length ?? work.Timeline.Length) });
    }

    /// <summary>A track of fades with each at its end of the video; fades inside stay where they are.</summary>
    public static ImmutableArray<TrackItem> Anchored(Track track, long length)
    {
        var placed = track.Placed().Select(entry => (Clip: entry.Clip, Start: entry.Clip.Metadata.Text(Anchor) switch
        {
            "start" => 0,
            "end" => Math.Max(0, length - entry.Clip.Frames),
            _ => entry.Range.Start,
        })).OrderBy(entry => entry.Start).ToList();
        var items = ImmutableArray.CreateBuilder<TrackItem>();
        long end = 0;
        foreach (var (clip, start) in placed)
        {
            long from = Math.Max(start, end);
            long frames = Math.Min(clip.Frames, length - from);
            if (frames < 1)
            {
                continue;
            }

            if (from > end)
            {
                items.Add(new Gap(from - end));
            }

            items.Add(clip with { Frames = frames });
            end = from + frames;
        }

        return items.ToImmutable();
    }

    private static Clip Clip(ClipId id, long frames, bool isStart) => new()
    {
        Id = id,
        Media = new GeneratorReference
        {
            Kind = GeneratorKinds.Solid,
            Parameters = Properties.Empty.With("color", JsonValue.Create("#000000")),
        },
        Frames = frames,
        Name = isStart ? "fade-in" : "fade-out",
        Effects =
        [
            new Effect
            {
                Kind = isStart ? EffectKinds.AnimateOut : EffectKinds.AnimateIn,
                Parameters = Properties.Empty.With("style", "fade").With("frames", frames).With("delay", 0),
            },
        ],
    };
}
