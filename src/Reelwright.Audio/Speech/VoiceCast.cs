using System.Collections.Concurrent;

namespace Reelwright.Audio;

/// <summary>Who speaks a line: the service, a model, or nobody but the voices of the machine.</summary>
internal sealed class VoiceCast : IDisposable, IAsyncDisposable
{
    /// <summary>What lines are marked with that the voices of the machine speak.</summary>
    public const string Machine = "offline";

    private const long FreshMs = 1000;

    private readonly SpeechOptions _options;
    private readonly ServiceMaker? _service;
    private readonly EspeakVoice _chinese;
    private readonly ConcurrentDictionary<string, ModelMaker> _models = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> _told = new(StringComparer.Ordinal);

    private List<ISoundMaker>? _makers;
    private long _readAt;

    public VoiceCast(SpeechOptions options, EspeakVoice chinese)
    {
        (_options, _chinese) = (options, chinese);
        _service = options.Service is { } service ? new(service) : null;
    }

    /// <summary>The mark of who would speak a line: names of speakers with <c>+</c> between, or <see cref="Machine"/>.</summary>
    public string Settle(SpeechRequest request)
    {
        if (request.Engine is { } known)
        {
            return known;
        }

        var makers = Makers();
        string[] marks = [.. new[] { request.Language == "zh", request.Language != "zh" }
            .Select(isChinese => Choose(makers, isChinese, request.Voice, null)?.Mark).OfType<string>().Distinct()];
        return marks.Length == 0 ? Machine : string.Join('+', marks);
    }

    /// <summary>The voice that a settled line has for a language; <c>null</c> where the machine's own speaks.</summary>
    public (string Mark, IVoice Voice)? Find(string engine, bool isChinese, string? timbre)
    {
        if (engine == Machine)
        {
            return null;
        }

        foreach (string mark in engine.Split('+'))
        {
            if (Choose(Makers(), isChinese, timbre, mark) is { } found)
            {
                return (found.Mark, new NaturalVoice(found.Maker, found.Speaker, _chinese));
            }
        }

        return null;
    }

    /// <summary>Whether a line was settled with a voice that is not here, or not any more.</summary>
    public bool IsMissing(string engine)
    {
        if (engine == Machine || engine.Split('+').All(mark => IsHere(Makers(), mark)))
        {
            return false;
        }

        Tell($"A line was made with the voice {engine}, which is not here; the voice of this machine speaks instead.");
        return true;
    }

    /// <summary>Tells once of each thing.</summary>
    public void Tell(string sentence)
    {
        if (_told.TryAdd(sentence, true))
        {
            _options.Tell?.Invoke(sentence);
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _service?.Dispose();
        foreach (var model in _models.Values)
        {
            await model.Process.DisposeAsync();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _service?.Dispose();
        foreach (var model in _models.Values)
        {
            model.Process.Stop();
        }
    }

    private static bool IsHere(List<ISoundMaker> makers, string mark) =>
        Choose(makers, isChinese: true, null, mark) is not null || Choose(makers, isChinese: false, null, mark) is not null
        || Choose(makers, isChinese: true, "male", mark) is not null;

    private static (string Mark, ISoundMaker Maker, string Speaker)? Choose(
        List<ISoundMaker> makers, bool isChinese, string? timbre, string? mark)
    {
        string[]? parts = mark?.Split(':', 2);
        foreach (var maker in makers.Where(maker => parts is null || maker.Name == parts[0]))
        {
            if (maker.Offer(isChinese, timbre, parts?.ElementAtOrDefault(1)) is { } speaker)
            {
                return ($"{maker.Name}:{speaker}", maker, speaker);
            }
        }

        return null;
    }

    // Read anew all the time: a voice may be installed or removed while a server runs.
    private List<ISoundMaker> Makers()
    {
        lock (_models)
        {
            if (_makers is null || Environment.TickCount64 - _readAt > FreshMs)
            {
                (_makers, _readAt) = (ReadMakers(), Environment.TickCount64);
            }

            return _makers;
        }
    }

    private List<ISoundMaker> ReadMakers()
    {
        var makers = new List<ISoundMaker>();
        if (_service is not null)
        {
            makers.Add(_service);
        }

        if (_options is not { Shelf: { } shelf, Worker: { } worker } || !Directory.Exists(shelf.PacksFolder))
        {
            return makers;
        }

        var packs = shelf.Packs();
        if (packs.Count > 0 && !SherpaLibrary.IsIn(shelf.LibraryFolder))
        {
            Tell("Voices are installed, but sherpa-onnx is not, so the voices of this machine speak. Install it: reelwright voices install");
            return makers;
        }

        foreach (var pack in packs)
        {
            if (pack.Problem is not null)
            {
                Tell($"{pack.Problem} The voices of this machine speak.");
            }
            else if (pack.Voice is { } voice)
            {
                string key = $"{voice.Path}\n{voice.Stamp}\n{pack.Note?.InstalledAt}";
                makers.Add(_models.GetOrAdd(key, _ => new ModelMaker(voice, new SpeechProcess(worker, shelf.LibraryFolder, voice))));
            }
        }

        return makers;
    }
}
