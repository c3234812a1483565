using Reelwright.Timelines;

namespace Reelwright.Director;

/// <summary>What stands in a layer's place for a few frames.</summary>
/// <param name="Text">Its words.</param>
/// <param name="Media">What is shown.</param>
/// <param name="Frames">For how long.</param>
internal readonly record struct LayerPart(string Text, MediaReference Media, long Frames);
