using System.Collections.Immutable;
using Reelwright.Timelines;

namespace Reelwright.Agent;

/// <summary>All words of a video in order: what a translation goes through.</summary>
internal static class VideoWords
{
    /// <summary>The words that a target means: all of a video, its captions, its narration, or the words on the picture.</summary>
    public static ImmutableArray<NewWord> Of(Timeline timeline, Target target)
    {
        var words = ImmutableArray.CreateBuilder<NewWord>();
        bool isAll = target.Part is not (Part.Caption or Part.Narration) && !PartWords.IsWords(target.Part);
        if (isAll || PartWords.IsWords(target.Part))
        {
            words.AddRange(OnPicture(timeline).Select((placed, i) => new NewWord(Part.Words, i + 1, placed.Clip.Parameters.Text("text")!)));
        }

        var lines = Lines(timeline);
        if (isAll || target.Part == Part.Narration)
        {
            words.AddRange(lines.Select(line => new NewWord(Part.Narration, line.Number, line.Text)));
        }

        // Captions of what is spoken follow the voice; alone they are words of their own.
        if (target.Part == Part.Caption || (isAll && lines.Length == 0))
        {
            words.AddRange(Captions(timeline).Select((placed, i) => new NewWord(Part.Caption, i + 1, placed.Clip.Parameters.Text("text")!)));
        }

        return words.ToImmutable();
    }

    /// <summary>Words on the picture but captions, in the order in which they come.</summary>
    public static ImmutableArray<PlacedClip> OnPicture(Timeline timeline) =>
    [
        .. timeline.Placed().Where(placed => !placed.Track.IsMuted && placed.Track.Kind != TrackKind.Audio
            && PartWords.HasWords(placed.Clip) && !PartWords.IsCaption(placed))
            .OrderBy(placed => placed.Range.Start).ThenBy(placed => timeline.Tracks.IndexOf(placed.Track)),
    ];

    /// <summary>Captions in order.</summary>
    public static ImmutableArray<PlacedClip> Captions(Timeline timeline) =>
        [.. timeline.Placed().Where(placed => PartWords.IsCaption(placed) && PartWords.HasWords(placed.Clip)).OrderBy(placed => placed.Range.Start)];

    /// <summary>What is spoken in each scene that speaks, by the scene's number.</summary>
    public static ImmutableArray<(int Number, string Text)> Lines(Timeline timeline)
    {
        var spoken = (timeline.TrackWithRole("narration")?.Placed() ?? []).ToList();
        var scenes = timeline.Scenes();
        var lines = ImmutableArray.CreateBuilder<(int, string)>();
        for (int i = 0; i < scenes.Count; i++)
        {
            string text = string.Join(' ', spoken.Where(placed => scenes[i].Range.Contains(placed.Range.Start)).Select(placed => placed.Clip.Parameters.Text("text") ?? ""));
            if (text.Trim().Length > 0)
            {
                lines.Add((i + 1, text));
            }
        }

        return lines.ToImmutable();
    }
}
