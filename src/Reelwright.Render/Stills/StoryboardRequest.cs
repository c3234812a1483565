namespace Reelwright.Render;

/// <summary>What a contact sheet is to be.</summary>
/// <param name="Count">Frames, 1 to 60; <c>null</c> = one for each scene.</param>
/// <param name="Columns">Frames in a row, 1 to 10.</param>
/// <param name="Width">Width of one frame in pixels, 64 to 960.</param>
/// <param name="Format">What it is written as.</param>
public sealed record StoryboardRequest(int? Count = null, int Columns = 4, int Width = 320, StillFormat Format = StillFormat.Jpeg);
