using System.Collections.Immutable;
using Reelwright.Timelines;

namespace Reelwright.Director;

/// <summary>Where there are few words for much time, scenes are told in several pictures, instead of one that stands still.</summary>
/// <remarks>What is shown more is the scene's own: its second line, its points, its words in another setting. No word is added.</remarks>
internal static class Beats
{
    private const double LongestSeconds = 9;
    private const double UsualSeconds = 6.5;
    private const double LeastSeconds = 3.2;
    private const int MostScenes = 60;

    /// <summary>The script with more scenes where the model holds one for too long; <c>null</c> when none is.</summary>
    public static VideoScript? Split(StageModel model)
    {
        if (model.Scenes.Length != model.Script.Scenes.Length || !model.Scenes.Any(scene => Extra(model, scene) > 0))
        {
            return null;
        }

        var scenes = ImmutableArray.CreateBuilder<ScriptScene>();
        for (int i = 0; i < model.Scenes.Length; i++)
        {
            var own = model.Script.Scenes[i];
            var more = More(own, Math.Min(Extra(model, model.Scenes[i]), MostScenes - scenes.Count)).ToList();

            // The last scene asks for something and stays the last; what is told before it opens its subject.
            bool isLast = i == model.Scenes.Length - 1 && i > 0;
            List<ScriptScene> told = isLast ? [.. more, own] : [own, .. more];
            scenes.AddRange(told);
        }

        return model.Script with { Scenes = scenes.ToImmutable() };
    }

    private static int Extra(StageModel model, ModelScene scene)
    {
        double seconds = model.Rate.SecondsAt(scene.Frames);
        if (seconds <= LongestSeconds || scene.Kept is not null || scene.Media is { Kind: MediaKind.Video }
            || (scene.Words.Kind == SceneKind.Picture && scene.Media is null))
        {
            return 0;
        }

        // The voice is heard in the first of them, whole.
        double spoken = scene.Spoken?.Seconds ?? 0;
        double first = Math.Max(UsualSeconds, spoken + 0.5);
        return Math.Max(0, Math.Min((int)Math.Round(seconds / UsualSeconds) - 1, (int)((seconds - first) / LeastSeconds)));
    }

    private static IEnumerable<ScriptScene> More(ScriptScene scene, int count)
    {
        var plain = scene with { Narration = "", Points = [], Subline = "", Kicker = "", Composition = "", Weight = 0.8 };
        if (scene.Media is not null)
        {
            // The same picture again, which moves another way.
            return Enumerable.Repeat(plain with { Headline = "", Emphasis = [] }, count);
        }

        var told = new List<ScriptScene>();
        if (scene.Kind == SceneKind.List && !Compositions.HoldsData(scene.Composition))
        {
            told.AddRange(scene.Points.Select(point => plain with
            {
                Kind = SceneKind.Point,
                Headline = point.Text,
                Emphasis = [],
                Art = point.Art.Length > 0 ? [point.Art] : scene.Art,
            }));
        }

        if (scene.Subline.Length > 0)
        {
            told.Add(plain with { Kind = SceneKind.Statement, Headline = scene.Subline, Emphasis = [] });
        }

        for (int turn = 1; told.Count < count; turn++)
        {
            told.Add(plain with { Kind = turn % 2 == 1 ? SceneKind.Point : SceneKind.Statement });
        }

        return told.Take(count).Select((each, i) => each with { Art = each.Art.Length > 1 ? Rotated(each.Art, i + 1) : each.Art });
    }

    private static ImmutableArray<string> Rotated(ImmutableArray<string> art, int by) => [.. art.Skip(by % art.Length), .. art.Take(by % art.Length)];
}
