using Reelwright.Timelines;

namespace Reelwright.Agent;

/// <summary>Knows which files can be made of a timeline.</summary>
public interface IExportOffers
{
    /// <summary>What a render gives that asks for nothing else, or why it cannot be.</summary>
    /// <param name="timeline">What would be rendered; not empty.</param>
    /// <param name="wish">What was said.</param>
    ExportOffer Offer(Timeline timeline, ExportWish wish);
}

/// <summary>A file that a render would give.</summary>
public sealed record ExportOffer
{
    /// <summary>What kind of file, such as <c>MP4 (H.264)</c>.</summary>
    public string Kind { get; init; } = "";

    /// <summary>Pixels; 0 for sound alone.</summary>
    public int Width { get; init; }

    /// <summary>Pixels; 0 for sound alone.</summary>
    public int Height { get; init; }

    /// <summary>Frames a second; 0 for sound alone.</summary>
    public double FramesPerSecond { get; init; }

    /// <summary>The platform whose settings it takes; <c>null</c> for none.</summary>
    public string? Preset { get; init; }

    /// <summary>Whether the platform shows upright pictures best and this one is not.</summary>
    public bool IsForUpright { get; init; }

    /// <summary>Why it cannot be made, with the nearest that can, in English; <c>null</c> when it can.</summary>
    public string? Refusal { get; init; }

    /// <summary>The same in Chinese.</summary>
    public string? ChineseRefusal { get; init; }
}
