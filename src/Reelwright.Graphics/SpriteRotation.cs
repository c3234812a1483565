using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Reelwright.Graphics;

/// <summary>Overlays sprites on frames turned by any angle.</summary>
/// <remarks>
/// Every sample of the frame is looked up in the sprite and taken bilinearly from premultiplied samples, so that edges are
/// soft; luma and chroma each with its own exact place. Places are in 1/65536 and weights in 1/256: the same bits everywhere.
/// </remarks>
public static class SpriteRotation
{
    private const int One = 1 << 16;

    /// <summary>Draws a sprite scaled and turned about a point.</summary>
    /// <param name="target">Receives the sprite.</param>
    /// <param name="sprite">The sprite; must not be written afterwards if it is drawn at less than half size.</param>
    /// <param name="destination">Where it would lie unturned, in luma samples.</param>
    /// <param name="pivotX">The point that stays, in luma samples.</param>
    /// <param name="pivotY">The point that stays, in luma samples.</param>
    /// <param name="degrees">Clockwise.</param>
    /// <param name="opacity">0 to 1; clamped.</param>
    public static void Draw(
        Frame target, Sprite sprite, RectD destination, double pivotX, double pivotY, double degrees, double opacity)
    {
        int gain = FixedPoint.Weight256(opacity);
        if (gain == 0 || !(destination.Width >= 0.5 && destination.Height >= 0.5) || !double.IsFinite(degrees))
        {
            return;
        }

        double width = sprite.Width;
        double height = sprite.Height;
        int level = 0;
        while (Math.Min(width / destination.Width, height / destination.Height) >= 2 && level < SpriteMipmaps.Of(sprite).Count)
        {
            width /= 2;
            height /= 2;
            level++;
        }

        var drawn = level == 0 ? sprite : SpriteMipmaps.Of(sprite).Level(level);
        var map = new Map(destination, pivotX, pivotY, degrees, width / destination.Width, height / destination.Height);
        var area = map.Bounds(destination, target);
        var luma = new Plane(drawn.Y, drawn.A, drawn.Width, drawn.Height, gain);
        for (int y = area.Top; y < area.Bottom; y++)
        {
            Row(target.Y.Slice((y * target.Width) + area.Left, area.Width), luma, map, area.Left, y, 1);
        }

        area = area.ToChroma();
        var blue = new Plane(drawn.U, drawn.ChromaA, drawn.Width / 2, drawn.Height / 2, gain);
        var red = new Plane(drawn.V, drawn.ChromaA, drawn.Width / 2, drawn.Height / 2, gain);
        for (int y = area.Top; y < Math.Min(area.Bottom, target.ChromaHeight); y++)
        {
            int width2 = Math.Min(area.Right, target.ChromaWidth) - area.Left;
            Row(target.U.Slice((y * target.ChromaWidth) + area.Left, width2), blue, map, area.Left, y, 2);
            Row(target.V.Slice((y * target.ChromaWidth) + area.Left, width2), red, map, area.Left, y, 2);
        }
    }

    // scale: luma samples a sample of this plane is wide, on both sides.
    private static void Row(Span<byte> row, in Plane plane, in Map map, int left, int y, int scale)
    {
        var (startX, startY) = map.At((left + 0.5) * scale, (y + 0.5) * scale);
        long x = (long)Math.Round(((startX / scale) - 0.5) * One);
        long down = (long)Math.Round(((startY / scale) - 0.5) * One);
        long stepX = (long)Math.Round(map.XX * One);
        long stepY = (long)Math.Round(map.YX * One);
        var (from, to) = Inside(x, stepX, plane.Width, 0, row.Length);
        (from, to) = Inside(down, stepY, plane.Height, from, to);
        var (inFrom, inTo) = Run(x, stepX, 0, (long)(plane.Width - 1) * One, from, to, inside: true);
        (inFrom, inTo) = Run(down, stepY, 0, (long)(plane.Height - 1) * One, inFrom, inTo, inside: true);
        inTo = Math.Max(inFrom, inTo);
        for (int i = from; i < inFrom; i++)
        {
            plane.Over(ref row[i], x + (i * stepX), down + (i * stepY));
        }

        plane.OverInside(row[inFrom..inTo], (int)(x + (inFrom * stepX)), (int)(down + (inFrom * stepY)), (int)stepX, (int)stepY);
        for (int i = inTo; i < to; i++)
        {
            plane.Over(ref row[i], x + (i * stepX), down + (i * stepY));
        }
    }

    // The run of steps whose place lies between −1 and the side: what may have any of the sprite.
    private static (int From, int To) Inside(long start, long step, int side, int from, int to) =>
        Run(start, step, -One, (long)side * One, from, to, inside: false);

    // The steps whose place lies between two bounds: surely so, or possibly so.
    private static (int From, int To) Run(long start, long step, long low, long high, int from, int to, bool inside)
    {
        if (step == 0)
        {
            return start > low && start < high ? (from, to) : (from, from);
        }

        double first = (double)(low - start) / step;
        double second = (double)(high - start) / step;
        (first, second) = first <= second ? (first, second) : (second, first);
        int margin = inside ? 1 : -1;
        int begin = (int)Math.Clamp(Math.Floor(first) + 1 + margin, from, Math.Max(from, to));
        int end = (int)Math.Clamp(Math.Ceiling(second) - margin, from, Math.Max(from, to));
        return (begin, Math.Max(begin, end));
    }

    private readonly ref struct Plane(ReadOnlySpan<byte> color, ReadOnlySpan<byte> alpha, int width, int height, int gain)
    {
        private readonly ReadOnlySpan<byte> _color = color;
        private readonly ReadOnlySpan<byte> _alpha = alpha;

        public int Width => width;

        public int Height => height;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Over(ref byte backdrop, long x, long y)
        {
            int column = (int)(x >> 16);
            int row = (int)(y >> 16);
            int right = (int)(x >> 8) & 255;
            int below = (int)(y >> 8) & 255;
            int color;
            int alpha;
            if ((uint)column < (uint)(width - 1) && (uint)row < (uint)(height - 1))
            {
                int at = (row * width) + column;
                alpha = Mix(_alpha[at], _alpha[at + 1], _alpha[at + width], _alpha[at + width + 1], right, below);
                color = Mix(_color[at], _color[at + 1], _color[at + width], _color[at + width + 1], right, below);
            }
            else
            {
                alpha = MixEdge(_alpha, column, row, right, below);
                color = MixEdge(_color, column, row, right, below);
            }

            color = ((color * gain) + 128) >> 8;
            int rest = 255 - (((alpha * gain) + 128) >> 8);
            backdrop = (byte)Math.Min(255, color + FixedPoint.DivideBy255(backdrop * rest));
        }

        /// <summary>Draws a run that lies wholly inside the sprite, all four neighbours included.</summary>
        public void OverInside(Span<byte> row, int x, int y, int stepX, int stepY)
        {
            ref byte colors = ref MemoryMarshal.GetReference(_color);
            ref byte alphas = ref MemoryMarshal.GetReference(_alpha);
            for (int i = 0; i < row.Length; i++)
            {
                int at = ((y >> 16) * width) + (x >> 16);
                Debug.Assert(at >= 0 && at + width + 1 < _color.Length, "The run reaches outside.");
                int right = (x >> 8) & 255;
                int below = (y >> 8) & 255;
                int color = Mix(
                    Unsafe.Add(ref colors, at), Unsafe.Add(ref colors, at + 1),
                    Unsafe.Add(ref colors, at + width), Unsafe.Add(ref colors, at + width + 1), right, below);
                int upper = Unsafe.ReadUnaligned<ushort>(ref Unsafe.Add(ref alphas, at));
                int lower = Unsafe.ReadUnaligned<ushort>(ref Unsafe.Add(ref alphas, at + width));

                // Most of a picture is solid.
                int alpha = (upper & lower) == 0xFFFF
                    ? 255
                    : Mix(upper & 255, upper >> 8, lower & 255, lower >> 8, right, below);
                if (alpha != 0 || color != 0)
                {
                    color = ((color * gain) + 128) >> 8;
                    int rest = 255 - (((alpha * gain) + 128) >> 8);
                    row[i] = (byte)Math.Min(255, color + (rest == 0 ? 0 : FixedPoint.DivideBy255(row[i] * rest)));
                }

                x += stepX;
                y += stepY;
            }
        }

        private int MixEdge(ReadOnlySpan<byte> plane, int column, int row, int right, int below) => Mix(
            Sample(plane, column, row), Sample(plane, column + 1, row),
            Sample(plane, column, row + 1), Sample(plane, column + 1, row + 1), right, below);

        private int Sample(ReadOnlySpan<byte> plane, int column, int row) =>
            (uint)column < (uint)width && (uint)row < (uint)height ? plane[(row * width) + column] : 0;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static int Mix(int a, int b, int c, int d, int right, int below)
        {
            int upper = (a * (256 - right)) + (b * right);
            int lower = (c * (256 - right)) + (d * right);
            return ((upper * (256 - below)) + (lower * below) + (1 << 15)) >> 16;
        }
    }

    // From places in the frame back to places in the sprite.
    private readonly struct Map
    {
        private readonly RectD _destination;
        private readonly double _pivotX;
        private readonly double _pivotY;
        private readonly double _cos;
        private readonly double _sin;
        private readonly double _stepX;
        private readonly double _stepY;

        public Map(RectD destination, double pivotX, double pivotY, double degrees, double stepX, double stepY)
        {
            (_destination, _pivotX, _pivotY, _stepX, _stepY) = (destination, pivotX, pivotY, stepX, stepY);
            (_sin, _cos) = Math.SinCos(degrees * Math.PI / 180);
        }

        /// <summary>Sprite samples to the right for one sample of the frame to the right.</summary>
        public double XX => _cos * _stepX;

        /// <summary>Sprite samples down for one sample of the frame to the right.</summary>
        public double YX => -_sin * _stepY;

        public (double X, double Y) At(double x, double y)
        {
            double dx = x - _pivotX;
            double dy = y - _pivotY;
            return (
                (_pivotX + (dx * _cos) + (dy * _sin) - _destination.X) * _stepX,
                (_pivotY - (dx * _sin) + (dy * _cos) - _destination.Y) * _stepY);
        }

        public PixelArea Bounds(RectD destination, Frame target)
        {
            double left = double.MaxValue;
            double top = double.MaxValue;
            double right = double.MinValue;
            double bottom = double.MinValue;
            for (int corner = 0; corner < 4; corner++)
            {
                double dx = ((corner & 1) == 0 ? destination.X : destination.Right) - _pivotX;
                double dy = ((corner & 2) == 0 ? destination.Y : destination.Bottom) - _pivotY;
                double x = _pivotX + (dx * _cos) - (dy * _sin);
                double y = _pivotY + (dx * _sin) + (dy * _cos);
                (left, right) = (Math.Min(left, x), Math.Max(right, x));
                (top, bottom) = (Math.Min(top, y), Math.Max(bottom, y));
            }

            // Even, with room for half a chroma sample beyond the edge.
            return PixelArea.Of(target, null).Intersect(new(
                (PixelArea.Round(left) & ~1) - 4,
                (PixelArea.Round(top) & ~1) - 4,
                (PixelArea.Round(right) & ~1) + 4,
                (PixelArea.Round(bottom) & ~1) + 4));
        }
    }
}
