using Reelwright.Audio;

namespace Reelwright.Tests;

public sealed class OfflineSpeechTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(4);

    public static TheoryData<string, string> Lines => new()
    {
        { "en", "Meet Aurora, the desk lamp that follows the sun." },
        { "en", "It costs $49.99 and saves 35% energy. Try it today!" },
        { "zh", "晨露精华液，七天改善肌肤状态。" },
        { "zh", "2024年5月1日，全场5折，只要¥99.9！" },
        { "zh", "這款Aurora台灯续航30小时，支持USB充电。" },
    };

    // Spoken once for the tests that only look at them.
    private static readonly Lazy<Task<IReadOnlyList<Speech>>> Spoken = new(static () =>
        SpeechAssets.Voices.SpeakManyAsync(Requests, CancellationToken.None));

    private static SpeechRequest[] Requests =>
        [.. Lines.Select(static row => new SpeechRequest { Language = (string)row[0], Text = (string)row[1] })];

    [Theory]
    [MemberData(nameof(Lines))]
    public async Task Word_times_are_in_order_inside_the_sound_and_over_its_energy(string language, string text)
    {
        var speech = await SpokenAsync(text, language);

        Assert.Equal(Letters(text), Letters(string.Concat(speech.Words.Select(static word => word.Text))));
        long previous = 0;
        foreach (var word in speech.Words)
        {
            Assert.InRange(word.StartSample, previous, word.EndSample - 1);
            Assert.Equal(word.Text, text.Substring(word.TextStart, word.TextLength));
            Assert.True(Rms(speech.Audio, word.StartSample, word.EndSample) > 0.02, $"{word} is silent.");
            previous = word.EndSample;
        }

        Assert.InRange(previous, 0, speech.Audio.Length);
        Assert.InRange(speech.Words[0].StartSample, 0, AudioBlock.SampleRate / 10);
        Assert.InRange(speech.Audio.Length - previous, 0, AudioBlock.SampleRate / 5);
        Assert.Equal(speech.Audio.Left, speech.Audio.Right);
    }

    [Theory]
    [InlineData("en", "Stop now. Go on.", "now", "Go")]
    [InlineData("zh", "现在停。继续走。", "停", "继续")]
    [InlineData("zh", "现在停，继续走。", "停", "继续")]
    public async Task A_pause_in_the_text_is_silence_between_the_times(
        string language, string text, string before, string after)
    {
        var speech = await SpeakAsync(text, language);

        long start = speech.Words.Single(word => word.Text == before).EndSample;
        long end = speech.Words.Single(word => word.Text == after).StartSample;
        Assert.InRange(end - start, AudioBlock.SampleRate / 20, AudioBlock.SampleRate);
        long margin = AudioBlock.SampleRate * 3 / 100;
        Assert.True(Rms(speech.Audio, start + margin, end - margin) < 0.01, "The pause is not silent.");
    }

    [Theory]
    [InlineData("en", "The lamp follows the sun through the day.")]
    [InlineData("zh", "台灯整天跟着太阳走。")]
    public async Task Rate_changes_the_length(string language, string text)
    {
        var plain = await SpeakAsync(text, language);
        var quick = await SpeakAsync(text, language, 1.5);
        var slow = await SpeakAsync(text, language, 0.75);

        Assert.InRange((double)plain.Audio.Length / quick.Audio.Length, 1.3, 1.7);
        Assert.InRange((double)slow.Audio.Length / plain.Audio.Length, 1.2, 1.5);
    }

    [Theory]
    [MemberData(nameof(Lines))]
    public async Task Every_line_has_one_loudness_and_room_above(string language, string text)
    {
        var speech = await SpokenAsync(text, language);

        Assert.InRange(SpeechLoudness.Measure(speech.Audio.Left), -20.5, -16.5);
        Assert.InRange(speech.Audio.Left.Max(Math.Abs), 0.1f, 0.9f);
    }

    [Fact]
    public async Task Lines_spoken_together_equal_lines_spoken_alone()
    {
        using var limit = new CancellationTokenSource(Limit);
        var together = await Spoken.Value.WaitAsync(limit.Token);

        var second = await SpeechAssets.Voices.SpeakAsync(Requests[1], limit.Token);
        var last = await SpeechAssets.Voices.SpeakAsync(Requests[^1], limit.Token);

        Assert.Equal(second.Audio.Left, together[1].Audio.Left);
        Assert.Equal(second.Words.ToArray(), together[1].Words.ToArray());
        Assert.Equal(last.Audio.Left, together[^1].Audio.Left);
        Assert.Equal(last.Words.ToArray(), together[^1].Words.ToArray());
    }

    [Fact]
    public async Task Chinese_with_latin_words_speaks_both()
    {
        var speech = await SpeakAsync("这款 Aurora 台灯", "zh");

        Assert.Equal(["这", "款", "Aurora", "台灯"], speech.Words.Select(static word => word.Text));
        Assert.All(
            speech.Words, static word => Assert.True(word.EndSample - word.StartSample > AudioBlock.SampleRate / 20));
    }

    [Fact]
    public async Task Hostile_text_is_spoken_and_never_run()
    {
        string trap = Path.Combine(Path.GetTempPath(), $"reelwright-{Guid.NewGuid():N}");
        string[] texts =
        [
            "\")(quit)(\"",
            $"`touch {trap}` $(touch {trap}) hello",
            $"(system \"touch {trap}\") hello",
            $"#.(system \"touch {trap}\") hello",
            $"\nhello\n(system \"touch {trap}\")\n",
            "<speak><audio src='/etc/passwd'/>hello [[h@'loU]]</speak>",
            "nul \0 bell \a escape \u001b hello \ud800 lone",
            "../../../etc/passwd hello ' \\ \" ; & | > <",
        ];
        using var limit = new CancellationTokenSource(Limit);

        var lines = await SpeechAssets.Voices.SpeakManyAsync(
            [
                .. texts.Select(static text => new SpeechRequest { Text = text, Language = "en" }),
                .. texts.Select(static text => new SpeechRequest { Text = text + "你好", Language = "zh" }),
            ],
            limit.Token);

        Assert.All(lines.Take(texts.Length), static line => Assert.NotEmpty(line.Words));
        Assert.All(lines.Skip(texts.Length), static line => Assert.Equal("你好", line.Words[^1].Text));
        Assert.False(File.Exists(trap));
    }

    [Theory]
    [InlineData("")]
    [InlineData("   \n\t")]
    [InlineData("😀🎉👨‍👩‍👧")]
    [InlineData("!!! ... ——")]
    [InlineData("שלום")]
    public async Task Text_without_words_is_refused_in_one_sentence(string text)
    {
        var error = await Assert.ThrowsAsync<SpeechException>(() => SpeakAsync(text, "zh"));

        Assert.Contains("nothing that can be spoken", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Ten_thousand_characters_are_refused_with_the_limit()
    {
        var error = Assert.Throws<SpeechException>(
            static () => new SpeechRequest { Text = new string('长', 10_000), Language = "zh" });

        Assert.Contains("4000", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_paragraph_without_a_stop_is_spoken_with_times_to_its_end()
    {
        string text = string.Concat(Enumerable.Repeat("台灯跟着太阳走", 60));

        var speech = await SpeakAsync(text, "zh");

        Assert.InRange(speech.Audio.Length, 60 * AudioBlock.SampleRate, 200 * AudioBlock.SampleRate);
        Assert.Equal(text, string.Concat(speech.Words.Select(static word => word.Text)));
        Assert.All(
            speech.Words, static word => Assert.InRange(word.EndSample - word.StartSample, 2_400, AudioBlock.SampleRate));
    }

    [Theory]
    [InlineData("fr", 1.0, null)]
    [InlineData("en", 0.4, null)]
    [InlineData("en", double.NaN, null)]
    [InlineData("zh", 1.0, "robot")]
    public void Requests_outside_the_range_are_refused(string language, double rate, string? voice) =>
        Assert.Throws<SpeechException>(
            () => new SpeechRequest { Text = "x", Language = language, Rate = rate, Voice = voice });

    [Fact]
    public async Task A_cancelled_line_ends_as_cancelled() =>
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            static () => SpeechAssets.Voices.SpeakAsync(
                new SpeechRequest { Text = "hello 你好", Language = "en" }, new CancellationToken(canceled: true)));

    private static async Task<Speech> SpokenAsync(string text, string language)
    {
        int line = Array.FindIndex(Requests, request => request.Text == text && request.Language == language);
        return (await Spoken.Value.WaitAsync(Limit))[line];
    }

    private static async Task<Speech> SpeakAsync(string text, string language, double rate = 1)
    {
        using var limit = new CancellationTokenSource(Limit);
        return await SpeechAssets.Voices.SpeakAsync(
            new SpeechRequest { Text = text, Language = language, Rate = rate }, limit.Token);
    }

    private static double Rms(AudioBlock audio, long start, long end)
    {
        double sum = 0;
        for (long i = start; i < end; i++)
        {
            sum += audio.Left[i] * audio.Left[i];
        }

        return Math.Sqrt(sum / Math.Max(1, end - start));
    }

    private static string Letters(string text) =>
        string.Concat(text.Where(static c => char.IsLetterOrDigit(c)));
}
