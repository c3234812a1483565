namespace Reelwright.Audio;

internal static class Decibels
{
    public static double ToGain(double db) => Math.Pow(10, db / 20);

    /// <summary>The level of an amplitude; −∞ for zero.</summary>
    public static double FromGain(double gain) => 20 * Math.Log10(gain);
}
