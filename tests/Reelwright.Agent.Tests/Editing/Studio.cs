using System.Collections.Immutable;
using Reelwright.Agent;
using Reelwright.Audio;
using Reelwright.Director;
using Reelwright.Timelines;

namespace Reelwright.Tests;

/// <summary>A real director with a voice whose pace is known, and videos that it made; they are shared, being immutable.</summary>
internal static class Studio
{
    public static OfflineDirector Director { get; } = new(
        new ScriptWriter(),
        new ArtIndex(RepositoryPaths.Assets),
        new PacedVoice(),
        new(() => ChineseSegmenter.Load(RepositoryPaths.Assets)));

    /// <summary>Uploads: two photos, two clips, a logo, a song, one more photo that no video shows.</summary>
    public static ImmutableArray<ExternalReference> Uploads { get; } =
    [
        File("beach.jpg", MediaKind.Image, 1600, 1200),
        File("lamp_on_desk.png", MediaKind.Image, 900, 1350),
        File("surf.mp4", MediaKind.Video, 1920, 1080, 12),
        File("interview.mov", MediaKind.Video, 1080, 1920, 8),
        File("logo.png", MediaKind.Image, 400, 200),
        File("song.mp3", MediaKind.Audio, 0, 0, 20),
        File("fresh.jpg", MediaKind.Image, 1000, 1000),
    ];

    private static readonly Lazy<Timeline> EnglishVideo = new(() => Make("a 30-second video about a desk lamp named Aurora that follows the sun, with narration and captions", 4));
    private static readonly Lazy<Timeline> ChineseVideo = new(() => Make("做一个30秒的视频介绍一家新开的咖啡店“山间”，要旁白和字幕", 4));
    private static readonly Lazy<Timeline> PhotoVideo = new(() => Make("make a 20 second video of these photos and clips about our summer", 4, [.. Uploads.Take(4)]));

    public static Timeline English => EnglishVideo.Value;

    public static Timeline Chinese => ChineseVideo.Value;

    public static Timeline Photos => PhotoVideo.Value;

    public static TurnRequest Turn(Timeline timeline, string message = "edit") => new()
    {
        Message = message,
        History = History.Start(Timeline.Empty).Commit(timeline, "make a video"),
        Media = Uploads,
        Seed = 7,
    };

    public static Task<Outcome> RunAsync(Timeline timeline, params Command[] commands) =>
        new CommandExecutor(Director).RunAsync(commands, Turn(timeline), [], CancellationToken.None);

    /// <summary>The timeline after commands that are not to be refused, with every invariant checked.</summary>
    public static async Task<Timeline> EditAsync(Timeline timeline, params Command[] commands)
    {
        var outcome = await RunAsync(timeline, commands);
        Assert.True(outcome.Refusal is null, outcome.Refusal?.English);
        Invariants.Check(outcome.After);
        return outcome.After;
    }

    /// <summary>Why a command is refused; nothing changes by it.</summary>
    public static async Task<string> RefusalAsync(Timeline timeline, params Command[] commands)
    {
        var outcome = await RunAsync(timeline, commands);
        Assert.True(outcome.Refusal is not null, "It was not refused.");
        Assert.Same(timeline, outcome.After);
        return outcome.Refusal.Value.English;
    }

    public static Target Scene(params int[] numbers) => new(Part.Scene) { Numbers = [.. numbers] };

    public static Amount Percent(double value) => new(AmountKind.Percent, value);

    public static Amount Absolute(double value) => new(AmountKind.Absolute, value);

    public static Amount Factor(double value) => new(AmountKind.Factor, value);

    public static Amount Delta(double value) => new(AmountKind.Delta, value);

    private static Timeline Make(string message, long seed, ImmutableArray<ExternalReference> media = default)
    {
        var request = new DirectionRequest
        {
            Brief = new BriefReader().Read(message, null),
            Media = media.IsDefault ? [] : media,
            Seed = seed,
        };
        return Task.Run(() => Director.DirectAsync(request, null, CancellationToken.None)).GetAwaiter().GetResult().Timeline;
    }

    private static ExternalReference File(string name, MediaKind kind, int width, int height, double seconds = 0) => new()
    {
        MediaId = $"m-{name}",
        ContentHash = new string('a', 64),
        Name = name,
        Kind = kind,
        Width = width,
        Height = height,
        DurationSeconds = seconds,
        HasAudio = kind != MediaKind.Image,
    };

    // Speaks silence, a fixed time for every letter.
    private sealed class PacedVoice : ISpeechSynthesizer
    {
        public string Version => "paced";

        public Task<Speech> SpeakAsync(SpeechRequest request, CancellationToken cancellationToken) => Task.FromResult(Speak(request));

        public Task<IReadOnlyList<Speech>> SpeakManyAsync(IReadOnlyList<SpeechRequest> requests, CancellationToken cancellationToken) =>
            Task.FromResult<IReadOnlyList<Speech>>([.. requests.Select(Speak)]);

        private static Speech Speak(SpeechRequest request)
        {
            double each = (request.Language == "zh" ? 0.2 : 0.06) / request.Rate;
            long perLetter = (long)(each * AudioBlock.SampleRate);
            var words = ImmutableArray.CreateBuilder<WordTime>();
            int start = 0;
            for (int i = 0; i <= request.Text.Length; i++)
            {
                bool isEnd = i == request.Text.Length || request.Text[i] == ' ' || request.Text[i] >= 0x2E80;
                if (isEnd && i > start)
                {
                    words.Add(new(request.Text[start..i], start, i - start, start * perLetter, i * perLetter));
                }

                if (isEnd)
                {
                    start = i < request.Text.Length && request.Text[i] == ' ' ? i + 1 : i;
                }
            }

            return new(new AudioBlock((int)(request.Text.Length * perLetter)), words.ToImmutable());
        }
    }
}
