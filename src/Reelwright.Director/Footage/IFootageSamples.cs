using Reelwright.Timelines;

namespace Reelwright.Director;

/// <summary>Lets the director watch and hear the user's clips.</summary>
public interface IFootageSamples
{
    /// <summary>Small copies of a clip's frames at an even rate, from its start; ends early where the clip cannot be read.</summary>
    /// <param name="media">A clip of the user's.</param>
    /// <param name="longSide">Longest side that is wanted, in pixels.</param>
    /// <param name="framesPerSecond">Frames a second, 1 to 30.</param>
    /// <param name="cancellationToken">Stops.</param>
    IAsyncEnumerable<PictureSample> FramesAsync(ExternalReference media, int longSide, int framesPerSecond, CancellationToken cancellationToken);

    /// <summary>A stretch of its sound: 48 kHz, left and right in turn; empty when there is none or it cannot be read.</summary>
    /// <param name="media">A clip of the user's.</param>
    /// <param name="startSeconds">Where the stretch begins.</param>
    /// <param name="seconds">How long it is.</param>
    /// <param name="cancellationToken">Stops.</param>
    Task<float[]> SoundAsync(ExternalReference media, double startSeconds, double seconds, CancellationToken cancellationToken);
}
