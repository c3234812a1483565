namespace Reelwright.Director;

/// <summary>Colours of a picture: how warm it is and which colour leads.</summary>
internal static class PictureColors
{
    private const int Hues = 24;
    private const double LeastColourful = 14;
    private const double LeastShare = 0.03;

    /// <summary>Warmth (−1 to 1) and the leading colour as #rrggbb; empty where the picture is grey.</summary>
    public static (double Warmth, string Color) Of(PictureSample sample)
    {
        var y = sample.Y;
        var u = sample.U;
        var v = sample.V;
        Span<double> weights = stackalloc double[Hues];
        Span<double> sumU = stackalloc double[Hues];
        Span<double> sumV = stackalloc double[Hues];
        Span<double> sumY = stackalloc double[Hues];
        weights.Clear();
        sumU.Clear();
        sumV.Clear();
        sumY.Clear();
        double warmth = 0;
        int half = sample.Width / 2;
        for (int i = 0; i < u.Length; i++)
        {
            double cb = u[i] - 128;
            double cr = v[i] - 128;
            warmth += cr - cb;
            double chroma = Math.Sqrt((cb * cb) + (cr * cr));
            int luma = y[(i / half * 2 * sample.Width) + (i % half * 2)];
            if (chroma < LeastColourful || luma is < 40 or > 225)
            {
                continue;
            }

            // Skin is in most pictures of people and says little of a place; other hues count more.
            int hue = (int)(((Math.Atan2(cr, cb) / Math.Tau) + 1) * Hues) % Hues;
            bool isSkin = cr is > 6 and < 42 && cb is < -2 and > -40 && cr + cb is > -14 and < 16;
            double weight = chroma * (isSkin ? 0.35 : 1);
            weights[hue] += weight;
            sumU[hue] += weight * cb;
            sumV[hue] += weight * cr;
            sumY[hue] += weight * luma;
        }

        int best = 0;
        for (int i = 1; i < Hues; i++)
        {
            best = weights[i] > weights[best] ? i : best;
        }

        string color = weights[best] < LeastShare * u.Length * LeastColourful
            ? "" : Hex(sumY[best] / weights[best], sumU[best] / weights[best], sumV[best] / weights[best]);
        return (Math.Clamp(warmth / u.Length / 64, -1, 1), color);
    }

    private static string Hex(double y, double cb, double cr)
    {
        double luma = (y - 16) / 219;
        double red = luma + (1.5748 * cr / 224);
        double blue = luma + (1.8556 * cb / 224);
        double green = (luma - (0.2126 * red) - (0.0722 * blue)) / 0.7152;
        return $"#{Byte(red):x2}{Byte(green):x2}{Byte(blue):x2}";
    }

    private static int Byte(double value) => (int)Math.Round(255 * Math.Clamp(value, 0, 1));
}
