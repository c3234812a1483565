using Reelwright.Timelines;

namespace Reelwright.Tests;

/// <summary>Checks of what is heard: music, narration, short sounds, the clips' own sound.</summary>
internal static class SoundChecks
{
    private const double Percent = 4;

    // Scenes, captions and what hangs on them follow the voice.
    private static readonly string[] Respoken =
    [
        "narration", "voice", "captions", "captionstyle", "length", "dur", "trans", "time", "motion", "sound", "frame", "musiclevel",
    ];

    public static Verdict Run(Check check, Comparison compared) => check.Name switch
    {
        "music" => Music(check, compared),
        "narration" => Narration(check, compared),
        "clipsound" => ClipSound(check, compared),
        _ => Sounds(check, compared),
    };

    private static Verdict Music(Check check, Comparison compared)
    {
        var old = compared.Before.Music.Count > 0 ? compared.Before.Music[0] : null;
        var now = compared.After.Music.Count > 0 ? compared.After.Music[0] : null;
        if (check.Property.Length == 0)
        {
            return new((check.Value == "on") == now is not null, now is null ? "off" : "on", "music", "musiclevel");
        }

        if (now is null)
        {
            return new(false, "no music");
        }

        var rate = compared.After.Timeline.Rate;
        var volume = now.Clip.Effect(EffectKinds.Volume);
        switch (check.Property)
        {
            case "mood":
                string mood = now.Clip.Parameters.Text("mood") ?? "";
                mood = mood == "lo-fi" ? "lofi" : mood;
                bool isIt = check.Operator == "!"
                    ? Piece(now) != (old is null ? "" : Piece(old))
                    : check.Value.Split(',').Intersect(KindsOf(mood)).Any() != (check.Operator == "!=");
                return new(isIt, mood.Length > 0 ? mood : TimelineFacts.MediaOf(now.Clip), "music");
            case "file":
                return new(check.MatchesWords(TimelineFacts.MediaOf(now.Clip)), TimelineFacts.MediaOf(now.Clip), "music", "musiclevel", "otheraudio");
            case "volume":
                double level = TimelineFacts.Percent(now);
                return new(
                    Comparison.Compare(check, old is null ? 100 : TimelineFacts.Percent(old), level, Percent), Comparison.Show(level), "musiclevel");
            case "tempo":
                double tempo = now.Clip.Parameters.Number("tempo", 0);
                double was = old?.Clip.Parameters.Number("tempo", 0) ?? 0;
                double speed = now.Clip.Effect(EffectKinds.Speed)?.ValueAt("factor", 0, 1) ?? 1;
                bool isFaster = speed > 1.01 || (tempo > 0 && (was == 0 ? tempo > 100 : tempo > was));
                bool isSlower = speed < 0.99 || (tempo > 0 && (was == 0 ? tempo < 110 : tempo < was));
                return new(
                    check.Operator switch { ">" => isFaster, "<" => isSlower, _ => Math.Abs(tempo - check.Number) < 1 },
                    $"{tempo} ×{speed}",
                    "music", "musiclevel");
            case "start":
                return new(now.Clip.Parameters.Text("start") == check.Value, now.Clip.Parameters.Text("start") ?? "", "music");
            case "fade-in" or "fade-out":
                string name = check.Property == "fade-in" ? "fadeIn" : "fadeOut";
                double seconds = rate.SecondsAt((long)(volume?.Parameters.Number(name, 0) ?? 0));
                double before = rate.SecondsAt((long)(old?.Clip.Effect(EffectKinds.Volume)?.Parameters.Number(name, 0) ?? 0));
                return new(Comparison.Compare(check, before, seconds, 0.05), Comparison.Show(seconds), "musiclevel");
            case "from" or "to":
                double at = rate.SecondsAt(check.Property == "from" ? now.Range.Start : compared.After.Music[^1].Range.End);
                return new(Comparison.Compare(check, 0, at, 0.2), Comparison.Show(at), "music", "musiclevel");
            default:
                throw new InvalidDataException($"Music has no \"{check.Property}\".");
        }
    }

    private static string Piece(PlacedClip item) =>
        $"{TimelineFacts.MediaOf(item.Clip)} {item.Clip.Parameters} {(item.Clip.Media as GeneratorReference)?.Seed}";

    private static Verdict Narration(Check check, Comparison compared)
    {
        var lines = compared.After.Narration;
        var old = compared.Before.Narration;
        if (check.Property.Length == 0 && check.Value is "on" or "off" && check.Selector.Length == 0)
        {
            return new(
                (check.Value == "on") == lines.Count > 0,
                lines.Count > 0 ? "on" : "off",
                [.. Checks.Retimed, "captionstyle", "narrationlevel", "type", "media"]);
        }

        if (check.Property.Length == 0)
        {
            var scenes = compared.Scenes(check.Selector);
            string said = string.Join(' ', lines
                .Where(item => scenes.Contains(compared.Map.Before(compared.After.SceneAt(item.Range))))
                .Select(item => item.Clip.Parameters.Text("text")));
            bool has = check.Operator == "+=" ? Check.Plain(said).Contains(Check.Plain(check.Words), StringComparison.Ordinal)
                : check.Value == "none" ? said.Length == 0 : check.MatchesWords(said);
            return new(has, said, Respoken);
        }

        if (lines.Count == 0)
        {
            return new(false, "no narration");
        }

        switch (check.Property)
        {
            case "volume":
                double level = TimelineFacts.Percent(lines[0]);
                double was = old.Count > 0 ? TimelineFacts.Percent(old[0]) : 100;
                return new(Comparison.Compare(check, was, level, Percent), Comparison.Show(level), "narrationlevel");
            case "rate":
                double rate = lines.Average(Rate);
                return new(
                    Comparison.Compare(check, old.Count > 0 ? old.Average(Rate) : 1, rate, 0.03),
                    Comparison.Show(rate),
                    Respoken);
            default:
                string value = lines[0].Clip.Parameters.Text(check.Property) ?? "";
                return new(
                    lines.All(line => check.Operator == "!"
                        ? (line.Clip.Parameters.Text(check.Property) ?? "") != (old[0].Clip.Parameters.Text(check.Property) ?? "")
                        : check.MatchesWords(line.Clip.Parameters.Text(check.Property) ?? "")),
                    value,
                    Respoken);
        }
    }

    private static double Rate(PlacedClip line) =>
        line.Clip.Parameters.Number("rate", 1) * (line.Clip.Effect(EffectKinds.Speed)?.ValueAt("factor", 0, 1) ?? 1);

    private static Verdict ClipSound(Check check, Comparison compared)
    {
        var scenes = compared.Scenes(check.Selector);
        var found = scenes.Select(scene => (
            was: compared.Before.ClipSound(scene),
            now: compared.Map.After(scene) is >= 0 and var after ? compared.After.ClipSound(after) : 0)).ToList();
        return new(
            found.Count > 0 && found.All(item => check.Value switch
            {
                "off" => item.now < 1,
                "on" => item.now >= 1,
                _ => Comparison.Compare(check, item.was, item.now, Percent),
            }),
            string.Join(' ', found.Select(item => Comparison.Show(item.now))),
            [.. scenes.Select(scene => $"clipsound/{scene}")]);
    }

    private static Verdict Sounds(Check check, Comparison compared)
    {
        int count = compared.After.SoundEffects.Count;
        return check.Value switch
        {
            "on" => new(count > 0, $"{count}", "sound", "soundlevel"),
            "off" => new(count == 0, $"{count}", "sound", "soundlevel"),
            _ => new(count > compared.Before.SoundEffects.Count, $"{count}", "sound", "soundlevel"),
        };
    }

    // Jazz is a kind of lofi, a ballad warm: where the broader mood is wanted, the narrower one is right.
    private static string[] KindsOf(string mood) => mood switch
    {
        "playful" => [mood, "upbeat"],
        "festive" => [mood, "upbeat", "chinese"],
        "romantic" => [mood, "warm"],
        "epic" => [mood, "cinematic"],
        "electronic" => [mood, "energetic"],
        "jazz" => [mood, "lofi"],
        _ => [mood],
    };
}
