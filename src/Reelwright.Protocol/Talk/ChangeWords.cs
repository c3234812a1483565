using System.Globalization;
using Reelwright.Timelines;

namespace Reelwright.Protocol;

/// <summary>Says what changed between two states, for turns that say nothing themselves.</summary>
public static class ChangeWords
{
    private const int Most = 6;

    /// <summary>One line for each change that a person would name; empty when nothing changed.</summary>
    public static IReadOnlyList<string> Between(Timeline before, Timeline after, string? language)
    {
        bool zh = Languages.IsChinese(language);
        var changes = TimelineDifference.Between(before, after);
        if (changes.Count == 0)
        {
            return [];
        }

        if (before.IsEmpty && !after.IsEmpty)
        {
            return [zh ? $"视频已生成，{Seconds(after.Seconds)} 秒" : $"The video is made: {Seconds(after.Seconds)} s"];
        }

        string[] lines = [.. changes.Select(change => zh ? Chinese(change) : English(change)).Distinct(StringComparer.Ordinal)];
        return lines.Length <= Most
            ? lines
            : [.. lines.Take(Most), zh ? $"另有 {lines.Length - Most} 处改动" : $"and {lines.Length - Most} more changes"];
    }

    private static string English(TimelineChange change) => change switch
    {
        LengthChanged c => $"Length: {Seconds(c.From)} s → {Seconds(c.To)} s",
        CanvasChanged c => $"Size: {c.Width}×{c.Height} → {c.NewWidth}×{c.NewHeight}",
        SceneCountChanged c => $"Scenes: {c.From} → {c.To}",
        SceneAdded c => $"Scene {c.Number} added: {c.Name}",
        SceneRemoved c => $"Scene {c.Number} removed: {c.Name}",
        ScenesReordered => "The scenes are in another order",
        SceneLengthChanged c => $"Scene {c.Number}: {Seconds(c.From)} s → {Seconds(c.To)} s",
        SceneMediaChanged c => $"Scene {c.Number} shows {c.To} now",
        WordsChanged c when c.From.Length == 0 => $"Words added at {Seconds(c.AtSeconds)} s: “{c.To}”",
        WordsChanged c when c.To.Length == 0 => $"Words removed: “{c.From}”",
        WordsChanged c => $"Words: “{c.From}” → “{c.To}”",
        PartChanged c => $"{c.Role} is {(c.IsPresent ? "there now" : "gone")}",
        MusicChanged c => $"Music: {c.From} → {c.To}",
        LevelChanged c => $"Volume of {c.Role}: {c.FromPercent}% → {c.ToPercent}%",
        SpeedChanged c => $"Speed: {Factor(c.From)}× → {Factor(c.To)}×",
        VideoRedone => "The video was made anew",
        ScenesRedone c => $"Made anew: scene {string.Join(", ", c.Numbers)}",
        TitleChanged c => $"Title: “{c.From}” → “{c.To}”",
        StyleChanged c => $"Style: {c.From} → {c.To}",
        PaletteChanged => "The colours changed",
        TransitionChanged c => $"Transition: {c.From} → {c.To}",
        LayerAdded c => $"Added at {Seconds(c.From)} s: {c.Name}",
        LayerRemoved c => $"Removed: {c.Name}",
        VoiceChanged => "Another voice reads the narration",
        BackdropChanged => "The background changed",
        OtherChanged c => $"Changed: {string.Join(", ", c.Tracks)}",
        _ => "Some details of the look or sound changed",
    };

    private static string Chinese(TimelineChange change) => change switch
    {
        LengthChanged c => $"时长：{Seconds(c.From)} 秒 → {Seconds(c.To)} 秒",
        CanvasChanged c => $"画面尺寸：{c.Width}×{c.Height} → {c.NewWidth}×{c.NewHeight}",
        SceneCountChanged c => $"场景数：{c.From} → {c.To}",
        SceneAdded c => $"新增第 {c.Number} 个场景：{c.Name}",
        SceneRemoved c => $"删除了第 {c.Number} 个场景：{c.Name}",
        ScenesReordered => "调整了场景顺序",
        SceneLengthChanged c => $"第 {c.Number} 个场景：{Seconds(c.From)} 秒 → {Seconds(c.To)} 秒",
        SceneMediaChanged c => $"第 {c.Number} 个场景换成了 {c.To}",
        WordsChanged c when c.From.Length == 0 => $"在 {Seconds(c.AtSeconds)} 秒处加了文字“{c.To}”",
        WordsChanged c when c.To.Length == 0 => $"删除了文字“{c.From}”",
        WordsChanged c => $"文字：“{c.From}” → “{c.To}”",
        PartChanged c => c.IsPresent ? $"加上了{Role(c.Role)}" : $"去掉了{Role(c.Role)}",
        MusicChanged c => $"配乐：{c.From} → {c.To}",
        LevelChanged c => $"{Role(c.Role)}音量：{c.FromPercent}% → {c.ToPercent}%",
        SpeedChanged c => $"速度：{Factor(c.From)} 倍 → {Factor(c.To)} 倍",
        VideoRedone => "视频已重新生成",
        ScenesRedone c => $"重新生成了第 {string.Join("、", c.Numbers)} 个场景",
        TitleChanged c => $"标题：“{c.From}” → “{c.To}”",
        StyleChanged c => $"风格：{c.From} → {c.To}",
        PaletteChanged => "配色变了",
        TransitionChanged c => $"转场：{c.From} → {c.To}",
        LayerAdded c => $"在 {Seconds(c.From)} 秒处加了 {c.Name}",
        LayerRemoved c => $"删除了 {c.Name}",
        VoiceChanged => "换了旁白的声音",
        BackdropChanged => "换了背景",
        OtherChanged c => $"有改动：{string.Join("、", c.Tracks)}",
        _ => "画面或声音的细节有改动",
    };

    private static string Role(string role) => role switch
    {
        "music" => "配乐",
        "narration" or "voice" => "旁白",
        "caption" or "captions" => "字幕",
        "title" => "标题",
        "sound" => "音效",
        _ => role,
    };

    private static string Seconds(double seconds) => Math.Round(seconds, 1).ToString("0.#", CultureInfo.InvariantCulture);

    private static string Factor(double factor) => factor.ToString("0.##", CultureInfo.InvariantCulture);
}
