using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Reelwright.Timelines;

namespace Reelwright.Render;

/// <summary>A timeline at another frame rate: the same moments, and motion sampled anew at every one of its frames.</summary>
/// <remarks>
/// Every cut goes to the nearest new frame, counted from the beginning, so nothing drifts. What would get shorter than half a
/// frame is left out. Sound is not converted: it is mixed from the timeline as it was.
/// </remarks>
internal static class TimelineRate
{
    // Parameters of effects that count frames.
    private static readonly string[] FrameParameters = ["frames", "delay", "fadeIn", "fadeOut"];

    /// <summary>Converts; the timeline itself when it has the rate already.</summary>
    public static Timeline Convert(Timeline timeline, FrameRate rate)
    {
        if (rate == timeline.Rate)
        {
            return timeline;
        }

        var scale = new Scale(timeline.Rate, rate);
        return timeline with
        {
            Rate = rate,
            Tracks = [.. timeline.Tracks.Select(track => Convert(track, scale))],
            Markers = [.. timeline.Markers.Select(marker => marker with
            {
                Range = FrameRange.Between(scale.Of(marker.Range.Start), scale.Of(marker.Range.End)),
            })],
        };
    }

    private static Track Convert(Track track, Scale scale)
    {
        var items = ImmutableArray.CreateBuilder<TrackItem>();
        long at = 0;
        Transition? pending = null;
        foreach (var item in track.Items)
        {
            long start = scale.Of(at);
            at += item.Length;
            long length = scale.Of(at) - start;
            switch (item)
            {
                case Transition transition:
                    pending = transition with
                    {
                        InOffset = start - scale.Of(at - transition.InOffset),
                        OutOffset = scale.Of(at + transition.OutOffset) - start,
                    };
                    break;
                case Gap when length > 0:
                    items.Add(new Gap(length));
                    pending = null;
                    break;
                case Clip clip when length > 0:
                    if (pending is not null && items is [.., Clip before]
                        && pending.InOffset <= before.Frames && pending.OutOffset <= length)
                    {
                        items.Add(pending);
                    }

                    items.Add(Convert(clip, length, scale));
                    pending = null;
                    break;
            }
        }

        return track with { Items = items.ToImmutable() };
    }

    private static Clip Convert(Clip clip, long length, Scale scale) => clip with
    {
        Frames = length,
        SourceStart = scale.Of(clip.SourceStart),
        Media = clip.Media is GeneratorReference generator && generator.Parameters.Numbers("clock") is { } clock
            ? generator with { Parameters = generator.Parameters.With("clock", Array(clock.Select((value, i) => i % 2 == 1 ? scale.Of(value) : value))) }
            : clip.Media,
        Effects = [.. clip.Effects.Select(effect => effect with
        {
            Parameters = FrameParameters.Aggregate(effect.Parameters, (parameters, name) => parameters.Has(name)
                ? parameters.With(name, JsonValue.Create(Math.Max(effect.Parameters.Integer(name, 0) > 0 ? 1 : 0, scale.Of(effect.Parameters.Integer(name, 0)))))
                : parameters) is var converted && converted.Numbers("times") is { } times
                    ? converted.With("times", Array(times.Select(scale.Of)))
                    : converted,
            Curves = [.. effect.Curves.Select(curve => curve with { Keyframes = Convert(curve.Keyframes, scale) })],
        })],
    };

    private static JsonArray Array(IEnumerable<double> values) => new([.. values.Select(value => (JsonNode)JsonValue.Create(value))]);

    private static ImmutableArray<Keyframe> Convert(ImmutableArray<Keyframe> keys, Scale scale)
    {
        var converted = ImmutableArray.CreateBuilder<Keyframe>();
        foreach (var key in keys)
        {
            var moved = key with { Frame = scale.Of(key.Frame) };
            if (converted.Count > 0 && converted[^1].Frame == moved.Frame)
            {
                // Two at one frame: what comes later counts.
                converted[^1] = moved;
            }
            else
            {
                converted.Add(moved);
            }
        }

        return converted.ToImmutable();
    }

    private readonly struct Scale(FrameRate from, FrameRate to)
    {
        private readonly Int128 _up = (Int128)from.Denominator * to.Numerator;
        private readonly Int128 _down = (Int128)from.Numerator * to.Denominator;

        // A time between frames stays between them.
        public double Of(double frame) => frame * (double)_up / (double)_down;

        // The nearest frame; halves go up.
        public long Of(long frame)
        {
            var doubled = (frame * _up * 2) + _down;
            var divisor = _down * 2;
            var quotient = doubled / divisor;
            return (long)(doubled % divisor < 0 ? quotient - 1 : quotient);
        }
    }
}
