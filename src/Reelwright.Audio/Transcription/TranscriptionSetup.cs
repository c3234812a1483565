using System.Collections.Immutable;
using Reelwright.Media;

namespace Reelwright.Audio;

/// <summary>What is set up on this machine to write speech down, best first.</summary>
public static class TranscriptionSetup
{
    /// <summary>Puts the ways together: an endpoint, a model, English drafts.</summary>
    /// <param name="variable">Looks a variable up: <c>REELWRIGHT_TRANSCRIBE_URL</c>, <c>_KEY</c>, <c>_MODEL</c>, <c>_MODELS</c>.</param>
    /// <param name="worker">What a model runs in; <c>null</c> leaves models alone.</param>
    /// <param name="shelf">Where installed models and sherpa-onnx lie; <c>null</c> for nowhere.</param>
    /// <param name="tools">ffmpeg.</param>
    /// <exception cref="FormatException">A variable has a value that cannot be used; the message says which and what it wants.</exception>
    public static BestTranscriber Of(Func<string, string?> variable, WorkerProgram? worker, VoiceShelf? shelf, MediaTools tools)
    {
        var ways = ImmutableArray.CreateBuilder<ITranscriber>();
        if (TranscriptionServiceOptions.From(variable) is { } service)
        {
            ways.Add(new EndpointTranscriber(service, tools));
        }

        if (worker is not null && Model(variable("REELWRIGHT_TRANSCRIBE_MODELS"), shelf) is var (library, model))
        {
            ways.Add(new ModelTranscriber(worker, library, model));
        }

        ways.Add(new DraftTranscriber());
        return new(ways.ToImmutable());
    }

    // The library lies with the installed voices, or beside the models.
    private static (string Library, ListeningModel Model)? Model(string? folder, VoiceShelf? shelf)
    {
        string? own = string.IsNullOrWhiteSpace(folder) ? null : folder.Trim();
        var model = own is not null ? ListeningModel.Find(own) : shelf is null ? null : ListeningModel.Find(shelf.PacksFolder);
        if (model is null)
        {
            return own is null ? null : throw new FormatException(
                "REELWRIGHT_TRANSCRIBE_MODELS is no folder with a speech model: Whisper, a transducer, Paraformer or SenseVoice, with its tokens.txt.");
        }

        string?[] places = [own, own is null ? null : Path.Combine(own, "library"), shelf?.LibraryFolder];
        return places.OfType<string>().FirstOrDefault(SherpaLibrary.IsIn) is { } library ? (library, model)
            : own is null ? null
            : throw new FormatException("The model in REELWRIGHT_TRANSCRIBE_MODELS needs sherpa-onnx, which is not installed: reelwright voices install");
    }
}
