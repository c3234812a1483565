using System.Collections.Immutable;
using Reelwright.Timelines;

namespace Reelwright.Director;

/// <summary>Puts a timeline's pictures up again from a changed model, and keeps what was edited by hand.</summary>
internal static class Reworking
{
    private static readonly HashSet<string> LayoutParameters = new(StringComparer.Ordinal)
    {
        "text", "box", "size", "minSize", "maxLines", "align", "valign", "colors",
    };

    /// <summary>
    /// The timeline with its scenes laid out anew after the model; sound tracks are left as they are.
    /// </summary>
    /// <param name="timeline">As it is.</param>
    /// <param name="now">The model that reads from it.</param>
    /// <param name="wanted">The model to lay out; scenes of the same number and lengths.</param>
    public static Timeline Pictures(Timeline timeline, StageModel now, StageModel wanted)
    {
        var changes = HandMade(timeline, now);
        var captions = timeline.TrackWithRole(Marks.CaptionRole);
        ImmutableArray<Track> tracks =
        [
            .. TimelineBuilder.Pictures(wanted).Select(track => Carry(track, timeline, changes)),
            .. Foreign(timeline),
            .. captions is null ? [] : new[] { CaptionTracks.Again(wanted, captions) },
            .. timeline.Tracks.Where(track => track.Kind == TrackKind.Audio),
        ];
        return timeline with
        {
            Width = wanted.Width,
            Height = wanted.Height,
            Tracks = tracks,
            Metadata = timeline.Metadata.With(TimelineBuilder.Metadata(wanted)),
        };
    }

    /// <summary>The tracks that hold what staging did not make; main, captions and sound aside.</summary>
    public static IEnumerable<Track> Foreign(Timeline timeline)
    {
        foreach (var track in timeline.Tracks.Where(track => track.Kind != TrackKind.Audio
            && track.Role is not (Marks.MainRole or Marks.CaptionRole)))
        {
            var own = track.Placed().Where(placed => !placed.Clip.Metadata.Has(Marks.Slot)).ToList();
            if (own.Count == 0 || track.Id == timeline.MainTrack()?.Id)
            {
                continue;
            }

            var kept = new TrackBuilder($"{track.Id}-own", track.Kind, track.Name, track.Role ?? "");
            foreach (var placed in own)
            {
                kept.Add(placed.Range.Start, placed.Clip);
            }

            yield return kept.Build() with { IsMuted = track.IsMuted, GainDb = track.GainDb };
        }
    }

    // What differs from what staging would make of the same model was changed by hand.
    private static Changes HandMade(Timeline timeline, StageModel now)
    {
        var made = TimelineBuilder.Pictures(now)
            .SelectMany(track => track.Clips)
            .GroupBy(clip => clip.Id)
            .ToDictionary(group => group.Key, group => group.First());
        var present = timeline.Placed()
            .Where(placed => placed.Clip.Metadata.Has(Marks.Slot))
            .GroupBy(placed => placed.Clip.Id)
            .ToDictionary(group => group.Key, group => group.First().Clip);
        var over = new Dictionary<ClipId, Properties>();
        foreach (var (id, clip) in present)
        {
            if (!made.TryGetValue(id, out var original))
            {
                continue;
            }

            var differing = Properties.Empty;
            foreach (string name in clip.Parameters.Names.Where(name => !LayoutParameters.Contains(name)))
            {
                if (clip.Parameters.Node(name)?.ToJsonString() != original.Parameters.Node(name)?.ToJsonString())
                {
                    differing = differing.With(name, clip.Parameters.Node(name));
                }
            }

            if (differing.Count > 0)
            {
                over[id] = differing;
            }
        }

        return new(over, [.. made.Keys.Where(id => !present.ContainsKey(id))]);
    }

    private static Track Carry(Track track, Timeline timeline, Changes changes)
    {
        var builder = new TrackBuilder(track.Id.Value, track.Kind, track.Name, track.Role ?? "");
        bool isMain = track.Role == Marks.MainRole;
        var items = track.Items.Select(item => item is Clip clip ? Changed(clip, changes) : item).ToImmutableArray();
        if (!isMain && changes.Removed.Count > 0)
        {
            foreach (var placed in (track with { Items = items }).Placed().Where(placed => !changes.Removed.Contains(placed.Clip.Id)))
            {
                builder.Add(placed.Range.Start, placed.Clip);
            }

            items = builder.Build().Items;
        }

        var before = timeline.Track(track.Id);
        return track with { Items = items, IsMuted = before?.IsMuted ?? false };
    }

    private static Clip Changed(Clip clip, Changes changes) =>
        changes.Over.TryGetValue(clip.Id, out var over) && clip.Media is GeneratorReference
            ? clip.WithParameters(clip.Parameters.With(over))
            : clip;

    private sealed record Changes(Dictionary<ClipId, Properties> Over, HashSet<ClipId> Removed);
}
