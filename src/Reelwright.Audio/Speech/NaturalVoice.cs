using System.Text;

namespace Reelwright.Audio;

/// <summary>A speaker of a better voice: a model or a service says the words, a voice of this machine says when.</summary>
internal sealed class NaturalVoice(ISoundMaker maker, string speaker, EspeakVoice chinese) : IVoice
{
    private const float LeastPeak = 0.003f;
    private const double LeastPart = 0.2;
    private const double MostPart = 8;

    /// <inheritdoc/>
    public async Task<IReadOnlyList<VoicedPiece>> SpeakAsync(IReadOnlyList<SpokenPiece> pieces, CancellationToken cancellationToken)
    {
        var voiced = new VoicedPiece[pieces.Count];
        for (int i = 0; i < pieces.Count; i++)
        {
            var piece = pieces[i];
            var (samples, rate) = await maker.SpeakAsync(Write(piece, chinese.Homophones), speaker, piece.Request.Rate, cancellationToken);
            var sound = new VoicedPiece(samples, rate, []) { IsNatural = true };
            var told = await TellAsync(piece, cancellationToken);
            RequireSpeech(sound, told);
            voiced[i] = sound with { Words = WordAlignment.Of(sound, told) };
        }

        return voiced;
    }

    /// <summary>The words as they are said, numbers written out, with the marks that make pauses.</summary>
    /// <param name="piece">The words.</param>
    /// <param name="homophones">Characters that are read like a syllable: a model takes no pinyin.</param>
    internal static string Write(SpokenPiece piece, Lazy<IReadOnlyDictionary<string, char>> homophones)
    {
        var text = new StringBuilder();
        for (int i = 0; i < piece.Tokens.Length; i++)
        {
            bool isLast = i == piece.Tokens.Length - 1;
            text.Append(piece.Tokens[i].Syllables.IsEmpty
                ? piece.Tokens[i].Text
                : string.Concat(piece.Tokens[i].Syllables.Select(syllable => Sounding(syllable, homophones.Value))));
            text.Append((piece.Tokens[i].After, piece.IsChinese) switch
            {
                (Break.Question, true) => "？",
                (Break.Question, false) => "?",
                (Break.Comma, true) when !isLast => "，",
                (Break.Comma, false) when !isLast => ",",
                (_, true) => isLast ? "。" : "",
                _ => isLast ? "." : "",
            });
            text.Append(isLast || piece.IsChinese ? "" : " ");
        }

        return text.ToString();
    }

    // No character is read neutral alone; the same syllable in another tone is nearer than silence.
    private static string Sounding(string syllable, IReadOnlyDictionary<string, char> homophones)
    {
        foreach (char tone in new[] { syllable[^1], '1', '4', '2', '3' })
        {
            if (homophones.TryGetValue(syllable[..^1] + tone, out char character))
            {
                return character.ToString();
            }
        }

        return "";
    }

    private async Task<VoicedPiece> TellAsync(SpokenPiece piece, CancellationToken cancellationToken) => piece.IsChinese
        ? (await chinese.SpeakAsync([piece], cancellationToken))[0]
        : await Task.Run(() => EspeakReference.Speak(piece, cancellationToken), cancellationToken);

    // Silence, a click or a minute of babble is no narration, whoever made it.
    private void RequireSpeech(VoicedPiece sound, VoicedPiece told)
    {
        double seconds = (double)sound.Samples.Length / sound.SampleRate;
        double usual = (double)told.Samples.Length / told.SampleRate;
        bool isHeard = sound.Samples.AsSpan().ContainsAnyExceptInRange(-LeastPeak, LeastPeak);
        if (!isHeard || seconds < usual * LeastPart || seconds > Math.Max(usual, 1) * MostPart)
        {
            throw new SpeechException($"The voice {maker.Name} gave no speech for a line; another voice may read it.");
        }
    }
}
