using System.Globalization;
using Reelwright.Graphics;
using Reelwright.Timelines;

namespace Reelwright.Render;

/// <summary>What can be checked of a timeline before it is rendered.</summary>
internal static class TimelineChecks
{
    // Of the smaller one: accents and shadows of neighbouring lines may touch.
    private const double OverlapShare = 0.06;

    // Characters a second: Netflix' figures for adults, and what hardly anybody can follow.
    private const double ChineseSpeed = 9;
    private const double ChineseTooFast = 12;
    private const double LatinSpeed = 20;
    private const double LatinTooFast = 26;

    // A few words are taken in at a glance.
    private const int ChineseGlance = 6;
    private const int LatinGlance = 16;
    private const double Outside = 1;

    /// <summary>Stretches in which no track shows anything.</summary>
    public static CheckResult Gaps(Timeline timeline)
    {
        var seen = timeline.Tracks.Where(track => track.Kind != TrackKind.Audio && !track.IsMuted)
            .SelectMany(track => track.Placed()).Select(placed => placed.VisibleRange).OrderBy(range => range.Start).ToList();
        var found = new List<Finding>();
        long until = 0;
        foreach (var range in seen.Append(new FrameRange(timeline.Length, 0)))
        {
            if (range.Start > until)
            {
                found.Add(Gap(timeline, until, range.Start));
            }

            until = Math.Max(until, range.End);
        }

        return CheckResult.Of(CheckKind.Gaps, found);
    }

    /// <summary>Words that lie over other words at the same time.</summary>
    public static CheckResult Overlaps(Timeline timeline, IReadOnlyList<PlacedWords> words)
    {
        var found = new List<Finding>();
        for (int i = 0; i < words.Count; i++)
        {
            for (int j = i + 1; j < words.Count; j++)
            {
                var (under, over) = (words[i], words[j]);
                if (!under.IsFaint && !over.IsFaint && under.Placed.Range.Overlaps(over.Placed.Range) && Shared(under.Ink, over.Ink) > OverlapShare)
                {
                    found.Add(Overlap(timeline, under, over));
                }
            }
        }

        return CheckResult.Of(CheckKind.TextOverlap, found);
    }

    /// <summary>Words too near the edges, or where a platform has its buttons.</summary>
    public static CheckResult SafeArea(Timeline timeline, IReadOnlyList<PlacedWords> words, OutputPreset? preset)
    {
        var safe = SafeAreas.Of(timeline, preset);
        var found = new List<Finding>();
        foreach (var text in words.Where(text => !text.IsFaint))
        {
            bool isCut = text.Ink.X < -Outside || text.Ink.Y < -Outside || text.Ink.Right > timeline.Width + Outside || text.Ink.Bottom > timeline.Height + Outside;
            double over = Math.Max(
                Math.Max(safe.X - text.Ink.X, text.Ink.Right - safe.Right), Math.Max(safe.Y - text.Ink.Y, text.Ink.Bottom - safe.Bottom));
            if (isCut || over > 2)
            {
                found.Add(Unsafe(timeline, text, safe, isCut));
            }
        }

        return CheckResult.Of(CheckKind.SafeArea, found, string.Create(
            CultureInfo.InvariantCulture, $"{safe.Width:0}x{safe.Height:0} at {safe.X:0},{safe.Y:0}"));
    }

    /// <summary>Words that are gone before they can be read. Those that light up as they are spoken need no reading.</summary>
    public static CheckResult ReadingSpeed(Timeline timeline, IReadOnlyList<PlacedWords> words)
    {
        var found = new List<Finding>();
        double fastest = 0;
        foreach (var text in words.Where(text => text.Placed.Clip.Effect(EffectKinds.AnimateIn)?.Parameters.Text("style") != "highlight"))
        {
            int chinese = text.Text.Count(IsHan);
            int latin = text.Text.Count(letter => !char.IsWhiteSpace(letter)) - chinese;
            double seconds = timeline.Rate.SecondsAt(text.Placed.Range.Length);
            double needed = (chinese / ChineseSpeed) + (latin / LatinSpeed);
            fastest = Math.Max(fastest, needed / seconds);
            if (needed > seconds && (chinese > ChineseGlance || latin > LatinGlance))
            {
                found.Add(Fast(timeline, text, seconds, needed, (chinese / ChineseTooFast) + (latin / LatinTooFast) <= seconds));
            }
        }

        return CheckResult.Of(CheckKind.ReadingSpeed, found, string.Create(CultureInfo.InvariantCulture, $"{fastest * 100:0} % of the limit"));
    }

    private static bool IsHan(char letter) => letter is (>= '\u3400' and <= '\u9fff') or (>= '\uf900' and <= '\ufaff');

    private static double Shared(RectD a, RectD b)
    {
        double width = Math.Min(a.Right, b.Right) - Math.Max(a.X, b.X);
        double height = Math.Min(a.Bottom, b.Bottom) - Math.Max(a.Y, b.Y);
        return width > 0 && height > 0 ? width * height / Math.Max(1, Math.Min(a.Width * a.Height, b.Width * b.Height)) : 0;
    }

    private static Finding Gap(Timeline timeline, long start, long end)
    {
        double from = timeline.Rate.SecondsAt(start);
        double to = timeline.Rate.SecondsAt(end);
        return new(CheckKind.Gaps, new(
            string.Create(CultureInfo.InvariantCulture, $"Nothing is shown from {from:0.0} to {to:0.0} s."),
            string.Create(CultureInfo.InvariantCulture, $"{from:0.0} 到 {to:0.0} 秒没有画面。")))
        {
            StartSeconds = from,
            EndSeconds = to,
            Suggestion = new(
                string.Create(CultureInfo.InvariantCulture, $"cut out {from:0.#}s to {to:0.#}s"),
                string.Create(CultureInfo.InvariantCulture, $"剪掉{from:0.#}秒到{to:0.#}秒")),
        };
    }

    private static Finding Overlap(Timeline timeline, PlacedWords under, PlacedWords over)
    {
        bool isCaption = under.IsCaption || over.IsCaption;
        return At(timeline, over, new(
            CheckKind.TextOverlap,
            new($"“{Short(over.Text)}” lies over “{Short(under.Text)}”.", $"“{Short(over.Text)}”压住了“{Short(under.Text)}”。"))
        {
            Suggestion = isCaption
                ? new("move the captions down", "字幕往下移一点")
                : new($"make the title in scene {over.Scene} smaller", $"第{over.Scene}个场景的标题小一点"),
        });
    }

    private static Finding Unsafe(Timeline timeline, PlacedWords text, RectD safe, bool isCut)
    {
        bool isLow = text.Ink.Bottom > safe.Bottom;
        bool isHigh = text.Ink.Y < safe.Y;
        return At(timeline, text, new(CheckKind.SafeArea, isCut
            ? new($"“{Short(text.Text)}” leaves the picture.", $"“{Short(text.Text)}”超出了画面。")
            : new($"“{Short(text.Text)}” stands where the edge or a platform's buttons may cover it.", $"“{Short(text.Text)}”太靠边，可能被平台按钮挡住。"))
        {
            IsHint = !isCut,
            Suggestion = text.IsCaption
                ? isLow ? new("move the captions up", "字幕往上移一点")
                    : isHigh ? new("move the captions down", "字幕往下移一点")
                    : new("make the captions smaller", "字幕小一点")
                : new($"make the title in scene {text.Scene} smaller", $"第{text.Scene}个场景的标题小一点"),
        });
    }

    private static Finding Fast(Timeline timeline, PlacedWords text, double seconds, double needed, bool isHint)
    {
        double more = Math.Ceiling((needed - seconds) * 2) / 2;
        return At(timeline, text, new(CheckKind.ReadingSpeed, new(
            string.Create(CultureInfo.InvariantCulture, $"“{Short(text.Text)}” is there for {seconds:0.0} s; reading it takes {needed:0.0} s."),
            string.Create(CultureInfo.InvariantCulture, $"“{Short(text.Text)}”只出现 {seconds:0.0} 秒，读完要 {needed:0.0} 秒。")))
        {
            IsHint = isHint,
            Suggestion = new(
                string.Create(CultureInfo.InvariantCulture, $"make scene {text.Scene} {more:0.#} seconds longer"),
                string.Create(CultureInfo.InvariantCulture, $"第{text.Scene}个场景加长{more:0.#}秒")),
        });
    }

    private static Finding At(Timeline timeline, PlacedWords text, Finding finding) => finding with
    {
        ClipId = text.Placed.Clip.Id.Value,
        StartSeconds = timeline.Rate.SecondsAt(text.Placed.Range.Start),
        EndSeconds = timeline.Rate.SecondsAt(text.Placed.Range.End),
    };

    private static string Short(string text)
    {
        const int Most = 24;
        string line = text.ReplaceLineEndings(" ");
        return line.Length <= Most ? line : line[..(Most - 1)] + "…";
    }
}
