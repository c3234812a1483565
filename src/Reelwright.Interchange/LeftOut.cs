using System.Collections.Immutable;
using Reelwright.Timelines;

namespace Reelwright.Interchange;

/// <summary>Collects what a form cannot say, with where it is.</summary>
internal sealed class LeftOut(Timeline timeline)
{
    private readonly List<string> _lines = [];

    /// <summary>The lines so far, each once.</summary>
    public ImmutableArray<string> Lines => [.. _lines.Distinct(StringComparer.Ordinal)];

    /// <summary>A clip that is not carried, or something of it.</summary>
    public void Add(PlacedClip placed, string what) =>
        _lines.Add($"{NameOf(placed.Track)}, {Timecode.Clock(timeline.Rate.MillisecondsAt(placed.Range.Start))}, {NameOf(placed.Clip)}: {what}");

    /// <summary>Something of a track.</summary>
    public void Add(Track track, string what) => _lines.Add($"{NameOf(track)}: {what}");

    /// <summary>Something of the whole.</summary>
    public void Add(string what) => _lines.Add(what);

    private static string NameOf(Track track) => track.Name.Length > 0 ? track.Name : track.Id.Value;

    private static string NameOf(Clip clip) => clip.Name.Length > 0 ? clip.Name : clip.Id.Value;
}
