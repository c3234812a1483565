using System.Text;

namespace Reelwright.Agent;

/// <summary>Reads a clause that says only what is different: "put X on the first" and then "and Y on the last".</summary>
/// <remarks>What it names takes the place of its like in the clause before, and the result is read as if it had been said.</remarks>
internal static class Analogy
{
    private const int MostItems = 14;

    // What carries no wish of its own here.
    private const string Empty = "fill.*|talk.*|mark.too|mark.to|mark.of|mark.in|mark.with|mark.this|mark.every|mark.instead|gen.another|gen.slight|time.now|measure.piece|ref.it|act.change|act.use|act.want|neg&fill.word|mark.by";

    private static readonly string[] Kinds =
    [
        "v.quote|v.text", "v.duration", "v.percent", "v.factor", "v.clock", "span.*", "color.*", "place.*", "shape.*|platform.*", "mood.*", "look.*",
        "trans.*", "anim.*", "lang.*", "voice.*", "font.*", "mark.start|mark.end", "packs.*",
    ];

    /// <summary>The message that the clause stands for; <c>null</c> when it does not lean on what was said.</summary>
    public static string? Expanded(IReadOnlyList<Item> items, Utterance utterance, Carry carry)
    {
        bool isFresh = carry.Before.All(command => command is NotUnderstood or Ask);
        var before = isFresh ? carry.Context.Last : carry.Before;
        if (items.Count > MostItems || before.IsDefaultOrEmpty || before[^1] is not { Said.Length: > 1 } last || last is NotUnderstood or Decline or Undo)
        {
            return null;
        }

        var old = Utterance.Of(last.Said);
        var known = ClauseItems.Read(old, carry.Context);
        bool isUsed = false;
        var changes = new List<(int Start, int End, string Text)>();
        foreach (var item in items)
        {
            if (item.Kind == TokenKind.Mark)
            {
                continue;
            }

            // "No sliding about" is not "slide".
            if (item.Is("trans.*|color.*|look.*|mood.*|anim.*") && IsRefused(items, item, utterance))
            {
                return null;
            }

            var like = Like(item, known, changes);
            if (like is null)
            {
                if (item.Is(Empty) || (item.Targets.IsEmpty && item.Is("mark.*|fill.*") && !item.Is("v.*|act.*|color.*|dim.*|gen.*")))
                {
                    continue;
                }

                return null;
            }

            string? text = Text(item, like, utterance);
            if (text is null)
            {
                return null;
            }

            isUsed = true;
            changes.Add((like.Start, like.End, text));
        }

        return isUsed ? Composed(old.Original, changes) : null;
    }

    private static bool IsRefused(IReadOnlyList<Item> items, Item item, Utterance utterance)
    {
        int at = items.ToList().IndexOf(item) - 1;
        return at >= 0 && items[at].Kind != TokenKind.Mark && utterance.Plain[items[at].Start..items[at].End] is "no" or "not" or "without" or "less" or "not so";
    }

    private static Item? Like(Item item, List<Item> known, List<(int Start, int End, string Text)> changes)
    {
        bool IsFree(Item other) => !changes.Exists(change => change.Start < other.End && other.Start < change.End);
        if (!item.Targets.IsEmpty)
        {
            bool isPlain = item.Is("ref.it");
            bool CanStand(Item other) => !other.Targets.IsEmpty && !other.Is("ref.it") && IsFree(other) && AreAlike(item, other);

            // "The harbour last" after "the sunset first": a name for a name, a place for a place.
            return isPlain ? null : known.FindLast(other => CanStand(other) && other.Is("ref.ord") == item.Is("ref.ord")) ?? known.FindLast(CanStand);
        }

        foreach (string kind in Kinds)
        {
            if (item.Is(kind) && known.Find(other => (other.Targets.IsEmpty || other.Is("ref.ord")) && other.Is(kind) && IsFree(other)) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    // Scenes for scenes, words for words, and "the second" for whatever has a number.
    private static bool AreAlike(Item item, Item other)
    {
        var (one, two) = (item.Targets[0], other.Targets[0]);
        bool isOrdinal = item.Is("ref.ord") || (one.Part == Part.Scene && !one.IsBare);
        return IsOneKind(one.Part, two.Part) || (isOrdinal && (!two.Numbers.IsEmpty || !two.InScenes.IsEmpty));
    }

    private static bool IsOneKind(Part one, Part two) => one == two || (Targets.IsScene(one) && Targets.IsScene(two))
        || (Targets.IsWords(one) && Targets.IsWords(two)) || (IsSwitched(one) && IsSwitched(two)) || (Targets.IsLayer(one) && Targets.IsLayer(two));

    private static bool IsSwitched(Part part) => Targets.IsSound(part) || part == Part.Caption;

    private static string? Text(Item item, Item like, Utterance utterance)
    {
        string own = utterance.Original[item.Start..item.End];
        if (item.Targets.IsEmpty || IsOneKind(item.Targets[0].Part, like.Targets[0].Part))
        {
            return own;
        }

        // "The second" of titles.
        var (target, of) = (item.Targets[0], like.Targets[0]);
        if (target.Numbers.IsEmpty || NameOf(of.Part) is not { } name)
        {
            return null;
        }

        bool isInScene = !of.InScenes.IsEmpty;
        string numbers = string.Join(" and ", target.Numbers);
        return Lexer.IsHan(utterance.Plain[item.Start])
            ? isInScene ? own + "的" + name.Chinese : (target.Numbers is [-1] ? "最后一个" : "第" + target.Numbers[0] + "个") + name.Chinese
            : isInScene ? $"{name.English} of {own}" : target.Numbers is [-1] ? "the last " + name.English : $"{name.English} {numbers}";
    }

    private static (string English, string Chinese)? NameOf(Part part) => part switch
    {
        Part.Title => ("title", "标题"),
        Part.Subtitle => ("subheading", "副标题"),
        Part.Narration => ("line", "旁白"),
        Part.Transition => ("transition", "转场"),
        Part.Words => ("text", "文字"),
        _ => null,
    };

    private static string Composed(string old, List<(int Start, int End, string Text)> changes)
    {
        var text = new StringBuilder();
        int at = 0;
        foreach (var (start, end, own) in changes.OrderBy(change => change.Start))
        {
            text.Append(old, at, start - at).Append(own);
            at = end;
        }

        return text.Append(old, at, old.Length - at).ToString();
    }
}
