using Reelwright.Timelines;

namespace Reelwright.Director;

/// <summary>The layouts there are, by name, and which of them a scene takes.</summary>
internal static class SceneTemplates
{
    private const double LowestFace = 0.68;

    private static readonly Dictionary<string, Action<SceneSketch>> ByName = new(StringComparer.Ordinal)
    {
        ["hook.split"] = SplitTemplates.Hook,
        ["hook.center"] = CenterTemplates.Hook,
        ["reveal.center"] = CenterTemplates.Reveal,
        ["reveal.split"] = SplitTemplates.Reveal,
        ["point.split"] = SplitTemplates.Point,
        ["point.center"] = CenterTemplates.Point,
        ["point.card"] = SplitTemplates.PointCard,
        ["list.cards"] = ListTemplates.Cards,
        ["list.rows"] = ListTemplates.Rows,
        ["statement.center"] = CenterTemplates.Statement,
        ["statement.left"] = CenterTemplates.StatementLeft,
        ["picture.full"] = PictureTemplates.Full,
        ["picture.blur"] = PictureTemplates.Full,
        ["picture.card"] = PictureTemplates.Card,
        ["picture.split"] = PictureTemplates.Split,
        ["fact.figure"] = FactTemplates.Figure,
        ["fact.ring"] = FactTemplates.Ring,
        ["fact.price"] = FactTemplates.Price,
        ["fact.date"] = FactTemplates.Date,
        ["fact.place"] = FactTemplates.Place,
        ["quote.card"] = FormTemplates.Quote,
        ["step.rail"] = FormTemplates.Step,
        ["story.page"] = FormTemplates.Page,
        ["news.lead"] = FormTemplates.Lead,
        ["sale.offer"] = FormTemplates.Offer,
        ["chart.bars"] = ChartTemplates.Bars,
        ["chart.line"] = ChartTemplates.Line,
        ["versus.columns"] = ContrastTemplates.Versus,
        ["history.rail"] = HistoryTemplates.Rail,
        ["device.phone"] = DeviceTemplates.Phone,
        ["device.laptop"] = DeviceTemplates.Laptop,
        ["device.browser"] = DeviceTemplates.Browser,
        ["reveal.stage"] = StageTemplates.Reveal,
        ["picture.change"] = ContrastTemplates.Change,
        ["picture.collage"] = AlbumTemplates.Collage,
        ["picture.prints"] = AlbumTemplates.Prints,
        ["list.checks"] = ListTemplates.Checks,
        ["action.center"] = CenterTemplates.CallToAction,
        ["action.split"] = SplitTemplates.CallToAction,
    };

    /// <summary>The names, for tests.</summary>
    public static IEnumerable<string> Names => ByName.Keys;

    /// <summary>Draws a scene; an unknown name takes the layout of a plain point.</summary>
    public static void Draw(SceneSketch sketch) =>
        ByName.GetValueOrDefault(sketch.Scene.Template, SplitTemplates.Point)(sketch);

    /// <summary>Whether a layout shows the user's picture as the whole ground.</summary>
    public static bool IsFullPicture(string template) => template is "picture.full" or "picture.blur" or "picture.change";

    /// <summary>Chooses the layout of a scene so that it differs from its neighbour's.</summary>
    /// <param name="words">The scene.</param>
    /// <param name="media">Its picture; <c>null</c> when none.</param>
    /// <param name="before">The neighbour's layout; <c>null</c> for the first scene.</param>
    /// <param name="canvas">The canvas.</param>
    /// <param name="seed">The scene's seed.</param>
    /// <param name="guide">What was seen in the picture; <c>null</c> when nobody looked.</param>
    public static string Choose(ScriptScene words, ExternalReference? media, string? before, Canvas canvas, long seed, PictureGuide? guide = null)
    {
        if ((media is null ? Composed(words) : Framed(words)) is { } composed)
        {
            return composed;
        }

        string[] names = media is not null ? ForPicture(words, media, canvas, guide) : words.Kind switch
        {
            SceneKind.Hook => ["hook.split", "hook.center"],
            SceneKind.Reveal => ["reveal.center", "reveal.split"],
            SceneKind.List when words.Points.Length >= 2 => ["list.cards", "list.rows"],
            SceneKind.Statement when words.Headline.Length is 1 or 2 => ["statement.center"],
            SceneKind.Statement => ["statement.center", "statement.left"],
            SceneKind.CallToAction => ["action.center", "action.split"],
            _ => ["point.split", "point.card", "point.center"],
        };
        int first = Seeds.Pick(seed, "template", names.Length);
        string family = before?[(before.IndexOf('.', StringComparison.Ordinal) + 1)..] ?? "";
        for (int i = 0; i < names.Length; i++)
        {
            string name = names[(first + i) % names.Length];
            if (names.Length == 1 || !name.EndsWith("." + family, StringComparison.Ordinal))
            {
                return name;
            }
        }

        return names[first];
    }

    // What the words state decides before anything else does.
    private static string? Composed(ScriptScene words) => words.Composition switch
    {
        FactShape.Figure => "fact.figure",
        FactShape.Share => "fact.ring",
        FactShape.Price => "fact.price",
        FactShape.Date when Numeral.Date(words.Headline) is not null => "fact.date",
        FactShape.Place => "fact.place",
        "quote" => "quote.card",
        "step" => "step.rail",
        "page" => "story.page",
        "lead" => "news.lead",
        "offer" => "sale.offer",
        Compositions.Bars => "chart.bars",
        Compositions.Line => "chart.line",
        Compositions.Versus => "versus.columns",
        Compositions.Milestone => "history.rail",
        Compositions.Stage => "reveal.stage",
        Compositions.Phone or Compositions.Laptop or Compositions.Browser => $"device.{words.Composition}",
        "checklist" when words.Points.Length >= 2 => "list.checks",
        _ => null,
    };

    // What the user's pictures are decides how they are held.
    private static string? Framed(ScriptScene words) => words.Composition switch
    {
        Compositions.BeforeAfter => "picture.change",
        Compositions.Collage => "picture.collage",
        Compositions.Polaroids => "picture.prints",
        Compositions.Phone or Compositions.Laptop or Compositions.Browser => $"device.{words.Composition}",
        _ => null,
    };

    private static string[] ForPicture(ScriptScene words, ExternalReference media, Canvas canvas, PictureGuide? guide)
    {
        double window = canvas.Width / canvas.Height;
        double ratio = KenBurns.Aspect(media) / window;
        bool near = ratio is > 0.62 and < 1.62 && (guide is null || guide.FitsPeople(KenBurns.Aspect(media), window));
        bool silent = words.Headline.Length == 0 && words.Subline.Length == 0;
        if (near)
        {
            // Words below would lie over a face that is low in the picture: they stand beside it instead.
            return silent ? ["picture.full"]
                : guide?.People is { Bottom: > LowestFace } ? ["picture.split", "picture.card"] : ["picture.full", "picture.split"];
        }

        return silent ? ["picture.card", "picture.blur"] : ["picture.split", "picture.card"];
    }
}
