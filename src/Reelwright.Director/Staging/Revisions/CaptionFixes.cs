using System.Text.Json.Nodes;
using Reelwright.Timelines;

namespace Reelwright.Director;

/// <summary>Words of captions that were corrected by hand, so that captions made anew have them again.</summary>
public static class CaptionFixes
{
    private const string Key = "captionFixes";
    private const int Most = 200;

    /// <summary>The timeline with a correction remembered.</summary>
    /// <param name="timeline">The timeline.</param>
    /// <param name="from">The words as they were made.</param>
    /// <param name="to">The words as they are to be.</param>
    public static Timeline Remember(Timeline timeline, string from, string to)
    {
        var fixes = timeline.Metadata.Node(Key) as JsonObject ?? [];
        if (fixes.Count < Most && from.Length > 0)
        {
            fixes[from] = to;
        }

        return timeline with { Metadata = timeline.Metadata.With(Key, fixes) };
    }

    /// <summary>A caption track with every remembered correction.</summary>
    internal static Track Apply(Timeline timeline, Track captions)
    {
        if (timeline.Metadata.Node(Key) is not JsonObject fixes)
        {
            return captions;
        }

        var items = captions.Items.Select(item =>
        {
            if (item is not Clip clip || clip.Parameters.Text("text") is not { } text)
            {
                return item;
            }

            string corrected = text;
            foreach (var (from, to) in fixes)
            {
                corrected = corrected.Replace(from, to?.GetValue<string>() ?? "", StringComparison.Ordinal);
            }

            return corrected == text
                ? clip
                : clip.WithParameters(clip.Parameters.With("text", corrected)) with { Name = corrected.Replace('\n', ' ') };
        });
        return captions with { Items = [.. items] };
    }
}
