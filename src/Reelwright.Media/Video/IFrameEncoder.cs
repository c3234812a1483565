namespace Reelwright.Media;

/// <summary>Encodes one segment; made by <see cref="FrameEncoders"/>.</summary>
public interface IFrameEncoder : IAsyncDisposable
{
    /// <summary>Encodes the next frame.</summary>
    /// <param name="frame">Y, U, V without padding; exactly <see cref="VideoEncodeSettings.FrameBytes"/> long.</param>
    /// <param name="cancellationToken">Gives up; the encoder is of no more use then.</param>
    /// <exception cref="MediaException">The encoder failed or is stuck.</exception>
    ValueTask WriteAsync(ReadOnlyMemory<byte> frame, CancellationToken cancellationToken);

    /// <summary>Encodes what is left.</summary>
    /// <exception cref="MediaException">The encoder failed or lost a frame.</exception>
    ValueTask<EncodedSegment> CompleteAsync(CancellationToken cancellationToken);
}
