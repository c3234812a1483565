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
        if (subject.Brief.Items.Length >= 2)
        {
            Tell(scenes, count);
            return;
        }

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

        Close(scenes);
    }

    // The brief tells the tale itself: each turn of it is a page, in its words.
    private void Tell(List<ScriptScene> scenes, int count)
    {
        ImmutableArray<string> turns = subject.Brief.Items;
        ImmutableArray<string> hero = writer.ArtFor(subject.Brief.Who) is { IsEmpty: false } found ? found : writer.SubjectArt();
        if (!subject.IsChinese && count > turns.Length + 2 && writer.Write("open", SceneKind.Hook) is { } open)
        {
            scenes.Add(open with { Art = [.. ((string[])[hero[0], "emoji:crescent-moon"]).Where(art.Contains)], Composition = "page" });
        }

        for (int index = 0; index < turns.Length; index++)
        {
            string turn = turns[index];
            string told = subject.IsChinese && scenes.Count == 0 ? Opening(turn) : turn;
            ImmutableArray<string> own = writer.ArtFor(turn);
            SceneKind kind = scenes.Count == 0 ? SceneKind.Hook : index == turns.Length - 1 ? SceneKind.Statement : SceneKind.Point;
            scenes.Add(SubjectScript.Plain(subject, writer, turn) with
            {
                Kind = kind == SceneKind.Statement ? SceneKind.Point : kind,
                Narration = Typography.Sentence(EnglishWords.Capitalize(told), subject.IsChinese),
                Art = [.. (index == 0 ? hero.Take(1).Concat(own) : own.Take(2).Append(hero[0])).Distinct().Take(3)],
                Composition = "page",
            });
        }

        if (!subject.IsChinese && count > scenes.Count + 1 && writer.Write("end", SceneKind.Point) is { } end)
        {
            scenes.Add(end with { Art = [.. ((string[])[hero[0], "emoji:house-with-garden"]).Where(art.Contains)], Composition = "page" });
        }

        Close(scenes);
    }

    private string Opening(string turn) => subject.Own(turn.StartsWith("从前", StringComparison.Ordinal) ? turn
        : turn[0] == '一' ? $"从前，有{turn}" : $"很久以前，{turn}");

    private void Close(List<ScriptScene> scenes)
    {
        if (writer.Write("cta", SceneKind.CallToAction) is { } close)
        {
            scenes.Add(close with { Art = scenes is [.., var last] ? [.. last.Art.Reverse()] : writer.SubjectArt() });
        }
    }
}
