using System.Globalization;

namespace Reelwright.Timelines;

/// <summary>Says in one line what is on a timeline.</summary>
/// <remarks>
/// <c>Timeline (3 tracks): 1. Video: city timelapse (0-10s) 2. BGM: Lo-fi (0-10s, 35%) 3. Title: "Urban Dreams" (0-3s)</c>.
/// Layers of one role count as one track, so the line stays short.
/// </remarks>
public static class TrackSummary
{
    private const int MaxNames = 3;
    private const int MaxNameLength = 40;

    private enum Group
    {
        Video,
        Music,
        Narration,
        Sound,
        Title,
        Captions,
        Words,
    }

    /// <summary>The line for a timeline.</summary>
    /// <param name="timeline">The timeline.</param>
    /// <param name="language">ISO code of the reader's language; <c>zh…</c> is answered in Chinese, all others in English.</param>
    public static string Of(Timeline timeline, string? language)
    {
        bool isChinese = language?.StartsWith("zh", StringComparison.OrdinalIgnoreCase) == true;
        var groups = timeline.Placed()
            .Where(placed => GroupOf(placed) is not null)
            .GroupBy(placed => GroupOf(placed)!.Value)
            .OrderBy(group => group.Key)
            .ToList();
        string[] lines = [.. groups.Select((group, index) => $"{index + 1}. {Line(timeline, group.Key, [.. group], isChinese)}")];
        string head = isChinese
            ? $"时间线（{lines.Length} 条轨道）"
            : $"Timeline ({lines.Length} {(lines.Length == 1 ? "track" : "tracks")})";
        return lines.Length == 0
            ? (isChinese ? $"{head}：空" : $"{head}: empty")
            : $"{head}{(isChinese ? "：" : ": ")}{string.Join(' ', lines)}";
    }

    private static Group? GroupOf(PlacedClip placed)
    {
        string? kind = (placed.Clip.Media as GeneratorReference)?.Kind;
        string? role = placed.Track.Role;
        return placed.Track.Kind switch
        {
            TrackKind.Audio when kind == GeneratorKinds.Music || role == "music" => Group.Music,
            TrackKind.Audio when kind == GeneratorKinds.Speech || role is "narration" or "voice" => Group.Narration,
            TrackKind.Audio => Group.Sound,
            _ when kind == GeneratorKinds.Text => WordsGroup(placed),
            TrackKind.Video => Group.Video,
            _ => Group.Words,
        };
    }

    private static Group WordsGroup(PlacedClip placed)
    {
        string role = placed.Clip.Role ?? placed.Track.Role ?? "";
        return role switch
        {
            "caption" or "captions" => Group.Captions,
            "title" or "titles" or "headline" => Group.Title,
            "" when placed.Track.Kind == TrackKind.Text => Group.Title,
            _ => Group.Words,
        };
    }

    private static string Line(Timeline timeline, Group group, List<PlacedClip> clips, bool isChinese)
    {
        string label = group switch
        {
            Group.Video => isChinese ? "视频" : "Video",
            Group.Music => isChinese ? "配乐" : "BGM",
            Group.Narration => isChinese ? "旁白" : "Narration",
            Group.Sound => isChinese ? "音效" : "Sound",
            Group.Title => isChinese ? "标题" : "Title",
            Group.Captions => isChinese ? "字幕" : "Captions",
            _ => isChinese ? "文字" : "Text",
        };
        string content = group switch
        {
            Group.Video => Names(SceneNames(timeline, clips)),
            Group.Music => Names(clips.Select(MoodOf)),
            Group.Narration or Group.Captions => Lines(clips.Count, isChinese),
            Group.Title or Group.Words => Names(clips.Select(placed => $"\"{Shorten(WordsOf(placed.Clip))}\"")),
            _ => Names(clips.Select(placed => NameOf(placed.Clip))),
        };
        bool isMuted = clips.All(placed => placed.Track.IsMuted);
        string extra = isMuted
            ? (isChinese ? ", 静音" : ", muted")
            : group == Group.Music ? $", {Percent(clips[0])}%"
            : group == Group.Captions && clips.Exists(IsDraft) ? (isChinese ? ", 草稿" : ", draft") : "";
        string range = $"{Seconds(timeline, clips.Min(c => c.Range.Start))}-{Seconds(timeline, clips.Max(c => c.Range.End))}s";
        return $"{label}{(isChinese ? "：" : ": ")}{content} ({range}{extra})";
    }

    // Words that a machine made out of speech, until a person has read them over.
    private static bool IsDraft(PlacedClip placed) => placed.Track.Metadata.Flag("draft", false);

    // The scenes say what the video shows; layers over them are only named where there are no scenes.
    private static IEnumerable<string> SceneNames(Timeline timeline, List<PlacedClip> clips)
    {
        var main = timeline.MainTrack();
        var scenes = clips.Where(placed => placed.Track.Id == main?.Id).ToList();
        return (scenes.Count > 0 ? scenes : clips).Select(placed => NameOf(placed.Clip));
    }

    private static string NameOf(Clip clip) => clip.Name.Length > 0 ? clip.Name : clip.Media switch
    {
        ExternalReference external => external.Name,
        GeneratorReference generator =>
            generator.Parameters.Text("art") ?? generator.Parameters.Text("sound") ?? generator.Kind,
        MissingReference missing => missing.Name.Length > 0 ? missing.Name : "?",
        _ => "?",
    };

    private static string WordsOf(Clip clip) => clip.Parameters.Text("text") is { Length: > 0 } text ? text : NameOf(clip);

    private static string MoodOf(PlacedClip placed)
    {
        string mood = placed.Clip.Parameters.Text("mood") ?? NameOf(placed.Clip);
        return mood.Length > 0 ? char.ToUpperInvariant(mood[0]) + mood[1..] : mood;
    }

    private static string Names(IEnumerable<string> names)
    {
        string[] distinct = [.. names.Select(Shorten).Distinct(StringComparer.Ordinal)];
        return distinct.Length <= MaxNames
            ? string.Join(", ", distinct)
            : $"{string.Join(", ", distinct.Take(MaxNames))} +{distinct.Length - MaxNames}";
    }

    private static string Lines(int count, bool isChinese) =>
        isChinese ? $"{count} 句" : $"{count} {(count == 1 ? "line" : "lines")}";

    private static string Shorten(string text)
    {
        string line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var elements = new StringInfo(line);
        return elements.LengthInTextElements <= MaxNameLength
            ? line
            : elements.SubstringByTextElements(0, MaxNameLength - 1) + "…";
    }

    private static long Percent(PlacedClip placed)
    {
        double gainDb = placed.Track.GainDb + (placed.Clip.Effect(EffectKinds.Volume)?.ValueAt("gainDb", 0, 0) ?? 0);
        return (long)Math.Round(100 * Math.Pow(10, gainDb / 20));
    }

    private static string Seconds(Timeline timeline, long frame) =>
        Math.Round(timeline.Rate.SecondsAt(frame), 1).ToString("0.#", CultureInfo.InvariantCulture);
}
