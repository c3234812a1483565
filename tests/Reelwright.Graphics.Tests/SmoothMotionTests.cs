using Reelwright.Graphics;

namespace Reelwright.Tests;

/// <summary>A slow zoom against the same zoom computed from the picture's formula, found by registration.</summary>
public sealed class SmoothMotionTests
{
    private const int Width = 256;
    private const int Height = 144;
    private const int Frames = 48;

    // Waves across the picture, from twelve samples long to sixty.
    private static readonly (double X, double Y, double Phase)[] Waves = MakeWaves();

    [Theory]
    [InlineData(1.00, 1.15)]
    [InlineData(1.12, 1.12)]
    [InlineData(1.20, 1.00)]
    public void Motion_deviates_from_the_ideal_by_a_hundredth_of_a_pixel_and_never_three(double from, double to)
    {
        // As 12 megapixels on 1080p: a little more than two to one at first, so the pyramid's level changes on the way.
        const int SourceWidth = 534;
        const int SourceHeight = 300;
        var picture = new Picture(TestFrames.Painted(SourceWidth, SourceHeight, Light, static (_, _) => 128));
        var frame = new Frame(Width, Height);
        var wanted = new double[Width * Height];
        var shifts = new List<(double X, double Y)>();
        for (int i = 0; i < Frames; i++)
        {
            double way = (double)i / (Frames - 1);
            double zoom = from + ((to - from) * way);
            double viewWidth = SourceWidth / zoom;
            double viewHeight = viewWidth * Height / Width;
            double middle = SourceWidth * (0.48 + (0.04 * way));
            var view = new RectD(Math.Clamp(middle - (viewWidth / 2), 0, SourceWidth - viewWidth), (SourceHeight - viewHeight) / 2, viewWidth, viewHeight);

            PictureScaler.Draw(frame, picture, view, Sampling.Bicubic);

            Exact(wanted, view);
            shifts.Add(Shift(frame.Y, wanted));
        }

        double[] all = [.. shifts.Select(shift => shift.X), .. shifts.Select(shift => shift.Y)];
        Assert.InRange(Math.Sqrt(all.Average(shift => shift * shift)), 0, 0.01);
        Assert.InRange(all.Max(Math.Abs), 0, 0.03);
    }

    private static (double X, double Y, double Phase)[] MakeWaves()
    {
        var random = new Random(7);
        var waves = new (double X, double Y, double Phase)[12];
        for (int i = 0; i < waves.Length; i++)
        {
            double length = 12 * Math.Pow(5, (double)i / (waves.Length - 1));
            double angle = Math.PI * random.NextDouble();
            waves[i] = (2 * Math.PI * Math.Cos(angle) / length, 2 * Math.PI * Math.Sin(angle) / length, 2 * Math.PI * random.NextDouble());
        }

        return waves;
    }

    // At a place in samples, sample i having its middle at i + ½.
    private static double Light(double x, double y)
    {
        double sum = 126;
        foreach (var wave in Waves)
        {
            sum += 8 * Math.Cos((wave.X * x) + (wave.Y * y) + wave.Phase);
        }

        return sum;
    }

    private static void Exact(double[] target, RectD view)
    {
        for (int y = 0; y < Height; y++)
        {
            for (int x = 0; x < Width; x++)
            {
                target[(y * Width) + x] = Light(view.X + ((x + 0.5) * view.Width / Width), view.Y + ((y + 0.5) * view.Height / Height));
            }
        }
    }

    // Least squares on the gradients (Lucas and Kanade), away from the edges.
    private static (double X, double Y) Shift(ReadOnlySpan<byte> seen, double[] wanted)
    {
        const int Margin = 8;
        double xx = 0, xy = 0, yy = 0, xe = 0, ye = 0;
        for (int y = Margin; y < Height - Margin; y++)
        {
            for (int x = Margin; x < Width - Margin; x++)
            {
                int at = (y * Width) + x;
                double across = (wanted[at + 1] - wanted[at - 1]) / 2;
                double down = (wanted[at + Width] - wanted[at - Width]) / 2;
                double error = seen[at] - wanted[at];
                xx += across * across;
                xy += across * down;
                yy += down * down;
                xe += across * error;
                ye += down * error;
            }
        }

        double determinant = (xx * yy) - (xy * xy);
        return (-((yy * xe) - (xy * ye)) / determinant, -((xx * ye) - (xy * xe)) / determinant);
    }
}
