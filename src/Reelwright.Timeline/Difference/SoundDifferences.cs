using System.Text.Json.Nodes;

namespace Reelwright.Timelines;

/// <summary>Differences in what is heard.</summary>
internal static class SoundDifferences
{
    private static readonly string[] Roles = ["narration", "music", "sound"];

    public static void Add(RevisionPair pair, List<TimelineChange> changes)
    {
        foreach (string role in Roles)
        {
            var old = Find(pair.Before, role);
            var now = Find(pair.After, role);
            if (old is null != now is null)
            {
                // Short sounds come and go with the layout; they are told when that is not what happened.
                if (role != "sound" || !pair.IsLaidOutAnew)
                {
                    changes.Add(new PartChanged(role, now is not null));
                }
            }
            else if (old is not null && now is not null && !pair.IsRedone)
            {
                AddOf(pair, role, old, now, changes);
            }
        }

        if (!pair.IsRedone)
        {
            AddVoice(pair, changes);
            AddClips(pair, changes);
        }
    }

    private static Track? Find(Timeline timeline, string role) => timeline.Tracks.FirstOrDefault(track =>
        !track.IsMuted && track.Clips.Any() && (track.Role == role || track.Clips.First().Role == role));

    private static void AddOf(RevisionPair pair, string role, Track old, Track now, List<TimelineChange> changes)
    {
        if (role == "music")
        {
            AddMusic(old, now, changes);
            AddMusicTimes(pair, old, now, changes);
        }

        if (role == "sound")
        {
            AddSounds(pair, changes);
        }

        if (TimelineDifference.Percent(old) != TimelineDifference.Percent(now) && !(role == "sound" && pair.IsLaidOutAnew))
        {
            changes.Add(new LevelChanged(role, TimelineDifference.Percent(old), TimelineDifference.Percent(now)));
        }

        if (role != "sound")
        {
            AddFade(pair, role, true, old.Clips.First(), now.Clips.First(), changes);
            AddFade(pair, role, false, old.Clips.Last(), now.Clips.Last(), changes);
        }
    }

    private static void AddMusic(Track old, Track now, List<TimelineChange> changes)
    {
        var was = old.Clips.First();
        var isNow = now.Clips.First();
        if (NameOf(was) != NameOf(isNow))
        {
            changes.Add(new MusicChanged(NameOf(was), NameOf(isNow)));
        }
        else if (was.Media is GeneratorReference first && isNow.Media is GeneratorReference second && first.Seed != second.Seed)
        {
            changes.Add(new MusicDetailChanged("piece", "", NameOf(isNow)));
        }

        string from = was.Parameters.Number("tempo", 0) is > 0 and var slow ? SceneDifferences.Text(slow) : "";
        string to = isNow.Parameters.Number("tempo", 0) is > 0 and var fast ? SceneDifferences.Text(fast) : "";
        if (from != to)
        {
            changes.Add(new MusicDetailChanged("tempo", from, to));
        }

        if ((was.Parameters.Text("start") ?? "") != (isNow.Parameters.Text("start") ?? ""))
        {
            changes.Add(new MusicDetailChanged("start", was.Parameters.Text("start") ?? "", isNow.Parameters.Text("start") ?? ""));
        }

        var (oldDuck, duck) = (MusicDucking.Of(old.Metadata), MusicDucking.Of(now.Metadata));
        if (oldDuck != duck)
        {
            changes.Add(new DuckingChanged(oldDuck, duck));
        }
    }

    // Told when somebody chose it; otherwise it is as long as the picture.
    private static void AddMusicTimes(RevisionPair pair, Track old, Track now, List<TimelineChange> changes)
    {
        string from = Heard(pair.Before, old);
        string to = Heard(pair.After, now);
        bool isChosen = HasTimes(old) || HasTimes(now);
        if (isChosen && from != to && Times(old) != Times(now))
        {
            changes.Add(new MusicDetailChanged("times", from, to));
        }
    }

    private static bool HasTimes(Track track) => Times(track) != (null, null);

    private static (string? From, string? To) Times(Track track) => track.Clips.First().Metadata is var note
        ? (note.Node(MusicFit.FromKey)?.ToJsonString(), note.Node(MusicFit.ToKey)?.ToJsonString())
        : default;

    private static string Heard(Timeline timeline, Track track)
    {
        var heard = track.Placed().Where(placed => placed.Track.Id == track.Id).ToList();
        return heard.Count == 0 ? "" : $"{SceneDifferences.Text(timeline.Rate.SecondsAt(heard[0].Range.Start))}–{SceneDifferences.Text(timeline.Rate.SecondsAt(heard[^1].Range.End))}";
    }

    // A mood, or the user's own file.
    private static string NameOf(Clip clip) => clip.Parameters.Text("mood") ?? (clip.Media as ExternalReference)?.Name ?? clip.Name;

    private static void AddSounds(RevisionPair pair, List<TimelineChange> changes)
    {
        if (pair.IsLaidOutAnew)
        {
            return;
        }

        var old = Sounds(pair.Before).Where(placed => pair.Now(placed.Clip.Id) is null && !pair.WentWithScene(placed)).ToList();
        var now = Sounds(pair.After).Where(placed => pair.Old(placed.Clip.Id) is null && !pair.CameWithScene(placed)).ToList();
        changes.AddRange(now.GroupBy(SoundOf).Select(group => new SoundsChanged(
            group.Key, group.Count(), true, pair.After.Rate.SecondsAt(group.First().Range.Start))));
        changes.AddRange(old.GroupBy(SoundOf).Select(group => new SoundsChanged(
            group.Key, group.Count(), false, pair.Before.Rate.SecondsAt(group.First().Range.Start))));
    }

    private static IEnumerable<PlacedClip> Sounds(Timeline timeline) => timeline.Placed().Where(placed => placed.Track.Role == "sound");

    private static string SoundOf(PlacedClip placed) => placed.Clip.Parameters.Text("sound") ?? placed.Clip.Name;

    private static void AddFade(RevisionPair pair, string role, bool isIn, Clip old, Clip now, List<TimelineChange> changes)
    {
        string name = isIn ? "fadeIn" : "fadeOut";
        double from = pair.Before.Rate.SecondsAt(old.Effect(EffectKinds.Volume)?.Parameters.Integer(name, 0) ?? 0);
        double to = pair.After.Rate.SecondsAt(now.Effect(EffectKinds.Volume)?.Parameters.Integer(name, 0) ?? 0);
        if (Math.Abs(from - to) > 1e-6 && old.Id == now.Id && !pair.IsLaidOutAnew && pair.Before.Length == pair.After.Length)
        {
            changes.Add(new FadeChanged(role, 0, isIn, from, to));
        }
    }

    // Each clip keeps the words that it reads in their own way.
    private static Dictionary<string, string> Readings(Track narration) => narration.Clips
        .SelectMany(clip => (clip.Parameters.Node("readings") as JsonArray ?? []).OfType<JsonArray>())
        .Where(pair => pair.Count == 2)
        .DistinctBy(pair => pair[0]!.ToString(), StringComparer.OrdinalIgnoreCase)
        .ToDictionary(pair => pair[0]!.ToString(), pair => pair[1]!.ToString(), StringComparer.OrdinalIgnoreCase);

    private static bool Says(Track narration, string word) =>
        narration.Clips.Any(clip => clip.Parameters.Text("text")?.Contains(word, StringComparison.OrdinalIgnoreCase) == true);

    private static void AddVoice(RevisionPair pair, List<TimelineChange> changes)
    {
        if (Find(pair.Before, "narration") is not { } old || Find(pair.After, "narration") is not { } now)
        {
            return;
        }

        string from = pair.Before.Metadata.Text("voice") ?? "female";
        string to = pair.After.Metadata.Text("voice") ?? "female";
        if (from != to)
        {
            changes.Add(new VoiceChanged(from, to));
        }

        double was = pair.Before.Metadata.Number("speechRate", 1);
        double isNow = pair.After.Metadata.Number("speechRate", 1);
        if (was != isNow)
        {
            changes.Add(new SpeechRateChanged(was, isNow));
        }

        var readings = Readings(old);
        var isRead = Readings(now);
        changes.AddRange(readings.Keys.Union(isRead.Keys)
            .Select(written => new ReadingChanged(written, readings.GetValueOrDefault(written, ""), isRead.GetValueOrDefault(written, "")))
            .Where(change => change.From != change.To && Says(now, change.Written)));

        var lines = Lines(pair.Before, old, pair.OldScenes);
        var spoken = Lines(pair.After, now, pair.Scenes);
        foreach (int i in pair.Same)
        {
            var id = pair.Scenes[i].Clip.Id;
            string before = lines.GetValueOrDefault(id) ?? "";
            string after = spoken.GetValueOrDefault(id) ?? "";
            if (before != after)
            {
                changes.Add(new LineChanged(i + 1, before, after));
            }
        }
    }

    private static Dictionary<ClipId, string> Lines(Timeline timeline, Track narration, IReadOnlyList<PlacedClip> scenes)
    {
        var lines = new Dictionary<ClipId, string>();
        foreach (var placed in timeline.Track(narration.Id)!.Placed())
        {
            int number = RevisionPair.NumberAt(scenes, placed.Range.Start);
            if (number > 0)
            {
                lines.TryAdd(scenes[number - 1].Clip.Id, placed.Clip.Parameters.Text("text") ?? "");
            }
        }

        return lines;
    }

    private static void AddClips(RevisionPair pair, List<TimelineChange> changes)
    {
        foreach (var now in pair.After.Placed().Where(placed => placed.Track.Kind == TrackKind.Video
            && placed.Clip.Media is ExternalReference { Kind: MediaKind.Video, HasAudio: true }))
        {
            if (pair.Old(now.Clip.Id) is not { } old)
            {
                continue;
            }

            int from = Level(old.Clip);
            int to = Level(now.Clip);
            if (from != to)
            {
                changes.Add(new LevelChanged($"clip {pair.NumberAt(now.Range.Start)}", from, to));
            }

            foreach (bool isIn in (bool[])[true, false])
            {
                string name = isIn ? "fadeIn" : "fadeOut";
                long was = old.Clip.Effect(EffectKinds.Volume)?.Parameters.Integer(name, 0) ?? 0;
                long isNow = now.Clip.Effect(EffectKinds.Volume)?.Parameters.Integer(name, 0) ?? 0;
                if (was != isNow && old.Clip.Frames == now.Clip.Frames)
                {
                    changes.Add(new FadeChanged("clip", pair.NumberAt(now.Range.Start), isIn, pair.Before.Rate.SecondsAt(was), pair.After.Rate.SecondsAt(isNow)));
                }
            }
        }
    }

    private static int Level(Clip clip)
    {
        var volume = clip.Effect(EffectKinds.Volume)?.Parameters ?? Properties.Empty;
        return volume.Flag("mute", false) ? 0 : (int)Math.Round(100 * Math.Pow(10, volume.Number("gainDb", 0) / 20));
    }
}
