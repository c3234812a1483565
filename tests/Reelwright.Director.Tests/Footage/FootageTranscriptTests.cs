using System.Collections.Immutable;
using Reelwright.Audio;
using Reelwright.Director;
using Reelwright.Timelines;

namespace Reelwright.Tests;

/// <summary>Captions of clips whose words nobody gave.</summary>
public sealed class FootageTranscriptTests
{
    private static readonly Transcript English = Timed(
        "Hello, I am Rose. This is my garden.", (1.0, "Hello"), (1.4, "I"), (1.6, "am"), (1.8, "Rose"), (5.0, "This"), (5.3, "is"), (5.5, "my"), (5.8, "garden"));

    [Fact]
    public async Task Captions_come_with_the_words_and_not_in_the_silence_between_them()
    {
        var (timeline, note) = await CaptionedAsync(new Scripted(English));

        var captions = timeline.TrackWithRole("caption")!;
        var placed = captions.Placed().ToList();
        Assert.Equal(["Hello, I am Rose.", "This is my garden."], placed.Select(caption => caption.Clip.Parameters.Text("text")));
        Assert.Equal(30, placed[0].Range.Start, 1.0);
        Assert.True(placed[0].Range.End <= 30 * 2.8, $"{placed[0].Range.End}");
        Assert.Equal(150, placed[1].Range.Start, 1.0);
        Assert.Equal("endpoint", captions.Metadata.Text("source"));
        Assert.False(captions.Metadata.Flag("draft", false));
        Assert.Null(note);

        // The clock of karaoke: letters before a word and the frame at which it sounds.
        Assert.Equal(24, placed[1].Clip.Parameters.Numbers("clock")![^5], 2.0);
    }

    [Fact]
    public async Task A_draft_is_marked_in_the_track_and_told_in_both_languages()
    {
        var (timeline, note) = await CaptionedAsync(new Scripted(English with { IsDraft = true, Source = "draft" }));

        var captions = timeline.TrackWithRole("caption")!;
        Assert.True(captions.Metadata.Flag("draft", false));
        Assert.Contains("draft", captions.Name, StringComparison.Ordinal);
        Assert.Contains("draft", note!.English, StringComparison.Ordinal);
        Assert.Contains("草稿", note.Chinese, StringComparison.Ordinal);
        Assert.All(captions.Clips, clip => Assert.DoesNotContain("draft", clip.Parameters.Text("text")!, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Captions_follow_cuts_and_speed_that_were_made_before_them()
    {
        var film = Film();
        film = film.Apply(new RemoveRange(new FrameRange(0, 60)));
        var clip = film.Scenes()[0].Clip;
        film = film.Apply(new ChangeClip(clip.With(new Effect { Kind = EffectKinds.Speed, Parameters = Properties.Empty.With("factor", 2) })));

        var (timeline, _) = await CaptionedAsync(new Scripted(English), film);

        var only = Assert.Single(timeline.TrackWithRole("caption")!.Placed());
        Assert.Equal("This is my garden.", only.Clip.Parameters.Text("text"));
        Assert.Equal((5.0 - 2) / 2 * 30, only.Range.Start, 1.0);
    }

    [Fact]
    public async Task Chinese_is_broken_between_words()
    {
        const string Said = "每天早上我先给番茄浇水然后坐下来喝一杯热咖啡再看一会儿书";
        var transcript = Timed(Said, [.. Said.Select((c, i) => (1 + (i * 0.2), $"{c}"))]);

        var (timeline, _) = await CaptionedAsync(new Scripted(transcript));

        string all = string.Join('|', timeline.TrackWithRole("caption")!.Clips.Select(clip => clip.Parameters.Text("text")!.Replace('\n', '|')));
        Assert.All((string[])["番茄", "浇水", "然后", "咖啡", "一会儿"], word => Assert.Contains(word, all, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(TranscriptionProblemKind.NotEnglish, "could not make out English", "没能听出英语")]
    [InlineData(TranscriptionProblemKind.NothingInstalled, "Nothing here can write down", "不能识别")]
    public async Task Where_nothing_can_be_written_down_it_says_why_and_what_to_do(TranscriptionProblemKind kind, string english, string chinese)
    {
        var (timeline, note) = await CaptionedAsync(new Scripted(new TranscriptionProblem(kind)));

        Assert.Null(timeline.TrackWithRole("caption"));
        Assert.Contains(english, note!.English, StringComparison.Ordinal);
        Assert.Contains(chinese, note.Chinese, StringComparison.Ordinal);
        foreach (string way in (string[])["REELWRIGHT_TRANSCRIBE_URL", "REELWRIGHT_TRANSCRIBE_MODELS"])
        {
            Assert.Contains(way, note.English, StringComparison.Ordinal);
            Assert.Contains(way, note.Chinese, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_clip_in_which_nobody_speaks_or_that_is_muted_is_not_listened_to()
    {
        var listener = new Scripted(English);
        var silent = new Sound(_ => false);
        var (_, note) = await new OfflineDirector(Crew, footage: silent, transcriber: listener).WithCaptionsAsync(Film(), null, default);

        var muted = Film();
        var clip = muted.Scenes()[0].Clip;
        muted = muted.Apply(new ChangeClip(clip.With(Effects.Volume(0, 0, 0) with { Parameters = Properties.Empty.With("mute", true) })));
        await CaptionedAsync(listener, muted);

        Assert.Contains("nobody speak", note!.English, StringComparison.Ordinal);
        Assert.Equal(0, listener.Calls);
    }

    [Fact]
    public async Task Words_that_are_given_later_take_the_place_of_a_transcript_and_stay()
    {
        var listener = new Scripted(English);
        var director = new OfflineDirector(
            Crew with { Recite = ReciteAsync }, footage: new Sound(at => at is (> 1 and < 2.4) or (> 5 and < 6.4)), transcriber: listener);
        string words = SpokenWords.In("Here is the transcript: Good morning, harbour. The ships are home again.");

        var first = (await director.WithCaptionsAsync(Film(), null, default)).Timeline;
        var given = (await director.WithWordsSaidAsync(first, words, null, default)).Timeline;
        var again = (await director.WithCaptionsAsync(director.WithoutCaptions(given), null, default)).Timeline;

        Assert.Equal("Good morning, harbour. The ships are home again.", words);
        Assert.Equal(1, listener.Calls);
        string shown = string.Join(' ', given.TrackWithRole("caption")!.Clips.Select(clip => clip.Parameters.Text("text")!.Replace('\n', ' ')));
        Assert.Equal("Good morning, harbour. The ships are home again.", shown);
        Assert.False(given.TrackWithRole("caption")!.Metadata.Has("draft"));
        Assert.All(given.TrackWithRole("caption")!.Placed(), placed => Assert.InRange(given.Rate.SecondsAt(placed.Range.Start), 0.5, 6.5));
        Assert.Equal(
            given.TrackWithRole("caption")!.Clips.Select(clip => clip.Parameters.Text("text")),
            again.TrackWithRole("caption")!.Clips.Select(clip => clip.Parameters.Text("text")));
        await Assert.ThrowsAsync<DirectionException>(() => director.WithWordsSaidAsync(Timeline.Empty, words, null, default));
    }

    // A voice that hums: each letter a fiftieth of a second, silence between sentences.
    private static Task<(SpokenLine Line, float[] Stereo)> ReciteAsync(string text, string language, CancellationToken cancellationToken)
    {
        const double Each = 0.05;
        float[] stereo = new float[(int)(text.Length * Each * 48_000) * 2];
        for (int i = 0; i < stereo.Length; i++)
        {
            char letter = text[Math.Min(text.Length - 1, (int)(i / 2 / (Each * 48_000)))];
            stereo[i] = char.IsLetter(letter) ? (float)(0.2 * Math.Sin(i / 2 * (0.02 + (letter % 7 * 0.003)))) : 0;
        }

        var words = ImmutableArray.CreateBuilder<SpokenWord>();
        int from = 0;
        foreach (string word in text.Split(' '))
        {
            words.Add(new(from, word.Length, from * Each, (from + word.Length) * Each));
            from += word.Length + 1;
        }

        return Task.FromResult((new SpokenLine(text, 1, text.Length * Each, words.ToImmutable()), stereo));
    }

    private static readonly Lazy<ChineseSegmenter> Segmenter = new(() => ChineseSegmenter.Load(RepositoryPaths.Assets));

    private static Crew Crew => new(
        (_, _, _) => new VideoScript { Title = "", Language = "en", Scenes = [] },
        (_, _, _, _) => Task.FromResult<IReadOnlyList<SpokenLine>>([]),
        (_, _, _) => [],
        text => Segmenter.Value.Cut(text).Select(word => word.Start).ToHashSet());

    private static Task<CaptionedTimeline> CaptionedAsync(ITranscriber transcriber, Timeline? film = null) =>
        new OfflineDirector(Crew, footage: new Sound(at => at is (> 1 and < 2.4) or (> 5 and < 6.4)), transcriber: transcriber)
            .WithCaptionsAsync(film ?? Film(), null, default);

    private static Timeline Film() => Timeline.Empty with
    {
        Width = 1920,
        Height = 1080,
        Rate = new FrameRate(30, 1),
        Tracks =
        [
            new Track
            {
                Id = new("T-main"),
                Kind = TrackKind.Video,
                Metadata = Properties.Empty.With("role", "main"),
                Items = [new Clip { Id = new("talk"), Media = FfmpegFootage.Clip("talk", 10, hasAudio: true), Frames = 300 }],
            },
        ],
    };

    private static Transcript Timed(string text, params (double Start, string Word)[] words)
    {
        var timed = ImmutableArray.CreateBuilder<TranscribedWord>();
        int from = 0;
        foreach (var (start, word) in words)
        {
            int at = text.IndexOf(word, from, StringComparison.Ordinal);
            timed.Add(new(at, word.Length, start, start + 0.2));
            from = at + word.Length;
        }

        return new(text, timed.ToImmutable()) { Source = "endpoint" };
    }

    private sealed class Scripted(Transcript? transcript, TranscriptionProblem? problem = null) : ITranscriber
    {
        public Scripted(TranscriptionProblem problem)
            : this(null, problem)
        {
        }

        public int Calls { get; private set; }

        public string Version => "scripted";

        public Task<Transcript> TranscribeAsync(TranscriptionRequest request, IProgress<double>? progress, CancellationToken cancellationToken)
        {
            Calls++;
            return problem is null ? Task.FromResult(transcript!) : throw new TranscriptionException(problem);
        }
    }

    // A voice that comes and goes as syllables do, where somebody speaks; a quiet room elsewhere.
    private sealed class Sound(Func<double, bool> speaks) : IFootageSamples
    {
        public async IAsyncEnumerable<PictureSample> FramesAsync(
            ExternalReference media, int longSide, int framesPerSecond, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
        {
            await Task.CompletedTask;
            yield break;
        }

        public Task<float[]> SoundAsync(ExternalReference media, double startSeconds, double seconds, CancellationToken cancellationToken)
        {
            float[] sound = new float[(int)(seconds * 48_000) * 2];
            for (int i = 0; i < sound.Length / 2; i++)
            {
                double at = startSeconds + (i / 48_000.0);
                double syllable = 0.5 + (0.5 * Math.Sin(2 * Math.PI * 4 * at));
                double voice = speaks(at) ? 0.3 * syllable * ((at * 140 % 1) - 0.5) : 0.0005 * ((i * 7919L % 104729 / 104729.0) - 0.5);
                (sound[i * 2], sound[(i * 2) + 1]) = ((float)voice, (float)voice);
            }

            return Task.FromResult(sound);
        }
    }
}
