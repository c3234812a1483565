using Reelwright.Audio;

namespace Reelwright.Tests;

public sealed class AudioBlockTests
{
    [Fact]
    public void Interleaving_and_back_changes_nothing()
    {
        float[] samples = [0.1f, -0.1f, 0.2f, -0.2f, 0.3f, -0.3f];

        var block = AudioBlock.FromInterleaved(samples);

        Assert.Equal([0.1f, 0.2f, 0.3f], block.Left);
        Assert.Equal(samples, block.ToInterleaved());
    }

    [Fact]
    public void An_odd_number_of_samples_is_refused() =>
        Assert.Throws<ArgumentException>(() => AudioBlock.FromInterleaved([1f, 2f, 3f]));

    [Theory]
    [InlineData(-2, 4, new float[] { 0, 0, 1, 2 })]
    [InlineData(1, 4, new float[] { 2, 3, 0, 0 })]
    [InlineData(9, 2, new float[] { 0, 0 })]
    [InlineData(-9, 2, new float[] { 0, 0 })]
    public void A_slice_is_silent_outside_its_block(long start, int length, float[] expected)
    {
        var block = AudioBlock.FromInterleaved([1, 1, 2, 2, 3, 3]);

        Assert.Equal(expected, block.Slice(start, length).Left);
    }
}
