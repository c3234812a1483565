using System.Text;

namespace Reelwright.Audio;

/// <summary>English in espeak-ng's voice: nobody hears it, but it tells when each word begins, in some milliseconds a line.</summary>
internal static class EspeakReference
{
    private const string Voice = "en-us+f3";
    private const int WordsPerMinute = 165;

    /// <summary>Says a piece's words; what the piece is of may be spoken at any rate.</summary>
    /// <exception cref="SpeechException">espeak-ng or its English voice is missing.</exception>
    public static VoicedPiece Speak(SpokenPiece piece, CancellationToken cancellationToken)
    {
        var input = new StringBuilder();
        var positions = new List<int>(piece.Tokens.Length);
        foreach (var token in piece.Tokens)
        {
            positions.Add(input.Length + 1);

            // Words of plain letters only, as the engine is nowhere given anything else.
            input.Append(token.Text.Where(static c => char.IsAsciiLetter(c) || c is '\'' or '-').ToArray());
            input.Append(token.After switch { Break.Comma => ", ", Break.Question => "? ", Break.Stop => ". ", _ => " " });
        }

        var (samples, rate, events) = EspeakLibrary.Speak(Voice, WordsPerMinute, input.ToString(), cancellationToken);
        var words = EspeakTimes.Of(
            piece.Request.Text, [.. piece.Tokens.Select(static token => (token.Start, token.Length))], positions, events, samples.Length);
        return new VoicedPiece([.. samples.Select(static sample => sample / 32_768f)], rate, Apart(words));
    }

    // "of the" is one word to the engine: words without a beginning of their own share the one before them, by their letters.
    private static List<WordTime> Apart(List<WordTime> words)
    {
        for (int i = words.Count - 1; i > 0; i--)
        {
            if (words[i].EndSample > words[i].StartSample)
            {
                continue;
            }

            int first = i;
            while (first > 0 && words[first].EndSample == words[first].StartSample)
            {
                first--;
            }

            long start = words[first].StartSample;
            double letters = words.Skip(first).Take(i - first + 1).Sum(static word => word.TextLength);
            double each = (words[first].EndSample - start) / letters;
            double at = start;
            for (int k = first; k <= i; k++)
            {
                double end = at + (each * words[k].TextLength);
                words[k] = words[k] with { StartSample = (long)at, EndSample = (long)end };
                at = end;
            }

            i = first;
        }

        return words;
    }
}
