using System.Collections.Immutable;
using Reelwright.Director;
using Reelwright.Timelines;

namespace Reelwright.Tests;

/// <summary>Scripts of every kind of scene, in both languages, with a voice whose pace is known.</summary>
internal static class Scripts
{
    private const double WideSecondsPerCharacter = 0.22;
    private const double LatinSecondsPerCharacter = 0.062;

    public static VideoScript English { get; } = new()
    {
        Title = "Aurora",
        Language = "en",
        Genre = "product",
        MusicMood = "cinematic",
        Scenes =
        [
            new()
            {
                Kind = SceneKind.Hook,
                Headline = "What if your desk had its own sunrise?",
                Emphasis = ["sunrise"],
                Art = ["emoji:sunrise", "emoji:sun"],
                Narration = "What if your desk had its own sunrise?",
            },
            new()
            {
                Kind = SceneKind.Reveal,
                Kicker = "Meet",
                Headline = "Aurora",
                Subline = "The desk lamp that follows the sun",
                Art = ["emoji:light-bulb", "emoji:sun", "emoji:sparkles"],
                Narration = "Meet Aurora, the desk lamp that follows the sun.",
            },
            new()
            {
                Kind = SceneKind.Point,
                Kicker = "How it works",
                Headline = "Light that moves with the day",
                Subline = "From a bright morning to a quiet evening",
                Art = ["emoji:sun"],
                Narration = "Its light moves with the day, from a bright morning to a quiet evening.",
            },
            new()
            {
                Kind = SceneKind.List,
                Headline = "Made for every hour",
                Points =
                [
                    new("Morning focus", "emoji:sunrise"),
                    new("Afternoon work in the studio", "emoji:books"),
                    new("Evening calm", "emoji:hot-beverage"),
                    new("Late reading", "emoji:books"),
                ],
                Art = [],
                Narration = "For morning focus, for afternoon work, for a calm evening.",
            },
            new()
            {
                Kind = SceneKind.Statement,
                Headline = "Your day, in a better light",
                Art = ["emoji:books", "emoji:sparkles"],
                Narration = "Your day, in a better light.",
            },
            new()
            {
                Kind = SceneKind.CallToAction,
                Headline = "Aurora",
                Subline = "Bring the sun to your desk",
                Art = ["emoji:light-bulb", "emoji:sun"],
                Narration = "Aurora. Bring the sun to your desk.",
            },
        ],
    };

    public static VideoScript Chinese { get; } = new()
    {
        Title = "晨露精华液",
        Language = "zh-Hans",
        Genre = "skincare",
        MusicMood = "lofi",
        Style = "fresh-dew",
        Scenes =
        [
            new()
            {
                Kind = SceneKind.Hook,
                Headline = "七天，能给你的肌肤带来什么样的改变？",
                Subline = "给肌肤一个清晨",
                Emphasis = ["七天"],
                Art = ["emoji:droplet", "emoji:sparkles"],
                Narration = "七天，能给肌肤带来什么？",
            },
            new()
            {
                Kind = SceneKind.Reveal,
                Kicker = "全新精华",
                Headline = "晨露精华液",
                Subline = "七天改善肌肤状态",
                Art = ["emoji:lotion-bottle", "emoji:droplet"],
                Narration = "认识一下，晨露精华液。",
            },
            new()
            {
                Kind = SceneKind.Point,
                Headline = "像清晨的露水一样轻",
                Subline = "一滴，慢慢推开",
                Emphasis = ["露水"],
                Art = ["emoji:droplet"],
                Narration = "它像清晨的露水一样轻，轻轻一滴，慢慢推开，让肌肤喝饱水。",
            },
            new()
            {
                Kind = SceneKind.List,
                Headline = "每天三步",
                Points = [new("洁面", "emoji:sponge"), new("滴上晨露", "emoji:droplet"), new("轻轻按压", "emoji:person")],
                Art = [],
                Narration = "每天三步，洁面，滴上晨露，轻轻按压。",
            },
            new()
            {
                Kind = SceneKind.CallToAction,
                Headline = "晨露精华液",
                Subline = "从今天开始",
                Art = ["emoji:lotion-bottle"],
                Narration = "晨露精华液，从今天开始。",
            },
        ],
    };

    public static VideoScript Pictures { get; } = new()
    {
        Title = "Summer in five pictures",
        Language = "en",
        Genre = "photos",
        MusicMood = "upbeat",
        HasNarration = false,
        HasCaptions = false,
        Scenes =
        [
            new() { Kind = SceneKind.Picture, Media = 0, Headline = "Summer in five pictures" },
            new() { Kind = SceneKind.Picture, Media = 1 },
            new() { Kind = SceneKind.Picture, Media = 2 },
            new() { Kind = SceneKind.Picture, Media = 3 },
            new()
            {
                Kind = SceneKind.Picture,
                Media = 4,
                Headline = "See you next summer",
                Subline = "Summer in five pictures",
            },
        ],
    };

    public static ImmutableArray<ExternalReference> Photos { get; } =
        [Photo(1, 1600, 1067), Photo(2, 1200, 1600), Photo(3, 1920, 1080), Photo(4, 1080, 1080), Photo(5, 2000, 900)];

    public static VideoScript Of(string name) => name switch { "zh" => Chinese, "pictures" => Pictures, _ => English };

    public static DirectionRequest Request(VideoScript script, double seconds, int width, int height, long seed) =>
        new()
        {
            Brief = new Brief
            {
                Message = "A video.",
                Language = script.Language,
                LengthSeconds = seconds,
                Width = width,
                Height = height,
            },
            Media = script == Pictures ? Photos : [],
            Seed = seed,
        };

    /// <summary>A director whose script is given, whose voice is even and whose music beats twice a second.</summary>
    public static OfflineDirector Director(VideoScript script) => new(new Crew((_, _, _) => script, SpeakAsync, Beats));

    public static Task<Direction> DirectAsync(VideoScript script, double seconds, int width, int height, long seed) =>
        Director(script).DirectAsync(Request(script, seconds, width, height, seed), null, CancellationToken.None);

    /// <summary>A message read, written and staged as a user would get it, with an even voice.</summary>
    public static Task<Direction> FromMessageAsync(string message, long seed) =>
        new OfflineDirector(new Crew(
            (brief, media, own) => new ScriptWriter().Write(new DirectionRequest { Brief = brief, Media = media, Seed = own }, Art.Value),
            SpeakAsync,
            Beats)).DirectAsync(new DirectionRequest { Brief = new BriefReader().Read(message, null), Seed = seed }, null, CancellationToken.None);

    private static readonly Lazy<ArtIndex> Art = new(() => new ArtIndex(RepositoryPaths.Assets));

    private static Task<IReadOnlyList<SpokenLine>> SpeakAsync(
        IReadOnlyList<(string Text, double Rate)> lines,
        string language,
        Narrator narrator,
        CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<SpokenLine>>([.. lines.Select(line => Speak(line.Text, line.Rate))]);

    private static SpokenLine Speak(string text, double rate)
    {
        double each = (TextMeasure.IsWide(text) ? WideSecondsPerCharacter : LatinSecondsPerCharacter) / rate;
        var words = ImmutableArray.CreateBuilder<SpokenWord>();
        for (int i = 0; i < text.Length;)
        {
            int length = 1;
            while (text[i] != ' '
                && !TextMeasure.IsWide(text[i])
                && i + length < text.Length
                && text[i + length] != ' '
                && !TextMeasure.IsWide(text[i + length]))
            {
                length++;
            }

            if (!char.IsWhiteSpace(text[i]) && !char.IsPunctuation(text[i]))
            {
                words.Add(new(i, length, i * each, (i + length) * each));
            }

            i += length;
        }

        return new(text, rate, text.Length * each, words.ToImmutable());
    }

    private static List<(long Sample, double Strength)> Beats(string mood, long lengthSamples, long seed)
    {
        var beats = new List<(long, double)>();
        for (int i = 0; i * 24_000L < lengthSamples; i++)
        {
            beats.Add((i * 24_000L, i % 4 == 0 ? 1 : 0.4));
        }

        return beats;
    }

    private static ExternalReference Photo(int number, int width, int height) => new()
    {
        MediaId = $"photo-{number}",
        ContentHash = $"{number:x64}",
        Name = $"photo {number}.jpg",
        Kind = MediaKind.Image,
        Width = width,
        Height = height,
    };
}
