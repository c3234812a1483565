using System.Text.Json.Nodes;
using Reelwright.Render;
using Reelwright.Timelines;

namespace Reelwright.Tests;

/// <summary>Every number of an effect that may move does so, and passes through exactly what it is when it stands still.</summary>
public sealed class MovingEffectTests(FlagMedia media) : IClassFixture<FlagMedia>
{
    private const long Last = 20;

    [Theory]
    [InlineData(EffectKinds.Adjust, "brightness", -0.4, 0.4)]
    [InlineData(EffectKinds.Adjust, "contrast", -0.5, 0.5)]
    [InlineData(EffectKinds.Adjust, "saturation", -1, 0.5)]
    [InlineData(EffectKinds.Adjust, "temperature", -0.8, 0.8)]
    [InlineData(EffectKinds.Adjust, "tint", -0.8, 0.8)]
    [InlineData(EffectKinds.Adjust, "shadows", -0.8, 0.8)]
    [InlineData(EffectKinds.Adjust, "highlights", -0.8, 0.8)]
    [InlineData(EffectKinds.Adjust, "exposure", -1, 1)]
    [InlineData(EffectKinds.Look, "strength", 0.1, 1)]
    [InlineData(EffectKinds.Vignette, "amount", 0, 1)]
    [InlineData(EffectKinds.Grain, "amount", 0.1, 1)]
    [InlineData(EffectKinds.Sharpen, "amount", 0, 1)]
    [InlineData(EffectKinds.Blur, "radius", 0.01, 0.15)]
    [InlineData(EffectKinds.Crop, "left", 0, 0.4)]
    [InlineData(EffectKinds.Crop, "top", 0, 0.4)]
    [InlineData(EffectKinds.Crop, "right", 0, 0.4)]
    [InlineData(EffectKinds.Crop, "bottom", 0, 0.4)]
    [InlineData(EffectKinds.View, "zoom", 1, 2)]
    [InlineData(EffectKinds.View, "cx", 0.4, 0.6)]
    [InlineData(EffectKinds.Transform, "dx", -0.1, 0.2)]
    [InlineData(EffectKinds.Transform, "dy", -0.1, 0.2)]
    [InlineData(EffectKinds.Transform, "scale", 0.5, 1.2)]
    [InlineData(EffectKinds.Transform, "rotation", 5, 50)]
    [InlineData(EffectKinds.Transform, "opacity", 0.2, 0.9)]
    public async Task A_moving_number_passes_through_what_it_is_when_it_stands(string kind, string parameter, double from, double to)
    {
        var moving = Film(kind, effect => effect with { Curves = [Films.Curve(parameter, (0, from), (Last, to))] });

        byte[][] frames = await FramesAsync(moving, 0, Last / 2, Last);
        var (first, middle, last) = (frames[0], frames[1], frames[2]);

        Assert.Equal((await FramesAsync(Still(from), 0))[0], first);
        Assert.Equal((await FramesAsync(Still((from + to) / 2), Last / 2))[0], middle);
        Assert.Equal((await FramesAsync(Still(to), Last))[0], last);
        Assert.NotEqual(first, middle);
        Assert.NotEqual(middle, last);

        Timeline Still(double value) => Film(kind, effect => effect with { Parameters = effect.Parameters.With(parameter, JsonValue.Create(value)) });
    }

    private static Timeline Film(string kind, Func<Effect, Effect> change)
    {
        var effect = new Effect { Kind = kind };
        if (kind == EffectKinds.Look)
        {
            effect = effect with { Parameters = Properties.Empty.With("name", "vintage") };
        }

        if (kind == EffectKinds.View)
        {
            effect = effect with { Parameters = Properties.Empty.With("zoom", 1.5) };
        }

        if (kind is EffectKinds.Adjust or EffectKinds.Look or EffectKinds.Vignette or EffectKinds.Grain or EffectKinds.Sharpen or EffectKinds.Blur)
        {
            return Films.Scene(Scenes.Background("a", 30).With(change(effect))) with { Width = 160, Height = 90 };
        }

        return Films.Scene(Films.File("a", 30, "photo", MediaKind.Image)
            .With(Films.Effect(EffectKinds.Fit, new() { ["mode"] = "fit", ["box"] = new JsonArray(0.1, 0.1, 0.8, 0.8) }))
            .With(change(effect))) with
        { Width = 480, Height = 270 };
    }

    private async Task<byte[][]> FramesAsync(Timeline film, params long[] frames)
    {
        await using var plan = await Engines.CompileAsync(film, Engines.MediaAt(("photo", media.Folder["green.png"])));
        var renderer = new FrameRenderer(plan);
        byte[][] drawn = new byte[frames.Length][];
        for (int i = 0; i < frames.Length; i++)
        {
            drawn[i] = (await renderer.RenderAsync(frames[i], CancellationToken.None)).Data.ToArray();
        }

        return drawn;
    }
}
