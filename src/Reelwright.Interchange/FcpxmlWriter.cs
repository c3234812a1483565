using System.Globalization;
using System.Xml.Linq;
using Reelwright.Timelines;

namespace Reelwright.Interchange;

/// <summary>Writes FCPXML 1.10: the main track as the spine, everything else connected to it in lanes.</summary>
internal static class FcpxmlWriter
{
    private const string TitleEffect = ".../Titles.localized/Bumper:Opener.localized/Basic Title.localized/Basic Title.moti";

    public static InterchangeFile Write(Timeline timeline, Func<ExternalReference, string?> addressOf)
    {
        var left = new LeftOut(timeline);
        var resources = new XElement(
            "resources",
            new XElement(
                "format",
                new XAttribute("id", "r1"),
                new XAttribute("frameDuration", Time(1, timeline.Rate)),
                new XAttribute("width", timeline.Width),
                new XAttribute("height", timeline.Height)),
            new XElement("effect", new XAttribute("id", "r2"), new XAttribute("name", "Basic Title"), new XAttribute("uid", TitleEffect)));
        var assets = new Dictionary<string, string>();
        var spine = new XElement("spine");
        var main = timeline.MainTrack();
        var parents = new List<(FrameRange Range, XElement Element, long Source)>();
        long end = 0;
        foreach (var placed in main?.Placed() ?? [])
        {
            if (placed.Range.Start > end)
            {
                spine.Add(Gap(timeline, end, placed.Range.Start - end, parents));
            }

            var element = Item(timeline, placed, 0, placed.Range.Start, resources, assets, addressOf, left)
                ?? Gap(timeline, placed.Range.Start, placed.Range.Length, null);
            parents.Add((placed.Range, element, element.Name == "gap" ? 0 : placed.Clip.SourceStart));
            spine.Add(element);
            end = placed.Range.End;
        }

        if (timeline.Length > end)
        {
            spine.Add(Gap(timeline, end, timeline.Length - end, parents));
        }

        foreach (var transition in (main?.Items ?? []).OfType<Transition>())
        {
            left.Add(main!, $"the transition '{transition.Kind}' is a cut here");
        }

        foreach (var track in timeline.Tracks.Where(track => track.Clips.Any() && (track.GainDb != 0 || track.IsMuted)))
        {
            left.Add(track, track.IsMuted ? "that it is silent is not carried" : "its loudness is not carried");
        }

        if (!timeline.Markers.IsDefaultOrEmpty)
        {
            left.Add($"{timeline.Markers.Length} markers are not carried");
        }

        Connect(timeline, main, parents, resources, assets, addressOf, left);
        var document = new XDocument(
            new XDocumentType("fcpxml", null, null, null),
            new XElement(
                "fcpxml",
                new XAttribute("version", "1.10"),
                resources,
                new XElement(
                    "library",
                    new XElement(
                        "event",
                        new XAttribute("name", "Reelwright"),
                        new XElement(
                            "project",
                            new XAttribute("name", timeline.Title.Length > 0 ? timeline.Title : "Untitled"),
                            new XElement(
                                "sequence",
                                new XAttribute("format", "r1"),
                                new XAttribute("duration", Time(timeline.Length, timeline.Rate)),
                                new XAttribute("tcStart", "0s"),
                                spine))))));
        return new($"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n{document}\n", left.Lines);
    }

    private static void Connect(
        Timeline timeline,
        Track? main,
        List<(FrameRange Range, XElement Element, long Source)> parents,
        XElement resources,
        Dictionary<string, string> assets,
        Func<ExternalReference, string?> addressOf,
        LeftOut left)
    {
        int above = 0;
        int below = 0;
        foreach (var track in timeline.Tracks.Where(track => track.Id != main?.Id && track.Clips.Any()))
        {
            int lane = track.Kind == TrackKind.Audio ? --below : ++above;
            foreach (var placed in track.Placed())
            {
                var parent = parents.LastOrDefault(parent => parent.Range.Start <= placed.Range.Start);
                if (parent.Element is null)
                {
                    left.Add(placed, "there is nothing on the main track to connect it to");
                    continue;
                }

                // A connected clip's offset counts in its parent's own time.
                long offset = parent.Source + placed.Range.Start - parent.Range.Start;
                if (Item(timeline, placed, lane, offset, resources, assets, addressOf, left) is { } element)
                {
                    parent.Element.Add(element);
                }
            }
        }
    }

    private static XElement Gap(Timeline timeline, long start, long length, List<(FrameRange, XElement, long)>? parents)
    {
        var gap = new XElement(
            "gap",
            new XAttribute("name", "Gap"),
            new XAttribute("offset", Time(start, timeline.Rate)),
            new XAttribute("start", "0s"),
            new XAttribute("duration", Time(length, timeline.Rate)));
        parents?.Add((new(start, length), gap, 0));
        return gap;
    }

    private static XElement? Item(
        Timeline timeline,
        PlacedClip placed,
        int lane,
        long offset,
        XElement resources,
        Dictionary<string, string> assets,
        Func<ExternalReference, string?> addressOf,
        LeftOut left)
    {
        var clip = placed.Clip;
        if (clip.Effects.Length > 0)
        {
            left.Add(placed, $"effects are not carried: {string.Join(", ", clip.Effects.Select(effect => effect.Kind))}");
        }

        XElement element;
        switch (clip.Media)
        {
            case ExternalReference external:
                element = new("asset-clip", new XAttribute("ref", Asset(timeline, external, resources, assets, addressOf)));
                break;
            case GeneratorReference { Kind: GeneratorKinds.Text }:
                // One for each title: an id stands once in a document.
                string style = string.Create(CultureInfo.InvariantCulture, $"ts{timeline.Tracks.IndexOf(placed.Track)}-{placed.Range.Start}");
                element = new(
                    "title",
                    new XAttribute("ref", "r2"),
                    new XElement("text", new XElement("text-style", new XAttribute("ref", style), Safe(clip.Parameters.Text("text") ?? ""))),
                    new XElement("text-style-def", new XAttribute("id", style), new XElement("text-style", new XAttribute("fontSize", 60))));
                break;
            default:
                left.Add(placed, $"what is made here ('{(clip.Media as GeneratorReference)?.Kind ?? "missing"}') has no file; export it and add the file");
                return null;
        }

        element.Add(
            new XAttribute("name", clip.Name.Length > 0 ? Safe(clip.Name) : clip.Id.Value),
            new XAttribute("offset", Time(offset, timeline.Rate)),
            new XAttribute("start", Time(clip.SourceStart, timeline.Rate)),
            new XAttribute("duration", Time(clip.Frames, timeline.Rate)));
        if (lane != 0)
        {
            element.Add(new XAttribute("lane", lane));
        }

        return element;
    }

    private static string Asset(
        Timeline timeline,
        ExternalReference external,
        XElement resources,
        Dictionary<string, string> assets,
        Func<ExternalReference, string?> addressOf)
    {
        if (assets.TryGetValue(external.MediaId, out string? known))
        {
            return known;
        }

        string id = string.Create(CultureInfo.InvariantCulture, $"r{resources.Elements().Count() + 1}");
        assets[external.MediaId] = id;
        long frames = external.Kind == MediaKind.Image ? 0 : Math.Max(1, timeline.Rate.FramesFromSeconds(external.DurationSeconds));
        resources.Add(new XElement(
            "asset",
            new XAttribute("id", id),
            new XAttribute("name", Safe(external.Name)),
            new XAttribute("start", "0s"),
            new XAttribute("duration", Time(frames, timeline.Rate)),
            new XAttribute("hasVideo", external.Kind == MediaKind.Audio ? 0 : 1),
            new XAttribute("hasAudio", external.Kind == MediaKind.Audio || external.HasAudio ? 1 : 0),
            new XElement("media-rep", new XAttribute("kind", "original-media"), new XAttribute("src", Safe(addressOf(external) ?? Uri.EscapeDataString(external.Name))))));
        return id;
    }

    // Characters that no XML may hold.
    private static string Safe(string text) => string.Concat(
        text.EnumerateRunes().Where(rune => rune.Value > char.MaxValue || System.Xml.XmlConvert.IsXmlChar((char)rune.Value)));

    private static string Time(long frames, FrameRate rate)
    {
        long above = frames * rate.Denominator;
        return frames == 0 ? "0s"
            : above % rate.Numerator == 0
                ? string.Create(CultureInfo.InvariantCulture, $"{above / rate.Numerator}s")
                : string.Create(CultureInfo.InvariantCulture, $"{above}/{rate.Numerator}s");
    }
}
