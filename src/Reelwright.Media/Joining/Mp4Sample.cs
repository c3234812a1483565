namespace Reelwright.Media;

/// <summary>One sample of an MP4 track, in the order of decoding.</summary>
internal readonly record struct Mp4Sample(long Offset, int SizeBytes, long Ticks, long ShownOffset, bool IsKey);
