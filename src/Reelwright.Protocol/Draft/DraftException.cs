namespace Reelwright.Protocol;

/// <summary>A draft that cannot be read; the message names the place.</summary>
public sealed class DraftException : Exception
{
    /// <summary>Makes the exception; the place is put before the sentence.</summary>
    /// <param name="track">Number of the track, from 1; <c>null</c> when it is about the whole draft.</param>
    /// <param name="segment">Number of the segment in its track, from 1; <c>null</c> when it is about the track.</param>
    /// <param name="key">The key, with its parents in the segment (<c>fx.1.k</c>); <c>null</c> when it is about all of it.</param>
    /// <param name="sentence">What is wrong, as one sentence.</param>
    public DraftException(int? track, int? segment, string? key, string sentence)
        : base($"{Place(track, segment, key)}: {sentence}") =>
        (Track, Segment, Key) = (track, segment, key);

    /// <summary>Number of the track, from 1.</summary>
    public int? Track { get; }

    /// <summary>Number of the segment in its track, from 1.</summary>
    public int? Segment { get; }

    /// <summary>The key with its parents.</summary>
    public string? Key { get; }

    private static string Place(int? track, int? segment, string? key)
    {
        string place = track is null ? "Draft" : segment is null ? $"Track {track}" : $"Track {track}, segment {segment}";
        return key is null ? place : $"{place}, key '{key}'";
    }
}
