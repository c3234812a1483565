namespace Reelwright.Agent;

/// <summary>Finds an order that is told by naming every scene: "beach, drive, then dinner", 先海滩再开车最后吃饭.</summary>
internal static class SceneLists
{
    private const int Least = 3;
    private const string Between = "fill.*|mark.*|ord.last|ord.1|talk.yes|act.startwith|act.endwith|ref.ord|part.order|talk.no";

    /// <summary>The order and how many segments from the first on tell it; <c>null</c> when they tell something else.</summary>
    public static (Command Command, int Segments)? Read(IReadOnlyList<Segments.Segment> segments, TalkContext context, Utterance utterance)
    {
        var numbers = new List<int>();
        for (int i = 0; i < segments.Count; i++)
        {
            var items = segments[i].Items;
            foreach (var item in items)
            {
                if (item.Targets is [{ Part: Part.Scene, IsBare: false, IsLast: false, InScenes.IsEmpty: true }, ..] && item.Targets.All(target => target.Part == Part.Scene))
                {
                    foreach (var target in item.Targets)
                    {
                        // Numbers alone are read elsewhere: "swap 3 and 4".
                        if (target.Showing is null || Targets.NumberOf(target, context) is not { } number)
                        {
                            return null;
                        }

                        numbers.Add(number);
                    }
                }
                else if (item.Kind != TokenKind.Mark && (!item.Targets.IsEmpty || !item.Is(Between)))
                {
                    return null;
                }
            }

            bool isAll = numbers.Count >= Least && numbers.Count == context.Scenes && numbers.Distinct().Count() == numbers.Count;
            if (isAll && (i + 1 == segments.Count || segments[i + 1].IsHard || Ends(utterance, segments[i + 1])))
            {
                string said = utterance.Original[segments[0].Items[0].Start..items[^1].End];
                return (new Reorder(SceneOrder.Numbers, [.. numbers]) { Said = said }, i + 1);
            }
        }

        return null;
    }

    // A comma in Chinese separates clauses.
    private static bool Ends(Utterance utterance, Segments.Segment next) => next.Items.Count > 0 && Lexer.IsHan(utterance.Plain[0])
        && utterance.Plain[..next.Items[0].Start].TrimEnd() is [.., ',' or '，'];
}
