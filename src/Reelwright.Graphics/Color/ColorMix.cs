using System.Numerics;

namespace Reelwright.Graphics;

/// <summary>A step at a strength between not at all and fully.</summary>
/// <param name="Step">The step.</param>
/// <param name="Strength">0 to 1.</param>
public sealed record ColorMix(IColorStep Step, double Strength) : IColorStep
{
    /// <inheritdoc/>
    public Vector3 Apply(Vector3 color) => Vector3.Lerp(color, Step.Apply(color), (float)Strength);
}
