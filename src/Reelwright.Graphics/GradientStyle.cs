namespace Reelwright.Graphics;

/// <summary>The kinds of moving background.</summary>
public enum GradientStyle
{
    /// <summary>A colour run that slides and turns slowly.</summary>
    Linear,

    /// <summary>A glow that drifts around the middle.</summary>
    Radial,

    /// <summary>Soft colour clouds on slow paths.</summary>
    Aurora,

    /// <summary>Shafts of light from above.</summary>
    Beams,

    /// <summary>Soft folds, as of silk.</summary>
    Waves,

    /// <summary>A dark stage with a cone of light and a glow on the floor, for products.</summary>
    Spotlight,
}
