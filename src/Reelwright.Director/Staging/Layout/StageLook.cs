using Reelwright.Timelines;

namespace Reelwright.Director;

/// <summary>Finds the offsets in a Chinese text at which words begin.</summary>
internal delegate IReadOnlySet<int> FindWords(string text);

/// <summary>What every scene of a video is laid out with.</summary>
/// <param name="Canvas">The canvas.</param>
/// <param name="Style">The look.</param>
/// <param name="Palette">Its colours.</param>
/// <param name="Rate">The timeline's rate.</param>
/// <param name="HasCaptions">Whether room is kept for captions.</param>
/// <param name="Words">Knows the words of Chinese; <c>null</c> when no dictionary is at hand.</param>
/// <param name="IsChinese">Whether the video's words are Chinese.</param>
internal sealed record StageLook(
    Canvas Canvas,
    StylePack Style,
    Palette Palette,
    FrameRate Rate,
    bool HasCaptions,
    FindWords? Words,
    bool IsChinese = false);
