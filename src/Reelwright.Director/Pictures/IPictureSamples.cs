using Reelwright.Timelines;

namespace Reelwright.Director;

/// <summary>Lets the director look at the user's pictures.</summary>
public interface IPictureSamples
{
    /// <summary>A small copy of a picture; <c>null</c> when it cannot be read.</summary>
    /// <param name="media">A still of the user's.</param>
    /// <param name="longSide">Longest side that is wanted, in pixels; smaller pictures stay as they are.</param>
    /// <param name="cancellationToken">Stops.</param>
    Task<PictureSample?> SampleAsync(ExternalReference media, int longSide, CancellationToken cancellationToken);
}
