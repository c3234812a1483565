using Reelwright.Timelines;

namespace Reelwright.Tests;

/// <summary>Which scene of a timeline is which scene of the one after a turn.</summary>
internal sealed class SceneMap
{
    private readonly Dictionary<int, int> _afterOf = [];
    private readonly Dictionary<int, int> _beforeOf = [];

    public SceneMap(TimelineFacts before, TimelineFacts after)
    {
        for (int i = 0; i < before.Scenes.Count; i++)
        {
            Join(i, Find(after, scene => scene.Clip.Id == before.Scenes[i].Clip.Id));
        }

        // A scene that was made anew under another id is the same to a person when it shows and is called the same.
        for (int i = 0; i < before.Scenes.Count; i++)
        {
            if (!_afterOf.ContainsKey(i))
            {
                Join(i, Find(after, scene => IsAlike(scene.Clip, before.Scenes[i].Clip)));
            }
        }
    }

    /// <summary>Where a scene of before is now; −1 when it is gone.</summary>
    public int After(int before) => _afterOf.GetValueOrDefault(before, -1);

    /// <summary>Which scene it was; −1 when it was not there.</summary>
    public int Before(int after) => _beforeOf.GetValueOrDefault(after, -1);

    /// <summary>What a scene of now is a copy or a part of; −1 when it is new.</summary>
    public static int CopyOf(TimelineFacts before, Clip clip)
    {
        for (int i = 0; i < before.Scenes.Count; i++)
        {
            if (IsAlike(clip, before.Scenes[i].Clip))
            {
                return i;
            }
        }

        return -1;
    }

    private static bool IsAlike(Clip left, Clip right) =>
        left.Name == right.Name && TimelineFacts.MediaOf(left) == TimelineFacts.MediaOf(right);

    private int Find(TimelineFacts after, Func<PlacedClip, bool> isIt)
    {
        for (int i = 0; i < after.Scenes.Count; i++)
        {
            if (!_beforeOf.ContainsKey(i) && isIt(after.Scenes[i]))
            {
                return i;
            }
        }

        return -1;
    }

    private void Join(int before, int after)
    {
        if (after >= 0)
        {
            _afterOf[before] = after;
            _beforeOf[after] = before;
        }
    }
}
