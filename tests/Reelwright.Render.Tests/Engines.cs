using Reelwright.Audio;
using Reelwright.Media;
using Reelwright.Render;
using Reelwright.Timelines;

namespace Reelwright.Tests;

/// <summary>One engine for all tests: fonts and art are loaded once, as in a server.</summary>
internal static class Engines
{
    public static RenderEngine Shared { get; } =
        new(RepositoryPaths.Assets, new MediaTools(), new OfflineSpeech(RepositoryPaths.Assets));

    public static IMediaLibrary NoMedia { get; } = new Library([]);

    public static IMediaLibrary MediaAt(params (string Id, string Path)[] files) =>
        new Library(files.ToDictionary(file => file.Id, file => file.Path));

    public static Task<RenderPlan> CompileAsync(Timeline timeline, IMediaLibrary? library = null) =>
        Shared.CompileAsync(timeline, OutputSettings.For(timeline), library ?? NoMedia, CancellationToken.None);

    private sealed class Library(Dictionary<string, string> paths) : IMediaLibrary
    {
        public string? PathOf(ExternalReference reference) => paths.GetValueOrDefault(reference.MediaId);
    }
}
