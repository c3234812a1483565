using Reelwright.Director;
using Reelwright.Timelines;

namespace Reelwright.Agent;

/// <summary>How words and layers come and go.</summary>
internal static class AnimationEdits
{
    private const long UsualFrames = 16;

    private static readonly string[] In =
        ["fade", "rise", "drop", "left", "right", "pop", "zoom", "blur", "wipe", "none", "typewriter", "words", "highlight"];

    private static readonly string[] Out = ["fade", "rise", "drop", "left", "right", "pop", "zoom", "blur", "none"];

    public static bool TryApply(Command command, Workspace work)
    {
        if (command is not Animate animate)
        {
            return false;
        }

        string? style = animate.Style;
        bool isIn = animate.Ends is Ends.In or Ends.Both;
        bool isOut = animate.Ends is Ends.Out or Ends.Both;
        var known = isIn ? In : Out;
        if (style is not null && !known.Contains(style))
        {
            throw Refuse.Name(new("animation", "动画"), style, known);
        }

        if (animate.Target.Part == Part.Caption && (animate.Target.IsBare || animate.Target.IsAll))
        {
            CaptionEdits.Animate(work, style ?? "words");
            return true;
        }

        var target = PartWords.IsLayer(animate.Target.Part) ? animate.Target : animate.Target with
        {
            Part = Part.Words,
            Numbers = [],
            InScenes = animate.Target.Part is Part.Scene or Part.Clip ? animate.Target.Numbers : animate.Target.InScenes,
        };
        foreach (var placed in TargetResolver.Clips(work, target, TargetResolver.Bare.All))
        {
            var clip = placed.Clip;
            if (isIn)
            {
                clip = Set(clip, EffectKinds.AnimateIn, style ?? Other(clip), placed.Clip.Frames);
            }

            if (isOut)
            {
                string way = style is null ? "fade" : Out.Contains(style) ? style : "fade";
                clip = Set(clip, EffectKinds.AnimateOut, way, placed.Clip.Frames);
            }

            work.Change(clip);
        }

        return true;
    }

    private static string Other(Clip clip) =>
        clip.Effect(EffectKinds.AnimateIn)?.Parameters.Text("style") == "pop" ? "rise" : "pop";

    private static Clip Set(Clip clip, string kind, string style, long length)
    {
        if (style == "none")
        {
            return HandMarks.Mark(
                clip with { Effects = clip.Effects.RemoveAll(effect => effect.Kind == kind) },
                HandMarks.Effect(kind));
        }

        bool isLong = style is "typewriter" or "words" or "highlight";
        var now = clip.Effect(kind)?.Parameters ?? Properties.Empty;
        long frames = isLong ? Math.Max(1, Math.Min(length * 2 / 3, 60)) : Math.Max(1, Math.Min(now.Integer("frames", UsualFrames), length / 2));
        long delay = Math.Min(now.Integer("delay", 0), Math.Max(0, length - frames));
        var parameters = Properties.Empty.With("style", style).With("frames", frames);
        parameters = kind == EffectKinds.AnimateIn ? parameters.With("delay", delay) : parameters;
        return HandMarks.Mark(clip.With(new Effect { Kind = kind, Parameters = parameters }), HandMarks.Effect(kind));
    }
}
