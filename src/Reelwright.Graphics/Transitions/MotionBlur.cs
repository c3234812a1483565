namespace Reelwright.Graphics;

/// <summary>The streaks of a fast pan.</summary>
public static class MotionBlur
{
    private const int MostSamples = 1 << 12;

    /// <summary>Averages each sample with its neighbours in its row, edges repeated.</summary>
    /// <param name="target">Changed in place.</param>
    /// <param name="length">Luma samples that the picture moves while a frame is exposed; 1 or less changes nothing.</param>
    public static void Horizontal(Frame target, double length)
    {
        int reach = (int)Math.Min(MostSamples, length / 2);
        if (reach < 1)
        {
            return;
        }

        var scratch = DrawScratch.Current.Rows(target.Width + (2 * reach) + 1);
        Plane(target.Y, target.Width, reach, scratch);
        Plane(target.U, target.ChromaWidth, reach / 2, scratch);
        Plane(target.V, target.ChromaWidth, reach / 2, scratch);
    }

    private static void Plane(Span<byte> plane, int width, int reach, Span<byte> scratch)
    {
        if (reach < 1)
        {
            return;
        }

        var padded = scratch[..(width + (2 * reach) + 1)];
        long reciprocal = (1L << 32) / ((2 * reach) + 1);
        for (int start = 0; start < plane.Length; start += width)
        {
            var row = plane.Slice(start, width);
            padded[..reach].Fill(row[0]);
            row.CopyTo(padded[reach..]);
            padded[(reach + width)..].Fill(row[^1]);
            Row(padded, row, reach, reciprocal);
        }
    }

    private static void Row(ReadOnlySpan<byte> padded, Span<byte> row, int reach, long reciprocal)
    {
        int box = (2 * reach) + 1;
        var entering = padded.Slice(box, row.Length);
        int sum = 0;
        for (int i = 0; i < box; i++)
        {
            sum += padded[i];
        }

        for (int x = 0; x < row.Length; x++)
        {
            row[x] = (byte)(((sum * reciprocal) + (1L << 31)) >> 32);
            sum += entering[x] - padded[x];
        }
    }
}
