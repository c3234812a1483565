using Reelwright.Graphics;

namespace Reelwright.Render;

/// <summary>A soft darkening under words, from one side or over all.</summary>
internal sealed class ScrimLayer(string side, double amount) : LayerInstruction
{
    // Words take the lower or upper half at most; the darkening fades out just beyond.
    private const double Depth = 0.55;

    public override void Draw(Frame target, long frame, Frame? source, FramePool pool)
    {
        int reach = (int)(target.Height * Depth / 2) * 2;
        switch (side)
        {
            case "top":
                Scrim.Vertical(target, 0, reach, amount, 0);
                break;
            case "all":
                Scrim.Vertical(target, 0, target.Height, amount, amount);
                break;
            default:
                Scrim.Vertical(target, target.Height - reach, target.Height, 0, amount);
                break;
        }
    }
}
