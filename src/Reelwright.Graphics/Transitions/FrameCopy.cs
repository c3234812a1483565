namespace Reelwright.Graphics;

/// <summary>Copies parts of frames to other places: the kernel of pushes, slides and reveals.</summary>
public static class FrameCopy
{
    /// <summary>Copies a rectangle; what falls outside either frame is left out.</summary>
    /// <param name="target">Receives the samples; may be <paramref name="source"/>, also where the areas overlap.</param>
    /// <param name="targetX">Left edge in the target, in luma samples; even.</param>
    /// <param name="targetY">Top edge in the target; even.</param>
    /// <param name="source">The frame that is copied from.</param>
    /// <param name="sourceX">Left edge in the source; even.</param>
    /// <param name="sourceY">Top edge in the source; even.</param>
    /// <param name="width">Luma samples a row; even.</param>
    /// <param name="height">Luma rows; even.</param>
    public static void Area(
        Frame target, int targetX, int targetY, Frame source, int sourceX, int sourceY, int width, int height)
    {
        int cutLeft = Math.Max(0, Math.Max(-targetX, -sourceX));
        int cutTop = Math.Max(0, Math.Max(-targetY, -sourceY));
        int right = Math.Min(width, Math.Min(target.Width - targetX, source.Width - sourceX));
        int bottom = Math.Min(height, Math.Min(target.Height - targetY, source.Height - sourceY));
        if (right <= cutLeft || bottom <= cutTop)
        {
            return;
        }

        var to = new PixelArea(targetX + cutLeft, targetY + cutTop, targetX + right, targetY + bottom);
        int fromX = sourceX + cutLeft;
        int fromY = sourceY + cutTop;
        Plane(target.Y, target.Width, to, source.Y, source.Width, fromX, fromY);
        var chroma = to.ToChroma();
        Plane(target.U, target.ChromaWidth, chroma, source.U, source.ChromaWidth, fromX / 2, fromY / 2);
        Plane(target.V, target.ChromaWidth, chroma, source.V, source.ChromaWidth, fromX / 2, fromY / 2);
    }

    private static void Plane(
        Span<byte> target, int stride, PixelArea to, ReadOnlySpan<byte> source, int sourceStride, int fromX, int fromY)
    {
        // Downwards moves within one frame start at the bottom, so that no row is overwritten before it is read.
        bool upward = to.Top > fromY;
        for (int i = 0; i < to.Height; i++)
        {
            int row = upward ? to.Height - 1 - i : i;
            source.Slice(((fromY + row) * sourceStride) + fromX, to.Width)
                .CopyTo(target[(((to.Top + row) * stride) + to.Left)..]);
        }
    }
}
