using System.Collections.Immutable;
using Reelwright.Graphics;
using Reelwright.Timelines;

namespace Reelwright.Render;

/// <summary>The main track's transitions → what a plan blends scenes with.</summary>
internal static class TransitionCompiler
{
    /// <summary>The transitions in order; where two overlap on a short clip, the earlier one is drawn.</summary>
    /// <exception cref="RenderException">A transition's colour is none.</exception>
    public static ImmutableArray<SceneTransition> Compile(Timeline timeline, Canvas canvas)
    {
        var found = ImmutableArray.CreateBuilder<SceneTransition>();
        var fields = new Dictionary<MaskShape, Lazy<MaskField>>();
        var items = timeline.MainTrack()?.Items ?? [];
        long cut = 0;
        for (int i = 0; i < items.Length; i++)
        {
            if (items[i] is Transition { } transition && transition.InOffset + transition.OutOffset > 0)
            {
                found.Add(new(
                    transition.Kind,
                    cut,
                    new(cut - transition.InOffset, transition.InOffset + transition.OutOffset))
                {
                    Color = Color(transition, timeline),
                    Seed = Seed(transition, items[i - 1], items[i + 1]),
                    Field = Shape(transition.Kind) is { } shape ? Field(fields, shape, canvas) : null,
                });
            }

            cut += items[i].Length;
        }

        return found.ToImmutable();
    }

    /// <summary>The mask that a kind opens; <c>null</c> for the other kinds.</summary>
    private static MaskShape? Shape(string kind) => kind switch
    {
        TransitionKinds.Wipe => MaskShape.Right,
        TransitionKinds.WipeLeft => MaskShape.Left,
        TransitionKinds.WipeUp => MaskShape.Up,
        TransitionKinds.WipeDown => MaskShape.Down,
        TransitionKinds.WipeDiagonal => MaskShape.Diagonal,
        TransitionKinds.Circle => MaskShape.Circle,
        TransitionKinds.Diamond => MaskShape.Diamond,
        TransitionKinds.Clock => MaskShape.Clock,
        TransitionKinds.Blinds => MaskShape.Blinds,
        _ => null,
    };

    private static Lazy<MaskField> Field(Dictionary<MaskShape, Lazy<MaskField>> fields, MaskShape shape, Canvas canvas)
    {
        if (!fields.TryGetValue(shape, out var field))
        {
            field = new(() => new MaskField(shape, canvas.Width, canvas.Height));
            fields.Add(shape, field);
        }

        return field;
    }

    private static Yuv Color(Transition transition, Timeline timeline)
    {
        switch (transition.Kind)
        {
            case TransitionKinds.DipToWhite:
                return new(235, 128, 128);
            case TransitionKinds.DipToColor:
                var accent = timeline.Metadata.Node("palette")?["accent"];
                return Bt709.ToYuv(
                    Canvas.Color(transition.Metadata, "color")
                    ?? Canvas.Color(Properties.Empty.With("accent", accent?.DeepClone()), "accent")
                    ?? new Rgba(36, 84, 196));
            default:
                return Yuv.Black;
        }
    }

    // By what it joins, so that neither moving the cut nor another transition elsewhere changes it.
    private static long Seed(Transition transition, TrackItem left, TrackItem right)
    {
        string names = $"{(left as Clip)?.Id} {(right as Clip)?.Id}";
        long named = names.Aggregate(17L, (hash, c) => unchecked((hash * 31) + c)) & 0xFFFFFF;
        return transition.Metadata.Integer("seed", transition.Kind is TransitionKinds.Glitch or TransitionKinds.FilmBurn ? named : 0);
    }
}
