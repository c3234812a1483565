using System.Collections.Immutable;
using Reelwright.Timelines;

namespace Reelwright.Director;

/// <summary>Puts a timeline's pictures up again from a changed model, and keeps what was edited by hand.</summary>
internal static class Reworking
{
    private const string LookRole = "look";
    private const string FadeRole = "fade";

    /// <summary>
    /// The timeline with its scenes laid out anew after the model; sound tracks are left as they are.
    /// </summary>
    /// <param name="timeline">As it is.</param>
    /// <param name="now">The model that reads from it.</param>
    /// <param name="wanted">The model to lay out.</param>
    /// <param name="isFresh">Scenes of which nothing made by hand is kept; <c>null</c> keeps all.</param>
    public static Timeline Pictures(
        Timeline timeline,
        StageModel now,
        StageModel wanted,
        Func<SceneKey, bool>? isFresh = null)
    {
        var hand = HandMade.Of(timeline, now, isFresh ?? (_ => false));
        var staged = TimelineBuilder.Pictures(wanted);
        var scenes = SceneKey.Of(staged[0].Placed());
        var carried = staged.Select(track => Carry(track, timeline, hand, scenes)).ToList();
        var foreign = Foreign(timeline, scenes, [.. carried.Select(track => track.Id)]).ToList();
        var captions = timeline.TrackWithRole(Marks.CaptionRole);
        ImmutableArray<Track> tracks =
        [
            .. carried.Where(track => track.Kind == TrackKind.Video),
            .. foreign.Where(track => track.Role == LookRole),
            .. carried.Where(track => track.Kind != TrackKind.Video),
            .. foreign.Where(track => track.Role is not (LookRole or FadeRole)),
            .. captions is null ? [] : new[] { CaptionTracks.Again(wanted, captions) },
            .. foreign.Where(track => track.Role == FadeRole),
            .. timeline.Tracks.Where(track => track.Kind == TrackKind.Audio),
        ];
        return CaptionSpots.Clear(timeline with
        {
            Width = wanted.Width,
            Height = wanted.Height,
            Tracks = tracks,
            Metadata = timeline.Metadata.With(TimelineBuilder.Metadata(wanted)),
        });
    }

    /// <summary>A clip of a scene at the place that it has in the scene's new range; <c>null</c> when the scene is gone.</summary>
    public static (long Start, Clip Clip)? Follow(
        PlacedClip placed,
        List<(SceneKey Key, PlacedClip Scene)> before,
        List<(SceneKey Key, PlacedClip Scene)> after)
    {
        long end = after.Count == 0 ? 0 : after[^1].Scene.Range.End;
        if (placed.Clip.Metadata.Text(Marks.Scene) is not { Length: > 0 } id)
        {
            return placed.Range.Start < end
                ? (placed.Range.Start, placed.Clip with { Frames = Math.Min(placed.Clip.Frames, end - placed.Range.Start) })
                : null;
        }

        var own = before.FirstOrDefault(entry => entry.Key.Id == id && entry.Scene.Range.Contains(placed.Range.Start));
        var now = after.FirstOrDefault(entry => entry.Key == own.Key && own.Scene is not null);
        if (now.Scene is null)
        {
            return null;
        }

        double scale = (double)now.Scene.Range.Length / own.Scene.Range.Length;
        long offset = Math.Min((long)Math.Round((placed.Range.Start - own.Scene.Range.Start) * scale), now.Scene.Range.Length - 1);
        long frames = Math.Clamp((long)Math.Round(placed.Clip.Frames * scale), 1, now.Scene.Range.Length - offset);
        return (now.Scene.Range.Start + offset, placed.Clip with { Frames = frames });
    }

    /// <summary>The sound of a timeline that was built anew: the music as it was, the voice anew, the rest carried over.</summary>
    public static IEnumerable<Track> Sounds(Timeline timeline, Timeline built)
    {
        var before = SceneKey.Of(timeline.Scenes());
        var after = SceneKey.Of(built.Scenes());
        foreach (var track in built.Tracks.Where(track => track.Kind == TrackKind.Audio))
        {
            var own = timeline.TrackWithRole(track.Role ?? "");
            switch (track.Role)
            {
                case Marks.MusicRole when own is not null && own.Clips.Any():
                    yield return track with { Items = MusicFit.Fit(own.Items, built.Length, built.Rate), Metadata = own.Metadata };
                    break;
                case Marks.SoundRole when own is null:
                    break;
                case Marks.SoundRole:
                    yield return WithOwn(track, own, before, after) with { IsMuted = own.IsMuted, GainDb = own.GainDb };
                    break;
                default:
                    yield return own is null ? track : track with { IsMuted = own.IsMuted, GainDb = own.GainDb };
                    break;
            }
        }

        foreach (var track in timeline.Tracks.Where(track => track.Kind == TrackKind.Audio
            && track.Role is not (Marks.MusicRole or Marks.NarrationRole) && built.TrackWithRole(track.Role ?? "") is null))
        {
            var kept = WithOwn(track with { Items = [] }, track, before, after);
            if (!kept.Items.IsEmpty)
            {
                yield return kept;
            }
        }
    }

    // Short sounds that were put in by hand, between those of staging where there is room.
    private static Track WithOwn(
        Track track,
        Track own,
        List<(SceneKey Key, PlacedClip Scene)> before,
        List<(SceneKey Key, PlacedClip Scene)> after)
    {
        var byHand = own.Placed()
            .Where(placed => track.Items.IsEmpty || HandMarks.Of(placed.Clip).Length > 0)
            .Select(placed => Follow(placed, before, after))
            .OfType<(long Start, Clip Clip)>()
            .ToList();
        var builder = new TrackBuilder(track.Id.Value, track.Kind, track.Name, track.Role ?? "");
        foreach (var (start, clip) in byHand)
        {
            builder.Add(start, clip);
        }

        foreach (var placed in track.Placed().Where(placed => byHand.All(hand =>
            !new FrameRange(hand.Start, hand.Clip.Frames).Overlaps(placed.Range) && hand.Clip.Id != placed.Clip.Id)))
        {
            builder.Add(placed.Range.Start, placed.Clip);
        }

        return track with { Items = builder.Build().Items };
    }

    // The tracks that hold what staging did not make; main, captions and sound aside.
    private static IEnumerable<Track> Foreign(
        Timeline timeline,
        List<(SceneKey Key, PlacedClip Scene)> after,
        HashSet<TrackId> used)
    {
        var before = SceneKey.Of(timeline.Scenes());
        foreach (var track in timeline.Tracks.Where(track => track.Kind != TrackKind.Audio
            && track.Role is not (Marks.MainRole or Marks.CaptionRole)))
        {
            var own = track.Placed().Where(placed => !placed.Clip.Metadata.Has(Marks.Slot)).ToList();
            if (own.Count == 0 || track.Id == timeline.MainTrack()?.Id)
            {
                continue;
            }

            string id = track.Id.Value;
            while (!used.Add(new(id)))
            {
                id += "-own";
            }

            var kept = new TrackBuilder(id, track.Kind, track.Name, track.Role ?? "");
            long end = 0;
            bool any = false;
            foreach (var (start, clip) in own.Select(placed => Follow(placed, before, after)).OfType<(long, Clip)>().OrderBy(entry => entry.Item1))
            {
                long shift = Math.Max(0, end - start);
                if (shift < clip.Frames)
                {
                    kept.Add(start + shift, clip with { Frames = clip.Frames - shift });
                    end = start + clip.Frames;
                    any = true;
                }
            }

            if (any)
            {
                yield return kept.Build() with
                {
                    IsMuted = track.IsMuted,
                    GainDb = track.GainDb,
                    Metadata = track.Metadata,
                    Extra = track.Extra,
                };
            }
        }
    }

    private static Track Carry(
        Track track,
        Timeline timeline,
        HandMade hand,
        List<(SceneKey Key, PlacedClip Scene)> scenes)
    {
        var before = timeline.Track(track.Id);
        if (track.Role == Marks.MainRole)
        {
            return CarryMain(track, timeline, hand, scenes) with { IsMuted = timeline.MainTrack()?.IsMuted ?? false };
        }

        var builder = new TrackBuilder(track.Id.Value, track.Kind, track.Name, track.Role ?? "");
        foreach (var placed in track.Placed())
        {
            var (key, scene) = scenes.First(entry => entry.Scene.Range.Contains(placed.Range.Start));
            if (hand.Carry(placed.Clip, key, scene.Range, out long start) is { } clip)
            {
                // What staging starts later in its scene, such as a figure that counts up, starts there again.
                builder.Add(start == scene.Range.Start && clip.Frames == placed.Clip.Frames ? placed.Range.Start : start, clip);
            }
        }

        return builder.Build() with { IsMuted = before?.IsMuted ?? false };
    }

    private static Track CarryMain(
        Track main,
        Timeline timeline,
        HandMade hand,
        List<(SceneKey Key, PlacedClip Scene)> scenes)
    {
        var cuts = Cuts(timeline);
        var items = ImmutableArray.CreateBuilder<TrackItem>();
        int next = 0;
        foreach (var item in main.Items)
        {
            if (item is Clip clip)
            {
                var (key, scene) = scenes[next++];
                if (items.Count > 0 && items[^1] is Clip left && cuts.GetValueOrDefault(scenes[next - 2].Key) is { } byHand)
                {
                    items.Add(byHand with
                    {
                        InOffset = Math.Min(byHand.InOffset, left.Frames / 2),
                        OutOffset = Math.Min(byHand.OutOffset, clip.Frames / 2),
                    });
                }

                items.Add(hand.Carry(clip, key, scene.Range, out _) ?? clip);
            }
            else if (!cuts.ContainsKey(scenes[next - 1].Key))
            {
                items.Add(item);
            }
        }

        return main with { Items = items.ToImmutable() };
    }

    // Cuts that were set by hand, by the scene before them; null where a plain cut was wanted.
    private static Dictionary<SceneKey, Transition?> Cuts(Timeline timeline)
    {
        var cuts = new Dictionary<SceneKey, Transition?>();
        foreach (var (key, scene) in SceneKey.Of(timeline.Scenes()))
        {
            if (HandMarks.Has(scene.Clip, HandMarks.Transition))
            {
                int index = scene.Track.Items.IndexOf(scene.Clip);
                cuts[key] = index + 1 < scene.Track.Items.Length ? scene.Track.Items[index + 1] as Transition : null;
            }
        }

        return cuts;
    }
}
