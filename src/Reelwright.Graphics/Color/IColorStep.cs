using System.Numerics;

namespace Reelwright.Graphics;

/// <summary>A change of colour that depends on the colour alone.</summary>
/// <remarks>
/// Colours are gamma-coded R′G′B′, 0 to 1, and what lies outside on the way: a step must go on smoothly there, since
/// tables are interpolated between colours inside the gamut and outside.
/// </remarks>
public interface IColorStep
{
    /// <summary>The colour after the step.</summary>
    Vector3 Apply(Vector3 color);
}
