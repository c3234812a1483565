using Reelwright.Timelines;

namespace Reelwright.Agent;

/// <summary>What needs a look into the user's footage: pauses out, best moments.</summary>
internal static class FootageEdits
{
    private const double UsualPause = 0.6;
    private const double Breath = 0.12;
    private const double ShortestVideo = 1;

    public static async Task<bool> TryApplyAsync(Command command, Workspace work, CancellationToken cancellationToken)
    {
        switch (command)
        {
            case CutSilences silences:
                await CutSilencesAsync(work, silences.LongerThanSeconds ?? UsualPause, cancellationToken);
                return true;
            case MakeHighlights highlights:
                await MakeHighlightsAsync(work, highlights.Seconds, cancellationToken);
                return true;
            default:
                return false;
        }
    }

    private static async Task CutSilencesAsync(Workspace work, double longerThan, CancellationToken cancellationToken)
    {
        if (longerThan is not (>= 0.2 and <= 30))
        {
            throw Refuse.Range(new("A pause", "停顿"), 0.2, 30, new(" s long", "秒"));
        }

        var pauses = new List<FrameRange>();
        foreach (var (placed, report) in await ReportsAsync(work, cancellationToken))
        {
            pauses.AddRange(report.Silences
                .Where(span => span.End - span.Start >= longerThan)
                .Select(span => OnTimeline(work, placed, span.Start + Breath, span.End - Breath))
                .Where(range => range.Length > 1));
        }

        if (pauses.Count == 0)
        {
            work.Assume(
                $"I found no pause longer than {Refuse.Text(longerThan)} s",
                $"没有发现超过 {Refuse.Text(longerThan)} 秒的停顿");
            return;
        }

        foreach (var range in Merged(pauses).OrderByDescending(range => range.Start))
        {
            SceneEdits.Remove(work, range);
        }
    }

    private static async Task MakeHighlightsAsync(Workspace work, double? seconds, CancellationToken cancellationToken)
    {
        double wanted = seconds ?? Math.Max(ShortestVideo, Math.Round(work.Timeline.Seconds / 3));
        if (!(wanted >= ShortestVideo && wanted <= work.Timeline.Seconds))
        {
            throw Refuse.Range(new("Highlights", "精彩集锦"), ShortestVideo, work.Timeline.Seconds, new(" s long", "秒"));
        }

        if ((work.Analyst is null && seconds is not null) || Footage(work).Count == 0)
        {
            // Nothing is heard here: the video's own order of importance decides.
            await VideoEdits.TryApplyAsync(new SetLength(new(AmountKind.Absolute, seconds ?? Math.Round(work.Timeline.Seconds / 2)), true), work, cancellationToken);
            if (seconds is null)
            {
                work.Assume("No length was given, so the more important half stays", "没有说多长，所以保留了更重要的一半");
            }

            return;
        }

        var moments = new List<(FrameRange Range, double Score)>();
        foreach (var (placed, report) in await ReportsAsync(work, cancellationToken))
        {
            moments.AddRange(report.Moments
                .Select(span => (Range: OnTimeline(work, placed, span.Start, span.End), span.Score))
                .Where(moment => moment.Range.Length > 0));
        }

        long left = work.Frames(wanted);
        var kept = new List<FrameRange>();
        foreach (var (range, _) in moments.OrderByDescending(moment => moment.Score).ThenBy(moment => moment.Range.Start))
        {
            if (left <= 0 || kept.Any(range.Overlaps))
            {
                continue;
            }

            kept.Add(new(range.Start, Math.Min(range.Length, left)));
            left -= Math.Min(range.Length, left);
        }

        if (left > work.Frames(UsualPause) && seconds is { } more)
        {
            // The clips alone are shorter than that: pictures and words stay, by the video's own order of importance.
            string found = Refuse.Text(work.Rate.SecondsAt(work.Frames(wanted) - left));
            await VideoEdits.TryApplyAsync(new SetLength(new(AmountKind.Absolute, more), true), work, cancellationToken);
            work.Assume($"The clips have only {found} s, so I kept the most important scenes", $"视频片段只有 {found} 秒，所以保留了最重要的场景");
            return;
        }

        if (kept.Count == 0)
        {
            throw new EditRefusedException("I found no moment in the clips that stands out.", "没有在片段里找到突出的时刻。");
        }

        long end = work.Timeline.Length;
        foreach (var range in Merged(kept).OrderByDescending(range => range.Start).Append(new(0, 0)))
        {
            if (range.End < end)
            {
                work.Apply(new RemoveRange(FrameRange.Between(range.End, end)));
            }

            end = range.Start;
        }
    }

    private static List<PlacedClip> Footage(Workspace work) =>
    [
        .. work.Timeline.Placed().Where(placed => placed.Clip.Media is ExternalReference { Kind: MediaKind.Video } && placed.Track.Kind == TrackKind.Video
            && placed.Clip.Role is not ("logo" or "inset")),
    ];

    private static async Task<List<(PlacedClip Clip, FootageReport Report)>> ReportsAsync(Workspace work, CancellationToken cancellationToken)
    {
        var footage = Footage(work);
        if (footage.Count == 0)
        {
            throw new EditRefusedException(
                "There is no recorded clip in the video; that can only be done with footage of yours.",
                "视频里没有你拍摄的片段，这个操作只能用在视频素材上。");
        }

        if (work.Analyst is null)
        {
            throw new EditRefusedException(
                "I cannot listen into clips here; tell me the times instead, for example \"cut 0:05 to 0:08\".",
                "这里还不能分析片段的内容；可以直接说时间，比如“剪掉第5秒到第8秒”。");
        }

        var reports = new List<(PlacedClip, FootageReport)>();
        foreach (var placed in footage)
        {
            if (await work.Analyst.AnalyzeAsync((ExternalReference)placed.Clip.Media, cancellationToken) is { } report)
            {
                reports.Add((placed, report));
            }
        }

        return reports.Count > 0 ? reports : throw new EditRefusedException(
            "I could not hear anything in those clips, so nothing was cut.",
            "这些片段里听不到声音，所以没有剪。");
    }

    private static FrameRange OnTimeline(Workspace work, PlacedClip placed, double from, double to)
    {
        double speed = ClipSpeed.Of(placed.Clip);
        if (speed <= 0 || to <= from)
        {
            return default;
        }

        long At(double seconds) => placed.Range.Start + (long)Math.Round((work.Frames(seconds) - placed.Clip.SourceStart) / speed);
        long start = At(from);
        return new FrameRange(start, Math.Max(0, At(to) - start)).Intersect(placed.Range);
    }

    private static List<FrameRange> Merged(IEnumerable<FrameRange> ranges)
    {
        var merged = new List<FrameRange>();
        foreach (var range in ranges.OrderBy(range => range.Start))
        {
            if (merged.Count > 0 && range.Start <= merged[^1].End)
            {
                merged[^1] = FrameRange.Between(merged[^1].Start, Math.Max(merged[^1].End, range.End));
            }
            else
            {
                merged.Add(range);
            }
        }

        return merged;
    }
}
