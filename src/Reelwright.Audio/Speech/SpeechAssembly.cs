namespace Reelwright.Audio;

/// <summary>Joins the finished pieces of a line.</summary>
internal static class SpeechAssembly
{
    private const double SwitchPauseMs = 0;
    private const double CommaPauseMs = 140;
    private const double StopPauseMs = 300;

    /// <summary>Puts pieces one after the other with the pauses that their punctuation asks for.</summary>
    /// <exception cref="SpeechException">None of them has sound.</exception>
    public static Speech Join(
        SpeechRequest request,
        IReadOnlyList<(SpokenPiece Piece, float[] Samples, IReadOnlyList<WordTime> Words)> pieces)
    {
        var heard = pieces.Where(static piece => piece.Samples.Length > 0).ToList();
        var starts = new int[heard.Count];
        int length = 0;
        for (int i = 0; i < heard.Count; i++)
        {
            starts[i] = length;
            length += heard[i].Samples.Length;
            length += i == heard.Count - 1 ? 0 : Pause(heard[i].Piece.After, request.Rate);
        }

        if (length == 0)
        {
            throw NothingToSay();
        }

        var audio = new AudioBlock(length);
        var words = new List<WordTime>();
        for (int i = 0; i < heard.Count; i++)
        {
            heard[i].Samples.CopyTo(audio.Left, starts[i]);
            foreach (var word in heard[i].Words)
            {
                Add(words, request.Text, word with
                {
                    StartSample = word.StartSample + starts[i],
                    EndSample = word.EndSample + starts[i],
                });
            }
        }

        audio.Left.CopyTo(audio.Right, 0);
        return new Speech(audio, [.. words]);
    }

    /// <summary>The refusal of a text without words.</summary>
    public static SpeechException NothingToSay() =>
        new("The text has nothing that can be spoken; write at least one English or Chinese word or a number.");

    // "$5" is three spoken words and one written one.
    private static void Add(List<WordTime> words, string text, WordTime word)
    {
        if (words.Count > 0 && words[^1] is var last && word.TextStart < last.TextStart + last.TextLength)
        {
            int start = Math.Min(last.TextStart, word.TextStart);
            int end = Math.Max(last.TextStart + last.TextLength, word.TextStart + word.TextLength);
            words[^1] = new WordTime(
                text[start..end], start, end - start, last.StartSample, Math.Max(last.EndSample, word.EndSample));
            return;
        }

        words.Add(word);
    }

    private static int Pause(Break after, double rate)
    {
        double ms = after switch { Break.None => SwitchPauseMs, Break.Comma => CommaPauseMs, _ => StopPauseMs };
        return (int)(ms / rate * AudioBlock.SampleRate / 1000);
    }
}
