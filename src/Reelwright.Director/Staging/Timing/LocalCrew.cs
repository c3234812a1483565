using Reelwright.Audio;

namespace Reelwright.Director;

/// <summary>The crew of this machine: script writer, voices, composer, word lists.</summary>
internal static class LocalCrew
{
    private const double Downbeat = 1;
    private const double Beat = 0.4;

    /// <summary>Puts the crew together.</summary>
    public static Crew Of(ScriptWriter writer, IArtIndex art, ISpeechSynthesizer speech, Lazy<ChineseSegmenter> segmenter) => new(
        (brief, media, seed) => writer.Write(new DirectionRequest { Brief = brief, Media = media, Seed = seed }, art),
        (lines, language, narrator, cancellationToken) => SpeakAsync(speech, segmenter, lines, language, narrator, cancellationToken),
        FindBeats,
        text => segmenter.Value.Cut(text).Select(word => word.Start).ToHashSet(),
        art)
    {
        Recite = async (text, language, cancellationToken) => await ReciteAsync(speech, text, language, cancellationToken),
    };

    private static async Task<(SpokenLine Line, float[] Stereo)> ReciteAsync(
        ISpeechSynthesizer speech, string text, string language, CancellationToken cancellationToken)
    {
        try
        {
            string spoken = language.StartsWith("zh", StringComparison.Ordinal) ? "zh" : "en";
            var takes = await speech.SpeakManyAsync([new SpeechRequest { Text = text, Language = spoken, Engine = SpokenLine.Offline }], cancellationToken);
            return (Line(takes[0], (text, 1)), takes[0].Audio.ToInterleaved());
        }
        catch (SpeechException e)
        {
            throw new DirectionException(e.Message);
        }
    }

    private static async Task<IReadOnlyList<SpokenLine>> SpeakAsync(
        ISpeechSynthesizer speech,
        Lazy<ChineseSegmenter> segmenter,
        IReadOnlyList<(string Text, double Rate)> lines,
        string language,
        Narrator narrator,
        CancellationToken cancellationToken)
    {
        string spoken = language.StartsWith("zh", StringComparison.Ordinal) ? "zh" : "en";
        var readings = lines.Select(line => narrator.Readings.IsDefaultOrEmpty
            ? [] : Pronunciation.UsedIn(line.Text, narrator.Readings, segmenter.Value)).ToList();
        try
        {
            var takes = await speech.SpeakManyAsync(
                [.. lines.Zip(readings, (line, own) => new SpeechRequest
                {
                    Text = line.Text,
                    Language = spoken,
                    Rate = line.Rate,
                    Voice = narrator.Voice,
                    Engine = narrator.Engine,
                    Readings = own,
                })],
                cancellationToken);
            return [.. takes.Zip(lines, Line).Zip(readings, static (line, own) => line with { Readings = own })];
        }
        catch (SpeechException e)
        {
            throw new DirectionException(e.Message);
        }
    }

    private static SpokenLine Line(Speech take, (string Text, double Rate) line) => new(
        line.Text,
        line.Rate,
        (double)take.Audio.Length / AudioBlock.SampleRate,
        [.. take.Words.Select(word => new SpokenWord(
            word.TextStart,
            word.TextLength,
            (double)word.StartSample / AudioBlock.SampleRate,
            (double)word.EndSample / AudioBlock.SampleRate))])
    {
        Engine = take.Engine,
        Note = take.Note,
    };

    private static List<(long Sample, double Strength)> FindBeats(string mood, long lengthSamples, long seed)
    {
        var score = Composer.Compose(MusicRequest.Of(mood, tempo: 0, seed, lengthSamples));
        var strong = score.DownbeatSamples.ToHashSet();
        return [.. score.BeatSamples.Select(sample => (sample, strong.Contains(sample) ? Downbeat : Beat))];
    }
}
