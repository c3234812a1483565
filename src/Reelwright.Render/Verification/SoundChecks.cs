using System.Globalization;
using Reelwright.Media;

namespace Reelwright.Render;

/// <summary>What is checked of a file's sound.</summary>
internal static class SoundChecks
{
    // EBU R 128 allows 0.5 LU to programmes that are mixed with care; codecs take their share.
    private const double LoudnessTolerance = 1;
    private const double SilenceLufs = -69;
    private const double UsualLufs = -14;

    // Flat tops of several samples; limiters leave none.
    private const double FlatPeaks = 8;

    /// <summary>Whether peaks are cut off.</summary>
    public static CheckResult Clipping(SoundLevels? levels)
    {
        if (levels is null)
        {
            return Unmeasured(CheckKind.Clipping);
        }

        string measured = string.Create(CultureInfo.InvariantCulture, $"{levels.TruePeakDb:0.0} dBTP");
        bool isFound = levels.TruePeakDb > 0 || (levels.FlatFactor > FlatPeaks && levels.TruePeakDb > -0.5);
        return CheckResult.Of(CheckKind.Clipping, isFound
            ? [new(CheckKind.Clipping, new($"Sound is clipped: its peaks reach {measured}.", $"声音削波了：峰值到 {measured}。"))
            {
                Suggestion = new("make the music quieter", "音乐小声一点"),
            }]
            : [], measured);
    }

    /// <summary>Whether it is as loud as it is to be.</summary>
    public static CheckResult Loudness(SoundLevels? levels, VerifyRequest request)
    {
        if (levels is null)
        {
            return Unmeasured(CheckKind.Loudness);
        }

        double target = request.Settings?.LoudnessLufs ?? UsualLufs;
        if (levels.Lufs < SilenceLufs)
        {
            return CheckResult.Of(CheckKind.Loudness, request.Timeline is { } timeline && SoundCompiler.Compile(timeline).Clips.IsEmpty
                ? []
                : [new(CheckKind.Loudness, new("There is nothing to hear.", "听不到任何声音。"))
                {
                    Suggestion = new("add background music", "加一段背景音乐"),
                }], "silence");
        }

        string measured = string.Create(CultureInfo.InvariantCulture, $"{levels.Lufs:0.0} LUFS");
        double apart = levels.Lufs - target;
        bool isLoud = apart > 0;
        return CheckResult.Of(CheckKind.Loudness, Math.Abs(apart) > LoudnessTolerance
            ? [new(CheckKind.Loudness, new(
                string.Create(CultureInfo.InvariantCulture, $"Sound is {Math.Abs(apart):0.0} LU too {(isLoud ? "loud" : "quiet")}: {measured} instead of {target:0.0} LUFS."),
                string.Create(CultureInfo.InvariantCulture, $"声音{(isLoud ? "大" : "小")}了 {Math.Abs(apart):0.0} LU：{measured}，目标 {target:0.0} LUFS。")))
            {
                // A platform turns it up or down.
                IsHint = request.Settings is null,
                Suggestion = isLoud ? new("make the music quieter", "音乐小声一点") : new("make the music louder", "音乐大声一点"),
            }]
            : [], measured);
    }

    /// <summary>Whether picture and sound end together: within two frames, or a block of the codec.</summary>
    public static CheckResult End(VideoFacts facts)
    {
        if (facts.VideoCodec is null)
        {
            return CheckResult.NotChecked(CheckKind.SoundEnd, "The file has no picture.", "文件里没有画面。");
        }

        double apart = facts.AudioEndSeconds - facts.VideoEndSeconds;
        double allowed = Math.Max(0.045, facts.Rate > 0 ? 1.5 / facts.Rate : 0);
        string measured = string.Create(CultureInfo.InvariantCulture, $"{apart:+0.000;-0.000;0.000} s");
        return CheckResult.Of(CheckKind.SoundEnd, Math.Abs(apart) > allowed
            ? [new(CheckKind.SoundEnd, new(
                string.Create(CultureInfo.InvariantCulture, $"Sound ends {Math.Abs(apart):0.00} s {(apart > 0 ? "after" : "before")} the picture."),
                string.Create(CultureInfo.InvariantCulture, $"声音比画面{(apart > 0 ? "晚" : "早")}结束 {Math.Abs(apart):0.00} 秒。")))
            {
                StartSeconds = Math.Min(facts.AudioEndSeconds, facts.VideoEndSeconds),
                EndSeconds = Math.Max(facts.AudioEndSeconds, facts.VideoEndSeconds),
                Suggestion = new("export again", "导出视频"),
            }]
            : [], measured);
    }

    private static CheckResult Unmeasured(CheckKind check) =>
        CheckResult.NotChecked(check, "The sound could not be measured.", "声音没能测量。");
}
