using System.Collections.Immutable;
using Reelwright.Audio;

namespace Reelwright.Director;

/// <summary>A word of the user's script and when it is heard in which clip.</summary>
/// <param name="Clip">Place of the clip.</param>
/// <param name="Offset">Its first character in the script.</param>
/// <param name="Length">Its characters.</param>
/// <param name="Start">Seconds of media time.</param>
/// <param name="End">Seconds of media time.</param>
internal readonly record struct HeardWord(int Clip, int Offset, int Length, double Start, double End);

/// <summary>A line as a voice of this machine says it: its words' times and its sound, 48 kHz, left and right in turn.</summary>
internal delegate Task<(SpokenLine Line, float[] Stereo)> ReciteLine(string text, string language, CancellationToken cancellationToken);

/// <summary>Finds the words that the user gives in what is said in the clips: a voice reads them, and the two are laid over one another.</summary>
internal static class ScriptAlignment
{
    // Some twenty minutes of speech.
    private const int LongestScript = 20_000;
    private const double MarginSeconds = 0.04;

    /// <summary>When each word is heard; words that are nowhere are left out.</summary>
    /// <param name="script">The words.</param>
    /// <param name="language">en or zh.</param>
    /// <param name="clips">What was heard in the clips.</param>
    /// <param name="samples">Their sound.</param>
    /// <param name="recite">A voice.</param>
    /// <param name="cancellationToken">Stops.</param>
    public static async Task<ImmutableArray<HeardWord>> AlignAsync(
        string script,
        string language,
        IReadOnlyList<FootageFacts> clips,
        IFootageSamples samples,
        ReciteLine recite,
        CancellationToken cancellationToken)
    {
        var heard = new List<float[]>();
        var places = new List<Place>();
        for (int i = 0; i < clips.Count; i++)
        {
            foreach (var span in clips[i].Speech)
            {
                double start = Math.Max(0, span.Start - MarginSeconds);
                var features = SpeechFeatures.Of(await samples.SoundAsync(clips[i].Media, start, span.End + MarginSeconds - start, cancellationToken));
                for (int frame = 0; frame < features.Length; frame++)
                {
                    heard.Add(features[frame]);
                    places.Add(new(i, span, start + (frame * SpeechFeatures.HopSeconds)));
                }
            }
        }

        if (script.Length > LongestScript)
        {
            return [];
        }

        var (read, words) = await ReadAsync(script, language, recite, cancellationToken);
        if (heard.Count == 0 || read.Count == 0 || !SpeechAlignment.Fits(read.Count, heard.Count))
        {
            return [];
        }

        SpeechFeatures.Normalize(heard);
        SpeechFeatures.Normalize(read);
        int[] path = SpeechAlignment.Of(read, heard);
        Place At(int frame) => places[path[Math.Clamp(frame, 0, path.Length - 1)]];
        return [.. words.Select(word => Heard(word.Offset, word.Length, At(word.First), At((word.First + word.Last) / 2), At(word.Last)))];
    }

    // A word is said in one breath: where its middle is, its beginning and end are, and no pause lies within it.
    private static HeardWord Heard(int offset, int length, Place first, Place middle, Place last)
    {
        double start = first.Clip == middle.Clip && first.Run == middle.Run ? first.Seconds : middle.Run.Start;
        double end = last.Clip == middle.Clip && last.Run == middle.Run ? last.Seconds : middle.Run.End;
        return new(middle.Clip, offset, length, start, Math.Max(start + 0.05, end));
    }

    // The script in the voice of this machine, without its pauses: only speech is compared with speech.
    private static async Task<(List<float[]> Features, List<(int Offset, int Length, int First, int Last)> Words)> ReadAsync(
        string script, string language, ReciteLine recite, CancellationToken cancellationToken)
    {
        var all = new List<float[]>();
        var words = new List<(int, int, int, int)>();
        int from = 0;
        foreach (string sentence in Sentences.Split(script))
        {
            int offset = script.IndexOf(sentence, from, StringComparison.Ordinal);
            if (offset < 0)
            {
                continue;
            }

            from = offset + sentence.Length;
            var (line, stereo) = await recite(sentence, language, cancellationToken);
            var presence = new SpeechPresence();
            presence.Add(stereo);
            var speech = ClipSpan.Joined(ClipSpan.Where(presence.Loud(), SpeechPresence.WindowSeconds, 0.04), 0.15);
            float[][] features = SpeechFeatures.Of(stereo);
            int[] kept = new int[features.Length + 1];
            for (int i = 0; i < features.Length; i++)
            {
                kept[i] = all.Count;
                double at = i * SpeechFeatures.HopSeconds;
                if (speech.Any(span => at >= span.Start - MarginSeconds && at < span.End + MarginSeconds - 0.02))
                {
                    all.Add(features[i]);
                }
            }

            kept[^1] = all.Count;
            int Frame(double seconds) => kept[Math.Clamp((int)Math.Round(seconds / SpeechFeatures.HopSeconds), 0, features.Length)];
            words.AddRange((line.Words.IsDefault ? [] : line.Words).Select(word => (offset + word.Offset, word.Length, Frame(word.Start), Frame(word.End))));
        }

        return (all, words);
    }

    private readonly record struct Place(int Clip, ClipSpan Run, double Seconds);
}
