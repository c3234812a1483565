using Reelwright.Audio;

namespace Reelwright.Tests;

/// <summary>The voices that the speech tests share.</summary>
internal static class SpeechAssets
{
    public static ChineseSegmenter Segmenter { get; } = ChineseSegmenter.Load(RepositoryPaths.Assets);

    public static OfflineSpeech Voices { get; } = new(Segmenter);

    public static string Read(string text)
    {
        var reader = new ChineseReader(Segmenter);
        var pieces = SpeechText.Split(new SpeechRequest { Text = text, Language = "zh" });
        var words = pieces.Where(static piece => piece.IsChinese).SelectMany(piece => reader.Read(piece.Tokens));
        return string.Join(' ', words.SelectMany(static word => word.Syllables));
    }

    public static string SayChinese(string text)
    {
        var pieces = SpeechText.Split(new SpeechRequest { Text = text, Language = "zh" });
        return string.Concat(pieces.SelectMany(static piece => piece.Tokens).Select(static token => token.Text));
    }

    public static string SayEnglish(string text)
    {
        var pieces = SpeechText.Split(new SpeechRequest { Text = text, Language = "en" });
        return string.Join(' ', pieces.SelectMany(static piece => piece.Tokens).Select(static token => token.Text));
    }
}
