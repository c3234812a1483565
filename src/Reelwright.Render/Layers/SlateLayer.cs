using Reelwright.Graphics;

namespace Reelwright.Render;

/// <summary>Stands in for media that is gone or cannot be read: a grey field that says so.</summary>
internal sealed class SlateLayer(RectD area, PlacedSprite? words, bool coversCanvas, MediaProblem problem) : LayerInstruction
{
    private static readonly Yuv Ground = new(44, 128, 128);
    private static readonly Yuv Line = new(110, 128, 128);

    public override bool IsOpaque => coversCanvas;

    /// <inheritdoc/>
    public override MediaProblem Problem => problem;

    public override void Draw(Frame target, long frame, Frame? source, FramePool pool)
    {
        Fill.Rectangle(target, area, Line, 1);
        double line = 2 * Math.Max(1, Math.Round(Math.Min(area.Width, area.Height) / 300));
        Fill.Rectangle(
            target, new RectD(area.X + line, area.Y + line, area.Width - (2 * line), area.Height - (2 * line)), Ground, 1);
        if (words is not null)
        {
            SpriteOverlay.Draw(target, words.Sprite, words.X, words.Y, 1);
        }
    }
}
