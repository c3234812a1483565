using Reelwright.Timelines;

namespace Reelwright.Director;

/// <summary>Which scene: its id, and which of those with this id when it was cut in two or repeated.</summary>
internal readonly record struct SceneKey(string Id, int Occurrence)
{
    /// <summary>The scenes of a main track with their keys and places, in order.</summary>
    public static List<(SceneKey Key, PlacedClip Scene)> Of(IEnumerable<PlacedClip> scenes)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        var keyed = new List<(SceneKey, PlacedClip)>();
        foreach (var scene in scenes)
        {
            string id = scene.Clip.Metadata.Text(Marks.Scene) ?? scene.Clip.Id.Value;
            int occurrence = counts.GetValueOrDefault(id);
            counts[id] = occurrence + 1;
            keyed.Add((new(id, occurrence), scene));
        }

        return keyed;
    }
}
