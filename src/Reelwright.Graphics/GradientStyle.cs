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

    /// <summary>Sheets of colour between slow anchors.</summary>
    Mesh,

    /// <summary>Lights out of focus that rise slowly.</summary>
    Bokeh,

    /// <summary>Layers of cut paper, like the lines of a map.</summary>
    Terraces,

    /// <summary>Broad slanting bands of soft light.</summary>
    Stripes,

    /// <summary>Rings that widen, as on still water.</summary>
    Ripples,

    /// <summary>A screen of dots that swell towards one corner, as in print.</summary>
    Halftone,
}
