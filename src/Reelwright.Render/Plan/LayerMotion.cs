using Reelwright.Timelines;

namespace Reelwright.Render;

/// <summary>A clip's motion: how it comes in, goes out, moves meanwhile, as one function of the frame.</summary>
internal sealed class LayerMotion
{
    private const double FloatPeriodSeconds = 5;
    private readonly MovingValue _dx;
    private readonly MovingValue _dy;
    private readonly MovingValue _scale;
    private readonly MovingValue _rotation;
    private readonly MovingValue _opacity;
    private readonly bool _isTransformed;
    private readonly string? _idleStyle;
    private readonly double _idleAmount;
    private readonly MotionPhase? _in;
    private readonly MotionPhase? _out;
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
        var transform = clip.Effect(EffectKinds.Transform);
        _isTransformed = transform is not null;
        (_dx, _dy) = (new(transform, "dx", 0), new(transform, "dy", 0));
        (_scale, _rotation) = (new(transform, "scale", 1), new(transform, "rotation", 0));
        _opacity = new(transform, "opacity", 1);
        var idle = clip.Effect(EffectKinds.Idle);
        _idleStyle = idle is null ? null : idle.Parameters.Text("style") ?? "float";
        _idleAmount = idle?.Parameters.Number("amount", 0.008) ?? 0;
        _in = MotionPhase.From(clip.Effect(EffectKinds.AnimateIn));
        _out = MotionPhase.From(clip.Effect(EffectKinds.AnimateOut));
        (_frames, _fadeIn, _fadeOut) = (clip.Frames, fadeIn, fadeOut);
        (_rate, _width, _height) = (rate.PerSecond, width, height);

        // Neighbours that float must not float in step.
        _phaseShift = clip.Id.Value.Aggregate(7, (hash, c) => unchecked((hash * 31) + c)) % 628 / 100.0;
    }

    /// <summary>Whether it is ever elsewhere than where it was laid out, or seen in part.</summary>
    public bool IsMoving => _isTransformed || _idleStyle is not null || _in is not null || _out is not null
        || _fadeIn > 0 || _fadeOut > 0;

    /// <summary>The pose at a frame after the clip's start.</summary>
    public LayerPose At(long frame)
    {
        var pose = LayerPose.Still;
        if (_isTransformed)
        {
            pose = new(
                _dx.At(frame) * _width,
                _dy.At(frame) * _height,
                _scale.At(frame),
                _opacity.At(frame),
                1)
            {
                Rotation = _rotation.At(frame),
            };
        }

        if (_idleStyle is not null)
        {
            pose = pose.With(Idle(frame));
        }

        if (_in is { } entrance && frame < entrance.Delay + entrance.Frames)
        {
            pose = pose.With(entrance.At(Progress(frame - entrance.Delay, entrance.Frames), _width, _height, leaving: false));
        }

        if (_out is { } exit && frame > _frames - exit.Frames)
        {
            double left = Progress(_frames - frame, exit.Frames);
            pose = pose.With(exit.At(left, _width, _height, leaving: true));
        }

        return pose with { Opacity = pose.Opacity * TrackFade(frame) };
    }

    private static double Progress(long frame, long frames) => Math.Clamp((double)frame / Math.Max(1, frames), 0, 1);

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
        double seconds = frame / _rate;
        double wave = Math.Sin((seconds * 2 * Math.PI / FloatPeriodSeconds) + _phaseShift);
        return _idleStyle switch
        {
            "breathe" => LayerPose.Still with { Scale = 1 + (_idleAmount * (wave + 1) / 2) },
            "drift" => LayerPose.Still with { Dx = _idleAmount * _width * ((double)frame / Math.Max(1, _frames)) },
            _ => LayerPose.Still with { Dy = _idleAmount * _height * wave },
        };
    }
}
