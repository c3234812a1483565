using Reelwright.Timelines;

namespace Reelwright.Director;

/// <summary>A step of directing that is done.</summary>
/// <param name="Name">What was done: <c>write_script</c>, <c>choose_style</c>, <c>speak_narration</c>,
/// <c>stage_scenes</c>, <c>choose_music</c>; of clips <c>watch_footage</c>, <c>cut_footage</c>, <c>hear_speech</c>.</param>
/// <param name="Details">What came of it.</param>
public sealed record DirectionStep(string Name, Properties Details);
