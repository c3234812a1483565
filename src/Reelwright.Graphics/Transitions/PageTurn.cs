namespace Reelwright.Graphics;

/// <summary>Turns a frame like the page of a book: it rolls up from the right and uncovers the frame below.</summary>
/// <remarks>
/// The page lies flat up to an axis, goes round a cylinder there and comes back over itself with its pale back up. The
/// axis leans, so that the lower corner comes first.
/// </remarks>
public static class PageTurn
{
    private const double RadiusShare = 0.09;
    private const double Lean = 0.22;
    private const double ShadowShare = 0.07;
    private const double ShadowOpacity = 0.5;

    // How much of the page's front shines through its back, and the light of the paper.
    private const int Through = 28;
    private const int Paper = 214;

    [ThreadStatic]
    private static Roll[]? _rolls;

    /// <summary>Draws the page over the next frame.</summary>
    /// <param name="target">The page's frame; receives the result.</param>
    /// <param name="next">What lies below.</param>
    /// <param name="progress">0 (flat) to 1 (gone); eased by the caller.</param>
    public static void Draw(Frame target, Frame next, double progress)
    {
        double radius = target.Width * RadiusShare;
        double lean = target.Height * Lean;
        double start = target.Width + (lean / 2);
        double end = -radius - (lean / 2) - (target.Width * ShadowShare) - 2;
        double middle = start + ((end - start) * Math.Clamp(progress, 0, 1));
        var rolls = _rolls ??= [new Roll(), new Roll()];
        for (int plane = 0; plane < 3; plane++)
        {
            int scale = plane == 0 ? 1 : 2;
            int width = target.Width / scale;
            int height = target.Height / scale;
            var page = plane switch { 0 => target.Y, 1 => target.U, _ => target.V };
            var below = plane switch { 0 => next.Y, 1 => next.U, _ => next.V };
            var roll = rolls[scale - 1];
            roll.Set(radius / scale, target.Width * ShadowShare / scale);
            for (int y = 0; y < height; y++)
            {
                double axis = (middle / scale) + (lean / scale * (0.5 - ((y + 0.5) / height)));
                roll.Row(page.Slice(y * width, width), below.Slice(y * width, width), axis, plane == 0 ? 16 : 128);
            }
        }
    }

    private sealed class Roll
    {
        private double _radius = -1;
        private double _reach = -1;
        private float[] _front = [];
        private float[] _back = [];
        private byte[] _frontLight = [];
        private byte[] _backLight = [];
        private byte[] _copy = [];

        public void Set(double radius, double reach)
        {
            if (radius == _radius && reach == _reach)
            {
                return;
            }

            (_radius, _reach) = (radius, reach);
            int count = Math.Max(1, (int)Math.Ceiling(radius));
            (_front, _back) = (new float[count], new float[count]);
            (_frontLight, _backLight) = (new byte[count], new byte[count]);
            for (int i = 0; i < count; i++)
            {
                double across = Math.Min(1, (i + 0.5) / radius);
                double angle = Math.Asin(across);
                _front[i] = (float)(radius * angle);
                _back[i] = (float)(radius * (Math.PI - angle));
                _frontLight[i] = (byte)(255 * (1 - (0.45 * across * across)));
                _backLight[i] = (byte)(255 * (1 - (0.32 * Math.Pow(across, 4))));
            }
        }

        public void Row(Span<byte> row, ReadOnlySpan<byte> below, double axis, int ground)
        {
            int width = row.Length;
            double left = width - axis;
            if (left <= 0)
            {
                return;
            }

            if (_copy.Length < width)
            {
                _copy = new byte[width];
            }

            var page = _copy.AsSpan(0, width);
            row.CopyTo(page);
            int fold = (int)Math.Floor(axis);
            int pageEnd = fold + _front.Length;
            int paper = ground == 16 ? Paper : 128;

            // What lies over the flat part: the page's back, from the page's free edge to the fold.
            double over = left - (Math.PI * _radius);
            int free = over > 0 ? (int)Math.Round(axis - over) : fold;
            Shade(row, Math.Min(free, fold), -(int)(_reach * 0.7), over > 0 ? ShadowOpacity : 0, ground);
            for (int x = Math.Max(0, free); x < Math.Min(fold, width); x++)
            {
                double source = axis + (Math.PI * _radius) + (axis - x);
                row[x] = Back(page[Math.Clamp((int)source, 0, width - 1)], 255, paper, ground);
            }

            for (int x = Math.Max(0, fold); x < Math.Min(pageEnd, width); x++)
            {
                int at = x - fold;
                row[x] = _back[at] < left
                    ? Back(page[Math.Clamp((int)(axis + _back[at]), 0, width - 1)], _backLight[at], paper, ground)
                    : _front[at] < left
                        ? Light(page[Math.Clamp((int)(axis + _front[at]), 0, width - 1)], _frontLight[at], ground)
                        : below[x];
            }

            int from = Math.Clamp(pageEnd, 0, width);
            below[from..].CopyTo(row[from..]);

            // The shadow of the roll begins where the page ends, which is before the roll's edge near the corner.
            double reached = left < Math.PI / 2 * _radius ? _radius * Math.Sin(left / _radius) : _radius;
            Shade(row, (int)(axis + reached), (int)_reach, ShadowOpacity, ground);
        }

        private static byte Light(int sample, int light, int ground) =>
            (byte)(ground + (((sample - ground) * light) >> 8));

        private static byte Back(int sample, int light, int paper, int ground) =>
            Light(((sample * Through) + (paper * (256 - Through))) >> 8, light, ground);

        private static void Shade(Span<byte> row, int edge, int reach, double opacity, int ground)
        {
            if (opacity <= 0 || reach == 0)
            {
                return;
            }

            int from = Math.Clamp(Math.Min(edge, edge + reach), 0, row.Length);
            int to = Math.Clamp(Math.Max(edge, edge + reach), 0, row.Length);
            for (int x = from; x < to; x++)
            {
                double rest = 1 - (Math.Abs(x + 0.5 - edge) / Math.Abs(reach));
                row[x] = Light(row[x], (int)(256 * (1 - (opacity * rest * rest))), ground);
            }
        }
    }
}
