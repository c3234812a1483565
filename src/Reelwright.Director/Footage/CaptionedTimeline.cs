using Reelwright.Timelines;

namespace Reelwright.Director;

/// <summary>What came of adding captions.</summary>
/// <param name="Timeline">With captions; as it was where none could be made.</param>
/// <param name="Note">What the user should know: that they are a draft, or why there are none; <c>null</c> for nothing.</param>
public sealed record CaptionedTimeline(Timeline Timeline, DirectorNote? Note = null);
