using Reelwright.Audio;

namespace Reelwright.Tests;

public sealed class DraftTranscriberTests
{
    private static readonly string[] Lines =
    [
        "Good morning everyone. Today I want to show you how we plan our project.",
        "First we write down what has to be done this week. Then each person takes one task, and we talk about the problems.",
        "The museum is open from ten until six. If you take the train, it is a short walk from the station across the old bridge.",
    ];

    [Fact]
    public async Task Clear_English_becomes_a_draft_with_few_wrong_words_and_their_times()
    {
        var (recording, spoken) = await Recording.SpokenAsync("en", Lines);

        var draft = await new DraftTranscriber().TranscribeAsync(recording.Request(), null, default);

        string[] said = [.. spoken.Select(word => Plain(word.Word))];
        string[] heard = [.. draft.Words.Select(word => Plain(draft.Text.Substring(word.Offset, word.Length)))];
        double errors = WordErrors.Between(said, heard) / (double)said.Length;
        Assert.True(draft.IsDraft);
        Assert.True(errors < 0.15, $"{errors:0.00}: {draft.Text}");
        Assert.StartsWith("Good morning everyone", draft.Text, StringComparison.Ordinal);
        Assert.Contains("today I want", draft.Text, StringComparison.OrdinalIgnoreCase);

        double[] late = [.. draft.Words
            .Select(word => (Text: Plain(draft.Text.Substring(word.Offset, word.Length)), word.Start))
            .Where(word => said.Count(own => own == word.Text) == 1 && heard.Count(own => own == word.Text) == 1)
            .Select(word => Math.Abs(spoken[Array.IndexOf(said, word.Text)].Start - word.Start))];
        // A word that was misheard may stand elsewhere; most are found where they are.
        Assert.True(late.Order().ElementAt(late.Length / 2) < 0.03, string.Join(' ', late));
        Assert.True(late.Count(seconds => seconds < 0.1) > late.Length * 0.8, string.Join(' ', late));
        Assert.All(draft.Words, word => Assert.Contains(recording.Speech, span => span.Start - 0.2 <= word.Start && word.End <= span.End + 0.2));
    }

    [Theory]
    [InlineData("en")]
    [InlineData("zh")]
    public async Task Chinese_speech_gives_no_invented_English(string language)
    {
        var (recording, _) = await Recording.SpokenAsync("zh", "大家好，我是林晓，这里是我的小花园。", "每天早上，我先给番茄浇水，然后坐下来喝一杯热咖啡。");

        var refused = await Assert.ThrowsAsync<TranscriptionException>(() =>
            new DraftTranscriber().TranscribeAsync(recording.Request(language: language), null, default));

        Assert.Equal(TranscriptionProblemKind.NotEnglish, refused.Problem.Kind);
    }

    [Fact]
    public async Task Noise_gives_no_words_and_silence_none_without_listening()
    {
        uint state = 7;
        float[] hiss = [.. Enumerable.Range(0, 96_000 * 4).Select(_ => (((state = (state * 1664525) + 1013904223) >> 8) / 16777216f * 0.2f) - 0.1f)];

        await Assert.ThrowsAsync<TranscriptionException>(() =>
            new DraftTranscriber().TranscribeAsync(new Recording(hiss, [new(0, 4)]).Request(), null, default));
        Assert.True((await new DraftTranscriber().TranscribeAsync(new Recording(new float[960], []).Request(), null, default)).IsEmpty);
    }

    [Fact]
    public async Task Without_its_model_it_says_that_nothing_is_installed()
    {
        using var folder = new TempFolder();
        var draft = new DraftTranscriber(folder.Root);

        Assert.False(draft.IsInstalled);
        var missing = await Assert.ThrowsAsync<TranscriptionException>(() => draft.TranscribeAsync(Recording.Tones(300).Request(), null, default));
        Assert.Equal(TranscriptionProblemKind.NothingInstalled, missing.Problem.Kind);
    }

    [Fact]
    public async Task Listening_tells_how_far_it_is_and_stops_when_it_is_told_to()
    {
        var (recording, _) = await Recording.SpokenAsync("en", Lines[0], Lines[1]);
        using var stop = new CancellationTokenSource();
        var told = new List<double>();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => new DraftTranscriber().TranscribeAsync(
            recording.Request(), new Teller(value => { told.Add(value); stop.Cancel(); }), stop.Token));

        Assert.InRange(Assert.Single(told), 0.1, 0.9);
    }

    private static string Plain(string word) => string.Concat(word.Where(c => char.IsLetterOrDigit(c) || c == '\'')).ToLowerInvariant();

    private sealed class Teller(Action<double> tell) : IProgress<double>
    {
        public void Report(double value) => tell(value);
    }
}
