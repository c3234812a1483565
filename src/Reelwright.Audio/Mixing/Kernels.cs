using System.Numerics;
using System.Runtime.InteropServices;

namespace Reelwright.Audio;

/// <summary>Loops over samples, as wide as the machine allows. Each lane does what the scalar tail does.</summary>
internal static class Kernels
{
    /// <summary><c>samples × gain</c> in place.</summary>
    public static void Scale(Span<float> samples, float gain)
    {
        var vectors = MemoryMarshal.Cast<float, Vector<float>>(samples);
        for (int i = 0; i < vectors.Length; i++)
        {
            vectors[i] *= gain;
        }

        for (int i = vectors.Length * Vector<float>.Count; i < samples.Length; i++)
        {
            samples[i] *= gain;
        }
    }

    /// <summary><c>target += source × gain</c>.</summary>
    public static void AddScaled(Span<float> target, ReadOnlySpan<float> source, float gain)
    {
        var targets = MemoryMarshal.Cast<float, Vector<float>>(target);
        var sources = MemoryMarshal.Cast<float, Vector<float>>(source);
        for (int i = 0; i < targets.Length; i++)
        {
            targets[i] += sources[i] * gain;
        }

        for (int i = targets.Length * Vector<float>.Count; i < target.Length; i++)
        {
            target[i] += source[i] * gain;
        }
    }

    /// <summary><c>target += source × gain</c>, the gain moving evenly from one value towards another.</summary>
    public static void AddRamp(Span<float> target, ReadOnlySpan<float> source, float from, float to)
    {
        float step = target.Length == 0 ? 0 : (to - from) / target.Length;
        var targets = MemoryMarshal.Cast<float, Vector<float>>(target);
        var sources = MemoryMarshal.Cast<float, Vector<float>>(source);
        for (int i = 0; i < targets.Length; i++)
        {
            targets[i] += sources[i] * Ramp(i, from, step);
        }

        for (int i = targets.Length * Vector<float>.Count; i < target.Length; i++)
        {
            target[i] += source[i] * (from + (step * i));
        }
    }

    /// <summary>Between dry and wet, times a gain that moves evenly from one value towards another, in place.</summary>
    public static void Blend(Span<float> dry, ReadOnlySpan<float> wet, float amount, float from, float to)
    {
        float step = dry.Length == 0 ? 0 : (to - from) / dry.Length;
        var dries = MemoryMarshal.Cast<float, Vector<float>>(dry);
        var wets = MemoryMarshal.Cast<float, Vector<float>>(wet);
        for (int i = 0; i < dries.Length; i++)
        {
            dries[i] = (dries[i] + ((wets[i] - dries[i]) * amount)) * Ramp(i, from, step);
        }

        for (int i = dries.Length * Vector<float>.Count; i < dry.Length; i++)
        {
            dry[i] = (dry[i] + ((wet[i] - dry[i]) * amount)) * (from + (step * i));
        }
    }

    /// <summary>The largest sample; zero for none.</summary>
    public static float Max(ReadOnlySpan<float> samples)
    {
        var vectors = MemoryMarshal.Cast<float, Vector<float>>(samples);
        var most = Vector<float>.Zero;
        foreach (var vector in vectors)
        {
            most = Vector.Max(most, vector);
        }

        float max = 0;
        for (int lane = 0; lane < Vector<float>.Count; lane++)
        {
            max = Math.Max(max, most[lane]);
        }

        foreach (float sample in samples[(vectors.Length * Vector<float>.Count)..])
        {
            max = Math.Max(max, sample);
        }

        return max;
    }

    /// <summary>Sum of squares.</summary>
    /// <remarks>The order of the additions depends on the machine's vectors: round what is made of it.</remarks>
    public static double Power(ReadOnlySpan<float> samples)
    {
        var vectors = MemoryMarshal.Cast<float, Vector<float>>(samples);
        var sum = Vector<float>.Zero;
        foreach (var vector in vectors)
        {
            sum += vector * vector;
        }

        double power = Vector.Sum(sum);
        foreach (float sample in samples[(vectors.Length * Vector<float>.Count)..])
        {
            power += sample * sample;
        }

        return power;
    }

    private static Vector<float> Ramp(int vector, float from, float step) =>
        new Vector<float>(from) + ((Vector<float>.Indices + new Vector<float>(vector * Vector<float>.Count)) * step);
}
