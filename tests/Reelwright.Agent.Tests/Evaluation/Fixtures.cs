using System.Collections.Immutable;
using Reelwright.Audio;
using Reelwright.Director;
using Reelwright.Timelines;

namespace Reelwright.Tests;

/// <summary>The sessions that cases are said in, made once by the real director with a voice that makes no sound.</summary>
internal static class Fixtures
{
    private static readonly string[] EnglishRevisions = ["no captions", "make it vertical", "calm music please"];
    private static readonly string[] ChineseRevisions = ["不要字幕", "改成竖屏", "换成舒缓的音乐"];
    private static readonly Lazy<Task<ImmutableDictionary<string, Session>>> All = new(MakeAsync);

    /// <summary>The real director; its scripts are timed by a silent voice.</summary>
    public static OfflineDirector Director { get; } = new(
        new ScriptWriter(),
        new ArtIndex(RepositoryPaths.Assets),
        new SilentVoice(),
        new(() => ChineseSegmenter.Load(RepositoryPaths.Assets)));

    public static async Task<Session> GetAsync(string name) => (await All.Value).TryGetValue(name, out var session)
        ? session
        : throw new InvalidDataException($"There is no fixture \"{name}\".");

    public static Task<ImmutableDictionary<string, Session>> AllAsync() => All.Value;

    private static async Task<ImmutableDictionary<string, Session>> MakeAsync()
    {
        var english = await MakeAsync(EnglishPromo(), []);
        var chinese = await MakeAsync(ChinesePromo(), []);
        var slides = Once(await MakeAsync(Slideshow(), Photos()));
        var clips = Once(await MakeAsync(Trip(), Clips()));
        ImmutableArray<ExternalReference> extra =
            [Media("logo.png", MediaKind.Image, 0), Media("cup.jpg", MediaKind.Image, 0), Media("song.mp3", MediaKind.Audio, 95)];
        return new Dictionary<string, Session>
        {
            ["empty"] = new(History.Start(Timeline.Empty), [], "en"),
            ["empty-zh"] = new(History.Start(Timeline.Empty), [], "zh"),
            ["photos"] = new(History.Start(Timeline.Empty), Photos3(), "en"),
            ["photos-zh"] = new(History.Start(Timeline.Empty), Photos3(), "zh"),
            ["uploads"] = new(History.Start(Timeline.Empty), Uploads(), "en"),
            ["uploads-zh"] = new(History.Start(Timeline.Empty), Uploads(), "zh"),
            ["promo-en"] = Of(english, [], "en", EnglishPromo().Message),
            ["promo-zh"] = Of(chinese, [], "zh", ChinesePromo().Message),
            ["promo-en-files"] = Of(english, extra, "en", EnglishPromo().Message),
            ["promo-zh-files"] = Of(chinese, extra, "zh", ChinesePromo().Message),
            ["slides"] = Of(slides, Photos(), "en", Slideshow().Message),
            ["slides-zh"] = Of(slides, Photos(), "zh", "把这些照片做成视频"),
            ["clips"] = Of(clips, Clips(), "en", Trip().Message),
            ["clips-zh"] = Of(clips, Clips(), "zh", "把这些片段拼成视频"),
            ["revised"] = new(Revised(english, [EnglishPromo().Message, .. EnglishRevisions]), [], "en"),
            ["revised-zh"] = new(Revised(chinese, [ChinesePromo().Message, .. ChineseRevisions]), [], "zh"),
            ["undone"] = new(Revised(english, [EnglishPromo().Message, .. EnglishRevisions]).Undo(), [], "en"),
            ["undone-zh"] = new(Revised(chinese, [ChinesePromo().Message, .. ChineseRevisions]).Undo(), [], "zh"),
        }.ToImmutableDictionary();
    }

    // Versions: 1 as generated, 2 without captions, 3 vertical, 4 calm music.
    private static History Revised(Timeline made, string[] messages)
    {
        var quiet = Director.WithoutCaptions(made);
        var tall = Director.Reflow(quiet, 1080, 1920);
        return History.Start(Timeline.Empty)
            .Commit(made, messages[0])
            .Commit(quiet, messages[1])
            .Commit(tall, messages[2])
            .Commit(Director.WithMusic(tall, "calm"), messages[3]);
    }

    private static Brief EnglishPromo() => new()
    {
        Message = "Make a 30 second promo for the Aurora desk lamp",
        Language = "en",
        Subject = "Aurora desk lamp",
        Name = "Aurora",
        Genre = "product",
        LengthSeconds = 30,
        MusicMood = "cinematic",
        Script =
        [
            "Winter mornings are dark.",
            "Meet Aurora, the desk lamp that follows the sun.",
            "Four brightness levels for work and rest.",
            "Charge your phone on its wooden base.",
            "Loved by twelve thousand readers.",
            "Order Aurora today.",
        ],
    };

    private static Brief ChinesePromo() => new()
    {
        Message = "给山茶咖啡馆做一个30秒的宣传片",
        Language = "zh-Hans",
        Subject = "山茶咖啡馆",
        Name = "山茶咖啡馆",
        Genre = "food",
        LengthSeconds = 30,
        MusicMood = "upbeat",
        Script =
        [
            "巷子深处有一家小店。",
            "山茶咖啡馆，一杯手冲等你来。",
            "每天清晨现烤面包。",
            "靠窗的老座位最安静。",
            "周末晚上有爵士乐。",
            "这个周末，来山茶坐坐。",
        ],
    };

    private static Brief Slideshow() => new()
    {
        Message = "Make a slideshow of my photos",
        Language = "en",
        LengthSeconds = 17.4,
        MusicMood = "upbeat",
        WantsNarration = false,
        WantsCaptions = false,
        Caption = "Summer in Lisbon",
    };

    private static Brief Trip() => new()
    {
        Message = "Put my clips together",
        Language = "en",
        LengthSeconds = 24,
        WantsMusic = false,
        WantsNarration = false,
        WantsCaptions = false,
        Caption = "Our trip",
    };

    private static async Task<Timeline> MakeAsync(Brief brief, ImmutableArray<ExternalReference> media)
    {
        var direction = await Director.DirectAsync(
            new DirectionRequest { Brief = brief, Media = media, Seed = 1 }, null, CancellationToken.None);
        return direction.Timeline;
    }

    // The director may show a medium twice and say goodbye at the end; cases want each medium once and nothing else.
    private static Timeline Once(Timeline timeline)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var surplus = timeline.Scenes()
            .Where(scene => !scene.Clip.Name.Contains('.', StringComparison.Ordinal) || !seen.Add(scene.Clip.Name))
            .ToList();
        var left = timeline.Apply(surplus.AsEnumerable().Reverse().Select(scene => (TimelineEdit)new RemoveRange(scene.Range)));

        // The script must not know them either, or they come back when the video is made longer. They are the last ones.
        var script = timeline.Metadata.Node("script")!.AsObject();
        var scenes = script["scenes"]!.AsArray();
        while (scenes.Count > left.Scenes().Count)
        {
            scenes.RemoveAt(scenes.Count - 1);
        }

        return left with { Metadata = left.Metadata.With("script", script) };
    }

    private static Session Of(Timeline made, ImmutableArray<ExternalReference> media, string language, string message) =>
        new(History.Start(Timeline.Empty).Commit(made, message), media, language);

    private static ImmutableArray<ExternalReference> Photos() => Images("harbour", "tram", "tiles", "market", "sunset");

    private static ImmutableArray<ExternalReference> Photos3() => Images("latte", "counter", "terrace");

    private static ImmutableArray<ExternalReference> Clips() =>
    [
        Media("beach.mp4", MediaKind.Video, 8),
        Media("dinner.mp4", MediaKind.Video, 12),
        Media("drive.mp4", MediaKind.Video, 10),
    ];

    private static ImmutableArray<ExternalReference> Uploads() =>
    [
        Media("kitchen.mp4", MediaKind.Video, 9),
        Media("garden.mp4", MediaKind.Video, 14),
        Media("song.mp3", MediaKind.Audio, 95),
    ];

    private static ImmutableArray<ExternalReference> Images(params string[] names) =>
        [.. names.Select(name => Media($"{name}.jpg", MediaKind.Image, 0))];

    private static ExternalReference Media(string name, MediaKind kind, double seconds) => new()
    {
        MediaId = $"media-{name}",
        ContentHash = $"{name.Sum(c => (long)c * 7919):x64}",
        Name = name,
        Kind = kind,
        DurationSeconds = seconds,
        Width = kind == MediaKind.Audio ? 0 : name == "logo.png" ? 400 : 1600,
        Height = kind == MediaKind.Audio ? 0 : name == "logo.png" ? 400 : 1067,
        HasAudio = kind != MediaKind.Image,
    };
}
