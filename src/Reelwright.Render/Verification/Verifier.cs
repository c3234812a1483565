using Reelwright.Media;
using Reelwright.Timelines;

namespace Reelwright.Render;

/// <summary>Looks at finished videos and at timelines, and says what is not as it should be.</summary>
/// <param name="engine">Sets words, to see where they lie.</param>
/// <param name="tools">ffmpeg and ffprobe.</param>
public sealed class Verifier(RenderEngine engine, MediaTools tools)
{
    private static readonly CheckKind[] OfPicture = [CheckKind.Frames, CheckKind.Black, CheckKind.Frozen, CheckKind.Colour];
    private static readonly CheckKind[] OfSound = [CheckKind.Clipping, CheckKind.Loudness, CheckKind.SoundEnd];

    /// <summary>Verifies a finished file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="request">What is known of it.</param>
    /// <param name="cancellationToken">Stops.</param>
    /// <exception cref="MediaException">The file cannot be read at all.</exception>
    public async Task<VerificationReport> CheckAsync(string path, VerifyRequest request, CancellationToken cancellationToken)
    {
        var inspector = new VideoInspector(tools);
        var facts = await inspector.DescribeAsync(path, cancellationToken);
        var sound = SoundAsync(inspector, path, facts, request, cancellationToken);
        var results = OfTimeline(request).ToDictionary(result => result.Check);
        Put(results, await PictureAsync(inspector, path, facts, request, cancellationToken));
        Put(results, await sound);
        return new([.. Enum.GetValues<CheckKind>().Select(check => results[check])]);
    }

    /// <summary>Verifies a timeline that has not been rendered: what only a file shows is not checked.</summary>
    /// <param name="request">With its timeline.</param>
    public VerificationReport Check(VerifyRequest request)
    {
        var results = OfTimeline(request).ToDictionary(result => result.Check);
        Put(results, [.. OfPicture.Concat(OfSound).Select(check => CheckResult.NotChecked(
            check, "It has not been rendered yet.", "还没有渲染成文件。"))]);
        return new([.. Enum.GetValues<CheckKind>().Select(check => results[check])]);
    }

    private static void Put(Dictionary<CheckKind, CheckResult> results, IReadOnlyList<CheckResult> more)
    {
        foreach (var result in more)
        {
            results[result.Check] = result;
        }
    }

    private IEnumerable<CheckResult> OfTimeline(VerifyRequest request)
    {
        if (request.Timeline is not { IsEmpty: false } timeline)
        {
            CheckKind[] kinds = [CheckKind.Gaps, CheckKind.Media, CheckKind.TextOverlap, CheckKind.SafeArea, CheckKind.ReadingSpeed];
            return kinds.Select(check => CheckResult.NotChecked(
                check, "Only the file is known, not what it was made from.", "只有成片文件，不知道它的时间线。"));
        }

        var words = engine.LayOutWords(timeline);
        return
        [
            TimelineChecks.Gaps(timeline),
            MediaOf(timeline, request),
            TimelineChecks.Overlaps(timeline, words),
            TimelineChecks.SafeArea(timeline, words, request.Preset),
            TimelineChecks.ReadingSpeed(timeline, words),
        ];
    }

    private CheckResult MediaOf(Timeline timeline, VerifyRequest request)
    {
        if (request.FromRendering is { } found)
        {
            return CheckResult.Of(CheckKind.Media, found.Where(finding => finding.Check == CheckKind.Media));
        }

        return request.Library is { } library
            ? CheckResult.Of(CheckKind.Media, MediaFindings.Look(timeline, engine.Files(library)))
            : CheckResult.NotChecked(CheckKind.Media, "The files are not at hand.", "手头没有这些素材文件。");
    }

    private static async Task<IReadOnlyList<CheckResult>> PictureAsync(
        VideoInspector inspector, string path, VideoFacts facts, VerifyRequest request, CancellationToken cancellationToken)
    {
        if (facts.VideoCodec is null)
        {
            return [.. OfPicture.Select(check => CheckResult.NotChecked(check, "The file has no picture.", "文件里没有画面。"))];
        }

        var scan = new PictureScan(facts);
        bool isWhole = await scan.RunAsync(inspector, path, cancellationToken);
        return
        [
            FileChecks.Frames(facts, request, isWhole),
            FileChecks.Black(scan, request.Timeline),
            FileChecks.Frozen(scan, request.Timeline),
            FileChecks.Colour(facts),
        ];
    }

    private static async Task<IReadOnlyList<CheckResult>> SoundAsync(
        VideoInspector inspector, string path, VideoFacts facts, VerifyRequest request, CancellationToken cancellationToken)
    {
        if (facts.AudioCodec is null)
        {
            return [.. OfSound.Select(check => CheckResult.NotChecked(check, "The file has no sound.", "文件里没有声音。"))];
        }

        var levels = await inspector.MeasureSoundAsync(path, cancellationToken);
        return
        [
            SoundChecks.Clipping(levels),
            SoundChecks.Loudness(levels, request),
            SoundChecks.End(facts),
        ];
    }
}
