namespace Reelwright.Audio;

/// <summary>Sound in one channel with fewer samples: enough of it for speech.</summary>
public static class SlowMono
{
    /// <summary>The mean of both channels over every so many samples; a rest at the end is left out.</summary>
    /// <param name="stereo">Left and right in turn.</param>
    /// <param name="every">How many samples of a channel become one; at least 1.</param>
    public static float[] Of(ReadOnlySpan<float> stereo, int every)
    {
        float[] slow = new float[stereo.Length / 2 / every];
        for (int i = 0; i < slow.Length; i++)
        {
            float sum = 0;
            foreach (float sample in stereo.Slice(i * every * 2, every * 2))
            {
                sum += sample;
            }

            slow[i] = sum / (every * 2);
        }

        return slow;
    }

    /// <summary>The mean over every so many samples of one channel; a rest at the end is left out.</summary>
    /// <param name="mono">One channel.</param>
    /// <param name="every">How many samples become one; at least 1.</param>
    public static float[] OfMono(ReadOnlySpan<float> mono, int every)
    {
        float[] slow = new float[mono.Length / every];
        for (int i = 0; i < slow.Length; i++)
        {
            float sum = 0;
            foreach (float sample in mono.Slice(i * every, every))
            {
                sum += sample;
            }

            slow[i] = sum / every;
        }

        return slow;
    }
}
