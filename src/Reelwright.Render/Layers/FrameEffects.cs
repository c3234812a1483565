using Reelwright.Graphics;
using Reelwright.Timelines;

namespace Reelwright.Render;

/// <summary>What a clip's effects do to a whole picture: blur, colour in one pass, glow, sharpness, vignette, grain.</summary>
internal sealed class FrameEffects
{
    // The glow of a look reaches this far, in short edges.
    private const double GlowReach = 0.022;
    private readonly MovingValue _blur;
    private readonly RectD? _blurBox;
    private readonly ColorPass? _color;
    private readonly double _glow;
    private readonly MovingValue _glowing;
    private readonly MovingValue _sharpen;
    private readonly MovingValue _vignette;
    private readonly Lazy<Vignette>? _corners;
    private readonly MovingValue _grain;
    private readonly long _seed;

    private FrameEffects(Clip clip, int width, int height, Func<Effect, CubeFile?> cubes)
    {
        var blur = clip.Effect(EffectKinds.Blur);
        _blur = new(blur, "radius", blur is null ? 0 : 0.02);
        if (blur?.Parameters.Has("box") == true)
        {
            _blurBox = new Canvas(width, height, FrameRate.Default).EvenBox(blur.Parameters);
        }

        _color = ColorPass.From(clip.Effects, cubes);
        var glowing = clip.Effects.FirstOrDefault(
            effect => effect.Kind == EffectKinds.Look && ColorPass.NamedLook(effect).Glow > 0);
        _glow = glowing is null ? 0 : ColorPass.NamedLook(glowing).Glow;
        _glowing = new(glowing, "strength", 1);
        _sharpen = Amount(clip, EffectKinds.Sharpen, 0.5);
        _vignette = Amount(clip, EffectKinds.Vignette, 0.5);
        if (clip.Effect(EffectKinds.Vignette) is { } vignette)
        {
            _corners = new(() => new Vignette(width, height, vignette.Parameters.Number("size", 0.5)));
        }

        _grain = Amount(clip, EffectKinds.Grain, 0.3);
        _seed = clip.Id.Value.Aggregate(5L, (hash, c) => unchecked((hash * 31) + c));
    }

    /// <summary>The effects of a clip on pictures of one size; <c>null</c> when it has none.</summary>
    /// <param name="clip">The clip.</param>
    /// <param name="width">Width of the pictures; even.</param>
    /// <param name="height">Height of the pictures; even.</param>
    /// <param name="cubes">The table of a <see cref="EffectKinds.Lut"/> effect; <c>null</c> when its file is gone.</param>
    /// <exception cref="RenderException">A parameter is wrong.</exception>
    public static FrameEffects? Of(Clip clip, int width, int height, Func<Effect, CubeFile?> cubes)
    {
        return clip.Effects.Any(effect => effect.Kind is EffectKinds.Blur or EffectKinds.Adjust or EffectKinds.Look
            or EffectKinds.Lut or EffectKinds.Sharpen or EffectKinds.Vignette or EffectKinds.Grain)
            ? new(clip, width, height, cubes)
            : null;
    }

    /// <summary>Changes a picture in place.</summary>
    /// <param name="target">Of the size that the effects were made for.</param>
    /// <param name="frame">Frame after the clip's start.</param>
    /// <param name="pool">Scratch frames.</param>
    public void Apply(Frame target, long frame, FramePool pool)
    {
        int edge = Math.Min(target.Width, target.Height);
        Blur(target, frame, edge, pool);
        _color?.Apply(target, frame);
        if (_glow > 0)
        {
            Sharpen.Glow(target, _glow * _glowing.At(frame, 0, 1), GlowReach * edge);
        }

        Sharpen.Apply(target, _sharpen.At(frame, 0, 1));
        _corners?.Value.Apply(target, _vignette.At(frame, 0, 1));
        Grain.Apply(target, _grain.At(frame, 0, 1), _seed, frame);
    }

    private static MovingValue Amount(Clip clip, string kind, double fallback) =>
        new(clip.Effect(kind), "amount", clip.Effect(kind) is null ? 0 : fallback);

    private void Blur(Frame target, long frame, int edge, FramePool pool)
    {
        // A radius in which nearly all of the blur lies is two standard deviations.
        double sigma = _blur.At(frame, 0, 0.2) * edge / 2;
        if (sigma <= 0)
        {
            return;
        }

        if (_blurBox is not { } box)
        {
            SoftFocus.Apply(target, sigma);
            return;
        }

        var (x, y, width, height) = ((int)box.X, (int)box.Y, (int)box.Width, (int)box.Height);
        var part = pool.Rent(width, height);
        FrameCopy.Area(part, 0, 0, target, x, y, width, height);
        SoftFocus.Apply(part, sigma);
        FrameCopy.Area(target, x, y, part, 0, 0, width, height);
        pool.Return(part);
    }
}
