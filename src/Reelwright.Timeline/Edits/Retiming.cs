using System.Collections.Immutable;

namespace Reelwright.Timelines;

/// <summary>Stretches and squeezes a run of frames of every track.</summary>
internal static class Retiming
{
    public static Timeline Of(Timeline timeline, FrameRange range, long frames, bool playsFaster)
    {
        long length = timeline.Length - range.Length + frames;
        var tracks = timeline.Tracks.Select(track =>
        {
            if (Arrangement.CoversVideo(track))
            {
                return track with { Items = Arrangement.FitToLength(track, length, timeline.Rate) };
            }

            if (Arrangement.IsOfCuts(track))
            {
                return track with
                {
                    Items = Arrangement.Moved(
                        track,
                        (start, middle) => middle < range.Start ? start
                            : middle >= range.End ? start - range.Length + frames
                            : range.Start + (start < range.Start ? start - range.Start : Scale(start - range.Start, range.Length, frames)),
                        length),
                };
            }

            var items = Sequence.Pad(track.Items, timeline.Length);
            bool keepsTime = !playsFaster && (track.Kind == TrackKind.Audio || track.Role == "caption");
            var slice = Sequence.Slice(items, range);
            var middle = keepsTime
                ? Sequence.Pad(Sequence.Slice(slice, new(0, frames)), frames)
                : Stretch(slice, range.Length, frames, playsFaster);
            var joined = Sequence.Join(
                Sequence.Slice(items, new(0, range.Start)),
                middle,
                Sequence.Slice(items, FrameRange.Between(range.End, timeline.Length)));
            return track with { Items = Arrangement.WithTransitionsOf(track, joined) };
        });
        return timeline with
        {
            Tracks = Arrangement.Distinct(tracks),
            Markers = [.. timeline.Markers.Select(marker => marker with { Range = Moved(marker.Range, range, frames) })],
        };
    }

    // Both edges of an item are scaled and then rounded, so that neighbours stay neighbours and the sum is exact.
    private static ImmutableArray<TrackItem> Stretch(
        ImmutableArray<TrackItem> items,
        long from,
        long to,
        bool playsFaster)
    {
        var made = ImmutableArray.CreateBuilder<TrackItem>();
        long start = 0;
        foreach (var item in items)
        {
            long newStart = Scale(start, from, to);
            long newEnd = Scale(start + item.Length, from, to);
            start += item.Length;
            switch (item)
            {
                case Transition transition:
                    made.Add(transition);
                    break;
                case Gap when newEnd > newStart:
                    made.Add(new Gap(newEnd - newStart) { Metadata = item.Metadata, Extra = item.Extra });
                    break;
                case Clip clip when newEnd > newStart:
                    made.Add(Stretch(clip, newEnd - newStart, (double)from / to, playsFaster));
                    break;
            }
        }

        return made.ToImmutable();
    }

    private static Clip Stretch(Clip clip, long frames, double faster, bool playsFaster)
    {
        var scaled = clip with { Frames = frames, Effects = [.. clip.Effects.Select(effect => Scale(effect, faster))] };
        bool isSpeech = clip.Media is GeneratorReference { Kind: GeneratorKinds.Speech };
        if (isSpeech && playsFaster)
        {
            double rate = Math.Round(Math.Clamp(clip.Parameters.Number("rate", 1) * faster, 0.5, 2), 4);
            var spoken = scaled.WithParameters(clip.Parameters.With("rate", rate));
            return clip.Metadata.Has("seconds")
                ? spoken with { Metadata = clip.Metadata.With("seconds", Math.Round(clip.Metadata.Number("seconds", 0) / faster, 4)) }
                : spoken;
        }

        bool hasTime = clip.Media is ExternalReference { Kind: not MediaKind.Image };
        if (!playsFaster || !hasTime || ClipSpeed.Of(clip) == 0)
        {
            return scaled;
        }

        var speed = clip.Effect(EffectKinds.Speed) ?? new Effect { Kind = EffectKinds.Speed };
        double factor = Math.Round(Math.Clamp(ClipSpeed.Of(clip) * faster, ClipSpeed.Slowest, ClipSpeed.Fastest), 4);
        return scaled.With(speed with { Parameters = speed.Parameters.With("factor", factor) });
    }

    private static Effect Scale(Effect effect, double faster)
    {
        var parameters = effect.Parameters;
        foreach (string name in FrameParameters.Where(parameters.Has))
        {
            parameters = parameters.With(name, (long)Math.Round(parameters.Integer(name, 0) / faster));
        }

        return effect with
        {
            Parameters = parameters,
            Curves = [.. effect.Curves.Select(curve => curve with { Keyframes = Scale(curve.Keyframes, faster) })],
        };
    }

    private static readonly string[] FrameParameters = ["frames", "delay", "fadeIn", "fadeOut"];

    private static ImmutableArray<Keyframe> Scale(ImmutableArray<Keyframe> keys, double faster)
    {
        var scaled = ImmutableArray.CreateBuilder<Keyframe>();
        foreach (var key in keys)
        {
            long frame = (long)Math.Round(key.Frame / faster);
            if (scaled.Count > 0 && frame <= scaled[^1].Frame)
            {
                scaled[^1] = scaled[^1] with { Value = key.Value, Easing = key.Easing };
                continue;
            }

            scaled.Add(key with { Frame = frame });
        }

        return scaled.ToImmutable();
    }

    private static FrameRange Moved(FrameRange marker, FrameRange range, long frames)
    {
        long At(long frame) => frame <= range.Start ? frame
            : frame >= range.End ? frame - range.Length + frames
            : range.Start + Scale(frame - range.Start, range.Length, frames);
        return FrameRange.Between(At(marker.Start), At(marker.End));
    }

    private static long Scale(long frame, long from, long to) => (long)(((Int128)frame * to * 2 + from) / ((Int128)from * 2));
}
