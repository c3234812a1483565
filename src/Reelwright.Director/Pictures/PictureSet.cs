using System.Collections.Concurrent;
using System.Collections.Immutable;
using Reelwright.Timelines;

namespace Reelwright.Director;

/// <summary>The user's pictures as they are shown: in which order, which are left out, and what is said of it.</summary>
/// <param name="Media">What is used, in order; sound and clips stay as they were given.</param>
/// <param name="Guides">What was seen in the stills, by media id.</param>
/// <param name="Colors">Colours that lead in them, #rrggbb, the most frequent first.</param>
/// <param name="Notes">What the user should know, each a short sentence in the brief's language.</param>
internal sealed record PictureSet(
    ImmutableArray<ExternalReference> Media,
    ImmutableDictionary<string, PictureGuide> Guides,
    ImmutableArray<string> Colors,
    ImmutableArray<string> Notes)
{
    private const int MostRead = 80;
    private const int FewestKept = 3;
    private const double ClearlyBetter = 0.5;
    private const double ExposurePart = 0.4;
    private const double MostExposure = 0.3;
    private const double WarmthPart = 0.5;
    private const double MostTemperature = 0.1;

    /// <summary>Looks at the pictures and decides.</summary>
    public static async Task<PictureSet> OfAsync(IPictureSamples? samples, DirectionRequest request, CancellationToken cancellationToken)
    {
        ImmutableArray<ExternalReference> media = request.Media.IsDefault ? [] : request.Media;
        var stills = media.Where(item => item.Kind == MediaKind.Image).DistinctBy(item => item.MediaId).Take(MostRead).ToList();
        if (samples is null || stills.Count == 0)
        {
            return new(media, ImmutableDictionary<string, PictureGuide>.Empty, [], []);
        }

        var facts = new ConcurrentDictionary<string, PictureFacts>(StringComparer.Ordinal);
        await Parallel.ForEachAsync(stills, cancellationToken, async (still, token) =>
        {
            if (await samples.SampleAsync(still, PictureReader.LongSide, token) is { } sample)
            {
                facts[still.MediaId] = PictureReader.Read(sample);
            }
        });

        bool zh = request.Brief.Language.StartsWith("zh", StringComparison.OrdinalIgnoreCase);
        return Decide(media, facts, zh, Contrast.IsBeforeAndAfter(request.Brief.Message));
    }

    /// <summary>Decides from what was seen.</summary>
    /// <param name="media">All that was given, in order.</param>
    /// <param name="facts">What was seen, by media id.</param>
    /// <param name="zh">Whether the user reads Chinese.</param>
    /// <param name="keepsAll">Whether pictures that look alike are meant to, as before and after do.</param>
    public static PictureSet Decide(ImmutableArray<ExternalReference> media, IReadOnlyDictionary<string, PictureFacts> facts, bool zh, bool keepsAll)
    {
        var kept = media.ToList();
        List<string> notes = [];
        if (!keepsAll)
        {
            LeaveOutCopies(kept, facts, zh, notes);
            LeaveOutBlurred(kept, facts, zh, notes);
            OpenWithBest(kept, facts, zh, notes);
        }

        return new([.. kept], GuidesOf(facts), Colours(media.Where(item => facts.ContainsKey(item.MediaId)).Select(item => facts[item.MediaId])), [.. notes]);
    }

    private static int Stills(List<ExternalReference> media) => media.Count(item => item.Kind == MediaKind.Image);

    private static void LeaveOutCopies(List<ExternalReference> kept, IReadOnlyDictionary<string, PictureFacts> facts, bool zh, List<string> notes)
    {
        for (int i = 0; i < kept.Count; i++)
        {
            for (int j = kept.Count - 1; j > i; j--)
            {
                if (!facts.TryGetValue(kept[i].MediaId, out var one) || !facts.TryGetValue(kept[j].MediaId, out var other)
                    || kept[i].MediaId == kept[j].MediaId || !PictureReader.AreAlike(one, other))
                {
                    continue;
                }

                if (Stills(kept) <= FewestKept)
                {
                    notes.Add(zh ? $"“{kept[i].Name}”和“{kept[j].Name}”几乎一样。" : $"“{kept[i].Name}” and “{kept[j].Name}” are nearly the same.");
                    continue;
                }

                // The place of the earlier one stays; the sharper of the two takes it.
                var (shown, dropped) = other.Sharpness > one.Sharpness + 0.05 ? (kept[j], kept[i]) : (kept[i], kept[j]);
                kept[i] = shown;
                kept.RemoveAt(j);
                one = facts[shown.MediaId];
                notes.Add(zh ? $"“{dropped.Name}”和“{shown.Name}”几乎一样，只用了“{shown.Name}”。" : $"“{dropped.Name}” is nearly the same as “{shown.Name}”, so only “{shown.Name}” is shown.");
            }
        }
    }

    private static void LeaveOutBlurred(List<ExternalReference> kept, IReadOnlyDictionary<string, PictureFacts> facts, bool zh, List<string> notes)
    {
        foreach (var blurred in kept.Where(item => facts.TryGetValue(item.MediaId, out var seen) && seen.IsBlurred).ToList())
        {
            bool drops = Stills(kept) > FewestKept;
            if (drops)
            {
                kept.Remove(blurred);
            }

            notes.Add((zh, drops) switch
            {
                (true, true) => $"“{blurred.Name}”不够清晰，没有使用。",
                (true, false) => $"“{blurred.Name}”不够清晰，换一张会更好。",
                (false, true) => $"“{blurred.Name}” is out of focus and was left out.",
                _ => $"“{blurred.Name}” is out of focus; a sharper one would look better.",
            });
        }
    }

    // The order given is the user's: only an opening picture that is clearly weaker than another gives up its place.
    private static void OpenWithBest(List<ExternalReference> kept, IReadOnlyDictionary<string, PictureFacts> facts, bool zh, List<string> notes)
    {
        int first = kept.FindIndex(item => item.Kind == MediaKind.Image);
        if (first < 0 || !facts.TryGetValue(kept[first].MediaId, out var opening))
        {
            return;
        }

        var best = kept
            .Where(item => facts.ContainsKey(item.MediaId))
            .MaxBy(item => Score(facts[item.MediaId]));
        if (best is not null && best.MediaId != kept[first].MediaId && Score(facts[best.MediaId]) > Score(opening) + ClearlyBetter)
        {
            kept.Remove(best);
            kept.Insert(first, best);
            notes.Add(zh ? $"图片保持原来的顺序，只把更出色的“{best.Name}”放到了开头。" : $"Your pictures keep their order, but “{best.Name}” opens, as it is the strongest.");
        }
    }

    private static double Score(PictureFacts seen) =>
        Math.Min(1, seen.Sharpness) + (seen.Faces.IsDefaultOrEmpty ? 0 : 0.15) - (Math.Abs(seen.Light - 0.48) > 0.33 ? 0.35 : 0);

    private static ImmutableDictionary<string, PictureGuide> GuidesOf(IReadOnlyDictionary<string, PictureFacts> facts)
    {
        double light = Median(facts.Values.Select(seen => seen.Light));
        double warmth = Median(facts.Values.Select(seen => seen.Warmth));
        return facts.ToImmutableDictionary(
            entry => entry.Key,
            entry => new PictureGuide(
                entry.Value.FocusX,
                entry.Value.FocusY,
                facts.Count < 3 ? 0 : Math.Round(Math.Clamp(ExposurePart * Math.Log2((light + 0.05) / (entry.Value.Light + 0.05)), -MostExposure, MostExposure), 3),
                facts.Count < 3 ? 0 : Math.Round(Math.Clamp(WarmthPart * (warmth - entry.Value.Warmth), -MostTemperature, MostTemperature), 3),
                entry.Value.People),
            StringComparer.Ordinal);
    }

    // Colours of near hue count together; a hue that more pictures share comes first.
    private static ImmutableArray<string> Colours(IEnumerable<PictureFacts> facts)
    {
        List<(string Color, int Count)> found = [];
        foreach (string color in facts.Select(seen => seen.Color).Where(color => color.Length > 0))
        {
            int at = found.FindIndex(entry => IsNear(entry.Color, color));
            if (at >= 0)
            {
                found[at] = found[at] with { Count = found[at].Count + 1 };
            }
            else
            {
                found.Add((color, 1));
            }
        }

        return [.. found.OrderByDescending(entry => entry.Count).Take(2).Select(entry => entry.Color)];
    }

    private static bool IsNear(string one, string other)
    {
        var (a, b) = (Colour.Parse(one), Colour.Parse(other));
        return Math.Abs(a.Red - b.Red) + Math.Abs(a.Green - b.Green) + Math.Abs(a.Blue - b.Blue) < 0.45;
    }

    private static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return sorted.Length == 0 ? 0 : sorted[sorted.Length / 2];
    }
}
