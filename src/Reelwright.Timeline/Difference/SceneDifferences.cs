using System.Globalization;

namespace Reelwright.Timelines;

/// <summary>Differences between the scenes of two revisions: order, length, speed, what they show, how they follow.</summary>
internal static class SceneDifferences
{
    private const int MostNamed = 3;

    public static void Add(RevisionPair pair, List<TimelineChange> changes)
    {
        AddCount(pair, changes);
        AddStyle(pair, changes);
        if (!pair.IsRedone)
        {
            AddTimes(pair, changes);
            AddShown(pair, changes);
            AddTransitions(pair, changes);
        }
    }

    private static void AddCount(RevisionPair pair, List<TimelineChange> changes)
    {
        var old = pair.OldScenes;
        var now = pair.Scenes;
        if (old.Count != now.Count)
        {
            changes.Add(new SceneCountChanged(old.Count, now.Count));
        }

        if (pair.IsRedone)
        {
            return;
        }

        var added = Enumerable.Range(0, now.Count).Where(i => pair.OldScene(now[i].Clip.Id) is null).ToList();
        var removed = Enumerable.Range(0, old.Count).Where(i => now.All(scene => scene.Clip.Id != old[i].Clip.Id)).ToList();
        foreach (int first in added.Where(pair.IsPiece).Where(i => !pair.IsPiece(i - 1)))
        {
            int pieces = Enumerable.Range(first, now.Count - first).TakeWhile(pair.IsPiece).Count() + 1;
            changes.Add(new SceneSplit(first, [.. now.Skip(first - 1).Take(pieces).Select(piece => pair.After.Rate.SecondsAt(piece.Range.Length))]));
        }

        added = [.. added.Where(i => !pair.IsPiece(i) && !Flag(now[i].Clip, "freeze"))];
        if (added.Count <= MostNamed)
        {
            changes.AddRange(added.Select(i => new SceneAdded(i + 1, now[i].Clip.Name, pair.After.Rate.SecondsAt(now[i].Range.Length))));
        }

        if (removed.Count <= MostNamed)
        {
            changes.AddRange(removed.Select(i => new SceneRemoved(i + 1, old[i].Clip.Name)));
        }

        var kept = old.Select(scene => scene.Clip.Id).Where(id => now.Any(scene => scene.Clip.Id == id)).ToList();
        var order = now.Select(scene => scene.Clip.Id).Where(kept.Contains).ToList();
        if (!kept.SequenceEqual(order))
        {
            changes.Add(new ScenesReordered([.. now.Select(scene => scene.Clip.Name)]));
        }
    }

    private static void AddStyle(RevisionPair pair, List<TimelineChange> changes)
    {
        string from = pair.Before.Metadata.Text("style") ?? "";
        string to = pair.After.Metadata.Text("style") ?? "";
        if (from != to && !pair.IsRedone && to.Length > 0)
        {
            changes.Add(new StyleChanged(from, to));
        }
        else if (pair.IsRestyled && !pair.IsRedone)
        {
            changes.Add(new PaletteChanged(Colors(pair.Before), Colors(pair.After)));
        }
    }

    private static string Colors(Timeline timeline)
    {
        var palette = timeline.Metadata.Node("palette");
        string accent = palette?["accent"]?.ToString() ?? "";
        string background = palette?["background"]?[0]?.ToString() ?? "";
        return $"{background} {accent}".Trim();
    }

    private static void AddTimes(RevisionPair pair, List<TimelineChange> changes)
    {
        var speeds = new List<(int Number, double From, double To)>();
        foreach (int i in pair.Same)
        {
            var now = pair.Scenes[i];
            var old = pair.OldScene(now.Clip.Id)!;
            double from = Speed(old.Clip);
            double to = Speed(now.Clip);
            if (from != to)
            {
                speeds.Add((i + 1, from, to));
            }
            else if (old.Range.Length != now.Range.Length && !pair.IsRetimed && !(i + 1 < pair.Scenes.Count && pair.IsPiece(i + 1)))
            {
                changes.Add(new SceneLengthChanged(
                    i + 1,
                    pair.Before.Rate.SecondsAt(old.Range.Length),
                    pair.After.Rate.SecondsAt(now.Range.Length)));
            }
        }

        changes.AddRange(speeds.GroupBy(entry => (entry.From, entry.To))
            .Select(group => new SpeedChanged([.. group.Select(entry => entry.Number)], group.Key.From, group.Key.To)));
        foreach (var placed in pair.After.Placed().Where(placed => placed.Clip.Media is ExternalReference && placed.Track.Kind == TrackKind.Video))
        {
            bool isFrozen = Flag(placed.Clip, "freeze");
            if (pair.Old(placed.Clip.Id) is { } old)
            {
                if (Flag(old.Clip, "reverse") != Flag(placed.Clip, "reverse"))
                {
                    changes.Add(new DirectionChanged(pair.NumberAt(placed.Range.Start), Flag(placed.Clip, "reverse")));
                }

                isFrozen &= !Flag(old.Clip, "freeze");
            }

            if (isFrozen)
            {
                changes.Add(new FreezeChanged(pair.NumberAt(placed.Range.Start), true, pair.After.Rate.SecondsAt(placed.Range.Length)));
            }
        }
    }

    private static bool Flag(Clip clip, string name) => clip.Effect(EffectKinds.Speed)?.Parameters.Flag(name, false) ?? false;

    // A speed that was asked for; one that only makes footage fit is none of the user's.
    private static double Speed(Clip clip) => clip.Metadata.Number("speed", 1);

    private static void AddShown(RevisionPair pair, List<TimelineChange> changes)
    {
        var backdrops = new List<(int Number, string From, string To)>();
        var redone = new List<int>();
        foreach (int i in pair.Same)
        {
            var now = pair.Scenes[i].Clip;
            var old = pair.OldScene(now.Id)!.Clip;
            string oldFile = File(pair.Before, old, pair.OldScenes);
            string file = File(pair.After, now, pair.Scenes);
            if (oldFile != file && file.Length > 0)
            {
                changes.Add(new SceneMediaChanged(i + 1, oldFile, file));
            }
            else if (old.Metadata.Integer("seed", 0) != now.Metadata.Integer("seed", 0))
            {
                redone.Add(i + 1);
            }
            else if (Backdrop(old) is { } from && Backdrop(now) is { } to && from != to && !pair.IsRestyled)
            {
                bool isSameStyle = from.Style == to.Style;
                backdrops.Add(isSameStyle
                    ? (i + 1, from.Colors, to.Colors)
                    : (i + 1, $"{from.Style} {from.Colors}".Trim(), $"{to.Style} {(from.Colors == to.Colors ? "" : to.Colors)}".Trim()));
            }
        }

        changes.AddRange(backdrops.GroupBy(entry => entry.To)
            .Select(group => new BackdropChanged([.. group.Select(entry => entry.Number)], group.First().From, group.Key)));
        if (redone.Count > 0)
        {
            changes.Add(new ScenesRedone(redone));
        }
    }

    private static string File(Timeline timeline, Clip scene, IReadOnlyList<PlacedClip> scenes)
    {
        if (scene.Media is ExternalReference own)
        {
            return own.Name;
        }

        var range = scenes.First(placed => placed.Clip.Id == scene.Id).Range;
        return timeline.Placed()
            .Where(placed => placed.Clip.Metadata.Text("slot") == "picture" && range.Contains(placed.Range.Start))
            .Select(placed => (placed.Clip.Media as ExternalReference)?.Name)
            .FirstOrDefault() ?? "";
    }

    private static (string Style, string Colors)? Backdrop(Clip clip) => clip.Media is GeneratorReference made
        ? made.Kind == GeneratorKinds.Solid
            ? ("", made.Parameters.Text("color") ?? "")
            : (made.Parameters.Text("style") ?? "", string.Join(' ', made.Parameters.Texts("colors") ?? []))
        : null;

    private static void AddTransitions(RevisionPair pair, List<TimelineChange> changes)
    {
        if (pair.IsRestyled || pair.IsRetimed || pair.IsReshaped)
        {
            return;
        }

        var cuts = new List<TransitionChanged>();
        foreach (int i in pair.Same.Where(i => i + 1 < pair.Scenes.Count))
        {
            var id = pair.Scenes[i].Clip.Id;
            int old = pair.OldScenes.ToList().FindIndex(scene => scene.Clip.Id == id);
            bool isSameCut = old + 1 < pair.OldScenes.Count && pair.OldScenes[old + 1].Clip.Id == pair.Scenes[i + 1].Clip.Id;
            var from = After(pair.OldScenes[old]);
            var to = After(pair.Scenes[i]);
            bool isByHand = (pair.Scenes[i].Clip.Metadata.Texts("hand") ?? []).Contains("transition") || !pair.Scenes[i].Clip.Metadata.Has("slot");
            if (isSameCut && isByHand && (from?.Kind, Frames(from)) != (to?.Kind, Frames(to)))
            {
                cuts.Add(new TransitionChanged(
                    i + 1,
                    1,
                    from?.Kind ?? "",
                    to?.Kind ?? "",
                    pair.Before.Rate.SecondsAt(Frames(from)),
                    pair.After.Rate.SecondsAt(Frames(to))));
            }
        }

        foreach (var group in cuts.GroupBy(cut => (cut.To, Math.Round(cut.ToSeconds, 2))))
        {
            var first = group.First();
            string from = group.All(cut => cut.From == first.From) ? first.From : "*";
            changes.Add(first with { Count = group.Count(), From = from });
        }
    }

    private static Transition? After(PlacedClip scene)
    {
        int index = scene.Track.Items.IndexOf(scene.Clip);
        return index + 1 < scene.Track.Items.Length ? scene.Track.Items[index + 1] as Transition : null;
    }

    private static long Frames(Transition? transition) => transition is null ? 0 : transition.InOffset + transition.OutOffset;

    /// <summary>A number as replies show it.</summary>
    public static string Text(double value) => Math.Round(value, 2).ToString("0.##", CultureInfo.InvariantCulture);
}
