using Reelwright.Timelines;

namespace Reelwright.Director;

/// <summary>Gives every scene its length: narration whole, reading time kept, the total exact, cuts on beats.</summary>
/// <remarks>
/// When time is short it first speaks up to 15 % quicker, then leaves out whole sentences, then whole scenes, least
/// important first; speech is never cut off.
/// </remarks>
internal sealed class NarrationFitter(Crew crew)
{
    private const double QuickestRate = 1.15;
    private const int MostRounds = 60;
    private const double BriefestPictureSeconds = 0.9;
    private static readonly double[] Rates = [1, 1.05, 1.1, QuickestRate];
    private readonly Dictionary<(string Text, double Rate), SpokenLine> _spoken = [];

    /// <summary>The model with lengths, and with narration when it is wanted.</summary>
    /// <param name="model">Scenes with their words.</param>
    /// <param name="lines">The narration of each scene, empty for none.</param>
    /// <param name="total">Frames of the whole.</param>
    /// <param name="cancellationToken">Stops.</param>
    public async Task<StageModel> FitAsync(
        StageModel model,
        IReadOnlyList<string> lines,
        long total,
        CancellationToken cancellationToken)
    {
        var scenes = model.Scenes.Zip(lines, (scene, line) => (Scene: scene, Line: line.Trim())).ToList();
        double rate = 1;
        for (int round = 0; round < MostRounds; round++)
        {
            var spoken = await SpeakAsync(
                [.. scenes.Select(entry => entry.Line)],
                [.. scenes.Select(entry => model.RateOf(entry.Scene.Tempo * rate))],
                model,
                cancellationToken);
            var needs = scenes.Select((entry, i) => Need(model, entry.Scene, spoken[i])).ToList();
            long least = needs.Sum(need => need.Least);
            if (least <= total || round == MostRounds - 1)
            {
                return Settle(model, scenes, spoken, needs, total);
            }

            bool speaks = spoken.Any(line => line is not null);
            double quicker = speaks ? QuickerRate(model, scenes, spoken, rate, total) : rate;
            if (quicker > rate)
            {
                rate = quicker;
            }
            else if (!TryShorten(model, scenes, spoken, total))
            {
                return Settle(model, scenes, spoken, needs, total);
            }
        }

        return model;
    }

    /// <summary>The model with these lines spoken and its lengths as they are, where every line fits its scene.</summary>
    /// <param name="model">Scenes with their words and lengths.</param>
    /// <param name="lines">The narration of each scene, empty for none.</param>
    /// <param name="cancellationToken">Stops.</param>
    /// <returns>The model, or <c>null</c> and the frames that all scenes need at least.</returns>
    public async Task<(StageModel? Model, long Least)> KeepAsync(
        StageModel model,
        IReadOnlyList<string> lines,
        CancellationToken cancellationToken)
    {
        string[] texts = [.. lines.Select(line => line.Trim())];
        var spoken = await SpeakAsync(texts, [.. model.Scenes.Select(scene => model.RateOf(scene.Tempo))], model, cancellationToken);
        foreach (double quicker in Rates[1..])
        {
            // Another voice may be slower: where its line is too long, that line alone is said a little quicker.
            bool[] fits = [.. model.Scenes.Select((scene, i) => Fits(model, scene, spoken[i]))];
            if (fits.All(fit => fit))
            {
                break;
            }

            double[] rates = [.. model.Scenes.Select((scene, i) => fits[i] ? spoken[i]?.Rate ?? 1 : model.RateOf(scene.Tempo * quicker))];
            spoken = await SpeakAsync(texts, rates, model, cancellationToken);
        }

        return model.Scenes.Select((scene, i) => Fits(model, scene, spoken[i])).All(fit => fit)
            ? (model with { Scenes = [.. model.Scenes.Select((scene, i) => scene with { Spoken = spoken[i] })] }, 0)
            : (null, model.Scenes.Select((scene, i) => Need(model, scene, spoken[i]).Least).Sum());
    }

    private static bool Fits(StageModel model, ModelScene scene, SpokenLine? line) =>
        line is null || Need(model, scene, line).Least <= scene.Frames || Frames(model, line) <= scene.Frames;

    private static long Frames(StageModel model, SpokenLine line) =>
        (long)Math.Ceiling(line.Seconds * model.Rate.PerSecond) + SoundTracks.NarrationLead(model.Rate);

    /// <summary>The time that scenes need when narration is left aside.</summary>
    public static SceneNeed Need(StageModel model, ModelScene scene, SpokenLine? line)
    {
        var rate = model.Rate;
        long least = scene.Kept?.Frames ?? rate.FramesFromSeconds(Reading.LeastSeconds(scene.Words));
        if (line is not null)
        {
            long narration = (long)Math.Ceiling(line.Seconds * rate.PerSecond);
            least = Math.Max(least, narration + SoundTracks.NarrationLead(rate) + SoundTracks.NarrationTail(rate));
        }

        long most = scene.Media is { Kind: MediaKind.Video, DurationSeconds: > 0 } video
            ? Math.Max(rate.FramesFromSeconds(video.DurationSeconds), 1)
            : long.MaxValue / 1024;
        return new(
            Math.Min(least, Math.Max(most, line is null ? 0 : least)),
            Math.Max(most, line is null ? 0 : least),
            Reading.Share(scene.Words));
    }

    private async Task<SpokenLine?[]> SpeakAsync(string[] texts, double[] rates, StageModel model, CancellationToken cancellationToken)
    {
        var asked = texts.Zip(rates).ToList();
        var missing = asked.Where(line => line.First.Length > 0 && !_spoken.ContainsKey(line)).Distinct().ToList();
        if (missing.Count > 0)
        {
            var made = await crew.Speak(missing, model.SpeechLanguage, new(model.Voice, model.Engine, KeptReadings.Together(model.Told, crew.Readings ?? model.Readings)), cancellationToken);
            foreach (var (line, i) in missing.Select((line, i) => (line, i)))
            {
                _spoken[line] = made[i];
            }
        }

        return [.. asked.Select(line => line.First.Length > 0 ? _spoken[line] : null)];
    }

    // The slowest rate at which everything is likely to fit; the quickest when none does.
    private static double QuickerRate(
        StageModel model,
        List<(ModelScene Scene, string Line)> scenes,
        SpokenLine?[] spoken,
        double rate,
        long total)
    {
        foreach (double quicker in Rates.Where(candidate => candidate > rate))
        {
            long least = scenes.Select(
                (entry, i) => Need(model, entry.Scene, Quickened(spoken[i], rate / quicker)).Least).Sum();
            if (least <= total)
            {
                return quicker;
            }
        }

        return rate < QuickestRate ? QuickestRate : rate;
    }

    private static SpokenLine? Quickened(SpokenLine? line, double factor) =>
        line is null ? null : line with { Seconds = line.Seconds * factor };

    private static bool TryShorten(
        StageModel model,
        List<(ModelScene Scene, string Line)> scenes,
        SpokenLine?[] spoken,
        long total)
    {
        // A row of silent pictures may run quickly; anything else would be unreadable.
        double each = model.Rate.SecondsAt(total) / scenes.Count;
        bool onlyPictures = scenes.All(entry => entry.Scene.Media is not null && entry.Line.Length == 0);
        if (onlyPictures && each >= BriefestPictureSeconds)
        {
            return false;
        }

        int longest = Enumerable.Range(0, scenes.Count)
            .Where(i => SpokenSentences.Split(scenes[i].Line).Count > 1)
            .OrderByDescending(i => spoken[i]?.Seconds ?? 0)
            .FirstOrDefault(-1);
        const double ComfortableSeconds = 2.6;
        if (longest >= 0 && each >= ComfortableSeconds)
        {
            var (scene, line) = scenes[longest];
            scenes[longest] = (scene, SpokenSentences.WithoutLast(line));
            return true;
        }

        int dear = Enumerable.Range(0, scenes.Count)
            .Where(i => i > 0 && i < scenes.Count - 1)
            .OrderBy(i => Reading.Importance(scenes[i].Scene.Words))
            .ThenByDescending(i => i)
            .FirstOrDefault(-1);
        if (dear >= 0 && scenes.Count > 2)
        {
            scenes.RemoveAt(dear);
            return true;
        }

        int talking = scenes.FindLastIndex(entry => entry.Line.Length > 0);
        if (talking >= 0)
        {
            scenes[talking] = (scenes[talking].Scene, SpokenSentences.WithoutLast(scenes[talking].Line));
            return true;
        }

        return false;
    }

    private StageModel Settle(
        StageModel model,
        List<(ModelScene Scene, string Line)> scenes,
        SpokenLine?[] spoken,
        List<SceneNeed> needs,
        long total)
    {
        long[] lengths = ScenePlanner.Divide(needs, total);
        if (model.MusicMood.Length > 0 && model.MusicFile is null)
        {
            var beats = crew.Beats(
                model.MusicMood,
                model.Rate.FirstSample(total),
                SoundTracks.MusicReference(model.MusicMood, model.Seed).Seed);
            lengths = ScenePlanner.Snap(
                lengths,
                needs,
                [.. beats.Select(beat => (model.Rate.FrameOfSample(beat.Sample), beat.Strength))]);
        }

        return model with
        {
            Scenes = [.. scenes.Select((entry, i) => entry.Scene with { Frames = lengths[i], Spoken = spoken[i] })],
        };
    }
}
