using System.Runtime.Intrinsics;

namespace Reelwright.Graphics;

/// <summary>Draws a moving background. Safe for many threads; a frame depends on nothing but the time asked
/// for.</summary>
/// <remarks>
/// Colours are computed at every eighth sample and magnified with blue-noise dither: the field is smooth, so nothing is
/// lost, and bands cannot form. Only a few sines per frame come from the platform's mathematical library; the rest
/// rounds
/// alike everywhere.
/// </remarks>
public sealed class GradientRenderer
{
    private const int Lane = 8;
    private const int FractionBits = 7;

    [ThreadStatic]
    private static Scratch? _scratch;

    private readonly GradientBackground _background;
    private readonly GradientColors _colors;
    private readonly int _width;
    private readonly int _height;
    private readonly int _columns;
    private readonly int _rows;
    private readonly double _unit;

    /// <summary>Prepares a background for one size.</summary>
    /// <param name="background">What to draw.</param>
    /// <param name="width">Luma samples; even, 2 or more.</param>
    /// <param name="height">Luma samples; even, 2 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">A side is odd or less than 2.</exception>
    public GradientRenderer(GradientBackground background, int width, int height)
    {
        _ = Frame.ByteCount(width, height);
        _background = background;
        _colors = new(background.Colors);
        _width = width;
        _height = height;

        // Chroma uses every second node, so there must be one beyond the last chroma sample too.
        int columns = Math.Max(DitheredUpsample.Nodes(width), (2 * DitheredUpsample.Nodes(width / 2)) - 1);
        _columns = (columns + Lane - 1) / Lane * Lane;
        _rows = Math.Max(DitheredUpsample.Nodes(height), (2 * DitheredUpsample.Nodes(height / 2)) - 1);
        _unit = Math.Sqrt((double)width * height) / 2;
    }

    /// <summary>Draws the background at a moment.</summary>
    /// <param name="target">Of the size given to the constructor.</param>
    /// <param name="timeSeconds">Any time; the movement has no end.</param>
    /// <exception cref="ArgumentException">The frame has another size.</exception>
    public void Draw(Frame target, double timeSeconds)
    {
        if (target.Width != _width || target.Height != _height)
        {
            throw new ArgumentException(
                $"The background is {_width}x{_height}, the frame {target.Width}x{target.Height}.");
        }

        var scratch = _scratch ??= new();
        scratch.Fit(_columns, _rows);
        FillNodes(scratch, timeSeconds * _background.Speed);
        int half = _columns / 2;
        DitheredUpsample.Plane(scratch.Y, _columns, target.Y, _width, scratch.Line);
        DitheredUpsample.Plane(scratch.U, half, target.U, _width / 2, scratch.Line);
        DitheredUpsample.Plane(scratch.V, half, target.V, _width / 2, scratch.Line);
    }

    private void FillNodes(Scratch scratch, double time)
    {
        var field = MakeField(time);
        // A slow bend keeps straight runs alive; a stage has straight lines, and discs are round.
        double bend = _background.Style is GradientStyle.Spotlight or GradientStyle.Stripes or GradientStyle.Bokeh or GradientStyle.Halftone
            ? 0 : 0.06;
        double bendTime = 0.13 * time;
        for (int i = 0; i < _columns; i++)
        {
            double x = ((DitheredUpsample.Spacing * i) - (_width / 2.0)) / _unit;
            scratch.X[i] = (float)x;
            scratch.BendY[i] = (float)(bend * Math.Sin((2.3 * x) + bendTime));
        }

        Span<Vector256<float>> weights = stackalloc Vector256<float>[_colors.Count];
        for (int row = 0; row < _rows; row++)
        {
            double y = ((DitheredUpsample.Spacing * row) - (_height / 2.0)) / _unit;
            var bendX = Lanes.All(bend * Math.Sin((2.7 * y) - bendTime + 1));
            var rowY = Lanes.All(y);
            for (int i = 0; i < _columns; i += Lane)
            {
                var x = Vector256.Create<float>(scratch.X.AsSpan(i, Lane)) + bendX;
                var light = field.Weigh(x, rowY + Vector256.Create<float>(scratch.BendY.AsSpan(i, Lane)), weights);
                var (luma, blue, red) = _colors.Mix(weights, light);
                Store(luma, scratch.Y.AsSpan((row * _columns) + i, Lane));
                if (row % 2 == 0)
                {
                    int at = (row / 2 * (_columns / 2)) + (i / 2);
                    StoreEven(blue, scratch.U.AsSpan(at, Lane / 2));
                    StoreEven(red, scratch.V.AsSpan(at, Lane / 2));
                }
            }
        }
    }

    private IGradientField MakeField(double time)
    {
        double halfWidth = _width / 2.0 / _unit;
        double halfHeight = _height / 2.0 / _unit;
        return _background.Style switch
        {
            GradientStyle.Linear => new LinearField(_background, halfWidth, halfHeight, time),
            GradientStyle.Radial => new RadialField(_background, halfWidth, halfHeight, time),
            GradientStyle.Aurora => new AuroraField(_background, halfWidth, halfHeight, time),
            GradientStyle.Beams => new BeamsField(_background, halfWidth, halfHeight, time),
            GradientStyle.Waves => new WavesField(_background, time),
            GradientStyle.Spotlight => new SpotlightField(_background, halfWidth, halfHeight, time),
            GradientStyle.Mesh => new MeshField(_background, halfWidth, halfHeight, time),
            GradientStyle.Bokeh => new BokehField(_background, halfWidth, halfHeight, time),
            GradientStyle.Terraces => new TerracesField(_background, halfWidth, halfHeight, time),
            GradientStyle.Stripes => new StripesField(_background, halfWidth, halfHeight, time),
            GradientStyle.Ripples => new RipplesField(_background, halfWidth, halfHeight, time),
            GradientStyle.Halftone => new HalftoneField(_background, halfWidth, halfHeight, time),
            _ => throw new InvalidOperationException($"Unknown style {_background.Style}."),
        };
    }

    private static Vector256<int> ToFixed(Vector256<float> values) =>
        Vector256.ConvertToInt32((values * (1 << FractionBits)) + Vector256.Create(0.5f));

    private static void Store(Vector256<float> values, Span<short> target) =>
        Vector256.Narrow(ToFixed(values), Vector256<int>.Zero).GetLower().CopyTo(target);

    private static void StoreEven(Vector256<float> values, Span<short> target)
    {
        var whole = ToFixed(values);
        for (int i = 0; i < Lane / 2; i++)
        {
            target[i] = (short)whole[2 * i];
        }
    }

    private sealed class Scratch
    {
        public float[] X { get; private set; } = [];

        public float[] BendY { get; private set; } = [];

        public short[] Y { get; private set; } = [];

        public short[] U { get; private set; } = [];

        public short[] V { get; private set; } = [];

        public short[] Line { get; private set; } = [];

        public void Fit(int columns, int rows)
        {
            if (X.Length < columns)
            {
                X = new float[columns];
                BendY = new float[columns];
                Line = new short[columns + DitheredUpsample.LineSlack];
            }

            if (Y.Length < columns * rows)
            {
                Y = new short[columns * rows];
                U = new short[columns * (rows + 1) / 2];
                V = new short[columns * (rows + 1) / 2];
            }
        }
    }
}
