using System.Collections.Immutable;
using Reelwright.Timelines;

namespace Reelwright.Interchange;

/// <summary>
/// Where a program that has no generators shows the finished picture: over every scene that is made here, and over those with something
/// made above them. Words stay words, and a scene of somebody's own file with nothing above stays that file.
/// </summary>
public sealed class FinishedPicture
{
    private readonly ImmutableArray<FrameRange> _parts;

    private FinishedPicture(ImmutableArray<FrameRange> parts) => _parts = parts;

    /// <summary>The parts of the timeline, one a scene, in order.</summary>
    public IReadOnlyList<FrameRange> Parts => _parts;

    /// <summary>Finds them.</summary>
    public static FinishedPicture Of(Timeline timeline)
    {
        var main = timeline.MainTrack();
        var pictures = timeline.Tracks.Where(track => track.Kind == TrackKind.Video && !track.IsMuted).SelectMany(track => track.Placed()).ToList();
        var pieces = Pieces(main, timeline.Length);
        var shown = new HashSet<FrameRange>();
        int before;
        do
        {
            // A picture above that is in one part is in all that it lies over.
            before = shown.Count;
            foreach (var placed in pictures.Where(placed => placed.Clip.Media is GeneratorReference
                || (placed.Track.Id != main?.Id && shown.Any(part => part.Overlaps(placed.Range)))))
            {
                shown.UnionWith(pieces.Where(piece => piece.Overlaps(placed.Range)));
            }
        }
        while (shown.Count > before);
        return new([.. pieces.Where(shown.Contains)]);
    }

    /// <summary>Whether it is seen anywhere in a range.</summary>
    public bool IsIn(FrameRange range) => _parts.Any(part => part.Overlaps(range));

    /// <summary>Whether the sound has to be rendered as well: some is made here, or belongs to clips that this picture takes the place of.</summary>
    public bool TakesSound(Timeline timeline) => timeline.Placed().Any(placed => placed.Clip.Media switch
    {
        GeneratorReference => placed.Track.Kind == TrackKind.Audio,
        ExternalReference file => file.HasAudio && placed.Track.Kind == TrackKind.Video && IsIn(placed.Range),
        _ => false,
    });

    /// <summary>What is rendered for it: the timeline without its words.</summary>
    public static Timeline Wordless(Timeline timeline) =>
        timeline with { Tracks = [.. timeline.Tracks.Where(track => track.Kind != TrackKind.Text)] };

    private static List<FrameRange> Pieces(Track? main, long length)
    {
        var pieces = new List<FrameRange>();
        long end = 0;
        foreach (var placed in main?.Placed() ?? [])
        {
            if (placed.Range.Start > end)
            {
                pieces.Add(FrameRange.Between(end, placed.Range.Start));
            }

            pieces.Add(placed.Range);
            end = placed.Range.End;
        }

        if (length > end)
        {
            pieces.Add(FrameRange.Between(end, length));
        }

        return pieces;
    }
}
