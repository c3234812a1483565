using Reelwright.Graphics;

namespace Reelwright.Tests;

public sealed class GradientTests
{
    public static TheoryData<GradientStyle> Styles => [.. Enum.GetValues<GradientStyle>()];

    [Theory]
    [MemberData(nameof(Styles))]
    public void Backgrounds_look_as_they_did(GradientStyle style)
    {
        var frame = new Frame(64, 36);

        new GradientRenderer(Background(style), 64, 36).Draw(frame, 2.5);

        Golden.Check(frame, $"gradient-{style}".ToLowerInvariant());
    }

    [Theory]
    [MemberData(nameof(Styles))]
    public void A_frame_depends_only_on_the_time(GradientStyle style)
    {
        var renderer = new GradientRenderer(Background(style), 128, 72);
        var first = new Frame(128, 72);
        var later = new Frame(128, 72);
        var again = TestFrames.NoiseFrame(128, 72, 1);

        renderer.Draw(first, 1);
        renderer.Draw(later, 9);
        new GradientRenderer(Background(style), 64, 128).Draw(new Frame(64, 128), 3);
        new GradientRenderer(Background(style), 128, 72).Draw(again, 1);

        Golden.Equal(first, again, $"gradient-again-{style}");
        Assert.NotEqual(first.Memory.ToArray(), later.Memory.ToArray());
    }

    [Theory]
    [MemberData(nameof(Styles))]
    public void Movement_is_slow_from_frame_to_frame(GradientStyle style)
    {
        var renderer = new GradientRenderer(Background(style), 320, 180);
        var before = new Frame(320, 180);
        var after = new Frame(320, 180);

        renderer.Draw(before, 4);
        renderer.Draw(after, 4 + (1 / 30.0));

        double worst = 0;
        for (int i = 0; i < before.Y.Length; i++)
        {
            worst = Math.Max(worst, Math.Abs(before.Y[i] - after.Y[i]));
        }

        Assert.InRange(worst, 0, 5);
    }

    [Theory]
    [MemberData(nameof(Styles))]
    public void No_bands_show(GradientStyle style)
    {
        // Ten units of luma over the whole picture: without dither that is ten flat bands with sharp rims, and the
        // means
        // of neighbouring blocks would go in steps. With it they follow the slope.
        var frame = new Frame(960, 540);
        var background = Background(style) with { Colors = [new(20, 24, 40), new(36, 32, 62)] };
        new GradientRenderer(background, 960, 540).Draw(frame, 2);

        double worst = 0;
        int flatBlocks = 0;
        int blocks = 0;
        for (int y = 0; y + 16 <= 540; y += 16)
        {
            for (int x = 32; x + 16 < 960; x += 16)
            {
                double before = BlockMean(frame, x - 32, y);
                double here = BlockMean(frame, x - 16, y);
                double after = BlockMean(frame, x, y);
                worst = Math.Max(worst, Math.Abs(before - (2 * here) + after));
                flatBlocks += here == Math.Floor(here) ? 1 : 0;
                blocks++;
            }
        }

        // Shafts, floors, discs and cut edges have rims of their own; what lies between them is held by the flat blocks.
        Assert.InRange(worst, 0, style switch
        {
            GradientStyle.Beams or GradientStyle.Spotlight => 1.7,
            GradientStyle.Bokeh or GradientStyle.Terraces or GradientStyle.Stripes or GradientStyle.Ripples or GradientStyle.Halftone => 12,
            _ => 0.4,
        });
        Assert.InRange(flatBlocks, 0, blocks / 5);
        Assert.InRange(frame.Y.ToArray().Min(), 16, 235);
        Assert.InRange(frame.Y.ToArray().Max(), 16, 235);
    }

    [Fact]
    public void A_style_is_found_by_its_name_and_there_are_twelve()
    {
        Assert.Equal(12, GradientStyles.Names.Count);
        Assert.All(GradientStyles.Names, name => Assert.Equal(name, GradientStyles.Parse(name).ToString(), ignoreCase: true));
        Assert.Equal(GradientStyle.Linear, GradientStyles.Parse("no such style"));
        Assert.Equal(GradientStyle.Linear, GradientStyles.Parse(null));
    }

    [Fact]
    public void Dither_thresholds_are_spread_evenly_over_the_tile()
    {
        short[] all = [.. Enumerable.Range(0, 32).SelectMany(y => BlueNoise.Row(y).ToArray())];

        Assert.All(all.GroupBy(value => value), group => Assert.Equal(8, group.Count()));
        Assert.Equal(128, all.Distinct().Count());
        for (int y = 0; y < 32; y += 8)
        {
            for (int x = 0; x < 32; x += 8)
            {
                double mean = Enumerable.Range(0, 64)
                    .Average(i => (double)all[((y + (i / 8)) * 32) + x + (i % 8)]);
                Assert.Equal(63.5, mean, 6.0);
            }
        }
    }

    [Fact]
    public void One_colour_or_six_are_refused()
    {
        Assert.Throws<ArgumentException>(() => new GradientBackground
        {
            Style = GradientStyle.Linear,
            Colors = [new(1, 2, 3)],
        });
        Assert.Throws<ArgumentException>(() => new GradientBackground
        {
            Style = GradientStyle.Linear,
            Colors = [.. Enumerable.Repeat(new Rgba(1, 2, 3), 6)],
        });
    }

    private static GradientBackground Background(GradientStyle style) => new()
    {
        Style = style,
        Colors = [new(11, 16, 38), new(59, 42, 140), new(123, 63, 228), new(255, 95, 162), new(34, 211, 238)],
        AngleDegrees = 30,
        Seed = 7,
    };

    private static double BlockMean(Frame frame, int x, int y)
    {
        double sum = 0;
        for (int i = 0; i < 256; i++)
        {
            sum += frame.Y[((y + (i >> 4)) * frame.Width) + x + (i & 15)];
        }

        return sum / 256;
    }
}
