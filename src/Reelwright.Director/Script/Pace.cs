namespace Reelwright.Director;

/// <summary>How long words take to say.</summary>
internal static class Pace
{
    public const double SpokenShare = 0.85;

    private const double EnglishWordsPerSecond = 2.6;
    private const double HanziPerSecond = 4.3;

    /// <summary>Breath before and after the words of a scene, seconds.</summary>
    private const double Breath = 0.6;

    /// <summary>Seconds of speech.</summary>
    public static double Seconds(string text, bool isChinese) => text.Length == 0 ? 0
        : isChinese ? Hanzi.Length(text) / HanziPerSecond
        : EnglishWords.CountWords(text) / EnglishWordsPerSecond;

    /// <summary>Time a scene wants: to be seen, and to be spoken when it is.</summary>
    public static double Wanted(ScriptScene scene, bool isChinese)
    {
        double seen = scene.Kind switch
        {
            SceneKind.Hook => 2.6,
            SceneKind.Reveal => 3.2,
            SceneKind.List => 3.6,
            SceneKind.CallToAction => 3.4,
            SceneKind.Statement => 2.6,
            _ => 3.0,
        };
        if (scene.Composition == "quote")
        {
            // Words to think about stand longer than they take to say.
            return Math.Max(3.6, (1.6 * Seconds(scene.Headline, isChinese)) + Breath);
        }

        double spoken = scene.Narration.Length == 0 ? 0 : Seconds(scene.Narration, isChinese) + Breath;
        return Math.Max(seen, spoken);
    }
}
