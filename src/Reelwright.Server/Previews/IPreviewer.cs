using Reelwright.Audio;
using Reelwright.Render;
using Reelwright.Timelines;

namespace Reelwright.Server;

/// <summary>Shows timelines without exporting them.</summary>
public interface IPreviewer
{
    /// <summary>Looks one frame up; it is drawn when it is asked for.</summary>
    /// <exception cref="RenderException">The timeline cannot be rendered.</exception>
    Task<Still> FindAsync(Timeline timeline, StillRequest request, IMediaPaths media, CancellationToken cancellationToken);

    /// <summary>Looks a contact sheet up; it is drawn when it is asked for.</summary>
    /// <exception cref="RenderException">The timeline cannot be rendered.</exception>
    Task<Still> FindAsync(Timeline timeline, StoryboardRequest request, IMediaPaths media, CancellationToken cancellationToken);

    /// <summary>What a small video of the timeline would be: equal for equal ones.</summary>
    /// <exception cref="RenderException">The timeline cannot be rendered.</exception>
    Task<string> ProxyKeyAsync(Timeline timeline, IMediaPaths media, CancellationToken cancellationToken);

    /// <summary>Makes a small video (360 lines) that shows what an export will; only what changed is rendered.</summary>
    /// <exception cref="RenderException">The timeline cannot be rendered.</exception>
    Task MakeProxyAsync(Timeline timeline, IMediaPaths media, string outputPath, CancellationToken cancellationToken);

    /// <summary>The finished sound of a timeline.</summary>
    /// <exception cref="RenderException">A sound cannot be made.</exception>
    Task<AudioBlock> MixAsync(Timeline timeline, IMediaPaths media, CancellationToken cancellationToken);
}
