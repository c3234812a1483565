using Reelwright.Audio;
using Reelwright.Media;

namespace Reelwright.Tests;

public sealed class TranscriptionSetupTests : IDisposable
{
    private static readonly WorkerProgram Worker = new("reelwright", [], System.Collections.Immutable.ImmutableDictionary<string, string>.Empty);
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_endpoint_comes_first_then_the_model_then_the_draft()
    {
        TinyListener.Write(_folder["models/tiny"]);
        Directory.CreateDirectory(_folder["models/library"]);
        File.WriteAllText(_folder["models/library/" + SherpaLibrary.FileName], "");
        File.WriteAllText(_folder["models/library/" + SherpaLibrary.RuntimeFileName], "");

        string ways = Of(("URL", "http://localhost:8000/v1"), ("MODELS", _folder["models"])).Version;

        Assert.Matches(@"^endpoint-1 http://localhost:8000/v1/audio/transcriptions whisper-1\|model-1 tiny-[0-9a-f]+\|draft-2$", ways);
        Assert.Equal("draft-2", Of().Version);
    }

    [Fact]
    public void A_folder_without_a_model_or_a_model_without_the_library_is_named()
    {
        Assert.Contains("no folder with a speech model", Assert.Throws<FormatException>(() => Of(("MODELS", _folder.Root))).Message, StringComparison.Ordinal);
        TinyListener.Write(_folder["tiny"]);
        Assert.Contains("needs sherpa-onnx", Assert.Throws<FormatException>(() => Of(("MODELS", _folder["tiny"]))).Message, StringComparison.Ordinal);
    }

    private BestTranscriber Of(params (string Name, string Value)[] set) => TranscriptionSetup.Of(
        name => Array.Find(set, each => "REELWRIGHT_TRANSCRIBE_" + each.Name == name).Value, Worker, new VoiceShelf(_folder["shelf"]), new MediaTools());
}
