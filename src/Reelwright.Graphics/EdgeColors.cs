namespace Reelwright.Graphics;

/// <summary>Carries the colours at the edge of a see-through picture on into what is clear.</summary>
/// <remarks>
/// The colour of clear samples is nobody's: scaling mixes it into the edge, where it shows as a dark rim. Each clear sample gets
/// that of the nearest visible one in its row, then, in rows that have none, in its column.
/// </remarks>
public static class EdgeColors
{
    /// <summary>Changes the colours where alpha is 0.</summary>
    /// <param name="colors">The picture; straight colours.</param>
    /// <param name="alpha">Its alpha in Y, and that of its chroma in U.</param>
    /// <exception cref="ArgumentException">The sizes differ.</exception>
    public static void Spread(Frame colors, Frame alpha)
    {
        if ((colors.Width, colors.Height) != (alpha.Width, alpha.Height))
        {
            throw new ArgumentException("A picture and its alpha have one size.", nameof(alpha));
        }

        Spread(colors.Y, alpha.Y, colors.Width);
        Spread(colors.U, alpha.U, colors.ChromaWidth);
        Spread(colors.V, alpha.U, colors.ChromaWidth);
    }

    private static void Spread(Span<byte> plane, ReadOnlySpan<byte> alpha, int width)
    {
        int height = plane.Length / width;
        bool[] isFull = new bool[height];
        for (int y = 0; y < height; y++)
        {
            isFull[y] = AlongRow(plane.Slice(y * width, width), alpha.Slice(y * width, width));
        }

        // Rows without anything visible take the next one's that has something.
        int above = -1;
        for (int y = 0; y < height; y++)
        {
            if (isFull[y])
            {
                above = y;
                continue;
            }

            int below = Array.IndexOf(isFull, true, y);
            int from = above < 0 || (below >= 0 && below - y < y - above) ? below : above;
            if (from >= 0)
            {
                plane.Slice(from * width, width).CopyTo(plane.Slice(y * width, width));
            }
        }
    }

    private static bool AlongRow(Span<byte> row, ReadOnlySpan<byte> alpha)
    {
        int last = alpha.IndexOfAnyExcept((byte)0);
        if (last < 0)
        {
            return false;
        }

        row[..last].Fill(row[last]);
        for (int x = last; x < row.Length;)
        {
            int clear = alpha[x..].IndexOf((byte)0);
            if (clear < 0)
            {
                break;
            }

            int start = x + clear;
            int length = alpha[start..].IndexOfAnyExcept((byte)0);
            int end = length < 0 ? row.Length : start + length;
            int middle = length < 0 ? end : start + (length / 2);
            row[start..middle].Fill(row[start - 1]);
            if (middle < end)
            {
                row[middle..end].Fill(row[end]);
            }

            x = end;
        }

        return true;
    }
}
