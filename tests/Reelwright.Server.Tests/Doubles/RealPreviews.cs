using Reelwright.Audio;
using Reelwright.Media;
using Reelwright.Render;
using Reelwright.Server;
using Reelwright.Timelines;

namespace Reelwright.Tests;

/// <summary>Previews of the real engine, one for all tests: a server that goes takes nothing away from the others.</summary>
internal sealed class RealPreviews : IPreviewer
{
    private static readonly RenderExporter Inner =
        new(new RenderEngine(RepositoryPaths.Assets, new MediaTools(), new OfflineSpeech(RepositoryPaths.Assets)));

    public static RealPreviews Shared { get; } = new();

    public Task<Still> FindAsync(Timeline timeline, StillRequest request, IMediaPaths media, CancellationToken cancellationToken) =>
        Inner.FindAsync(timeline, request, media, cancellationToken);

    public Task<Still> FindAsync(Timeline timeline, StoryboardRequest request, IMediaPaths media, CancellationToken cancellationToken) =>
        Inner.FindAsync(timeline, request, media, cancellationToken);

    public Task<string> ProxyKeyAsync(Timeline timeline, IMediaPaths media, CancellationToken cancellationToken) =>
        Inner.ProxyKeyAsync(timeline, media, cancellationToken);

    public Task MakeProxyAsync(Timeline timeline, IMediaPaths media, string outputPath, CancellationToken cancellationToken) =>
        Inner.MakeProxyAsync(timeline, media, outputPath, cancellationToken);

    public Task<AudioBlock> MixAsync(Timeline timeline, IMediaPaths media, CancellationToken cancellationToken) =>
        Inner.MixAsync(timeline, media, cancellationToken);
}
