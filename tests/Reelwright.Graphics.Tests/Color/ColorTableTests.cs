using System.Numerics;
using Reelwright.Graphics;

namespace Reelwright.Tests;

public sealed class ColorTableTests
{
    public static TheoryData<int> EvenLengths => [.. TestFrames.Lengths.Cast<object[]>().Select(row => (int)row[0] & ~1).Distinct()];

    public static TheoryData<string> Names =>
        ["mono", "noir", "sepia", "vintage", "cinematic", "teal-orange", "warm", "cool", "vivid", "faded", "dreamy", "bright"];

    [Theory]
    [MemberData(nameof(EvenLengths))]
    public void The_vector_path_equals_the_definition(int length)
    {
        var table = Table(Looks.Find("teal-orange")!);
        byte[] blue = TestFrames.Noise(length / 2, 2);
        byte[] red = TestFrames.Noise(length / 2, 3);
        byte[] means = TestFrames.Noise(length / 2, 4);
        byte[] expected = TestFrames.Noise(length, 1);
        byte[] actual = TestFrames.Noise(length, 1);

        table.LumaScalar(expected, blue, red, 0);
        table.Luma(actual, blue, red);
        Assert.Equal(expected, actual);

        byte[][] chroma = [[.. blue], [.. red], [.. blue], [.. red]];
        table.ChromaScalar(means, chroma[0], chroma[1], 0);
        table.Chroma(means, chroma[2], chroma[3]);
        Assert.Equal(chroma[0], chroma[2]);
        Assert.Equal(chroma[1], chroma[3]);
    }

    [Fact]
    public void No_step_changes_nothing_at_all()
    {
        var frame = TestFrames.NoiseFrame(70, 38, 1);

        Table().Apply(frame);

        Golden.Equal(TestFrames.NoiseFrame(70, 38, 1), frame, "no-step");
    }

    [Fact]
    public void Black_and_white_keeps_the_light_of_every_sample_and_takes_all_colour()
    {
        var frame = TestFrames.NoiseFrame(70, 38, 1);

        Table(Looks.Find("mono")!).Apply(frame);

        Assert.Equal(TestFrames.NoiseFrame(70, 38, 1).Y.ToArray(), frame.Y.ToArray());
        Assert.All(frame.U.ToArray(), value => Assert.Equal(128, value));
        Assert.All(frame.V.ToArray(), value => Assert.Equal(128, value));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_table_is_close_to_the_exact_colour(string name)
    {
        var look = Looks.Find(name)!;
        var table = Table(look);
        double worst = 0;
        double sum = 0;
        int count = 0;
        foreach (var color in Colors())
        {
            var yuv = Bt709.ToYuv(color);
            var frame = TestFrames.FlatFrame(2, 2, yuv);
            table.Apply(frame);
            var rgb = Rgb(yuv);
            var exact = Yuv(look.Apply(rgb));
            for (int plane = 0; plane < 3; plane++)
            {
                byte[] got = [frame.Y[0], frame.U[0], frame.V[0]];
                double apart = Math.Abs(Math.Clamp(exact[plane], 0, 255) - got[plane]);
                worst = Math.Max(worst, apart);
                sum += apart;
                count++;
            }
        }

        Assert.True(sum / count < 0.8, $"mean {sum / count:F2}");
        Assert.True(worst < 9, $"worst {worst:F2}");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Greys_never_swap_places_under_a_look(string name)
    {
        var look = Looks.Find(name)!;
        float last = -1;
        for (int i = 0; i <= 100; i++)
        {
            float luma = Luma(look.Apply(new Vector3(i / 100f)));
            Assert.True(luma >= last - 0.001f, $"{i}: {luma} after {last}");
            last = luma;
        }

        Assert.InRange(last, 0.85f, 1.06f);
    }

    [Fact]
    public void Every_look_is_another()
    {
        var seen = new List<Vector3[]>();
        foreach (string name in Names.Cast<object[]>().Select(row => (string)row[0]))
        {
            var look = Looks.Find(name)!;
            Vector3[] shown = [look.Apply(new(0.8f, 0.5f, 0.3f)), look.Apply(new(0.1f, 0.12f, 0.16f)), look.Apply(new(0.3f, 0.5f, 0.8f))];
            Assert.All(seen, other => Assert.True(other.Zip(shown).Sum(pair => Vector3.Distance(pair.First, pair.Second)) > 0.06));
            seen.Add(shown);
        }

        Assert.Null(Looks.Find("nothing"));
    }

    [Fact]
    public void A_moving_value_of_nothing_is_neutral_and_half_a_strength_is_half_the_way()
    {
        Assert.True(new Adjustment().IsNeutral);
        var look = Looks.Find("sepia")!;
        var color = new Vector3(0.4f, 0.5f, 0.7f);

        var half = new ColorMix(look, 0.5).Apply(color);

        Assert.True(Vector3.Distance((color + look.Apply(color)) / 2, half) < 1e-5);
    }

    [Fact]
    public void A_look_on_a_gradient_looks_as_it_did()
    {
        var frame = TestFrames.Painted(
            96, 54, (x, y) => 16 + (x * 1.9) + (y * 0.6), (x, y) => 128 + (60 * Math.Sin(x / 14) * Math.Cos(y / 9)));
        Table(Looks.Find("cinematic")!, new Adjustment { Temperature = 0.3, Shadows = 0.4, Curve = new([0, 0.05, 0.5, 0.55, 1, 0.95]) })
            .Apply(frame);
        new Vignette(96, 54, 0.5).Apply(frame, 0.5);
        Sharpen.Apply(frame, 0.5);
        Grain.Apply(frame, 0.4, 9, 3);

        Golden.Check(frame, "look");
    }

    private static ColorTable Table(params IColorStep[] steps)
    {
        var table = new ColorTable();
        table.Build(steps);
        return table;
    }

    private static IEnumerable<Rgba> Colors()
    {
        for (int i = 0; i < 729; i++)
        {
            yield return new((byte)(i % 9 * 31), (byte)(i / 9 % 9 * 31), (byte)(i / 81 * 31));
        }
    }

    private static float Luma(Vector3 color) => Vector3.Dot(color, new(0.2126f, 0.7152f, 0.0722f));

    private static Vector3 Rgb(Yuv coded)
    {
        float y = (coded.Y - 16) / 219f;
        float u = (coded.U - 128) / 224f;
        float v = (coded.V - 128) / 224f;
        return new(y + (1.5748f * v), y - (0.187324f * u) - (0.468124f * v), y + (1.8556f * u));
    }

    private static double[] Yuv(Vector3 color)
    {
        float y = Luma(color);
        return [16 + (219 * y), 128 + (224 * (color.Z - y) / 1.8556), 128 + (224 * (color.X - y) / 1.5748)];
    }
}
