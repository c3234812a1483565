using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using Reelwright.Timelines;

namespace Reelwright.Bench;

/// <summary>The videos of <c>bench/compare/story.json</c>, which every compared tool makes, as timelines.</summary>
internal sealed class Story(JsonNode story, CompareMedia media)
{
    private const double BaseHeight = 2250;

    public static Story Read(CompareMedia media) =>
        new(JsonNode.Parse(File.ReadAllText(Path.Combine(media.Root, "bench", "compare", "story.json")))!, media);

    /// <summary>Five photos with Ken Burns, dissolves, title, caption bars and music.</summary>
    public Timeline Photos(string? title = null, double musicDb = 0)
    {
        var (bars, words) = (ImmutableArray.CreateBuilder<TrackItem>(), ImmutableArray.CreateBuilder<TrackItem>());
        var captions = story["captions"]!;
        var texts = captions["texts"]!.AsArray();
        for (int i = 0; i < texts.Count; i++)
        {
            long at = Number(captions, "start") + (i * Step);
            PlaceAt(bars, at, Faded(Shape($"b{i}", Number(captions, "frames"), Box(captions["bar"]!), "#0000008c"), captions));
            PlaceAt(words, at, Faded(
                Text($"c{i}", Number(captions, "frames"), (string)texts[i]!, Inside(captions), Number(captions, "size"), new() { ["align"] = "left" }), captions));
        }

        return Timeline.Empty with
        {
            Tracks = [Scenes(1920, 1080), Track("V2", TrackKind.Video, "bars", bars), Accents(captions, texts.Count), Track("T1", TrackKind.Text, "captions", words), Title(title), Music(Total, musicDb)],
        };
    }

    /// <summary>The same photos upright, with captions whose words light up one after another.</summary>
    public Timeline Portrait()
    {
        var said = story["words"]!;
        var words = said["texts"]!.AsArray();
        long perLine = Number(said, "perLine");
        long length = Number(said, "lineFrames");
        var lines = ImmutableArray.CreateBuilder<TrackItem>();
        for (int line = 0; line < Total / length; line++)
        {
            string text = string.Join(' ', Enumerable.Range(0, (int)perLine).Select(k => (string)words[(int)(((line * perLine) + k) % words.Count)]!));
            var times = new JsonArray([.. Enumerable.Range(0, (int)perLine + 1).Select(k => JsonValue.Create((double)length * k / perLine))]);
            var look = new JsonObject { ["outline"] = "#000000", ["highlightColor"] = (string)said["color"]!, ["maxLines"] = 1 };
            lines.Add(Text($"w{line}", length, text, new(0.03, Number(said, "top") / 1920.0, 0.94, 0.06), Number(said, "size"), look)
                .With(Effect(EffectKinds.AnimateIn, new() { ["style"] = "highlight", ["only"] = true, ["times"] = times })));
        }

        return Timeline.Empty with
        {
            Width = 1080,
            Height = 1920,
            Tracks = [Scenes(1080, 1920), Track("T1", TrackKind.Text, "captions", lines), Music(Total, 0)],
        };
    }

    /// <summary>Three clips in five pieces with dissolves, title, logo and music.</summary>
    public Timeline Cut()
    {
        var cut = story["cut"]!;
        long dissolve = Number(cut, "dissolve");
        var pieces = cut["clips"]!.AsArray();
        var items = ImmutableArray.CreateBuilder<TrackItem>();
        long start = 0;
        for (int i = 0; i < pieces.Count; i++)
        {
            var piece = pieces[i]!;
            long end = Number(cut, "frames");
            bool dissolves = false;
            if (i + 1 < pieces.Count)
            {
                long next = Number(pieces[i + 1]!, "at");
                dissolves = Number(piece, "at") + Number(piece, "frames") > next;
                end = dissolves ? next + (dissolve / 2) : next;
            }

            items.Add(new Clip { Id = new($"p{i}"), Media = media.Clip((int)Number(piece, "clip")), Frames = end - start, SourceStart = Number(piece, "from") + start - Number(piece, "at") }
                .With(Effect(EffectKinds.Volume, new() { ["gainDb"] = (double)cut["gainDb"]! })));
            if (dissolves)
            {
                items.Add(Dissolve(dissolve));
            }

            start = end;
        }

        var logo = new Clip { Id = new("logo"), Media = media.Logo, Frames = Number(cut, "frames") }
            .With(Effect(EffectKinds.Fit, new() { ["mode"] = "fit", ["box"] = Box(cut["logo"]!).ToJson() }));
        return Timeline.Empty with
        {
            Tracks = [Track("V1", TrackKind.Video, "main", items), Track("V2", TrackKind.Video, "logo", [logo]), Title(null), Music(Number(cut, "frames"), 0)],
        };
    }

    /// <summary>A timeline of any length: scenes of 7.2 s, two photos and a clip in turn, each with a line of words.</summary>
    public Timeline Long(long frames)
    {
        const long Scene = 216;
        var (scenes, words) = (ImmutableArray.CreateBuilder<TrackItem>(), ImmutableArray.CreateBuilder<TrackItem>());
        for (long at = 0; at < frames; at += Scene)
        {
            long length = Math.Min(Scene, frames - at);
            long number = at / Scene;
            if (number > 0)
            {
                scenes.Add(Dissolve(Math.Min(Dissolving, length)));
            }

            string id = number.ToString(CultureInfo.InvariantCulture);
            scenes.Add(number % 3 == 2
                ? new Clip { Id = new($"s{id}"), Media = media.Clip(1 + (int)(number / 3 % 3)), Frames = length, SourceStart = 20 }.With(Effect(EffectKinds.Volume, new() { ["mute"] = true }))
                : Photo((int)(number % 5), $"s{id}", at, length, at, Scene, 1920, 1080));
            words.Add(Text($"t{id}", length, $"Scene {id} · 第 {id} 幕", new(0.05, 0.8, 0.9, 0.12), 64, []));
        }

        return Timeline.Empty with
        {
            Tracks = [Track("V1", TrackKind.Video, "main", scenes), Track("T1", TrackKind.Text, "captions", words), Music(Math.Min(frames, 1200), 0)],
        };
    }

    private long Step => Number(story["photos"]!, "step");

    private long Total => Number(story["photos"]!, "frames");

    private long Dissolving => Number(story["photos"]!, "dissolve");

    private static long Number(JsonNode node, string name) => (long)node[name]!;

    private static Place Box(JsonNode pixels) => new(
        (double)pixels[0]! / 1920, (double)pixels[1]! / 1080, (double)pixels[2]! / 1920, (double)pixels[3]! / 1080);

    private static Effect Effect(string kind, JsonObject parameters, params KeyframeCurve[] curves) =>
        new() { Kind = kind, Parameters = Properties.From(parameters), Curves = [.. curves] };

    private static Clip Faded(Clip clip, JsonNode times) => clip
        .With(Effect(EffectKinds.AnimateIn, new() { ["style"] = "fade", ["frames"] = (long)(times["fade"] ?? times["fadeIn"])! }))
        .With(Effect(EffectKinds.AnimateOut, new() { ["style"] = "fade", ["frames"] = (long)(times["fade"] ?? times["fadeOut"])! }));

    private static Clip Made(string id, long frames, string kind, JsonObject parameters) =>
        new() { Id = new(id), Frames = frames, Media = new GeneratorReference { Kind = kind, Parameters = Properties.From(parameters) } };

    private static Clip Shape(string id, long frames, Place box, string fill) =>
        Made(id, frames, GeneratorKinds.Shape, new() { ["shape"] = "rectangle", ["fill"] = fill, ["box"] = box.ToJson() });

    private static Clip Text(string id, long frames, string text, Place box, long size, JsonObject look)
    {
        look["text"] = text;
        look["box"] = box.ToJson();
        look["size"] = size / 1080.0;
        look["weight"] = 700;
        return Made(id, frames, GeneratorKinds.Text, look);
    }

    private static Transition Dissolve(long frames) =>
        new() { Kind = TransitionKinds.Dissolve, InOffset = frames / 2, OutOffset = frames - (frames / 2) };

    private static void PlaceAt(ImmutableArray<TrackItem>.Builder items, long at, Clip clip)
    {
        long filled = items.Sum(item => item.Length);
        if (at > filled)
        {
            items.Add(new Gap(at - filled));
        }

        items.Add(clip);
    }

    private static Track Track(string id, TrackKind kind, string role, IEnumerable<TrackItem> items) =>
        new() { Id = new(id), Kind = kind, Metadata = Properties.Empty.With("role", JsonValue.Create(role)), Items = [.. items] };

    private static Place Inside(JsonNode captions)
    {
        var bar = Box(captions["bar"]!);
        double left = Number(captions, "left") / 1920.0;
        return bar with { X = left, Width = bar.Width - left };
    }

    private Track Accents(JsonNode captions, int count)
    {
        var items = ImmutableArray.CreateBuilder<TrackItem>();
        for (int i = 0; i < count; i++)
        {
            PlaceAt(items, Number(captions, "start") + (i * Step), Faded(Shape($"a{i}", Number(captions, "frames"), Box(captions["accent"]!), (string)captions["accentColor"]!), captions));
        }

        return Track("V3", TrackKind.Video, "accents", items);
    }

    private Track Title(string? text)
    {
        var title = story["title"]!;
        double half = 0.12;
        var look = new JsonObject { ["outline"] = "#000000cc", ["outlineWidth"] = (double)Number(title, "outline") / Number(title, "size"), ["shadow"] = 0.6, ["maxLines"] = 1 };
        var box = new Place(0.02, (Number(title, "middle") / 1080.0) - half, 0.96, 2 * half);
        return Track("T2", TrackKind.Text, "title", [Faded(Text("title", Number(title, "frames"), text ?? (string)title["text"]!, box, Number(title, "size"), look), title)]);
    }

    private Track Scenes(int width, int height)
    {
        var items = ImmutableArray.CreateBuilder<TrackItem>();
        int count = story["photos"]!["views"]!.AsArray().Count;
        long start = 0;
        for (int i = 0; i < count; i++)
        {
            if (i > 0)
            {
                items.Add(Dissolve(Dissolving));
            }

            long end = i == count - 1 ? Total : (Step * (i + 1)) + (Dissolving / 2);
            items.Add(Photo(i, $"p{i}", start, end - start, Step * i, Number(story["photos"]!, "shown"), width, height));
            start = end;
        }

        return Track("V1", TrackKind.Video, "main", items);
    }

    // The view runs over all frames in which the photo is seen, dissolves included.
    private Clip Photo(int index, string id, long start, long length, long seenFrom, long seen, int width, int height)
    {
        var view = story["photos"]!["views"]![index]!.AsArray().Select(value => (double)value!).ToArray();

        // The middle is given within the largest part of the picture's shape; ours within the whole photo.
        double partWidth = Math.Min(CompareMedia.PhotoWidth, (double)CompareMedia.PhotoHeight * width / height);
        double partHeight = width > height ? BaseHeight : CompareMedia.PhotoHeight;
        double X(double x) => 0.5 + ((x - 0.5) * partWidth / CompareMedia.PhotoWidth);
        double Y(double y) => 0.5 + ((y - 0.5) * partHeight / CompareMedia.PhotoHeight);
        KeyframeCurve Curve(string name, double from, double to) => new()
        {
            Parameter = name,
            Keyframes = [new(seenFrom - start, from), new(seenFrom - start + seen - 1, to)],
        };
        return new Clip { Id = new(id), Media = media.Photo(index), Frames = length }.With(Effect(
            EffectKinds.View, [], Curve("zoom", view[0], view[1]), Curve("cx", X(view[2]), X(view[3])), Curve("cy", Y(view[4]), Y(view[5]))));
    }

    private Track Music(long frames, double gainDb)
    {
        var music = story["music"]!;
        var clip = new Clip { Id = new("music"), Frames = frames, Media = media.Music }
            .With(Effect(EffectKinds.Volume, new() { ["gainDb"] = (double)music["gainDb"]! + gainDb, ["fadeOut"] = Number(music, "fadeOut") }));
        return Track("A1", TrackKind.Audio, "music", [clip]);
    }

    private sealed record Place(double X, double Y, double Width, double Height)
    {
        public JsonArray ToJson() => [X, Y, Width, Height];
    }
}
