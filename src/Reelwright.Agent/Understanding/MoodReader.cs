using System.Text.RegularExpressions;

namespace Reelwright.Agent;

/// <summary>Moods of music by the words that people use for them.</summary>
internal static partial class MoodReader
{
    // The ids are those of the composer; the first that matches wins, so the narrower ones stand first.
    private static readonly (string Mood, Regex Words)[] Moods =
    [
        ("lo-fi", LoFi()), ("chinese", Chinese()), ("cinematic", Cinematic()), ("corporate", Corporate()),
        ("energetic", Energetic()), ("upbeat", Upbeat()), ("calm", Calm()), ("warm", Warm()),
    ];

    /// <summary>The ids, in the order in which "another" goes through them.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Moods.Select(mood => mood.Mood)];

    /// <summary>The mood a text in <see cref="Utterance.Plain"/> form names; <c>null</c> when none.</summary>
    public static string? Read(string text) =>
        Moods.FirstOrDefault(mood => mood.Words.IsMatch(text)).Mood;

    [GeneratedRegex(@"lo-?\s?fi|chill\s?hop|低保真|慵懒")]
    private static partial Regex LoFi();

    [GeneratedRegex(@"\bchinese(?: style)?|\btraditional chinese|\b(guzheng|erhu)\b|中国风|中式|古风|国风|民乐|古筝|二胡")]
    private static partial Regex Chinese();

    [GeneratedRegex(@"\b(cinematic|epic|dramatic|orchestral|grand)\b|电影感|史诗|大气|磅礴|震撼|恢弘")]
    private static partial Regex Cinematic();

    [GeneratedRegex(@"\b(corporate|business|professional|inspiring)\b|商务|企业|专业|励志|科技感")]
    private static partial Regex Corporate();

    [GeneratedRegex(@"\b(energetic|dynamic|powerful|electronic|edm|intense|sporty|rock)\b|动感|有力|激情|电子|燃|摇滚|节奏感")]
    private static partial Regex Energetic();

    [GeneratedRegex(@"\b(upbeat|happy|cheerful|fun|bright|joyful|lively|pop)\b|欢快|轻快|活泼|快乐|开心|明快")]
    private static partial Regex Upbeat();

    [GeneratedRegex(@"\b(calm|relax\w*|peaceful|soft|gentle|quiet|slow|ambient|soothing|piano)\b|舒缓|平静|安静|轻柔|放松|治愈|钢琴|柔和|抒缓")]
    private static partial Regex Calm();

    [GeneratedRegex(@"\b(warm|acoustic|romantic|tender|cozy|emotional)\b|温暖|温馨|浪漫|感人|抒情")]
    private static partial Regex Warm();
}
