using Reelwright.Timelines;

namespace Reelwright.Director;

/// <summary>A scene that is put into a video.</summary>
public sealed record NewScene
{
    /// <summary>Its large words; empty for a picture without words.</summary>
    public string Text { get; init; } = "";

    /// <summary>The user's picture or clip; <c>null</c> for a scene of words.</summary>
    public ExternalReference? Media { get; init; }

    /// <summary>How long it is there, in seconds; 0.2 to 600.</summary>
    public required double Seconds { get; init; }
}
