using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Reelwright.Timelines;

namespace Reelwright.Director;

/// <summary>What staging keeps in mind of a user's picture.</summary>
/// <param name="FocusX">Where the eye goes, fraction of the width.</param>
/// <param name="FocusY">Where the eye goes, fraction of the height.</param>
/// <param name="Exposure">Stops that bring its light a little nearer to that of the set.</param>
/// <param name="Temperature">What brings its warmth a little nearer, −1 to 1.</param>
/// <param name="People">All faces and what is between them; <c>null</c> when there are none.</param>
internal sealed record PictureGuide(double FocusX, double FocusY, double Exposure, double Temperature, PicturePart? People)
{
    private const double LeastExposure = 0.04;
    private const double LeastTemperature = 0.015;

    /// <summary>What brings the picture's colour nearer to that of the set; <c>null</c> when it is near enough.</summary>
    public Effect? Harmony => Math.Abs(Exposure) < LeastExposure && Math.Abs(Temperature) < LeastTemperature ? null : new()
    {
        Kind = EffectKinds.Adjust,
        Parameters = Properties.Empty.With("exposure", Exposure).With("temperature", Temperature),
    };

    /// <summary>Whether a window of a shape can show all faces of a picture of a shape.</summary>
    public bool FitsPeople(double pictureAspect, double windowAspect) => People is not { } people
        || (people.Width <= Math.Min(1, windowAspect / pictureAspect) && people.Height <= Math.Min(1, pictureAspect / windowAspect));

    /// <summary>Guides as they stand in a timeline's metadata.</summary>
    public static JsonObject Write(ImmutableDictionary<string, PictureGuide> guides)
    {
        var json = new JsonObject();
        foreach (var (id, guide) in guides.OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            var numbers = new JsonArray(guide.FocusX, guide.FocusY, guide.Exposure, guide.Temperature);
            if (guide.People is { } people)
            {
                foreach (double number in (double[])[people.X, people.Y, people.Width, people.Height])
                {
                    numbers.Add(Math.Round(number, 4));
                }
            }

            json[id] = numbers;
        }

        return json;
    }

    /// <summary>Reads them back; what is not readable is left out.</summary>
    public static ImmutableDictionary<string, PictureGuide> Read(JsonNode? node)
    {
        var guides = ImmutableDictionary.CreateBuilder<string, PictureGuide>(StringComparer.Ordinal);
        foreach (var (id, value) in node as JsonObject ?? [])
        {
            if (Properties.From(new JsonObject { ["n"] = value?.DeepClone() }).Numbers("n") is { Length: 4 or 8 } n)
            {
                guides[id] = new(n[0], n[1], n[2], n[3], n.Length == 8 ? new(n[4], n[5], n[6], n[7]) : null);
            }
        }

        return guides.ToImmutable();
    }
}
