using Reelwright.Timelines;

namespace Reelwright.Agent;

/// <summary>Compares what a viewer gets; notes in the document and the packing of tracks count for nothing.</summary>
internal static class SeenAndHeard
{
    /// <summary>Whether nobody can tell the two apart.</summary>
    public static bool AreSame(Timeline before, Timeline after) => ReferenceEquals(before, after) || Of(before) == Of(after);

    private static string Of(Timeline timeline)
    {
        var heard = timeline.Tracks.Where(track => !track.IsMuted).ToList();
        var clips = heard.SelectMany(track => track.Placed().Select(placed =>
            $"{track.GainDb} {placed.Range} {placed.VisibleRange} {TimelineText.Of(placed.Clip with { Metadata = Properties.Empty, Extra = Properties.Empty })}"));
        var cuts = timeline.Tracks.SelectMany(track => track.Items.OfType<Transition>()).Select(cut => $"{cut.Kind} {cut.Metadata}");
        var mixes = heard.Where(track => track.Kind == TrackKind.Audio).Select(track => track.Metadata.ToString());
        return $"{timeline.Title} {timeline.Width}x{timeline.Height}\n{string.Join('\n', clips.Order(StringComparer.Ordinal))}\n"
            + $"{string.Join('\n', cuts)}\n{string.Join('\n', mixes)}";
    }
}
