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

    /// <summary>The mood a text names; <c>null</c> when none.</summary>
    public static string? Read(string text) =>
        Moods.FirstOrDefault(mood => mood.Words.IsMatch(text)).Mood;

    [GeneratedRegex(@"lo-?\s?fi|chill\s?hop|低保真|慵懒|慵懶", RegexOptions.IgnoreCase)]
    private static partial Regex LoFi();

    [GeneratedRegex(@"\bchinese (style )?music|\b(guzheng|erhu)\b|中国风|中國風|古风|古風|国风|國風|民乐|民樂|古筝|古箏", RegexOptions.IgnoreCase)]
    private static partial Regex Chinese();

    [GeneratedRegex(@"\b(cinematic|epic|dramatic|orchestral|grand)\b|电影感|電影感|史诗|史詩|大气|大氣|震撼|恢弘", RegexOptions.IgnoreCase)]
    private static partial Regex Cinematic();

    [GeneratedRegex(@"\b(corporate|business|professional|inspiring)\b|商务|商務|企业|企業|专业|專業|励志|勵志", RegexOptions.IgnoreCase)]
    private static partial Regex Corporate();

    [GeneratedRegex(@"\b(energetic|dynamic|powerful|electronic|edm|intense|sporty|rock)\b|动感|動感|有力|激情|电子|電子|燃|摇滚|搖滾", RegexOptions.IgnoreCase)]
    private static partial Regex Energetic();

    [GeneratedRegex(@"\b(upbeat|happy|cheerful|fun|bright|joyful|lively|pop)\b|欢快|歡快|轻快|輕快|活泼|活潑|快乐|快樂|开心|開心|明快", RegexOptions.IgnoreCase)]
    private static partial Regex Upbeat();

    [GeneratedRegex(@"\b(calm|relax\w*|peaceful|soft|gentle|quiet|slow|ambient|soothing|piano)\b|舒缓|舒緩|平静|平靜|安静|安靜|轻柔|輕柔|放松|放鬆|治愈|治癒|钢琴|鋼琴", RegexOptions.IgnoreCase)]
    private static partial Regex Calm();

    [GeneratedRegex(@"\b(warm|acoustic|romantic|tender|cozy|emotional)\b|温暖|溫暖|温馨|溫馨|浪漫|感人|抒情", RegexOptions.IgnoreCase)]
    private static partial Regex Warm();
}
