using Reelwright.Timelines;

namespace Reelwright.Render;

/// <summary>One parameter of an effect, looked up once: a curve over the clip, or a value that stays.</summary>
internal readonly struct MovingValue
{
    private readonly KeyframeCurve? _curve;
    private readonly double _fixed;

    /// <param name="effect">The effect; <c>null</c> gives the fallback.</param>
    /// <param name="name">The parameter.</param>
    /// <param name="fallback">Its value when the effect does not say.</param>
    public MovingValue(Effect? effect, string name, double fallback)
    {
        _curve = effect?.Curves.FirstOrDefault(curve => curve.Parameter == name);
        _fixed = effect?.Parameters.Number(name, fallback) ?? fallback;
    }

    /// <summary>Whether it changes over the clip.</summary>
    public bool IsMoving => _curve is not null;

    /// <summary>The value at a frame after the clip's start.</summary>
    public double At(double frame) => _curve?.ValueAt(frame) ?? _fixed;

    /// <summary>The value at a frame, limited to a range.</summary>
    public double At(double frame, double least, double most) => Math.Clamp(At(frame), least, most);
}
