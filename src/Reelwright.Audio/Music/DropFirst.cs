namespace Reelwright.Audio;

/// <summary>Music that opens with its fullest part: a longer piece whose beginning is left out; its ending stays the ending.</summary>
public static class DropFirst
{
    private const int MostTries = 6;

    /// <summary>Composes the longer piece.</summary>
    /// <param name="request">The music that is wanted.</param>
    /// <returns>The piece, and how many samples of its beginning are left out.</returns>
    public static (Score Score, long Skipped) Compose(MusicRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var score = Composer.Compose(request);
        long before = 0;
        for (int i = 0; i < MostTries && Fullest(score) != before; i++)
        {
            // A longer piece has its drop elsewhere: looked for again until it stays.
            before = Fullest(score);
            score = Composer.Compose(request with { LengthSamples = request.LengthSamples + before });
        }

        return (score, score.LengthSamples - request.LengthSamples);
    }

    private static long Fullest(Score score) =>
        score.Sections.Where(section => section.Kind is SectionKind.Main or SectionKind.Lift).DefaultIfEmpty().MaxBy(section => section.Energy).StartSample;
}
