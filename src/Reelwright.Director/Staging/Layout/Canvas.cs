namespace Reelwright.Director;

/// <summary>The shapes of canvas that layouts differ for.</summary>
internal enum CanvasShape
{
    /// <summary>Clearly wider than high, such as 16:9.</summary>
    Wide,

    /// <summary>About square, such as 1:1 and 4:5.</summary>
    Square,

    /// <summary>Clearly higher than wide, such as 9:16.</summary>
    Tall,
}

/// <summary>A canvas and where things may stand on it. Lengths are in units of its short edge.</summary>
internal sealed class Canvas
{
    private const double WidestSquare = 1.25;
    private const double TallestSquare = 1.4;

    public Canvas(int widthPixels, int heightPixels)
    {
        double shortEdge = Math.Min(widthPixels, heightPixels);
        Width = widthPixels / shortEdge;
        Height = heightPixels / shortEdge;
        Shape = Width > WidestSquare
            ? CanvasShape.Wide
            : Height > TallestSquare
            ? CanvasShape.Tall
            : CanvasShape.Square;
        Safe = Shape == CanvasShape.Tall
            ? Box.Between(
                60.0 / 1080 * Width,
                250.0 / 1920 * Height,
                (1 - (170.0 / 1080)) * Width,
                (1 - (450.0 / 1920)) * Height)
            : Box.Between(0.05 * Width, 0.05 * Height, 0.95 * Width, 0.95 * Height);
    }

    /// <summary>Width; 1 or more.</summary>
    public double Width { get; }

    /// <summary>Height; 1 or more.</summary>
    public double Height { get; }

    public CanvasShape Shape { get; }

    /// <summary>
    /// Words never leave this box: margins of a screen, or what the buttons of vertical players leave free.
    /// </summary>
    public Box Safe { get; }

    /// <summary>Where captions stand.</summary>
    public Box CaptionZone => Shape switch
    {
        CanvasShape.Wide => Box.Between(0.14 * Width, 0.815 * Height, 0.86 * Width, 0.945 * Height),
        CanvasShape.Tall => Box.Between(
            Safe.Right - SymmetricWidth,
            Safe.Bottom - 0.17,
            Safe.Right,
            Safe.Bottom - 0.005),
        _ => Box.Between(0.07 * Width, (0.945 * Height) - 0.15, 0.93 * Width, 0.945 * Height),
    };

    /// <summary>Width of the widest box inside the safe one that has the canvas's middle in its own.</summary>
    public double SymmetricWidth => 2 * Math.Min((Width / 2) - Safe.X, Safe.Right - (Width / 2));

    /// <summary>Where a scene's layout stands: inside the safe box, above the captions.</summary>
    public Box Content(bool hasCaptions) => Shape switch
    {
        CanvasShape.Wide => Box.Between(
            0.07 * Width,
            0.085 * Height,
            0.93 * Width,
            (hasCaptions ? 0.785 : 0.91) * Height),
        CanvasShape.Tall => Box.Between(
            Safe.X + 0.02,
            Safe.Y + 0.02,
            Safe.Right,
            hasCaptions ? CaptionZone.Y - 0.03 : Safe.Bottom - 0.02),
        _ => Box.Between(
            0.075 * Width,
            0.07 * Height,
            0.925 * Width,
            hasCaptions ? CaptionZone.Y - 0.03 : 0.925 * Height),
    };
}
