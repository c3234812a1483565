using Reelwright.Audio;
using Reelwright.Timelines;

namespace Reelwright.Agent;

/// <summary>Cuts on the beat: every change of scene goes to the best beat near it; the video keeps its length.</summary>
internal static class BeatEdits
{
    private const double ShortestScene = 0.5;

    // A cut goes no further than this from where it was, in seconds: the words of a scene keep their time.
    private const double Reach = 1.2;

    // What a first beat of a bar is worth against nearness, in seconds.
    private const double WorthOfBar = 0.25;

    public static async Task<bool> TryApplyAsync(Command command, Workspace work, CancellationToken cancellationToken)
    {
        if (command is not CutToBeats)
        {
            return false;
        }

        if (work.Timeline.Scenes().Count < 2)
        {
            throw new EditRefusedException(
                "The video has only one scene, so there is no cut to put on a beat.",
                "视频只有一个场景，没有可以卡点的切换。");
        }

        var beats = await BeatsAsync(work, cancellationToken);
        long[] lengths = Lengths(work, beats);
        bool isChanged = false;
        for (int i = 0; i < lengths.Length; i++)
        {
            isChanged |= lengths[i] != work.Timeline.Scenes()[i].Range.Length;
            TimeEdits.Prolong(work, i, lengths[i]);
        }

        if (!isChanged)
        {
            throw new EditRefusedException(
                "Every cut is on a beat already, or has none near enough that its words and clips leave it free to go to.",
                "切换已经都在节拍上了，或者附近没有既不打断文字、素材又够用的节拍。");
        }

        return true;
    }

    private static long[] Lengths(Workspace work, List<(long Frame, bool IsBar)> beats)
    {
        var scenes = work.Timeline.Scenes();
        long[] cuts = [0, .. scenes.Select(scene => scene.Range.End)];
        for (int i = 1; i < scenes.Count; i++)
        {
            long now = cuts[i];
            double Cost((long Frame, bool IsBar) beat) => work.Rate.SecondsAt(Math.Abs(beat.Frame - now)) - (beat.IsBar ? WorthOfBar : 0);
            cuts[i] = beats
                .Where(beat => work.Rate.SecondsAt(Math.Abs(beat.Frame - now)) <= Reach
                    && Allows(work, scenes[i - 1], beat.Frame - cuts[i - 1])
                    && Allows(work, scenes[i], cuts[i + 1] - beat.Frame))
                .OrderBy(Cost)
                .Select(beat => beat.Frame)
                .FirstOrDefault(now);
        }

        return [.. cuts.Zip(cuts.Skip(1), (from, to) => to - from)];
    }

    // Speech is not cut, and footage does not run out.
    private static bool Allows(Workspace work, PlacedClip scene, long frames)
    {
        if (frames == scene.Range.Length)
        {
            return true;
        }

        var inside = work.Timeline.Placed().Where(placed => scene.Range.Contains(placed.Range.Start)).ToList();
        bool isSpoken = inside.TrueForAll(placed => placed.Track.Role != "narration" || placed.Range.End - scene.Range.Start <= frames);
        return isSpoken && frames >= work.Frames(ShortestScene) && inside.TrueForAll(placed =>
            placed.Track.Kind != TrackKind.Video
            || placed.Clip.Media is not ExternalReference { Kind: MediaKind.Video, DurationSeconds: > 0 } file
            || frames * ClipSpeed.Of(placed.Clip) <= work.Rate.FramesFromSeconds(file.DurationSeconds));
    }

    private static async Task<List<(long Frame, bool IsBar)>> BeatsAsync(Workspace work, CancellationToken cancellationToken)
    {
        var track = work.Timeline.TrackWithRole("music") is { IsMuted: false } music && music.Clips.Any() ? music : throw Refuse.NoMusic();
        var found = new List<(long Frame, bool IsBar)>();
        foreach (var placed in track.Placed())
        {
            var beats = placed.Clip.Media switch
            {
                GeneratorReference { Kind: GeneratorKinds.Music } composed => Composed(composed, work.Rate.FirstSample(placed.Clip.Frames)),
                ExternalReference file => await HeardAsync(work, file, cancellationToken),
                _ => [],
            };
            foreach (var (seconds, isBar) in beats)
            {
                long frame = placed.Range.Start + work.Rate.FramesFromSeconds(seconds) - placed.Clip.SourceStart;
                if (placed.Range.Contains(frame))
                {
                    found.Add((frame, isBar));
                }
            }
        }

        return found.Count > 0 ? found : throw new EditRefusedException(
            "I found no beat in the music to cut to; say \"upbeat music\" for music with a clear beat.",
            "这段音乐里没有找到明显的节拍；可以说“换成欢快的音乐”再卡点。");
    }

    private static List<(double Seconds, bool IsBar)> Composed(GeneratorReference music, long samples)
    {
        var request = MusicRequest.Of(music.Parameters.Text("mood"), music.Parameters.Number("tempo", 0), music.Seed, samples);
        var (score, skipped) = music.Parameters.Text("start") == "drop" ? DropFirst.Compose(request) : (Composer.Compose(request), 0);
        var bars = score.DownbeatSamples.ToHashSet();
        return
        [
            .. score.BeatSamples
                .Where(sample => sample >= skipped)
                .Select(sample => ((sample - skipped) / (double)AudioBlock.SampleRate, bars.Contains(sample))),
        ];
    }

    private static async Task<List<(double Seconds, bool IsBar)>> HeardAsync(Workspace work, ExternalReference file, CancellationToken cancellationToken)
    {
        if (work.Analyst is null || await work.Analyst.ListenToMusicAsync(file, cancellationToken) is not { } song)
        {
            return [];
        }

        var bars = song.Bars.ToHashSet();
        return [.. song.Beats.Select(beat => (beat, bars.Contains(beat)))];
    }
}
