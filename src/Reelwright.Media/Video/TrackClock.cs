namespace Reelwright.Media;

/// <summary>The time base of a video track in which every frame has the same whole number of ticks.</summary>
internal readonly record struct TrackClock(int TicksPerSecond, int TicksPerFrame)
{
    private const int MinTicksPerSecond = 10_000;

    /// <summary>
    /// The clock for a frame rate; at least 10 000 ticks a second, for players that expect fine clocks.
    /// </summary>
    public static TrackClock For(int rateNumerator, int rateDenominator)
    {
        int factor = (int)Math.Ceiling((double)MinTicksPerSecond / rateNumerator);
        return new TrackClock(checked(rateNumerator * factor), checked(rateDenominator * factor));
    }
}
