using BenchmarkDotNet.Attributes;
using Reelwright.Graphics;

namespace Reelwright.Bench;

/// <summary>Looks and picture effects on whole 1080p frames, on one core.</summary>
[InProcess]
[MemoryDiagnoser]
public class ColorBenchmarks
{
    private readonly Frame _target = BenchFrames.Noise(BenchFrames.Width, BenchFrames.Height, 1);
    private readonly ColorTable _table = new();
    private readonly ColorTable _moving = new();
    private readonly Vignette _vignette = new(BenchFrames.Width, BenchFrames.Height, 0.5);
    private readonly Sprite _card = SpriteConversion.FromFrame(BenchFrames.Noise(BenchFrames.Width, BenchFrames.Height, 3), 40);
    private readonly IColorStep[] _steps = [Looks.Find("cinematic")!, new Adjustment { Exposure = 0.4, Temperature = 0.2 }];

    public ColorBenchmarks() => _table.Build(_steps);

    [Benchmark(Baseline = true)]
    public void Look() => _table.Apply(_target);

    [Benchmark]
    public void MovingLook()
    {
        _moving.Build(_steps);
        _moving.Apply(_target);
    }

    [Benchmark]
    public void Corners() => _vignette.Apply(_target, 0.5);

    [Benchmark]
    public void FilmGrain() => Grain.Apply(_target, 0.4, 3, 7);

    [Benchmark]
    public void Sharper() => Sharpen.Apply(_target, 0.5);

    [Benchmark]
    public void TurnedCard() =>
        SpriteRotation.Draw(_target, _card, new RectD(0, 0, BenchFrames.Width, BenchFrames.Height), 960, 540, 7, 1);
}
