using Reelwright.Timelines;

namespace Reelwright.Tests;

/// <summary>Checks of single scenes: how long, how fast, what they show and how.</summary>
internal static class SceneChecks
{
    private static readonly string[] Consequences =
        ["length", "trans", "motion", "time", "sound", "musiclevel", "extras", "otheraudio"];

    private static readonly string[] Remade =
    [
        "media", "background", "frame", "type", "words", "motion", "time", "src", "look", "speed", "captions", "narration", "dur",
    ];

    public static Verdict Run(Check check, Comparison compared)
    {
        var results = new List<(bool Holds, string Found)>();
        var allowed = new List<string>();
        if (check.Selector == "new")
        {
            var added = Enumerable.Range(0, compared.After.Scenes.Count).Where(scene => compared.Map.Before(scene) < 0).ToList();
            return new(
                added.Count > 0 && added.Any(scene => Property(check, compared, -1, scene).Holds),
                added.Count == 0 ? "no new scene" : string.Join(' ', added.Select(scene => Property(check, compared, -1, scene).Found)));
        }

        foreach (int scene in compared.Scenes(check.Selector))
        {
            int now = compared.Map.After(scene);
            if (now < 0)
            {
                results.Add((false, "gone"));
                continue;
            }

            results.Add(Property(check, compared, scene, now));
            allowed.AddRange(Aspects(check.Property, scene));
        }

        bool holds = check.Selector == "?" ? results.Any(item => item.Holds) : results.Count > 0 && results.All(item => item.Holds);
        return new(holds, string.Join(' ', results.Select(item => item.Found)), [.. allowed]);
    }

    /// <summary>Whether a look, or a measure of light and colour, is as wanted over a scene.</summary>
    public static (bool Holds, string Found) Colour(Check check, Comparison compared, int scene, int now)
    {
        if (check.Property is "look" or "")
        {
            string[] names = [.. compared.After.Effects(now, EffectKinds.Look).Select(effect => effect.Parameters.Text("name") ?? "")];
            bool isGray = compared.After.Sum(now, EffectKinds.Adjust, "saturation") <= -0.95;
            bool holds = check.Value == "none"
                ? names.Length == 0
                : names.Any(name => check.Value.Split(',').Contains(name)) || (isGray && check.Value.Split(',').Contains("mono"));
            return (holds, names.Length == 0 ? "none" : string.Join('+', names));
        }

        double was = scene < 0 ? 0 : Measure(check.Property, compared.Before, scene);
        double value = Measure(check.Property, compared.After, now);
        return (Comparison.Compare(check, was, value, 0.02), Comparison.Show(value));
    }

    private static double Measure(string name, TimelineFacts facts, int scene) => name switch
    {
        "brightness" => facts.Sum(scene, EffectKinds.Adjust, "brightness") + (facts.Sum(scene, EffectKinds.Adjust, "exposure") / 3)
            + facts.Sum(scene, EffectKinds.Adjust, "shadows") + facts.Sum(scene, EffectKinds.Adjust, "highlights")
            + OfLooks(facts, scene, name => name == LookNames.Bright ? 0.2 : 0),
        "temperature" => facts.Sum(scene, EffectKinds.Adjust, "temperature")
            + OfLooks(facts, scene, name => name switch { LookNames.Warm => 0.3, LookNames.Cool => -0.3, _ => 0 }),
        "saturation" => facts.Sum(scene, EffectKinds.Adjust, "saturation") + OfLooks(facts, scene, Saturation),
        "contrast" => facts.Sum(scene, EffectKinds.Adjust, "contrast"),
        "vignette" => facts.Sum(scene, EffectKinds.Vignette, "amount"),
        "grain" => facts.Sum(scene, EffectKinds.Grain, "amount"),
        "sharpen" => facts.Sum(scene, EffectKinds.Sharpen, "amount"),
        "blur" => facts.Sum(scene, EffectKinds.Blur, "radius"),
        _ => throw new InvalidDataException($"A picture has no \"{name}\"."),
    };

    private static double OfLooks(TimelineFacts facts, int scene, Func<string?, double> value) =>
        facts.Effects(scene, EffectKinds.Look).Sum(effect => value(effect.Parameters.Text("name")));

    private static double Saturation(string? look) => look switch
    {
        LookNames.Vivid => 0.3,
        LookNames.Faded => -0.3,
        LookNames.Mono or LookNames.Noir => -1,
        _ => 0,
    };

    private static (bool Holds, string Found) Property(Check check, Comparison compared, int scene, int now)
    {
        var after = compared.After;
        switch (check.Property)
        {
            case "seconds":
                double seconds = after.Seconds(after.Scenes[now].Range.Length);
                double was = scene < 0 ? 0 : compared.Before.Seconds(compared.Before.Scenes[scene].Range.Length);
                return (Comparison.Compare(check, was, seconds, 0.05), Comparison.Show(seconds));
            case "speed":
                return (
                    Comparison.Compare(check, scene < 0 ? 1 : compared.Before.Speed(scene), after.Speed(now), 0.03),
                    Comparison.Show(after.Speed(now)));
            case "reverse" or "freeze":
                bool isSo = after.Effects(now, EffectKinds.Speed).Any(effect => effect.Parameters.Flag(check.Property, false));
                return (isSo == (check.Value != "off"), isSo ? "on" : "off");
            case "media":
                string[] shown = [.. after.Visuals(now).Select(item => TimelineFacts.MediaOf(item.Clip))];
                return (shown.Contains(check.Words, StringComparer.OrdinalIgnoreCase), string.Join('+', shown));
            case "remade":
                bool isOther = !after.Scenes[now].Clip.Equals(compared.Before.Scenes[scene].Clip)
                    || Layers(after, now) != Layers(compared.Before, scene);
                return (isOther, isOther ? "remade" : "as it was");
            case "turns":
                double turns = after.Sum(now, EffectKinds.Orient, "turns");
                return (Math.Abs(turns - check.Number) < 0.1, Comparison.Show(turns));
            case "flip":
                string flip = Text(after, now, EffectKinds.Orient, "flip");
                return (flip == check.Value, flip);
            case "fit":
                string mode = Text(after, now, EffectKinds.Fit, "mode");
                return (mode == check.Value, mode);
            case "crop":
                string[] sides = ["left", "top", "right", "bottom"];
                bool isCropped = sides.Any(side => after.Sum(now, EffectKinds.Crop, side) > 0.001);
                return (isCropped == (check.Value != "off"), isCropped ? "on" : "off");
            case "zoom":
                double zoom = Closeness(after, now, 1);
                double old = scene < 0 ? 1 : Closeness(compared.Before, scene, 1);
                return (Comparison.Compare(check, old, zoom, 0.02), Comparison.Show(zoom));
            case "zooming":
                double gain = Closeness(after, now, 1) - Closeness(after, now, 0);
                bool isZooming = check.Value switch { "in" => gain > 0.01, "out" => gain < -0.01, _ => Math.Abs(gain) <= 0.01 };
                return (isZooming, Comparison.Show(gain));
            case "panning":
                double way = Way(after, now, EffectKinds.View, "cx", 0.5) - Way(after, now, EffectKinds.Transform, "dx", 0);
                bool isWay = check.Value switch { "right" => way > 0.005, "left" => way < -0.005, _ => Math.Abs(way) <= 0.005 };
                return (isWay, Comparison.Show(way));
            default:
                return Colour(check, compared, scene, now);
        }
    }

    private static string Text(TimelineFacts facts, int scene, string kind, string parameter) =>
        string.Join('+', facts.Effects(scene, kind).Select(effect => effect.Parameters.Text(parameter) ?? "none"));

    // How far a parameter goes from a scene's start to its end.
    private static double Way(TimelineFacts facts, int scene, string kind, string parameter, double fallback) => facts
        .Effects(scene, kind)
        .Sum(effect => effect.ValueAt(parameter, facts.Scenes[scene].Clip.Frames, fallback) - effect.ValueAt(parameter, 0, fallback));

    // How close the picture is at the start (0) or the end (1) of a scene.
    private static double Closeness(TimelineFacts facts, int scene, int at)
    {
        double frame = at * facts.Scenes[scene].Clip.Frames;
        double zoom = 1;
        foreach (var effect in facts.Effects(scene, EffectKinds.View))
        {
            zoom *= effect.ValueAt("zoom", frame, 1);
        }

        foreach (var effect in facts.Effects(scene, EffectKinds.Transform))
        {
            zoom *= effect.ValueAt("scale", frame, 1);
        }

        foreach (var effect in facts.Effects(scene, EffectKinds.Crop))
        {
            double left = 1 - effect.ValueAt("left", frame, 0) - effect.ValueAt("right", frame, 0);
            zoom /= Math.Max(0.1, left);
        }

        return zoom;
    }

    private static string Layers(TimelineFacts facts, int scene) => string.Join('|', facts.Timeline.Placed()
        .Where(item => item.Track.Kind != TrackKind.Audio && facts.SceneAt(item.Range) == scene && item.Track.Role != "caption")
        .Select(item => $"{TimelineFacts.MediaOf(item.Clip)} {item.Clip.Parameters}"));

    private static IEnumerable<string> Of(int scene, params string[] aspects) => aspects.Select(aspect => $"{aspect}/{scene}");

    private static IEnumerable<string> Aspects(string property, int scene) => property switch
    {
        "seconds" => [.. Consequences, "voice", .. Of(scene, "dur", "src", "speed", "frame", "captions", "narration")],
        "speed" or "reverse" or "freeze" =>
            [.. Consequences, "voice", .. Of(scene, "dur", "src", "speed", "frame", "captions", "clipsound")],
        "media" => Of(scene, "media", "src", "frame", "background", "clipsound", "speed", "type", "motion"),
        "remade" => [.. Consequences, .. Of(scene, Remade)],
        "turns" or "flip" or "fit" or "crop" or "zoom" or "zooming" or "panning" => [$"frame/{scene}"],
        "blur" => [$"blur/{scene}", $"frame/{scene}"],
        _ => [$"look/{scene}"],
    };
}
