namespace Reelwright.Director;

/// <summary>Chooses what of the clips is shown, and for how long.</summary>
internal static class FootageCut
{
    private const double LeadSeconds = 0.14;
    private const double TailSeconds = 0.24;
    private const double PauseSeconds = 0.55;
    private const double LongPauseSeconds = 1.4;
    private const double PhraseGapSeconds = 0.6;
    private const double ShortestSeconds = 0.8;
    private const double ShortestPieceSeconds = 1.4;
    private const double UsualPieceSeconds = 2.6;
    private const double LongestPieceSeconds = 3.8;
    private const double StillSeconds = 2.5;
    private const double SpeechWorth = 0.35;
    private const double SameShotPenalty = 0.22;
    private const double SameClipPenalty = 1;
    private const int LeastForHook = 4;
    private const double HookLead = 0.08;
    private const double LongestHookSeconds = 5;

    /// <summary>All that is worth seeing, in order.</summary>
    /// <param name="clips">What was seen and heard, in the order given.</param>
    /// <param name="kind">How much is taken out.</param>
    public static List<FootagePiece> InOrder(IReadOnlyList<FootageFacts> clips, FootageCutKind kind)
    {
        var pieces = new List<FootagePiece>();
        for (int i = 0; i < clips.Count; i++)
        {
            var clip = clips[i];
            if (!FootageWish.IsClip(clip.Media))
            {
                pieces.Add(Still(clip, i));
                continue;
            }

            var whole = new ClipSpan(0, clip.Seconds);
            List<ClipSpan> runs = kind == FootageCutKind.Plain ? [whole] : Sound(clip);
            if (clip.HasSpeech && kind is FootageCutKind.Film or FootageCutKind.WithoutPauses)
            {
                runs = WithoutPauses(clip, runs, kind == FootageCutKind.WithoutPauses ? PauseSeconds : LongPauseSeconds);
            }

            pieces.AddRange((runs.Count > 0 ? runs : [whole]).SelectMany(run => AtCuts(clip, run)).Select(run => new FootagePiece
            {
                Clip = clip,
                Index = i,
                Span = run,
                Room = run,
                IsSpoken = clip.Speech.Any(span => span.Start < run.End && span.End > run.Start),
            }));
        }

        return pieces;
    }

    /// <summary>How much there is that is worth seeing, in seconds.</summary>
    public static double Worth(IReadOnlyList<FootageFacts> clips) => InOrder(clips, FootageCutKind.Film).Sum(piece => piece.Span.Seconds);

    /// <summary>The best of it, of a length.</summary>
    /// <param name="clips">What was seen and heard, in the order given.</param>
    /// <param name="seconds">How long it is to be; shorter where there is not that much.</param>
    public static List<FootagePiece> Highlights(IReadOnlyList<FootageFacts> clips, double seconds)
    {
        var ranks = new FootageRanks(clips);
        var open = Candidates(clips, ranks, seconds, keepsFaults: false);
        double all = open.Sum(piece => piece.Room.Seconds);
        if (all < seconds)
        {
            // There is too little without a fault: what is shaken or soft is better than nothing.
            open = Candidates(clips, ranks, seconds, keepsFaults: true);
        }

        var chosen = Choose(open, seconds);
        Fit(chosen, seconds);
        return Hooked([.. Merged(chosen.OrderBy(piece => piece.Index).ThenBy(piece => piece.Span.Start))]);
    }

    // A piece for each shot: each is framed for itself.
    private static IEnumerable<ClipSpan> AtCuts(FootageFacts clip, ClipSpan run)
    {
        double start = run.Start;
        foreach (double cut in clip.Shots.Skip(1).Select(shot => shot.Start).Where(cut => cut > run.Start + 0.2 && cut < run.End - 0.2))
        {
            yield return new(start, cut);
            start = cut;
        }

        yield return new(start, run.End);
    }

    // What has no fault; a rest of a shot too short to be seen goes with the fault that it borders on.
    private static List<ClipSpan> Sound(FootageFacts clip)
    {
        var faults = clip.Faults.Select(fault => fault.Span).ToList();
        return ClipSpan.Joined(clip.Shots.SelectMany(shot => ClipSpan.Without([shot], faults, ShortestSeconds)), 1.5 / FootageWatch.FramesPerSecond);
    }

    // Pauses within speech that are long, and what is silent before and after it; margins stay, so that no breath is cut.
    private static List<ClipSpan> WithoutPauses(FootageFacts clip, List<ClipSpan> runs, double longest)
    {
        var pauses = clip.Silences
            .Where(pause => pause.Seconds >= longest)
            .Select(pause => new ClipSpan(
                pause.Start < 0.05 ? 0 : pause.Start + TailSeconds,
                pause.End > clip.Seconds - 0.05 ? clip.Seconds : pause.End - LeadSeconds))
            .Where(pause => pause.Seconds > 0.1);
        return ClipSpan.Without(runs, pauses, 0.3);
    }

    private static FootagePiece Still(FootageFacts clip, int index) => new()
    {
        Clip = clip,
        Index = index,
        Span = new(0, StillSeconds),
        Room = new(0, StillSeconds * 2),
        IsStill = true,
        Score = 0.6,
    };

    private static List<FootagePiece> Candidates(IReadOnlyList<FootageFacts> clips, FootageRanks ranks, double seconds, bool keepsFaults)
    {
        var found = new List<FootagePiece>();
        for (int i = 0; i < clips.Count; i++)
        {
            var clip = clips[i];
            if (!FootageWish.IsClip(clip.Media))
            {
                found.Add(Still(clip, i));
                continue;
            }

            var faults = clip.Faults.Where(fault => !keepsFaults || fault.Fault is FootageFault.Black).Select(fault => fault.Span).ToList();
            for (int shot = 0; shot < clip.Shots.Length; shot++)
            {
                foreach (var run in ClipSpan.Without([clip.Shots[shot]], faults, ShortestSeconds))
                {
                    Add(found, clip, i, shot, run, ranks, seconds);
                }
            }
        }

        return found;
    }

    private static void Add(List<FootagePiece> found, FootageFacts clip, int index, int shot, ClipSpan run, FootageRanks ranks, double seconds)
    {
        FootagePiece Piece(ClipSpan span, ClipSpan room, bool isSpoken) => new()
        {
            Clip = clip,
            Index = index,
            Shot = shot,
            Span = span,
            Room = room,
            IsSpoken = isSpoken,
            Score = ranks.Of(clip, span) + (isSpoken ? SpeechWorth : 0),
        };

        var phrases = ClipSpan.Joined(clip.Speech.Where(span => span.Start >= run.Start - 0.2 && span.End <= run.End + 0.2), PhraseGapSeconds)
            .Select(span => new ClipSpan(Math.Max(run.Start, span.Start - LeadSeconds), Math.Min(run.End, span.End + TailSeconds)))
            .ToList();
        // Who speaks on and on is cut off where the time is over.
        found.AddRange(phrases.Select(phrase => phrase.Seconds <= seconds ? phrase : phrase with { End = phrase.Start + seconds }).Select(phrase => Piece(phrase, phrase, true)));
        foreach (var quiet in ClipSpan.Without([run], phrases, ShortestPieceSeconds))
        {
            // Where somebody speaks all the time, what is between is a pause and no moment.
            if (phrases.Count > 0 && ClipSpan.Without([quiet], clip.Silences, 0.4).Sum(heard => heard.Seconds) < quiet.Seconds * 0.3)
            {
                continue;
            }

            int parts = quiet.Seconds <= LongestPieceSeconds ? 1 : Math.Max(1, (int)(quiet.Seconds / UsualPieceSeconds));
            double each = quiet.Seconds / parts;
            for (int part = 0; part < parts; part++)
            {
                var room = new ClipSpan(quiet.Start + (part * each), quiet.Start + ((part + 1) * each));
                found.Add(Piece(room with { End = Math.Min(room.End, room.Start + UsualPieceSeconds) }, room, false));
            }
        }
    }

    // The best first, but every clip and shot in turn: a highlight film of one shot is none.
    private static List<FootagePiece> Choose(List<FootagePiece> open, double seconds)
    {
        var chosen = new List<FootagePiece>();
        var left = open.ToList();
        double total = 0;
        int clips = Math.Max(1, open.Select(piece => piece.Index).Distinct().Count());
        while (total < seconds && left.Count > 0)
        {
            double shareOf(FootagePiece piece) => chosen.Where(other => other.Index == piece.Index).Sum(other => other.Span.Seconds) / seconds;
            double value(FootagePiece piece) => piece.Score
                - (SameShotPenalty * chosen.Count(other => other.Index == piece.Index && other.Shot == piece.Shot && !(piece.IsSpoken && other.IsSpoken)))
                - (clips == 1 ? 0 : SameClipPenalty * Math.Max(0, shareOf(piece) - (1.0 / clips)) * clips);
            var fitting = left.Where(piece => !piece.IsSpoken || total + piece.Span.Seconds <= seconds + 0.4).ToList();
            if (fitting.Count == 0)
            {
                break;
            }

            var best = fitting.MaxBy(value)!;
            chosen.Add(best);
            left.Remove(best);
            total += best.Span.Seconds;
        }

        return chosen;
    }

    // To the length: what is not spoken gives or takes; what is left is taken off the weakest.
    private static void Fit(List<FootagePiece> chosen, double seconds)
    {
        double missing = seconds - chosen.Sum(piece => piece.Span.Seconds);
        foreach (var piece in chosen.Where(piece => !piece.IsSpoken).OrderBy(piece => missing > 0 ? -piece.Score : piece.Score).ToList())
        {
            double least = Math.Min(piece.Span.Seconds, ShortestPieceSeconds);
            double length = Math.Clamp(piece.Span.Seconds + missing, least, piece.Room.Seconds);
            missing -= length - piece.Span.Seconds;
            chosen[chosen.IndexOf(piece)] = piece with { Span = Within(piece, length) };
        }

        for (int i = chosen.Count - 1; i > 0 && missing < -0.02; i--)
        {
            double length = chosen[i].Span.Seconds + missing;
            missing += Math.Min(chosen[i].Span.Seconds, -missing);
            if (length < ShortestSeconds)
            {
                missing += Math.Max(0, length);
                chosen.RemoveAt(i);
            }
            else
            {
                chosen[i] = chosen[i] with { Span = chosen[i].Span with { End = chosen[i].Span.Start + length } };
            }
        }

        // Nothing but speech: the pauses around it are drawn out.
        for (int i = 0; i < chosen.Count && missing > 0.02; i++)
        {
            var piece = chosen[i];
            double free = chosen.Where((other, j) => j != i && other.Index == piece.Index && other.Span.Start >= piece.Span.End)
                .Select(other => other.Span.Start).Append(piece.Clip.Seconds).Min() - piece.Span.End;
            double next = piece.Clip.Speech.Where(span => span.Start > piece.Span.End).Select(span => span.Start - 0.1).Append(piece.Clip.Seconds).Min() - piece.Span.End;
            double more = Math.Clamp(Math.Min(free, next), 0, missing);
            missing -= more;
            chosen[i] = piece with { Span = piece.Span with { End = piece.Span.End + more } };
        }
    }

    // The middle of a moment rather than its first frames.
    private static ClipSpan Within(FootagePiece piece, double length)
    {
        double start = piece.IsStill ? 0 : Math.Clamp(piece.Span.Start + ((piece.Span.Seconds - length) / 2), piece.Room.Start, piece.Room.End - length);
        return new(start, start + length);
    }

    private static IEnumerable<FootagePiece> Merged(IEnumerable<FootagePiece> pieces)
    {
        FootagePiece? last = null;
        foreach (var piece in pieces)
        {
            if (last is not null && !piece.IsStill && last.Index == piece.Index && last.Shot == piece.Shot && piece.Span.Start - last.Span.End is > -0.5 and < 0.06)
            {
                last = last with
                {
                    Span = last.Span with { End = Math.Max(last.Span.End, piece.Span.End) },
                    IsSpoken = last.IsSpoken || piece.IsSpoken,
                    Score = Math.Max(last.Score, piece.Score),
                };
                continue;
            }

            if (last is not null)
            {
                yield return last;
            }

            last = piece;
        }

        if (last is not null)
        {
            yield return last;
        }
    }

    // What is best opens the film where it is clearly better than what would; the rest keeps its order.
    private static List<FootagePiece> Hooked(List<FootagePiece> pieces)
    {
        var best = pieces.Where(piece => piece.Span.Seconds <= LongestHookSeconds).MaxBy(piece => piece.Score);
        if (pieces.Count >= LeastForHook && best is not null && best.Score > pieces[0].Score + HookLead)
        {
            pieces.Remove(best);
            pieces.Insert(0, best);
        }

        return pieces;
    }
}
