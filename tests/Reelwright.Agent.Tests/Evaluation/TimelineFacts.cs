using System.Text.Json.Nodes;
using Reelwright.Timelines;

namespace Reelwright.Tests;

/// <summary>Words on the picture, captions aside.</summary>
/// <param name="Placed">The clip.</param>
/// <param name="Scene">Index of the scene it is seen in, −1 when there is none.</param>
/// <param name="Role">What it is: title, subline, …</param>
internal sealed record Words(PlacedClip Placed, int Scene, string Role)
{
    public string Text => Placed.Clip.Parameters.Text("text") ?? "";
}

/// <summary>What a person sees on a timeline, whatever way it is written down.</summary>
internal sealed class TimelineFacts
{
    private const double Silence = -60;
    private static readonly string[] WhatNames = ["art", "emoji", "sound", "shape", "style"];

    public TimelineFacts(Timeline timeline)
    {
        Timeline = timeline;
        Scenes = timeline.Scenes();
        MainTrack = timeline.MainTrack();
        var placed = timeline.Tracks.Where(track => !track.IsMuted).SelectMany(track => track.Placed()).ToList();
        var text = placed.Where(item => KindOf(item) == GeneratorKinds.Text).ToList();
        Captions = [.. text.Where(item => RoleOf(item) is "caption" or "captions")];
        Words = [.. text.Except(Captions).Select(item => new Words(item, SceneAt(item.Range), RoleOf(item)))];
        Narration = [.. placed.Where(item => KindOf(item) == GeneratorKinds.Speech && IsHeard(item))];
        Music = [.. placed.Where(item => item.Track.Kind == TrackKind.Audio && IsHeard(item)
            && (KindOf(item) == GeneratorKinds.Music || RoleOf(item) == "music" || item.Track.Role == "music"))];
        SoundEffects = [.. placed.Where(item => KindOf(item) == GeneratorKinds.Sound && IsHeard(item))];
        Pictures = [.. placed.Where(item => item.Track.Kind != TrackKind.Audio && KindOf(item) != GeneratorKinds.Text)];
    }

    public Timeline Timeline { get; }

    public IReadOnlyList<PlacedClip> Scenes { get; }

    public Track? MainTrack { get; }

    public IReadOnlyList<PlacedClip> Captions { get; }

    public IReadOnlyList<Words> Words { get; }

    public IReadOnlyList<PlacedClip> Narration { get; }

    public IReadOnlyList<PlacedClip> Music { get; }

    public IReadOnlyList<PlacedClip> SoundEffects { get; }

    /// <summary>Everything seen that is not words.</summary>
    public IReadOnlyList<PlacedClip> Pictures { get; }

    public double Seconds(long frames) => Timeline.Rate.SecondsAt(frames);

    public static string? KindOf(PlacedClip placed) => (placed.Clip.Media as GeneratorReference)?.Kind;

    public static string RoleOf(PlacedClip placed) => placed.Clip.Role ?? placed.Track.Role ?? "text";

    /// <summary>What a clip shows: a file's name, or what makes it.</summary>
    public static string MediaOf(Clip clip) => clip.Media switch
    {
        ExternalReference file => file.Name,
        GeneratorReference made =>
            $"{made.Kind}:{WhatNames.Select(made.Parameters.Text).FirstOrDefault(value => value is not null)}",
        MissingReference missing => missing.Name,
        _ => "?",
    };

    /// <summary>The scene that a range lies in most; −1 when it touches none.</summary>
    public int SceneAt(FrameRange range)
    {
        int best = -1;
        long most = 0;
        for (int i = 0; i < Scenes.Count; i++)
        {
            long shared = Scenes[i].Range.Intersect(range).Length;
            if (shared > most)
            {
                (best, most) = (i, shared);
            }
        }

        return best;
    }

    /// <summary>The scene's own clip and the files that are shown in it, adjustments aside.</summary>
    public IEnumerable<PlacedClip> Visuals(int scene) => Pictures.Where(item => item.Clip.Id == Scenes[scene].Clip.Id
        || (item.Clip.Media is ExternalReference && item.Track.Id != MainTrack?.Id && item.Clip.Metadata.Has("slot")
            && SceneAt(item.Range) == scene));

    /// <summary>What was laid over the scenes by hand: logos, stickers, pictures in the picture.</summary>
    public IEnumerable<PlacedClip> Overlays() => Pictures.Where(item => item.Track.Id != MainTrack?.Id
        && !item.Clip.Metadata.Has("slot") && KindOf(item) != GeneratorKinds.Adjustment);

    /// <summary>Effects of a kind that are in force over a scene: its own, and those of adjustments above it.</summary>
    public IEnumerable<Effect> Effects(int scene, string kind)
    {
        var own = Visuals(scene).SelectMany(item => item.Clip.Effects);
        var range = Scenes[scene].Range;
        var above = Pictures
            .Where(item => KindOf(item) == GeneratorKinds.Adjustment && item.Range.Intersect(range).Length * 2 > range.Length)
            .SelectMany(item => item.Clip.Effects);
        return own.Concat(above).Where(effect => effect.Kind == kind);
    }

    /// <summary>The sum of a parameter of a scene's effects of a kind, at its middle.</summary>
    public double Sum(int scene, string kind, string parameter) =>
        Effects(scene, kind).Sum(effect => effect.ValueAt(parameter, Scenes[scene].Clip.Frames / 2.0, 0));

    /// <summary>How fast a scene plays; 1 when nothing says otherwise.</summary>
    public double Speed(int scene) => Scenes[scene].Clip.Effect(EffectKinds.Speed)?.ValueAt("factor", 0, 1)
        ?? Effects(scene, EffectKinds.Speed).Select(effect => effect.ValueAt("factor", 0, 1)).DefaultIfEmpty(1).Max();

    /// <summary>Whether the scene's sound is heard; its level in percent.</summary>
    public double ClipSound(int scene) => Visuals(scene)
        .Where(item => item.Clip.Media is ExternalReference { HasAudio: true } && IsHeard(item))
        .Select(Percent).DefaultIfEmpty(0).Max();

    public static double Percent(PlacedClip item) => 100 * Math.Pow(10, GainDb(item) / 20);

    public static double GainDb(PlacedClip item)
    {
        var volume = item.Clip.Effect(EffectKinds.Volume);
        return volume?.Parameters.Flag("mute", false) == true
            ? double.NegativeInfinity
            : item.Track.GainDb + (volume?.ValueAt("gainDb", item.Clip.Frames / 2.0, 0) ?? 0);
    }

    /// <summary>The transition after a scene; <c>null</c> for a cut.</summary>
    public Transition? TransitionAfter(int scene)
    {
        if (MainTrack is null)
        {
            return null;
        }

        int index = MainTrack.Items.IndexOf(Scenes[scene].Clip);
        return index >= 0 && index + 1 < MainTrack.Items.Length ? MainTrack.Items[index + 1] as Transition : null;
    }

    /// <summary>Where on the canvas something stands: the box of its parameters or of its <c>fit</c> effect; <c>null</c> = all over.</summary>
    public static double[]? Box(Clip clip)
    {
        double[]? box = clip.Parameters.Numbers("box") ?? clip.Effect(EffectKinds.Fit)?.Parameters.Numbers("box");
        if (box is not { Length: 4 })
        {
            return null;
        }

        var move = clip.Effect(EffectKinds.Transform);
        double middle = clip.Frames / 2.0;
        return
        [
            box[0] + (move?.ValueAt("dx", middle, 0) ?? 0), box[1] + (move?.ValueAt("dy", middle, 0) ?? 0), box[2], box[3],
        ];
    }

    /// <summary>The corner or side that something stands at, such as <c>top-right</c>.</summary>
    public static string Place(Clip clip)
    {
        if (Box(clip) is not { } box)
        {
            return "center";
        }

        double x = clip.Parameters.Text("align") switch
        {
            "left" => box[0] + (0.2 * box[2]),
            "right" => box[0] + (0.8 * box[2]),
            _ => box[0] + (box[2] / 2),
        };
        double y = clip.Parameters.Text("valign") switch
        {
            "top" => box[1] + (0.2 * box[3]),
            "bottom" => box[1] + (0.8 * box[3]),
            _ => box[1] + (box[3] / 2),
        };
        string row = y < 0.4 ? "top" : y > 0.6 ? "bottom" : "";
        string column = x < 0.4 ? "left" : x > 0.6 ? "right" : "";
        return (row, column) switch
        {
            ("", "") => "center",
            (_, "") => row,
            ("", _) => column,
            _ => $"{row}-{column}",
        };
    }

    /// <summary>Every text that is seen or heard, with the video's name: what it is about.</summary>
    public string AllWords() => string.Join('\n', [
        Timeline.Title,
        .. Words.Select(words => words.Text),
        .. Captions.Select(item => item.Clip.Parameters.Text("text") ?? ""),
        .. Narration.Select(item => item.Clip.Parameters.Text("text") ?? ""),
        (Timeline.Metadata.Node("brief") as JsonObject)?["subject"]?.ToString() ?? ""]);

    private static bool IsHeard(PlacedClip item) => !item.Track.IsMuted && GainDb(item) > Silence;
}
