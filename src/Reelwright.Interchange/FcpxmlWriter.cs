using System.Globalization;
using System.Xml.Linq;
using Reelwright.Timelines;

namespace Reelwright.Interchange;

/// <summary>Writes FCPXML 1.10: the main track as the spine, everything else connected to it in lanes.</summary>
internal sealed class FcpxmlWriter
{
    private const string TitleEffect = ".../Titles.localized/Bumper:Opener.localized/Basic Title.localized/Basic Title.moti";
    private const string Picture = "picture";
    private const string Sound = "sound";

    private readonly Timeline _timeline;
    private readonly Func<ExternalReference, string?> _addressOf;
    private readonly LeftOut _left;
    private readonly FinishedMedia _finished;
    private readonly FinishedPicture? _picture;
    private readonly XElement _resources;
    private readonly Dictionary<string, string> _assets = [];
    private readonly List<(FrameRange Range, XElement Element, long Source)> _parents = [];

    private FcpxmlWriter(Timeline timeline, Func<ExternalReference, string?> addressOf, FinishedMedia? finished)
    {
        (_timeline, _addressOf, _finished, _left) = (timeline, addressOf, finished ?? new(null, null), new(timeline));
        _picture = _finished.Picture is null ? null : FinishedPicture.Of(timeline);
        _resources = new(
            "resources",
            new XElement(
                "format",
                new XAttribute("id", "r1"),
                new XAttribute("frameDuration", Time(1)),
                new XAttribute("width", timeline.Width),
                new XAttribute("height", timeline.Height)),
            new XElement("effect", new XAttribute("id", "r2"), new XAttribute("name", "Basic Title"), new XAttribute("uid", TitleEffect)));
    }

    /// <summary>Writes.</summary>
    /// <param name="timeline">The timeline.</param>
    /// <param name="addressOf">Where a medium is; <c>null</c> when that is not known.</param>
    /// <param name="finished">What was rendered of it; <c>null</c> leaves gaps where something is made here.</param>
    public static InterchangeFile Write(Timeline timeline, Func<ExternalReference, string?> addressOf, FinishedMedia? finished) =>
        new FcpxmlWriter(timeline, addressOf, finished).Write();

    private InterchangeFile Write()
    {
        var main = _timeline.MainTrack();
        var spine = new XElement("spine");
        long end = 0;
        foreach (var placed in main?.Placed() ?? [])
        {
            AddBetween(spine, end, placed.Range.Start);
            AddScene(spine, placed);
            end = placed.Range.End;
        }

        AddBetween(spine, end, _timeline.Length);
        Tell(main);
        Connect(main);
        AddSound();
        var document = new XDocument(
            new XDocumentType("fcpxml", null, null, null),
            new XElement(
                "fcpxml",
                new XAttribute("version", "1.10"),
                _resources,
                new XElement(
                    "library",
                    new XElement(
                        "event",
                        new XAttribute("name", "Reelwright"),
                        new XElement(
                            "project",
                            new XAttribute("name", _timeline.Title.Length > 0 ? FcpxmlWords.Safe(_timeline.Title) : "Untitled"),
                            new XElement(
                                "sequence",
                                new XAttribute("format", "r1"),
                                new XAttribute("duration", Time(_timeline.Length)),
                                new XAttribute("tcStart", "0s"),
                                spine))))));
        return new($"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n{document}\n", _left.Lines);
    }

    private void AddScene(XElement spine, PlacedClip placed)
    {
        bool isFinished = _picture?.IsIn(placed.Range) == true;
        var element = isFinished ? Finished(placed.Range) : Item(placed, 0, placed.Range.Start) ?? Gap(placed.Range);
        _parents.Add((placed.Range, element, isFinished ? placed.Range.Start : element.Name == "gap" ? 0 : placed.Clip.SourceStart));
        spine.Add(element);
    }

    private void AddBetween(XElement spine, long start, long end)
    {
        if (start < end)
        {
            var range = FrameRange.Between(start, end);
            bool isFinished = _picture?.IsIn(range) == true;
            var element = isFinished ? Finished(range) : Gap(range);
            _parents.Add((range, element, isFinished ? start : 0));
            spine.Add(element);
        }
    }

    // What the whole cannot say.
    private void Tell(Track? main)
    {
        for (int index = 1; index < (main?.Items.Length ?? 0); index++)
        {
            long cut = main!.Items.Take(index).Sum(item => item.Length);
            bool isInPicture = _picture is not null && cut > 0 && _picture.IsIn(new(cut - 1, 1)) && _picture.IsIn(new(cut, 1));
            if (main.Items[index] is Transition transition && !isInPicture)
            {
                _left.Add(main, $"the transition '{transition.Kind}' is a cut here");
            }
        }

        foreach (var track in _timeline.Tracks.Where(track => track.Clips.Any() && (track.GainDb != 0 || track.IsMuted) && !IsInSound(track)))
        {
            _left.Add(track, track.IsMuted ? "that it is silent is not carried" : "its loudness is not carried");
        }

        if (!_timeline.Markers.IsDefaultOrEmpty)
        {
            _left.Add($"{_timeline.Markers.Length} markers are not carried");
        }

        if (_picture is { Parts.Count: > 0 })
        {
            _left.Add("what is made here is a finished picture beside the file, cut at the scenes: its colours, shapes and movements cannot be changed there");
        }

        if (_finished.Sound is not null)
        {
            _left.Add("voice, music and sounds are one finished sound beside the file");
        }

        if (_timeline.Placed().Any(placed => placed.Clip.Media is GeneratorReference { Kind: GeneratorKinds.Text }))
        {
            _left.Add("words keep their size, colour, weight and place; their typeface, outline, shadow and plate are not carried");
        }
    }

    private bool IsInSound(Track track) => _finished.Sound is not null && track.Kind == TrackKind.Audio;

    private void Connect(Track? main)
    {
        int above = 0;
        int below = _finished.Sound is null ? 0 : -1;
        foreach (var track in _timeline.Tracks.Where(track => track.Id != main?.Id && !IsInSound(track)))
        {
            PlacedClip[] shown = [.. track.Placed().Where(placed => track.Kind != TrackKind.Video || _picture?.IsIn(placed.Range) != true)];
            if (shown.Length == 0)
            {
                continue;
            }

            int lane = track.Kind == TrackKind.Audio ? --below : ++above;
            foreach (var placed in shown)
            {
                var parent = _parents.LastOrDefault(parent => parent.Range.Start <= placed.Range.Start);
                if (parent.Element is null)
                {
                    _left.Add(placed, "there is nothing on the main track to connect it to");
                    continue;
                }

                // A connected clip's offset counts in its parent's own time.
                if (Item(placed, lane, parent.Source + placed.Range.Start - parent.Range.Start) is { } element)
                {
                    parent.Element.Add(element);
                }
            }
        }
    }

    private void AddSound()
    {
        if (_finished.Sound is { } address && _parents is [var first, ..])
        {
            first.Element.Add(new XElement(
                "asset-clip",
                new XAttribute("ref", Made(Sound, address)),
                new XAttribute("name", Sound),
                new XAttribute("lane", -1),
                new XAttribute("offset", Time(first.Source)),
                new XAttribute("start", "0s"),
                new XAttribute("duration", Time(_timeline.Length))));
        }
    }

    private XElement Finished(FrameRange range) => new(
        "asset-clip",
        new XAttribute("ref", Made(Picture, _finished.Picture!)),
        new XAttribute("name", Picture),
        new XAttribute("offset", Time(range.Start)),
        new XAttribute("start", Time(range.Start)),
        new XAttribute("duration", Time(range.Length)),
        new XAttribute("srcEnable", "video"));

    private XElement Gap(FrameRange range) => new(
        "gap",
        new XAttribute("name", "Gap"),
        new XAttribute("offset", Time(range.Start)),
        new XAttribute("start", "0s"),
        new XAttribute("duration", Time(range.Length)));

    private XElement? Item(PlacedClip placed, int lane, long offset)
    {
        var clip = placed.Clip;
        if (clip.Effects.Length > 0)
        {
            _left.Add(placed, $"effects are not carried: {string.Join(", ", clip.Effects.Select(effect => effect.Kind))}");
        }

        XElement element;
        switch (clip.Media)
        {
            case ExternalReference external:
                element = new("asset-clip", new XAttribute("ref", Asset(external)));
                if (_finished.Sound is not null && external.HasAudio)
                {
                    // Its sound is in the finished one.
                    element.Add(new XAttribute("srcEnable", "video"));
                }

                break;
            case GeneratorReference { Kind: GeneratorKinds.Text }:
                string style = string.Create(CultureInfo.InvariantCulture, $"ts{_timeline.Tracks.IndexOf(placed.Track)}-{placed.Range.Start}");
                element = new("title", new XAttribute("ref", "r2"), FcpxmlWords.Of(_timeline, clip, style));
                break;
            case MissingReference missing:
                _left.Add(placed, $"its file \"{MediaLinks.FileNameOf(missing.Name)}\" is not here");
                return null;
            default:
                _left.Add(placed, $"what is made here ('{(clip.Media as GeneratorReference)?.Kind}') has no file; export it and add the file");
                return null;
        }

        element.Add(
            new XAttribute("name", clip.Name.Length > 0 ? FcpxmlWords.Safe(clip.Name) : clip.Id.Value),
            new XAttribute("offset", Time(offset)),
            new XAttribute("start", Time(clip.SourceStart)),
            new XAttribute("duration", Time(clip.Frames)));
        if (lane != 0)
        {
            element.Add(new XAttribute("lane", lane));
        }

        return element;
    }

    private string Asset(ExternalReference external)
    {
        long frames = external.Kind == MediaKind.Image ? 0 : Math.Max(1, _timeline.Rate.FramesFromSeconds(external.DurationSeconds));
        return Asset(
            external.MediaId,
            external.Name,
            frames,
            external.Kind != MediaKind.Audio,
            external.Kind == MediaKind.Audio || external.HasAudio,
            _addressOf(external) ?? Uri.EscapeDataString(external.Name));
    }

    private string Made(string name, string address) => Asset($"made:{name}", name, _timeline.Length, name == Picture, name == Sound, address);

    private string Asset(string key, string name, long frames, bool hasVideo, bool hasAudio, string address)
    {
        if (_assets.TryGetValue(key, out string? known))
        {
            return known;
        }

        string id = string.Create(CultureInfo.InvariantCulture, $"r{_resources.Elements().Count() + 1}");
        _assets[key] = id;
        _resources.Add(new XElement(
            "asset",
            new XAttribute("id", id),
            new XAttribute("name", FcpxmlWords.Safe(name)),
            new XAttribute("start", "0s"),
            new XAttribute("duration", Time(frames)),
            new XAttribute("hasVideo", hasVideo ? 1 : 0),
            new XAttribute("hasAudio", hasAudio ? 1 : 0),
            new XElement("media-rep", new XAttribute("kind", "original-media"), new XAttribute("src", FcpxmlWords.Safe(address)))));
        return id;
    }

    private string Time(long frames)
    {
        var rate = _timeline.Rate;
        long above = frames * rate.Denominator;
        return frames == 0 ? "0s"
            : above % rate.Numerator == 0
                ? string.Create(CultureInfo.InvariantCulture, $"{above / rate.Numerator}s")
                : string.Create(CultureInfo.InvariantCulture, $"{above}/{rate.Numerator}s");
    }
}
