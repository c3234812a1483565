using Reelwright.Audio;
using Reelwright.Director;
using Reelwright.Timelines;

namespace Reelwright.Tests;

/// <summary>Words that an account wants read in their own way: in its films, after edits, and never in the captions.</summary>
public sealed class OwnWordsTests
{
    private static readonly Lazy<ChineseSegmenter> Segmenter = new(() => ChineseSegmenter.Load(RepositoryPaths.Assets));

    [Fact]
    public async Task A_films_narration_keeps_its_readings_and_its_captions_their_words()
    {
        var voices = new ListeningVoices();
        var director = Director(voices).WithReadings([new("晨露", "chen2 lu2"), new("Aurora", "or roar ah")]);

        var timeline = (await director.DirectAsync(Scripts.Request(Scripts.Chinese, 30, 1920, 1080, 3), null, CancellationToken.None)).Timeline;

        var spoken = timeline.TrackWithRole("narration")!.Clips.ToList();
        Assert.All(spoken, clip => Assert.Equal(
            clip.Parameters.Text("text")!.Contains("晨露", StringComparison.Ordinal) ? """[["晨露","chen2 lu2"]]""" : null,
            clip.Parameters.Node("readings")?.ToJsonString(Plain)));
        Assert.Contains(spoken, clip => clip.Parameters.Has("readings"));
        Assert.All(voices.Heard.Where(request => request.Text.Contains("晨露", StringComparison.Ordinal)), request => Assert.Equal("晨露", Assert.Single(request.Readings).Written));
        string shown = string.Concat(timeline.TrackWithRole("caption")!.Clips.Select(clip => clip.Parameters.Text("text")));
        Assert.Contains("晨露", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("lu2", shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_edit_speaks_with_the_words_of_now_and_without_them_as_the_film_did()
    {
        var voices = new ListeningVoices();
        var plain = Director(voices);
        var film = (await plain.WithReadings([new("晨露", "chen2 lu2")]).DirectAsync(Scripts.Request(Scripts.Chinese, 30, 1920, 1080, 3), null, CancellationToken.None)).Timeline;

        var kept = await plain.RespeakAsync(film, new SpeechChange { Voice = "male" }, CancellationToken.None);
        var changed = await plain.WithReadings([new("晨露", "cheng2 lu4")]).RespeakAsync(film, new SpeechChange { Voice = "male" }, CancellationToken.None);
        var gone = await plain.WithReadings([]).RespeakAsync(film, new SpeechChange { Voice = "male" }, CancellationToken.None);
        var retimed = await plain.RetimeAsync(film, 32, CancellationToken.None);

        Assert.Equal(["chen2 lu2"], Readings(film));
        Assert.Equal(["chen2 lu2"], Readings(kept));
        Assert.Equal(["cheng2 lu4"], Readings(changed));
        Assert.Empty(Readings(gone));
        Assert.Equal(["chen2 lu2"], Readings(retimed));
        Assert.Equal(film.TrackWithRole("narration")!.Clips, plain.Reflow(film, 1080, 1920).TrackWithRole("narration")!.Clips);
    }

    [Fact]
    public async Task What_was_told_of_a_film_stays_in_it_whatever_the_account_says()
    {
        var plain = Director(new ListeningVoices());
        var film = (await plain.DirectAsync(Scripts.Request(Scripts.Chinese, 30, 1920, 1080, 3), null, CancellationToken.None)).Timeline;

        var told = await plain.WithReadings([new("晨露", "chen2 lu4")]).RespeakAsync(film, new SpeechChange { Readings = [new("晨露", "chen2 lu2")] }, CancellationToken.None);
        var later = await plain.WithReadings([]).RespeakAsync(told, new SpeechChange { Voice = "male" }, CancellationToken.None);
        var retimed = await plain.RetimeAsync(later, 32, CancellationToken.None);
        var again = await plain.RespeakAsync(retimed, new SpeechChange { Readings = [new("晨露", "cheng2 lu4")] }, CancellationToken.None);

        Assert.Equal(["chen2 lu2"], Readings(told));
        Assert.Equal(["chen2 lu2"], Readings(later));
        Assert.Equal(["chen2 lu2"], Readings(retimed));
        Assert.Equal(["cheng2 lu4"], Readings(again));
    }

    private static readonly System.Text.Json.JsonSerializerOptions Plain = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static IEnumerable<string> Readings(Timeline timeline) => timeline.TrackWithRole("narration")!.Clips
        .Select(clip => clip.Parameters.Node("readings")).OfType<System.Text.Json.Nodes.JsonArray>().Select(pairs => (string)pairs[0]![1]!).Distinct();

    private static OfflineDirector Director(ISpeechSynthesizer voices) =>
        new(LocalCrew.Of(new ScriptWriter(), new ArtIndex(RepositoryPaths.Assets), voices, Segmenter) with { Write = (_, _, _) => Scripts.Chinese });

    /// <summary>A voice that remembers what it was asked for; a character takes a fifth of a second.</summary>
    private sealed class ListeningVoices : ISpeechSynthesizer
    {
        public List<SpeechRequest> Heard { get; } = [];

        public string Version => "test";

        public async Task<Speech> SpeakAsync(SpeechRequest request, CancellationToken cancellationToken) => (await SpeakManyAsync([request], cancellationToken))[0];

        public Task<IReadOnlyList<Speech>> SpeakManyAsync(IReadOnlyList<SpeechRequest> requests, CancellationToken cancellationToken)
        {
            Heard.AddRange(requests);
            return Task.FromResult<IReadOnlyList<Speech>>([.. requests.Select(request => new Speech(
                new AudioBlock((int)(request.Text.Length * 9600 / request.Rate)),
                [.. request.Text.Select((c, i) => new WordTime(c.ToString(), i, 1, (long)(i * 9600 / request.Rate), (long)((i + 1) * 9600 / request.Rate)))]))]);
        }
    }
}
