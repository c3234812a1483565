using System.Globalization;

namespace Reelwright.Media;

/// <summary>How loud a sound is.</summary>
/// <param name="Lufs">Integrated loudness; −70 or less is silence.</param>
/// <param name="TruePeakDb">Highest level between the samples in dBTP; −∞ for silence.</param>
/// <param name="FlatFactor">How much of the peaks is cut off flat; 0 = nothing.</param>
public sealed record SoundLevels(double Lufs, double TruePeakDb, double FlatFactor)
{
    // What ebur128 and astats print when they are done.
    internal static SoundLevels? TryParse(string said)
    {
        return Number("I:", "LUFS") is { } lufs && Number("Peak:", "dBFS") is { } peak
            ? new(lufs, peak, Number("Flat factor:", "\n") ?? 0)
            : null;

        double? Number(string before, string after)
        {
            int start = said.LastIndexOf(before, StringComparison.Ordinal) + before.Length;
            int end = start < before.Length ? -1 : said.IndexOf(after, start, StringComparison.Ordinal);
            string text = end < 0 ? "" : said[start..end].Trim();
            return text == "-inf" ? double.NegativeInfinity
                : double.TryParse(text, CultureInfo.InvariantCulture, out double value) ? value
                : null;
        }
    }
}
