using Reelwright.Timelines;

namespace Reelwright.Render;

/// <summary>Finds the files that external references stand for.</summary>
public interface IMediaLibrary
{
    /// <summary>The local path of a medium; <c>null</c> when it is gone.</summary>
    string? PathOf(ExternalReference reference);
}
