using Reelwright.Timelines;

namespace Reelwright.Tests;

public sealed class KeyframeTests
{
    [Theory]
    [InlineData(Easing.Linear)]
    [InlineData(Easing.In)]
    [InlineData(Easing.Out)]
    [InlineData(Easing.InOut)]
    [InlineData(Easing.OutBack)]
    [InlineData(Easing.OutExpo)]
    public void Every_easing_starts_at_0_and_ends_at_1(Easing easing)
    {
        Assert.Equal(0, KeyframeCurve.Ease(easing, 0), 2);
        Assert.Equal(1, KeyframeCurve.Ease(easing, 1), 6);
    }

    [Fact]
    public void A_curve_is_constant_before_its_first_and_after_its_last_keyframe()
    {
        var curve = new KeyframeCurve { Parameter = "opacity", Keyframes = [new(10, 0.25), new(20, 0.75)] };

        Assert.Equal(0.25, curve.ValueAt(-5));
        Assert.Equal(0.5, curve.ValueAt(15), 6);
        Assert.Equal(0.75, curve.ValueAt(500));
    }

    [Fact]
    public void Keyframes_out_of_order_are_refused() =>
        Assert.Throws<TimelineException>(() => new KeyframeCurve { Parameter = "x", Keyframes = [new(5, 0), new(5, 1)] });

    [Fact]
    public void Cutting_a_clip_keeps_its_motion_where_it_was()
    {
        var curve = new KeyframeCurve { Parameter = "opacity", Keyframes = [new(0, 0), new(100, 1)] };
        var clip = Samples.Clip("a", 100) with
        {
            Effects = [new Effect { Kind = EffectKinds.Transform, Curves = [curve] }],
        };
        var timeline = Timeline.Empty with
        {
            Tracks = [new Track { Id = new("V1"), Kind = TrackKind.Video, Items = [clip] }],
        };

        var after = timeline.Apply(new RemoveRange(new(0, 40)));

        Assert.Equal(0.4, after.Scenes()[0].Clip.Effects[0].ValueAt("opacity", 0, -1), 6);
    }
}
