using Reelwright.Audio;
using Xunit.Abstractions;

namespace Reelwright.Tests;

public sealed class WordAlignmentTests(ITestOutputHelper output)
{
    private const double MostMeanMs = 60;

    private static readonly string[] English =
    [
        "Meet Aurora, the desk lamp that follows the sun.",
        "It costs forty nine dollars and saves a third of the energy. Try it today!",
        "Our bakery opens at seven in the morning, and the bread is still warm.",
        "Three steps are all it takes: open the app, choose a picture, press play.",
        "Fresh coffee, roasted by hand, is delivered to your door every Monday.",
    ];

    private static readonly string[] Chinese =
    [
        "晨露精华液，七天改善肌肤状态。",
        "这款台灯续航三十小时，支持无线充电。",
        "我们的面包店早上七点开门，面包还是热的。",
        "打开应用，选择照片，点击播放，三步就完成。",
        "新鲜咖啡，手工烘焙，每周一送到您家门口。",
    ];

    [Theory]
    [InlineData(null, 1.0)]
    [InlineData("male", 1.2)]
    public async Task English_words_are_found_in_a_voice_that_does_not_tell_them(string? voice, double rate)
    {
        var pieces = Pieces(English, "en", voice, rate);
        var festival = await new FestivalVoice().SpeakAsync(pieces, CancellationToken.None);

        double mean = MeanErrorMs(festival, [.. pieces.Select(piece => EspeakReference.Speak(piece, CancellationToken.None))]);

        output.WriteLine($"English, {voice ?? "female"}, rate {rate}: {mean:0.0} ms");
        Assert.InRange(mean, 0, MostMeanMs);
    }

    [Theory]
    [InlineData("male", 0.8)]
    [InlineData("male", 1.25)]
    public async Task Chinese_words_are_found_in_a_voice_that_does_not_tell_them(string? voice, double rate)
    {
        var espeak = new EspeakVoice(new(SpeechAssets.Segmenter));
        var heard = await espeak.SpeakAsync(Pieces(Chinese, "zh", voice, rate), CancellationToken.None);
        var told = await espeak.SpeakAsync(Pieces(Chinese, "zh", null, 1), CancellationToken.None);

        double mean = MeanErrorMs(heard, told);

        output.WriteLine($"Chinese, {voice ?? "female"}, rate {rate}: {mean:0.0} ms");
        Assert.InRange(mean, 0, MostMeanMs);
    }

    private static SpokenPiece[] Pieces(string[] lines, string language, string? voice, double rate) =>
        [.. lines.SelectMany(line => SpeechText.Split(
            new SpeechRequest { Text = line, Language = language, Voice = voice, Rate = rate }, new Lazy<ChineseSegmenter>(SpeechAssets.Segmenter)))];

    private static double MeanErrorMs(IReadOnlyList<VoicedPiece> heard, IReadOnlyList<VoicedPiece> told)
    {
        var errors = new List<double>();
        foreach (var (own, reference) in heard.Zip(told))
        {
            var found = WordAlignment.Of(own with { Words = [] }, reference);
            Assert.Equal(own.Words.Select(word => word.TextStart), found.Select(word => word.TextStart));
            foreach (var (known, word) in own.Words.Zip(found))
            {
                errors.Add(Math.Abs(known.StartSample - word.StartSample) * 1000.0 / own.SampleRate);
                errors.Add(Math.Abs(known.EndSample - word.EndSample) * 1000.0 / own.SampleRate);
            }
        }

        return errors.Average();
    }
}
