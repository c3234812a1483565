namespace Reelwright.Audio;

/// <summary>Speaks English and Chinese with the engines of the machine, without network; lines may mix both.</summary>
/// <remarks>Reentrant. Equal requests give equal samples.</remarks>
public sealed class OfflineSpeech : ISpeechSynthesizer
{
    // Changes whenever text is read, joined or levelled in another way.
    private const string FrontEndVersion = "speech-1";

    private readonly IVoice _english = new FestivalVoice();
    private readonly IVoice _chinese;
    private readonly Lazy<ChineseSegmenter> _segmenter;

    /// <summary>Prepares the voices; what they need is loaded when they first speak.</summary>
    /// <param name="assetsDirectory">The packed assets, for Chinese.</param>
    public OfflineSpeech(string assetsDirectory)
        : this(new Lazy<ChineseSegmenter>(() => ChineseSegmenter.Load(assetsDirectory)))
    {
    }

    /// <summary>Prepares the voices with a dictionary that is loaded already.</summary>
    public OfflineSpeech(ChineseSegmenter segmenter)
        : this(new Lazy<ChineseSegmenter>(segmenter))
    {
    }

    /// <summary>Prepares the voices with a dictionary that is loaded when it is first needed, here or elsewhere.</summary>
    public OfflineSpeech(Lazy<ChineseSegmenter> segmenter)
    {
        _segmenter = segmenter;
        _chinese = new EspeakVoice(_segmenter);
    }

    /// <inheritdoc/>
    public string Version => $"{FrontEndVersion} {FestivalVoice.Version} {EspeakVoice.Version}";

    /// <inheritdoc/>
    public async Task<Speech> SpeakAsync(SpeechRequest request, CancellationToken cancellationToken) =>
        (await SpeakManyAsync([request], cancellationToken))[0];

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Speech>> SpeakManyAsync(
        IReadOnlyList<SpeechRequest> requests, CancellationToken cancellationToken)
    {
        var split = requests.Select(SpeechText.Split).ToList();
        if (split.Any(static pieces => pieces.Count == 0))
        {
            throw SpeechAssembly.NothingToSay();
        }

        var all = split.SelectMany(static pieces => pieces).ToList();
        var chinese = FinishAsync(_chinese, [.. all.Where(static piece => piece.IsChinese)], cancellationToken);
        var english = FinishAsync(_english, [.. all.Where(static piece => !piece.IsChinese)], cancellationToken);
        await Task.WhenAll(chinese, english);

        var chineseSounds = new Queue<(float[] Samples, IReadOnlyList<WordTime> Words)>(await chinese);
        var englishSounds = new Queue<(float[] Samples, IReadOnlyList<WordTime> Words)>(await english);
        var lines = new List<Speech>(requests.Count);
        for (int i = 0; i < requests.Count; i++)
        {
            lines.Add(SpeechAssembly.Join(requests[i], [.. split[i].Select(piece =>
            {
                var (samples, words) = (piece.IsChinese ? chineseSounds : englishSounds).Dequeue();
                return (piece, samples, words);
            })]));
        }

        return lines;
    }

    private static async Task<IReadOnlyList<(float[] Samples, IReadOnlyList<WordTime> Words)>> FinishAsync(
        IVoice voice, IReadOnlyList<SpokenPiece> pieces, CancellationToken cancellationToken)
    {
        if (pieces.Count == 0)
        {
            return [];
        }

        var voiced = await voice.SpeakAsync(pieces, cancellationToken);
        var finished = new (float[] Samples, IReadOnlyList<WordTime> Words)[pieces.Count];
        Parallel.For(
            0,
            pieces.Count,
            new ParallelOptions { CancellationToken = cancellationToken },
            i => finished[i] = SpeechFinish.Apply(voiced[i], pieces[i].IsChinese));
        return finished;
    }
}
