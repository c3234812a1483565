using System.Collections.Immutable;
using Reelwright.Timelines;

namespace Reelwright.Interchange;

/// <summary>Puts captions of a file into a video: they take the place of its captions and keep their look.</summary>
public static class CaptionMerge
{
    private const string Role = "caption";

    /// <summary>Merges.</summary>
    /// <param name="video">The video; an empty one takes the captions as they are.</param>
    /// <param name="captions">A timeline of captions only, as <see cref="CaptionFiles.Read"/> makes it.</param>
    /// <returns>The video with the captions, and what did not fit in it, a line each.</returns>
    public static (Timeline Timeline, ImmutableArray<string> Left) Into(Timeline video, Timeline captions)
    {
        if (video.IsEmpty)
        {
            return (captions, []);
        }

        var kept = video.Tracks.Where(track => track.Role is not (Role or "captions")).ToList();
        long end = kept.Count == 0 ? video.Length : kept.Max(track => track.Length);
        var look = video.Tracks.Except(kept).SelectMany(track => track.Clips).FirstOrDefault();
        var taken = video.Placed().Select(placed => placed.Clip.Id.Value).ToHashSet(StringComparer.Ordinal);
        var left = new List<string>();
        var tracks = new List<Track>();
        foreach (var track in captions.Tracks)
        {
            var items = Fit(track, captions.Rate, video.Rate, end, look, taken, left);
            if (items.Count > 0)
            {
                tracks.Add(track with { Items = [.. items] });
            }
        }

        return (video with { Tracks = [.. kept, .. tracks] }, [.. left]);
    }

    private static List<TrackItem> Fit(
        Track track,
        FrameRate from,
        FrameRate to,
        long end,
        Clip? look,
        HashSet<string> taken,
        List<string> left)
    {
        var items = new List<TrackItem>();
        long at = 0;
        foreach (var placed in track.Placed())
        {
            long start = Math.Max(at, to.FramesFromMilliseconds(from.MillisecondsAt(placed.Range.Start)));
            long stop = Math.Min(end, to.FramesFromMilliseconds(from.MillisecondsAt(placed.Range.End)));
            string words = placed.Clip.Parameters.Text("text") ?? "";
            if (stop <= start)
            {
                left.Add($"the caption \"{words.ReplaceLineEndings(" ")}\": the video is over by then");
                continue;
            }

            if (start > at)
            {
                items.Add(new Gap(start - at));
            }

            items.Add(Dress(placed.Clip, look, words, taken) with { Frames = stop - start });
            at = stop;
        }

        return items;
    }

    private static Clip Dress(Clip caption, Clip? look, string words, HashSet<string> taken)
    {
        string id = caption.Id.Value;
        while (!taken.Add(id))
        {
            id += "-new";
        }

        return look?.Media is GeneratorReference made
            ? look with
            {
                Id = new(id),
                Name = "",
                SourceStart = 0,
                Media = made with { Parameters = made.Parameters.With("text", words) },
            }
            : caption with { Id = new(id) };
    }
}
