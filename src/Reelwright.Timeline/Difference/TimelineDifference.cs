namespace Reelwright.Timelines;

/// <summary>What differs between two revisions; the one source of what a reply may claim.</summary>
public static class TimelineDifference
{
    private const string CaptionRole = "caption";
    private static readonly string[] SwitchedRoles = [CaptionRole, "narration", "music"];
    private static readonly string[] WordRoles = ["title", "subline", "kicker", "point"];

    /// <summary>Every difference a person would name, the largest first; empty when there is none.</summary>
    public static IReadOnlyList<TimelineChange> Between(Timeline before, Timeline after)
    {
        var changes = new List<TimelineChange>();
        if (before.Length != after.Length)
        {
            changes.Add(new LengthChanged(before.Seconds, after.Seconds));
        }

        if ((before.Width, before.Height) != (after.Width, after.Height))
        {
            changes.Add(new CanvasChanged(before.Width, before.Height, after.Width, after.Height));
        }

        AddScenes(before, after, changes);
        AddWords(before, after, changes);
        foreach (string role in SwitchedRoles)
        {
            bool was = IsPresent(before, role);
            bool isNow = IsPresent(after, role);
            if (was != isNow)
            {
                changes.Add(new PartChanged(role, isNow));
            }
            else if (isNow)
            {
                AddLevels(before, after, role, changes);
            }
        }

        return changes;
    }

    /// <summary>The level of a track with its first clip's own, as a percentage; 100 is unchanged.</summary>
    public static int Percent(Track track)
    {
        double gainDb = track.GainDb
            + (track.Clips.FirstOrDefault()?.Effect(EffectKinds.Volume)?.ValueAt("gainDb", 0, 0) ?? 0);
        return (int)Math.Round(100 * Math.Pow(10, gainDb / 20));
    }

    private static void AddScenes(Timeline before, Timeline after, List<TimelineChange> changes)
    {
        var old = before.Scenes();
        var now = after.Scenes();
        if (old.Count != now.Count)
        {
            changes.Add(new SceneCountChanged(old.Count, now.Count));
        }
        else if (!old.Select(scene => scene.Clip.Id).SequenceEqual(now.Select(scene => scene.Clip.Id))
            && old.Select(scene => scene.Clip.Id).Order(ById).SequenceEqual(now.Select(scene => scene.Clip.Id).Order(ById)))
        {
            changes.Add(new ScenesReordered([.. now.Select(scene => scene.Clip.Name)]));
        }
    }

    private static Comparer<ClipId> ById { get; } =
        Comparer<ClipId>.Create((left, right) => string.CompareOrdinal(left.Value, right.Value));

    // Clips are the same when they have the same id: words that went with a scene are told by the scenes.
    private static void AddWords(Timeline before, Timeline after, List<TimelineChange> changes)
    {
        // Captions are broken anew for another length or canvas; that is no change of what they say.
        bool hasSameCaptions = before.Length == after.Length && (before.Width, before.Height) == (after.Width, after.Height)
            && IsPresent(before, CaptionRole) && IsPresent(after, CaptionRole);
        var old = before.Placed().ToDictionary(placed => placed.Clip.Id, placed => placed.Clip.Parameters.Text("text"));
        foreach (var placed in after.Placed())
        {
            if (placed.Clip.Role is { } role
                && (WordRoles.Contains(role) || (role == CaptionRole && hasSameCaptions))
                && old.GetValueOrDefault(placed.Clip.Id) is { } from
                && placed.Clip.Parameters.Text("text") is { } to
                && !IsSameWords(from, to))
            {
                changes.Add(new WordsChanged(role, from, to, after.Rate.SecondsAt(placed.Range.Start)));
            }
        }
    }

    // Where a line breaks is layout.
    private static bool IsSameWords(string left, string right) =>
        left.Where(c => !char.IsWhiteSpace(c)).SequenceEqual(right.Where(c => !char.IsWhiteSpace(c)));

    private static void AddLevels(Timeline before, Timeline after, string role, List<TimelineChange> changes)
    {
        var old = Tracks(before, role).First();
        var now = Tracks(after, role).First();
        if (role == "music")
        {
            string from = MusicOf(old.Clips.First());
            string to = MusicOf(now.Clips.First());
            if (from != to)
            {
                changes.Add(new MusicChanged(from, to));
            }
        }

        if (Percent(old) != Percent(now))
        {
            changes.Add(new LevelChanged(role, Percent(old), Percent(now)));
        }
    }

    // A mood, or the user's own file.
    private static string MusicOf(Clip clip) => clip.Parameters.Text("mood") ?? (clip.Media as ExternalReference)?.Name ?? clip.Name;

    private static bool IsPresent(Timeline timeline, string role) => Tracks(timeline, role).Any();

    private static IEnumerable<Track> Tracks(Timeline timeline, string role) => timeline.Tracks.Where(track =>
        !track.IsMuted && track.Clips.Any() && (track.Role == role || track.Clips.First().Role == role));
}
