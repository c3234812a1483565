namespace Reelwright.Audio;

/// <summary>How the bass moves.</summary>
internal enum BassStyle
{
    /// <summary>One long root a chord.</summary>
    Long,

    /// <summary>Root and fifth with a step into the next chord.</summary>
    RootFifth,

    /// <summary>Behind the beat, with rests.</summary>
    Lazy,

    /// <summary>Even eighths.</summary>
    Eighths,

    /// <summary>Between the kicks.</summary>
    Offbeat,

    /// <summary>A tone of the chord on every beat, the last one on its way to the next.</summary>
    Walking,
}
