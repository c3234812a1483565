namespace Reelwright.Graphics;

/// <summary>Rounds the corners of sprites.</summary>
public static class RoundedMask
{
    /// <summary>Cuts the corners in place.</summary>
    /// <param name="sprite">Changed in place.</param>
    /// <param name="cornerRadius">In luma samples; at most half the shorter side counts; 0 or less cuts
    /// nothing.</param>
    public static void Apply(Sprite sprite, double cornerRadius)
    {
        double radius = Math.Min(cornerRadius, Math.Min(sprite.Width, sprite.Height) / 2.0);
        if (!(radius > 0))
        {
            return;
        }

        // Two rows at a time, so that a chroma sample sees its four luma coverages.
        int corner = 2 * (int)Math.Ceiling(radius / 2);
        for (int y = 0; y < corner; y += 2)
        {
            for (int x = 0; x < corner; x += 2)
            {
                Block(sprite, x, y, radius);
            }
        }
    }

    /// <summary>The share of a sample inside a rounded corner at the origin.</summary>
    internal static double Coverage(int x, int y, double radius)
    {
        double dx = Math.Max(0, radius - x - 0.5);
        double dy = Math.Max(0, radius - y - 0.5);
        return Math.Clamp(radius - Math.Sqrt((dx * dx) + (dy * dy)) + 0.5, 0, 1);
    }

    private static void Block(Sprite sprite, int x, int y, double radius)
    {
        int sum = 0;
        Span<int> mask = stackalloc int[4];
        for (int i = 0; i < 4; i++)
        {
            mask[i] = (int)((255 * Coverage(x + (i & 1), y + (i >> 1), radius)) + 0.5);
            sum += mask[i];
        }

        int mean = (sum + 2) >> 2;
        for (int turn = 0; turn < 4; turn++)
        {
            bool right = (turn & 1) != 0;
            bool low = (turn & 2) != 0;
            for (int i = 0; i < 4; i++)
            {
                int column = Mirror(x + (i & 1), sprite.Width, right);
                int at = (Mirror(y + (i >> 1), sprite.Height, low) * sprite.Width) + column;
                Scale(ref sprite.Y[at], mask[i]);
                Scale(ref sprite.A[at], mask[i]);
            }

            int chromaColumn = Mirror(x / 2, sprite.Width / 2, right);
            int chroma = (Mirror(y / 2, sprite.Height / 2, low) * (sprite.Width / 2)) + chromaColumn;
            Scale(ref sprite.U[chroma], mean);
            Scale(ref sprite.V[chroma], mean);
            Scale(ref sprite.ChromaA[chroma], mean);
        }
    }

    private static int Mirror(int at, int side, bool mirrored) => mirrored ? side - 1 - at : at;

    private static void Scale(ref byte value, int mask) => value = (byte)FixedPoint.DivideBy255(value * mask);
}
