using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Reelwright.Timelines;

namespace Reelwright.Agent;

/// <summary>What the scenes of a timeline can be called by.</summary>
internal static partial class Subjects
{
    private const int MostWords = 24;

    /// <summary>One for each scene, in order.</summary>
    public static ImmutableArray<SceneSubject> Of(Timeline timeline)
    {
        var scenes = timeline.Scenes();
        if (scenes.Count == 0)
        {
            return [];
        }

        var files = new string[scenes.Count];
        var texts = new List<string>[scenes.Count];
        foreach (var placed in timeline.Placed())
        {
            int scene = TargetResolver.SceneOf(timeline, placed);
            if (placed.Clip.Media is ExternalReference file && PartWords.Is(placed, Part.Clip))
            {
                files[scene] ??= file.Name;
            }
            else if (PartWords.Is(placed, Part.Words) && placed.Clip.Parameters.Text("text") is { Length: > 0 } text)
            {
                (texts[scene] ??= []).Add(text);
            }
        }

        return [.. Enumerable.Range(0, scenes.Count).Select(i => Of(files[i] ?? "", texts[i] ?? []) with { Seconds = timeline.Rate.SecondsAt(scenes[i].Range.Length) })];
    }

    /// <summary>The subject of a file and the words that go with it.</summary>
    public static SceneSubject Of(string file, IReadOnlyList<string> texts) => new(
        file,
        file.Length > 0 ? file : texts.Count > 0 ? texts[0] : "",
        [.. texts.Prepend(Path.GetFileNameWithoutExtension(file)).SelectMany(text => Word().Matches(text.ToLowerInvariant()).Select(match => match.Value))
            .Distinct().Take(MostWords)])
    {
        Texts = [.. texts.Select(text => text.ReplaceLineEndings(" "))],
    };

    [GeneratedRegex("[a-z][a-z']+")]
    private static partial Regex Word();
}
