using System.Globalization;

namespace Reelwright.Timelines;

/// <summary>Differences in colour, sharpness, and how pictures stand in the frame.</summary>
internal static class LookDifferences
{
    private static readonly string[] Adjustments =
        ["brightness", "contrast", "saturation", "temperature", "tint", "shadows", "highlights", "exposure"];

    public static void Add(RevisionPair pair, List<TimelineChange> changes)
    {
        if (pair.IsRedone)
        {
            return;
        }

        AddLooks(pair, changes);
        AddPictures(pair, changes);
    }

    private static void AddLooks(RevisionPair pair, List<TimelineChange> changes)
    {
        // By the scene that a look belongs to, so that it is found again when it was made anew; 0 is the whole video.
        var old = Looks(pair.Before, pair.OldScenes, pair);
        var now = Looks(pair.After, pair.Scenes, pair);
        foreach (var key in old.Keys.Union(now.Keys).OrderBy(key => key.Number).ThenBy(key => key.Start).ThenBy(key => key.Property, StringComparer.Ordinal))
        {
            string from = old.GetValueOrDefault(key) ?? "";
            string to = now.GetValueOrDefault(key) ?? "";
            if (from != to)
            {
                changes.Add(new LookChanged(key.Number, key.Property, from, to) { Times = key.End > 0 ? (key.Start, key.End) : null });
            }
        }
    }

    private static Dictionary<(int Number, double Start, double End, string Property), string> Looks(
        Timeline timeline,
        IReadOnlyList<PlacedClip> scenes,
        RevisionPair pair)
    {
        var looks = new Dictionary<(int, double, double, string), string>();
        foreach (var placed in timeline.Placed().Where(placed => placed.Clip.Media is GeneratorReference { Kind: GeneratorKinds.Adjustment }))
        {
            int number = 0;
            var (start, end) = (0.0, 0.0);
            if (!placed.Track.Metadata.Has("span") && scenes.All(scene => scene.Range != placed.Range))
            {
                // Over a stretch of time of its own; when scenes were cut or moved, the scenes tell of it.
                if (pair.IsRetimed || pair.Before.Length != pair.After.Length)
                {
                    continue;
                }

                (start, end) = (timeline.Rate.SecondsAt(placed.Range.Start), timeline.Rate.SecondsAt(placed.Range.End));
            }
            else if (!placed.Track.Metadata.Has("span"))
            {
                int own = RevisionPair.NumberAt(scenes, placed.Range.Start);
                var id = own > 0 ? scenes[own - 1].Clip.Id : default;
                number = pair.Scenes.ToList().FindIndex(scene => scene.Clip.Id == id) + 1;
                if (number == 0 || pair.OldScene(id) is null)
                {
                    continue;
                }
            }

            foreach (var effect in placed.Clip.Effects)
            {
                foreach (var (property, value) in Values(effect))
                {
                    looks[(number, start, end, property)] = value;
                }
            }
        }

        return looks;
    }

    private static IEnumerable<(string Property, string Value)> Values(Effect effect)
    {
        switch (effect.Kind)
        {
            case EffectKinds.Look:
                yield return ("look", $"{effect.Parameters.Text("name")}{Strength(effect)}");
                break;
            case EffectKinds.Lut:
                yield return ("lut", $"{effect.Parameters.Text("title")}{Strength(effect)}");
                break;
            case EffectKinds.Adjust:
                foreach (string name in Adjustments.Where(effect.Parameters.Has))
                {
                    yield return (name, Signed(effect.Parameters.Number(name, 0)));
                }

                break;
            case EffectKinds.Blur:
                string box = string.Join(',', (effect.Parameters.Numbers("box") ?? []).Select(SceneDifferences.Text));
                yield return ("blur", box.Length > 0 ? Places.Of(effect.Parameters.Numbers("box")!) : Percent(effect.Parameters.Number("radius", 0) / 0.06));
                break;
            case EffectKinds.Sharpen:
                yield return ("sharpness", Percent(effect.Parameters.Number("amount", 0)));
                break;
            case EffectKinds.Vignette or EffectKinds.Grain:
                yield return (effect.Kind, Percent(effect.Parameters.Number("amount", 0)));
                break;
        }
    }

    private static string Strength(Effect effect) =>
        effect.Parameters.Number("strength", 1) is var strength and < 1 ? $" {Percent(strength)}" : "";

    private static string Percent(double value) => $"{Math.Round(value * 100).ToString(CultureInfo.InvariantCulture)}%";

    private static string Signed(double value) => $"{(value > 0 ? "+" : "")}{Percent(value)}";

    private static void AddPictures(RevisionPair pair, List<TimelineChange> changes)
    {
        var found = new List<(int Number, string Property, string From, string To)>();
        foreach (var now in pair.After.Placed().Where(placed => placed.Track.Kind != TrackKind.Audio && placed.Track.Role != "caption"))
        {
            if (pair.Old(now.Clip.Id) is not { } old)
            {
                continue;
            }

            var byHand = RevisionPair.ByHand(now.Clip);
            bool isLayer = now.Clip.Media is GeneratorReference || now.Clip.Role is "logo" or "inset" or "sticker";
            foreach (var (kind, property) in Kinds)
            {
                bool isTold = kind is EffectKinds.Crop or EffectKinds.Orient or EffectKinds.ChromaKey || byHand($"effect:{kind}");
                string from = Value(old.Clip.Effect(kind));
                string to = Value(now.Clip.Effect(kind));
                if (!isTold || from == to || (isLayer && kind == EffectKinds.Fit) || (pair.IsRetimed && kind == EffectKinds.View))
                {
                    continue;
                }

                if (isLayer && now.Clip.Role is { } role and not "background")
                {
                    changes.Add(new LayerMoved(role, LayerDifferences.NameOf(now.Clip), property, from, to));
                }
                else
                {
                    found.Add((pair.NumberAt(now.Range.Start), property, from, to));
                }
            }
        }

        changes.AddRange(found.GroupBy(entry => (entry.Property, entry.To)).Select(group => new PictureChanged(
            [.. group.Select(entry => entry.Number).Distinct()],
            group.Key.Property,
            group.All(entry => entry.From == group.First().From) ? group.First().From : "*",
            group.Key.To)));
    }

    private static readonly (string Kind, string Property)[] Kinds =
    [
        (EffectKinds.Fit, "fitting"), (EffectKinds.Crop, "crop"), (EffectKinds.Orient, "turn"), (EffectKinds.View, "camera"),
        (EffectKinds.Transform, "transform"), (EffectKinds.ChromaKey, "chroma-key"),
    ];

    private static string Value(Effect? effect)
    {
        if (effect is null)
        {
            return "";
        }

        var parameters = effect.Parameters;
        switch (effect.Kind)
        {
            case EffectKinds.Fit:
                return parameters.Text("mode") ?? "";
            case EffectKinds.Crop:
                return string.Join(' ', ((string[])["left", "top", "right", "bottom"]).Where(side => parameters.Number(side, 0) > 0)
                    .Select(side => $"{side} {Percent(parameters.Number(side, 0))}"));
            case EffectKinds.Orient:
                string flip = parameters.Text("flip") is { } way and not "none" ? $"flip-{way}" : "";
                string turn = parameters.Integer("turns", 0) is > 0 and var turns ? $"{turns * 90}°" : "";
                return $"{turn} {flip}".Trim();
            case EffectKinds.View:
                return effect.Curves.IsEmpty
                    ? $"zoom {SceneDifferences.Text(parameters.Number("zoom", 1))}×"
                    : Movement(effect);
            case EffectKinds.Transform:
                string opacity = parameters.Has("opacity") ? $"opacity {Percent(parameters.Number("opacity", 1))}" : "";
                string rotation = parameters.Number("rotation", 0) is not 0 and var degrees ? $"{SceneDifferences.Text(degrees)}°" : "";
                return string.Join(' ', new[] { opacity, rotation, Movement(effect) }.Where(part => part.Length > 0));
            default:
                return parameters.ToString();
        }
    }

    private static string Movement(Effect effect) => string.Join(' ', effect.Curves
        .Select(curve => (curve.Parameter, Change: curve.Keyframes[^1].Value - curve.Keyframes[0].Value))
        .Where(entry => Math.Abs(entry.Change) > 1e-6)
        .Select(entry => entry.Parameter switch
        {
            "zoom" or "scale" => $"{(entry.Change > 0 ? "zoom-in" : "zoom-out")} {Percent(Math.Abs(entry.Change))}",
            "cx" => entry.Change > 0 ? "pan-right" : "pan-left",
            "cy" => entry.Change > 0 ? "pan-down" : "pan-up",
            "dx" => entry.Change > 0 ? "pan-left" : "pan-right",
            "dy" => entry.Change > 0 ? "pan-up" : "pan-down",
            _ => entry.Parameter,
        }));
}
