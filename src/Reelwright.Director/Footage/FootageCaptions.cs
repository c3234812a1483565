using Reelwright.Timelines;

namespace Reelwright.Director;

/// <summary>What is said in the parts of clips that are shown, as captions.</summary>
internal static class FootageCaptions
{
    /// <summary>Name in the caption track's metadata: a draft that a person should read over.</summary>
    public const string DraftKey = "draft";

    /// <summary>Name in the caption track's metadata: what wrote the words down.</summary>
    public const string SourceKey = "source";

    // A caption ends where the speaker pauses for as long as this: it does not stand in silence.
    private const double PauseSeconds = 0.9;
    private const double GapSeconds = 2.0 / 30;

    // A draft has no marks: where its speaker draws breath, a sentence most likely ends.
    private const double BreathSeconds = 0.28;
    private const double LeastPartSeconds = 1.1;

    /// <summary>The parts of a film that is being cut.</summary>
    public static List<ShownSpeech> Shown(StageModel model, IReadOnlyList<FootagePiece> pieces)
    {
        var shown = new List<ShownSpeech>();
        long start = 0;
        for (int i = 0; i < pieces.Count; i++)
        {
            long frames = model.Scenes[i].Frames;
            shown.Add(new(pieces[i].Index, pieces[i].Span.Start, start, model.Rate.SecondsAt(frames), 1, model.Scenes[i].Id));
            start += frames;
        }

        return shown;
    }

    /// <summary>The caption track; <c>null</c> when none of the words is in what is shown.</summary>
    public static Track? Make(StageModel model, IReadOnlyList<ShownSpeech> shown, HeardScript script)
    {
        var lines = new List<CaptionedLine>();
        for (int i = 0; i < shown.Count; i++)
        {
            var part = shown[i];
            var said = script.Words.Where(word => word.Clip == part.Clip && Middle(word) >= part.From && Middle(word) < part.To).ToList();
            int first = 0;
            for (int at = 1; at <= said.Count; at++)
            {
                if (at == said.Count || IsPause(said, first, at, part.Speed, script.IsDraft))
                {
                    double limit = at == said.Count ? part.Seconds : part.At(said[at].Start) - GapSeconds;
                    lines.Add(Line(model, part, script.Text, said[first..at], limit));
                    first = at;
                }
            }
        }

        return CaptionTracks.Of(model, lines) is { } track ? Signed(track, script, model.IsChinese) : null;
    }

    private static bool IsPause(List<HeardWord> said, int first, int at, double speed, bool isDraft)
    {
        double pause = (said[at].Start - said[at - 1].End) / speed;
        return pause >= PauseSeconds || (isDraft && pause >= BreathSeconds
            && (said[at - 1].End - said[first].Start) / speed >= LeastPartSeconds
            && (said[^1].End - said[at].Start) / speed >= LeastPartSeconds);
    }

    private static double Middle(HeardWord word) => (word.Start + word.End) / 2;

    private static CaptionedLine Line(StageModel model, ShownSpeech part, string script, List<HeardWord> said, double limit)
    {
        int from = said[0].Offset;
        int to = said[^1].Offset + said[^1].Length;
        while (to < script.Length && !char.IsLetterOrDigit(script[to]) && !char.IsWhiteSpace(script[to]))
        {
            to++;
        }

        // From a frame's start, so that the words' times count from there.
        long lead = (long)Math.Floor(part.At(said[0].Start) * model.Rate.PerSecond);
        double late = model.Rate.SecondsAt(lead);
        var line = new SpokenLine(script[from..to], 1, limit - late, [.. said.Select(word =>
            new SpokenWord(word.Offset - from, word.Length, Math.Max(0, part.At(word.Start) - late), Math.Max(0, part.At(word.End) - late)))]);
        return new(part.Start + lead, line, limit - late, part.Scene);
    }

    private static Track Signed(Track track, HeardScript script, bool isChinese)
    {
        if (script.Source.Length == 0)
        {
            return track;
        }

        var signed = track with { Metadata = track.Metadata.With(SourceKey, script.Source) };
        return script.IsDraft
            ? signed with { Metadata = signed.Metadata.With(DraftKey, true), Name = track.Name + (isChinese ? "（草稿）" : " (draft)") }
            : signed;
    }
}
