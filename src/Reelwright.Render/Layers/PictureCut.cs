using Reelwright.Graphics;
using Reelwright.Timelines;

namespace Reelwright.Render;

/// <summary>What of a picture is used, and which way up: <see cref="EffectKinds.Orient"/>, then <see cref="EffectKinds.Crop"/>.</summary>
internal sealed class PictureCut
{
    // However much is cut away, this part of either side remains.
    private const double Least = 0.05;
    private readonly MovingValue _left;
    private readonly MovingValue _top;
    private readonly MovingValue _right;
    private readonly MovingValue _bottom;

    /// <param name="clip">The clip.</param>
    public PictureCut(Clip clip)
    {
        var crop = clip.Effect(EffectKinds.Crop);
        (_left, _top) = (new(crop, "left", 0), new(crop, "top", 0));
        (_right, _bottom) = (new(crop, "right", 0), new(crop, "bottom", 0));
        var orient = clip.Effect(EffectKinds.Orient)?.Parameters;
        Turns = (int)((((orient?.Integer("turns", 0) ?? 0) % 4) + 4) % 4);
        string flip = orient?.Text("flip") ?? "none";
        (FlipsAcross, FlipsDown) = (flip is "horizontal" or "both", flip is "vertical" or "both");
        IsMoving = _left.IsMoving || _top.IsMoving || _right.IsMoving || _bottom.IsMoving;
    }

    /// <summary>Quarter turns clockwise, 0 to 3.</summary>
    public int Turns { get; }

    /// <summary>Whether left and right change places, after the turns.</summary>
    public bool FlipsAcross { get; }

    /// <summary>Whether top and bottom change places, after the turns.</summary>
    public bool FlipsDown { get; }

    /// <summary>Whether the picture is turned or mirrored at all.</summary>
    public bool Turned => Turns != 0 || FlipsAcross || FlipsDown;

    /// <summary>Whether width and height change places.</summary>
    public bool IsAside => Turns % 2 == 1;

    /// <summary>Whether the cut changes over the clip.</summary>
    public bool IsMoving { get; }

    /// <summary>The part of an upright picture of a size that is used.</summary>
    public RectD Part(double frame, double width, double height)
    {
        var (left, right) = Side(_left.At(frame), _right.At(frame));
        var (top, bottom) = Side(_top.At(frame), _bottom.At(frame));
        return new(left * width, top * height, (right - left) * width, (bottom - top) * height);
    }

    /// <summary>The smallest parts of width and height that are ever used.</summary>
    public (double Width, double Height) Smallest(long frames)
    {
        double width = 1;
        double height = 1;
        long step = IsMoving ? Math.Max(1, frames / 64) : Math.Max(1, frames);
        for (long frame = 0; frame <= frames; frame += step)
        {
            var part = Part(frame, 1, 1);
            (width, height) = (Math.Min(width, part.Width), Math.Min(height, part.Height));
        }

        return (width, height);
    }

    /// <summary>A frame turned upright.</summary>
    public Frame Upright(Frame source)
    {
        if (!Turned)
        {
            return source;
        }

        var target = IsAside ? new Frame(source.Height, source.Width) : new Frame(source.Width, source.Height);
        FrameTurn.Draw(target, source, Turns, FlipsAcross, FlipsDown);
        return target;
    }

    private static (double From, double To) Side(double before, double after)
    {
        before = Math.Clamp(before, 0, 1 - Least);
        after = Math.Clamp(after, 0, 1 - Least);
        return before + after <= 1 - Least ? (before, 1 - after) : (Math.Min(before, 1 - Least), Math.Min(before, 1 - Least) + Least);
    }
}
