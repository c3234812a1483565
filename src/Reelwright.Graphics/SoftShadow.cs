namespace Reelwright.Graphics;

/// <summary>Soft black shadows for cards.</summary>
public static class SoftShadow
{
    /// <summary>Luma samples that the shadow reaches beyond its card on every side; even.</summary>
    /// <param name="blur">As in <see cref="Make"/>.</param>
    public static int Padding(double blur) => 2 * (int)Math.Ceiling(Math.Max(0, blur) * 0.75);

    /// <summary>Makes the shadow of a rounded card.</summary>
    /// <param name="width">The card's width in luma samples; even.</param>
    /// <param name="height">The card's height in luma samples; even.</param>
    /// <param name="radius">The card's corner radius.</param>
    /// <param name="blur">Width of the soft edge in luma samples: twice the standard deviation; 0 or more.</param>
    /// <param name="opacity">Opacity in the middle, 0 to 1.</param>
    /// <returns>A sprite larger than the card by <see cref="Padding"/> on every side.</returns>
    public static Sprite Make(int width, int height, double radius, double blur, double opacity)
    {
        int padding = Padding(blur);
        var sprite = new Sprite(width + (2 * padding), height + (2 * padding));
        byte alpha = (byte)Math.Round(Math.Clamp(opacity, 0, 1) * 255);
        radius = Math.Clamp(radius, 0, Math.Min(width, height) / 2.0);
        for (int y = 0; y < height; y++)
        {
            var row = sprite.A.AsSpan(((y + padding) * sprite.Width) + padding, width);
            row.Fill(alpha);
            int fromEdge = Math.Min(y, height - 1 - y);
            for (int x = 0; x < radius && fromEdge < radius; x++)
            {
                row[x] = (byte)((alpha * RoundedMask.Coverage(x, fromEdge, radius)) + 0.5);
                row[width - 1 - x] = row[x];
            }
        }

        if (blur > 0)
        {
            Blur.Plane(sprite.A, sprite.Width, sprite.Height, blur / 2);
        }

        SpriteAlpha.FillBlack(sprite);
        return sprite;
    }
}
