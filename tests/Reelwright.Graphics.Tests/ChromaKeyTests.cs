using System.Runtime.Intrinsics;
using Reelwright.Graphics;

namespace Reelwright.Tests;

public sealed class ChromaKeyTests
{
    [Theory]
    [InlineData(2)]
    [InlineData(16)]
    [InlineData(17)]
    [InlineData(18)]
    [InlineData(33)]
    [InlineData(64)]
    [InlineData(961)]
    public void Alpha_between_chroma_samples_is_the_same_in_vectors(int width)
    {
        var random = new Random(11);
        byte[] near = new byte[width];
        byte[] far = new byte[width];
        random.NextBytes(near);
        random.NextBytes(far);
        byte[] expected = new byte[2 * width];
        byte[] actual = new byte[2 * width];

        ChromaKey.BlendScalar(near, far, expected, 0);
        int done = Vector256.IsHardwareAccelerated ? ChromaKey.Blend256(near, far, actual) : 0;
        Assert.Equal(expected[..(2 * done)], actual[..(2 * done)]);
        ChromaKey.BlendScalar(near, far, actual, done);

        Assert.Equal(expected, actual);
    }

    [Fact]
    public void Colours_at_the_edge_are_carried_into_what_is_clear()
    {
        var colors = new Frame(8, 4);
        var alpha = new Frame(8, 4);
        (colors.Y[(1 * 8) + 2], alpha.Y[(1 * 8) + 2]) = (100, 255);
        (colors.Y[(1 * 8) + 5], alpha.Y[(1 * 8) + 5]) = (200, 1);

        EdgeColors.Spread(colors, alpha);

        byte[] row = [100, 100, 100, 100, 200, 200, 200, 200];
        for (int y = 0; y < 4; y++)
        {
            Assert.Equal(row, colors.Y.Slice(y * 8, 8).ToArray());
        }
    }
}
