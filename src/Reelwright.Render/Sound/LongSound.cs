using Reelwright.Audio;
using Reelwright.Media;

namespace Reelwright.Render;

/// <summary>A mix that lies on the disk, and the gain that makes it as loud as it is to be.</summary>
internal sealed class LongSound(SampleFile mix, double gainDb) : IDisposable
{
    private const int BlockSamples = 20 * AudioBlock.SampleRate;

    /// <summary>Samples.</summary>
    public long Length => mix.Length;

    /// <summary>Begins to read the finished sound, from wherever the first call says.</summary>
    public SoundReader Open()
    {
        AudioBlock? block = null;
        long first = 0;
        return (start, interleaved) =>
        {
            for (int i = 0; i < interleaved.Length; i += 2)
            {
                long at = start + (i / 2);
                if (block is null || at < first || at >= first + block.Length)
                {
                    first = at;
                    block = LongMastering.Read(mix.Read, gainDb, at, (int)Math.Min(BlockSamples, Length - at), SoundMixdown.CeilingDbtp);
                }

                interleaved[i] = block.Left[at - first];
                interleaved[i + 1] = block.Right[at - first];
            }
        };
    }

    public void Dispose() => mix.Dispose();
}
