namespace Reelwright.Director;

/// <summary>A small tale of whom the brief names: setting, wish, road, doubt, turn, end.</summary>
internal sealed class StoryScript(Subject subject, SceneWriter writer)
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
                bool isOfWho = part is "open" or "want" or "what";
                scenes.Add(scene with { Art = isOfWho && writer.ArtFor($"{subject.Brief.Who} {(part == "what" ? subject.Brief.What : "")}") is { IsEmpty: false } own ? own : writer.SceneArt(scene), Composition = "page" });
            }
        }

        if (writer.Write("cta", SceneKind.CallToAction) is { } close)
        {
            scenes.Add(close with { Art = writer.SubjectArt() });
        }
    }
}
