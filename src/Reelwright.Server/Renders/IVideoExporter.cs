using Reelwright.Protocol;
using Reelwright.Timelines;

namespace Reelwright.Server;

/// <summary>Makes video files from timelines.</summary>
public interface IVideoExporter
{
    /// <summary>Renders a timeline into a file.</summary>
    /// <param name="timeline">What to render; not empty.</param>
    /// <param name="settings">What the file is to be.</param>
    /// <param name="media">Finds the files of external references.</param>
    /// <param name="outputPath">Where the file goes; its folder is there, the file is not.</param>
    /// <param name="progress">Told fractions from 0 to 1, now and then, on any thread.</param>
    /// <param name="cancellationToken">Stops.</param>
    /// <exception cref="DraftException">The timeline cannot be rendered; the message says where and why.</exception>
    /// <exception cref="ExportException">The file cannot be made; the message is fit for a person.</exception>
    Task<ExportOutcome> ExportAsync(
        Timeline timeline,
        ExportSettings settings,
        IMediaPaths media,
        string outputPath,
        IProgress<double> progress,
        CancellationToken cancellationToken);

    /// <summary>Says quickly, before the work is taken on, whether a timeline can be rendered; by default it can.</summary>
    /// <exception cref="DraftException">It cannot; the message says where and why.</exception>
    void Check(Timeline timeline, ExportSettings settings, IMediaPaths media)
    {
    }
}
