namespace Reelwright.Director;

/// <summary>Makes colours of words readable on every ground that they can stand on.</summary>
internal static class Legibility
{
    /// <summary>Contrast that words of any size need (WCAG 2.2, 1.4.3, level AA).</summary>
    public const double Minimum = 4.5;

    // Above the minimum: folds and steps of a drawn background are a little darker or lighter than its colours.
    private const double Target = 5.15;
    private const double Step = 0.01;

    /// <summary>The lowest contrast of a colour over several opaque grounds.</summary>
    public static double Worst(Colour colour, IEnumerable<Colour> grounds) =>
        grounds.Min(ground => colour.ContrastOn(ground));

    /// <summary>The colour, lightened or darkened as little as needed to be readable on every ground.</summary>
    /// <remarks>When neither way suffices, black or white, whichever reads better.</remarks>
    public static Colour Ensure(Colour colour, IReadOnlyCollection<Colour> grounds)
    {
        if (Worst(colour, grounds) >= Target)
        {
            return colour;
        }

        var own = Oklch.From(colour);
        for (double offset = Step; offset <= 1; offset += Step)
        {
            var darker = (own with { Lightness = Math.Max(0, own.Lightness - offset) }).ToColour();
            if (Worst(darker, grounds) >= Target)
            {
                return darker;
            }

            var lighter = (own with { Lightness = Math.Min(1, own.Lightness + offset) }).ToColour();
            if (Worst(lighter, grounds) >= Target)
            {
                return lighter;
            }
        }

        var black = new Colour(0, 0, 0);
        var white = new Colour(1, 1, 1);
        return Worst(black, grounds) >= Worst(white, grounds) ? black : white;
    }
}
