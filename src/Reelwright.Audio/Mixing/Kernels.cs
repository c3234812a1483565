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
        for (int i = 0; i < target.Length; i++)
        {
            target[i] += source[i] * (from + (step * i));
        }
    }
}
