namespace Reelwright.Protocol;

/// <summary>Names tracks and clips of a draft that come without ids, beside those that have one.</summary>
internal sealed class DraftNames
{
    private readonly HashSet<string> _tracks = new(StringComparer.Ordinal);
    private readonly HashSet<string> _clips = new(StringComparer.Ordinal);

    public DraftNames(IReadOnlyList<DraftObject> tracks)
    {
        foreach (var track in tracks)
        {
            if (track.Text(DraftKeys.Id) is { } id)
            {
                _tracks.Add(id);
            }

            foreach (var segment in track.Objects(DraftKeys.Segments, DraftCodec.MaxSegments))
            {
                // Only a clip has an id of its own; elsewhere the key is somebody else's and stays what it is.
                if (segment.Text(DraftKeys.Type) is null or DraftKeys.Clip && segment.Text(DraftKeys.Id) is { } clip)
                {
                    _clips.Add(clip);
                }
            }
        }
    }

    public string Track(int number) => Free(_tracks, $"track-{number}");

    public string Clip(int track, int number) => Free(_clips, $"clip-{track}-{number}");

    private static string Free(HashSet<string> used, string name)
    {
        string free = name;
        for (char suffix = 'b'; used.Contains(free); suffix++)
        {
            free = $"{name}{suffix}";
        }

        return free;
    }
}
