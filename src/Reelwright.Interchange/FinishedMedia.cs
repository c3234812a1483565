namespace Reelwright.Interchange;

/// <summary>What was rendered for a program that has no generators.</summary>
/// <param name="Picture">Address of the finished picture without words, as long as the timeline, see <see cref="FinishedPicture"/>; may be <c>null</c>.</param>
/// <param name="Sound">Address of the finished sound of the whole, which takes the place of all other sound; may be <c>null</c>.</param>
public sealed record FinishedMedia(string? Picture, string? Sound);
