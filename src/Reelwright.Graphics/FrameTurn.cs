using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace Reelwright.Graphics;

/// <summary>Turns and mirrors whole frames.</summary>
public static class FrameTurn
{
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
        Span<ulong> block = stackalloc ulong[8];
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

        // Target rows are source columns, in blocks of eight by eight while there are whole ones.
        int wholeRows = width & ~7;
        int wholeColumns = height & ~7;
        for (int left = 0; left < wholeColumns; left += 8)
        {
            for (int top = 0; top < wholeRows; top += 8)
            {
                Transpose(source[((left * width) + top)..], width, block);
                for (int i = 0; i < 8; i++)
                {
                    ulong eight = across ? BinaryPrimitives.ReverseEndianness(block[i]) : block[i];
                    int row = (down ? width - 1 - top - i : top + i) * height;
                    MemoryMarshal.Write(target[(row + (across ? height - 8 - left : left))..], in eight);
                }
            }
        }

        for (int y = 0; y < width; y++)
        {
            int row = (down ? width - 1 - y : y) * height;
            for (int x = y < wholeRows ? wholeColumns : 0; x < height; x++)
            {
                target[row + (across ? height - 1 - x : x)] = source[(x * width) + y];
            }
        }
    }

    // Three rounds of exchanging halves: of 32, 16 and 8 bits.
    private static void Transpose(ReadOnlySpan<byte> source, int stride, Span<ulong> rows)
    {
        for (int i = 0; i < 8; i++)
        {
            rows[i] = MemoryMarshal.Read<ulong>(source[(i * stride)..]);
        }

        Exchange(rows, 4, 32, 0x00000000FFFFFFFF);
        Exchange(rows, 2, 16, 0x0000FFFF0000FFFF);
        Exchange(rows, 1, 8, 0x00FF00FF00FF00FF);
    }

    private static void Exchange(Span<ulong> rows, int apart, int bits, ulong low)
    {
        for (int i = 0; i < 8; i++)
        {
            if ((i & apart) == 0)
            {
                ulong upper = rows[i];
                ulong lower = rows[i + apart];
                rows[i] = (upper & low) | ((lower & low) << bits);
                rows[i + apart] = ((upper >> bits) & low) | (lower & ~low);
            }
        }
    }
}
