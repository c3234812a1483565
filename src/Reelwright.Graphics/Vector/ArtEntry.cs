namespace Reelwright.Graphics;

/// <summary>A picture of the art library and the words to find it by.</summary>
/// <param name="Id">Name with its set, like <c>emoji:sun-with-face</c> or <c>icon:shopping-bag</c>.</param>
/// <param name="Set"><c>emoji</c> (coloured) or <c>icon</c> (takes <see cref="ArtColors"/>).</param>
/// <param name="English">English words, the name first.</param>
/// <param name="Chinese">Chinese words, simplified and traditional; may be empty.</param>
/// <param name="Category">The group that the source puts it in.</param>
public sealed record ArtEntry(string Id, string Set, IReadOnlyList<string> English, IReadOnlyList<string> Chinese,
    string Category);
