using BenchmarkDotNet.Attributes;
using Reelwright.Graphics;

namespace Reelwright.Bench;

/// <summary>Whole 1080p frames on one core.</summary>
[InProcess]
[MemoryDiagnoser]
public class CompositeBenchmarks
{
    private readonly Frame _target = BenchFrames.Noise(BenchFrames.Width, BenchFrames.Height, 1);
    private readonly Frame _other = BenchFrames.Noise(BenchFrames.Width, BenchFrames.Height, 2);
    private readonly byte[] _bgra = BenchFrames.TextLike(1800, 180);
    private readonly Sprite _title =
        SpriteConversion.FromPremultipliedBgra(BenchFrames.TextLike(1800, 180), 1800, 180, 7200);
    private readonly Sprite _card =
        SpriteConversion.FromFrame(BenchFrames.Noise(BenchFrames.Width, BenchFrames.Height, 3), 40);

    [Benchmark(Baseline = true)]
    public void CopyFrame() => _target.CopyFrom(_other);

    [Benchmark]
    public void Dissolve() => CrossDissolve.Blend(_target, _other, 0.4, _target);

    [Benchmark]
    public void TitleAligned() => SpriteOverlay.Draw(_target, _title, 60, 360, 0.8);

    [Benchmark]
    public void TitleBetweenPixels() => SpriteOverlay.Draw(_target, _title, 60.3, 360.7, 0.8);

    [Benchmark]
    public void TitleScaled() => SpriteOverlay.Draw(_target, _title, new RectD(60.3, 360.7, 1620, 162), 0.8);

    [Benchmark]
    public void FullFrameCard() => SpriteOverlay.Draw(_target, _card, 0, 0, 1);

    [Benchmark]
    public void TranslucentRectangle() => Fill.Rectangle(_target, new RectD(0.5, 0.5, 1919, 1079), Yuv.Black, 0.5);

    [Benchmark]
    public void FullFrameScrim() => Scrim.Vertical(_target, 0, BenchFrames.Height, 0, 0.8);

    [Benchmark]
    public Sprite ConvertTitle() => SpriteConversion.FromPremultipliedBgra(_bgra, 1800, 180, 7200);
}
