namespace Reelwright.Audio;

/// <summary>Short transition sounds made from noise and sines; quiet, peaking at about −12 dBFS.</summary>
/// <remarks>Equal arguments give equal samples. Each starts and ends in silence.</remarks>
public static class SoundEffects
{
    private const double PeakGain = 0.25;
    private const double TwoPi = 2 * Math.PI;

    /// <summary>Air rushing past from one side to the other; loudest at 60 % of its length.</summary>
    /// <param name="seed">Varies colour and direction.</param>
    /// <param name="lengthSamples">Length; 0.3 to 1.2 s sound natural.</param>
    public static AudioBlock Whoosh(long seed, int lengthSamples)
    {
        var random = new SeededRandom(seed);
        double top = random.Between(2_200, 3_600);
        double bottom = random.Between(250, 450);
        double side = random.Chance(0.5) ? 1 : -1;
        var block = new AudioBlock(lengthSamples);
        var left = new StateVariableFilter();
        var right = new StateVariableFilter();
        for (int i = 0; i < lengthSamples; i++)
        {
            double t = (double)i / lengthSamples;
            double swell = t < 0.6 ? Rise(t / 0.6) : Rise((1 - t) / 0.4);
            double hertz = bottom * Math.Pow(top / bottom, swell);
            double pan = side * ((2 * t) - 1) * 0.6;
            double common = random.NextNoise();
            double level = swell * swell;
            double airLeft = (0.7 * common) + (0.3 * random.NextNoise());
            double airRight = (0.7 * common) + (0.3 * random.NextNoise());
            block.Left[i] = (float)(left.BandPass(airLeft, hertz, 0.9) * level * (1 - pan));
            block.Right[i] = (float)(right.BandPass(airRight, hertz, 0.9) * level * (1 + pan));
        }

        return Finish(block);
    }

    /// <summary>A soft bubble pop, for a word or icon that appears.</summary>
    /// <param name="seed">Varies the pitch.</param>
    /// <param name="lengthSamples">Length; 0.15 s is enough.</param>
    public static AudioBlock Pop(long seed, int lengthSamples)
    {
        var random = new SeededRandom(seed);
        double hertz = random.Between(380, 560);
        return Tone(lengthSamples, seconds => hertz * (1 + (1.4 * Math.Exp(-seconds * 90))), 0.0015, 0.028, 0.12);
    }

    /// <summary>A dry tick, for a cut or a key.</summary>
    /// <param name="seed">Varies the colour.</param>
    /// <param name="lengthSamples">Length; 0.05 s is enough.</param>
    public static AudioBlock Click(long seed, int lengthSamples)
    {
        var random = new SeededRandom(seed);
        double hertz = random.Between(1_800, 2_600);
        var filter = new StateVariableFilter();
        var block = new AudioBlock(lengthSamples);
        for (int i = 0; i < lengthSamples; i++)
        {
            double seconds = (double)i / AudioBlock.SampleRate;
            double level = Math.Min(1, seconds / 0.0004) * Math.Exp(-seconds / 0.006);
            double body = 0.6 * Math.Sin(TwoPi * hertz * seconds);
            double tick = filter.BandPass(random.NextNoise() * level, hertz * 1.7, 1.5);
            block.Left[i] = block.Right[i] = (float)((body * level) + tick);
        }

        return Finish(block);
    }

    /// <summary>Tension that climbs to its last moment, for the run-up to a reveal.</summary>
    /// <param name="seed">Varies pitch and colour.</param>
    /// <param name="lengthSamples">Length; 1 to 4 s.</param>
    public static AudioBlock Riser(long seed, int lengthSamples)
    {
        var random = new SeededRandom(seed);
        double root = random.Between(110, 165);
        var left = new StateVariableFilter();
        var right = new StateVariableFilter();
        var block = new AudioBlock(lengthSamples);
        double phase = 0;
        for (int i = 0; i < lengthSamples; i++)
        {
            double t = (double)i / lengthSamples;
            double level = t * t * Math.Min(1, (1 - t) / 0.03);
            double hertz = 300 * Math.Pow(18, t);
            phase += root * Math.Pow(4, t) / AudioBlock.SampleRate;
            double tone = 0.16 * (Math.Sin(TwoPi * phase) + (0.5 * Math.Sin(TwoPi * phase * 1.498)));
            block.Left[i] = (float)((left.BandPass(random.NextNoise(), hertz, 1.2) + tone) * level);
            block.Right[i] = (float)((right.BandPass(random.NextNoise(), hertz * 1.03, 1.2) + tone) * level);
        }

        return Finish(block);
    }

    /// <summary>A deep soft impact with a short tail, for a title or logo.</summary>
    /// <param name="seed">Varies the pitch.</param>
    /// <param name="lengthSamples">Length; 0.8 to 1.5 s.</param>
    public static AudioBlock Hit(long seed, int lengthSamples)
    {
        var random = new SeededRandom(seed);
        double root = random.Between(46, 58);
        var block = Tone(lengthSamples, seconds => root * (1 + (1.6 * Math.Exp(-seconds * 28))), 0.003, 0.3, 0.5);
        var left = new StateVariableFilter();
        var right = new StateVariableFilter();
        for (int i = 0; i < lengthSamples; i++)
        {
            double seconds = (double)i / AudioBlock.SampleRate;
            double level = Math.Min(1, seconds / 0.002) * Math.Exp(-seconds / 0.11) * 0.35;
            block.Left[i] += (float)(left.BandPass(random.NextNoise(), 420, 0.7) * level);
            block.Right[i] += (float)(right.BandPass(random.NextNoise(), 470, 0.7) * level);
        }

        return Finish(block);
    }

    private static AudioBlock Tone(
        int length, Func<double, double> hertzAt, double attackSeconds, double decaySeconds, double overtone)
    {
        var block = new AudioBlock(length);
        double phase = 0;
        for (int i = 0; i < length; i++)
        {
            double seconds = (double)i / AudioBlock.SampleRate;
            phase += hertzAt(seconds) / AudioBlock.SampleRate;
            double level = Math.Min(1, seconds / attackSeconds) * Math.Exp(-seconds / decaySeconds);
            double wave = Math.Sin(TwoPi * phase) + (overtone * Math.Sin(2 * TwoPi * phase));
            block.Left[i] = block.Right[i] = (float)(wave * level);
        }

        return Finish(block);
    }

    private static double Rise(double t) => 0.5 - (0.5 * Math.Cos(Math.PI * t));

    // To its level, and closed at the end however short it was cut.
    private static AudioBlock Finish(AudioBlock block)
    {
        float most = 0;
        for (int i = 0; i < block.Length; i++)
        {
            most = Math.Max(most, Math.Max(Math.Abs(block.Left[i]), Math.Abs(block.Right[i])));
        }

        float gain = most > 0 ? (float)(PeakGain / most) : 0;
        Kernels.Scale(block.Left, gain);
        Kernels.Scale(block.Right, gain);
        int fade = Math.Min(block.Length / 8, AudioBlock.SampleRate / 50);
        for (int i = 0; i < fade; i++)
        {
            block.Left[^(i + 1)] *= (float)i / fade;
            block.Right[^(i + 1)] *= (float)i / fade;
        }

        return block;
    }
}
