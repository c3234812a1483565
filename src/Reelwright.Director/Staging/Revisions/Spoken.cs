namespace Reelwright.Director;

/// <summary>Narration where a script has none, and its time where nobody speaks it.</summary>
internal static class Spoken
{
    /// <summary>What a voice would say of a scene: its words on the picture.</summary>
    public static string From(ScriptScene scene)
    {
        bool wide = TextMeasure.IsWide(scene.Headline + scene.Subline);
        string stop = wide ? "。" : ". ";
        string[] parts = [.. new[] { scene.Headline, scene.Subline }.Where(part => part.Length > 0)];
        return string.Join(stop, parts.Select(part => part.TrimEnd('.', '。'))).Trim() + (
            parts.Length > 0 ? stop.Trim() : "");
    }

    /// <summary>The scene's words spread over its length; <c>null</c> when it has none.</summary>
    public static SpokenLine? Silently(StageModel model, ModelScene scene)
    {
        string text = scene.Words.Narration;
        double seconds = model.Rate.SecondsAt(
            scene.Frames - SoundTracks.NarrationLead(model.Rate) - SoundTracks.NarrationTail(model.Rate));
        return text.Length > 0 && seconds > 0 ? new(text, 1, seconds, []) : null;
    }
}
