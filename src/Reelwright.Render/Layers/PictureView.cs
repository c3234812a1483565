using Reelwright.Graphics;
using Reelwright.Timelines;

namespace Reelwright.Render;

/// <summary>Which part of a picture is shown at a frame: slow pans and zooms.</summary>
internal sealed class PictureView(Effect? view)
{
    private readonly MovingValue _zoom = new(view, "zoom", 1);
    private readonly MovingValue _x = new(view, "cx", 0.5);
    private readonly MovingValue _y = new(view, "cy", 0.5);

    /// <summary>The closest zoom over the whole clip; at least 1.</summary>
    public double MaxZoom { get; } = view is null
        ? 1
        : Math.Max(1, view.Curves.Where(curve => curve.Parameter == "zoom")
            .SelectMany(curve => curve.Keyframes).Select(key => key.Value)
            .Append(view.Parameters.Number("zoom", 1)).Max());

    /// <summary>The part of a picture of one size that fills an area of another shape.</summary>
    /// <param name="frame">Frame after the clip's start.</param>
    /// <param name="width">Width of the picture.</param>
    /// <param name="height">Height of the picture.</param>
    /// <param name="aspect">Width over height of the area to fill.</param>
    public RectD At(double frame, double width, double height, double aspect)
    {
        double zoom = Math.Max(1, _zoom.At(frame));
        double fullWidth = Math.Min(width, height * aspect);
        double viewWidth = fullWidth / zoom;
        double viewHeight = fullWidth / aspect / zoom;
        double x = (width * _x.At(frame)) - (viewWidth / 2);
        double y = (height * _y.At(frame)) - (viewHeight / 2);
        return new(
            Math.Clamp(x, 0, Math.Max(0, width - viewWidth)),
            Math.Clamp(y, 0, Math.Max(0, height - viewHeight)),
            viewWidth,
            viewHeight);
    }
}
