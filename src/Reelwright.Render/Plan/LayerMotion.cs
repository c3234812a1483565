using Reelwright.Timelines;

namespace Reelwright.Render;

/// <summary>Where a layer is at a frame, against where it was laid out.</summary>
/// <param name="Dx">Shift to the right in pixels.</param>
/// <param name="Dy">Shift down in pixels.</param>
/// <param name="Scale">Size about the layer's middle.</param>
/// <param name="Opacity">0 to 1.</param>
/// <param name="Reveal">Part that is uncovered from the left, 0 to 1.</param>
public readonly record struct LayerPose(double Dx, double Dy, double Scale, double Opacity, double Reveal)
{
    /// <summary>As laid out.</summary>
    public static LayerPose Still { get; } = new(0, 0, 1, 1, 1);

    /// <summary>Whether nothing of the layer can be seen.</summary>
    public bool IsInvisible => Opacity <= 0.002 || Scale <= 0.002 || Reveal <= 0;
}

/// <summary>A clip's motion: how it comes in, goes out, moves meanwhile, as one function of the frame.</summary>
internal sealed class LayerMotion
{
    private const double FloatPeriodSeconds = 5;
    private readonly Effect? _transform;
    private readonly Effect? _idle;
    private readonly Phase? _in;
    private readonly Phase? _out;
    private readonly long _frames;
    private readonly long _fadeIn;
    private readonly long _fadeOut;
    private readonly double _rate;
    private readonly int _width;
    private readonly int _height;
    private readonly double _phaseShift;

    /// <param name="clip">The clip.</param>
    /// <param name="fadeIn">Frames, before its start, over which a transition of its own track brings it in.</param>
    /// <param name="fadeOut">Frames, after its end, over which a transition of its own track takes it out.</param>
    /// <param name="rate">Frames a second.</param>
    /// <param name="width">Width of the picture in pixels.</param>
    /// <param name="height">Height of the picture in pixels.</param>
    public LayerMotion(Clip clip, long fadeIn, long fadeOut, FrameRate rate, int width, int height)
    {
        _transform = clip.Effect(EffectKinds.Transform);
        _idle = clip.Effect(EffectKinds.Idle);
        _in = Phase.From(clip.Effect(EffectKinds.AnimateIn));
        _out = Phase.From(clip.Effect(EffectKinds.AnimateOut));
        (_frames, _fadeIn, _fadeOut) = (clip.Frames, fadeIn, fadeOut);
        (_rate, _width, _height) = (rate.PerSecond, width, height);

        // Neighbours that float must not float in step.
        _phaseShift = clip.Id.Value.Aggregate(7, (hash, c) => unchecked((hash * 31) + c)) % 628 / 100.0;
    }

    /// <summary>The pose at a frame after the clip's start.</summary>
    public LayerPose At(long frame)
    {
        var pose = LayerPose.Still;
        if (_transform is not null)
        {
            pose = new(
                _transform.ValueAt("dx", frame, 0) * _width,
                _transform.ValueAt("dy", frame, 0) * _height,
                _transform.ValueAt("scale", frame, 1),
                _transform.ValueAt("opacity", frame, 1),
                1);
        }

        if (_idle is not null)
        {
            pose = Add(pose, Idle(frame));
        }

        if (_in is { } entrance && frame < entrance.Delay + entrance.Frames)
        {
            pose = Add(pose, entrance.At(Progress(frame - entrance.Delay, entrance.Frames), _width, _height, leaving: false));
        }

        if (_out is { } exit && frame > _frames - exit.Frames)
        {
            double left = Progress(_frames - frame, exit.Frames);
            pose = Add(pose, exit.At(left, _width, _height, leaving: true));
        }

        return pose with { Opacity = pose.Opacity * TrackFade(frame) };
    }

    private static double Progress(long frame, long frames) => Math.Clamp((double)frame / Math.Max(1, frames), 0, 1);

    private static LayerPose Add(LayerPose a, LayerPose b) =>
        new(a.Dx + b.Dx, a.Dy + b.Dy, a.Scale * b.Scale, a.Opacity * b.Opacity, Math.Min(a.Reveal, b.Reveal));

    private double TrackFade(long frame)
    {
        double opacity = 1;
        if (_fadeIn > 0 && frame < 0)
        {
            opacity = (frame + _fadeIn + 0.5) / _fadeIn;
        }

        if (_fadeOut > 0 && frame >= _frames)
        {
            opacity *= 1 - ((frame - _frames + 0.5) / _fadeOut);
        }

        return Math.Clamp(opacity, 0, 1);
    }

    private LayerPose Idle(long frame)
    {
        double amount = _idle!.Parameters.Number("amount", 0.008);
        double seconds = frame / _rate;
        double wave = Math.Sin((seconds * 2 * Math.PI / FloatPeriodSeconds) + _phaseShift);
        return _idle.Parameters.Text("style") switch
        {
            "breathe" => LayerPose.Still with { Scale = 1 + (amount * (wave + 1) / 2) },
            "drift" => LayerPose.Still with { Dx = amount * _width * ((double)frame / Math.Max(1, _frames)) },
            _ => LayerPose.Still with { Dy = amount * _height * wave },
        };
    }

    private sealed record Phase(string Style, long Frames, long Delay, double Distance)
    {
        public static Phase? From(Effect? effect)
        {
            string style = effect?.Parameters.Text("style") ?? "none";
            return style == "none"
                ? null
                : new(
                    style,
                    Math.Max(1, effect!.Parameters.Integer("frames", 14)),
                    Math.Max(0, effect.Parameters.Integer("delay", 0)),
                    effect.Parameters.Number("distance", 0.035));
        }

        // Coming in eases out (it settles), going out eases in (it leaves); opacity runs ahead of the movement.
        public LayerPose At(double progress, int width, int height, bool leaving)
        {
            double way = 1 - KeyframeCurve.Ease(leaving ? Easing.Out : Easing.OutExpo, progress);
            double opacity = KeyframeCurve.Ease(Easing.Out, Math.Min(1, progress * 1.4));
            double along = Distance * Math.Min(width, height) * 1.4 * way;
            double sign = leaving ? -1 : 1;
            return Style switch
            {
                "rise" => new(0, sign * along, 1, opacity, 1),
                "drop" => new(0, -sign * along, 1, opacity, 1),
                "left" => new(-sign * along * 1.6, 0, 1, opacity, 1),
                "right" => new(sign * along * 1.6, 0, 1, opacity, 1),
                "pop" => new(0, 0, PopScale(progress, leaving), Math.Min(1, progress * 3), 1),
                "wipe" => new(0, 0, 1, leaving ? opacity : 1, leaving ? 1 : 1 - way),
                _ => new(0, 0, 1, opacity, 1),
            };
        }

        private static double PopScale(double progress, bool leaving) => leaving
            ? 0.8 + (0.2 * progress)
            : 0.55 + (0.45 * KeyframeCurve.Ease(Easing.OutBack, progress));
    }
}
