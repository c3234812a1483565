using Reelwright.Graphics;
using Reelwright.Timelines;

namespace Reelwright.Render;

/// <summary>Every colour effect of a clip as one pass over the picture.</summary>
internal sealed class ColorPass
{
    private static readonly string[] Names =
        ["brightness", "contrast", "saturation", "temperature", "tint", "shadows", "highlights", "exposure"];

    // A table that moves is filled for each frame; one per thread, so that nothing is allocated and nobody waits.
    [ThreadStatic]
    private static (IColorStep[] Steps, ColorTable Table)? _moving;

    private readonly IReadOnlyList<Source> _sources;
    private readonly bool _isMoving;
    private readonly Lazy<ColorTable?> _still;

    private ColorPass(IReadOnlyList<Source> sources)
    {
        _sources = sources;
        _isMoving = sources.Any(source => source.IsMoving);
        _still = new(() => Steps(0) is { Length: > 0 } steps ? Table(steps) : null);
    }

    /// <summary>The pass of a clip's effects; <c>null</c> when none changes colour.</summary>
    /// <param name="effects">The clip's effects, in the order in which they apply.</param>
    /// <param name="cubes">The table of a <see cref="EffectKinds.Lut"/> effect; <c>null</c> when its file is gone.</param>
    /// <exception cref="RenderException">A look is unknown or a curve is none.</exception>
    public static ColorPass? From(IEnumerable<Effect> effects, Func<Effect, CubeFile?> cubes)
    {
        var sources = new List<Source>();
        foreach (var effect in effects)
        {
            IColorStep? step = effect.Kind switch
            {
                EffectKinds.Look => NamedLook(effect),
                EffectKinds.Lut => cubes(effect),
                _ => null,
            };
            if (step is not null || effect.Kind == EffectKinds.Adjust)
            {
                sources.Add(new(effect, step, effect.Kind == EffectKinds.Adjust ? Curve(effect) : null));
            }
        }

        return sources.Count > 0 ? new(sources) : null;
    }

    /// <summary>The look of an effect.</summary>
    /// <exception cref="RenderException">There is no such look.</exception>
    public static Look NamedLook(Effect effect)
    {
        string name = effect.Parameters.Text("name") ?? "";
        return Looks.Find(name) ?? throw new RenderException($"there is no look '{name}'");
    }

    /// <summary>Changes a frame in place.</summary>
    /// <param name="target">The picture.</param>
    /// <param name="frame">Frame after the clip's start.</param>
    public void Apply(Frame target, double frame)
    {
        if (!_isMoving)
        {
            _still.Value?.Apply(target);
            return;
        }

        var steps = Steps(frame);
        if (steps.Length == 0)
        {
            return;
        }

        var (known, table) = _moving ?? ([], new ColorTable());
        if (!known.AsSpan().SequenceEqual(steps))
        {
            table.Build(steps);
        }

        _moving = (steps, table);
        table.Apply(target);
    }

    private static ColorTable Table(IColorStep[] steps)
    {
        var table = new ColorTable();
        table.Build(steps);
        return table;
    }

    private static ToneCurve? Curve(Effect effect)
    {
        try
        {
            return effect.Parameters.Numbers("curve") is { Length: > 0 } points ? new ToneCurve(points) : null;
        }
        catch (ArgumentException e)
        {
            throw new RenderException(e.Message);
        }
    }

    private IColorStep[] Steps(double frame)
    {
        var steps = new List<IColorStep>(_sources.Count);
        foreach (var source in _sources)
        {
            if (source.Step is null)
            {
                var adjustment = Adjust(source, frame);
                if (!adjustment.IsNeutral)
                {
                    steps.Add(adjustment);
                }

                continue;
            }

            double strength = Math.Clamp(source.Strength.At(frame), 0, 1);
            if (strength > 0)
            {
                steps.Add(strength < 1 ? new ColorMix(source.Step, strength) : source.Step);
            }
        }

        return [.. steps];
    }

    private static Adjustment Adjust(Source source, double frame)
    {
        double Value(int index, double most = 1) => source.Values[index].At(frame, -most, most);

        return new Adjustment
        {
            Brightness = Value(0),
            Contrast = Value(1),
            Saturation = Value(2),
            Temperature = Value(3),
            Tint = Value(4),
            Shadows = Value(5),
            Highlights = Value(6),
            Exposure = Value(7, 3),
            Curve = source.Curve,
        };
    }

    private sealed class Source(Effect effect, IColorStep? step, ToneCurve? curve)
    {
        public bool IsMoving { get; } = !effect.Curves.IsEmpty;

        public IColorStep? Step => step;

        public ToneCurve? Curve => curve;

        public MovingValue Strength { get; } = new(effect, "strength", 1);

        // In the order of Names.
        public MovingValue[] Values { get; } = [.. Names.Select(name => new MovingValue(effect, name, 0))];
    }
}
