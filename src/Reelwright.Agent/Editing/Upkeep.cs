using System.Collections.Immutable;
using Reelwright.Timelines;

namespace Reelwright.Agent;

/// <summary>What holds after every command: music and whole-video layers last as long as the picture, nothing lasts longer.</summary>
internal static class Upkeep
{
    private const string Main = "main";

    /// <summary>Whether a track plays through the whole video whatever its scenes do.</summary>
    public static bool CoversVideo(Track track) => track.Role == "music" || track.Metadata.Text("span") == "video";

    /// <summary>The timeline put right.</summary>
    /// <param name="before">As it was before the command.</param>
    /// <param name="after">As the command left it.</param>
    public static Timeline After(Timeline before, Timeline after)
    {
        if (after.TrackWithRole(Main) is not { } main || main.Length == 0)
        {
            return after;
        }

        long length = main.Length;
        var tracks = ImmutableArray.CreateBuilder<Track>(after.Tracks.Length);
        foreach (var track in after.Tracks)
        {
            if (track.Id == main.Id)
            {
                tracks.Add(track with { Items = [.. track.Items.Select(item => WithinMedia(item, after.Rate))] });
                continue;
            }

            if (!track.Clips.Any())
            {
                continue;
            }

            tracks.Add(Fitted(track, before, length, after.Rate));
        }

        return CaptionTimes.Kept(after with { Tracks = tracks.ToImmutable() });
    }

    // A clip that was sped up and then made longer plays as fast as its footage lasts.
    private static TrackItem WithinMedia(TrackItem item, FrameRate rate)
    {
        if (item is not Clip { Media: ExternalReference { Kind: MediaKind.Video } file } clip || clip.Effect(EffectKinds.Speed) is not { } speed)
        {
            return item;
        }

        long there = rate.FramesFromSeconds(file.DurationSeconds) - clip.SourceStart;
        if (there < 1 || ClipSpeed.SourceFrames(clip) <= there)
        {
            return item;
        }

        double factor = Math.Max(0.25, Math.Floor(10_000.0 * there / clip.Frames) / 10_000);
        return clip.With(speed with { Parameters = speed.Parameters.With("factor", factor) });
    }

    private static Track Fitted(Track track, Timeline before, long length, FrameRate rate)
    {
        if (track.Role == "fade")
        {
            return track with { Items = Fades.Anchored(track, length) };
        }

        if (track.Metadata.Text("span") == "video" && track.Length != length)
        {
            return track with { Items = Whole(track, length, rate) };
        }

        bool hasWindow = track.Clips.First().Metadata is var note && (note.Has(MusicFit.FromKey) || note.Has(MusicFit.ToKey));
        if (track.Role == "music" && hasWindow)
        {
            return track with { Items = MusicFit.Fit(track.Items, length, rate) };
        }

        bool wasWhole = track.Role == "music" && track.Items[0] is Clip
            && (before.TrackWithRole("music") is not { } old || old.Length >= before.Length || before.Length != length);
        if (wasWhole && track.Length != length)
        {
            return track with { Items = MusicFit.Fit(track.Items, length, rate) };
        }

        return track.Length > length ? track with { Items = Cut(track, length) } : track;
    }

    private static ImmutableArray<TrackItem> Whole(Track track, long length, FrameRate rate)
    {
        var clip = track.Clips.First();
        return [clip with { Frames = Most(clip, length, rate) }];
    }

    // A film that is laid over the picture ends when it ends.
    private static long Most(Clip clip, long length, FrameRate rate) =>
        clip.Media is ExternalReference { Kind: MediaKind.Video, DurationSeconds: > 0 } film
            ? Math.Clamp(rate.FramesFromSeconds(film.DurationSeconds), 1, length)
            : length;

    private static ImmutableArray<TrackItem> Cut(Track track, long length)
    {
        var items = ImmutableArray.CreateBuilder<TrackItem>();
        long start = 0;
        foreach (var item in track.Items)
        {
            long left = length - start;
            if (left <= 0)
            {
                break;
            }

            items.Add(item is Clip clip && clip.Frames > left ? clip with { Frames = left } : item);
            start += item.Length;
        }

        while (items.Count > 0 && items[^1] is not Clip)
        {
            items.RemoveAt(items.Count - 1);
        }

        return items.ToImmutable();
    }
}
