using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Reelwright.Graphics;

/// <summary>Small functions on eight floats at once.</summary>
/// <remarks>
/// Only operations that IEEE 754 rounds exactly (no fused or estimated ones), so hardware and the runtime's software
/// fall-back give the same bits: these functions are their own scalar definition.
/// </remarks>
internal static class Lanes
{
    /// <summary>All lanes one value.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> All(double value) => Vector256.Create((float)value);

    /// <summary>Limits to 0–1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Saturate(Vector256<float> x) =>
        Vector256.Min(Vector256.Max(x, Vector256<float>.Zero), Vector256<float>.One);

    /// <summary>3x² − 2x³ on 0–1: eased at both ends.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Smooth(Vector256<float> x)
    {
        x = Saturate(x);
        return x * x * (Vector256.Create(3f) - (x + x));
    }

    /// <summary>A bump much like a Gaussian: (1 − d²)³ inside distance 1, 0 outside.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Bump(Vector256<float> squaredDistance)
    {
        var rest = Vector256.Max(Vector256<float>.One - squaredDistance, Vector256<float>.Zero);
        return rest * rest * rest;
    }

    /// <summary>A smooth wave of period 1 between −1 and 1, within 0.002 of the sine.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Wave(Vector256<float> turns)
    {
        var half = Vector256.Create(0.5f);
        var x = turns - Vector256.Floor(turns + half);
        var arc = Vector256.Create(8f) * x * (Vector256<float>.One - (Vector256.Abs(x) + Vector256.Abs(x)));
        return arc * (Vector256.Create(0.775f) + (Vector256.Create(0.225f) * Vector256.Abs(arc)));
    }
}
