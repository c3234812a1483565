using Reelwright.Graphics;
using Reelwright.Timelines;

namespace Reelwright.Render;

/// <summary>Where words may stand.</summary>
internal static class SafeAreas
{
    private const double TallFrom = 1.4;
    private const double Margin = 0.04;

    /// <summary>The safe box in pixels of a timeline's canvas: the preset's, else what all vertical players leave free, else a margin.</summary>
    public static RectD Of(Timeline timeline, OutputPreset? preset)
    {
        bool isTall = timeline.Height >= TallFrom * timeline.Width;
        if (preset is null && !isTall)
        {
            return new(Margin * timeline.Width, Margin * timeline.Height, (1 - (2 * Margin)) * timeline.Width, (1 - (2 * Margin)) * timeline.Height);
        }

        // The zones are those of the tall or wide screen that the platform fills; another shape is shown whole in it.
        var zones = preset ?? OutputPresets.Find("tiktok")!;
        double scale = (double)timeline.ShortEdge / zones.ShortEdge;
        bool applies = isTall || zones.Shape != "portrait";
        var (top, bottom, left, right) = applies
            ? (zones.SafeArea[0], zones.SafeArea[1], zones.SafeArea[2], zones.SafeArea[3])
            : (54, 54, 54, 54);
        return new(
            left * scale,
            top * scale,
            timeline.Width - ((left + right) * scale),
            timeline.Height - ((top + bottom) * scale));
    }
}
