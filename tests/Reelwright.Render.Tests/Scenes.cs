using System.Text.Json.Nodes;
using Reelwright.Timelines;

namespace Reelwright.Tests;

/// <summary>Small timelines to render.</summary>
internal static class Scenes
{
    public static Clip Solid(string id, long frames, string color) =>
        Generated(id, frames, GeneratorKinds.Solid, new JsonObject { ["color"] = color });

    public static Clip Background(string id, long frames) => Generated(
        id,
        frames,
        GeneratorKinds.Background,
        new JsonObject { ["style"] = "aurora", ["colors"] = new JsonArray("#102040", "#a04060", "#30a0c0") });

    public static Clip Words(string id, long frames, string text, string animation = "none") =>
        Generated(
            id,
            frames,
            GeneratorKinds.Text,
            new JsonObject
            {
                ["text"] = text,
                ["box"] = new JsonArray(0.1, 0.3, 0.8, 0.4),
                ["family"] = "display",
                ["weight"] = 700,
                ["size"] = 0.2,
            })
            .With(new Effect
            {
                Kind = EffectKinds.AnimateIn,
                Parameters = Properties.Empty.With("style", JsonValue.Create(animation)).With("frames", JsonValue.Create(10)),
            });

    public static Clip Music(string id, long frames) =>
        Generated(id, frames, GeneratorKinds.Music, new JsonObject { ["mood"] = "calm" });

    public static Clip Generated(string id, long frames, string kind, JsonObject parameters) => new()
    {
        Id = new(id),
        Name = id,
        Frames = frames,
        Media = new GeneratorReference { Kind = kind, Parameters = Properties.From(parameters), Seed = 7 },
    };

    public static Track Track(string id, TrackKind kind, string role, params TrackItem[] items) => new()
    {
        Id = new(id),
        Kind = kind,
        Metadata = Properties.Empty.With("role", JsonValue.Create(role)),
        Items = [.. items],
    };

    public static Transition Change(string kind, long frames) =>
        new() { Kind = kind, InOffset = frames / 2, OutOffset = frames - (frames / 2) };

    public static Timeline Small(params Track[] tracks) =>
        Timeline.Empty with { Width = 320, Height = 180, Tracks = [.. tracks] };
}
