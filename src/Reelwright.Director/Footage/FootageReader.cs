using System.Collections.Immutable;
using Reelwright.Timelines;

namespace Reelwright.Director;

/// <summary>Watches and hears a clip: its shots, its faults, who speaks when.</summary>
internal static class FootageReader
{
    // Longer clips are watched this far; a film of them is made of their beginning.
    private const double MostSeconds = 1200;
    private const double SoundStretchSeconds = 60;
    private const double Step = 1.0 / FootageWatch.FramesPerSecond;

    private const double CutTurnover = 0.28;
    private const double CutChange = 9;
    private const double CutOverMotion = 2.5;
    private const double ShortestShotSeconds = 0.5;
    private const double StillChange = 0.06;
    private const double ShortestFrozenSeconds = 1.2;
    private const double SoftSharpness = 0.44;
    private const double SofterThanRest = 0.65;
    private const double ShakyJerk = 0.011;
    private const double ShortestFaultSeconds = 0.75;
    private const double ShortestSilenceSeconds = 0.3;

    /// <summary>All that can be told of a clip.</summary>
    public static async Task<FootageFacts> ReadAsync(IFootageSamples samples, ExternalReference media, CancellationToken cancellationToken)
    {
        var watch = new FootageWatch();
        await foreach (var frame in samples.FramesAsync(media, PictureReader.LongSide, FootageWatch.FramesPerSecond, cancellationToken))
        {
            watch.Add(frame);
            if (watch.Count >= MostSeconds * FootageWatch.FramesPerSecond)
            {
                break;
            }
        }

        var presence = new SpeechPresence();
        double end = Math.Min(media.DurationSeconds, MostSeconds);
        for (double at = 0; media.HasAudio && at < end; at += SoundStretchSeconds)
        {
            presence.Add(await samples.SoundAsync(media, at, Math.Min(SoundStretchSeconds, end - at), cancellationToken));
        }

        return Of(media, watch.Glances, presence);
    }

    /// <summary>Decides from what was seen and heard.</summary>
    public static FootageFacts Of(ExternalReference media, ImmutableArray<FootageGlance> glances, SpeechPresence presence)
    {
        double seconds = Math.Min(media.DurationSeconds, MostSeconds);
        var speech = presence.Speech();
        var shots = Shots(glances, seconds);
        var (blurred, isSoft) = Blurred(glances);
        List<(ClipSpan, FootageFault)> faults =
        [
            .. ClipSpan.Where([.. glances.Select(glance => glance.IsBlack)], Step, 2 * Step).Select(span => (span, FootageFault.Black)),
            .. ClipSpan.Without(Frozen(glances), speech, ShortestFrozenSeconds).Select(span => (span, FootageFault.Frozen)),
            .. ClipSpan.Without(blurred, speech, ShortestFaultSeconds).Select(span => (span, FootageFault.Blurred)),
            .. ClipSpan.Without(Shaky(glances), speech, ShortestFaultSeconds).Select(span => (span, FootageFault.Shaky)),
        ];
        var facts = new FootageFacts
        {
            Media = media,
            Seconds = seconds,
            Glances = glances,
            Shots = [.. shots],
            Faults = [.. faults],
            Speech = [.. speech],
            Silences = [.. Silences(presence, seconds)],
            Levels = [.. presence.Levels],
            IsSoft = isSoft,
        };
        return facts with { LevelDb = Level(facts) };
    }

    // A cut changes far more than what moves around it does, and all shades with it.
    private static List<ClipSpan> Shots(ImmutableArray<FootageGlance> glances, double seconds)
    {
        var shots = new List<ClipSpan>();
        double start = 0;
        for (int i = 1; i < glances.Length; i++)
        {
            double around = Around(glances, i);
            bool isCut = glances[i].Change > CutChange && glances[i].Change > CutOverMotion * around
                && (glances[i].Turnover > CutTurnover || glances[i].Change > 4 * CutChange);
            if (isCut && (i * Step) - start >= ShortestShotSeconds)
            {
                // The cut lies between two looks; where a shot ends is drawn in by that much.
                shots.Add(new(start, (i * Step) - Step));
                start = i * Step;
            }
        }

        shots.Add(new(start, seconds));
        return [.. shots.Where(shot => shot.Seconds > 0)];
    }

    private static double Around(ImmutableArray<FootageGlance> glances, int at)
    {
        var near = Enumerable.Range(at - 6, 13).Where(i => i != at && i >= 1 && i < glances.Length).Select(i => glances[i].Change).Order().ToList();
        return near.Count == 0 ? 0 : near[near.Count / 2];
    }

    // Encoders pulse at key frames: one change in five does not end a standing picture.
    private static List<ClipSpan> Frozen(ImmutableArray<FootageGlance> glances)
    {
        bool[] still = new bool[glances.Length];
        for (int i = 1; i < glances.Length; i++)
        {
            int from = Math.Max(1, i - 2);
            int to = Math.Min(glances.Length, i + 3);
            int moves = 0;
            for (int j = from; j < to; j++)
            {
                moves += glances[j].Change > StillChange ? 1 : 0;
            }

            still[i] = moves <= 1 && glances[i].Change < 2 && !glances[i].IsBlack;
        }

        // A clip that stands still all the time is a picture, and meant to be.
        return still.Count(value => value) > still.Length * 0.8 ? [] : ClipSpan.Where(still, Step, ShortestFrozenSeconds);
    }

    private static (List<ClipSpan> Spans, bool IsSoft) Blurred(ImmutableArray<FootageGlance> glances)
    {
        var seen = glances.Where(glance => !glance.IsBlack).Select(glance => glance.Sharpness).Order().ToList();
        if (seen.Count == 0)
        {
            return ([], false);
        }

        double sharp = seen[seen.Count * 3 / 4];
        double least = Math.Min(SoftSharpness, sharp * SofterThanRest);
        return sharp < SoftSharpness
            ? ([], true)
            : (ClipSpan.Where([.. glances.Select(glance => !glance.IsBlack && glance.Sharpness < least)], Step, ShortestFaultSeconds), false);
    }

    // Pans go on as they began; a hand that shakes turns round all the time.
    private static List<ClipSpan> Shaky(ImmutableArray<FootageGlance> glances)
    {
        double[] jerk = new double[glances.Length];
        for (int i = 2; i < glances.Length; i++)
        {
            bool isCut = glances[i].Turnover > CutTurnover || glances[i - 1].Turnover > CutTurnover;
            jerk[i] = isCut ? 0 : Math.Sqrt(
                Math.Pow(glances[i].ShiftX - glances[i - 1].ShiftX, 2) + Math.Pow(glances[i].ShiftY - glances[i - 1].ShiftY, 2));
        }

        const int Reach = FootageWatch.FramesPerSecond / 2;
        bool[] shaky = new bool[jerk.Length];
        for (int i = 0; i < jerk.Length; i++)
        {
            shaky[i] = jerk[Math.Max(0, i - Reach)..Math.Min(jerk.Length, i + Reach + 1)].Average() > ShakyJerk;
        }

        return ClipSpan.Where(shaky, Step, ShortestFaultSeconds);
    }

    // Sound that ends before the picture is followed by silence.
    private static List<ClipSpan> Silences(SpeechPresence presence, double seconds)
    {
        if (presence.Levels.Count == 0)
        {
            return [];
        }

        var heard = ClipSpan.Where([.. presence.Loud().Select(loud => !loud)], SpeechPresence.WindowSeconds, ShortestSilenceSeconds);
        double end = presence.Levels.Count * SpeechPresence.WindowSeconds;
        return end < seconds - SpeechPresence.WindowSeconds ? ClipSpan.Joined([.. heard, new(end, seconds)], SpeechPresence.WindowSeconds) : heard;
    }

    private static double? Level(FootageFacts facts)
    {
        if (facts.Levels.IsEmpty)
        {
            return null;
        }

        var spans = facts.HasSpeech ? facts.Speech : [new ClipSpan(0, facts.Seconds)];
        double power = spans.Sum(span => span.Seconds * Math.Pow(10, facts.LevelOf(span) / 10));
        return 10 * Math.Log10((power / spans.Sum(span => span.Seconds)) + 1e-10);
    }
}
