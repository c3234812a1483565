using System.Collections.Immutable;

namespace Reelwright.Audio;

/// <summary>English drafts without a network or a model to fetch: PocketSphinx, as Debian has it.</summary>
/// <remarks>
/// Good for clear speech near a microphone; wrong words are usual. What it is not sure of is not written down at all: noise and
/// other languages come out as words that nobody said.
/// </remarks>
/// <param name="modelDirectory">The model's folder; <c>null</c> for the one that Debian installs.</param>
public sealed class DraftTranscriber(string? modelDirectory = null) : ITranscriber
{
    /// <summary>Where Debian's <c>pocketsphinx-en-us</c> lies.</summary>
    public const string UsualModel = "/usr/share/pocketsphinx/model/en-us";

    private const double MostSeconds = 15;

    // Measured: clear English reaches 0.55 to 0.86; other languages, echo and strong noise 0.16 to 0.46.
    private const double LeastSure = 0.5;
    private const double LeastSureElsewhere = 0.55;
    private const double LeastSureOfBreath = 0.25;

    private static readonly SemaphoreSlim Gate = new(1, 1);
    private readonly string _model = modelDirectory ?? UsualModel;

    /// <inheritdoc/>
    public string Version => "draft-2";

    /// <summary>Whether the library and its model are there.</summary>
    public bool IsInstalled => PocketSphinxDecoder.IsInstalled && PocketSphinxDecoder.IsModel(_model);

    /// <inheritdoc/>
    public async Task<Transcript> TranscribeAsync(TranscriptionRequest request, IProgress<double>? progress, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (request.Speech.IsDefaultOrEmpty)
        {
            return Transcript.Empty;
        }

        // One at a time: each takes a whole core.
        await Gate.WaitAsync(cancellationToken);
        try
        {
            using var decoder = await Task.Run(() => PocketSphinxDecoder.TryOpen(_model), cancellationToken)
                ?? throw new TranscriptionException(new(TranscriptionProblemKind.NothingInstalled));
            var breaths = await HearAsync(decoder, request, progress, cancellationToken);
            double least = request.Language is { } language && !language.StartsWith("en", StringComparison.OrdinalIgnoreCase) ? LeastSureElsewhere : LeastSure;
            if (Sure([.. breaths.SelectMany(breath => breath)]) < least)
            {
                throw new TranscriptionException(new(TranscriptionProblemKind.NotEnglish));
            }

            return Written(breaths.Where(breath => Sure(breath) >= LeastSureOfBreath)) with { IsDraft = true, Source = "draft" };
        }
        finally
        {
            Gate.Release();
        }
    }

    // Where the words sound, the recognizer's mean certainty; none for no words.
    internal static double Sure(ImmutableArray<HeardToken> words)
    {
        double seconds = words.Sum(word => word.End - word.Start);
        return seconds <= 0 ? 0 : words.Sum(word => (word.End - word.Start) * word.Confidence) / seconds;
    }

    private static async Task<List<ImmutableArray<HeardToken>>> HearAsync(
        PocketSphinxDecoder decoder, TranscriptionRequest request, IProgress<double>? progress, CancellationToken cancellationToken)
    {
        var heard = new List<ImmutableArray<HeardToken>>();
        var breaths = SpeechBreaths.Of(request.Speech, MostSeconds);
        double whole = breaths.Sum(breath => breath.Seconds);
        double done = 0;
        foreach (var breath in breaths)
        {
            cancellationToken.ThrowIfCancellationRequested();
            float[] sound = await request.Sound(breath.Start, breath.Seconds, cancellationToken);
            short[] samples = SlowSpeech.ToPcm(SlowSpeech.Of(sound));
            var words = await Task.Run(() => decoder.Hear(samples), cancellationToken);
            heard.Add([.. words.Select(word => word with { Start = breath.Start + word.Start, End = breath.Start + word.End })]);
            done += breath.Seconds;
            progress?.Report(done / whole);
        }

        return heard;
    }

    // It knows no marks: each breath begins with a capital, and that is all.
    private static Transcript Written(IEnumerable<ImmutableArray<HeardToken>> breaths)
    {
        var writer = new TranscriptWriter();
        foreach (var breath in breaths)
        {
            bool isFirst = true;
            foreach (var word in breath)
            {
                bool isI = word.Text == "i" || word.Text.StartsWith("i'", StringComparison.Ordinal);
                writer.Add(isFirst || isI ? char.ToUpperInvariant(word.Text[0]) + word.Text[1..] : word.Text, word.Start, word.End);
                isFirst = false;
            }
        }

        return writer.ToTranscript();
    }
}
