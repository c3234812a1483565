using Reelwright.Agent;
using Reelwright.Audio;
using Reelwright.Timelines;
using static Reelwright.Tests.Studio;

namespace Reelwright.Tests;

/// <summary>Cuts on beats, and a song of the user's from its drop and in repeats.</summary>
public sealed class BeatEditTests
{
    private const int SongNumber = 6;

    [Fact]
    public async Task Cuts_go_to_beats_of_the_composed_music_and_the_length_stays()
    {
        var before = await EditAsync(Photos, new SetMusic("energetic", null, null, false, false), new SetDuration(new(Part.Scene) { Numbers = [2] }, new(AmountKind.Absolute, 4.3)));

        var after = await EditAsync(before, new CutToBeats());

        var music = after.TrackWithRole("music")!.Clips.Single();
        var score = Composer.Compose(new()
        {
            Mood = MusicMood.Energetic,
            LengthSamples = after.Rate.FirstSample(music.Frames),
            Seed = ((GeneratorReference)music.Media).Seed,
        });
        long[] beats = [.. score.BeatSamples.Select(sample => after.Rate.FramesFromSeconds(sample / (double)AudioBlock.SampleRate))];
        Assert.Equal(before.Length, after.Length);
        Assert.All(Cuts(after), cut => Assert.Contains(cut, beats));
        Assert.NotEqual(Cuts(before), Cuts(after));
    }

    [Fact]
    public async Task Cuts_go_to_beats_that_are_heard_in_a_song()
    {
        var after = await HeardAsync(Photos, new SetMusic(null, null, SongNumber, false, false), new CutToBeats());

        var rate = after.Rate;
        long first = after.TrackWithRole("music")!.Clips.First().Frames;
        long[] beats = [.. Enumerable.Range(0, 39).Select(beat => rate.FramesFromSeconds(0.3 + (beat / 2.0)))];
        Assert.Equal(Photos.Length, after.Length);
        Assert.All(Cuts(after).Where(cut => cut < first), cut => Assert.Contains(cut, beats));
    }

    [Fact]
    public async Task Speech_is_not_cut_for_a_beat()
    {
        var after = await EditAsync(English, new SetMusic("upbeat", null, null, false, false), new CutToBeats());

        var scenes = after.Scenes();
        Assert.All(
            after.TrackWithRole("narration")!.Placed(),
            line => Assert.Contains(scenes, scene => scene.Range.Contains(line.Range)));
    }

    [Fact]
    public async Task A_song_starts_at_its_drop_and_says_so()
    {
        var after = await HeardAsync(Photos, new SetMusic(null, null, SongNumber, false, false), new SetMusic(null, null, null, true, false));

        Assert.Equal(after.Rate.FramesFromSeconds(6.3), after.TrackWithRole("music")!.Clips.First().SourceStart);
    }

    [Fact]
    public async Task A_song_that_is_shorter_than_the_video_is_repeated_from_bar_to_bar()
    {
        var after = await HeardAsync(English, new SetMusic(null, null, SongNumber, false, false));

        var parts = after.TrackWithRole("music")!.Clips.ToList();
        var rate = after.Rate;
        Assert.Equal(2, parts.Count);
        Assert.Equal(rate.FramesFromSeconds(18.3), parts[0].Frames);
        Assert.Equal(rate.FramesFromSeconds(0.3), parts[1].SourceStart);
        Assert.Equal(after.Length, parts.Sum(part => part.Frames));
    }

    [Fact]
    public async Task Without_music_or_a_beat_nothing_changes_and_the_reason_is_given()
    {
        string silent = await RefusalAsync(await EditAsync(Photos, new Switch(Part.Music, false)), new CutToBeats());
        string unheard = await RefusalAsync(await EditAsync(Photos, new SetMusic(null, null, SongNumber, false, false)), new CutToBeats());

        Assert.Contains("add music", silent, StringComparison.Ordinal);
        Assert.Contains("no beat", unheard, StringComparison.Ordinal);
    }

    private static long[] Cuts(Timeline timeline) => [.. timeline.Scenes().SkipLast(1).Select(scene => scene.Range.End)];

    private static async Task<Timeline> HeardAsync(Timeline timeline, params Command[] commands)
    {
        var outcome = await new CommandExecutor(Studio.Director, new Listener()).RunAsync(commands, Turn(timeline), [], CancellationToken.None);
        Assert.True(outcome.Refusal is null, outcome.Refusal?.English);
        Invariants.Check(outcome.After);
        return outcome.After;
    }
}
