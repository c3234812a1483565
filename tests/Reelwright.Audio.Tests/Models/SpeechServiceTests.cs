using System.Text;
using System.Text.Json.Nodes;
using Reelwright.Audio;

namespace Reelwright.Tests;

/// <summary>A service that speaks, and one that doesn't.</summary>
public sealed class SpeechServiceTests
{
    private const string Key = "sk-very-secret-17";
    private const string Line = "Meet Aurora, the desk lamp.";

    [Fact]
    public async Task A_service_is_asked_as_openai_is_and_its_sound_gets_word_times()
    {
        var bodies = new List<string>();
        var headers = new List<string?>();
        byte[] sound = await SpokenByFestivalAsync();
        using var server = new LoopbackServer(async (call, _) =>
        {
            headers.Add(call.Request.Headers["Authorization"]);
            bodies.Add(await new StreamReader(call.Request.InputStream).ReadToEndAsync());
            call.Response.ContentType = "audio/wav";
            await call.Response.OutputStream.WriteAsync(sound);
        });
        await using var voices = Voices(server.Address, out var told);

        var speech = await voices.SpeakAsync(new SpeechRequest { Text = Line, Language = "en", Rate = 1.25 }, CancellationToken.None);

        var body = JsonNode.Parse(Assert.Single(bodies))!;
        Assert.Equal("Bearer " + Key, Assert.Single(headers));
        Assert.Equal(("tts-1", "nova", "wav"), ((string)body["model"]!, (string)body["voice"]!, (string)body["response_format"]!));
        Assert.Equal("Meet Aurora, the desk lamp.", (string)body["input"]!);
        Assert.Equal(1.25, (double)body["speed"]!);
        Assert.Equal("service:tts-1/nova", speech.Engine);
        Assert.Equal(["Meet", "Aurora", "the", "desk", "lamp"], speech.Words.Select(word => word.Text));
        Assert.Empty(told);

        // The sound is Festival's, whose own times are known.
        var own = (await SpeechAssets.Voices.SpeakAsync(new SpeechRequest { Text = Line, Language = "en" }, CancellationToken.None)).Words;
        Assert.InRange(own.Zip(speech.Words, (one, other) => Math.Abs(one.StartSample - other.StartSample) / 48.0).Average(), 0, 60);
    }

    [Theory]
    [InlineData(500, 3)]
    [InlineData(429, 3)]
    [InlineData(401, 1)]
    [InlineData(404, 1)]
    [InlineData(400, 1)]
    [InlineData(307, 1)]
    public async Task A_service_that_refuses_is_tried_so_often_and_then_the_machine_speaks(int status, int tries)
    {
        using var server = new LoopbackServer(async (call, _) =>
        {
            call.Response.StatusCode = status;
            call.Response.RedirectLocation = status == 307 ? "http://127.0.0.1:1/elsewhere" : null;
            await call.Response.OutputStream.WriteAsync(Encoding.UTF8.GetBytes($$"""{"error":"wrong key {{Key}}"}"""));
        });
        await using var voices = Voices(server.Address, out var told);

        var speech = await voices.SpeakAsync(new SpeechRequest { Text = Line, Language = "en" }, CancellationToken.None);
        var second = await voices.SpeakAsync(new SpeechRequest { Text = "Another line.", Language = "en" }, CancellationToken.None);

        Assert.Equal(("offline", "offline"), (speech.Engine, second.Engine));
        Assert.Equal(tries, server.Count);
        string sentence = Assert.Single(told);
        Assert.Contains("The voice of this machine speaks instead.", sentence, StringComparison.Ordinal);
        Assert.DoesNotContain(Key, sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("this is no sound")]
    [InlineData("RIFFxxxxWAVEfmt ")]
    [InlineData("")]
    public async Task An_answer_that_is_no_sound_is_not_spoken(string answer)
    {
        using var server = new LoopbackServer((call, _) => call.Response.OutputStream.WriteAsync(Encoding.ASCII.GetBytes(answer)).AsTask());
        await using var voices = Voices(server.Address, out var told);

        var speech = await voices.SpeakAsync(new SpeechRequest { Text = Line, Language = "en" }, CancellationToken.None);

        Assert.Equal("offline", speech.Engine);
        Assert.Contains("no WAV sound", Assert.Single(told), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_service_that_never_answers_costs_the_time_that_it_is_given()
    {
        using var never = new CancellationTokenSource();
        using var server = new LoopbackServer((_, _) => Task.Delay(Timeout.Infinite, never.Token).ContinueWith(_ => { }, TaskScheduler.Default));
        await using var voices = Voices(server.Address, out var told, patience: 0.3);
        var watch = System.Diagnostics.Stopwatch.StartNew();

        var speech = await voices.SpeakAsync(new SpeechRequest { Text = Line, Language = "en" }, CancellationToken.None);

        Assert.Equal("offline", speech.Engine);
        Assert.InRange(watch.Elapsed.TotalSeconds, 0.5, 30);
        Assert.Contains("did not answer within 0.3 s", Assert.Single(told), StringComparison.Ordinal);
        await never.CancelAsync();
    }

    [Fact]
    public async Task What_another_voice_said_in_its_place_is_not_kept_as_the_services()
    {
        using var folder = new TempFolder();
        byte[] sound = await SpokenByFestivalAsync();
        bool isWell = false;
        using var server = new LoopbackServer(async (call, _) =>
        {
            call.Response.StatusCode = isWell ? 200 : 401;
            if (isWell)
            {
                await call.Response.OutputStream.WriteAsync(sound);
            }
        });
        var request = new SpeechRequest { Text = Line, Language = "en" };
        await using (var broken = Voices(server.Address, out _))
        {
            Assert.Equal("offline", (await new SpeechCache(broken, folder.Root).SpeakAsync(request, CancellationToken.None)).Engine);
        }

        isWell = true;
        await using var voices = Voices(server.Address, out _);
        var cache = new SpeechCache(voices, folder.Root);
        var first = await cache.SpeakAsync(request, CancellationToken.None);
        int calls = server.Count;
        var again = await cache.SpeakAsync(request with { Engine = first.Engine }, CancellationToken.None);

        Assert.Equal("service:tts-1/nova", first.Engine);
        Assert.Equal(first.Audio.Left, again.Audio.Left);
        Assert.Equal(calls, server.Count);
    }

    [Theory]
    [InlineData("ftp://x", "m", "REELWRIGHT_SPEECH_URL")]
    [InlineData("http://x", "", "REELWRIGHT_SPEECH_MODEL")]
    public void Settings_that_cannot_be_used_are_told_by_their_name(string url, string model, string name)
    {
        var set = new Dictionary<string, string> { ["REELWRIGHT_SPEECH_URL"] = url, ["REELWRIGHT_SPEECH_MODEL"] = model };

        var error = Assert.Throws<FormatException>(() => SpeechServiceOptions.From(variable => set.GetValueOrDefault(variable)));

        Assert.Contains(name, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Options_never_show_their_key()
    {
        var options = SpeechServiceOptions.From(name => name switch
        {
            "REELWRIGHT_SPEECH_URL" => "http://127.0.0.1:9/v1",
            "REELWRIGHT_SPEECH_KEY" => Key,
            "REELWRIGHT_SPEECH_MODEL" => "tts-1",
            _ => "nova, onyx",
        })!;

        Assert.Equal(("nova", "onyx", Key), (options.Voice, options.MaleVoice, options.Key));
        Assert.DoesNotContain(Key, $"{options} {new SpeechOptions { Service = options }}", StringComparison.Ordinal);
    }

    private static OfflineSpeech Voices(Uri address, out List<string> told, double patience = 60)
    {
        var sentences = told = [];
        return new(new Lazy<ChineseSegmenter>(SpeechAssets.Segmenter), new SpeechOptions
        {
            Service = new SpeechServiceOptions(new Uri(address, "v1"), "tts-1", "nova")
            {
                Key = Key,
                AnswerTimeLimit = TimeSpan.FromSeconds(patience),
                FirstPause = TimeSpan.FromMilliseconds(10),
            },
            Tell = sentences.Add,
        });
    }

    private static async Task<byte[]> SpokenByFestivalAsync()
    {
        var spoken = await SpeechAssets.Voices.SpeakAsync(new SpeechRequest { Text = Line, Language = "en" }, CancellationToken.None);
        var wave = new MemoryStream();
        using var writer = new BinaryWriter(wave);
        writer.Write("RIFF"u8);
        writer.Write(36 + (2 * spoken.Audio.Length));
        writer.Write("WAVEfmt "u8);
        writer.Write(16);
        writer.Write((short)1);
        writer.Write((short)1);
        writer.Write(AudioBlock.SampleRate);
        writer.Write(AudioBlock.SampleRate * 2);
        writer.Write((short)2);
        writer.Write((short)16);
        writer.Write("data"u8);
        writer.Write(2 * spoken.Audio.Length);
        foreach (float sample in spoken.Audio.Left)
        {
            writer.Write((short)(sample * 32_767));
        }

        return wave.ToArray();
    }
}
