using Reelwright.Timelines;

namespace Reelwright.Tests;

/// <summary>What holds for every video that can be made and edited here.</summary>
internal static class Invariants
{
    public static void Check(Timeline timeline)
    {
        if (timeline.IsEmpty)
        {
            return;
        }

        var main = timeline.MainTrack();
        Assert.NotNull(main);
        Assert.DoesNotContain(main.Items, item => item is Gap);
        Assert.True(main.Length == timeline.Length, $"The picture has {main.Length} of {timeline.Length} frames: {Longest(timeline)}.");
        Assert.Equal(timeline.Placed().Count(), timeline.Placed().Select(placed => placed.Clip.Id).Distinct().Count());
        Assert.Equal(timeline.Tracks.Length, timeline.Tracks.Select(track => track.Id).Distinct().Count());
        foreach (var track in timeline.Tracks)
        {
            Assert.True(track.Clips.Any(), $"Track {track.Id} is empty.");
            Assert.True(track.Length <= timeline.Length, $"Track {track.Id} is longer than the video.");
            CheckItems(track);
        }

        if (timeline.TrackWithRole("music") is { } music)
        {
            bool hasTimes = music.Clips.First().Metadata is var note && (note.Has(MusicFit.FromKey) || note.Has(MusicFit.ToKey));
            Assert.True(hasTimes ? music.Length <= timeline.Length : music.Length == timeline.Length, $"music {music.Length}, video {timeline.Length}");
        }

        foreach (var track in timeline.Tracks.Where(track => track.Metadata.Text("span") == "video"))
        {
            bool isFilm = track.Clips.First().Media is ExternalReference { Kind: MediaKind.Video };
            Assert.True(track.Length == timeline.Length || isFilm, $"{track.Id} does not cover the video.");
        }

        CheckCaptions(timeline);
        CheckBoxes(timeline);
    }

    private static void CheckItems(Track track)
    {
        for (int i = 0; i < track.Items.Length; i++)
        {
            switch (track.Items[i])
            {
                case Transition transition:
                    var left = Assert.IsType<Clip>(track.Items[i - 1]);
                    var right = Assert.IsType<Clip>(track.Items[i + 1]);
                    Assert.True(transition.InOffset >= 0 && transition.OutOffset >= 0);
                    Assert.True(transition.InOffset <= left.Frames && transition.OutOffset <= right.Frames);
                    Assert.Contains(transition.Kind, TransitionKinds.All);
                    break;
                case Clip clip:
                    CheckClip(clip);
                    break;
                default:
                    Assert.False(i > 0 && track.Items[i - 1] is Gap, $"Two gaps in a row on {track.Id}.");
                    break;
            }
        }
    }

    private static void CheckClip(Clip clip)
    {
        Assert.True(clip.Frames > 0 && clip.SourceStart >= 0);
        Assert.True(
            clip.Effects.DistinctBy(effect => effect.Kind).Count() == clip.Effects.Length,
            $"{clip.Id} has an effect twice: {string.Join(", ", clip.Effects.Select(effect => effect.Kind))}.");
        if (clip.Media is ExternalReference { Kind: MediaKind.Audio } sound)
        {
            long available = FrameRate.Default.FramesFromSeconds(sound.DurationSeconds);
            Assert.True(clip.SourceStart + clip.Frames <= available, $"{clip.Id} plays beyond the end of its file.");
        }

        var speed = clip.Effect(EffectKinds.Speed)?.Parameters.Number("factor", 1) ?? 1;
        Assert.InRange(speed, ClipSpeed.Slowest, ClipSpeed.Fastest);
    }

    private static void CheckCaptions(Timeline timeline)
    {
        foreach (var caption in timeline.TrackWithRole("caption")?.Clips ?? [])
        {
            Assert.True(caption.Parameters.Text("text") is { Length: > 0 }, $"Caption {caption.Id} says nothing.");
        }
    }

    private static void CheckBoxes(Timeline timeline)
    {
        foreach (var clip in timeline.Placed().Select(placed => placed.Clip).Where(clip => clip.Role is "logo" or "sticker" or "inset" or "words" or "lower-third"))
        {
            double[]? box = (clip.Media is ExternalReference ? clip.Effect(EffectKinds.Fit)?.Parameters : clip.Parameters)?.Numbers("box");
            Assert.NotNull(box);
            Assert.True(
                box[0] >= -1e-4 && box[1] >= -1e-4 && box[0] + box[2] <= 1.0001 && box[1] + box[3] <= 1.0001,
                $"{clip.Id} leaves the picture: {string.Join(' ', box)}.");
        }
    }

    private static string Longest(Timeline timeline) =>
        string.Join(", ", timeline.Tracks.OrderByDescending(track => track.Length).Take(2).Select(track => $"{track.Id} {track.Length}"));
}
