using System.Globalization;
using System.Text.Json.Nodes;
using Reelwright.Timelines;

namespace Reelwright.Director;

/// <summary>
/// The notice that a video is generated, as the Chinese rules in force since 2025-09-01 ask for it (GB 45438-2025): words
/// on the picture at the start, and a record for the file's metadata.
/// </summary>
public static class AiNotice
{
    /// <summary>Role of its track.</summary>
    public const string Role = "notice";

    /// <summary>Name of the record in the timeline's metadata, and of the key in the file.</summary>
    public const string Key = "AIGC";

    /// <summary>Seconds that the notice stands at least; the rule asks for two.</summary>
    private const double Seconds = 3;

    // The rule asks for letters of five per cent of the short side.
    private const double Size = 0.05;
    private const double Padding = 0.5;

    /// <summary>The JSON that goes into the file under <see cref="Key"/>; <c>null</c> when the timeline has no notice.</summary>
    /// <param name="timeline">The timeline.</param>
    public static string? Record(Timeline timeline) => timeline.Metadata.Node(Key)?.ToJsonString();

    /// <summary>The timeline with the notice over its first seconds.</summary>
    internal static Timeline Add(Timeline timeline, StageModel model)
    {
        string words = model.Script.Language == "zh-Hant" ? "AI 生成內容" : model.IsChinese ? "AI 生成内容" : "AI-generated";
        var parameters = new JsonObject
        {
            ["text"] = words,
            ["box"] = BoxFor(words, model.Canvas, timeline),
            ["family"] = "text",
            ["weight"] = 500,
            ["size"] = Size,
            ["minSize"] = Size,
            ["color"] = "#ffffff",
            ["align"] = "center",
            ["valign"] = "middle",
            ["maxLines"] = 1,
            ["plate"] = "#000000b8",
            ["plateRadius"] = 0.3,
            ["platePadding"] = Padding,
        };
        var builder = new TrackBuilder("T-notice", TrackKind.Text, TrackNames.NameOf(Role, model.IsChinese, 0), Role);
        builder.Add(0, new Clip
        {
            Id = new("notice"),
            Media = new GeneratorReference { Kind = GeneratorKinds.Text, Parameters = Properties.From(parameters) },
            Frames = Math.Min(timeline.Length, timeline.Rate.FramesFromSeconds(Seconds)),
            Name = words,
            Metadata = Properties.Empty.With(Marks.Role, Role),
        });
        int firstSound = timeline.Tracks.TakeWhile(track => track.Kind != TrackKind.Audio).Count();
        return timeline with
        {
            Tracks = timeline.Tracks.Insert(firstSound, builder.Build()),
            Metadata = timeline.Metadata.With(Key, new JsonObject
            {
                ["Label"] = "1",
                ["ContentProducer"] = "Reelwright",
                ["ProduceID"] = Seeds.Derive(model.Seed, timeline.Title).ToString("x16", CultureInfo.InvariantCulture),
                ["ReservedCode1"] = "",
                ["ContentPropagator"] = "",
                ["PropagateID"] = "",
                ["ReservedCode2"] = "",
            }),
        };
    }

    /// <summary>The timeline with its notice, if it has one, where it belongs in another shape of the picture.</summary>
    internal static Timeline Refit(Timeline timeline, Canvas canvas) => timeline with
    {
        Tracks = [.. timeline.Tracks.Select(track => track.Role == Role ? track with { Items = [.. track.Items.Select(item => Refit(item, canvas, timeline))] } : track)],
    };

    private static TrackItem Refit(TrackItem item, Canvas canvas, Timeline timeline) =>
        item is Clip { Media: GeneratorReference { Kind: GeneratorKinds.Text } words } clip
            ? clip with { Media = words with { Parameters = words.Parameters.With("box", BoxFor(words.Parameters.Text("text") ?? "", canvas, timeline)) } }
            : item;

    private static JsonArray BoxFor(string words, Canvas canvas, Timeline timeline)
    {
        double width = (TextMeasure.Width(words, "text", 500) * Size * 1.08) + (2 * Padding * Size);
        double height = (Size * TextMeasure.Height(words, 1)) + (Padding * Size);
        double right = Math.Min(canvas.Safe.Right, canvas.Width - 0.03);
        double top = canvas.Shape == CanvasShape.Tall ? canvas.Safe.Y - height - 0.02 : 0.022;
        double left = Math.Max(canvas.Safe.X, 0.03);
        const int Rows = 12;
        double row = Math.Max(0, canvas.Height - height - (2 * top)) / Rows;
        Box[] places =
        [
            .. Enumerable.Range(0, Rows + 1).SelectMany(
                i => (Box[])[new(right - width, top + (i * row), width, height), new(left, top + (i * row), width, height)]),
        ];
        Box[] taken = [.. Opening(timeline).Select(box => new Box(box[0] * canvas.Width, box[1] * canvas.Height, box[2] * canvas.Width, box[3] * canvas.Height))];
        int free = Array.FindIndex(places, place => !Array.Exists(taken, place.Overlaps));
        return places[Math.Max(0, free)].ToFractions(canvas);
    }

    // Where words stand while the notice does.
    private static IEnumerable<double[]> Opening(Timeline timeline) => timeline.Placed()
        .Where(placed => placed.Track.Role != Role && placed.Range.Start < timeline.Rate.FramesFromSeconds(Seconds)
            && placed.Clip.Media is GeneratorReference { Kind: GeneratorKinds.Text })
        .Select(placed => placed.Clip.Parameters.Numbers("box")).OfType<double[]>().Where(box => box.Length == 4);

    /// <summary>Whether a video is to carry the notice: Chinese, and made of more than the user's own pictures and sound.</summary>
    internal static bool IsDue(StageModel model) =>
        model.IsChinese && (model.HasNarration || model.Scenes.Any(scene => scene.Media is null));
}
