namespace Reelwright.Graphics;

/// <summary>Turns and mirrors whole frames.</summary>
public static class FrameTurn
{
    // Rows and columns are walked in blocks that stay in the nearest cache.
    private const int Block = 32;

    /// <summary>Turns a frame by quarters, then mirrors it.</summary>
    /// <param name="target">Receives the frame; of the turned size; not <paramref name="source"/>.</param>
    /// <param name="source">The frame.</param>
    /// <param name="turns">Quarter turns clockwise; any number.</param>
    /// <param name="flipsAcross">Whether left and right change places afterwards.</param>
    /// <param name="flipsDown">Whether top and bottom change places afterwards.</param>
    /// <exception cref="ArgumentException">The sizes do not match.</exception>
    public static void Draw(Frame target, Frame source, int turns, bool flipsAcross, bool flipsDown)
    {
        turns = ((turns % 4) + 4) % 4;
        bool isAside = turns % 2 == 1;
        if (target.Width != (isAside ? source.Height : source.Width)
            || target.Height != (isAside ? source.Width : source.Height))
        {
            throw new ArgumentException(
                $"{source.Width}x{source.Height} turned {turns} times is not {target.Width}x{target.Height}.");
        }

        // A half turn is both mirrors; a quarter is a transposition and one mirror.
        bool across = flipsAcross ^ (turns is 1 or 2);
        bool down = flipsDown ^ (turns is 2 or 3);
        Plane(source.Y, source.Width, source.Height, target.Y, isAside, across, down);
        Plane(source.U, source.ChromaWidth, source.ChromaHeight, target.U, isAside, across, down);
        Plane(source.V, source.ChromaWidth, source.ChromaHeight, target.V, isAside, across, down);
    }

    private static void Plane(
        ReadOnlySpan<byte> source, int width, int height, Span<byte> target, bool isAside, bool across, bool down)
    {
        if (!isAside)
        {
            for (int y = 0; y < height; y++)
            {
                var row = target.Slice((down ? height - 1 - y : y) * width, width);
                source.Slice(y * width, width).CopyTo(row);
                if (across)
                {
                    row.Reverse();
                }
            }

            return;
        }

        // Target rows are source columns.
        for (int top = 0; top < width; top += Block)
        {
            int bottom = Math.Min(top + Block, width);
            for (int left = 0; left < height; left += Block)
            {
                int right = Math.Min(left + Block, height);
                for (int y = top; y < bottom; y++)
                {
                    int row = (down ? width - 1 - y : y) * height;
                    for (int x = left; x < right; x++)
                    {
                        target[row + (across ? height - 1 - x : x)] = source[(x * width) + y];
                    }
                }
            }
        }
    }
}
