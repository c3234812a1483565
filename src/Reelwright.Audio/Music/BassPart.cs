namespace Reelwright.Audio;

/// <summary>The bass line: roots where chords change, steps between them.</summary>
internal static class BassPart
{
    private const double FromEnergy = 0.45;

    public static void Write(Arrangement piece, SeededRandom random)
    {
        int last = piece.Bass.Low + 8;
        for (int i = 0; i < piece.Chords.Count; i++)
        {
            var span = piece.Chords[i];
            int root = Nearest(span.Chord.Root, last, piece.Bass);
            last = root;
            if (span.Start >= piece.EndBeat)
            {
                piece.Add(Arrangement.BassChannel, root, 78, span.Start, span.Length * 0.6);
                return;
            }

            double energy = piece.PartAt(span.Start).Energy;
            if (energy < FromEnergy)
            {
                // Only a floor to stand on; without it the first seconds seem broken next to what follows.
                piece.Add(Arrangement.BassChannel, root, 62, span.Start, span.Length - 0.02);
            }
            else
            {
                int next = Nearest(piece.Chords[i + 1].Chord.Root, root, piece.Bass);
                int fifth = Nearest(span.Chord.Fifth, root, piece.Bass);
                Play(piece, span, root, fifth, Approach(root, next, span.Chord), 70 + (14 * energy), random);
            }
        }
    }

    private static void Play(
        Arrangement piece, ChordSpan span, int root, int fifth, int approach, double velocity, SeededRandom random)
    {
        void Add(double at, int key, double length, double accent)
        {
            if (at < span.Length - 1e-6)
            {
                double sounding = Math.Min(length, span.Length - at) - 0.02;
                piece.Add(Arrangement.BassChannel, key, velocity * accent, span.Start + at, sounding);
            }
        }

        switch (piece.BassStyle)
        {
            case BassStyle.Long:
                Add(0, root, span.Length, 1);
                break;
            case BassStyle.RootFifth:
                Add(0, root, 1.4, 1);
                Add(1.5, root, 0.45, 0.8);
                Add(2, fifth, 1.4, 0.92);
                Add(3.5, approach, 0.45, 0.82);
                break;
            case BassStyle.Lazy:
                Add(0, root, 1.6, 1);
                Add(2.5, random.Chance(0.6) ? root : fifth, 0.8, 0.85);
                Add(3.5, approach, 0.4, 0.74);
                break;
            case BassStyle.Eighths:
                for (double at = 0; at < span.Length - 1e-6; at += 0.5)
                {
                    bool turn = at >= span.Length - 0.5 && span.Length > 2;
                    Add(at, turn ? approach : root, 0.44, at % 1 == 0 ? 0.95 : 0.8);
                }

                break;
            case BassStyle.Walking:
                for (double at = 0; at < span.Length - 1e-6; at++)
                {
                    bool isTurn = at >= span.Length - 1 && span.Length > 1;
                    int tone = isTurn ? approach : at % 2 == 0 ? root : fifth;
                    Add(at, at == 2 ? Third(span.Chord, root, piece.Bass) : tone, 0.92, at % 2 == 0 ? 0.92 : 1);
                }

                break;
            default:
                Add(0, root, 0.4, 0.8);
                for (double at = 0.5; at < span.Length - 1e-6; at += 1)
                {
                    Add(at, root, 0.42, 1);
                }

                break;
        }
    }

    // A tone of the chord in hand that lies nearest to where the bass goes next.
    private static int Approach(int root, int next, Chord chord)
    {
        int best = root;
        for (int key = root - 5; key <= root + 7; key++)
        {
            bool nearer = best == next || Math.Abs(key - next) < Math.Abs(best - next);
            if (nearer && key != next && chord.Contains(key))
            {
                best = key;
            }
        }

        return best;
    }

    private static int Third(Chord chord, int root, Instrument bass) => Nearest(chord.Tones[1], root, bass);

    private static int Nearest(int pitchClass, int key, Instrument bass)
    {
        int best = -1;
        for (int candidate = bass.Low; candidate <= bass.High; candidate++)
        {
            if (candidate % 12 == pitchClass && (best < 0 || Math.Abs(candidate - key) < Math.Abs(best - key)))
            {
                best = candidate;
            }
        }

        return best;
    }
}
