using BenchmarkDotNet.Attributes;
using Reelwright.Graphics;

namespace Reelwright.Bench;

/// <summary>The kernels of scene transitions on whole 1080p frames, on one core.</summary>
[InProcess]
[MemoryDiagnoser]
public class TransitionBenchmarks
{
    private readonly Frame _target = BenchFrames.Noise(BenchFrames.Width, BenchFrames.Height, 1);
    private readonly Frame _next = BenchFrames.Noise(BenchFrames.Width, BenchFrames.Height, 2);
    private readonly Frame _other = BenchFrames.Noise(BenchFrames.Width, BenchFrames.Height, 3);
    private readonly MaskField _circle = new(MaskShape.Circle, BenchFrames.Width, BenchFrames.Height);

    [Benchmark(Baseline = true)]
    public void Mask() => MaskedBlend.Open(_target, _next, _circle, 0.4);

    [Benchmark]
    public void ByLight() => MaskedBlend.OpenByLight(_target, _next, _next, 0.4);

    [Benchmark]
    public void Shift() => FrameCopy.Area(_target, -600, 0, _target, 0, 0, BenchFrames.Width, BenchFrames.Height);

    [Benchmark]
    public void WideBlur() => SoftFocus.Apply(_target, 40);

    [Benchmark]
    public void NarrowBlur() => SoftFocus.Apply(_target, 2);

    [Benchmark]
    public void Streaks() => MotionBlur.Horizontal(_target, 300);

    [Benchmark]
    public void Torn() => Glitch.Draw(_other, _target, _next, 0.5, 7, 3);

    [Benchmark]
    public void Page() => PageTurn.Draw(_target, _next, 0.5);

    [Benchmark]
    public void Burn() => FilmBurn.Draw(_target, 0.5, 3);
}
