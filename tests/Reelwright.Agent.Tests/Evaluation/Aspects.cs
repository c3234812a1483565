using System.Globalization;
using System.Text.RegularExpressions;
using Reelwright.Timelines;

namespace Reelwright.Tests;

/// <summary>
/// A timeline taken apart into what a person could notice, each under a key such as <c>words/2/title</c>; scenes are counted
/// as they were before the turn, so what moved is the same and what is new is not compared.
/// </summary>
internal static class Aspects
{
    private static readonly string[] LookKinds =
    [
        EffectKinds.Look, EffectKinds.Adjust, EffectKinds.Lut, EffectKinds.Vignette, EffectKinds.Grain, EffectKinds.Sharpen,
        EffectKinds.ChromaKey,
    ];

    private static readonly string[] FrameKinds =
        [EffectKinds.Crop, EffectKinds.Orient, EffectKinds.View, EffectKinds.Transform, EffectKinds.Fit, EffectKinds.Blur];

    private static readonly string[] MotionKinds = [EffectKinds.AnimateIn, EffectKinds.AnimateOut, EffectKinds.Idle];

    /// <summary>The keys whose values differ.</summary>
    public static IReadOnlyList<string> Changed(TimelineFacts before, TimelineFacts after)
    {
        var map = new SceneMap(before, after);
        var old = Of(before, scene => scene, scene => map.After(scene) >= 0);
        var now = Of(after, map.Before, scene => map.Before(scene) >= 0);
        old["order"] = Join(Enumerable.Range(0, before.Scenes.Count));
        now["order"] = Join(Enumerable.Range(0, after.Scenes.Count).Select(map.Before));
        return [.. old.Keys.Union(now.Keys)
            .Where(key => old.GetValueOrDefault(key, "") != now.GetValueOrDefault(key, ""))
            .Order(StringComparer.Ordinal)];
    }

    /// <summary>Whether a key is one of those that a pattern such as <c>type/*/title</c> or <c>captions</c> stands for.</summary>
    public static bool IsMeant(string key, string pattern) => pattern == "*" || Regex.IsMatch(
        key, "^" + Regex.Escape(pattern).Replace("\\*", "[^/]*", StringComparison.Ordinal) + "(/.*)?$");

    private static SortedDictionary<string, string> Of(TimelineFacts facts, Func<int, int> number, Func<int, bool> isKnown)
    {
        var timeline = facts.Timeline;
        var values = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["length"] = Text(timeline.Length),
            ["canvas"] = $"{timeline.Width}x{timeline.Height}",
            ["music"] = Join(facts.Music.Select(item => MediaOf(item.Clip))),
            ["musiclevel"] = Join(facts.Music.Select(Level)),
            ["sound"] = Join(facts.SoundEffects.Select(item => $"{MediaOf(item.Clip)}@{item.Range.Start}")),
            ["soundlevel"] = Join(facts.SoundEffects.Select(Level).Distinct()),
            ["voice"] = Join(facts.Narration.Select(Voice).Distinct()),
            ["narrationlevel"] = Join(facts.Narration.Select(Level).Distinct()),
            ["captionstyle"] = Join(facts.Captions
                .Select(item => Style(item.Clip)).Distinct()),
            ["motion/captions"] = Join(facts.Captions.Select(item => Effects(item.Clip, MotionKinds)).Distinct()),
            ["extras"] = Join(facts.Overlays().Select(Overlay)),
            ["otheraudio"] = Join(OtherAudio(facts)),
        };
        for (int i = 0; i < facts.Scenes.Count; i++)
        {
            if (isKnown(i))
            {
                AddScene(values, facts, i, Text(number(i)));
            }
        }

        return values;
    }

    private static void AddScene(SortedDictionary<string, string> values, TimelineFacts facts, int scene, string key)
    {
        var placed = facts.Scenes[scene];
        var visuals = facts.Visuals(scene).ToList();
        values[$"dur/{key}"] = Text(placed.Range.Length);
        values[$"src/{key}"] = Join(visuals
            .Where(item => item.Clip.Media is ExternalReference { Kind: MediaKind.Video })
            .Select(item => item.Clip.SourceStart));
        var art = facts.Pictures.Where(item => TimelineFacts.KindOf(item) == GeneratorKinds.Art
            && item.Clip.Metadata.Has("slot")
            && facts.SceneAt(item.Range) == scene);
        values[$"media/{key}"] = Join(visuals.Concat(art).Select(item => TimelineFacts.MediaOf(item.Clip)));
        values[$"background/{key}"] = placed.Clip.Parameters.ToString();
        values[$"look/{key}"] = Join(LookKinds.SelectMany(kind => facts.Effects(scene, kind)).Select(Effect));
        values[$"blur/{key}"] = Join(facts.Effects(scene, EffectKinds.Blur).Select(Effect));
        values[$"speed/{key}"] = Join(facts.Effects(scene, EffectKinds.Speed).Select(Effect));
        values[$"frame/{key}"] = Join(visuals.Select(item => Effects(item.Clip, FrameKinds)));
        values[$"clipsound/{key}"] = facts.ClipSound(scene).ToString("0.#", CultureInfo.InvariantCulture);
        values[$"trans/{key}"] = facts.TransitionAfter(scene) is { } cut
            ? $"{cut.Kind} {cut.InOffset}/{cut.OutOffset}{cut.Metadata}"
            : "";
        values[$"captions/{key}"] = Said(facts, scene, facts.Captions);
        values[$"narration/{key}"] = Said(facts, scene, facts.Narration);
        foreach (var role in facts.Words.Where(words => words.Scene == scene).GroupBy(words => words.Role))
        {
            values[$"words/{key}/{role.Key}"] = Join(role.Select(words => Check.Plain(words.Text)));
            values[$"type/{key}/{role.Key}"] = Join(role.Select(words => Style(words.Placed.Clip)));
            values[$"motion/{key}/{role.Key}"] = Join(role.Select(words => Motion(words.Placed.Clip)));
            values[$"time/{key}/{role.Key}"] = Join(role.Select(words => words.Placed.Range == placed.Range
                ? "all"
                : $"{words.Placed.Range.Start - placed.Range.Start}+{words.Placed.Range.Length}"));
        }

        string own = Effects(placed.Clip, MotionKinds);
        if (own.Length > 0)
        {
            values[$"motion/{key}/scene"] = own;
        }
    }

    private static string MediaOf(Clip clip) =>
        $"{TimelineFacts.MediaOf(clip)}{(clip.Media is GeneratorReference made ? made.Parameters.ToString() : "")}";

    private static string Voice(PlacedClip item) =>
        item.Clip.Parameters.Without("text").ToString();

    private static string Level(PlacedClip item)
    {
        var volume = item.Clip.Effect(EffectKinds.Volume);
        return string.Join(
            ' ',
            Math.Round(TimelineFacts.Percent(item)),
            volume?.Parameters.Number("fadeIn", 0),
            volume?.Parameters.Number("fadeOut", 0),
            Curves(volume));
    }

    private static string Style(Clip clip) =>
        $"{clip.Parameters.Without("text").Without("breaks").Without("clock")}{clip.Effect(EffectKinds.Transform)?.Parameters}";

    // A place that moves is motion; a place that is fixed is style.
    private static string Motion(Clip clip) => Effects(clip, MotionKinds)
        + Curves(clip.Effect(EffectKinds.Transform));

    private static string Effects(Clip clip, string[] kinds) =>
        Join(clip.Effects.Where(effect => kinds.Contains(effect.Kind)).Select(Effect));

    private static string Effect(Effect effect) =>
        $"{effect.Kind}{effect.Parameters}{Curves(effect)}";

    private static string Curves(Effect? effect) =>
        Join(effect?.Curves.Select(curve => curve.Parameter + string.Join(',', curve.Keyframes)) ?? []);

    private static string Said(TimelineFacts facts, int scene, IEnumerable<PlacedClip> lines) => Check.Plain(string.Concat(
        lines.Where(item => facts.SceneAt(item.Range) == scene).Select(item => item.Clip.Parameters.Text("text"))));

    private static string Overlay(PlacedClip item) =>
        $"{MediaOf(item.Clip)}@{item.Range} {Join(TimelineFacts.Box(item.Clip) ?? [])}"
        + Effects(item.Clip, [.. MotionKinds, .. FrameKinds]);

    private static IEnumerable<string> OtherAudio(TimelineFacts facts) => facts.Timeline.Tracks
        .Where(track => track.Kind == TrackKind.Audio && !track.IsMuted)
        .SelectMany(track => track.Placed())
        .Except(facts.Music).Except(facts.Narration).Except(facts.SoundEffects)
        .Where(item => item.Clip.Media is ExternalReference)
        .Select(item => $"{MediaOf(item.Clip)}@{item.Range}");

    private static string Join<T>(IEnumerable<T> values) => string.Join('|', values);

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
