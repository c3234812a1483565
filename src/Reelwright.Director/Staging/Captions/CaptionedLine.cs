namespace Reelwright.Director;

/// <summary>A spoken line at its place.</summary>
/// <param name="Start">Frame of the timeline at which the line begins.</param>
/// <param name="Line">What is said, with times from its start.</param>
/// <param name="LimitSeconds">No caption of it stands later than this after its start.</param>
/// <param name="Scene">Id of the scene in which it is said.</param>
internal readonly record struct CaptionedLine(long Start, SpokenLine Line, double LimitSeconds, string Scene);
