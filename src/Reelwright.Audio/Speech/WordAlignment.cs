namespace Reelwright.Audio;

/// <summary>Finds when words are heard in a voice that doesn't tell: another voice says the same words, and the two are laid over one another.</summary>
internal static class WordAlignment
{
    private const double SilenceBelowPeakDb = 38;
    private const int Window = AudioBlock.SampleRate / 100;
    private const int Half = AudioBlock.SampleRate / 80;

    /// <summary>The words' times in a sound.</summary>
    /// <param name="sound">Samples of the voice that doesn't tell; its own words are not looked at.</param>
    /// <param name="told">The same words in a voice that does.</param>
    /// <returns>As many words as were told, in their order; they do not overlap.</returns>
    public static IReadOnlyList<WordTime> Of(VoicedPiece sound, VoicedPiece told)
    {
        float[] heard = SpeechResampler.To48k(sound.Samples, sound.SampleRate);
        float[] other = SpeechResampler.To48k(told.Samples, told.SampleRate);
        var one = Part.Of(other);
        var two = Part.Of(heard);
        if (one.Frames.Count == 0 || two.Frames.Count == 0 || !SpeechAlignment.Fits(one.Frames.Count, two.Frames.Count))
        {
            return Even(told.Words, sound.Samples.Length);
        }

        int[] path = SpeechAlignment.Of(one.Frames, two.Frames);
        double scale = (double)sound.SampleRate / AudioBlock.SampleRate;
        double toldScale = (double)AudioBlock.SampleRate / told.SampleRate;
        long Move(long sample) => (long)(two.SampleOf(Middle(path, one.FrameOf(sample * toldScale))) * scale);

        var words = told.Words.Select(word => word with { StartSample = Move(word.StartSample), EndSample = Move(word.EndSample) }).ToList();
        return InOrder(words, sound.Samples.Length);
    }

    // Where one stands still and the other goes on, the moment is in the middle of it.
    private static double Middle(int[] path, double frame)
    {
        int low = Math.Clamp((int)Math.Floor(frame), 0, path.Length - 1);
        int high = Math.Clamp(low + 1, 0, path.Length - 1);
        return path[low] + ((path[high] - path[low]) * Math.Clamp(frame - low, 0, 1));
    }

    private static List<WordTime> InOrder(List<WordTime> words, long length)
    {
        long before = 0;
        for (int i = 0; i < words.Count; i++)
        {
            long start = Math.Clamp(words[i].StartSample, before, length);
            long end = Math.Clamp(words[i].EndSample, start, length);
            words[i] = words[i] with { StartSample = start, EndSample = end };
            before = end;
        }

        return words;
    }

    private static List<WordTime> Even(IReadOnlyList<WordTime> words, long length)
    {
        long all = Math.Max(1, words.Count == 0 ? 1 : words[^1].EndSample);
        return [.. words.Select(word => word with
        {
            StartSample = word.StartSample * length / all,
            EndSample = word.EndSample * length / all,
        })];
    }

    /// <summary>The stretch of a sound that is speech, in features.</summary>
    private sealed record Part(IReadOnlyList<float[]> Frames, int First)
    {
        public static Part Of(float[] sound)
        {
            var (start, end) = Loud(sound);
            if (end - start < 4 * Window)
            {
                return new([], 0);
            }

            float[][] frames = SpeechFeatures.OfMono(sound.AsSpan(start, end - start));
            SpeechFeatures.Normalize(frames);
            return new(frames, start);
        }

        // A frame's moment is the middle of what it looks at.
        public double FrameOf(double sample) => (sample - First - Half) / Window;

        public double SampleOf(double frame) => First + Half + (frame * Window);

        private static (int Start, int End) Loud(ReadOnlySpan<float> sound)
        {
            float peak = 0;
            foreach (float sample in sound)
            {
                peak = Math.Max(peak, Math.Abs(sample));
            }

            float threshold = peak * (float)Math.Pow(10, -SilenceBelowPeakDb / 20);
            int first = sound.IndexOfAnyExceptInRange(-threshold, threshold);
            int last = sound.LastIndexOfAnyExceptInRange(-threshold, threshold);
            return peak <= 0 || first < 0 ? (0, 0) : (Math.Max(0, first - Half), Math.Min(sound.Length, last + Half));
        }
    }
}
