using Reelwright.Timelines;

namespace Reelwright.Tests;

public sealed class FrameRateTests
{
    public static TheoryData<int, int> Rates => new()
    {
        { 24, 1 }, { 25, 1 }, { 30, 1 }, { 60, 1 }, { 24000, 1001 }, { 30000, 1001 }, { 60000, 1001 },
    };

    [Theory]
    [MemberData(nameof(Rates))]
    public void A_frame_survives_the_way_through_milliseconds(int numerator, int denominator)
    {
        var rate = new FrameRate(numerator, denominator);
        for (long frame = 0; frame < 200_000; frame += 7)
        {
            Assert.Equal(frame, rate.FramesFromMilliseconds(rate.MillisecondsAt(frame)));
        }
    }

    [Theory]
    [MemberData(nameof(Rates))]
    public void Audio_blocks_of_neighbouring_frames_differ_by_one_sample_at_most_and_leave_no_gap(int numerator, int denominator)
    {
        var rate = new FrameRate(numerator, denominator);
        long shortest = 48_000L * denominator / numerator;
        for (long frame = 0; frame < 5_000; frame++)
        {
            long length = rate.FirstSample(frame + 1) - rate.FirstSample(frame);
            Assert.InRange(length, shortest, shortest + 1);
        }
    }

    [Fact]
    public void Ntsc_has_exactly_1001_seconds_in_30000_frames() =>
        Assert.Equal(1001L * 48_000, new FrameRate(30_000, 1_001).FirstSample(30_000));

    [Theory]
    [MemberData(nameof(Rates))]
    public void A_sample_sounds_during_the_frame_whose_samples_hold_it(int numerator, int denominator)
    {
        var rate = new FrameRate(numerator, denominator);
        for (long sample = 0; sample < 400_000; sample += 331)
        {
            long frame = rate.FrameOfSample(sample);
            Assert.InRange(sample, rate.FirstSample(frame), rate.FirstSample(frame + 1) - 1);
        }
    }

    [Fact]
    public void A_rate_is_kept_reduced() => Assert.Equal(new FrameRate(30), new FrameRate(60, 2));

    [Theory]
    [InlineData(0, 1)]
    [InlineData(30, 0)]
    [InlineData(-30, 1)]
    public void A_rate_without_meaning_is_refused(int numerator, int denominator) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new FrameRate(numerator, denominator));
}
