using Reelwright.Timelines;

namespace Reelwright.Tests;

/// <summary>Checks of looks, transitions, fades, colours and what is laid over the picture.</summary>
internal static class PictureChecks
{
    // The art library draws emoji too.
    private static readonly Dictionary<string, string> DrawnEmoji = new(StringComparer.Ordinal)
    {
        ["🔥"] = "emoji:fire",
        ["🎉"] = "emoji:party-popper",
        ["☕"] = "emoji:hot-beverage",
    };

    public static Verdict Run(Check check, Comparison compared) => check.Name switch
    {
        "look" or "adjust" => Look(check, compared),
        "transition" => Transitions(check, compared),
        "opens" or "closes" => Fade(check, compared),
        "style" or "background" or "accent" => Style(check, compared),
        _ => Overlay(check, compared),
    };

    private static Verdict Look(Check check, Comparison compared)
    {
        var results = compared.Scenes(check.Selector)
            .Select(scene => SceneChecks.Colour(check, compared, scene, compared.Map.After(scene))).ToList();
        return new(
            results.Count > 0 && results.All(result => result.Holds),
            string.Join(' ', results.Select(result => result.Found)),
            check.Selector is "" or "*" ? ["look", "blur"] : [.. compared.Scenes(check.Selector).Select(scene => $"look/{scene}")]);
    }

    // transition[2] is the one after scene 2; * is every cut between two scenes.
    private static Verdict Transitions(Check check, Comparison compared)
    {
        var scenes = check.Selector is "*" or "?"
            ? [.. Enumerable.Range(0, Math.Max(0, compared.After.Scenes.Count - 1))]
            : Comparison.Numbers(check.Selector, compared.Before.Scenes.Count).Select(compared.Map.After).ToList();
        var results = new List<(bool Holds, string Found)>();
        foreach (int scene in scenes)
        {
            var now = scene < 0 ? null : compared.After.TransitionAfter(scene);
            int before = scene < 0 ? -1 : compared.Map.Before(scene);
            var old = before < 0 ? null : compared.Before.TransitionAfter(before);
            results.Add(Transition(check, compared, old, now));
        }

        bool isAny = check.Selector == "?";
        return new(
            isAny ? results.Any(item => item.Holds) : results.Count > 0 && results.All(item => item.Holds),
            string.Join(' ', results.Select(item => item.Found)),
            check.Selector is "*" or "?" ? ["trans"] : [.. scenes.Select(scene => $"trans/{compared.Map.Before(scene)}")]);
    }

    private static (bool Holds, string Found) Transition(Check check, Comparison compared, Transition? old, Transition? now)
    {
        if (check.Property == "seconds")
        {
            double seconds = now is null ? 0 : compared.After.Seconds(now.InOffset + now.OutOffset);
            double was = old is null ? 0 : compared.Before.Seconds(old.InOffset + old.OutOffset);
            return (Comparison.Compare(check, was, seconds, 0.04), Comparison.Show(seconds));
        }

        string kind = now?.Kind ?? "none";
        bool holds = check.Operator == "!"
            ? kind != (old?.Kind ?? "none")
            : check.Value.Split(',').Any(wanted => kind == wanted || (wanted != "none" && kind.StartsWith(wanted + "-", StringComparison.Ordinal)));
        return (holds, kind);
    }

    // A fade of the whole picture can be written in several ways; what counts is that the first or last scene has one now.
    private static Verdict Fade(Check check, Comparison compared)
    {
        var after = compared.After;
        if (after.Scenes.Count == 0)
        {
            return new(false, "no scenes");
        }

        bool isOpening = check.Name == "opens";
        long length = after.Timeline.Length;
        bool fades = after.Pictures.Any(item =>
        {
            bool isThere = isOpening ? item.Range.Start == 0 : item.Range.End >= length - 1;
            bool isWhole = item.Track.Id == after.MainTrack?.Id || TimelineFacts.Box(item.Clip) is null;

            // A black page that fades over the last scene fades in itself.
            bool isPage = TimelineFacts.KindOf(item) == GeneratorKinds.Solid && item.Range.Length < length;
            var animation = item.Clip.Effect(isOpening != isPage ? EffectKinds.AnimateIn : EffectKinds.AnimateOut);
            bool moves = animation?.Parameters.Text("style") == "fade"
                || item.Clip.Effects.Any(effect => effect.Curves.Any(curve => curve.Parameter is "opacity" or "brightness" or "exposure"));
            return isThere && isWhole && moves;
        });
        int edge = isOpening ? 0 : compared.Before.Scenes.Count - 1;
        return new(
            fades == (check.Value != "none"),
            fades ? "fade" : "none",
            $"motion/{edge}", $"frame/{edge}", $"look/{edge}", "extras", "trans");
    }

    private static Verdict Style(Check check, Comparison compared)
    {
        var (before, after) = (compared.Before, compared.After);
        if (check.Name == "style")
        {
            string now = after.Timeline.Metadata.Text("style") ?? "";
            return new(
                check.Operator == "!" ? now != before.Timeline.Metadata.Text("style") : check.Value.Split(',').Contains(now),
                now,
                "background", "type", "frame", "trans", "motion", "media", "captionstyle", "time", "look");
        }

        var scenes = check.Name == "accent" ? [] : compared.Scenes(check.Selector).ToList();
        if (check.Name == "accent")
        {
            string all = string.Join(' ', after.Timeline.Placed().Select(item => item.Clip.Parameters.ToString()))
                + after.Timeline.Metadata.Node("palette")?.ToJsonString();
            string[] colors = [.. System.Text.RegularExpressions.Regex.Matches(all, "#[0-9a-fA-F]{6}").Select(match => match.Value).Distinct()];
            string was = string.Join(' ', before.Timeline.Placed().Select(item => item.Clip.Parameters.ToString()));
            return new(
                colors.Any(color => ColorNames.Is(color, check.Value) && !was.Contains(color, StringComparison.OrdinalIgnoreCase)),
                string.Join(' ', colors),
                "background", "type", "captionstyle", "media", "frame");
        }

        var results = scenes.Select(scene => Ground(check, before, scene, after, compared.Map.After(scene))).ToList();
        return new(
            check.Selector == "?" ? results.Any(item => item.Holds) : results.Count > 0 && results.All(item => item.Holds),
            string.Join(' ', results.Select(item => item.Found)),
            [.. scenes.SelectMany(scene => new[] { $"background/{scene}", $"type/{scene}", $"media/{scene}" }), "captionstyle"]);
    }

    private static (bool Holds, string Found) Ground(Check check, TimelineFacts before, int scene, TimelineFacts after, int now)
    {
        var clip = after.Scenes[now].Clip;
        string[] colors = clip.Parameters.Texts("colors") ?? [clip.Parameters.Text("color") ?? ""];
        return (
            check.Operator == "!"
                ? clip.Parameters.ToString() != before.Scenes[scene].Clip.Parameters.ToString()
                : colors.Any(color => ColorNames.Is(color, check.Value)),
            string.Join(',', colors));
    }

    private static Verdict Overlay(Check check, Comparison compared)
    {
        bool IsIt(PlacedClip item) => check.Name switch
        {
            "logo" => item.Clip.Media is ExternalReference { Kind: MediaKind.Image } file
                && file.Name.Contains("logo", StringComparison.OrdinalIgnoreCase),
            "emoji" => (TimelineFacts.KindOf(item) == GeneratorKinds.Emoji
                    && item.Clip.Parameters.Text("emoji")?.TrimEnd('\ufe0f') == check.Words.TrimEnd('\ufe0f'))
                || (TimelineFacts.KindOf(item) == GeneratorKinds.Art
                    && DrawnEmoji.GetValueOrDefault(check.Words) is { } art && item.Clip.Parameters.Text("art") == art),
            _ => item.Clip.Media is ExternalReference file && string.Equals(file.Name, check.Quoted, StringComparison.OrdinalIgnoreCase),
        };
        var found = compared.After.Overlays().Where(IsIt).ToList();
        string places = found.Count == 0 ? "none" : string.Join(' ', found.Select(item => TimelineFacts.Place(item.Clip)));
        bool holds = (check.Name, check.Property, check.Value) switch
        {
            (_, "", "off") => found.Count == 0,
            (_, "", "on") or ("emoji", "", _) => found.Count > 0,
            _ when found.Count == 0 => false,
            (_, "seconds", _) => Comparison.Compare(check, 0, compared.After.Seconds(found.Sum(item => item.Range.Length)), 0.25),
            (_, "start", _) => Comparison.Compare(check, 0, compared.After.Seconds(found[0].Range.Start), 0.25),
            (_, "size", _) => Comparison.Compare(
                check, Width(compared.Before.Overlays().FirstOrDefault(IsIt)), Width(found[0]), 0.01),
            _ => found.All(item => !check.Value.Split('-').Except(TimelineFacts.Place(item.Clip).Split('-')).Any()),
        };
        return new(holds, places, "extras", "media");
    }

    private static double Width(PlacedClip? item) => item is null ? 0 : TimelineFacts.Box(item.Clip)?[2] ?? 1;
}
