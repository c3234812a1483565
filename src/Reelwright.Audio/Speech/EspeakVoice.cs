using System.Text;

namespace Reelwright.Audio;

/// <summary>The Chinese voice: our reading of the text, spoken by espeak-ng.</summary>
internal sealed class EspeakVoice(Lazy<ChineseSegmenter> segmenter) : IVoice
{
    /// <summary>Changes whenever the same text would sound different.</summary>
    public const string Version = "espeak-3";

    // 4.6 syllables a second, a lively narrator; the engine's own 175 is 3.4.
    private const int WordsPerMinute = 225;
    private const int SlowestWordsPerMinute = 80;
    private const int FastestWordsPerMinute = 450;
    private const int SyllablesWorthABreath = 30;
    private const int MaxSyllables = 50;

    /// <summary>For each syllable with its tone the commonest character that is read so and no other way.</summary>
    public Lazy<IReadOnlyDictionary<string, char>> Homophones { get; } = new(() => segmenter.Value.Lexicon.FindHomophones());

    /// <inheritdoc/>
    public Task<IReadOnlyList<VoicedPiece>> SpeakAsync(
        IReadOnlyList<SpokenPiece> pieces, CancellationToken cancellationToken) =>
        Task.Run<IReadOnlyList<VoicedPiece>>(
            () =>
            {
                var reader = new ChineseReader(segmenter.Value);
                return [.. pieces.Select(piece => Speak(piece, reader, cancellationToken))];
            },
            cancellationToken);

    private static VoicedPiece Speak(SpokenPiece piece, ChineseReader reader, CancellationToken cancellationToken)
    {
        string voice = piece.Request.Voice == "male" ? "cmn-latn-pinyin" : "cmn-latn-pinyin+f3";
        int speed = Math.Clamp(
            (int)Math.Round(WordsPerMinute * piece.Request.Rate), SlowestWordsPerMinute, FastestWordsPerMinute);
        var sound = new List<float>();
        var times = new List<WordTime>();
        int rate = AudioBlock.SampleRate;
        foreach (var words in Breaths(reader.Read(piece.Tokens)))
        {
            var (input, positions) = Write(words);
            (short[] samples, rate, var events) = EspeakLibrary.Speak(voice, speed, input, cancellationToken);
            foreach (var time in EspeakTimes.Of(
                piece.Request.Text, [.. words.Select(static word => (word.Start, word.Length))], positions, events, samples.Length))
            {
                times.Add(time with
                {
                    StartSample = time.StartSample + sound.Count,
                    EndSample = time.EndSample + sound.Count,
                });
            }

            sound.AddRange(samples.Select(static sample => sample / 32_768f));
        }

        return new VoicedPiece([.. sound], rate, times);
    }

    // The engine loses count of where it is in long texts; nobody speaks as long as this without a breath either.
    private static List<IReadOnlyList<ChineseWord>> Breaths(IReadOnlyList<ChineseWord> words)
    {
        var breaths = new List<IReadOnlyList<ChineseWord>>();
        int first = 0;
        int syllables = 0;
        for (int i = 0; i < words.Count; i++)
        {
            syllables += words[i].Syllables.Count;
            bool pause = syllables >= SyllablesWorthABreath && words[i].After != Break.None;
            if (pause || syllables >= MaxSyllables || i == words.Count - 1)
            {
                breaths.Add([.. words.Skip(first).Take(i - first + 1)]);
                first = i + 1;
                syllables = 0;
            }
        }

        return breaths;
    }

    // chen2lu4 jing1hua2ye4, ... The engine tells a word's place in this text, counting from one.
    private static (string Input, List<int> Positions) Write(IReadOnlyList<ChineseWord> words)
    {
        var input = new StringBuilder();
        var positions = new List<int>(words.Count);
        for (int i = 0; i < words.Count; i++)
        {
            positions.Add(input.Length + 1);
            foreach (string syllable in words[i].Syllables)
            {
                input.Append(syllable);
            }

            input.Append(words[i].After switch
            {
                Break.Comma => ", ",
                Break.Question => "? ",
                Break.Stop => ". ",
                _ => i == words.Count - 1 ? "," : " ",
            });
        }

        return (input.ToString(), positions);
    }
}
