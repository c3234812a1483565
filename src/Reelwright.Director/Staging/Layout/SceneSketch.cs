using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Reelwright.Timelines;

namespace Reelwright.Director;

/// <summary>
/// The sheet that a template draws a scene on: it collects layers in the style's colours, type and motion.
/// </summary>
internal sealed class SceneSketch
{
    private const int RateOfStyleFrames = 30;
    private const double SettlingArt = 0.9;
    private const double SettlingTitle = 1.05;
    private readonly List<Layer> _layers = [];

    public SceneSketch(SceneContent content, StageLook look)
    {
        Scene = content;
        Canvas = look.Canvas;
        Style = look.Style;
        Palette = look.Palette;
        Rate = look.Rate;
        Area = look.Canvas.Content(look.HasCaptions);
        HasCaptions = look.HasCaptions;
        Words = look.Words;
        IsChinese = look.IsChinese;
        Colors = new SketchColors(look.Palette);
    }

    public SceneContent Scene { get; }

    /// <summary>Whether the video's words are Chinese.</summary>
    public bool IsChinese { get; }

    public Canvas Canvas { get; }

    public StylePack Style { get; }

    public Palette Palette { get; }

    public SketchColors Colors { get; }

    public FrameRate Rate { get; }

    public bool HasCaptions { get; }

    /// <summary>Knows the words of Chinese; <c>null</c> when no dictionary is at hand.</summary>
    public FindWords? Words { get; }

    /// <summary>Where the layout stands.</summary>
    public Box Area { get; }

    public IReadOnlyList<Layer> Layers => _layers;

    /// <summary>Takes layers away again, or puts others in their place.</summary>
    /// <param name="change">Returns the layer, another one, or <c>null</c> for none.</param>
    public void Change(Func<Layer, Layer?> change)
    {
        var changed = _layers.Select(change).OfType<Layer>().ToList();
        _layers.Clear();
        _layers.AddRange(changed);
    }

    public bool IsTall => Canvas.Shape == CanvasShape.Tall;

    public bool IsWide => Canvas.Shape == CanvasShape.Wide;

    /// <summary>Art of the scene by rank; empty when there is none of that rank.</summary>
    public string ArtAt(int rank) => rank < Scene.Words.Art.Length ? Scene.Words.Art[rank] : "";

    /// <summary>A choice of this scene.</summary>
    public int Pick(string purpose, int count) => Seeds.Pick(Scene.Seed, purpose, count);

    /// <summary>Frames for a time given in frames at 30 a second, not beyond what the scene allows.</summary>
    public long Frames(double atThirty) =>
        Math.Clamp((long)Math.Round(atThirty * Rate.PerSecond / RateOfStyleFrames), 0, Math.Max(0, Scene.Frames - 2));

    /// <summary>Delay of the n-th thing to come in.</summary>
    public long Step(double number) => Frames(2 + (number * Style.Stagger));

    /// <summary>Delay of what leads the scene: none in the first scene, little in others: the change of scenes has emptied the picture already.</summary>
    public long Lead(double number) => Scene.IsFirst ? 0 : Frames(number * Style.Stagger * 0.5);

    /// <summary>Delay of what builds up later: at a part of the scene, but soon enough to be read.</summary>
    public long At(double part, double notBefore) =>
        Math.Max(Step(notBefore), Math.Min(Frames(105), (long)(Scene.Frames * part)));

    public void Shape(
        string slot,
        string shape,
        Box box,
        string? fill = null,
        Action<JsonObject>? more = null,
        LayerGroup group = LayerGroup.Decor,
        string motion = "fade",
        long delay = 0,
        Effect? idle = null)
    {
        var parameters = new JsonObject { ["shape"] = shape, ["box"] = box.ToFractions(Canvas) };
        if (fill is not null)
        {
            parameters["fill"] = fill;
        }

        more?.Invoke(parameters);
        Add(group, slot, GeneratorKinds.Shape, parameters, box, motion, delay, idle);
    }

    public void Art(
        string slot,
        string art,
        Box box,
        long delay,
        Effect? idle = null,
        double shadow = 0.35,
        string? motion = null)
    {
        if (art.Length == 0)
        {
            return;
        }

        var parameters = new JsonObject
        {
            ["art"] = art,
            ["box"] = box.ToFractions(Canvas),
            ["colors"] = new JsonArray(Palette.Accent, Palette.Accent2, Palette.Text, Palette.Muted),
            ["shadow"] = shadow,
        };
        Add(LayerGroup.Art, slot, GeneratorKinds.Art, parameters, box, motion ?? Style.ArtIn, delay, idle);
    }

    public void Text(
        LayerGroup group,
        string slot,
        FittedText text,
        Box box,
        string align,
        string valign,
        long delay,
        string? motion = null)
    {
        var look = text.Look;
        var parameters = new JsonObject
        {
            ["text"] = text.Text,
            ["box"] = box.ToFractions(Canvas),
            ["family"] = look.Family,
            ["weight"] = look.Weight,
            ["size"] = Math.Round(look.Size, 4),
            ["minSize"] = Math.Round(Math.Min(look.Size, look.MinSize) * 0.8, 4),
            ["color"] = look.Color,
            ["align"] = align,
            ["valign"] = valign,
            ["maxLines"] = Math.Max(text.Lines, look.MaxLines),
        };
        if (text.Breaks.Count > 0)
        {
            parameters["breaks"] = new JsonArray([.. text.Breaks.Order().Select(offset => JsonValue.Create(offset))]);
        }

        if (look.Tracking != 0)
        {
            parameters["letterSpacing"] = look.Tracking;
        }

        if (look.Uppercase)
        {
            parameters["uppercase"] = true;
        }

        if (look.Shadow > 0)
        {
            parameters["shadow"] = look.Shadow;
        }

        if (look.Plate is not null)
        {
            parameters["plate"] = look.Plate;
            parameters["plateRadius"] = look.PlateRadius;
            parameters["platePadding"] = look.PlatePadding;
        }

        if (group == LayerGroup.Title && Scene.Words.Emphasis.Length > 0)
        {
            parameters["highlight"] = new JsonArray([.. Scene.Words.Emphasis.Select(word => JsonValue.Create(word))]);
            parameters["highlightColor"] = look.Color == Palette.OnAccent ? Palette.OnAccent : Palette.Accent;
        }

        Add(group, slot, GeneratorKinds.Text, parameters, box, motion ?? Style.TextIn, delay, null, text.Text);
    }

    /// <summary>A sheet of paper under a picture of the same print, turned as the picture is.</summary>
    public void Paper(string slot, Box box, string fill, double degrees, long delay)
    {
        var parameters = new JsonObject { ["shape"] = "rectangle", ["box"] = box.ToFractions(Canvas), ["fill"] = fill, ["radius"] = 0.006, ["shadow"] = 0.4 };
        Add(LayerGroup.Picture, slot, GeneratorKinds.Shape, parameters, box, "drop", delay, Effects.Turned(degrees));
    }

    /// <summary>Words on a turned sheet, turned as it is.</summary>
    public void Written(string slot, FittedText text, Box box, double degrees, long delay)
    {
        Text(LayerGroup.Point, slot, text, box, "center", "middle", delay, "fade");
        _layers[^1] = _layers[^1] with { Effects = [.. _layers[^1].Effects, Effects.Turned(degrees)] };
    }

    /// <summary>Art upside down that fades away from the floor: a mirror image.</summary>
    public void Mirrored(string slot, string art, Box box, long delay, double strength)
    {
        var parameters = new JsonObject
        {
            ["art"] = art,
            ["box"] = box.ToFractions(Canvas),
            ["colors"] = new JsonArray(Palette.Accent, Palette.Accent2, Palette.Text, Palette.Muted),
            ["mirror"] = true,
        };
        Add(LayerGroup.Art, slot, GeneratorKinds.Art, parameters, box, "fade", delay, Effects.Faint(strength));
    }

    /// <summary>A figure that counts up to what it is; in the first scene, whose first frame is complete, it stands.</summary>
    public void Counter(string slot, FittedText figure, Box box, string align, long delay, LayerGroup group = LayerGroup.Kicker)
    {
        var steps = CountUp.Of(figure.Text);
        Text(group, slot, figure, box, align, "middle", delay, "pop");
        long each = Math.Max(1, Frames(3));
        if (Scene.IsFirst || steps.Length < 2 || delay + (each * steps.Length) > Scene.Frames * 0.6)
        {
            return;
        }

        var layer = _layers[^1];
        var generator = (GeneratorReference)layer.Media;
        _layers[^1] = layer with
        {
            From = delay,
            Parts = [.. steps.SkipLast(1).Select(step => new LayerPart(step, generator with { Parameters = generator.Parameters.With("text", step).Without("breaks") }, each))],
            Effects = [.. layer.Effects.Where(effect => effect.Kind != EffectKinds.AnimateIn)],
        };
    }

    /// <summary>The user's picture in a frame.</summary>
    public void Picture(
        string slot,
        ExternalReference media,
        Box box,
        ImmutableArray<Effect> effects,
        long delay,
        string motion) =>
        _layers.Add(new Layer
        {
            Group = LayerGroup.Picture,
            Slot = slot,
            Media = media,
            Effects =
            [
                .. effects,
                .. Scene.GuideTo(media)?.Harmony is { } harmony ? new[] { harmony } : [],
                .. Motion(LayerGroup.Picture, motion, delay, null),
            ],
            Box = box,
            Delay = delay,
        });

    private void Add(
        LayerGroup group,
        string slot,
        string kind,
        JsonObject parameters,
        Box box,
        string motion,
        long delay,
        Effect? idle,
        string text = "") => _layers.Add(new Layer
        {
            Group = group,
            Slot = slot,
            Media = new GeneratorReference
            {
                Kind = kind,
                Parameters = Properties.From(parameters),
                Seed = Seeds.Derive(Scene.Seed, slot),
            },
            Effects = Motion(group, motion, delay, idle),
            Box = box,
            Delay = delay,
            Text = text,
        });

    // The first scene's leading layers are complete at frame 0, so that it makes a cover; they settle instead.
    private ImmutableArray<Effect> Motion(LayerGroup group, string motion, long delay, Effect? idle)
    {
        var effects = ImmutableArray.CreateBuilder<Effect>();
        long entrance = Math.Max(1, Math.Min(Frames(Style.EntranceFrames), Scene.Frames - delay));
        if (motion != "none" && !(Scene.IsFirst && delay == 0))
        {
            effects.Add(Effects.In(motion, entrance, delay));
        }
        else if (group is LayerGroup.Art or LayerGroup.Title)
        {
            effects.Add(Effects.Settle(group == LayerGroup.Art ? SettlingArt : SettlingTitle, Frames(30)));
        }

        if (!Scene.IsLast && !Scene.HasTransition)
        {
            effects.Add(Effects.Out("fade", Math.Max(1, Math.Min(Frames(7), Scene.Frames / 4))));
        }

        if (idle is not null)
        {
            effects.Add(idle);
        }

        return effects.ToImmutable();
    }
}
