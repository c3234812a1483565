using System.Collections.Immutable;

namespace Reelwright.Agent;

/// <summary>Finds what is spoken of: "the second clip", "scenes 2 and 4", "第二个场景的标题", "最后两张图", "it".</summary>
internal static class RefReader
{
    private const int MostNumbers = 20;

    private static readonly Part[] Parts = Enum.GetValues<Part>();

    private static readonly (ConceptSet Set, Part Part)[] Nouns =
        [.. Parts.Select(part => (Grammar.Current.Set("part." + part.ToString().ToLowerInvariant()), part)),
            (Grammar.Current.Set("part.intro"), Part.Scene), (Grammar.Current.Set("part.outro"), Part.Scene),
            (Grammar.Current.Set("part.media"), Part.Clip), (Grammar.Current.Set("part.line"), Part.Narration)];

    /// <summary>The items with references joined.</summary>
    public static List<Item> Read(List<Item> items, Utterance utterance)
    {
        var found = new List<Item>(items.Count);
        for (int i = 0; i < items.Count;)
        {
            if (items[i].Targets.IsEmpty && new Reference(items, utterance).Read(i) is { } reference)
            {
                found.Add(reference.Item);
                i = reference.Next;
            }
            else
            {
                found.Add(items[i++]);
            }
        }

        return RefJoiner.Join(found, utterance);
    }

    /// <summary>The part that a noun names; <c>null</c> when it is none.</summary>
    public static Part? PartOf(Item item)
    {
        foreach (var (set, part) in Nouns)
        {
            if (item.Concepts.Meets(set) && part != Part.Clip)
            {
                return part;
            }
        }

        return item.Is("part.media") ? Part.Clip : null;
    }

    /// <summary>A reference with its targets as an item.</summary>
    public static Item Make(int start, int end, ImmutableArray<Target> targets, ConceptSet more)
    {
        var concepts = more.With(Grammar.Current.Set("ref"));
        if (targets.Any(target => !target.IsBare && !(target.IsLast && target.Part == Part.Video)))
        {
            concepts = concepts.With(Grammar.Current.Set("ref.which"));
        }
        else
        {
            concepts = concepts.With(Grammar.Current.Set("ref.bare"));
        }

        foreach (var target in targets)
        {
            concepts = concepts.With(Grammar.Current.Set(target.Part is Part.Video or Part.Clip ? "ref" : "part." + target.Part.ToString().ToLowerInvariant()));
        }

        if (targets.Length > 1 || targets[0].Numbers.Length > 1)
        {
            concepts = concepts.With(Grammar.Current.Set("ref.many"));
        }

        return new(start, end) { Concepts = concepts, Targets = targets, Kind = TokenKind.Word };
    }

    private sealed class Reference(List<Item> items, Utterance utterance)
    {
        private readonly List<int> _numbers = [];
        private int _at;
        private bool _isAll;
        private bool _isOther;
        private bool _isThis;
        private bool _isThat;
        private bool _hasLatest;
        private string? _showing;

        public (Item Item, int Next)? Read(int start)
        {
            _at = start;
            if (IsFinally(start))
            {
                return null;
            }

            if (Each(start) is { } each)
            {
                return each;
            }

            Modifiers();
            int bare = _at;
            var head = Head();
            if (head is null)
            {
                _at = bare;
                return WithoutNoun(start);
            }

            var part = PartOf(head) ?? Part.Scene;
            if (_numbers.Count == 0 && (part is Part.Scene or Part.Clip or Part.Title or Part.Transition || head.Is("part.line")))
            {
                Trailing();
            }

            if (head.Is("part.intro") && _numbers.Count == 0)
            {
                _numbers.Add(1);
            }
            else if (head.Is("part.outro") && _numbers.Count == 0)
            {
                _numbers.Add(-1);
            }
            else if (_hasLatest && _numbers.Count == 0)
            {
                _numbers.Add(-1);
            }

            if (part == Part.Scene && _numbers.Count == 0 && _showing is null)
            {
                Showing();
            }

            // 第一段视频, 每段视频: a clip.
            if (part == Part.Video && Lexer.IsHan(utterance.Plain[items[start].Start]) && (_numbers.Count > 0 || (_isAll && items.Skip(start).Take(_at - start).Any(item => item.Text is ['每', ..]))))
            {
                part = Part.Scene;
            }

            if (part == Part.Video)
            {
                (_isAll, _isThis) = (false, false);
            }

            var target = new Target(part)
            {
                Numbers = [.. _numbers],
                IsAll = _isAll,
                IsOther = _isOther,
                IsLast = _isThis && !_isAll && !_isOther && _numbers.Count == 0 && _showing is null
                    && (part is Part.Scene || (_isThat && part is Part.Title or Part.Words or Part.Logo or Part.Sticker)
                        || (part == Part.Words && utterance.Plain[head.Start] is '那' or '这')),
                Showing = _showing,
            };
            var more = _isOther ? head.Concepts.With(Grammar.Current.Set("ref.other|gen.another")) : head.Concepts;
            more = _numbers.Count > 0 ? more.With(Grammar.Current.Set("ref.num")) : more;
            return (Make(items[start].Start, items[_at - 1].End, [target], more) with { Senses = head.Senses, Text = head.Text }, _at);
        }

        // 最后导出, 最后加上字幕: the last thing to do.
        private bool IsFinally(int start) => utterance.Plain[items[start].Start..items[start].End] is "最后" && items[start].Is("ord.last") && start + 1 < items.Count
            && items[start + 1].Is("act.*") && !items[start + 1].Is("part.*|measure.piece");

        // 每段, 每张 without a noun after it.
        private (Item Item, int Next)? Each(int start) =>
            items[start].Text is "每段" or "每张" or "每一段" or "每一张" or "每條" or "每条" or "每張" && (start + 1 >= items.Count || !items[start + 1].Is("part.*"))
                ? (Make(items[start].Start, items[start].End, [new(Part.Scene) { IsAll = true }], Grammar.Current.Set("part.scene|mark.every")), start + 1)
                : null;

        private Item? Peek(int ahead = 0) => _at + ahead < items.Count ? items[_at + ahead] : null;

        private void Modifiers()
        {
            int first = _at;
            for (; Peek() is { Targets.IsEmpty: true } item; _at++)
            {
                // 但字幕, 然后把最后一段: words between clauses are none of the reference.
                if (_at == first && item.Is("fill.word") && Lexer.IsHan(utterance.Plain[item.Start]) && !item.Is("mark.this|mark.every|mark.other|gen.another|ord.*|v.ordinal|v.number")
                    && item.Text is not ("前" or "后"))
                {
                    return;
                }

                if (EdgeCount(item))
                {
                    continue;
                }

                if (item.Is("v.ordinal"))
                {
                    if (!Ordinal(item))
                    {
                        return;
                    }
                }
                else if (item.Is("part.*") && !IsMeasureHere(item))
                {
                    return;
                }
                else if (item.Is("mark.every") && !item.Is("act.*|v.quote"))
                {
                    _isAll = true;
                }
                else if (item.Is("gen.another") && Peek(1)?.Is("part.narration|part.music|part.style|part.background|part.transition|part.font|part.look|part.palette") == true)
                {
                    return;
                }
                else if (item.Is("mark.other|gen.another") && !item.Is("act.*|ord.*") && Peek(1) is { } after && (after.Is("measure.piece|part.scene|part.title") || item.Is("mark.other")))
                {
                    _isOther |= item.Is("mark.other") && (_numbers.Count == 0);
                }
                else if (item.Is("mark.this") && !item.Is("act.*"))
                {
                    _isThis = true;
                    _isThat |= utterance.Plain[item.Start..item.End] is "that" or "this";
                }
                else if (utterance.Plain[item.Start..item.End] == "new" && Peek(1)?.Is("v.ordinal") == true)
                {
                    continue;
                }
                else if (utterance.Plain[item.Start..item.End] is "just" or "only" or "只" or "please" or "then")
                {
                    return;
                }
                else if (!(item.Is("fill.word") && !item.Is("act.*|dim.*|color.*|gen.*|mark.in|mark.at|mark.to|mark.of|mark.with|mark.after|mark.before|talk.*|ask.*"))
                    && !item.Is("ord.latest") && !(item.Is("measure.piece") && (_numbers.Count > 0 || _isAll || _isThis || _isOther)))
                {
                    return;
                }

                _hasLatest |= item.Is("ord.latest");
            }
        }

        // 前两个, 后三张, 开头两段.
        private bool EdgeCount(Item item)
        {
            int edge = item.Text is "前" or "前面" or "头" or "开头" or "最前面" ? 1 : item.Text is "后" or "后面" or "末尾" or "结尾" or "最后面" ? -1 : 0;
            if (edge == 0 || Peek(1) is not { Number: >= 1 and <= MostNumbers } count || !count.Is("v.number")
                || Peek(2)?.Is("measure.piece|part.scene|part.title|part.media") != true)
            {
                return false;
            }

            _numbers.AddRange(Enumerable.Range(1, (int)count.Number!).Select(i => edge * i));
            _at++;
            return true;
        }

        // 段, 张, 图 after a number and before a noun count it; alone they are the noun.
        private bool IsMeasureHere(Item item) => item.Is("measure.piece") && (Peek(1)?.Is("part.*") == true
            || (utterance.Plain[item.Start..item.End] is "个" or "张" or "位" or "ones" or "one" or "pieces" or "部" or "处" or "份"));

        // One of a list; "the last two", "前三个"; "第三到第五个". False when it is no reference.
        private bool Ordinal(Item item)
        {
            int place = (int)(item.Number ?? 0);
            if (Peek(1)?.Is("v.duration") == true)
            {
                return false;
            }

            if (place is 1 or -1 && Peek(1) is { Number: > 1 and <= MostNumbers } count && count.Is("v.number") && !IsFollowedByUnit(2))
            {
                _at++;
                _numbers.AddRange(Enumerable.Range(1, (int)count.Number!).Select(i => place * i));
                return true;
            }

            _numbers.Add(place);
            int skip = Peek(1)?.Is("measure.piece") == true && Peek(1)?.Is("part.*") != true ? 2 : 1;
            if (Peek(skip) is { } until && until.Is("mark.until") && !until.Is("act.*") && Peek(skip + 1) is { } to
                && (to.Is("v.ordinal") || (to.Is("v.number") && Peek(skip + 2)?.Is("part.scene|measure.piece") == true))
                && to.Number > place && to.Number - place < MostNumbers && utterance.Plain[until.Start..until.End] != "and")
            {
                _numbers.AddRange(Enumerable.Range(place + 1, (int)to.Number - place));
                _at += skip + 1;
                return true;
            }

            List(skip);
            return true;
        }

        private bool IsFollowedByUnit(int ahead) => Peek(ahead)?.Is("unit.*") == true && Peek(ahead)?.Is("measure.piece") != true;

        // "the first and the third": what joins is skipped when another place follows.
        private void List(int skip)
        {
            while (Peek(skip) is { } separator && IsJoin(separator))
            {
                int next = skip + 1;
                while (Peek(next) is { } filler && (filler.Is("fill.word") || IsJoin(filler)) && !filler.Is("v.ordinal"))
                {
                    next++;
                }

                if (Peek(next) is { } other && (other.Is("v.ordinal")
                    || (other.Is("v.number") && Peek(next + 1)?.Is("measure.piece|part.scene") == true)) && Peek(next + 1)?.Is("v.duration") != true)
                {
                    if (other.Is("v.ordinal") && !OrdinalListGoesOn(next))
                    {
                        return;
                    }

                    _numbers.Add((int)(other.Number ?? 0));
                    _at += next;
                    skip = Peek(1)?.Is("measure.piece") == true && Peek(1)?.Is("part.*") != true ? 2 : 1;
                    if (skip == 2)
                    {
                        _at++;
                        skip = 1;
                    }
                }
                else
                {
                    return;
                }
            }
        }

        // "delete the second and first make …" is rare; "the second one and the last title" is of two things.
        private bool OrdinalListGoesOn(int next) => Peek(next + 1) is not { } after || !after.Is("v.duration");

        private bool IsJoin(Item item) => item.IsMark(",") || (utterance.Plain[item.Start..item.End] is "and" or "和" or "与" or "跟" or "&" or "+" or "、" or "以及" or "还有" or "及" or "or");

        private Item? Head()
        {
            int from = _at;
            int unknown = 0;
            while (Peek() is { Targets.IsEmpty: true } item)
            {
                if (item.Is("part.*") && PartOf(item) is { } part && (part != Part.Look || !item.Is("act.*") || true))
                {
                    _at++;
                    if (unknown > 0)
                    {
                        if (part != Part.Scene || _numbers.Count > 0)
                        {
                            return null;
                        }

                        _showing = utterance.Original[items[from].Start..items[from + unknown - 1].End];
                    }

                    // 我传的视频, "the uploaded photo": an upload, whatever it shows.
                    if (Peek() is { } noun && part == Part.Clip && noun.Is("part.scene|part.video|part.media") && !noun.Is("act.*"))
                    {
                        _at++;
                        return item;
                    }

                    // "the video clip", "这段视频": the last noun of a pile is meant, unless it is only "video".
                    if (Peek() is { } more && part == Part.Scene && more.Is("part.scene") && PartOf(more) == Part.Scene)
                    {
                        _at++;
                        return more;
                    }

                    return item;
                }

                if (!item.Is("v.unknown") || unknown >= 3 || !HasArticle(from))
                {
                    return null;
                }

                unknown++;
                _at++;
            }

            return null;
        }

        // "delete the lamp scene": without an article, unknown words before a noun are not its own.
        private bool HasArticle(int from) => from > 0 && (utterance.Plain[items[from - 1].Start..items[from - 1].End] is "the" or "that" or "this" || _isThis || _isAll);

        private void Trailing()
        {
            int at = 0;
            while (Peek(at) is { } skip && (skip.IsMark("#") || utterance.Plain[skip.Start..skip.End] is "number" or "no" or "nr" or "号" or "numbers"))
            {
                at++;
            }

            if (Peek(at) is not { } first || !IsPlainNumber(first, at))
            {
                return;
            }

            _at += at + 1;
            _numbers.Add((int)first.Number!);
            while (true)
            {
                if (Peek() is { } until && until.Is("mark.until") && Peek(1) is { } to && IsPlainNumber(to, 1) && to.Number > _numbers[^1]
                    && to.Number - _numbers[^1] < MostNumbers && utterance.Plain[until.Start..until.End] is not ("and" or "to" or "到") | _numbers.Count == 1
                    && utterance.Plain[until.Start..until.End] is not "and")
                {
                    // "swap 1 to 3" is none, but "scenes 1 to 3" is a run.
                    _numbers.AddRange(Enumerable.Range(_numbers[^1] + 1, (int)to.Number! - _numbers[^1]));
                    _at += 2;
                }
                else if (Peek() is { } join && IsJoin(join))
                {
                    int next = 1;
                    while (Peek(next) is { } filler && (IsJoin(filler) || filler.IsMark("#")))
                    {
                        next++;
                    }

                    if (Peek(next) is not { } other || !IsPlainNumber(other, next) || _numbers.Count >= MostNumbers)
                    {
                        break;
                    }

                    _numbers.Add((int)other.Number!);
                    _at += next + 1;
                }
                else
                {
                    break;
                }
            }

            if (Peek()?.Text == "号")
            {
                _at++;
            }
        }

        private bool IsPlainNumber(Item item, int ahead) => item.Is("v.number") && item.Number is { } value && value == Math.Floor(value) && value is >= 0 and <= 9999
            && !IsFollowedByUnit(ahead + 1) && !(item.Kind == TokenKind.Word && item.Text.Length == 0);

        // "the part with the lamp", "the scene that says hello".
        private void Showing()
        {
            int at = 0;
            if (Peek(at)?.Is("mark.showing") != true)
            {
                return;
            }

            at++;
            while (Peek(at) is { } skip && skip.Is("fill.word|mark.showing") && !skip.Is("v.quote"))
            {
                at++;
            }

            int first = at;
            while (Peek(at) is { } word && (word.Is("v.unknown|v.quote|v.emoji") || (at > first && word.Is("fill.word") && Peek(at + 1)?.Is("v.unknown") == true)))
            {
                at++;
            }

            if (at > first)
            {
                var quote = Peek(first)!.Is("v.quote") ? Peek(first)!.Text : null;
                _showing = quote ?? utterance.Original[Peek(first)!.Start..Peek(at - 1)!.End];
                _at += at;
            }
        }

        private (Item Item, int Next)? WithoutNoun(int start)
        {
            if (_at == start || _isAll)
            {
                return null;
            }

            // 第二个机场, "the second airport": of something else.
            if (_numbers.Count > 0 && Peek() is { } next && next.Is("v.unknown|plain") && !next.Is("part.*|act.*|mark.*|dim.*"))
            {
                return null;
            }

            // 标题最后淡出: a time, not a scene.
            if (_numbers is [-1] && utterance.Plain[items[start].Start..items[_at - 1].End] is "最后" or "最末" or "末" or "尾" or "last" or "final")
            {
                return null;
            }

            string concepts;
            Target target;
            if (_numbers.Count > 0)
            {
                target = new(Part.Scene) { Numbers = [.. _numbers] };
                concepts = "part.scene|ref.ord|ref.num";
            }
            else if (_isOther)
            {
                target = new(Part.Scene) { IsOther = true };
                concepts = "ref.other";
            }
            else if (_isThis)
            {
                target = new(Part.Video) { IsLast = true };
                concepts = "ref.it";
            }
            else
            {
                return null;
            }

            // Words that can be more than "this" keep their other senses.
            var more = Grammar.Current.Set(concepts);
            for (int i = start; i < _at; i++)
            {
                more = items[i].Is("mark.start|mark.end|ord.last|mark.this|mark.other") ? more.With(items[i].Concepts) : more;
            }

            return (Make(items[start].Start, items[_at - 1].End, [target], more), _at);
        }
    }
}
