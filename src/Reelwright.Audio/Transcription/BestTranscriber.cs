using System.Collections.Immutable;

namespace Reelwright.Audio;

/// <summary>Takes the best way that is set up; where it fails, the next one, and says so.</summary>
/// <param name="ways">Best first.</param>
public sealed class BestTranscriber(params ImmutableArray<ITranscriber> ways) : ITranscriber
{
    /// <inheritdoc/>
    public string Version => string.Join('|', ways.Select(way => way.Version));

    /// <inheritdoc/>
    public async Task<Transcript> TranscribeAsync(TranscriptionRequest request, IProgress<double>? progress, CancellationToken cancellationToken)
    {
        TranscriptionProblem? before = null;
        foreach (var way in ways)
        {
            try
            {
                var written = await way.TranscribeAsync(request, progress, cancellationToken);
                return written with { PassedOver = before };
            }
            catch (TranscriptionException e)
            {
                before = e.Problem with { Before = before };
            }
        }

        throw new TranscriptionException(before ?? new(TranscriptionProblemKind.NothingInstalled));
    }
}
