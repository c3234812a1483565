using System.Text.Json.Nodes;
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

        byte[] first = await FrameAsync(moving, 0);
        byte[] middle = await FrameAsync(moving, Last / 2);
        byte[] last = await FrameAsync(moving, Last);

        Assert.Equal(await FrameAsync(Still(from), 0), first);
        Assert.Equal(await FrameAsync(Still((from + to) / 2), Last / 2), middle);
        Assert.Equal(await FrameAsync(Still(to), Last), last);
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

        // A photo with edges and colours in every part of it.
        return Films.Scene(Films.File("a", 30, "photo", MediaKind.Image)
            .With(Films.Effect(EffectKinds.Fit, new() { ["mode"] = "fit", ["box"] = new JsonArray(0.1, 0.1, 0.8, 0.8) }))
            .With(change(effect))) with
        { Width = 160, Height = 90 };
    }

    private async Task<byte[]> FrameAsync(Timeline film, long frame) =>
        (await Films.FrameAsync(film, frame, Engines.MediaAt(("photo", media.Folder["green.png"])))).Data.ToArray();
}
