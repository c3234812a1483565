using Reelwright.Timelines;

namespace Reelwright.Director;

/// <summary>What a finished file says of itself, under names that every container of ours keeps.</summary>
public static class FileTags
{
    /// <summary>Name under which a file holds the list of what it is made of.</summary>
    public const string ProvenanceKey = "provenance";

    /// <summary>The title; that it is generated, where the timeline carries that notice; what it is made of.</summary>
    /// <param name="timeline">The timeline that is exported.</param>
    public static IReadOnlyDictionary<string, string> Of(Timeline timeline)
    {
        ArgumentNullException.ThrowIfNull(timeline);

        SortedDictionary<string, string> tags = new(StringComparer.Ordinal) { ["title"] = timeline.Title };
        if (AiNotice.Record(timeline) is { } record)
        {
            tags[AiNotice.Key] = record;
        }

        if (!timeline.IsEmpty)
        {
            tags[ProvenanceKey] = Provenance.Of(timeline).ToTag();
        }

        return tags;
    }
}
