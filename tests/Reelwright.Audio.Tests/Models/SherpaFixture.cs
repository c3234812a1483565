using Reelwright.Audio;

namespace Reelwright.Tests;

/// <summary>A shelf with the real library and a tiny voice, for the tests that speak with it.</summary>
public sealed class SherpaFixture : IAsyncLifetime, IDisposable
{
    internal const string English = "Meet Aurora, the desk lamp that follows the sun.";

    private readonly TempFolder _folder = new();

    /// <summary>The shelf.</summary>
    public VoiceShelf Shelf => new(_folder["voices"]);

    /// <summary>The tests themselves as a worker.</summary>
    public static WorkerProgram Worker => WorkerProgram.Of(typeof(SherpaFixture).Assembly.Location);

    /// <summary>What voices are said to be unusable.</summary>
    public List<string> Told { get; } = [];

    /// <summary>Letters of a text as words.</summary>
    public static string[] WordsOf(string text) =>
        text.Split([' ', ',', '.', '!', '?'], StringSplitOptions.RemoveEmptyEntries);

    /// <inheritdoc/>
    public async Task InitializeAsync()
    {
        using var http = new HttpClient();
        var installer = new VoiceInstaller(Shelf, http, Worker, TimeProvider.System);
        await installer.InstallLibraryAsync(await SherpaPackage.ArchiveAsync(), null, null, CancellationToken.None);
        TinyVoice.Write(_folder["tiny"], WordsOf(English));
        await installer.InstallAsync("tiny", _folder["tiny"], [], null, CancellationToken.None);
    }

    /// <inheritdoc/>
    public Task DisposeAsync() => Task.CompletedTask;

    /// <inheritdoc/>
    public void Dispose() => _folder.Dispose();

    internal OfflineSpeech Speech(VoiceShelf? shelf = null) => new(
        new Lazy<ChineseSegmenter>(SpeechAssets.Segmenter),
        new SpeechOptions { Shelf = shelf ?? Shelf, Worker = Worker, Tell = Told.Add });
}
