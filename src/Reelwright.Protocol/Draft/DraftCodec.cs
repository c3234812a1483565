using System.Text.Json.Nodes;
using Reelwright.Timelines;

namespace Reelwright.Protocol;

/// <summary>Reads and writes the draft: the timeline as JSON with short keys and lengths in milliseconds.</summary>
/// <remarks>
/// Nothing is lost on the way there and back, nor are keys that this version does not know, at any level.
/// Every length stands twice, in milliseconds and in frames; where the two disagree somebody has changed the
/// milliseconds, and they count.
/// </remarks>
public static class DraftCodec
{
    /// <summary>The version that is written.</summary>
    public const int Version = 1;

    /// <summary>Longest track and segment that is read, in milliseconds: a day.</summary>
    public const long MaxMilliseconds = 86_400_000;

    /// <summary>Most tracks that are read.</summary>
    public const int MaxTracks = 1_000;

    /// <summary>Most segments in one track that are read.</summary>
    public const int MaxSegments = 20_000;

    /// <summary>Writes a timeline.</summary>
    public static JsonObject Encode(Timeline timeline) => DraftWriter.Write(timeline);

    /// <summary>Reads a draft: one of ours, or a foreign one that has no more than <c>t tt sg d m</c>.</summary>
    /// <exception cref="DraftException">It cannot be read; the message names track, segment and key.</exception>
    public static Timeline Decode(JsonObject draft)
    {
        try
        {
            return DraftReader.Read(draft);
        }
        catch (ArgumentException)
        {
            // A JSON object looks for double keys only when it is first read.
            throw new DraftException(null, null, null, "A key stands twice in one object.");
        }
    }
}
