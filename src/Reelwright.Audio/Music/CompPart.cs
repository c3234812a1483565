namespace Reelwright.Audio;

/// <summary>Chords: the comping instrument, and the pad behind it.</summary>
internal static class CompPart
{
    // Start in beats within two of them, length, accent.
    private static readonly (double Start, double Length, double Accent)[] Strum =
        [(0, 0.9, 1), (1, 0.45, 0.8), (1.5, 0.4, 0.62), (2.5, 0.45, 0.66), (3, 0.45, 0.85), (3.5, 0.4, 0.62)];

    private static readonly (double Start, double Length, double Accent)[][] Stabs =
    [
        [(0, 1.3, 1), (1.5, 1.2, 0.75), (3.5, 0.45, 0.6)],
        [(0, 2.2, 1), (2.5, 1.3, 0.78)],
        [(0, 0.8, 1), (1.5, 0.9, 0.8), (3, 0.9, 0.72)],
    ];

    private static readonly int[][] Waves =
        [[0, 1, 2, 3, 2, 1, 2, 1], [0, 2, 1, 2, 3, 2, 1, 2], [0, 1, 2, 1, 3, 1, 2, 1]];

    public static void Write(Arrangement piece, SeededRandom random)
    {
        int[] comp = [];
        int[] pad = [];
        var stabs = random.Pick(Stabs);
        int[] wave = random.Pick(Waves);
        foreach (var span in piece.Chords)
        {
            comp = Voicing.Near(span.Chord, comp, piece.Comp.Low, piece.Comp.High);
            pad = Voicing.Near(span.Chord, pad, piece.Pad.Low, piece.Pad.High);
            if (span.Start >= piece.EndBeat)
            {
                End(piece, span, comp, pad);
                return;
            }

            double energy = piece.PartAt(span.Start).Energy;
            double touch = piece.Mood.Touch * (0.82 + (0.22 * energy));
            Play(piece, span, comp, touch, energy, stabs, wave);
            Hold(piece, Arrangement.PadChannel, span, pad, 44 + (26 * energy));
        }
    }

    private static void Play(
        Arrangement piece,
        ChordSpan span,
        int[] keys,
        double touch,
        double energy,
        (double Start, double Length, double Accent)[] stabs,
        int[] wave)
    {
        switch (piece.CompStyle)
        {
            case CompStyle.Held:
                Hold(piece, Arrangement.CompChannel, span, keys, touch);
                break;
            case CompStyle.Strummed:
                Strokes(piece, span, keys, touch, Strum, 0.022);
                break;
            case CompStyle.Syncopated:
                Strokes(piece, span, keys, touch, stabs, 0.008);
                break;
            case CompStyle.Pulse:
                Pulse(piece, span, keys, touch);
                break;
            default:
                Arpeggio(piece, span, keys, touch, energy >= 0.9 && piece.Form.TempoBpm < 95 ? 0.25 : 0.5, wave);
                break;
        }
    }

    private static void Strokes(
        Arrangement piece,
        ChordSpan span,
        int[] keys,
        double touch,
        (double Start, double Length, double Accent)[] pattern,
        double roll)
    {
        foreach (var (start, length, accent) in pattern)
        {
            if (start >= span.Length)
            {
                continue;
            }

            // Upstrokes, between the beats, run from the top string down and leave the lowest out.
            bool up = start % 1 != 0;
            for (int i = up ? 1 : 0; i < keys.Length; i++)
            {
                double delay = roll * (up ? keys.Length - 1 - i : i);
                piece.Add(
                    Arrangement.CompChannel, keys[i], touch * accent * (up ? 0.9 : 1), span.Start + start + delay,
                    Math.Min(length, span.Length - start) - 0.03);
            }
        }
    }

    private static void Pulse(Arrangement piece, ChordSpan span, int[] keys, double touch)
    {
        for (double at = 0; at < span.Length - 1e-6; at += 0.5)
        {
            bool onBeat = at % 1 == 0;
            double accent = at % 2 == 0 ? 1 : onBeat ? 0.84 : 0.7;
            int step = (int)Math.Round(at * 2);
            piece.Add(Arrangement.CompChannel, keys[0], touch * accent, span.Start + at, 0.4);
            if (step % 8 is 0 or 3 or 6)
            {
                piece.Add(Arrangement.CompChannel, keys[^1], touch * accent * 0.9, span.Start + at, 0.45);
                piece.Add(Arrangement.CompChannel, keys[keys.Length / 2], touch * accent * 0.8, span.Start + at, 0.45);
            }
        }
    }

    private static void Arpeggio(Arrangement piece, ChordSpan span, int[] keys, double touch, double step, int[] wave)
    {
        int[] ladder = [.. keys, keys[0] + 12];
        for (int i = 0; i * step < span.Length - 1e-6; i++)
        {
            int rung = Math.Min(wave[i % wave.Length], ladder.Length - 1);
            double at = i * step;
            double accent = at == 0 ? 1.06 : at % 1 == 0 ? 0.92 : 0.78;
            double ring = Math.Min(span.Length - at, step * 4);
            piece.Add(Arrangement.CompChannel, ladder[rung], touch * accent, span.Start + at, ring);
        }
    }

    private static void Hold(Arrangement piece, int channel, ChordSpan span, int[] keys, double velocity)
    {
        foreach (int key in keys)
        {
            piece.Add(channel, key, velocity, span.Start, span.Length - 0.04);
        }
    }

    // Rolled from the bottom, so that it says goodbye and does not stop.
    private static void End(Arrangement piece, ChordSpan span, int[] comp, int[] pad)
    {
        double touch = piece.Mood.Touch * 0.92;
        for (int i = 0; i < comp.Length; i++)
        {
            piece.Add(Arrangement.CompChannel, comp[i], touch, span.Start + (0.045 * i), span.Length * 0.8);
        }

        Hold(piece, Arrangement.PadChannel, span with { Length = span.Length * 0.62 }, pad, 52);
    }
}
