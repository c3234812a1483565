namespace Reelwright.Audio;

/// <summary>Plays sound faster or slower without changing its pitch.</summary>
/// <remarks>
/// WSOLA: overlapping pieces are taken from the source at the new pace, each from where it goes on best from the one before.
/// Pure: equal input gives equal samples. Source: W. Verhelst, M. Roelands, "An overlap-add technique based on waveform
/// similarity (WSOLA)", ICASSP 1993.
/// </remarks>
public static class TimeStretch
{
    // 40 ms hold two periods of the lowest voice; 12 ms either way find its phase.
    private const int Piece = 1920;
    private const int Hop = Piece / 2;
    private const int Search = 576;
    private const int CoarseStep = 4;
    private const int CompareStep = 2;
    private static readonly float[] Window = MakeWindow();

    /// <summary>Stretches or shortens a block.</summary>
    /// <param name="source">The sound.</param>
    /// <param name="length">Samples per channel of the result; 0 or more. The pace is the quotient of the lengths.</param>
    public static AudioBlock Apply(AudioBlock source, int length)
    {
        var target = new AudioBlock(length);
        if (length == 0 || source.Length == 0)
        {
            return target;
        }

        double pace = (double)source.Length / length;
        float[] mono = Mono(source);
        int last = 0;
        for (int to = -Hop; to < length; to += Hop)
        {
            // The first two lie as they are; every other near its due place, where it goes on best from the one before.
            int due = (int)Math.Round(to * pace);
            int from = to <= 0 ? to : Best(mono, due, last + Hop);
            Add(source.Left, from, target.Left, to);
            Add(source.Right, from, target.Right, to);
            last = from;
        }

        return target;
    }

    private static float[] Mono(AudioBlock source)
    {
        float[] mono = new float[source.Length];
        for (int i = 0; i < mono.Length; i++)
        {
            mono[i] = source.Left[i] + source.Right[i];
        }

        return mono;
    }

    private static int Best(float[] mono, int due, int natural)
    {
        int best = due;
        double most = double.MinValue;
        for (int offset = -Search; offset <= Search; offset += CoarseStep)
        {
            Try(due + offset);
        }

        int middle = best;
        for (int offset = -CoarseStep + 1; offset < CoarseStep; offset++)
        {
            Try(middle + offset);
        }

        return best;

        void Try(int place)
        {
            double likeness = Likeness(mono, place, natural);
            if (likeness > most)
            {
                (most, best) = (likeness, place);
            }
        }
    }

    // Correlation over the half that overlaps, by the energy of the candidate: a loud place does not win for loudness.
    private static double Likeness(float[] mono, int place, int natural)
    {
        int from = Math.Max(0, Math.Max(-place, -natural));
        int to = Math.Min(Hop, Math.Min(mono.Length - place, mono.Length - natural));
        double product = 0;
        double energy = 1e-9;
        for (int i = from; i < to; i += CompareStep)
        {
            float candidate = mono[place + i];
            product += candidate * mono[natural + i];
            energy += candidate * candidate;
        }

        return product / Math.Sqrt(energy);
    }

    private static void Add(float[] source, int from, float[] target, int to)
    {
        int first = Math.Max(0, Math.Max(-from, -to));
        int end = Math.Min(Piece, Math.Min(source.Length - from, target.Length - to));
        for (int i = first; i < end; i++)
        {
            target[to + i] += source[from + i] * Window[i];
        }
    }

    // Two of these, half a length apart, sum to one.
    private static float[] MakeWindow()
    {
        float[] window = new float[Piece];
        for (int i = 0; i < Piece; i++)
        {
            window[i] = (float)(0.5 - (0.5 * Math.Cos(2 * Math.PI * (i + 0.5) / Piece)));
        }

        return window;
    }
}
