using Reelwright.Timelines;

namespace Reelwright.Tests;

public sealed class RevisionTests
{
    [Theory]
    [InlineData("en")]
    [InlineData("zh")]
    [InlineData("pictures")]
    public async Task Reflow_keeps_words_media_and_time(string name)
    {
        var script = Scripts.Of(name);
        var before = (await Scripts.DirectAsync(script, 30, 1920, 1080, 4)).Timeline;
        var after = Scripts.Director(script).Reflow(before, 1080, 1920);

        Assert.Equal((1080, 1920), (after.Width, after.Height));
        Assert.Equal(Words(before), Words(after));
        Assert.Equal(before.Scenes().Select(scene => scene.Range), after.Scenes().Select(scene => scene.Range));
        Assert.Equal(
            before.Tracks.Where(track => track.Kind == TrackKind.Audio).SelectMany(track => track.Clips),
            after.Tracks.Where(track => track.Kind == TrackKind.Audio).SelectMany(track => track.Clips));
        Assert.Equal(Media(before), Media(after));
    }

    [Fact]
    public async Task Reflow_keeps_words_and_colours_that_were_changed_by_hand()
    {
        var director = Scripts.Director(Scripts.English);
        var before = (await Scripts.DirectAsync(Scripts.English, 30, 1920, 1080, 4)).Timeline;
        var headline = before.Placed().First(placed => placed.Clip.Id.Value == "s3-headline").Clip;
        var changed = before.Apply(new ChangeClip(headline.WithParameters(
            headline.Parameters.With("text", "Light for slow mornings").With("color", "#ff0000"))));

        var after = director.Reflow(changed, 1080, 1080).Placed().First(
            placed => placed.Clip.Id.Value == "s3-headline").Clip;

        Assert.Equal("Light for slow mornings", after.Parameters.Text("text"));
        Assert.Equal("#ff0000", after.Parameters.Text("color"));
    }

    [Fact]
    public async Task Reflow_follows_scenes_that_were_moved_and_removed()
    {
        var director = Scripts.Director(Scripts.English);
        var before = (await Scripts.DirectAsync(Scripts.English, 30, 1920, 1080, 4)).Timeline;
        var scenes = before.Scenes();
        var edited = before.Apply(new RemoveRange(scenes[2].Range));
        edited = edited.Apply(new SwapRanges(edited.Scenes()[1].Range, edited.Scenes()[2].Range));

        var after = director.Reflow(edited, 1080, 1920);

        Assert.Equal(edited.Length, after.Length);
        Assert.Equal(
            edited.Scenes().Select(scene => scene.Clip.Metadata.Text("scene")),
            after.Scenes().Select(scene => scene.Clip.Metadata.Text("scene")));
        Assert.Equal(Words(edited), Words(after));
    }

    [Theory]
    [InlineData("en", 30, 15)]
    [InlineData("en", 30, 60)]
    [InlineData("en", 10, 30)]
    [InlineData("zh", 30, 10)]
    [InlineData("zh", 15, 20)]
    [InlineData("pictures", 30, 15)]
    [InlineData("pictures", 15, 40)]
    public async Task Retime_is_exact_and_never_cuts_speech(string name, double from, double to)
    {
        var script = Scripts.Of(name);
        var before = (await Scripts.DirectAsync(script, from, 1920, 1080, 4)).Timeline;
        var after = await Scripts.Director(script).RetimeAsync(before, to, CancellationToken.None);

        Assert.Equal((long)(to * 30), after.Length);
        Assert.All(after.Tracks, track => Assert.True(track.Length <= after.Length, $"{track.Id} {track.Length}"));
        var spoken = after.TrackWithRole("narration")?.Clips ?? [];
        Assert.All(spoken, clip => Assert.True(clip.Frames >= (clip.Metadata.Number("seconds", 0) * 30) - 1e-6));
        Assert.Equal(after.Length, after.TrackWithRole("music")!.Length);
    }

    [Fact]
    public async Task Scenes_that_time_left_out_come_back_when_there_is_time()
    {
        var director = Scripts.Director(Scripts.English);
        var brief = (await Scripts.DirectAsync(Scripts.English, 10, 1920, 1080, 4)).Timeline;
        var whole = await director.RetimeAsync(brief, 40, CancellationToken.None);
        Assert.True(brief.Scenes().Count < Scripts.English.Scenes.Length);
        Assert.Equal(Scripts.English.Scenes.Length, whole.Scenes().Count);
    }

    [Fact]
    public async Task Narration_goes_and_comes_back_at_the_same_length()
    {
        var director = Scripts.Director(Scripts.English);
        var before = (await Scripts.DirectAsync(Scripts.English, 30, 1920, 1080, 4)).Timeline;
        var silent = director.WithoutNarration(before);
        Assert.Null(silent.TrackWithRole("narration"));
        Assert.True(Gain(silent) > Gain(before));

        var again = await director.WithNarrationAsync(silent, CancellationToken.None);
        Assert.NotNull(again.TrackWithRole("narration"));
        Assert.Equal(before.Length, again.Length);
        Assert.Equal(Gain(before), Gain(again), 2);
    }

    [Fact]
    public async Task Captions_go_and_come_back()
    {
        var director = Scripts.Director(Scripts.Chinese);
        var before = (await Scripts.DirectAsync(Scripts.Chinese, 30, 1920, 1080, 4)).Timeline;
        var without = director.WithoutCaptions(before);
        Assert.Null(without.TrackWithRole("caption"));
        var again = (await director.WithCaptionsAsync(without, null, CancellationToken.None)).Timeline;
        Assert.Equal(
            before.TrackWithRole("caption")!.Clips.Select(clip => clip.Parameters.Text("text")),
            again.TrackWithRole("caption")!.Clips.Select(clip => clip.Parameters.Text("text")));
    }

    [Fact]
    public async Task Music_changes_its_mood_and_keeps_its_level()
    {
        var director = Scripts.Director(Scripts.English);
        var before = (await Scripts.DirectAsync(Scripts.English, 30, 1920, 1080, 4)).Timeline;
        var after = director.WithMusic(before, "lofi");
        Assert.Equal("lofi", after.TrackWithRole("music")!.Clips.Single().Parameters.Text("mood"));
        Assert.Equal(Gain(before), Gain(after));
        Assert.Null(director.WithoutMusic(after).TrackWithRole("music"));
        Assert.NotNull(director.WithMusic(director.WithoutMusic(after), null).TrackWithRole("music"));
    }

    [Fact]
    public async Task Another_look_keeps_the_words()
    {
        var director = Scripts.Director(Scripts.English);
        var before = (await Scripts.DirectAsync(Scripts.English, 30, 1920, 1080, 4)).Timeline;
        var after = director.Restyle(before, "bold-pop");
        Assert.Equal("bold-pop", after.Metadata.Text("style"));
        Assert.Equal(Words(before), Words(after));
        Assert.NotEqual(
            before.Scenes()[0].Clip.Parameters.ToString(),
            after.Scenes()[0].Clip.Parameters.ToString());
    }

    private static double Gain(Timeline timeline) =>
        timeline.TrackWithRole("music")!.Clips.First().Effect(EffectKinds.Volume)!.Parameters.Number("gainDb", 0);

    private static List<string> Media(Timeline timeline) =>
        [.. timeline.Placed().Select(placed => placed.Clip.Media).OfType<ExternalReference>().Select(file => file.MediaId).Order(
            StringComparer.Ordinal)];

    private static List<string> Words(Timeline timeline) =>
        [.. timeline.Placed()
            .Where(placed => (placed.Clip.Media as GeneratorReference)?.Kind == GeneratorKinds.Text)
            .Select(
                placed => $"{placed.Range} {new string(
                    [.. placed.Clip.Parameters.Text("text")!.Where(char.IsLetterOrDigit)])}")
            .Order(StringComparer.Ordinal)];
}
