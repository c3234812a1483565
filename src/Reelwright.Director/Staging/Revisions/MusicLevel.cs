using Reelwright.Timelines;

namespace Reelwright.Director;

/// <summary>The level of the music, carried from one timeline to the next.</summary>
internal static class MusicLevel
{
    /// <summary>Raises or lowers the music.</summary>
    public static Timeline Shift(Timeline timeline, double byDb)
    {
        if (timeline.TrackWithRole(Marks.MusicRole) is not { } track)
        {
            return timeline;
        }

        var items = track.Items.Select(item => item is Clip clip && clip.Effect(EffectKinds.Volume) is { } volume
            ? clip.With(WithGain(volume, volume.Parameters.Number("gainDb", 0) + byDb))
            : item);
        return timeline.WithTrack(track with { Items = [.. items] });
    }

    /// <summary>The target with the level, gain and silence that the source's music has.</summary>
    public static Timeline CopyFrom(Timeline source, Timeline target)
    {
        var before = source.TrackWithRole(Marks.MusicRole);
        if (before is null || target.TrackWithRole(Marks.MusicRole) is not { } after)
        {
            return target;
        }

        bool spoke = source.TrackWithRole(Marks.NarrationRole) is not null;
        bool speaks = target.TrackWithRole(Marks.NarrationRole) is not null;
        double shift = spoke == speaks ? 0 : speaks ? -SoundTracks.AloneOverVoiceDb : SoundTracks.AloneOverVoiceDb;
        var volume = before.Clips.FirstOrDefault()?.Effect(EffectKinds.Volume);
        var items =
            after.Items.Select(item => item is Clip clip && volume is not null && clip.Effect(EffectKinds.Volume) is { } own
            ? clip.With(WithGain(own, volume.Parameters.Number("gainDb", 0) + shift))
            : item);
        return target.WithTrack(after with { Items = [.. items], GainDb = before.GainDb, IsMuted = before.IsMuted });
    }

    private static Effect WithGain(Effect volume, double gainDb) =>
        volume with { Parameters = volume.Parameters.With("gainDb", Math.Round(gainDb, 2)) };
}
