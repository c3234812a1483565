namespace Reelwright.Audio;

/// <summary>
/// Speaks English and Chinese with the engines of the machine, without network, or with better voices where there are any;
/// lines may mix both languages.
/// </summary>
/// <remarks>Reentrant. Equal requests give equal samples, as far as a model or service that was set does.</remarks>
public sealed class OfflineSpeech : ISpeechSynthesizer, IDisposable, IAsyncDisposable
{
    // Changes whenever text is read, joined or levelled in another way.
    private const string FrontEndVersion = "speech-1";

    private readonly IVoice _english = new FestivalVoice();
    private readonly EspeakVoice _chinese;
    private readonly VoiceCast _cast;
    private readonly Lazy<ChineseSegmenter> _segmenter;

    /// <summary>Prepares the voices; what they need is loaded when they first speak.</summary>
    /// <param name="assetsDirectory">The packed assets, for Chinese.</param>
    /// <param name="options">Voices beyond those of the machine.</param>
    public OfflineSpeech(string assetsDirectory, SpeechOptions? options = null)
        : this(new Lazy<ChineseSegmenter>(() => ChineseSegmenter.Load(assetsDirectory)), options)
    {
    }

    /// <summary>Prepares the voices with a dictionary that is loaded already.</summary>
    public OfflineSpeech(ChineseSegmenter segmenter)
        : this(new Lazy<ChineseSegmenter>(segmenter))
    {
    }

    /// <summary>Prepares the voices with a dictionary that is loaded when it is first needed, here or elsewhere.</summary>
    /// <param name="segmenter">The dictionary.</param>
    /// <param name="options">Voices beyond those of the machine.</param>
    public OfflineSpeech(Lazy<ChineseSegmenter> segmenter, SpeechOptions? options = null)
    {
        _segmenter = segmenter;
        _chinese = new EspeakVoice(_segmenter);
        _cast = new VoiceCast(options ?? new(), _chinese);
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
        var split = requests.Select(request => SpeechText.Split(request, _segmenter)).ToList();
        if (split.Any(static pieces => pieces.Count == 0))
        {
            throw SpeechAssembly.NothingToSay();
        }

        var settled = requests.Select(Settle).ToList();
        var parts = split.SelectMany((pieces, line) => pieces.Select(piece => new Part(line, piece))).ToList();
        bool[] isMissing = [.. settled.Select(request => _cast.IsMissing(request.Engine!))];
        var groups = parts.GroupBy(part => (
            part.Piece.IsChinese,
            IsMissing: isMissing[part.Line],
            _cast.Find(settled[part.Line].Engine!, part.Piece.IsChinese, requests[part.Line].Voice)?.Mark)).ToList();
        await Task.WhenAll(groups.Select(group =>
            SpeakAsync(group.Key.IsChinese, group.Key.Mark, group.Key.IsMissing, [.. group], cancellationToken)));

        return [.. requests.Select((request, line) =>
        {
            var own = parts.Where(part => part.Line == line).ToList();
            string[] marks = [.. own.Select(static part => part.Mark).OfType<string>().Distinct()];
            return SpeechAssembly.Join(request, [.. own.Select(static part => (part.Piece, part.Samples, part.Words))]) with
            {
                Engine = Mark(settled[line].Engine!, marks, own),
                Note = own.Select(static part => part.Note).FirstOrDefault(static note => note is not null),
            };
        })];
    }

    /// <inheritdoc/>
    public SpeechRequest Settle(SpeechRequest request) =>
        request.Engine is null ? request with { Engine = _cast.Settle(request) } : request;

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _cast.DisposeAsync();

    /// <inheritdoc/>
    public void Dispose() => _cast.Dispose();

    // A line keeps its mark, which may name a voice for words in the other language that it happens not to have.
    private static string Mark(string engine, string[] marks, List<Part> parts) =>
        parts.TrueForAll(static part => !part.HasFailed) ? engine : marks.Length == 0 ? VoiceCast.Machine : string.Join('+', marks);

    // Either all pieces are spoken by the better voice or none: nobody changes voice within a film.
    private async Task SpeakAsync(
        bool isChinese, string? mark, bool isMissing, List<Part> parts, CancellationToken cancellationToken)
    {
        var pieces = parts.ConvertAll(static part => part.Piece);
        IReadOnlyList<(float[] Samples, IReadOnlyList<WordTime> Words)>? sounds = null;
        string? note = isMissing && mark is null ? "The voice that began this is not here any more; the voice of this machine speaks instead." : null;
        if (mark is not null && _cast.Find(mark, isChinese, pieces[0].Request.Voice) is { } better)
        {
            try
            {
                sounds = await FinishAsync(better.Voice, pieces, cancellationToken);
            }
            catch (SpeechException e)
            {
                note = $"{e.Message} The voice of this machine speaks instead.";
                _cast.Tell(note);
            }
        }

        bool hasFailed = sounds is null && mark is not null;
        sounds ??= await FinishAsync(isChinese ? _chinese : _english, pieces, cancellationToken);
        for (int i = 0; i < parts.Count; i++)
        {
            (parts[i].Samples, parts[i].Words) = sounds[i];
            parts[i].Mark = hasFailed ? null : mark;
            parts[i].Note = note;
            parts[i].HasFailed = hasFailed || (mark is null && isMissing);
        }
    }

    private static async Task<IReadOnlyList<(float[] Samples, IReadOnlyList<WordTime> Words)>> FinishAsync(
        IVoice voice, List<SpokenPiece> pieces, CancellationToken cancellationToken)
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

    /// <summary>A piece on its way to being heard.</summary>
    private sealed class Part(int line, SpokenPiece piece)
    {
        public int Line => line;

        public SpokenPiece Piece => piece;

        public float[] Samples { get; set; } = [];

        public IReadOnlyList<WordTime> Words { get; set; } = [];

        public string? Mark { get; set; }

        public bool HasFailed { get; set; }

        public string? Note { get; set; }
    }
}
