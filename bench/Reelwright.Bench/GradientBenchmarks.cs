using BenchmarkDotNet.Attributes;
using Reelwright.Graphics;

namespace Reelwright.Bench;

/// <summary>Moving backgrounds at 1080p on one core.</summary>
[InProcess]
[MemoryDiagnoser]
public class GradientBenchmarks
{
    private readonly Frame _target = new(BenchFrames.Width, BenchFrames.Height);
    private GradientRenderer? _renderer;
    private int _frame;

    [ParamsAllValues]
    public GradientStyle Style { get; set; }

    [GlobalSetup]
    public void Prepare() => _renderer = new(
        new GradientBackground
        {
            Style = Style,
            Colors = [new(11, 16, 38), new(59, 42, 140), new(123, 63, 228), new(255, 95, 162), new(34, 211, 238)],
        },
        BenchFrames.Width,
        BenchFrames.Height);

    [Benchmark]
    public void Draw() => _renderer!.Draw(_target, _frame++ / 30.0);
}
