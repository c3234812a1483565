namespace Reelwright.Audio;

/// <summary>Planar stereo sound: float samples at 48 kHz, full scale at ±1.</summary>
public sealed class AudioBlock
{
    /// <summary>Samples per second of every block.</summary>
    public const int SampleRate = 48_000;

    /// <summary>Makes a silent block.</summary>
    /// <param name="length">Samples per channel; zero or more.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="length"/> is negative.</exception>
    public AudioBlock(int length)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        Left = new float[length];
        Right = new float[length];
    }

    /// <summary>The left channel; <see cref="Length"/> samples.</summary>
    public float[] Left { get; }

    /// <summary>The right channel; <see cref="Length"/> samples.</summary>
    public float[] Right { get; }

    /// <summary>Samples per channel.</summary>
    public int Length => Left.Length;

    /// <summary>Takes apart samples in the order left, right, left, right.</summary>
    /// <exception cref="ArgumentException">The number of samples is odd.</exception>
    public static AudioBlock FromInterleaved(ReadOnlySpan<float> samples)
    {
        if (samples.Length % 2 != 0)
        {
            throw new ArgumentException($"Stereo needs pairs of samples, not {samples.Length}.", nameof(samples));
        }

        var block = new AudioBlock(samples.Length / 2);
        float[] left = block.Left;
        float[] right = block.Right;
        for (int i = 0; i < left.Length; i++)
        {
            left[i] = samples[2 * i];
            right[i] = samples[(2 * i) + 1];
        }

        return block;
    }

    /// <summary>The samples in the order left, right, left, right.</summary>
    public float[] ToInterleaved()
    {
        float[] samples = new float[2 * Length];
        for (int i = 0; i < Length; i++)
        {
            samples[2 * i] = Left[i];
            samples[(2 * i) + 1] = Right[i];
        }

        return samples;
    }

    /// <summary>Copies a run of samples; what lies outside this block is silence.</summary>
    /// <param name="start">First sample of the copy; may lie before or after this block.</param>
    /// <param name="length">Samples per channel of the copy; zero or more.</param>
    public AudioBlock Slice(long start, int length)
    {
        var slice = new AudioBlock(length);
        long from = Math.Clamp(start, 0, Length);
        long to = Math.Clamp(start + length, from, Length);
        if (to > from)
        {
            int count = (int)(to - from);
            int offset = (int)(from - start);
            Left.AsSpan((int)from, count).CopyTo(slice.Left.AsSpan(offset));
            Right.AsSpan((int)from, count).CopyTo(slice.Right.AsSpan(offset));
        }

        return slice;
    }
}
