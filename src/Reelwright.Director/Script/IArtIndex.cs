namespace Reelwright.Director;

/// <summary>Finds pictures of the art library by words.</summary>
public interface IArtIndex
{
    /// <summary>Finds pictures for a text, best first; empty when no word of it has one.</summary>
    /// <param name="text">A few words or a sentence.</param>
    /// <param name="language">Language of the text: <c>en</c>, <c>zh-Hans</c> or <c>zh-Hant</c>.</param>
    /// <param name="count">How many at most, at least 1.</param>
    IReadOnlyList<ArtMatch> Find(string text, string language, int count);

    /// <summary>Whether a picture is in the library.</summary>
    bool Contains(string id);

    /// <summary>Offsets at which the words of a Chinese text begin; empty when there is no dictionary.</summary>
    /// <param name="text">The text.</param>
    IReadOnlyCollection<int> WordStarts(string text) => [];
}
