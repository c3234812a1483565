namespace Reelwright.Media;

/// <summary>A run of samples of one track that lie together in the file.</summary>
/// <param name="IsVideo">Of which track.</param>
/// <param name="First">First sample of the track, in the order of decoding.</param>
/// <param name="Count">How many.</param>
/// <param name="Segment">The segment that a video chunk lies in.</param>
/// <param name="Offset">Where it begins in that segment's payload.</param>
/// <param name="Bytes">Its bytes.</param>
internal readonly record struct MuxChunk(bool IsVideo, int First, int Count, int Segment, long Offset, long Bytes);
