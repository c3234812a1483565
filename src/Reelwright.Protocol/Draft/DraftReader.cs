using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Reelwright.Timelines;

namespace Reelwright.Protocol;

/// <summary>Reads the draft.</summary>
internal static class DraftReader
{
    private const int MaxMarkers = 10_000;

    public static Timeline Read(JsonObject source)
    {
        var draft = new DraftObject(source, null, null, "");
        long version = draft.Integer(DraftKeys.Version, 1, int.MaxValue) ?? DraftCodec.Version;
        if (version > DraftCodec.Version)
        {
            throw draft.Wrong(DraftKeys.Version, $"This draft is of version {version}; up to {DraftCodec.Version} can be read.");
        }

        var rate = draft.Rate(DraftKeys.Rate) ?? FrameRate.Default;
        draft.Number(DraftKeys.Milliseconds, 0, double.MaxValue);
        var metadata = draft.Object(DraftKeys.Metadata);
        var sources = draft.Objects(DraftKeys.Tracks, DraftCodec.MaxTracks);
        var names = new DraftNames(sources);
        var tracks = sources.Select((track, index) => ReadTrack(track, index + 1, rate, names)).ToImmutableArray();
        var markers = draft.Objects(DraftKeys.Markers, MaxMarkers).Select(marker => ReadMarker(marker, rate)).ToImmutableArray();
        var timeline = new Timeline
        {
            Title = metadata?.Text(DraftKeys.Title) ?? "",
            Rate = rate,
            Width = Side(metadata, DraftKeys.Width, Timeline.Empty.Width),
            Height = Side(metadata, DraftKeys.Height, Timeline.Empty.Height),
            Metadata = Unescape(metadata?.Extra() ?? Properties.Empty),
            Markers = markers,
        };
        return draft.Checked(null, () => timeline with { Tracks = tracks, Extra = draft.Extra() });
    }

    // The canvas is even; a foreign size that is not gains a pixel.
    private static int Side(DraftObject? metadata, string key, int fallback) =>
        (int)((metadata?.Integer(key, 64, 8192) ?? fallback) + 1) / 2 * 2;

    private static Properties Unescape(Properties metadata)
    {
        var plain = Properties.Empty;
        foreach (string name in metadata.Names)
        {
            plain = plain.With(DraftWriter.Unescape(name), metadata.Node(name));
        }

        return plain;
    }

    private static Marker ReadMarker(DraftObject source, FrameRate rate) => new()
    {
        Name = source.Text(DraftKeys.Name) ?? "",
        Range = new(
            Frames(source, DraftKeys.StartMilliseconds, DraftKeys.StartFrame, rate) ?? 0,
            Frames(source, DraftKeys.Milliseconds, DraftKeys.Frames, rate) ?? 0),
        Metadata = source.Values(DraftKeys.Metadata),
        Extra = source.Extra(),
    };

    private static Track ReadTrack(DraftObject source, int number, FrameRate rate, DraftNames names)
    {
        var kind = source.Integer(DraftKeys.TrackType, int.MinValue, int.MaxValue) switch
        {
            0 => TrackKind.Video,
            1 => TrackKind.Audio,
            7 => TrackKind.Text,
            null => throw source.Wrong(DraftKeys.TrackType, "This key is missing; 0 is video, 1 audio, 7 text."),
            _ => throw source.Wrong(DraftKeys.TrackType, "A track is 0 (video), 1 (audio) or 7 (text)."),
        };
        var segments = source.Objects(DraftKeys.Segments, DraftCodec.MaxSegments);
        var items = segments
            .Select((segment, index) => ReadItem(segment, kind, rate, names.Clip(number, index + 1)))
            .ToImmutableArray();
        if (rate.MillisecondsAt(items.Sum(item => item.Length)) > DraftCodec.MaxMilliseconds)
        {
            throw source.Wrong(DraftKeys.Segments, "The track is longer than a day.");
        }

        var track = new Track
        {
            Id = new(source.Text(DraftKeys.Id) ?? names.Track(number)),
            Kind = kind,
            Name = source.Text(DraftKeys.Name) ?? "",
            GainDb = source.Number(DraftKeys.GainDb, double.MinValue, double.MaxValue) ?? 0,
            IsMuted = source.Flag(DraftKeys.Muted),
            Metadata = source.Values(DraftKeys.Metadata),
        };
        return source.Checked(DraftKeys.Segments, () => track with { Items = items, Extra = source.Extra() });
    }

    private static TrackItem ReadItem(DraftObject source, TrackKind kind, FrameRate rate, string freeId)
    {
        string type = source.Text(DraftKeys.Type) ?? DraftKeys.Clip;
        long? frames = Frames(source, DraftKeys.Milliseconds, DraftKeys.Frames, rate);
        var metadata = source.Values(DraftKeys.Metadata);
        switch (type)
        {
            case DraftKeys.Transition:
                string style = source.RequiredText(DraftKeys.Kind);
                long inOffset = source.Integer(DraftKeys.InOffset, 0, int.MaxValue) ?? 0;
                long outOffset = source.Integer(DraftKeys.OutOffset, 0, int.MaxValue) ?? 0;
                return new Transition
                {
                    Kind = style,
                    InOffset = inOffset,
                    OutOffset = outOffset,
                    Metadata = metadata,
                    Extra = source.Extra(),
                };
            case DraftKeys.Gap:
                return new Gap(Length(source, frames)) { Metadata = metadata, Extra = source.Extra() };
            case DraftKeys.Clip:
                return ReadClip(source, kind, rate, freeId, Length(source, frames), metadata);
            default:
                throw source.Wrong(DraftKeys.Type, "A segment is a clip, a gap or a transition.");
        }
    }

    private static long Length(DraftObject source, long? frames) => frames switch
    {
        > 0 => frames.Value,
        null => throw source.Wrong(DraftKeys.Milliseconds, "This key is missing: the length in milliseconds."),
        _ => throw source.Wrong(DraftKeys.Milliseconds, "A segment is longer than 0 ms."),
    };

    private static Clip ReadClip(
        DraftObject source,
        TrackKind kind,
        FrameRate rate,
        string freeId,
        long frames,
        Properties metadata)
    {
        string name = source.Text(DraftKeys.Name) ?? "";
        var media = source.Object(DraftKeys.Media) is { } reference
            ? MediaReader.Read(reference)
            : MediaReader.Guess(kind, name, metadata);
        return new Clip
        {
            Id = new(source.Text(DraftKeys.Id) ?? freeId),
            Name = name,
            Media = media,
            Frames = frames,
            SourceStart = Frames(source, DraftKeys.StartMilliseconds, DraftKeys.StartFrame, rate) ?? 0,
            Effects = [.. source.Objects(DraftKeys.Effects, DraftCodec.MaxSegments).Select(EffectReader.Read)],
            Metadata = metadata,
            Extra = source.Extra(),
        };
    }

    // The two say the same unless somebody has changed the milliseconds; then these count.
    private static long? Frames(DraftObject source, string millisecondsKey, string framesKey, FrameRate rate)
    {
        long maxFrames = rate.FramesFromMilliseconds(DraftCodec.MaxMilliseconds) + 1;
        long? exact = source.Integer(framesKey, 0, maxFrames);
        double? given = source.Number(millisecondsKey, 0, DraftCodec.MaxMilliseconds);
        if (given is not { } number)
        {
            return exact;
        }

        long milliseconds = (long)Math.Round(number);
        if (exact is { } frames && rate.MillisecondsAt(frames) == milliseconds)
        {
            return frames;
        }

        long nearest = rate.FramesFromMilliseconds(milliseconds);
        return nearest == 0 && number > 0 ? 1 : nearest;
    }
}
