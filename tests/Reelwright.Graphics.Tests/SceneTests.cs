using Reelwright.Graphics;

namespace Reelwright.Tests;

public sealed class SceneTests
{
    [Fact]
    public void A_composed_scene_looks_as_it_did()
    {
        var frame = new Frame(64, 36);
        var background = new GradientBackground
        {
            Style = GradientStyle.Aurora,
            Colors = [new(11, 16, 38), new(123, 63, 228), new(255, 95, 162)],
            Seed = 3,
        };
        new GradientRenderer(background, 64, 36).Draw(frame, 1.5);
        var photo = TestFrames.Painted(
            120,
            90,
            (x, y) => 40 + (1.4 * x) + (20 * Math.Sin(y / 5)),
            (x, y) => 128 + (40 * Math.Cos((x + y) / 30)));
        var shrunk = new Frame(32, 20);
        PictureScaler.Draw(shrunk, new Picture(photo), new RectD(7.3, 9.1, 96, 60), Sampling.Bicubic);
        var shadow = SoftShadow.Make(32, 20, 4, 6, 0.6);
        int padding = SoftShadow.Padding(6);

        SpriteOverlay.Draw(frame, shadow, 15.5 - padding, 8.25 - padding, 1);
        SpriteOverlay.Draw(frame, SpriteConversion.FromFrame(shrunk, 4), 15.5, 6.25, 0.95);
        Scrim.Vertical(frame, 18, 36, 0, 0.7);
        Fill.Rectangle(frame, new RectD(4.5, 30.25, 20, 1.5), Bt709.ToYuv(new(255, 200, 40)), 0.9);
        SpriteOverlay.Draw(frame, TestFrames.NoiseSprite(40, 40, 5), new RectD(48.2, 20.4, 13, 13), 0.8);
        var next = TestFrames.FlatFrame(64, 36, new(120, 90, 160));
        CrossDissolve.Blend(frame, next, 0.2, frame);

        Golden.Check(frame, "scene");
    }
}
