using System.Collections.Immutable;

namespace Reelwright.Timelines;

/// <summary>The document: a canvas, a rate and tracks, bottom first. Immutable: an edit returns another.</summary>
/// <remarks>Records that hold arrays compare them by reference; compare timelines by their encoded text instead.</remarks>
public sealed record Timeline
{
    /// <summary>What the video is called.</summary>
    public string Title { get; init; } = "";

    /// <summary>Frames a second.</summary>
    public FrameRate Rate { get; init; } = FrameRate.Default;

    /// <summary>Canvas width in pixels; even, 64 to 8192.</summary>
    public int Width
    {
        get;
        init => field = ValidSide(value);
    } = 1920;

    /// <summary>Canvas height in pixels; even, 64 to 8192.</summary>
    public int Height
    {
        get;
        init => field = ValidSide(value);
    } = 1080;

    /// <summary>Tracks; video and text tracks are composited bottom first.</summary>
    public ImmutableArray<Track> Tracks
    {
        get;
        init => field = Validate(value);
    } = [];

    /// <summary>Named points.</summary>
    public ImmutableArray<Marker> Markers { get; init; } = [];

    /// <summary>Every choice that was made (brief, style, seed, words), so that later edits can follow it.</summary>
    public Properties Metadata { get; init; } = Properties.Empty;

    /// <summary>Keys that this version does not know, kept as they came.</summary>
    public Properties Extra { get; init; } = Properties.Empty;

    /// <summary>An empty timeline of the default size and rate.</summary>
    public static Timeline Empty { get; } = new();

    /// <summary>Frames from 0 to the end of the longest track.</summary>
    public long Length => Tracks.IsEmpty ? 0 : Tracks.Max(track => track.Length);

    /// <summary>Length in seconds.</summary>
    public double Seconds => Rate.SecondsAt(Length);

    /// <summary>Whether there is anything to show or hear.</summary>
    public bool IsEmpty => Tracks.All(track => !track.Clips.Any());

    /// <summary>The shorter side in pixels; sizes of words and corners are fractions of it.</summary>
    public int ShortEdge => Math.Min(Width, Height);

    /// <summary>The clips of every track with their places.</summary>
    public IEnumerable<PlacedClip> Placed() => Tracks.SelectMany(track => track.Placed());

    /// <summary>The scenes: the clips of the track whose role is <c>main</c>, else of the first video track.</summary>
    public IReadOnlyList<PlacedClip> Scenes() => [.. MainTrack()?.Placed() ?? []];

    /// <summary>The track that makes the scenes; <c>null</c> when there is no video track.</summary>
    public Track? MainTrack() =>
        Tracks.FirstOrDefault(track => track.Role == "main")
        ?? Tracks.FirstOrDefault(track => track.Kind == TrackKind.Video);

    /// <summary>The track with this id; <c>null</c> when there is none.</summary>
    public Track? Track(TrackId id) => Tracks.FirstOrDefault(track => track.Id == id);

    /// <summary>The first track with this role; <c>null</c> when there is none.</summary>
    public Track? TrackWithRole(string role) => Tracks.FirstOrDefault(track => track.Role == role);

    /// <summary>The clip with this id and its place; <c>null</c> when there is none.</summary>
    public PlacedClip? Find(ClipId id) => Placed().FirstOrDefault(placed => placed.Clip.Id == id);

    /// <summary>Makes an edit.</summary>
    /// <returns>The timeline after the edit; this one is unchanged.</returns>
    /// <exception cref="TimelineException">The edit cannot be made; the message says why.</exception>
    public Timeline Apply(TimelineEdit edit) => edit.ApplyTo(this);

    /// <summary>Makes several edits, all or none.</summary>
    /// <exception cref="TimelineException">One of them cannot be made.</exception>
    public Timeline Apply(IEnumerable<TimelineEdit> edits) =>
        edits.Aggregate(this, (timeline, edit) => timeline.Apply(edit));

    /// <summary>The timeline with one track exchanged for another of the same id.</summary>
    /// <exception cref="TimelineException">There is no such track.</exception>
    public Timeline WithTrack(Track track)
    {
        int index = Tracks.ToList().FindIndex(other => other.Id == track.Id);
        return index >= 0
            ? this with { Tracks = Tracks.SetItem(index, track) }
            : throw new TimelineException($"There is no track {track.Id}.");
    }

    /// <summary>A clip id that is not used yet.</summary>
    public ClipId NewClipId(string stem)
    {
        var used = Placed().Select(placed => placed.Clip.Id.Value).ToHashSet(StringComparer.Ordinal);
        int number = 1;
        while (used.Contains($"{stem}-{number}"))
        {
            number++;
        }

        return new($"{stem}-{number}");
    }

    private static int ValidSide(int side) => side is >= 64 and <= 8192 && side % 2 == 0
        ? side
        : throw new TimelineException($"A side of the canvas is even and 64 to 8192 pixels, not {side}.");

    private static ImmutableArray<Track> Validate(ImmutableArray<Track> tracks)
    {
        if (tracks.IsDefault)
        {
            return [];
        }

        var trackIds = new HashSet<TrackId>();
        var clipIds = new HashSet<ClipId>();
        foreach (var track in tracks)
        {
            if (!trackIds.Add(track.Id))
            {
                throw new TimelineException($"Two tracks have the id {track.Id}.");
            }

            foreach (var clip in track.Clips)
            {
                if (!clipIds.Add(clip.Id))
                {
                    throw new TimelineException($"Two clips have the id {clip.Id}.");
                }
            }
        }

        return tracks;
    }
}
