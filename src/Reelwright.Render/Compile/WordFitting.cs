using Reelwright.Graphics;
using Reelwright.Timelines;

namespace Reelwright.Render;

/// <summary>Sets words in their box whatever they are: an export never fails for a word that is too long.</summary>
internal static class WordFitting
{
    // Each try halves the smallest size: five go from 24 pixels to less than one.
    private const int MostTries = 6;

    /// <summary>Draws or measures words in the sizes that their parameters allow, and smaller where those do not fit.</summary>
    /// <param name="parameters">Parameters of a text generator.</param>
    /// <param name="text">The words.</param>
    /// <param name="shortEdge">Pixels that sizes are fractions of.</param>
    /// <param name="set">Draws or measures in a style.</param>
    /// <exception cref="RenderException">A colour is none.</exception>
    /// <exception cref="TextException">The words cannot be set in any size.</exception>
    public static T Set<T>(Properties parameters, string text, int shortEdge, Func<TextStyle, T> set)
    {
        var style = TextStyles.From(parameters, text, shortEdge);
        for (int tries = 1; ; tries++)
        {
            try
            {
                return set(style);
            }
            catch (TextException e) when (e.Code == TextErrorCode.TextDoesNotFit && tries < MostTries)
            {
                // Outline and plate are in proportion to the size, so they shrink with it.
                double size = style.MinSizePx / shortEdge;
                style = TextStyles.From(parameters.With("size", size).With("minSize", size / 2), text, shortEdge);
            }
        }
    }
}
