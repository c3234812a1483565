using System.Text.Json.Nodes;
using Reelwright.Graphics;
using Reelwright.Render;
using Reelwright.Timelines;

namespace Reelwright.Tests;

public sealed class WordMotionTests
{
    private const string Sentence = "One two three four";

    [Theory]
    [InlineData("typewriter")]
    [InlineData("words")]
    public async Task Words_come_one_after_another_and_end_as_the_whole_text(string style)
    {
        var (film, plain) = (Film(style, []), Film("none", []));
        await using var plan = await Engines.CompileAsync(film);
        var renderer = new FrameRenderer(plan);
        var seen = new List<double>();
        for (int frame = 0; frame < 90; frame += 3)
        {
            seen.Add(Ink(await renderer.RenderAsync(frame, CancellationToken.None)));
        }

        Assert.True(seen[0] < 0.3 * seen[^1]);
        Assert.All(seen.Zip(seen.Skip(1)), pair => Assert.True(pair.Second >= pair.First - 0.02));
        Assert.True(seen.Distinct().Count() > 6);
        Assert.Equal(
            (await Films.FrameAsync(plain, 89)).Data.ToArray(),
            (await renderer.RenderAsync(89, CancellationToken.None)).Data.ToArray());
    }

    [Fact]
    public async Task A_highlight_runs_through_the_words_and_stays()
    {
        var film = Film("highlight", new() { ["frames"] = 60 });
        var levels = new List<double>();
        foreach (int frame in new[] { 0, 15, 30, 45, 70 })
        {
            levels.Add(Colored(await Films.FrameAsync(film, frame)));
        }

        Assert.Equal(levels.Order(), levels);
        Assert.True(levels[0] < 0.1 * levels[^1] && levels[2] > 0.3 * levels[^1] && levels[2] < 0.75 * levels[^1]);
    }

    [Fact]
    public async Task Only_the_spoken_word_is_lit_when_it_is_asked_for_and_times_say_when()
    {
        var film = Film("highlight", new() { ["only"] = true, ["times"] = new JsonArray(10, 20, 50, 60, 70) });

        Assert.True(Colored(await Films.FrameAsync(film, 5)) < 0.5);
        double first = Where(await Films.FrameAsync(film, 15));
        double second = Where(await Films.FrameAsync(film, 30));
        double fourth = Where(await Films.FrameAsync(film, 65));
        Assert.True(first < second && second < fourth);
        Assert.True(Colored(await Films.FrameAsync(film, 80)) < 0.5);
    }

    [Fact]
    public async Task Words_light_up_when_they_are_spoken_also_at_another_rate()
    {
        // One at once, two and three long after, four at the end.
        var film = Film("highlight", new() { ["only"] = true }, clock: new JsonArray(0, 2, 3, 8, 6, 50, 11, 70, 15, 85));
        var doubled = TimelineRate.Convert(film, new(60));

        double first = Where(await Films.FrameAsync(film, 4));
        double second = Where(await Films.FrameAsync(film, 40));
        double third = Where(await Films.FrameAsync(film, 60));

        Assert.True(first < second && second < third);
        Assert.Equal(second, Where(await Films.FrameAsync(doubled, 80)), 0.5);
        Assert.Equal(third, Where(await Films.FrameAsync(doubled, 120)), 0.5);
    }

    [Theory]
    [InlineData("zoom")]
    [InlineData("blur")]
    [InlineData("rise")]
    [InlineData("pop")]
    public async Task A_layer_that_has_come_in_lies_where_it_was_laid_out(string style)
    {
        var film = Film(style, new() { ["frames"] = 12 });
        double whole = Ink(await Films.FrameAsync(Film("none", []), 40));

        Assert.True(Ink(await Films.FrameAsync(film, 0)) < 0.2 * whole);
        Assert.Equal(
            (await Films.FrameAsync(Film("none", []), 40)).Data.ToArray(), (await Films.FrameAsync(film, 40)).Data.ToArray());
    }

    [Theory]
    [InlineData("zoom")]
    [InlineData("blur")]
    [InlineData("fade")]
    public async Task A_layer_that_goes_out_fades_away(string style)
    {
        var film = Film("none", [], Films.Effect(EffectKinds.AnimateOut, new() { ["style"] = style, ["frames"] = 12 }));

        int whole = (await Films.FrameAsync(film, 40)).Y.ToArray().Max();
        int late = (await Films.FrameAsync(film, 85)).Y.ToArray().Max();
        int last = (await Films.FrameAsync(film, 89)).Y.ToArray().Max();

        Assert.Equal(235, whole);
        Assert.InRange(late, last + 20, whole - 3);
        Assert.InRange(last, 16, 110);
    }

    [Fact]
    public async Task A_plate_is_there_before_the_words_are()
    {
        var film = Film("typewriter", new() { ["frames"] = 60 }, plate: "#ff0000");

        Assert.True(Colored(await Films.FrameAsync(film, 0)) > 10);
    }

    [Fact]
    public async Task An_emoji_is_a_picture_in_its_own_colours()
    {
        var film = Scenes.Small(
            Scenes.Track("V1", TrackKind.Video, "main", Scenes.Solid("a", 10, "#000000")),
            Scenes.Track("V2", TrackKind.Video, "art", Scenes.Generated(
                "e", 10, GeneratorKinds.Emoji, new() { ["emoji"] = "🌞", ["box"] = new JsonArray(0.25, 0.1, 0.5, 0.8) })));

        var frame = await Films.FrameAsync(film, 5);

        var middle = Films.At(frame, 0.5, 0.5);
        Assert.True(middle.Y > 120 && middle.U < 100, $"{middle}");
        Assert.Equal(16, Films.At(frame, 0.02, 0.02).Y);
    }

    private static Timeline Film(string style, JsonObject effect, Effect? other = null, string? plate = null, JsonArray? clock = null)
    {
        effect["style"] = style;
        var parameters = new JsonObject
        {
            ["text"] = Sentence,
            ["box"] = new JsonArray(0.05, 0.3, 0.9, 0.4),
            ["size"] = 0.14,
            ["weight"] = 700,
            ["maxLines"] = 1,
            ["highlightColor"] = "#00ff00",
        };
        if (clock is not null)
        {
            parameters["clock"] = clock;
        }

        if (plate is not null)
        {
            parameters["plate"] = plate;
        }

        var clip = Scenes.Generated("t", 90, GeneratorKinds.Text, parameters)
            .With(Films.Effect(EffectKinds.AnimateIn, effect));
        return Scenes.Small(
            Scenes.Track("V1", TrackKind.Video, "main", Scenes.Solid("a", 90, "#000000")),
            Scenes.Track("T1", TrackKind.Text, "title", other is null ? clip : clip.With(other)));
    }

    // Mean light above black.
    private static double Ink(Frame frame) => frame.Y.ToArray().Average(value => value - 16.0);

    // Mean colour, in hundredths.
    private static double Colored(Frame frame) => 100 * frame.U.ToArray().Average(value => Math.Max(0, Math.Abs(value - 128.0) - 8)) / 8;

    // Where the colour is, in columns.
    private static double Where(Frame frame)
    {
        double sum = 0;
        double place = 0;
        for (int i = 0; i < frame.U.Length; i++)
        {
            double weight = Math.Max(0, 120 - frame.U[i]);
            sum += weight;
            place += weight * (i % frame.ChromaWidth);
        }

        return place / sum;
    }
}
