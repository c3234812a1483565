namespace Reelwright.Media;

/// <summary>One encoded frame of a segment, in the order of decoding.</summary>
/// <param name="SizeBytes">Bytes in the segment's payload.</param>
/// <param name="ShownAt">Which frame of the segment it shows, from 0.</param>
/// <param name="IsKey">Whether decoding can begin here.</param>
public readonly record struct EncodedFrame(int SizeBytes, int ShownAt, bool IsKey);
