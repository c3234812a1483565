namespace Reelwright.Audio;

/// <summary>Names of moods in documents → the composer's moods.</summary>
public static class MusicMoods
{
    /// <summary>The mood of a name; corporate when it is none.</summary>
    public static MusicMood Parse(string? name) => name switch
    {
        "lo-fi" or "lofi" => MusicMood.LoFi,
        "upbeat" => MusicMood.Upbeat,
        "cinematic" => MusicMood.Cinematic,
        "chinese" => MusicMood.Chinese,
        "calm" => MusicMood.Calm,
        "energetic" => MusicMood.Energetic,
        "warm" => MusicMood.Warm,
        "playful" => MusicMood.Playful,
        "romantic" => MusicMood.Romantic,
        "festive" => MusicMood.Festive,
        "epic" => MusicMood.Epic,
        "electronic" => MusicMood.Electronic,
        "jazz" => MusicMood.Jazz,
        _ => MusicMood.Corporate,
    };
}
