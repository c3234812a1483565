using Reelwright.Agent;
using Reelwright.Timelines;
using static Reelwright.Tests.Studio;

namespace Reelwright.Tests;

public sealed class SoundEditTests
{
    private static Target Music => new(Part.Music);

    [Theory]
    [InlineData(20)]
    [InlineData(100)]
    [InlineData(250)]
    public async Task A_level_is_what_was_asked_for(double percent) =>
        Assert.Equal(percent, TimelineDifference.Percent((await EditAsync(English, new SetVolume(Music, Percent(percent)))).TrackWithRole("music")!), 0);

    [Fact]
    public async Task Nought_percent_is_silence_and_a_level_brings_it_back()
    {
        var silent = await EditAsync(English, new SetVolume(Music, Percent(0)));
        var again = await EditAsync(silent, new SetVolume(Music, Percent(30)));

        Assert.True(silent.TrackWithRole("music")!.IsMuted);
        Assert.False(again.TrackWithRole("music")!.IsMuted);
    }

    [Fact]
    public async Task Everything_together_gets_quieter_and_keeps_its_proportions()
    {
        var after = await EditAsync(English, new SetVolume(new(Part.Sound), Percent(50)));

        Assert.Equal(English.TrackWithRole("music")!.GainDb - 6.02, after.TrackWithRole("music")!.GainDb, 1);
        Assert.Equal(English.TrackWithRole("narration")!.GainDb - 6.02, after.TrackWithRole("narration")!.GainDb, 1);
    }

    [Fact]
    public async Task The_clips_own_sound_is_silenced_alone()
    {
        var after = await EditAsync(Photos, new Switch(Part.ClipSound, false));

        Assert.All(
            after.Placed().Where(placed => placed.Clip.Media is ExternalReference { Kind: MediaKind.Video }),
            placed => Assert.True(placed.Clip.Effect(EffectKinds.Volume)!.Parameters.Flag("mute", false)));
        Assert.False(after.TrackWithRole("music")!.IsMuted);
    }

    [Fact]
    public async Task The_video_fades_from_and_to_black_with_its_music_and_the_fade_stays_at_the_end()
    {
        var after = await EditAsync(English, new Fade(new(Part.Video), Ends.Both, 1.5), new CutOut(new(Part.Video), new(10, 14)));

        var fades = after.TrackWithRole("fade")!.Placed().ToList();
        Assert.Equal([new FrameRange(0, 45), new FrameRange(after.Length - 45, 45)], fades.Select(fade => fade.Range));
        Assert.Equal(45, after.TrackWithRole("music")!.Clips.Last().Effect(EffectKinds.Volume)!.Parameters.Integer("fadeOut", 0));
    }

    [Fact]
    public async Task Music_changes_mood_tempo_piece_and_start()
    {
        var calm = await EditAsync(Chinese, new SetMusic("lo-fi", Absolute(84), null, true, false));
        var another = await EditAsync(calm, new SetMusic("lo-fi", null, null, false, true));

        var clip = calm.TrackWithRole("music")!.Clips.Single();
        Assert.Equal(("lo-fi", 84, "drop"), (clip.Parameters.Text("mood"), clip.Parameters.Number("tempo", 0), clip.Parameters.Text("start")));
        Assert.NotEqual(((GeneratorReference)clip.Media).Seed, ((GeneratorReference)another.TrackWithRole("music")!.Clips.Single().Media).Seed);
        Assert.Contains("40 to 220", await RefusalAsync(English, new SetMusic(null, Absolute(900), null, false, false)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_song_that_is_shorter_than_the_video_plays_again_and_again()
    {
        var after = await EditAsync(English, new SetMusic(null, null, 6, false, false), new SetLength(Absolute(50)));

        var clips = after.TrackWithRole("music")!.Clips.ToList();
        Assert.Equal([600L, 600L, 300L], clips.Select(clip => clip.Frames));
        Assert.All(clips, clip => Assert.Equal("song.mp3", ((ExternalReference)clip.Media).Name));
    }

    [Fact]
    public async Task Narration_is_rewritten_with_captions_that_fit_it()
    {
        var after = await EditAsync(English, new RewriteLine(new(Part.Narration) { InScenes = [2] }, "Meet Aurora, the lamp."));

        string captions = string.Join(' ', after.TrackWithRole("caption")!.Placed()
            .Where(caption => after.Scenes()[1].Range.Contains(caption.Range.Start))
            .Select(caption => caption.Clip.Parameters.Text("text")!.Replace('\n', ' ')));
        Assert.Equal("Meet Aurora, the lamp.", captions);
        Assert.Equal(English.Length, after.Length);
    }

    [Fact]
    public async Task A_line_that_is_too_long_for_its_scene_makes_room_and_loses_nothing()
    {
        string line = string.Join(' ', Enumerable.Repeat("A much longer line that says a great deal more.", 8));
        var after = await EditAsync(English, new RewriteLine(new(Part.Narration) { InScenes = [2] }, line));

        Assert.Contains(after.TrackWithRole("narration")!.Clips, clip => clip.Parameters.Text("text") == line);
        Assert.Equal(English.Scenes().Count, after.Scenes().Count);
    }

    [Fact]
    public async Task The_voice_changes_in_both_languages_and_one_that_is_not_there_is_refused()
    {
        var male = await EditAsync(Chinese, new SetVoice("male"));

        Assert.All(male.TrackWithRole("narration")!.Clips, clip => Assert.Equal("male", clip.Parameters.Text("voice")));
        var spoken = await EditAsync(English, new SetVoice("male"));
        Assert.Equal("male", spoken.Metadata.Text("voice"));
        Assert.Contains("a female and a male one", await RefusalAsync(English, new SetVoice("robot")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Speech_gets_faster_and_stays_so_when_the_video_is_made_anew()
    {
        var after = await EditAsync(English, new SetSpeechRate(Factor(1.25)), new SetLength(Absolute(40)));

        Assert.All(after.TrackWithRole("narration")!.Clips, clip => Assert.Equal(1.25, clip.Parameters.Number("rate", 1), 3));
    }

    [Fact]
    public async Task Music_can_be_kept_from_stepping_back_under_the_voice()
    {
        Assert.Equal(0, (await EditAsync(English, new Duck(false, null))).TrackWithRole("music")!.Metadata.Number("duckDb", -1));
        Assert.Equal(18, (await EditAsync(English, new Duck(true, 18))).TrackWithRole("music")!.Metadata.Number("duckDb", -1));
        Assert.Contains("3 to 30 dB", await RefusalAsync(English, new Duck(true, 90)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Short_sounds_are_put_on_every_cut_and_stay_whole_when_scenes_move()
    {
        var after = await EditAsync(English, new AddSound("hit", null), new Swap(Scene(1), Scene(3)));

        Assert.All(after.TrackWithRole("sound")!.Clips.Where(clip => clip.Name == "hit"), clip => Assert.Equal(9, clip.Frames));
    }

    [Fact]
    public async Task Pauses_go_where_somebody_listens_and_are_left_plainly_where_nobody_does()
    {
        string why = await RefusalAsync(Photos, new CutSilences(null));
        var outcome = await new CommandExecutor(Studio.Director, new Listener()).RunAsync([new CutSilences(null)], Turn(Photos), [], CancellationToken.None);

        Assert.Contains("tell me the times", why, StringComparison.Ordinal);
        Assert.Null(outcome.Refusal);
        Assert.True(outcome.After.Length < Photos.Length);
        Invariants.Check(outcome.After);
    }
}
