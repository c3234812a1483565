namespace Reelwright.Director;

/// <summary>How long a scene must stand to be taken in, and how dear it is to the video.</summary>
internal static class Reading
{
    private const double WideCharactersPerSecond = 8;
    private const double LatinCharactersPerSecond = 17;

    /// <summary>Seconds that a scene needs at least, narration aside.</summary>
    public static double LeastSeconds(ScriptScene scene)
    {
        double basis = scene.Kind switch
        {
            SceneKind.Hook => 2.0,
            SceneKind.Reveal => 2.2,
            SceneKind.List => 1.8 + (0.55 * scene.Points.Length),
            SceneKind.CallToAction => 2.4,
            SceneKind.Picture when scene.Headline.Length == 0 => 1.5,
            _ => 1.9,
        };
        string words = scene.Headline + scene.Subline + scene.Kicker + string.Concat(
            scene.Points.Select(point => point.Text));
        double speed = TextMeasure.IsWide(words) ? WideCharactersPerSecond : LatinCharactersPerSecond;
        return Math.Max(basis, Math.Min(5, 0.7 + (words.Length / speed)));
    }

    /// <summary>What a scene asks of the time that is left.</summary>
    public static double Share(ScriptScene scene) => Math.Clamp(scene.Weight, 0.2, 5) * (scene.Kind switch
    {
        SceneKind.List => 1.25,
        SceneKind.Statement => 0.85,
        SceneKind.CallToAction => 1.05,
        _ => 1.0,
    });

    /// <summary>Scenes with less go first when time is short; the opening and the closing never go.</summary>
    public static double Importance(ScriptScene scene) => Math.Clamp(scene.Weight, 0.2, 5) * (scene.Kind switch
    {
        SceneKind.Hook or SceneKind.CallToAction => 100,
        SceneKind.Reveal => 10,
        SceneKind.Picture => 1.2,
        SceneKind.List => 1.1,
        SceneKind.Statement => 0.7,
        _ => 1.0,
    });
}
