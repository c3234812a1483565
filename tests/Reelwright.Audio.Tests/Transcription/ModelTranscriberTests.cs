using System.Runtime.InteropServices;
using Reelwright.Audio;

namespace Reelwright.Tests;

/// <summary>The real sherpa-onnx with a tiny model, in a process of its own.</summary>
public sealed class ModelTranscriberTests(SherpaFixture sherpa) : IClassFixture<SherpaFixture>, IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_model_hears_what_sounds_when()
    {
        TinyListener.Write(_folder["tiny"]);
        var transcriber = new ModelTranscriber(SherpaFixture.Worker, sherpa.Shelf.LibraryFolder, ListeningModel.Find(_folder.Root)!);

        var transcript = await transcriber.TranscribeAsync(
            Recording.Tones(0, 500, 500, 500, 0, 0, 1500, 1500, 1500, 0).Request(), null, default);

        string[] words = [.. transcript.Words.Select(word => transcript.Text.Substring(word.Offset, word.Length))];
        Assert.Equal(["low", "high"], words.Distinct());
        Assert.Equal(0.33, transcript.Words[0].Start, 0.1);
        Assert.Equal(2, transcript.Words[Array.IndexOf(words, "high")].Start, 0.1);
        Assert.Equal("model", transcript.Source);
        Assert.False(transcript.IsDraft);
    }

    [Fact]
    public async Task A_damaged_model_ends_its_own_process_and_is_told()
    {
        TinyListener.Write(_folder["tiny"]);
        byte[] whole = await File.ReadAllBytesAsync(_folder["tiny/encoder.onnx"]);
        await File.WriteAllBytesAsync(_folder["tiny/encoder.onnx"], whole[..^40]);
        var transcriber = new ModelTranscriber(SherpaFixture.Worker, sherpa.Shelf.LibraryFolder, ListeningModel.Find(_folder.Root)!);

        var failed = await Assert.ThrowsAsync<TranscriptionException>(() =>
            transcriber.TranscribeAsync(Recording.Tones(500).Request(), null, default));

        Assert.Equal(TranscriptionProblemKind.Model, failed.Problem.Kind);
        Assert.Contains("tiny", failed.Problem.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void The_configuration_is_as_large_as_the_library_lays_it_out() =>
        Assert.Equal(624, Marshal.SizeOf<SherpaListenerNative.Config>());

    [Theory]
    [InlineData(ListeningKind.Whisper, "sherpa-onnx-whisper-tiny", "tiny-encoder.int8.onnx", "tiny-encoder.onnx", "tiny-decoder.onnx", "tiny-tokens.txt")]
    [InlineData(ListeningKind.Transducer, "sherpa-onnx-nemo-parakeet", "encoder.int8.onnx", "decoder.int8.onnx", "joiner.int8.onnx", "tokens.txt")]
    [InlineData(ListeningKind.SenseVoice, "sherpa-onnx-sense-voice-zh-en-ja-ko-yue-2024-07-17", "model.int8.onnx", "tokens.txt")]
    [InlineData(ListeningKind.Paraformer, "sherpa-onnx-paraformer-zh-2023-09-14", "model.int8.onnx", "tokens.txt")]
    [InlineData(null, "vits-melo-tts-zh_en", "model.onnx", "tokens.txt", "lexicon.txt")]
    [InlineData(null, "sherpa-onnx-whisper-tiny", "tiny-encoder.onnx", "tiny-decoder.onnx")]
    public void Models_are_told_apart_by_their_files(ListeningKind? kind, string folder, params string[] files)
    {
        Directory.CreateDirectory(_folder[folder]);
        foreach (string file in files)
        {
            File.WriteAllText(Path.Combine(_folder[folder], file), file);
        }

        var found = ListeningModel.Find(_folder.Root);

        Assert.Equal(kind, found?.Kind);
        Assert.True(found is null || Path.GetFileName(found.Encoder) == files[0]);
    }
}
