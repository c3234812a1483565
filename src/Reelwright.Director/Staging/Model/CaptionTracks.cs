using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Reelwright.Timelines;

namespace Reelwright.Director;

/// <summary>The caption track of a model.</summary>
internal static class CaptionTracks
{
    private const string Id = "T-caption";

    /// <summary>Captions made from the narration; <c>null</c> when nothing is spoken.</summary>
    public static Track? Make(StageModel model)
    {
        var lines = new List<CaptionedLine>();
        long start = 0;
        long lead = SoundTracks.NarrationLead(model.Rate);
        foreach (var scene in model.Scenes)
        {
            if (scene.Spoken is { } line)
            {
                lines.Add(new(start + lead, line, model.Rate.SecondsAt(scene.Frames - lead - 2), scene.Id));
            }

            start += scene.Frames;
        }

        return Of(model, lines);
    }

    /// <summary>Captions of lines at their places; <c>null</c> when there are none.</summary>
    public static Track? Of(StageModel model, IReadOnlyList<CaptionedLine> lines)
    {
        var track = NewTrack(model.IsChinese);
        var ids = new HashSet<string>(StringComparer.Ordinal);
        bool any = false;
        foreach (var each in lines)
        {
            var (start, line, limit, scene) = each;
            int number = 0;
            foreach (var caption in CaptionMaker.Make(line, model.Canvas.Shape, limit))
            {
                long from = start + model.Rate.FramesFromSeconds(caption.Start);
                long to = start + model.Rate.FramesFromSeconds(caption.End);
                var clip = Clip(model, caption.Text, to - from, Unique(ids, $"{scene}-caption-{++number}"), scene);
                track.Add(from, clip.WithParameters(clip.Parameters.With("clock", Clock(caption, start - from, model.Rate))));
                any = true;
            }
        }

        return any ? track.Build() : null;
    }

    // A scene that was doubled speaks twice.
    private static ClipId Unique(HashSet<string> ids, string wanted)
    {
        string id = wanted;
        for (int i = 2; !ids.Add(id); i++)
        {
            id = $"{wanted}~{i}";
        }

        return new(id);
    }

    /// <summary>Captions of another timeline, set for this canvas: same words, same time.</summary>
    public static Track Again(StageModel model, Track captions)
    {
        var track = NewTrack(model.IsChinese);
        foreach (var placed in captions.Placed())
        {
            string text = placed.Clip.Parameters.Text("text") ?? "";
            string joined = text.Replace("\n", TextMeasure.IsWide(text) ? "" : " ", StringComparison.Ordinal);
            int line = CaptionBreaker.LineLength(joined, model.Canvas.Shape);
            string set = text.Contains('\n', StringComparison.Ordinal)
                && text.Split('\n').All(part => part.Length <= line)
                ? text
                : CaptionBreaker.Set(joined, model.Words?.Invoke(joined) ?? new HashSet<int>(), 0, line);
            var made = Clip(
                model,
                set,
                placed.Clip.Frames,
                placed.Clip.Id,
                placed.Clip.Metadata.Text(Marks.Scene) ?? "");
            if (placed.Clip.Parameters.Node("clock") is { } clock)
            {
                made = made.WithParameters(made.Parameters.With("clock", clock));
            }

            foreach (string name in HandMarks.Of(placed.Clip).Where(placed.Clip.Parameters.Has))
            {
                made = name == "text"
                    ? made
                    : made.WithParameters(made.Parameters.With(name, placed.Clip.Parameters.Node(name)));
            }

            made = HandMarks.Of(placed.Clip)
                .Where(mark => mark.StartsWith("effect:", StringComparison.Ordinal))
                .Select(mark => mark["effect:".Length..])
                .Aggregate(made, (clip, kind) => placed.Clip.Effect(kind) is { } effect
                    ? clip.With(effect)
                    : clip with { Effects = clip.Effects.RemoveAll(other => other.Kind == kind) });
            track.Add(placed.Range.Start, made with { Metadata = placed.Clip.Metadata, Extra = placed.Clip.Extra });
        }

        return track.Build() with
        {
            Id = captions.Id,
            Name = captions.Name,
            IsMuted = captions.IsMuted,
            Metadata = captions.Metadata,
            Extra = captions.Extra,
        };
    }

    // Frames after the clip's start, to a hundredth: words begin between frames.
    private static JsonArray Clock(Caption caption, long lineStart, FrameRate rate) => new([.. caption.Clock.SelectMany(point => new JsonNode[]
    {
        JsonValue.Create(point.Letters),
        JsonValue.Create(Math.Round(lineStart + (point.Seconds * rate.PerSecond), 2)),
    })]);

    private static TrackBuilder NewTrack(bool isChinese) =>
        new(Id, TrackKind.Text, TrackNames.NameOf(Marks.CaptionRole, isChinese, 0), Marks.CaptionRole);

    private static Clip Clip(StageModel model, string text, long frames, ClipId id, string scene)
    {
        var canvas = model.Canvas;
        bool wide = TextMeasure.IsWide(text);
        double size = (canvas.Shape, wide) switch
        {
            (CanvasShape.Wide, true) => 0.046,
            (CanvasShape.Wide, false) => 0.042,
            (_, true) => 0.05,
            _ => 0.043,
        };
        var parameters = new JsonObject
        {
            ["text"] = text,
            ["box"] = canvas.CaptionZone.ToFractions(canvas),
            ["family"] = "text",
            ["weight"] = 600,
            ["size"] = size,
            ["minSize"] = 0.032,
            ["color"] = model.Palette.CaptionText,
            ["align"] = "center",
            ["valign"] = "bottom",
            ["maxLines"] = 2,
            ["lineSpacing"] = 1.2,
            ["plate"] = model.Palette.CaptionPlate,
            ["plateRadius"] = 0.28,
            ["platePadding"] = 0.42,
        };
        return new Clip
        {
            Id = id,
            Media = new GeneratorReference { Kind = GeneratorKinds.Text, Parameters = Properties.From(parameters).With(model.CaptionLook.Without("animateIn")) },
            Frames = frames,
            Name = text.Replace('\n', ' '),
            Effects = Entrance(model.CaptionLook.Text("animateIn"), frames),
            Metadata = Properties.Empty
                .With(Marks.Role, Marks.CaptionRole)
                .With(Marks.Scene, scene)
                .With(Marks.Slot, Marks.CaptionRole),
        };
    }

    private static ImmutableArray<Effect> Entrance(string? style, long frames) => style switch
    {
        null => [Effects.In("fade", 4, 0)],
        "none" => [],
        "typewriter" or "words" or "highlight" => [Effects.In(style, Math.Max(1, frames * 3 / 4), 0)],
        _ => [Effects.In(style, 6, 0)],
    };
}
