namespace Reelwright.Director;

/// <summary>A part of a clip as it is heard in the video.</summary>
/// <param name="Clip">Place of the clip among those heard.</param>
/// <param name="From">Seconds of media time at which the part begins.</param>
/// <param name="Start">First frame in the video.</param>
/// <param name="Seconds">How long it is heard there.</param>
/// <param name="Speed">Media time that passes in a second of the video.</param>
/// <param name="Scene">Id of the scene.</param>
internal readonly record struct ShownSpeech(int Clip, double From, long Start, double Seconds, double Speed, string Scene)
{
    /// <summary>Seconds of media time at which it ends.</summary>
    public double To => From + (Seconds * Speed);

    /// <summary>Seconds from its start in the video for a moment of the clip.</summary>
    public double At(double mediaSeconds) => Math.Clamp((mediaSeconds - From) / Speed, 0, Seconds);
}
