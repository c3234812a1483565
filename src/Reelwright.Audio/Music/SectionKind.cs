namespace Reelwright.Audio;

/// <summary>A part of a piece's form.</summary>
public enum SectionKind
{
    /// <summary>The opening: few instruments.</summary>
    Intro,

    /// <summary>The main idea.</summary>
    Main,

    /// <summary>The contrast that lifts: fuller, higher.</summary>
    Lift,

    /// <summary>Winding down to the cadence.</summary>
    Outro,

    /// <summary>The last chord and its decay.</summary>
    Ending,
}
