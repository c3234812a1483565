namespace Reelwright.Server;

/// <summary>A turn at writing one file; it is over when it is disposed of.</summary>
internal sealed class PieceTurn : IDisposable
{
    private readonly PieceStore.Writer _writer;
    private readonly CancellationTokenSource _left = new();

    public PieceTurn(PieceStore.Writer writer)
    {
        _writer = writer;
        writer.Current = _left;
    }

    /// <summary>Tells that somebody else wants to write.</summary>
    public CancellationToken Left => _left.Token;

    public void Dispose()
    {
        _writer.Current = null;
        _writer.Gate.Release();
    }
}
