using Reelwright.Audio;

namespace Reelwright.Tests;

/// <summary>Sounds whose properties are known.</summary>
internal static class Signals
{
    public static AudioBlock Sine(double hertz, double peakDbfs, double seconds)
    {
        var block = new AudioBlock((int)(seconds * AudioBlock.SampleRate));
        double gain = Math.Pow(10, peakDbfs / 20);
        for (int i = 0; i < block.Length; i++)
        {
            block.Left[i] = block.Right[i] = (float)(gain * Math.Sin(2 * Math.PI * hertz * i / AudioBlock.SampleRate));
        }

        return block;
    }

    public static AudioBlock Noise(int seed, double gain, double seconds)
    {
        var random = new Random(seed);
        var block = new AudioBlock((int)(seconds * AudioBlock.SampleRate));
        for (int i = 0; i < block.Length; i++)
        {
            block.Left[i] = (float)(gain * ((2 * random.NextDouble()) - 1));
            block.Right[i] = (float)(gain * ((2 * random.NextDouble()) - 1));
        }

        return block;
    }

    /// <summary>Something like speech: syllables of 150 ms every 200 ms, and pauses.</summary>
    public static AudioBlock Speech(double seconds, double gain, Func<double, bool> silent)
    {
        var block = new AudioBlock((int)(seconds * AudioBlock.SampleRate));
        for (int i = 0; i < block.Length; i++)
        {
            double t = (double)i / AudioBlock.SampleRate;
            double within = t % 0.2;
            if (silent(t) || within > 0.15)
            {
                continue;
            }

            double shape = Math.Sin(Math.PI * within / 0.15);
            double wave = 0;
            for (int harmonic = 1; harmonic <= 12; harmonic++)
            {
                wave += Math.Sin(2 * Math.PI * 130 * harmonic * t) / harmonic;
            }

            block.Left[i] = block.Right[i] = (float)(gain * shape * wave);
        }

        return block;
    }

    /// <summary>Root mean square of both channels in dBFS.</summary>
    public static double RmsDb(AudioBlock block, double fromSeconds, double toSeconds)
    {
        int from = (int)(fromSeconds * AudioBlock.SampleRate);
        int to = (int)(toSeconds * AudioBlock.SampleRate);
        double sum = 0;
        for (int i = from; i < to; i++)
        {
            sum += ((double)block.Left[i] * block.Left[i]) + ((double)block.Right[i] * block.Right[i]);
        }

        return 10 * Math.Log10((sum / (2 * (to - from))) + 1e-20);
    }

    public static float Peak(AudioBlock block) =>
        Math.Max(block.Left.Max(Math.Abs), block.Right.Max(Math.Abs));
}
