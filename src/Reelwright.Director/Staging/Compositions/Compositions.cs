using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Reelwright.Timelines;

namespace Reelwright.Director;

/// <summary>Gives scenes the composition that the brief's matter asks for: a chart, a comparison, a frame of a device.</summary>
/// <remarks>Only what the message itself says is drawn: its figures, its names, its years, its pictures.</remarks>
internal static partial class Compositions
{
    public const string Bars = "bars";
    public const string Line = "line";
    public const string Versus = "versus";
    public const string Milestone = "milestones";
    public const string BeforeAfter = "before-after";
    public const string Phone = "phone";
    public const string Laptop = "laptop";
    public const string Browser = "browser";
    public const string Collage = "collage";
    public const string Polaroids = "polaroids";
    public const string Stage = "stage";

    private const int FewestScenes = 3;

    /// <summary>With fewer pictures a page of all of them says nothing new.</summary>
    public const int FewestOfCollage = 4;

    /// <summary>Whether a scene's points are figures or names of a drawing, not a list.</summary>
    public static bool HoldsData(string composition) => composition is Bars or Line or Versus or Milestone;

    /// <summary>The script with compositions set; scenes whose matter went into a drawing are left out.</summary>
    public static VideoScript Apply(VideoScript script, string message, ImmutableArray<ExternalReference> media)
    {
        var scenes = script.Scenes.Select(Completed).ToList();
        bool hasPictures = scenes.Exists(scene => scene.Media is not null);
        if (!hasPictures)
        {
            Draw(scenes, message);
        }

        Frames(scenes, message, script.Genre, media, hasPictures);
        return script with { Scenes = [.. scenes] };
    }

    private static ScriptScene Completed(ScriptScene scene) => scene.Points.IsDefault ? scene with { Points = [] } : scene;

    private static void Draw(List<ScriptScene> scenes, string message)
    {
        if (Series.Of(message) is { } series)
        {
            Place(scenes, series.IsOverTime ? Line : Bars, series.ToPoints(), [.. series.Values.Select(value => value.Text)], heading: EnglishWords.Capitalize(Series.Heading(message)));
        }

        if (Milestones.Of(message) is { Length: > 0 } years && !scenes.Exists(scene => scene.Composition is Line or Bars))
        {
            Place(scenes, Milestone, [.. years.Select(year => new ScriptPoint($"{year.Year}: {year.Text}", ""))], [.. years.Select(year => year.Text)], [.. years.Select(year => year.Year)]);
        }

        if ((Contrast.BeforeAndAfter(message) ?? Contrast.Of(message)) is { } contrast)
        {
            Set(scenes, contrast, ContrastFacts.Of(message, contrast));
        }
    }

    /// <summary>The name of one of two things that are compared, and what the brief says of it.</summary>
    public static (string Name, string[] Facts) Side(ScriptPoint point)
    {
        string[] lines = point.Text.Split('\n');
        return (lines[0], lines[1..]);
    }

    // On the first scene that tells of one of the figures; the others would only say it again.
    private static void Place(
        List<ScriptScene> scenes,
        string composition,
        ImmutableArray<ScriptPoint> points,
        ImmutableArray<string> said,
        ImmutableArray<string> alsoSaid = default,
        string heading = "")
    {
        ImmutableArray<string> words = alsoSaid.IsDefault ? said : [.. said, .. alsoSaid];
        var telling = scenes
            .Where(scene => scene.Kind is SceneKind.Point or SceneKind.Statement or SceneKind.List && words.Any(word => Says(scene, word)))
            .ToList();
        if (telling.Count == 0)
        {
            // The brief is hardly more than its figures: they get a scene of their own after the opening.
            if (heading.Length > 0)
            {
                int place = Math.Min(scenes.Count, scenes.FindIndex(scene => scene.Kind == SceneKind.Reveal) + 1);
                scenes.Insert(place, new ScriptScene { Kind = SceneKind.Point, Headline = heading, Composition = composition, Points = points, Weight = 1.4, Narration = "", Art = [] });
            }

            return;
        }

        int at = scenes.IndexOf(telling[0]);
        var rest = scenes.Skip(at + 1).TakeWhile(telling.Contains).Take(Math.Max(0, scenes.Count - FewestScenes)).ToList();
        bool zh = TextMeasure.IsWide(telling[0].Headline + telling[0].Narration);
        string narration = string.Join(zh ? "" : " ", telling.Where(scene => scene == telling[0] || rest.Contains(scene)).Select(scene => scene.Narration).Where(text => text.Length > 0));
        scenes[at] = telling[0] with
        {
            Kind = SceneKind.Point,
            Headline = composition == Milestone && telling[0].Kind == SceneKind.List ? (zh ? "一路走来" : "The way so far") : telling[0].Headline,
            Composition = composition,
            Points = points,
            Narration = narration,
            Weight = telling[0].Weight * Math.Min(2, 1 + (0.25 * rest.Count)),
        };
        scenes.RemoveAll(rest.Contains);
    }

    private static bool Says(ScriptScene scene, string word) =>
        scene.Headline.Contains(word, StringComparison.OrdinalIgnoreCase) || scene.Subline.Contains(word, StringComparison.OrdinalIgnoreCase)
        || scene.Narration.Contains(word, StringComparison.OrdinalIgnoreCase) || scene.Points.Any(point => point.Text.Contains(word, StringComparison.OrdinalIgnoreCase));

    // The two stand beside each other where the subject is made known.
    private static void Set(List<ScriptScene> scenes, Contrast contrast, (ImmutableArray<string> Left, ImmutableArray<string> Right) facts)
    {
        ImmutableArray<ScriptPoint> sides =
            [new(string.Join('\n', [contrast.Left, .. facts.Left]), ""), new(string.Join('\n', [contrast.Right, .. facts.Right]), "")];
        if (!facts.Left.IsEmpty)
        {
            Compare(scenes, contrast, facts, sides);
            return;
        }

        int at = scenes.FindIndex(scene => scene.Composition.Length == 0 && scene.Kind is SceneKind.Point or SceneKind.Reveal or SceneKind.Statement
            && (Says(scene, contrast.Left) || Says(scene, contrast.Right)));
        at = at >= 0 ? at : scenes.FindIndex(scene => scene.Composition.Length == 0 && scene.Kind is SceneKind.Reveal);
        at = at >= 0 ? at : scenes.FindIndex(1, scene => scene.Composition.Length == 0 && scene.Kind is SceneKind.Point or SceneKind.Statement);
        if (at >= 0)
        {
            scenes[at] = scenes[at] with { Composition = Versus, Points = sides };
        }
    }

    // Everything that is said of the two stands in one scene; scenes that tell single facts would only say them again.
    private static void Compare(List<ScriptScene> scenes, Contrast contrast, (ImmutableArray<string> Left, ImmutableArray<string> Right) said, ImmutableArray<ScriptPoint> sides)
    {
        ImmutableArray<string> facts = [.. said.Left, .. said.Right];
        var telling = scenes
            .Where(scene => scene.Kind is SceneKind.Point or SceneKind.Statement or SceneKind.List && scene.Composition.Length == 0 && facts.Any(fact => Says(scene, fact)))
            .ToList();
        int at = telling.Count > 0 ? scenes.IndexOf(telling[0]) : Math.Min(scenes.Count, scenes.FindIndex(scene => scene.Kind == SceneKind.Reveal) + 1);
        bool zh = TextMeasure.IsWide(contrast.Left + contrast.Right);
        var scene = new ScriptScene
        {
            Kind = SceneKind.Point,
            Headline = $"{contrast.Left} vs {contrast.Right}",
            Composition = Versus,
            Points = sides,
            Narration = telling.Count > 0 ? string.Join(zh ? "" : " ", telling.Select(told => told.Narration).Where(text => text.Length > 0).Distinct())
                : zh ? $"{contrast.Left}{string.Join('，', said.Left)}。{contrast.Right}{string.Join('，', said.Right)}。"
                : $"{contrast.Left}: {string.Join(", ", said.Left.Select(EnglishWords.Decapitalize))}. {contrast.Right}: {string.Join(", ", said.Right.Select(EnglishWords.Decapitalize))}.",
            Art = telling.Count > 0 ? telling[0].Art : [],
            Weight = 1.6,
        };
        scenes.RemoveAll(telling.Contains);
        scenes.Insert(Math.Min(Math.Max(at, scenes.Count == 0 ? 0 : 1), scenes.Count), scene);
    }

    private static void Frames(List<ScriptScene> scenes, string message, string genre, ImmutableArray<ExternalReference> media, bool hasPictures)
    {
        string device = PhoneWords().IsMatch(message) ? Phone : BrowserWords().IsMatch(message) ? Browser : LaptopWords().IsMatch(message) ? Laptop : "";
        if (!hasPictures)
        {
            int reveal = scenes.FindIndex(scene => scene.Kind == SceneKind.Reveal && scene.Composition.Length == 0);
            if (reveal >= 0)
            {
                string composition = device.Length > 0 ? device : ProductWords().IsMatch(genre) ? Stage : "";
                scenes[reveal] = scenes[reveal] with { Composition = composition };
            }

            return;
        }

        var stills = Enumerable.Range(0, media.Length).Where(index => media[index].Kind == MediaKind.Image).ToList();
        if (Contrast.IsBeforeAndAfter(message) && stills.Count >= 2)
        {
            int shown = scenes.FindIndex(scene => scene.Media == stills[0]);
            if (shown >= 0)
            {
                scenes[shown] = scenes[shown] with { Composition = BeforeAfter };
            }
        }

        for (int i = 0; i < scenes.Count; i++)
        {
            if (scenes[i].Media is { } index && index < media.Length && scenes[i].Composition.Length == 0 && device.Length > 0 && IsScreen(media[index], message))
            {
                scenes[i] = scenes[i] with { Composition = media[index].Height > media[index].Width ? Phone : device == Phone ? Browser : device };
            }
        }

        if (stills.Count >= FewestOfCollage)
        {
            int close = scenes.FindLastIndex(scene => scene.Media is null && scene.Kind == SceneKind.CallToAction);
            if (close >= 0)
            {
                scenes[close] = scenes[close] with { Composition = Collage };
            }

            // Prints on a table belong to memories; one such scene is enough, past the middle.
            if (MemoryWords().IsMatch(message) || genre is "photos" or "wedding" or "birthday" or "event" or "travel" or "pets")
            {
                int print = scenes.FindIndex(scenes.Count / 2, scene => scene.Media is { } own && stills.Contains(own) && scene.Composition.Length == 0);
                if (print >= 0)
                {
                    scenes[print] = scenes[print] with { Composition = Polaroids };
                }
            }
        }
    }

    /// <summary>The other pictures of a scene that shows several: those that follow its own in the set.</summary>
    public static ImmutableArray<ExternalReference> More(ScriptScene scene, ExternalReference? first, ImmutableArray<ExternalReference> media)
    {
        int wanted = scene.Composition switch { BeforeAfter => 1, Polaroids => 2, Collage => first is null ? 6 : 5, _ => 0 };
        if (wanted == 0 || media.IsDefaultOrEmpty)
        {
            return [];
        }

        var stills = media.Where(item => item.Kind == MediaKind.Image).ToList();
        int at = first is null ? -1 : stills.FindIndex(item => item.MediaId == first.MediaId);
        return [.. Enumerable.Range(1, stills.Count).Select(step => stills[(at + step + stills.Count) % stills.Count])
            .Where(item => first is null || item.MediaId != first.MediaId).DistinctBy(item => item.MediaId).Take(wanted)];
    }

    // A picture of a screen: of a screen's shape, or called one.
    private static bool IsScreen(ExternalReference media, string message)
    {
        double aspect = KenBurns.Aspect(media);
        bool called = ScreenWords().IsMatch(media.Name) || ScreenWords().IsMatch(message);
        return media.Kind == MediaKind.Image && (aspect < 0.62 || (called && aspect is < 0.8 or > 1.25) || (aspect > 1.5 && BrowserWords().IsMatch(message)));
    }

    [GeneratedRegex(@"\b(?:i?phone\s+app|apps?|mobile|ios|android|iphone)\b|小程序|手机|手機|移动端|移動端|(?<![A-Za-z])APP(?![A-Za-z])|手游", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PhoneWords();

    [GeneratedRegex(@"\b(?:websites?|web\s?pages?|landing\s+page|browser|online\s+store|web\s+app)\b|网站|網站|网页|網頁|浏览器|瀏覽器|官网|官網", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex BrowserWords();

    [GeneratedRegex(@"\b(?:saas|dashboard|software|laptop|desktop|crm|erp)\b|软件|軟體|軟件|后台|後台|仪表盘|儀表板|管理系统|管理系統|电脑|電腦", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex LaptopWords();

    [GeneratedRegex(@"screen\s?shots?|\bscreens?\b|截图|截圖|截屏|界面", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ScreenWords();

    [GeneratedRegex(@"memor|album|moments|polaroid|birthday|wedding|anniversary|trip|holiday|回忆|回憶|相册|相冊|纪念|紀念|生日|婚礼|婚禮|旅行|旅游|旅遊|拍立得", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex MemoryWords();

    [GeneratedRegex(@"^(?:product|beauty|tech|skincare)$", RegexOptions.CultureInvariant)]
    private static partial Regex ProductWords();
}
