using System.Text.Json.Nodes;
using Reelwright.Timelines;

namespace Reelwright.Render;

/// <summary>A very small video that needs every common part once.</summary>
internal static class WarmUpTimeline
{
    /// <summary>Frames in which there is a picture; the music goes on for a while after them.</summary>
    public const long Scenes = 2 * Frames;

    private const long Frames = 4;

    public static Timeline Make() => Timeline.Empty with
    {
        Width = 320,
        Height = 180,
        Tracks =
        [
            Track(
                "V1",
                TrackKind.Video,
                Clip("background", GeneratorKinds.Background, """{"style":"aurora","colors":["#0a0f2c","#35206b","#0d4a5e"]}"""),
                new Transition { Kind = TransitionKinds.Dissolve, InOffset = 1, OutOffset = 1 },
                Clip("next", GeneratorKinds.Background, """{"style":"radial","colors":["#0a0f2c","#35206b"]}""")),
            Track("V2", TrackKind.Video, Moving(Clip("form", GeneratorKinds.Shape, """{"shape":"circle","fill":"#ffffff","shadow":0.3,"box":[0.1,0.1,0.3,0.3]}"""))),
            Track("T1", TrackKind.Text, Moving(Clip("words", GeneratorKinds.Text, """{"text":"Aa 你好","family":"display","box":[0.1,0.4,0.8,0.4]}"""))),
            Track("A1", TrackKind.Audio, Clip("music", GeneratorKinds.Music, """{"mood":"calm"}""")),
        ],
    };

    private static Track Track(string id, TrackKind kind, params TrackItem[] items) =>
        new() { Id = new(id), Kind = kind, Items = [.. items] };

    private static Clip Clip(string id, string kind, string parameters) => new()
    {
        Id = new(id),
        Frames = kind == GeneratorKinds.Music ? Frames * 60 : Frames,
        Media = new GeneratorReference { Kind = kind, Parameters = Properties.From(JsonNode.Parse(parameters)!.AsObject()) },
    };

    private static Clip Moving(Clip clip) => clip.With(new Effect
    {
        Kind = EffectKinds.AnimateIn,
        Parameters = Properties.From(new JsonObject { ["style"] = "pop", ["frames"] = Frames }),
    });
}
