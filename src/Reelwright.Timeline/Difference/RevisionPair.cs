namespace Reelwright.Timelines;

/// <summary>Two revisions side by side: which scenes are the same, and what only follows from something larger.</summary>
internal sealed class RevisionPair
{
    private readonly Dictionary<ClipId, PlacedClip> _old;
    private readonly Dictionary<ClipId, PlacedClip> _now;

    public RevisionPair(Timeline before, Timeline after)
    {
        Before = before;
        After = after;
        _old = before.Placed().ToDictionary(placed => placed.Clip.Id);
        _now = after.Placed().ToDictionary(placed => placed.Clip.Id);
        OldScenes = before.Scenes();
        Scenes = after.Scenes();
        Same = [.. Enumerable.Range(0, Scenes.Count).Where(i => OldScene(Scenes[i].Clip.Id) is not null)];
        int moved = Same.Count(i => OldScene(Scenes[i].Clip.Id)!.Range.Length != Scenes[i].Range.Length);
        IsReshaped = (before.Width, before.Height) != (after.Width, after.Height);
        IsRestyled = Text(before, "style") != Text(after, "style") || Text(before, "palette") != Text(after, "palette");
        IsRetimed = before.Length != after.Length && moved > 1 && moved * 2 >= Same.Count;
        IsRedone = !before.IsEmpty && !after.IsEmpty && (Text(before, "seed") != Text(after, "seed") || Same.Count == 0);
    }

    public Timeline Before { get; }

    public Timeline After { get; }

    public IReadOnlyList<PlacedClip> OldScenes { get; }

    public IReadOnlyList<PlacedClip> Scenes { get; }

    /// <summary>Indices of the scenes of now that were there before.</summary>
    public IReadOnlyList<int> Same { get; }

    public bool IsReshaped { get; }

    public bool IsRestyled { get; }

    /// <summary>Whether all scenes took part in another length.</summary>
    public bool IsRetimed { get; }

    /// <summary>Whether it is another video altogether.</summary>
    public bool IsRedone { get; }

    /// <summary>Whether layers differ because of something that is told already.</summary>
    public bool IsLaidOutAnew => IsReshaped || IsRestyled || IsRetimed || IsRedone;

    public PlacedClip? Old(ClipId id) => _old.GetValueOrDefault(id);

    public PlacedClip? Now(ClipId id) => _now.GetValueOrDefault(id);

    public PlacedClip? OldScene(ClipId id) => OldScenes.FirstOrDefault(scene => scene.Clip.Id == id);

    /// <summary>Whether a scene of now is a later piece of one before it that was cut.</summary>
    public bool IsPiece(int index)
    {
        var piece = Scenes[index];
        int start = index;
        while (start > 0 && OldScene(Scenes[start].Clip.Id) is null
            && Scenes[start - 1].Clip.Metadata.Text("scene") == piece.Clip.Metadata.Text("scene") && Scenes[start - 1].Clip.Name == piece.Clip.Name)
        {
            start--;
        }

        return start < index && OldScene(Scenes[start].Clip.Id) is { } whole && Scenes[start].Range.Length < whole.Range.Length;
    }

    /// <summary>Number of the scene that plays at a frame of now; 0 when none does.</summary>
    public int NumberAt(long frame) => NumberAt(Scenes, frame);

    /// <summary>Number of a scene among scenes.</summary>
    public static int NumberAt(IReadOnlyList<PlacedClip> scenes, long frame)
    {
        for (int i = 0; i < scenes.Count; i++)
        {
            if (scenes[i].Range.Contains(frame))
            {
                return i + 1;
            }
        }

        return 0;
    }

    /// <summary>Whether a clip of now came with a scene that was put in.</summary>
    public bool CameWithScene(PlacedClip placed)
    {
        int number = NumberAt(placed.Range.Start);
        return number > 0 && OldScene(Scenes[number - 1].Clip.Id) is null;
    }

    /// <summary>Whether a clip of before went with a scene that was taken out, or that lost this part of its time.</summary>
    public bool WentWithScene(PlacedClip placed)
    {
        int number = NumberAt(OldScenes, placed.Range.Start);
        if (number == 0)
        {
            return false;
        }

        var scene = OldScenes[number - 1];
        var now = Now(scene.Clip.Id);
        return now is null || now.Range.Length < scene.Range.Length;
    }

    /// <summary>The same of a clip before and after: what was set by hand may also have been taken back.</summary>
    public static Func<string, bool> ByHand(Clip old, Clip now)
    {
        var (wasSet, isSet) = (ByHand(old), ByHand(now));
        return name => isSet(name) || wasSet(name);
    }

    /// <summary>Names of parameters and effects of a clip that were set by hand; what was never laid out is all by hand.</summary>
    public static Func<string, bool> ByHand(Clip clip)
    {
        if (!clip.Metadata.Has("slot"))
        {
            return _ => true;
        }

        string[] marks = clip.Metadata.Texts("hand") ?? [];
        return marks.Contains;
    }

    private static string Text(Timeline timeline, string name) => timeline.Metadata.Node(name)?.ToJsonString() ?? "";
}
