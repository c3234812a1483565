using Reelwright.Graphics;

namespace Reelwright.Tests;

public sealed class CrossDissolveTests
{
    [Fact]
    public void The_ends_are_the_frames_themselves()
    {
        var from = TestFrames.NoiseFrame(64, 36, 1);
        var to = TestFrames.NoiseFrame(64, 36, 2);
        var target = new Frame(64, 36);

        CrossDissolve.Blend(from, to, 0, target);
        Assert.Equal(from.Memory.ToArray(), target.Memory.ToArray());
        CrossDissolve.Blend(from, to, 1, target);
        Assert.Equal(to.Memory.ToArray(), target.Memory.ToArray());
    }

    [Fact]
    public void Every_sample_is_the_weighted_mean_rounded()
    {
        var from = TestFrames.NoiseFrame(64, 36, 1);
        var to = TestFrames.NoiseFrame(64, 36, 2);
        var expected = new Frame(64, 36);
        for (int i = 0; i < expected.Data.Length; i++)
        {
            expected.Data[i] = (byte)Math.Floor((((from.Data[i] * 192.0) + (to.Data[i] * 64.0)) / 256) + 0.5);
        }

        CrossDissolve.Blend(from, to, 0.25, from);

        Golden.Equal(expected, from, "dissolve");
    }

    [Fact]
    public void Frames_of_other_sizes_are_refused() =>
        Assert.Throws<ArgumentException>(
            () => CrossDissolve.Blend(new Frame(64, 36), new Frame(36, 64), 0.5, new Frame(64, 36)));
}
