namespace Reelwright.Agent;

/// <summary>A part of a message that asks for one thing, or for several of one thing.</summary>
internal sealed class Clause
{
    private static readonly Frame.Group Shared = new("act.*|ref|gen.slight|gen.much|gen.too|mark.every", Grammar.Current);

    private const double MarkWeight = 0.4;
    private const double Chatter = 0.12;

    private readonly bool[] _isUsed;
    private readonly bool[] _isContent;
    private readonly ConceptSet _all;

    public Clause(IReadOnlyList<Item> items, Utterance utterance, Carry carry)
    {
        (Items, Utterance, Carry) = (items, utterance, carry);
        _isUsed = new bool[items.Count];
        _isContent = [.. items.Select(IsContent)];
        _all = items.Aggregate(default(ConceptSet), (all, item) => all.With(item.Concepts));
    }

    /// <summary>What was said before in this message and in the last turn.</summary>
    public Carry Carry { get; }

    /// <summary>The items.</summary>
    public IReadOnlyList<Item> Items { get; }

    /// <summary>The message.</summary>
    public Utterance Utterance { get; }

    /// <summary>Whether the frame at work takes a time for a place on the video.</summary>
    public bool IsTimed { get; set; }

    /// <summary>The items that the frame at work has taken.</summary>
    public List<Item> Taken { get; } = [];

    /// <summary>The user's words.</summary>
    public string Said => Items.Count == 0 ? "" : Utterance.Original[Items[0].Start..Items[^1].End];

    /// <summary>The same in plain form: lower case, of one width, without quotes' words. The clause has items.</summary>
    public string PlainSaid => Utterance.Plain[Items[0].Start..Items[^1].End];

    /// <summary>The plain characters of an item.</summary>
    public string Plain(Item item) => Utterance.Plain[item.Start..item.End];

    /// <summary>Whether an item has one of the concepts.</summary>
    public bool Has(string pattern) => Find(pattern) is not null;

    /// <summary>The first item with one of the concepts; <c>null</c> when none.</summary>
    public Item? Find(string pattern)
    {
        var set = Grammar.Current.Set(pattern);
        foreach (var item in Items)
        {
            if (item.Concepts.Meets(set))
            {
                return item;
            }
        }

        return null;
    }

    /// <summary>The last item with one of the concepts; <c>null</c> when none.</summary>
    public Item? FindLast(string pattern)
    {
        var set = Grammar.Current.Set(pattern);
        return Items.LastOrDefault(item => item.Concepts.Meets(set));
    }

    /// <summary>All items with one of the concepts.</summary>
    public IEnumerable<Item> All(string pattern)
    {
        var set = Grammar.Current.Set(pattern);
        return Items.Where(item => item.Concepts.Meets(set));
    }

    /// <summary>The value of the first item below a concept.</summary>
    public string? Value(string prefix) => Find(prefix + "*")?.Value(prefix);

    /// <summary>Place of an item among the items.</summary>
    public int IndexOf(Item item)
    {
        for (int i = 0; i < Items.Count; i++)
        {
            if (ReferenceEquals(Items[i], item))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>The item that stands so many places from another; <c>null</c> when none.</summary>
    public Item? Beside(Item item, int by)
    {
        int at = IndexOf(item) + by;
        return at >= 0 && at < Items.Count ? Items[at] : null;
    }

    /// <summary>Whether an item is not wanted: "no sliding"; "no, sliding" wants it.</summary>
    public bool Refuses(Item item) => Beside(item, -1) is { Kind: not TokenKind.Mark } before && Plain(before) is "no" or "not" or "without";

    /// <summary>The frame that explains most of what is left; <c>null</c> when none fits.</summary>
    public (Frame Frame, double Score)? Best()
    {
        (Frame Frame, double Score)? best = null;
        foreach (var frame in Grammar.Current.Frames)
        {
            if (Score(frame) is { } score && (best is null || score > best.Value.Score))
            {
                best = (frame, score);
            }
        }

        return best;
    }

    /// <summary>Marks what a frame explains as said.</summary>
    public void Take(Frame frame)
    {
        Taken.Clear();
        for (int i = 0; i < Items.Count; i++)
        {
            if (Array.Exists(frame.Needs, group => group.IsMetBy(Items[i])) || Array.Exists(frame.May, group => group.IsMetBy(Items[i])))
            {
                if (!_isUsed[i])
                {
                    Taken.Add(Items[i]);
                }

                _isUsed[i] = true;
            }
        }
    }

    /// <summary>How many things of content were explained and how much was not.</summary>
    public (double Used, double Left) Balance()
    {
        // What follows a wish that is complete, with what it is about and what is to be done, is chatter: "… my nan won't follow".
        int last = -1;
        bool isThing = false;
        bool isDone = false;
        for (int i = 0; i < Items.Count; i++)
        {
            last = _isUsed[i] && _isContent[i] ? i : last;
            isThing |= _isUsed[i] && !Items[i].Targets.IsEmpty;
            isDone |= _isUsed[i] && Items[i].Targets.IsEmpty && Items[i].Is("act.delete|act.mute|act.on|act.off|act.no|dim.*|gen.*|color.*|v.*|mood.*|look.*|place.*|act.speedup|act.slowdown|act.lengthen|act.shorten|shape.*|trans.*|anim.*|lang.*|voice.*|act.dislike");
        }

        for (int i = 0; i < Items.Count; i++)
        {
            // "Put it back, it's my favourite".
            isThing |= _isUsed[i] && Items[i].Is("act.undo");
            isDone |= _isUsed[i] && Items[i].Is("act.undo");
        }

        bool isSure = isThing && isDone;
        double used = 0;
        double left = 0;
        for (int i = 0; i < Items.Count; i++)
        {
            if (!_isContent[i])
            {
                // Brackets and the like are of other languages than people's.
                left += Items[i].IsMark("<>{}[]()$`|\\^@") ? MarkWeight : 0;
                continue;
            }

            if (_isUsed[i])
            {
                used++;
            }
            else
            {
                left += i > last && isSure && Items[i].Is("v.unknown|plain|fill.*") ? Chatter : Items[i].Is("v.unknown") ? Math.Clamp((Items[i].End - Items[i].Start) / 4.0, 0.5, 2) : 1;
            }
        }

        return (used, left);
    }

    private double? Score(Frame frame)
    {
        if (frame.Needs.Length > Items.Count || !Array.TrueForAll(frame.Needs, need => need.MayBeMetIn(_all)) || !Needs(frame, out bool isNew, out double needed) || !isNew)
        {
            return null;
        }

        foreach (var group in frame.MustNot)
        {
            foreach (var item in Items)
            {
                if (group.IsMetBy(item) && (group.IsStrict || !Array.Exists(frame.Needs, need => need.IsMetBy(item))))
                {
                    return null;
                }
            }
        }

        double score = frame.Weight + needed;
        for (int i = 0; i < Items.Count; i++)
        {
            var item = Items[i];
            if (_isUsed[i] || !_isContent[i] || Array.Exists(frame.Needs, group => group.IsMetBy(item)))
            {
                continue;
            }

            score += item.Concepts.Meets(frame.MayAny) || Array.Exists(frame.May, group => group.IsMetBy(item)) ? 0.6
                : item.Is("ref") ? -2.5 : item.Is("v.unknown") ? -0.8 : -1;
        }

        return score > 0 ? score : null;
    }

    // Every need by an item of its own; the rarer needs choose first by standing first in the file.
    private bool Needs(Frame frame, out bool isNew, out double needed)
    {
        isNew = false;
        needed = 0;
        Span<bool> taken = stackalloc bool[Math.Min(Items.Count, 256)];
        Span<int> order = stackalloc int[frame.Needs.Length];
        for (int n = 0; n < frame.Needs.Length; n++)
        {
            int found = -1;
            for (int i = 0; i < taken.Length && found < 0; i++)
            {
                if (!taken[i] && !(_isUsed[i] && !Shared.IsMetBy(Items[i])) && frame.Needs[n].IsMetBy(Items[i])
                    && (frame.Needs.Length == 1 || !IsBetterElsewhere(frame, n, i, taken)))
                {
                    found = i;
                }
            }

            if (found < 0)
            {
                return false;
            }

            taken[found] = true;
            order[n] = found;
            isNew |= !_isUsed[found];
            needed += _isContent[found] ? 3 : 1.5;
        }

        return true;
    }

    // An item that alone can meet another need is left to it.
    private bool IsBetterElsewhere(Frame frame, int need, int item, ReadOnlySpan<bool> taken)
    {
        bool hasOther = false;
        for (int i = item + 1; i < taken.Length; i++)
        {
            hasOther |= !taken[i] && frame.Needs[need].IsMetBy(Items[i]);
        }

        if (!hasOther)
        {
            return false;
        }

        for (int n = need + 1; n < frame.Needs.Length; n++)
        {
            int candidates = 0;
            for (int i = 0; i < taken.Length; i++)
            {
                candidates += !taken[i] && frame.Needs[n].IsMetBy(Items[i]) ? 1 : 0;
            }

            if (candidates == 1 && frame.Needs[n].IsMetBy(Items[item]))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsContent(Item item) => item.Kind is not TokenKind.Mark && !item.Is("v.emoji")
        && !item.Is("fill.*|get.*") && (item.Targets.Length > 0 || item.Is("v.*|color.*|span.*|wish.*")
            || !item.Is("mark.*|neg|plain|gen.slight|gen.much|gen.too|measure.*|time.*|talk.yes|talk.no"));
}
