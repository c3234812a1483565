namespace Reelwright.Audio;

/// <summary>Fits bars into an exact length: the tempo gives a little, the last chord takes the rest.</summary>
internal static class FormPlanner
{
    public const int BeatsPerBar = 4;

    private const double TempoLeeway = 0.06;
    private const double ShortestEndingSeconds = 1.8;
    private const double EndingStepSeconds = 0.1;
    private const int BarsPerPhrase = 4;

    public static FormPlan Plan(double seconds, (double Low, double High) tempo, double? wishedBpm, SeededRandom random)
    {
        double wish = wishedBpm ?? random.Between(tempo.Low, tempo.High);

        // A mood's own range is as good as the wish; a user's tempo is not to be left by more than the leeway.
        double low = wishedBpm is null ? tempo.Low * (1 - (TempoLeeway / 2)) : wish * (1 - TempoLeeway);
        double high = wishedBpm is null ? tempo.High * (1 + (TempoLeeway / 2)) : wish * (1 + TempoLeeway);
        var (bars, ending, bpm) = Fit(seconds, wish, low, high, random.Between(2.1, 3.3));
        return new(bpm, bars, ending * bpm / 60, Divide(bars));
    }

    private static (int Bars, double EndingSeconds, double Bpm) Fit(
        double seconds, double wish, double low, double high, double ideal)
    {
        double bar = BeatsPerBar * 60 / wish;
        double least = double.MaxValue;
        (int Bars, double Ending, double Bpm) best = (0, seconds, wish);
        double longest = ShortestEndingSeconds + bar;
        for (double ending = Math.Min(ShortestEndingSeconds, seconds * 0.45);
            ending <= Math.Min(longest, seconds);
            ending += EndingStepSeconds)
        {
            double played = seconds - ending;
            for (int bars = (int)Math.Max(1, played / (BeatsPerBar * 60 / low)); ; bars++)
            {
                double bpm = bars * BeatsPerBar * 60 / played;
                if (bpm > high)
                {
                    break;
                }

                double cost = (10 * Math.Abs(Math.Log(bpm / wish))) + (0.35 * Math.Abs(ending - ideal))
                    + (bars % BarsPerPhrase == 0 ? 0 : bars % 2 == 0 ? 0.08 : 0.3);
                if (bpm >= low && cost < least)
                {
                    least = cost;
                    best = (bars, ending, bpm);
                }
            }
        }

        return best;
    }

    private static List<FormPart> Divide(int bars)
    {
        var parts = new List<FormPart>();
        if (bars == 0)
        {
            return parts;
        }

        (int intro, int outro) = Edges(bars);
        int body = bars - intro - outro;
        int at = 0;
        if (intro > 0)
        {
            Add(SectionKind.Intro, intro, 0.4);
        }

        int phrases = Math.Max(1, (body + BarsPerPhrase - 1) / BarsPerPhrase);
        for (int phrase = 0; at < intro + body; phrase++)
        {
            // A, B, then AAB again and again: the lift comes third of four, and last before the outro.
            int length = Math.Min(BarsPerPhrase, intro + body - at);
            bool last = at + length == intro + body;
            bool lift = (phrases == 2 && phrase == 1) || (phrases > 2 && (phrase % 4 == 2 || last));
            double build = phrases == 1 ? 0.75 : 0.55 + (0.25 * phrase / (phrases - 1));
            Add(lift ? SectionKind.Lift : SectionKind.Main, length, lift ? (last ? 1 : 0.9) : build);
        }

        if (outro > 0)
        {
            Add(SectionKind.Outro, outro, 0.5);
        }

        return parts;

        void Add(SectionKind kind, int length, double energy)
        {
            parts.Add(new(kind, at, length, energy));
            at += length;
        }
    }

    private static (int Intro, int Outro) Edges(int bars)
    {
        double least = double.MaxValue;
        (int, int) best = (0, 0);
        for (int intro = 0; intro <= 4; intro++)
        {
            for (int outro = 0; outro <= 4 && intro + outro < bars; outro++)
            {
                int odd = (bars - intro - outro) % BarsPerPhrase;
                double cost = (1.2 * Math.Abs(intro - (bars * 0.13))) + Math.Abs(outro - (bars * 0.12))
                    + (odd == 0 ? 0 : odd == 2 ? 1 : 2.5) + (intro == 3 ? 0.7 : 0) + (outro == 3 ? 0.4 : 0);
                if (cost < least)
                {
                    least = cost;
                    best = (intro, outro);
                }
            }
        }

        return best;
    }
}
