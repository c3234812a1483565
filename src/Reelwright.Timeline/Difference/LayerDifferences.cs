using System.Text.Json.Nodes;

namespace Reelwright.Timelines;

/// <summary>Differences between words and other layers over the picture.</summary>
internal static class LayerDifferences
{
    private const string CaptionRole = "caption";
    private const int MostListed = 4;

    private static readonly string[] WordRoles = ["title", "subline", "kicker", "point", "hook", "lower-third", "call-to-action", "words"];

    private static readonly string[] StyleProperties =
        ["color", "family", "weight", "outline", "plate", "shadow", "uppercase", "align", "size", "highlightColor"];

    public static void Add(RevisionPair pair, List<TimelineChange> changes)
    {
        AddParts(pair, changes);
        if (pair.IsRedone)
        {
            return;
        }

        AddWords(pair, changes);
        AddArt(pair, changes);
        AddPresence(pair, changes);
        AddPlaces(pair, changes);
        AddStyles(pair, changes);
        AddCaptionLook(pair, changes);
        AddCaptionTimes(pair, changes);
        AddFades(pair, changes);
    }

    private static void AddParts(RevisionPair pair, List<TimelineChange> changes)
    {
        bool was = IsPresent(pair.Before, CaptionRole);
        bool isNow = IsPresent(pair.After, CaptionRole);
        if (was != isNow)
        {
            changes.Add(new PartChanged(CaptionRole, isNow) { IsDraft = isNow && pair.After.TrackWithRole(CaptionRole)?.Metadata.Flag("draft", false) == true });
        }

        foreach (var track in pair.After.Tracks.Where(track => track.Kind != TrackKind.Audio && track.Role is not (CaptionRole or null)))
        {
            if (pair.Before.Track(track.Id) is { } old && old.IsMuted != track.IsMuted && track.Clips.Any())
            {
                changes.Add(new PartChanged(track.Role!, !track.IsMuted));
            }
        }
    }

    // Clips are the same when they have the same id: words that went with a scene are told by the scenes.
    private static void AddWords(RevisionPair pair, List<TimelineChange> changes)
    {
        // Captions are broken anew for another length, canvas or voice; that is no change of what they say.
        bool hasSameCaptions = pair.Before.Length == pair.After.Length && !pair.IsReshaped
            && IsPresent(pair.Before, CaptionRole) && IsPresent(pair.After, CaptionRole);
        foreach (var placed in pair.After.Placed().Where(placed => placed.Track.Kind != TrackKind.Audio))
        {
            string role = RoleOf(placed);
            bool isCaption = role == CaptionRole;
            bool isCorrected = isCaption && (placed.Clip.Metadata.Texts("hand") ?? []).Contains("text");
            if ((isCaption ? hasSameCaptions || isCorrected : WordRoles.Contains(role))
                && pair.Old(placed.Clip.Id)?.Clip.Parameters.Text("text") is { } from
                && placed.Clip.Parameters.Text("text") is { } to
                && !IsSameWords(from, to))
            {
                changes.Add(new WordsChanged(role, from, to, pair.After.Rate.SecondsAt(placed.Range.Start)));
            }
        }
    }

    // Pictures that were chosen; those of another layout are told by the scene.
    private static void AddArt(RevisionPair pair, List<TimelineChange> changes)
    {
        var chosen = new List<(int Number, string From, string To)>();
        foreach (var placed in pair.After.Placed().Where(placed => (placed.Clip.Metadata.Texts("hand") ?? []).Contains("art")))
        {
            if (pair.Old(placed.Clip.Id)?.Clip is { } old && old.Parameters.Text("art") != placed.Clip.Parameters.Text("art"))
            {
                chosen.Add((pair.NumberAt(placed.Range.Start), NameOf(old), NameOf(placed.Clip)));
            }
        }

        changes.AddRange(chosen.GroupBy(entry => (entry.From, entry.To))
            .Select(group => new ArtChanged([.. group.Select(entry => entry.Number).Distinct().Order()], group.Key.From, group.Key.To)));
    }

    // Where a line breaks is layout.
    private static bool IsSameWords(string left, string right) =>
        left.Where(c => !char.IsWhiteSpace(c)).SequenceEqual(right.Where(c => !char.IsWhiteSpace(c)));

    private static void AddPresence(RevisionPair pair, List<TimelineChange> changes)
    {
        var rate = pair.After.Rate;
        foreach (var now in pair.After.Placed().Where(IsLayer).Where(placed => pair.Old(placed.Clip.Id) is null && !pair.CameWithScene(placed)))
        {
            bool isOwn = IsOwn(now.Clip) || IsWord(now);
            if (isOwn && (!pair.IsLaidOutAnew || !now.Clip.Metadata.Has("slot")))
            {
                changes.Add(new LayerAdded(RoleOf(now), NameOf(now.Clip), rate.SecondsAt(now.Range.Start), rate.SecondsAt(now.Range.End)));
            }
        }

        var gone = pair.Before.Placed().Where(IsLayer)
            .Where(placed => pair.Now(placed.Clip.Id) is null && !pair.WentWithScene(placed))
            .Where(old => (IsOwn(old.Clip) || IsWord(old) || old.Clip.Metadata.Text("slot") is "hero" or "picture")
                && (!pair.IsLaidOutAnew || !old.Clip.Metadata.Has("slot")))
            .ToList();
        gone.AddRange(CaptionsGone(pair));
        changes.AddRange(gone.Select(old => new LayerRemoved(RoleOf(old), NameOf(old.Clip), pair.Before.Rate.SecondsAt(old.Range.Start))));
    }

    // Single captions that were taken out while all others stay; broken anew they are all others.
    private static List<PlacedClip> CaptionsGone(RevisionPair pair)
    {
        static List<PlacedClip> Captions(Timeline timeline) => [.. timeline.Placed().Where(placed => !placed.Track.IsMuted && RoleOf(placed) == CaptionRole)];
        var now = Captions(pair.After);
        return now.Count > 0 && pair.Before.Length == pair.After.Length && now.TrueForAll(caption => pair.Old(caption.Clip.Id) is not null)
            ? [.. Captions(pair.Before).Where(caption => pair.Now(caption.Clip.Id) is null)] : [];
    }

    // Layers that are told by name; captions, looks and fades are told by what they are.
    private static bool IsLayer(PlacedClip placed) => placed.Track.Kind != TrackKind.Audio && placed.Track.Role != "main"
        && !(placed.Track.Role is null && placed.Clip.Role is "background")
        && RoleOf(placed) is not (CaptionRole or "fade" or "look" or "background");

    private static bool IsOwn(Clip clip) => !clip.Metadata.Has("slot");

    private static bool IsWord(PlacedClip placed) => placed.Clip.Media is GeneratorReference { Kind: GeneratorKinds.Text };

    private static void AddPlaces(RevisionPair pair, List<TimelineChange> changes)
    {
        foreach (var now in pair.After.Placed().Where(IsLayer))
        {
            if (pair.Old(now.Clip.Id) is not { } old)
            {
                continue;
            }

            var byHand = RevisionPair.ByHand(old.Clip, now.Clip);
            bool isOwn = IsOwn(now.Clip);
            if (byHand("time") && !pair.IsRetimed && IsMoved(pair, old, now))
            {
                changes.Add(new LayerTimed(RoleOf(now), NameOf(now.Clip), Seconds(pair.Before, old.Range), Seconds(pair.After, now.Range)));
            }

            if ((isOwn || byHand("box") || byHand($"effect:{EffectKinds.Fit}")) && Box(old.Clip) is { } from && Box(now.Clip) is { } to && !from.SequenceEqual(to))
            {
                string was = old.Clip.Metadata.Text("place") ?? Places.Of(from);
                string isNow = now.Clip.Metadata.Text("place") ?? Places.Of(to);
                double size = to[2] / Math.Max(1e-6, from[2]);
                if (was != isNow || Math.Abs(size - 1) < 0.02)
                {
                    changes.Add(Moved(RoleOf(now), NameOf(now.Clip), (was, isNow), from, to));
                }

                if (Math.Abs(size - 1) >= 0.02 && !pair.IsReshaped && !now.Clip.Parameters.Has("size"))
                {
                    changes.Add(new LayerMoved(RoleOf(now), NameOf(now.Clip), "size", "100%", $"{Math.Round(size * 100)}%"));
                }
            }
        }
    }

    // Time counts from the scene's start: a scene that moved takes its layers along.
    private static bool IsMoved(RevisionPair pair, PlacedClip old, PlacedClip now)
    {
        if (old.Range == now.Range || now.Track.Metadata.Has("span"))
        {
            return false;
        }

        int was = RevisionPair.NumberAt(pair.OldScenes, old.Range.Start);
        int number = pair.NumberAt(now.Range.Start);
        if (was == 0 || number == 0 || pair.OldScenes[was - 1].Clip.Id != pair.Scenes[number - 1].Clip.Id)
        {
            return now.Clip.Metadata.Text("scene") is null && pair.Before.Length == pair.After.Length;
        }

        bool isSameScene = pair.OldScenes[was - 1].Range.Length == pair.Scenes[number - 1].Range.Length;
        return isSameScene && (old.Range.Start - pair.OldScenes[was - 1].Range.Start != now.Range.Start - pair.Scenes[number - 1].Range.Start
            || old.Range.Length != now.Range.Length);
    }

    private static void AddStyles(RevisionPair pair, List<TimelineChange> changes)
    {
        var styles = new List<WordStyleChanged>();
        var animations = new List<AnimationChanged>();
        foreach (var now in pair.After.Placed().Where(placed => placed.Track.Kind != TrackKind.Audio))
        {
            if (pair.Old(now.Clip.Id) is not { } old)
            {
                continue;
            }

            var byHand = RevisionPair.ByHand(old.Clip, now.Clip);
            string role = RoleOf(now);
            bool isCaption = role == CaptionRole;
            foreach (string property in StyleProperties.Where(_ => IsWord(now) && (!isCaption || HasMarks(now.Clip))))
            {
                string from = Value(old.Clip.Parameters.Node(property));
                string to = Value(now.Clip.Parameters.Node(property));
                if (property == "size" && from != to && old.Clip.Parameters.Number("size", 0) is > 0 and var size)
                {
                    (from, to) = ("100%", $"{Math.Round(100 * now.Clip.Parameters.Number("size", 0) / size)}%");
                }

                if (from != to && byHand(property) && !(property == "highlightColor" && (from.Length == 0 || to.Length == 0)))
                {
                    styles.Add(new(role, NameOf(now.Clip), 1, property, from, to));
                }
            }

            foreach (string kind in (string[])[EffectKinds.AnimateIn, EffectKinds.AnimateOut])
            {
                string from = old.Clip.Effect(kind)?.Parameters.Text("style") ?? "";
                string to = now.Clip.Effect(kind)?.Parameters.Text("style") ?? "";
                if (from != to && !isCaption && (HasMark(now.Clip, kind) || HasMark(old.Clip, kind)) && role != "fade")
                {
                    animations.Add(new(role, NameOf(now.Clip), 1, kind == EffectKinds.AnimateIn, from, to));
                }
            }
        }

        foreach (var group in styles.GroupBy(style => (style.Role, style.Property, style.To)))
        {
            var first = group.First();
            bool isAlike = group.All(style => style.From == first.From);
            changes.Add(first with { Count = group.Count(), From = isAlike ? first.From : "*" });
        }

        foreach (var group in animations.GroupBy(animation => (animation.Role, animation.IsIn, animation.To)))
        {
            var first = group.First();
            changes.Add(first with { Count = group.Count(), From = group.All(other => other.From == first.From) ? first.From : "*" });
        }
    }

    private static bool HasMarks(Clip clip) => clip.Metadata.Has("hand");

    private static bool HasMark(Clip clip, string kind) => (clip.Metadata.Texts("hand") ?? []).Contains($"effect:{kind}");

    // Captions are styled together; what they look like is written down with the video.
    private static void AddCaptionLook(RevisionPair pair, List<TimelineChange> changes)
    {
        var from = pair.Before.Metadata.Node("captionLook") as JsonObject ?? [];
        var to = pair.After.Metadata.Node("captionLook") as JsonObject ?? [];
        var names = from.Select(entry => entry.Key).Union(to.Select(entry => entry.Key))
            .Where(name => from[name]?.ToJsonString() != to[name]?.ToJsonString())
            .ToList();
        foreach (string name in names.Where(name => StyleProperties.Contains(name) && name != "align").Take(MostListed))
        {
            var shown = pair.Before.TrackWithRole(CaptionRole)?.Clips.FirstOrDefault()?.Parameters ?? Properties.Empty;
            string old = from.ContainsKey(name) ? Value(from[name]) : Value(shown.Node(name));
            string now = Value(to[name]);
            if (name == "size")
            {
                var after = pair.After.TrackWithRole(CaptionRole)?.Clips.FirstOrDefault()?.Parameters ?? Properties.Empty;
                double was = Properties.From(from).Number(name, shown.Number(name, 0));
                double size = Properties.From(to).Number(name, after.Number(name, 0));
                (old, now) = was > 0 && size > 0 ? ("100%", $"{Math.Round(100 * size / was)}%") : (old, now);
            }

            if (old != now)
            {
                changes.Add(new WordStyleChanged(CaptionRole, "", MostListed, name, old, now));
            }
        }

        if (names.Contains("box"))
        {
            changes.Add(Moved(CaptionRole, "", (PlaceOf(from, pair.Before), PlaceOf(to, pair.After)), CaptionBox(from, pair.Before), CaptionBox(to, pair.After)));
        }

        if (names.Contains("animateIn"))
        {
            changes.Add(new AnimationChanged(CaptionRole, "", MostListed, true, from["animateIn"]?.GetValue<string>() ?? "", to["animateIn"]?.GetValue<string>() ?? ""));
        }
    }

    private static void AddCaptionTimes(RevisionPair pair, List<TimelineChange> changes)
    {
        double from = pair.Before.Metadata.Number("captionShift", 0);
        double to = pair.After.Metadata.Number("captionShift", 0);
        if (Math.Abs(from - to) > 1e-6)
        {
            changes.Add(new CaptionsShifted(from, to));
            return;
        }

        foreach (var now in pair.After.Placed().Where(placed => placed.Track.Role == CaptionRole && (placed.Clip.Metadata.Texts("hand") ?? []).Contains("time")))
        {
            if (pair.Before.Length == pair.After.Length && pair.Old(now.Clip.Id) is { } old && old.Range != now.Range)
            {
                changes.Add(new LayerTimed(CaptionRole, NameOf(now.Clip), Seconds(pair.Before, old.Range), Seconds(pair.After, now.Range)));
            }
        }
    }

    private static string PlaceOf(JsonObject look, Timeline timeline) => CaptionBox(look, timeline) is { } box ? Places.Of(box) : "bottom";

    private static double[]? CaptionBox(JsonObject look, Timeline timeline) => (Properties.From(look).Numbers("box")
        ?? timeline.TrackWithRole(CaptionRole)?.Clips.FirstOrDefault()?.Parameters.Numbers("box")) is { Length: 4 } box ? box : null;

    // What stays at the place of the same name went some way there.
    private static LayerMoved Moved(string role, string name, (string Was, string Is) place, double[]? from, double[]? to) =>
        place.Was == place.Is && from is not null && to is not null && Places.Way(from, to) is { } way
            ? new(role, name, "nudge", way.Name, $"{way.Percent}%")
            : new(role, name, "place", place.Was, place.Is);

    private static void AddFades(RevisionPair pair, List<TimelineChange> changes)
    {
        var old = Fades(pair.Before, pair.OldScenes, pair);
        var now = Fades(pair.After, pair.Scenes, pair);
        foreach (var key in old.Keys.Union(now.Keys).OrderBy(key => key))
        {
            double from = old.GetValueOrDefault(key);
            double to = now.GetValueOrDefault(key);
            if (Math.Abs(from - to) > 1e-6)
            {
                changes.Add(new FadeChanged("picture", key.Number, key.IsIn, from, to));
            }
        }
    }

    private static Dictionary<(int Number, bool IsIn), double> Fades(Timeline timeline, IReadOnlyList<PlacedClip> scenes, RevisionPair pair)
    {
        var fades = new Dictionary<(int, bool), double>();
        foreach (var placed in timeline.Placed().Where(placed => placed.Track.Role == "fade"))
        {
            int number = 0;
            if (!placed.Clip.Metadata.Has("anchor"))
            {
                int own = RevisionPair.NumberAt(scenes, placed.Range.Start);
                var id = own > 0 ? scenes[own - 1].Clip.Id : default;
                number = pair.Scenes.ToList().FindIndex(scene => scene.Clip.Id == id) + 1;
                if (number == 0 || pair.OldScene(id) is null)
                {
                    continue;
                }
            }

            fades[(number, placed.Clip.Name == "fade-in")] = timeline.Rate.SecondsAt(placed.Range.Length);
        }

        return fades;
    }

    private static (double, double) Seconds(Timeline timeline, FrameRange range) =>
        (timeline.Rate.SecondsAt(range.Start), timeline.Rate.SecondsAt(range.End));

    private static double[]? Box(Clip clip) =>
        (clip.Media is ExternalReference ? clip.Effect(EffectKinds.Fit)?.Parameters : clip.Parameters)?.Numbers("box") is { Length: 4 } box ? box : null;

    private static string RoleOf(PlacedClip placed) => placed.Clip.Role ?? placed.Track.Role ?? (IsWord(placed) ? "title" : "layer");

    /// <summary>What a layer is called: its words, its picture, its file.</summary>
    public static string NameOf(Clip clip) => clip.Parameters.Text("text")
        ?? (clip.Parameters.Text("art") is { } art ? art[(art.IndexOf(':', StringComparison.Ordinal) + 1)..].Replace('-', ' ') : clip.Name);

    private static string Value(JsonNode? node) => node switch
    {
        null => "",

        // What cannot be seen is not there.
        JsonValue value when value.TryGetValue(out string? text) => text.Length == 9 && text.EndsWith("00", StringComparison.Ordinal) ? "" : text,
        _ => node.ToJsonString(),
    };

    /// <summary>Whether a timeline has something of a role that is not hidden.</summary>
    public static bool IsPresent(Timeline timeline, string role) => timeline.Tracks.Any(track =>
        !track.IsMuted && track.Clips.Any() && (track.Role == role || track.Clips.First().Role == role));
}
