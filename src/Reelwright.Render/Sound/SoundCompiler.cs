using System.Collections.Immutable;
using Reelwright.Timelines;

namespace Reelwright.Render;

/// <summary>Timeline → what is heard. Frames become samples here and nowhere else.</summary>
internal static class SoundCompiler
{
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
                if (isHeard && placed.Clip.Effect(EffectKinds.Volume)?.Parameters.Flag("mute", false) != true)
                {
                    clips.Add(Instruction(timeline.Rate, track, placed));
                }
            }
        }

        return new(timeline.Rate.FirstSample(timeline.Length), clips.ToImmutable());
    }

    private static SoundInstruction Instruction(FrameRate rate, Track track, PlacedClip placed)
    {
        var volume = placed.Clip.Effect(EffectKinds.Volume);
        long start = rate.FirstSample(placed.Range.Start);
        return new(
            placed.Clip.Media,
            track.Role ?? "",
            start,
            rate.FirstSample(placed.Range.End) - start,
            rate.SecondsAt(placed.Clip.SourceStart),
            track.GainDb + (volume?.Parameters.Number("gainDb", 0) ?? 0),
            rate.FirstSample(volume?.Parameters.Integer("fadeIn", 0) ?? 0),
            rate.FirstSample(volume?.Parameters.Integer("fadeOut", 0) ?? 0));
    }
}
