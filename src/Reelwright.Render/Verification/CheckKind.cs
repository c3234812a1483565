namespace Reelwright.Render;

/// <summary>What is looked at when a video is verified.</summary>
public enum CheckKind
{
    /// <summary>The number of frames is what it is to be, and each has its time.</summary>
    Frames,

    /// <summary>Something is shown at every moment.</summary>
    Gaps,

    /// <summary>No stretch is black.</summary>
    Black,

    /// <summary>No stretch stands still for long.</summary>
    Frozen,

    /// <summary>Every medium is there and whole.</summary>
    Media,

    /// <summary>Words do not lie over other words.</summary>
    TextOverlap,

    /// <summary>Words are where no screen edge and no button covers them.</summary>
    SafeArea,

    /// <summary>Words stay long enough to be read.</summary>
    ReadingSpeed,

    /// <summary>Sound is not clipped.</summary>
    Clipping,

    /// <summary>Sound is as loud as it is to be.</summary>
    Loudness,

    /// <summary>Picture and sound end together.</summary>
    SoundEnd,

    /// <summary>The file says how its colours are meant.</summary>
    Colour,
}
