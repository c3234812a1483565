using System.Collections.Immutable;

namespace Reelwright.Director;

/// <summary>A small tale of whom the brief names: setting, wish, road, doubt, turn, end.</summary>
internal sealed class StoryScript(Subject subject, SceneWriter writer, IArtIndex art)
{
    private static readonly string[] Parts = ["open", "want", "wish", "road", "dark", "turn", "what", "end"];

    // What goes first when there is little time.
    private static readonly string[] Expendable = ["wish", "dark", "road", "turn", "end"];

    public void Add(List<ScriptScene> scenes, int count)
    {
        List<string> parts = [.. Parts];
        if (subject.Brief.What.Length == 0)
        {
            parts.Remove("what");
        }
        else
        {
            parts.Remove("wish");
        }

        foreach (string part in Expendable)
        {
            if (parts.Count + 1 > Math.Max(3, count))
            {
                parts.Remove(part);
            }
        }

        foreach (string part in parts)
        {
            SceneKind kind = scenes.Count == 0 ? SceneKind.Hook : part == "want" ? SceneKind.Reveal : SceneKind.Point;
            if (writer.Write(part, kind) is { } scene)
            {
                ImmutableArray<string> hero = writer.ArtFor(subject.Brief.Who) is { IsEmpty: false } found ? found : writer.SubjectArt();
                ImmutableArray<string> goal = subject.Brief.What.Length > 0 ? writer.ArtFor(subject.Brief.What) : [];
                ImmutableArray<string> shown = part switch
                {
                    "open" => [hero[0], "emoji:crescent-moon"],
                    "want" or "what" => [hero[0], .. goal.Take(1)],
                    "wish" => [hero[0], "emoji:shooting-star"],
                    "road" => ["emoji:evergreen-tree", hero[0]],
                    "dark" => ["emoji:night-with-stars", hero[0]],
                    "turn" => ["emoji:glowing-star", hero[0]],
                    _ => [hero[0], "emoji:house-with-garden"],
                };
                scenes.Add(scene with { Art = [.. shown.Where(art.Contains).Distinct()], Composition = "page" });
            }
        }

        if (writer.Write("cta", SceneKind.CallToAction) is { } close)
        {
            scenes.Add(close with { Art = writer.SubjectArt() });
        }
    }
}
