using System.Numerics;

namespace Reelwright.Timelines;

/// <summary>Frames a second as a reduced fraction, such as 30/1 or 30000/1001.</summary>
public readonly record struct FrameRate
{
    private const long SamplesPerSecond = 48_000;

    /// <summary>Makes a rate from a fraction, which is reduced.</summary>
    /// <param name="numerator">1 to 1,000,000.</param>
    /// <param name="denominator">1 to 1,000,000.</param>
    /// <exception cref="ArgumentOutOfRangeException">A part is outside its range.</exception>
    public FrameRate(int numerator, int denominator = 1)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(numerator, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(numerator, 1_000_000);
        ArgumentOutOfRangeException.ThrowIfLessThan(denominator, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(denominator, 1_000_000);
        int divisor = (int)BigInteger.GreatestCommonDivisor(numerator, denominator);
        Numerator = numerator / divisor;
        Denominator = denominator / divisor;
    }

    /// <summary>30 frames a second: what new timelines have.</summary>
    public static FrameRate Default { get; } = new(30);

    /// <summary>Frames in <see cref="Denominator"/> seconds.</summary>
    public int Numerator { get; }

    /// <summary>Seconds for <see cref="Numerator"/> frames.</summary>
    public int Denominator { get; }

    /// <summary>Frames a second, for display and for media time.</summary>
    public double PerSecond => (double)Numerator / Denominator;

    /// <summary>The frame count nearest to a time in seconds; halves go up.</summary>
    public long FramesFromSeconds(double seconds) =>
        (long)Math.Floor((seconds * Numerator / Denominator) + 0.5);

    /// <summary>The frame count nearest to a time in milliseconds, in integers; halves go up.</summary>
    public long FramesFromMilliseconds(long milliseconds) =>
        (long)FloorDivide(((Int128)milliseconds * Numerator * 2) + ((Int128)1000 * Denominator), (Int128)2000 * Denominator);

    /// <summary>The time at which a frame starts, in seconds.</summary>
    public double SecondsAt(long frame) => (double)frame * Denominator / Numerator;

    /// <summary>The time at which a frame starts, in milliseconds, rounded to nearest.</summary>
    /// <remarks>For rates up to 500 a second, <see cref="FramesFromMilliseconds"/> gives the frame back.</remarks>
    public long MillisecondsAt(long frame) =>
        (long)FloorDivide(((Int128)frame * Denominator * 2000) + Numerator, (Int128)2 * Numerator);

    /// <summary>First 48 kHz sample of a frame: <c>floor(frame · 48000 · denominator / numerator)</c>.</summary>
    /// <remarks>Lengths of neighbours differ by one sample at most and their sum is exact.</remarks>
    public long FirstSample(long frame) =>
        (long)FloorDivide((Int128)frame * SamplesPerSecond * Denominator, Numerator);

    /// <summary>The frame during which a 48 kHz sample sounds.</summary>
    public long FrameOfSample(long sample) =>
        (long)FloorDivide((((Int128)sample + 1) * Numerator) - 1, (Int128)SamplesPerSecond * Denominator);

    /// <inheritdoc/>
    public override string ToString() => Denominator == 1 ? $"{Numerator}" : $"{Numerator}/{Denominator}";

    private static Int128 FloorDivide(Int128 dividend, Int128 divisor)
    {
        var quotient = dividend / divisor;
        return dividend % divisor != 0 && (dividend < 0) != (divisor < 0) ? quotient - 1 : quotient;
    }
}
