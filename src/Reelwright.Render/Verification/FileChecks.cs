using System.Globalization;
using Reelwright.Media;
using Reelwright.Timelines;

namespace Reelwright.Render;

/// <summary>What is checked of a file's picture.</summary>
internal static class FileChecks
{
    private static readonly Bilingual Again = new("export again", "导出视频");

    /// <summary>The number of frames, their times, and whether they decode.</summary>
    public static CheckResult Frames(VideoFacts facts, VerifyRequest request, bool isWhole)
    {
        var found = new List<Finding>();
        if (request is { Timeline: { } timeline, Settings: { } settings })
        {
            long expected = TimelineRate.Convert(timeline, settings.Rate ?? timeline.Rate).Length;
            if (expected != facts.Frames && settings.Format != OutputFormat.Gif)
            {
                found.Add(Fault(
                    $"The file has {facts.Frames} frames instead of {expected}.", $"文件有 {facts.Frames} 帧，应为 {expected} 帧。"));
            }
        }

        double step = facts.Rate > 0 ? 1 / facts.Rate : 0;
        for (int i = 0; i < facts.Times.Count; i++)
        {
            if (Math.Abs(facts.Times[i] - (i * step)) > step / 4)
            {
                found.Add(Fault(
                    string.Create(CultureInfo.InvariantCulture, $"Frame {i} comes at {facts.Times[i]:0.000} s instead of {i * step:0.000} s."),
                    string.Create(CultureInfo.InvariantCulture, $"第 {i} 帧的时间是 {facts.Times[i]:0.000} 秒，应为 {i * step:0.000} 秒。")));
                break;
            }
        }

        if (!isWhole)
        {
            found.Add(Fault("Parts of the picture do not decode.", "有些画面解不出来。"));
        }

        return CheckResult.Of(CheckKind.Frames, found, string.Create(CultureInfo.InvariantCulture, $"{facts.Frames} frames"));

        static Finding Fault(string en, string zh) => new(CheckKind.Frames, new(en, zh)) { Suggestion = Again };
    }

    /// <summary>Stretches that are black.</summary>
    public static CheckResult Black(PictureScan scan, Timeline? timeline) =>
        CheckResult.Of(CheckKind.Black, scan.Black.Select(run => new Finding(
            CheckKind.Black,
            new(
                string.Create(CultureInfo.InvariantCulture, $"The picture is black from {run.Start:0.0} to {run.End:0.0} s."),
                string.Create(CultureInfo.InvariantCulture, $"{run.Start:0.0} 到 {run.End:0.0} 秒是黑屏。")))
        {
            StartSeconds = run.Start,
            EndSeconds = run.End,
            Suggestion = Cut(run.Start, run.End, timeline),
        }));

    /// <summary>Stretches that stand still: a remark, since some are meant to.</summary>
    public static CheckResult Frozen(PictureScan scan, Timeline? timeline) =>
        CheckResult.Of(CheckKind.Frozen, scan.Still.Where(run => !IsMeant(run, timeline)).Select(run => new Finding(
            CheckKind.Frozen,
            new(
                string.Create(CultureInfo.InvariantCulture, $"The picture stands still from {run.Start:0.0} to {run.End:0.0} s."),
                string.Create(CultureInfo.InvariantCulture, $"{run.Start:0.0} 到 {run.End:0.0} 秒画面不动。")))
        {
            IsHint = true,
            StartSeconds = run.Start,
            EndSeconds = run.End,
            Suggestion = Cut(run.Start + 1, run.End, timeline),
        }));

    /// <summary>Whether matrix, primaries, transfer and range are said, and are those of HD.</summary>
    public static CheckResult Colour(VideoFacts facts)
    {
        if (facts.VideoCodec is "gif" or "png" or "mjpeg")
        {
            return CheckResult.NotChecked(CheckKind.Colour, "Files of this kind do not say it.", "这种文件不带颜色标记。");
        }

        string measured = string.Join('/', facts.Colour.Select(tag => tag.Length > 0 ? tag : "unsaid"));
        bool isRight = facts.Colour.Take(3).All(tag => tag == "bt709") && facts.Colour[3] == "tv";
        return CheckResult.Of(CheckKind.Colour, isRight
            ? []
            : [new(CheckKind.Colour, new(
                $"Colours are marked {measured} instead of bt709/bt709/bt709/tv; players may show them paler or darker.",
                $"颜色标记是 {measured}，应为 bt709/bt709/bt709/tv；有的播放器会偏色。"))
            {
                Suggestion = Again,
            }], measured);
    }

    // A scene that is frozen on purpose.
    private static bool IsMeant((double Start, double End) run, Timeline? timeline) => timeline is not null
        && timeline.Scenes().Any(scene => scene.Clip.Effect(EffectKinds.Speed)?.Parameters.Flag("freeze", false) == true
            && timeline.Rate.SecondsAt(scene.Range.Start) <= run.Start + 0.5 && timeline.Rate.SecondsAt(scene.Range.End) >= run.End - 0.5);

    private static Bilingual Cut(double start, double end, Timeline? timeline)
    {
        // All of one scene: that scene goes.
        var scenes = timeline?.Scenes() ?? [];
        for (int i = 0; i < scenes.Count; i++)
        {
            if (Math.Abs(timeline!.Rate.SecondsAt(scenes[i].Range.Start) - start) < 0.3 && Math.Abs(timeline.Rate.SecondsAt(scenes[i].Range.End) - end) < 0.3)
            {
                return new($"delete scene {i + 1}", $"删掉第{i + 1}个场景");
            }
        }

        return new(
            string.Create(CultureInfo.InvariantCulture, $"cut out {start:0.#}s to {end:0.#}s"),
            string.Create(CultureInfo.InvariantCulture, $"剪掉{start:0.#}秒到{end:0.#}秒"));
    }
}
