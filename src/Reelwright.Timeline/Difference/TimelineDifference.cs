namespace Reelwright.Timelines;

/// <summary>What differs between two revisions; the one source of what a reply may claim.</summary>
public static class TimelineDifference
{
    /// <summary>Every difference a person would name, the largest first; empty when there is none at all.</summary>
    public static IReadOnlyList<TimelineChange> Between(Timeline before, Timeline after)
    {
        if (TimelineText.AreSame(before, after))
        {
            return [];
        }

        var pair = new RevisionPair(before, after);
        var changes = new List<TimelineChange>();
        if (before.Length != after.Length)
        {
            changes.Add(new LengthChanged(before.Seconds, after.Seconds));
        }

        if (pair.IsReshaped)
        {
            changes.Add(new CanvasChanged(before.Width, before.Height, after.Width, after.Height));
        }

        if (pair.IsRedone)
        {
            changes.Add(new VideoRedone());
        }

        SceneDifferences.Add(pair, changes);
        LookDifferences.Add(pair, changes);
        LayerDifferences.Add(pair, changes);
        SoundDifferences.Add(pair, changes);
        if (before.Title != after.Title && !pair.IsRedone && !changes.Any(change => change is WordsChanged words && words.To == after.Title))
        {
            changes.Add(new TitleChanged(before.Title, after.Title));
        }

        if (changes.Count == 0)
        {
            changes.Add(new OtherChanged([.. after.Tracks
                .Where(track => before.Track(track.Id) is not { } old || TimelineText.Of(old) != TimelineText.Of(track))
                .Select(track => track.Name.Length > 0 ? track.Name : track.Id.Value)]));
        }

        return changes;
    }

    /// <summary>The level of a track with its first clip's own, as a whole percentage; 100 is unchanged.</summary>
    public static int Percent(Track track) => (int)Math.Round(Level(track));

    /// <summary>The level of a track with its first clip's own, in percent; 100 is unchanged.</summary>
    public static double Level(Track track)
    {
        double gainDb = track.GainDb
            + (track.Clips.FirstOrDefault()?.Effect(EffectKinds.Volume)?.ValueAt("gainDb", 0, 0) ?? 0);
        return 100 * Math.Pow(10, gainDb / 20);
    }
}
