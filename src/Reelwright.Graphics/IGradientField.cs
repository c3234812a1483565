using System.Runtime.Intrinsics;

namespace Reelwright.Graphics;

/// <summary>Says how much of each palette colour is where, at one moment. One implementation per style.</summary>
internal interface IGradientField
{
    /// <summary>Weights of the palette at eight places.</summary>
    /// <param name="x">Right of the middle, in units of half the picture's mean side; bent a little by the
    /// renderer.</param>
    /// <param name="y">Below the middle, in the same units.</param>
    /// <param name="weights">Receives one weight per colour.</param>
    /// <returns>What to add to the lightness.</returns>
    Vector256<float> Weigh(Vector256<float> x, Vector256<float> y, Span<Vector256<float>> weights);
}
