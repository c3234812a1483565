namespace Reelwright.Media;

/// <summary>The frames of one run of an AAC encoder, out of its ADTS stream (ISO/IEC 13818-7, 6.2).</summary>
internal sealed class AacRun
{
    private const int HeaderBytes = 7;
    private const int ChecksumBytes = 2;
    private readonly long _first;
    private readonly List<ReadOnlyMemory<byte>> _frames = [];

    /// <param name="first">Number that its first frame has in the whole sound.</param>
    /// <param name="stream">What the encoder gave.</param>
    /// <exception cref="MediaException">That is no ADTS stream.</exception>
    public AacRun(long first, ReadOnlyMemory<byte> stream)
    {
        _first = first;
        for (int at = 0; at < stream.Length;)
        {
            var rest = stream.Span[at..];
            int length = rest.Length >= HeaderBytes && rest[0] == 0xff && (rest[1] & 0xf6) == 0xf0
                ? ((rest[3] & 3) << 11) | (rest[4] << 3) | (rest[5] >> 5)
                : 0;
            int header = rest.Length > 1 && (rest[1] & 1) == 0 ? HeaderBytes + ChecksumBytes : HeaderBytes;
            if (length < header || length > rest.Length)
            {
                throw Failed();
            }

            _frames.Add(stream.Slice(at + header, length - header));
            at += length;
        }
    }

    /// <summary>Its rate, in kilobits a second.</summary>
    public double Kbps => _frames.Sum(frame => (long)frame.Length) * 8.0 * 48 / ((long)Math.Max(1, _frames.Count) * AacParts.FrameSamples);

    /// <summary>A frame by its number in the whole sound.</summary>
    /// <exception cref="MediaException">The encoder did not give it.</exception>
    public ReadOnlyMemory<byte> Frame(long number) => Find(number) ?? throw Failed();

    /// <summary>Whether two runs encode a frame with the same windows: the same curves over the same samples.</summary>
    public static bool HaveSameWindows(AacRun one, AacRun other, long number)
    {
        if (one.Find(number) is not { Length: > 1 } a || other.Find(number) is not { Length: > 1 } b)
        {
            return false;
        }

        // Twelve bits: a pair of channels (001), its number (4), that both share their windows (1), a zero, which ones (2), their
        // shape (1).
        return a.Span[0] == b.Span[0] && a.Span[0] >> 5 == 1 && (a.Span[0] & 1) == 1 && a.Span[1] >> 4 == b.Span[1] >> 4;
    }

    private static MediaException Failed() => new(MediaErrorKind.EncodeFailed, "The sound could not be encoded; try another bit rate.");

    private ReadOnlyMemory<byte>? Find(long number) =>
        number >= _first && number - _first < _frames.Count ? _frames[(int)(number - _first)] : null;
}
