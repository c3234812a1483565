using System.Collections.Immutable;
using Reelwright.Audio;
using Reelwright.Timelines;

namespace Reelwright.Render;

/// <summary>Timeline → what is heard. Frames become samples here and nowhere else.</summary>
internal static class SoundCompiler
{
    // What is turned down farther is meant to be nearly silent.
    private const double MostCommonDb = 12;

    /// <summary>Collects every audible clip: audio tracks, and the own sound of video clips.</summary>
    public static SoundPlan Compile(Timeline timeline)
    {
        var clips = ImmutableArray.CreateBuilder<SoundInstruction>();
        foreach (var track in timeline.Tracks.Where(track => !track.IsMuted && track.Kind != TrackKind.Text))
        {
            foreach (var placed in track.Placed())
            {
                bool isHeard = track.Kind == TrackKind.Audio
                    || placed.Clip.Media is ExternalReference { Kind: MediaKind.Video, HasAudio: true };
                bool isFrozen = placed.Clip.Effect(EffectKinds.Speed)?.Parameters.Flag("freeze", false) == true;
                if (isHeard && !isFrozen && placed.Clip.Effect(EffectKinds.Volume)?.Parameters.Flag("mute", false) != true)
                {
                    clips.Add(Instruction(timeline.Rate, track, placed));
                }
            }
        }

        var ducking = timeline.TrackWithRole("music") is { } music ? MusicDucking.Of(music.Metadata) : default;
        return new(timeline.Rate.FirstSample(timeline.Length), Levelled(clips.ToImmutable()))
        {
            MusicDuck = new(ducking.Decibels, ducking.MoreDb),
        };
    }

    // The whole is brought to one loudness at the end, so without a voice, to which music gives way, only differences are heard:
    // what all have in common is taken out, and turning up or down all there is leaves the sound as it was.
    private static ImmutableArray<SoundInstruction> Levelled(ImmutableArray<SoundInstruction> clips)
    {
        if (clips.IsEmpty || clips.Any(clip => SoundMixdown.BusOf(clip) == MixBus.Voice))
        {
            return clips;
        }

        double common = clips.Max(clip => clip.GainDb);
        return Math.Abs(common) > MostCommonDb ? clips : [.. clips.Select(clip => clip with { GainDb = clip.GainDb - common })];
    }

    private static SoundInstruction Instruction(FrameRate rate, Track track, PlacedClip placed)
    {
        var volume = placed.Clip.Effect(EffectKinds.Volume);
        var timing = new ClipTiming(placed.Clip, rate);
        var curve = volume?.Curves.FirstOrDefault(curve => curve.Parameter == "gainDb");
        long start = rate.FirstSample(placed.Range.Start);
        return new(
            placed.Clip.Media,
            track.Role ?? "",
            start,
            rate.FirstSample(placed.Range.End) - start,
            rate.SecondsAt(placed.Clip.SourceStart),
            track.GainDb + (curve is null ? volume?.Parameters.Number("gainDb", 0) ?? 0 : 0),
            rate.FirstSample(volume?.Parameters.Integer("fadeIn", 0) ?? 0),
            rate.FirstSample(volume?.Parameters.Integer("fadeOut", 0) ?? 0))
        {
            Clip = placed.Clip.Id,
            Speed = timing.Speed,
            KeepsPitch = timing.KeepsPitch,
            IsReversed = timing.IsReversed,
            Envelope = curve is null ? null : Envelope(curve, placed.Clip.Frames, rate),
        };
    }

    // Straight lines in decibels between points this close follow any easing.
    private static ImmutableArray<GainPoint> Envelope(KeyframeCurve curve, long frames, FrameRate rate)
    {
        const int Step = 3;
        var points = ImmutableArray.CreateBuilder<GainPoint>();
        for (long frame = 0; frame < frames; frame += Step)
        {
            points.Add(new(rate.FirstSample(frame), curve.ValueAt(frame)));
        }

        return points.ToImmutable();
    }
}
