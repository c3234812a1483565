using Reelwright.Timelines;

namespace Reelwright.Director;

/// <summary>Finds what a few words of the user's mean among what a video shows, says and is called.</summary>
internal static class Showing
{
    private const int MostPictures = 24;
    private const double Least = 1;

    /// <summary>Clips with a score, best first.</summary>
    public static IReadOnlyList<(PlacedClip Clip, double Score)> Find(Timeline timeline, string words, IArtIndex? art)
    {
        string wanted = Plain(words);
        if (wanted.Length == 0)
        {
            return [];
        }

        var concepts = Concepts.FindAll(words).ToList();
        var pictures = concepts.SelectMany(concept => concept.Art)
            .Concat(art?.Find(words, "en", MostPictures).Select(match => match.Id) ?? [])
            .Distinct()
            .Select((id, rank) => (id, rank))
            .ToDictionary(entry => entry.id, entry => entry.rank, StringComparer.Ordinal);
        string[] parts = [.. wanted.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Where(part => !EnglishWords.IsStopWord(part)).Select(EnglishWords.Singular)];
        return
        [
            .. timeline.Placed()
                .Select(placed => (placed, Score(placed, wanted, parts, concepts, pictures)))
                .Where(entry => entry.Item2 >= Least)
                .OrderByDescending(entry => entry.Item2)
                .ThenBy(entry => entry.placed.Range.Start),
        ];
    }

    private static double Score(
        PlacedClip placed,
        string wanted,
        string[] parts,
        List<Concept> concepts,
        Dictionary<string, int> pictures)
    {
        var clip = placed.Clip;
        string text = Plain(clip.Parameters.Text("text") ?? "");
        bool isSpoken = placed.Track.Kind == TrackKind.Audio || placed.Track.Role == Marks.CaptionRole;
        double weight = isSpoken ? 0.6 : 1;
        double score = text.Contains(wanted, StringComparison.Ordinal) ? 10 * weight : 0;
        string name = Plain(Path.GetFileNameWithoutExtension((clip.Media as ExternalReference)?.Name ?? "")
            .Replace('_', ' ').Replace('-', ' '));
        if (name.Length > 0 && (name.Contains(wanted, StringComparison.Ordinal) || Plain(((ExternalReference)clip.Media).Name) == wanted))
        {
            score = Math.Max(score, 9);
        }

        if (clip.Parameters.Text("art") is { } art && pictures.TryGetValue(art, out int rank))
        {
            score = Math.Max(score, 6 - (0.15 * rank));
        }

        if (clip.Parameters.Text("emoji") is { Length: > 0 } emoji && wanted.Contains(emoji, StringComparison.Ordinal))
        {
            score = Math.Max(score, 8);
        }

        if (concepts.Count > 0 && text.Length > 0 && Concepts.FindAll(text).Any(concepts.Contains))
        {
            score = Math.Max(score, 4 * weight);
        }

        string all = $"{text} {name} {Plain(clip.Parameters.Text("art") ?? "").Replace('-', ' ')}";
        int found = parts.Count(part => part.Length > 1 && all.Contains(part, StringComparison.Ordinal));
        return parts.Length == 0 ? score : Math.Max(score, 5 * weight * found / parts.Length);
    }

    private static string Plain(string text) => ChineseWriting.ToHans(text).ToLowerInvariant().Trim();
}
