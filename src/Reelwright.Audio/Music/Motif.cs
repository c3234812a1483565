namespace Reelwright.Audio;

/// <summary>A bar of melody without its pitches: when notes start, and how many rungs each lies from the one before.</summary>
internal sealed record Motif(double[] Starts, int[] Steps)
{
    /// <summary>The end of a phrase: down to a held tone.</summary>
    public static readonly Motif Close = new([0, 0.5, 1], [0, 1, -1]);

    /// <summary>Steps mostly, sometimes a leap, which is then filled in the other way; now and then a note again.</summary>
    public static Motif Make(double[] starts, SeededRandom random)
    {
        int[] steps = new int[starts.Length];
        int height = 0;
        int direction = random.Chance(0.65) ? 1 : -1;
        for (int i = 1; i < steps.Length; i++)
        {
            int size = random.Chance(0.18) ? 2 : random.Chance(0.1) ? 0 : 1;
            steps[i] = direction * size;
            height += steps[i];
            if (size == 2 || Math.Abs(height) >= 3 || random.Chance(0.3))
            {
                direction = height == 0 ? -direction : -Math.Sign(height);
            }
        }

        return new(starts, steps);
    }

    /// <summary>The same with its last step the other way.</summary>
    public Motif Turned()
    {
        int[] steps = [.. Steps];
        steps[^1] = steps[^1] == 0 ? 1 : -steps[^1];
        return this with { Steps = steps };
    }

    /// <summary>The same with a passing note before the last, where there is room for one.</summary>
    public Motif Ornamented()
    {
        int last = Starts.Length - 1;
        if (last == 0 || Starts[last] - Starts[last - 1] < 1)
        {
            return Turned();
        }

        int step = Steps[last] == 0 ? 1 : Math.Sign(Steps[last]);
        return new(
            [.. Starts[..last], Starts[last] - 0.5, Starts[last]],
            [.. Steps[..last], step, Steps[last]]);
    }
}
