namespace Reelwright.Director;

/// <summary>A part of a clip, or a still, that is shown.</summary>
internal sealed record FootagePiece
{
    public required FootageFacts Clip { get; init; }

    /// <summary>Place of the clip among those given.</summary>
    public required int Index { get; init; }

    public required ClipSpan Span { get; init; }

    /// <summary>As far as it may be drawn out: to the next cut or fault.</summary>
    public required ClipSpan Room { get; init; }

    /// <summary>Shot that it lies in.</summary>
    public int Shot { get; init; }

    public bool IsSpoken { get; init; }

    public bool IsStill { get; init; }

    public double Score { get; init; }
}
