namespace Reelwright.Timelines;

/// <summary>What a track carries.</summary>
public enum TrackKind
{
    /// <summary>Pictures, clips, backgrounds, art: composited bottom first.</summary>
    Video = 0,

    /// <summary>Sound.</summary>
    Audio = 1,

    /// <summary>Words on the picture: titles and captions.</summary>
    Text = 7,
}
