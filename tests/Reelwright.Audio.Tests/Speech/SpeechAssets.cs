using Reelwright.Audio;

namespace Reelwright.Tests;

/// <summary>The voices that the speech tests share.</summary>
internal static class SpeechAssets
{
    public static ChineseSegmenter Segmenter { get; } = ChineseSegmenter.Load(RepositoryPaths.Assets);

    public static OfflineSpeech Voices { get; } = new(Segmenter);

    public static IReadOnlyList<SpokenPiece> Split(string text, string language, params Pronunciation[] readings) =>
        SpeechText.Split(new SpeechRequest { Text = text, Language = language, Readings = [.. readings] }, new Lazy<ChineseSegmenter>(Segmenter));

    public static string Read(string text, params Pronunciation[] readings)
    {
        var reader = new ChineseReader(Segmenter);
        var pieces = Split(text, "zh", readings);
        var words = pieces.Where(static piece => piece.IsChinese).SelectMany(piece => reader.Read(piece.Tokens));
        return string.Join(' ', words.SelectMany(static word => word.Syllables));
    }

    public static string SayChinese(string text)
    {
        var pieces = Split(text, "zh");
        return string.Concat(pieces.SelectMany(static piece => piece.Tokens).Select(static token => token.Text));
    }

    public static string SayEnglish(string text, params Pronunciation[] readings)
    {
        var pieces = Split(text, "en", readings);
        return string.Join(' ', pieces.SelectMany(static piece => piece.Tokens).Select(static token => token.Text));
    }
}
