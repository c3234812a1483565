namespace Reelwright.Timelines;

/// <summary>Adds a track.</summary>
/// <param name="Track">The track.</param>
/// <param name="Index">Its place in the stack, 0 = bottom; clamped to what there is.</param>
public sealed record AddTrack(Track Track, int Index = int.MaxValue) : TimelineEdit
{
    internal override Timeline ApplyTo(Timeline timeline) => timeline with
    {
        Tracks = timeline.Tracks.Insert(Math.Clamp(Index, 0, timeline.Tracks.Length), Track),
    };
}

/// <summary>Removes a track with all that lies on it.</summary>
/// <param name="Id">The track.</param>
public sealed record RemoveTrack(TrackId Id) : TimelineEdit
{
    internal override Timeline ApplyTo(Timeline timeline) => timeline.Track(Id) is { } track
        ? timeline with { Tracks = timeline.Tracks.Remove(track) }
        : throw new TimelineException($"There is no track {Id}.");
}

/// <summary>Silences or hides a track, or brings it back.</summary>
/// <param name="Id">The track.</param>
/// <param name="IsMuted">Whether it is silent or hidden.</param>
public sealed record MuteTrack(TrackId Id, bool IsMuted) : TimelineEdit
{
    internal override Timeline ApplyTo(Timeline timeline) => timeline.Track(Id) is { } track
        ? timeline.WithTrack(track with { IsMuted = IsMuted })
        : throw new TimelineException($"There is no track {Id}.");
}

/// <summary>Sets a track's gain.</summary>
/// <param name="Id">The track.</param>
/// <param name="GainDb">Decibels, −60 to 24.</param>
public sealed record SetTrackGain(TrackId Id, double GainDb) : TimelineEdit
{
    internal override Timeline ApplyTo(Timeline timeline)
    {
        if (GainDb is not (>= -60 and <= 24))
        {
            throw new TimelineException($"A gain is between -60 and 24 dB, not {GainDb}.");
        }

        return timeline.Track(Id) is { } track
            ? timeline.WithTrack(track with { GainDb = GainDb })
            : throw new TimelineException($"There is no track {Id}.");
    }
}
