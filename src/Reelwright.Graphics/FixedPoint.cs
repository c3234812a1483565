using System.Runtime.CompilerServices;

namespace Reelwright.Graphics;

/// <summary>The integer roundings that several kernels share.</summary>
internal static class FixedPoint
{
    /// <summary>An amount of 0–1 as a weight of 0–256, rounded to nearest; not a number counts as 0.</summary>
    public static int Weight256(double amount) =>
        amount >= 1 ? 256 : amount > 0 ? (int)((amount * 256) + 0.5) : 0;

    /// <summary>Exact <c>round(x / 255)</c> for 0 ≤ x ≤ 255².</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int DivideBy255(int x)
    {
        x += 128;
        return (x + (x >> 8)) >> 8;
    }

    /// <summary><c>a × b / 32768</c> rounded to nearest, halves up: what one SIMD instruction does with 16-bit
    /// lanes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int MultiplyHighRounded(int a, int b) => ((a * b) + (1 << 14)) >> 15;
}
