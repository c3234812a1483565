using Reelwright.Agent;
using Reelwright.Timelines;

namespace Reelwright.Tests;

/// <summary>What came of a turn.</summary>
internal sealed record CaseOutcome
{
    /// <summary>The history before the turn.</summary>
    public required History Before { get; init; }

    /// <summary>The history after it.</summary>
    public required History After { get; init; }

    /// <summary>Every text of the turn, in order.</summary>
    public required IReadOnlyList<string> Texts { get; init; }

    /// <summary>Whether the last event was text.</summary>
    public required bool EndsWithText { get; init; }

    /// <summary>How often the history changed.</summary>
    public required int HistoryChanges { get; init; }

    public required TurnCharge Charge { get; init; }

    /// <summary>Milliseconds to understand.</summary>
    public required double PlanMs { get; init; }

    /// <summary>Milliseconds from the message to the last event.</summary>
    public required double TurnMs { get; init; }

    public string Reply => string.Join('\n', Texts);

    public Timeline TimelineBefore => Before.Current.Timeline;

    public Timeline Timeline => After.Current.Timeline;

    /// <summary>Whether something that is seen or heard is another; notes and the packing of tracks are neither.</summary>
    public bool IsVisible => Seen(Timeline) != Seen(TimelineBefore) || After.Current.Versions != Before.Current.Versions;

    /// <summary>Whether the timeline is another, to the last bit.</summary>
    public bool IsChanged => !ReferenceEquals(Timeline, TimelineBefore)
        && TimelineDump.Of(Timeline) != TimelineDump.Of(TimelineBefore);

    private static string Seen(Timeline timeline)
    {
        var lines = timeline.Tracks.Where(track => !track.IsMuted).SelectMany(track => track.Placed()
            .Select(placed => $"{placed.Track.GainDb} {placed.Track.Metadata.Text("duckDb")} {placed.Track.Metadata.Number("duckMoreDb", 0)} {placed.Range} {placed.VisibleRange} {TimelineDump.Of(placed.Clip)}"));
        var cuts = timeline.Tracks.SelectMany(track => track.Items.OfType<Transition>()).Select(cut => $"{cut.Kind} {cut.Metadata}");
        return $"{timeline.Width}x{timeline.Height}\n{string.Join('\n', lines.Order(StringComparer.Ordinal))}\n{string.Join('\n', cuts)}";
    }
}
