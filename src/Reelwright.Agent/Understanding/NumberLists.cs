namespace Reelwright.Agent;

/// <summary>Finds lists of three numbers and more: "3, 1, 2".</summary>
internal static class NumberLists
{
    /// <summary>The items with lists joined.</summary>
    public static List<Item> Read(List<Item> items)
    {
        for (int i = 0; i < items.Count; i++)
        {
            var numbers = new List<int>();
            int at = i;
            while (at < items.Count && items[at].Is("v.number") && items[at].Number is { } value and >= 1 and <= 999 && value == Math.Floor(value))
            {
                numbers.Add((int)value);
                at++;
                int separators = 0;
                while (at < items.Count && (items[at].IsMark(",，、-") || items[at].Text is "and" or "和" or "then") && separators < 2)
                {
                    at++;
                    separators++;
                }
            }

            if (numbers.Count >= 3)
            {
                var list = new Item(items[i].Start, items[at - 1].End)
                {
                    Kind = TokenKind.Value,
                    List = [.. numbers],
                    Concepts = Grammar.Current.Set("v.list"),
                };
                return [.. items[..i], list, .. items[at..]];
            }
        }

        // "the order 3 1 2" may have been read as scenes.
        int found = items.FindIndex(item => item.Targets is [{ Part: Part.Scene, Numbers.Length: >= 3 }]);
        if (found >= 0 && items.Exists(item => item.Is("part.order|act.sort")))
        {
            items[found] = items[found] with { List = items[found].Targets[0].Numbers, Concepts = items[found].Concepts.With(Grammar.Current.Set("v.list")) };
        }

        return items;
    }
}
