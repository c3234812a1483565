using BenchmarkDotNet.Attributes;
using Reelwright.Graphics;

namespace Reelwright.Bench;

/// <summary>A 12-megapixel still onto a 1080p frame, on one core; the step is source samples per frame
/// sample.</summary>
[InProcess]
[MemoryDiagnoser]
public class ScaleBenchmarks
{
    private readonly Frame _target = new(BenchFrames.Width, BenchFrames.Height);
    private readonly Picture _still = new(BenchFrames.Noise(4000, 3000, 1));

    [ParamsAllValues]
    public Sampling Quality { get; set; }

    [Params(0.8, 1.05, 1.5, 1.9)]
    public double Step { get; set; }

    [Benchmark]
    public void Draw() => PictureScaler.Draw(
        _target,
        _still,
        new RectD(3.3, 20.2, BenchFrames.Width * Step, BenchFrames.Height * Step),
        Quality);
}
