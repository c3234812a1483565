using Reelwright.Timelines;

namespace Reelwright.Tests;

/// <summary>Checks of words on the picture: what they say, and how they look and move.</summary>
internal static class WordChecks
{
    public static Verdict Run(Check check, Comparison compared) => check.Name switch
    {
        "words" => Any(check, compared),
        "text" => Named(check, compared),
        _ when check.Property.Length > 0 => Styled(check, compared),
        _ => Said(check, compared),
    };

    /// <summary>Whether a property of a text clip is as wanted; <paramref name="old"/> is the clip before the turn.</summary>
    public static (bool Holds, string Found) Property(Check check, Clip? old, PlacedClip now, TimelineFacts after)
    {
        var clip = now.Clip;
        string Text(string name) => clip.Parameters.Text(name) ?? "";
        switch (check.Property)
        {
            case "color":
                return check.Operator == "!"
                    ? (Text("color") != (old?.Parameters.Text("color") ?? ""), Text("color"))
                    : (ColorNames.Is(Text("color"), check.Value), Text("color"));
            case "size" or "weight" or "shadow" or "outline-width":
                string name = check.Property == "outline-width" ? "outlineWidth" : check.Property;
                double fallback = name == "weight" ? 400 : 0;
                double number = clip.Parameters.Number(name, fallback);
                return (Comparison.Compare(check, old?.Parameters.Number(name, fallback) ?? number, number, 0.001), Comparison.Show(number));
            case "family" or "align":
                return check.Operator == "!"
                    ? (Text(check.Property) != (old?.Parameters.Text(check.Property) ?? ""), Text(check.Property))
                    : (check.MatchesWords(Text(check.Property)), Text(check.Property));
            case "outline" or "plate" when check.Operator == "!":
                return (Text(check.Property) != (old?.Parameters.Text(check.Property) ?? ""), Text(check.Property));
            case "outline" or "plate":
                return (check.Value switch
                {
                    "on" => Text(check.Property).Length > 0,
                    "off" => Text(check.Property) is "" or [_, _, _, _, _, _, _, '0', '0'],
                    _ => ColorNames.Is(Text(check.Property), check.Value),
                }, Text(check.Property));
            case "uppercase":
                string said = Text("text");
                return (clip.Parameters.Flag("uppercase", false) || !said.Any(char.IsLower), said);
            case "place":
                string place = TimelineFacts.Place(clip);
                return (check.Value.Split('-').All(part => place.Split('-').Contains(part)), place);
            case "moved":
                return (Moved(check.Value, old, clip), TimelineFacts.Place(clip));
            case "anim" or "anim-out":
                string kind = check.Property == "anim" ? EffectKinds.AnimateIn : EffectKinds.AnimateOut;
                string style = clip.Effect(kind)?.Parameters.Text("style") ?? "none";
                string was = old?.Effect(kind)?.Parameters.Text("style") ?? "none";
                return (check.Operator == "!" ? style != was : check.Value.Split(',').Contains(style), style);
            case "seconds" or "start" or "end":
                long frames = check.Property switch
                {
                    "seconds" => clip.Frames,
                    "start" => now.Range.Start + (long)(clip.Effect(EffectKinds.AnimateIn)?.Parameters.Number("delay", 0) ?? 0),
                    _ => now.Range.End,
                };
                double seconds = after.Seconds(frames);
                return (Comparison.Compare(check, after.Seconds(old?.Frames ?? 0), seconds, 0.25), Comparison.Show(seconds));
            default:
                throw new InvalidDataException($"Words have no \"{check.Property}\": {check}.");
        }
    }

    private static bool Moved(string way, Clip? old, Clip now)
    {
        if (old is null || TimelineFacts.Box(old) is not { } from || TimelineFacts.Box(now) is not { } to)
        {
            return false;
        }

        double dx = to[0] + (to[2] / 2) - from[0] - (from[2] / 2);
        double dy = to[1] + (to[3] / 2) - from[1] - (from[3] / 2);
        return way switch { "up" => dy < -0.01, "down" => dy > 0.01, "left" => dx < -0.01, _ => dx > 0.01 };
    }

    private static Verdict Said(Check check, Comparison compared)
    {
        var found = new List<string>();
        var allowed = new List<string>();
        bool isEach = true;
        bool isAny = false;
        foreach (int scene in check.Selector == "new" ? [-1] : compared.Scenes(check.Selector))
        {
            int now = scene < 0 ? NewScene(compared) : compared.Map.After(scene);
            var words = compared.After.Words.Where(item => item.Scene == now && item.Role == check.Name).ToList();
            string text = string.Join(' ', words.Select(item => item.Text));
            bool holds = check.Value == "none" ? words.Count == 0 : words.Count > 0 && check.MatchesWords(text);
            isEach &= holds;
            isAny |= holds;
            found.Add(words.Count == 0 ? "none" : $"\"{text}\"");
            if (holds)
            {
                allowed.AddRange(Keys(scene, check.Name));
            }
        }

        return new(check.Selector == "?" ? isAny : isEach && found.Count > 0, string.Join(' ', found), [.. allowed]);
    }

    private static Verdict Styled(Check check, Comparison compared)
    {
        var pairs = compared.Scenes(check.Selector).SelectMany(scene => Pairs(compared, scene, check.Name)).ToList();
        return Each(check, compared, pairs);
    }

    private static Verdict Named(Check check, Comparison compared)
    {
        var named = compared.After.Words.Where(item => Contains(item.Text, check.Quoted)).ToList();
        if (check.Property.Length == 0)
        {
            return new(named.Count > 0, $"{named.Count} with these words", [.. named.SelectMany(item => Keys(compared, item))]);
        }

        return Each(check, compared, [.. named.Select(item => (compared.Map.Before(item.Scene), Old(compared, item), item))]);
    }

    private static Verdict Each(Check check, Comparison compared, List<(int Scene, Words? Old, Words Now)> pairs)
    {
        var results = pairs.Select(pair =>
            (pair, result: Property(check, pair.Old?.Placed.Clip, pair.Now.Placed, compared.After))).ToList();
        string[] aspects = check.Property switch
        {
            "anim" or "anim-out" => ["motion"],
            "seconds" or "start" or "end" => ["time", "motion"],
            _ => ["type"],
        };
        bool holds = check.Selector == "?"
            ? results.Any(item => item.result.Holds)
            : results.Count > 0 && results.All(item => item.result.Holds);
        return new(
            holds,
            results.Count == 0 ? "no such words" : string.Join(' ', results.Select(item => item.result.Found)),
            [.. results.Where(item => item.result.Holds)
                .SelectMany(item => aspects.Select(aspect => $"{aspect}/{item.pair.Scene}/{item.pair.Now.Role}"))]);
    }

    private static Verdict Any(Check check, Comparison compared)
    {
        var scenes = check.Selector.Length == 0 ? null : compared.Scenes(check.Selector).Select(compared.Map.After).ToHashSet();
        var here = compared.After.Words.Where(item => Contains(item.Text, check.Words) && scenes?.Contains(item.Scene) != false).ToList();
        int were = compared.Before.Words.Count(item => Contains(item.Text, check.Words));
        return check.Operator switch
        {
            "~" => new(
                compared.After.Words.Any(item => check.MatchesWords(item.Text)),
                string.Join('/', compared.After.Words.Select(item => item.Text)),
                "words"),
            "-=" => new(
                compared.After.Words.All(item => !Contains(item.Text, check.Words)),
                $"{here.Count} left",
                [.. compared.Before.Words.Where(item => Contains(item.Text, check.Words))
                    .SelectMany(item => Keys(item.Scene, item.Role))]),
            _ => new(
                here.Count > 0 && (check.Operator != "+=" || compared.After.Words.Count(item => Contains(item.Text, check.Words)) > were),
                string.Join('/', compared.After.Words.Select(item => item.Text)),
                ["extras", .. here.SelectMany(item => Keys(compared, item))]),
        };
    }

    private static string[] Keys(Comparison compared, Words words) =>
        Keys(compared.Map.Before(words.Scene), words.Role);

    // Other words of a scene may move to make room.
    private static string[] Keys(int scene, string role) =>
        [$"words/{scene}/{role}", $"type/{scene}", $"motion/{scene}/{role}", $"time/{scene}/{role}"];

    private static IEnumerable<(int Scene, Words? Old, Words Now)> Pairs(Comparison compared, int scene, string role)
    {
        int now = compared.Map.After(scene);
        var old = compared.Before.Words.Where(item => item.Scene == scene && item.Role == role).ToList();
        return compared.After.Words.Where(item => item.Scene == now && item.Role == role)
            .Select((item, index) => (scene, index < old.Count ? old[index] : null, item));
    }

    private static Words? Old(Comparison compared, Words now) =>
        compared.Before.Words.FirstOrDefault(item => item.Placed.Clip.Id == now.Placed.Clip.Id);

    private static int NewScene(Comparison compared) =>
        Enumerable.Range(0, compared.After.Scenes.Count).FirstOrDefault(scene => compared.Map.Before(scene) < 0, -1);

    private static bool Contains(string text, string part) =>
        Check.Plain(text).Contains(Check.Plain(part), StringComparison.Ordinal);
}
