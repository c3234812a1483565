using Reelwright.Graphics;

namespace Reelwright.Tests;

public sealed class MaskedBlendTests
{
    public static TheoryData<int> Lengths => TestFrames.Lengths;

    public static TheoryData<MaskShape> Shapes => [.. Enum.GetValues<MaskShape>()];

    [Theory]
    [MemberData(nameof(Lengths))]
    public void The_vector_path_equals_the_definition(int length)
    {
        byte[] from = TestFrames.Noise(length, 1);
        byte[] to = TestFrames.Noise(length, 2);
        var random = new Random(3);
        ushort[] field = [.. Enumerable.Range(0, length).Select(_ => (ushort)random.Next(MaskField.Top + 1))];
        byte[] expected = new byte[length];
        byte[] actual = new byte[length];
        foreach (int softness in new[] { 0, 3, 6, 7 })
        {
            int threshold = MaskedBlend.Threshold(0.43, softness);
            MaskedBlend.BlendScalar(from, to, field, threshold, softness, expected);
            MaskedBlend.BlendRow(from, to, field, threshold, softness, actual);

            Assert.Equal(expected, actual);
        }
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void A_mask_is_closed_at_first_and_open_in_the_end(MaskShape shape)
    {
        var before = TestFrames.NoiseFrame(70, 38, 1);
        var after = TestFrames.NoiseFrame(70, 38, 2);
        var field = new MaskField(shape, 70, 38);
        var target = new Frame(70, 38);

        target.CopyFrom(before);
        MaskedBlend.Open(target, after, field, 0);
        Assert.Equal(before.Memory.ToArray(), target.Memory.ToArray());
        MaskedBlend.Open(target, after, field, 1);
        Golden.Equal(after, target, $"open-{shape}", within: 1);
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void A_mask_never_closes_again(MaskShape shape)
    {
        var field = new MaskField(shape, 64, 36);
        var white = TestFrames.FlatFrame(64, 36, new(235, 128, 128));
        byte[] last = new byte[64 * 36];
        for (double progress = 0; progress <= 1; progress += 0.05)
        {
            var target = TestFrames.FlatFrame(64, 36, Yuv.Black);
            MaskedBlend.Open(target, white, field, progress);
            byte[] now = target.Y.ToArray();
            Assert.All(last.Zip(now), pair => Assert.True(pair.Second >= pair.First));
            last = now;
        }
    }

    [Fact]
    public void Light_parts_come_before_dark_ones()
    {
        var after = TestFrames.Painted(64, 36, (x, _) => 16 + (x * 3.4), (_, _) => 128);
        var target = TestFrames.FlatFrame(64, 36, new(100, 90, 160));

        MaskedBlend.OpenByLight(target, after, after, 0.5);

        Assert.Equal(100, target.Y[2]);
        Assert.Equal(after.Y[61], target.Y[61]);
        Assert.Equal(90, target.U[1]);
        Assert.Equal(128, target.U[30]);
    }

    [Fact]
    public void Frames_of_another_size_than_the_mask_are_refused() => Assert.Throws<ArgumentException>(
        () => MaskedBlend.Open(new Frame(64, 36), new Frame(64, 36), new MaskField(MaskShape.Circle, 36, 64), 0.5));
}
