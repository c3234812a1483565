using System.Text;
using Reelwright.Audio;
using Reelwright.Media;

namespace Reelwright.Tests;

public sealed class EndpointTranscriberTests
{
    private const string Key = "sk-very-secret";

    private const string Words = """
        {"text":"Hello, I am Rose. This costs $3.50!","words":[{"word":"Hello","start":0.1,"end":0.4},{"word":"I","start":0.5,"end":0.6},
        {"word":"am","start":0.6,"end":0.8},{"word":"Rose","start":0.8,"end":1.2},{"word":"This","start":1.5,"end":1.7},
        {"word":"costs","start":1.7,"end":2.0},{"word":"3.50","start":2.0,"end":2.4}]}
        """;

    [Fact]
    public async Task Words_keep_their_marks_and_their_times_and_the_sound_goes_out_packed()
    {
        await using var service = ScriptedEndpoint.Of((200, Words));

        var transcript = await AskAsync(service);

        Assert.Equal("Hello, I am Rose. This costs $3.50!", transcript.Text);
        Assert.Equal(["Hello", "I", "am", "Rose", "This", "costs", "3.50"], Spelled(transcript));
        Assert.Equal([0.1, 0.5, 0.6, 0.8, 1.5, 1.7, 2.0], transcript.Words.Select(word => Math.Round(word.Start, 3)));
        Assert.False(transcript.IsDraft);
        string request = Assert.Single(service.Requests);
        Assert.StartsWith("POST /v1/audio/transcriptions ", request, StringComparison.Ordinal);
        Assert.Contains($"Authorization: Bearer {Key}", request, StringComparison.Ordinal);
        Assert.Contains("name=\"file\"; filename=\"speech.m4a\"", request, StringComparison.Ordinal);
        Assert.Contains("verbose_json", request, StringComparison.Ordinal);
        Assert.Contains("ftypM4A", request, StringComparison.Ordinal);
        Assert.True(request.Length < 60_000, $"{request.Length}");
    }

    [Fact]
    public async Task Long_speech_goes_out_in_parts_and_every_part_keeps_its_place()
    {
        await using var service = ScriptedEndpoint.Of((200, """{"text":"one","words":[{"word":"one","start":1,"end":1.5}]}"""));
        var recording = new Recording(new float[96_000 * 40], [new(1, 9), new(11, 19), new(30, 38)]);

        using var endpoint = new EndpointTranscriber(Options(service) with { StretchSeconds = 12 }, new MediaTools());
        var transcript = await endpoint.TranscribeAsync(recording.Request(), null, default);

        Assert.Equal(3, service.Requests.Count);
        Assert.Equal([1.8, 11.8, 30.8], transcript.Words.Select(word => Math.Round(word.Start, 1)));
    }

    [Fact]
    public async Task Chinese_is_timed_character_by_character_and_sentences_without_words_are_shared_out()
    {
        await using var words = ScriptedEndpoint.Of((200, """{"text":"你好，世界。","words":[{"word":"你好","start":0,"end":0.8},{"word":"世界","start":1,"end":1.8}]}"""));
        await using var segments = ScriptedEndpoint.Of((200, """{"text":" One two. Three.","segments":[{"start":0.5,"end":1.5,"text":" One two."},{"start":2,"end":2.4,"text":" Three."}]}"""));

        var chinese = await AskAsync(words);
        var english = await AskAsync(segments);

        Assert.Equal("你好，世界。", chinese.Text);
        Assert.Equal(["你", "好", "世", "界"], Spelled(chinese));
        Assert.Equal([0, 0.4, 1, 1.4], chinese.Words.Select(word => Math.Round(word.Start, 2)));
        Assert.Equal(["One", "two", "Three"], Spelled(english));
        Assert.Equal(0.5, english.Words[0].Start, 2);
        Assert.Equal(2, english.Words[2].Start, 2);
    }

    [Fact]
    public async Task What_is_heard_where_nobody_speaks_is_left_out()
    {
        await using var service = ScriptedEndpoint.Of((200, """
            {"text":"Welcome. Thank you for watching.","words":[{"word":"Welcome","start":0.2,"end":0.8},
            {"word":"Thank","start":6,"end":6.2},{"word":"you","start":6.2,"end":6.4},{"word":"for","start":6.4,"end":6.6},{"word":"watching","start":6.6,"end":7}]}
            """));
        var recording = new Recording(new float[96_000 * 12], [new(0, 1), new(9, 11)]);

        using var endpoint = new EndpointTranscriber(Options(service), new MediaTools());
        var transcript = await endpoint.TranscribeAsync(recording.Request(), null, default);

        Assert.Equal("Welcome.", transcript.Text);
    }

    [Fact]
    public async Task A_service_that_is_busy_or_broken_for_a_moment_is_asked_again()
    {
        await using var service = ScriptedEndpoint.Of((429, "{}"), (503, "<html>"), (200, Words));

        Assert.Equal(7, (await AskAsync(service)).Words.Length);
        Assert.Equal(3, service.Requests.Count);
    }

    [Theory]
    [InlineData(429, "{}", "asked too often", 3)]
    [InlineData(500, "sk-very-secret", "status 500", 3)]
    [InlineData(401, "sk-very-secret", "REELWRIGHT_TRANSCRIBE_KEY", 1)]
    [InlineData(404, "", "REELWRIGHT_TRANSCRIBE_URL", 1)]
    [InlineData(413, "", "smaller files", 1)]
    [InlineData(400, "sk-very-secret", "status 400", 1)]
    [InlineData(200, "<html>sk-very-secret</html>", "no transcript", 3)]
    [InlineData(200, "{\"text\":\"Hel", "no transcript", 3)]
    [InlineData(200, "[1,2]", "no transcript", 3)]
    [InlineData(200, "{\"text\":5}", "no transcript", 3)]
    [InlineData(200, "{\"text\":\"Hello there\"}", "words without times", 1)]
    [InlineData(200, "{\"text\":\"Hello there\",\"words\":[{\"word\":\"Hello\",\"start\":5,\"end\":1},{\"word\":3},7]}", "words without times", 1)]
    public async Task A_service_that_fails_is_told_in_a_sentence_without_its_words_or_the_key(int status, string body, string told, int tries)
    {
        await using var service = ScriptedEndpoint.Of((status, body));

        var failed = await Assert.ThrowsAsync<TranscriptionException>(() => AskAsync(service));

        Assert.Equal(TranscriptionProblemKind.Endpoint, failed.Problem.Kind);
        Assert.Contains(told, failed.Problem.Detail, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", failed.ToString(), StringComparison.Ordinal);
        Assert.Equal(tries, service.Requests.Count);
    }

    [Fact]
    public async Task An_answer_that_never_ends_or_never_comes_is_given_up()
    {
        await using var endless = new ScriptedEndpoint(async (_, stream, token) =>
        {
            await stream.WriteAsync("HTTP/1.1 200 X\r\nContent-Type: application/json\r\nConnection: close\r\n\r\n{\"text\":\""u8.ToArray(), token);
            byte[] block = Encoding.ASCII.GetBytes(new string('a', 1 << 16));
            while (true)
            {
                await stream.WriteAsync(block, token);
            }
        });
        await using var mute = new ScriptedEndpoint((_, _, token) => Task.Delay(Timeout.Infinite, token));

        var flooded = await Assert.ThrowsAsync<TranscriptionException>(() => AskAsync(endless));
        var waited = await Assert.ThrowsAsync<TranscriptionException>(() => AskAsync(mute, TimeSpan.FromMilliseconds(200)));

        Assert.Contains("never ends", flooded.Problem.Detail, StringComparison.Ordinal);
        Assert.Contains("did not answer within 0.2 s", waited.Problem.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_redirect_does_not_take_the_key_along()
    {
        await using var other = ScriptedEndpoint.Of((200, Words));
        await using var service = new ScriptedEndpoint((_, stream, token) =>
            ScriptedEndpoint.SendAsync(stream, 307, "", token, $"Location: {other.Address}/audio/transcriptions\r\n"));

        await Assert.ThrowsAsync<TranscriptionException>(() => AskAsync(service));

        Assert.Empty(other.Requests);
    }

    [Fact]
    public void Settings_are_read_from_variables_and_wrong_ones_are_named()
    {
        var set = new Dictionary<string, string?> { ["REELWRIGHT_TRANSCRIBE_URL"] = "http://localhost:8000/v1", ["REELWRIGHT_TRANSCRIBE_KEY"] = Key };
        var options = TranscriptionServiceOptions.From(set.GetValueOrDefault)!;

        Assert.Null(TranscriptionServiceOptions.From(_ => null));
        Assert.Equal("whisper-1", options.Model);
        Assert.DoesNotContain("secret", $"{options}", StringComparison.Ordinal);
        set["REELWRIGHT_TRANSCRIBE_URL"] = "localhost";
        Assert.Contains("REELWRIGHT_TRANSCRIBE_URL", Assert.Throws<FormatException>(() => TranscriptionServiceOptions.From(set.GetValueOrDefault)).Message, StringComparison.Ordinal);
    }

    private static TranscriptionServiceOptions Options(ScriptedEndpoint service) =>
        new(service.Address, "whisper-1") { Key = Key, FirstPause = TimeSpan.FromMilliseconds(5) };

    private static async Task<Transcript> AskAsync(ScriptedEndpoint service, TimeSpan? limit = null)
    {
        var options = Options(service);
        using var endpoint = new EndpointTranscriber(limit is { } time ? options with { AnswerTimeLimit = time } : options, new MediaTools());
        return await endpoint.TranscribeAsync(Recording.Tones(300, 400, 500, 300, 400, 500, 300, 400).Request(), null, default);
    }

    private static IEnumerable<string> Spelled(Transcript transcript) =>
        transcript.Words.Select(word => transcript.Text.Substring(word.Offset, word.Length));
}
