namespace Reelwright.Agent;

/// <summary>Reads one reference: its modifiers, its noun, its numbers.</summary>
internal sealed partial class Reference(List<Item> items, Utterance utterance)
{
    private const int MostNumbers = 20;
    private const int MostModifiers = 16;

    private readonly List<int> _numbers = [];
    private int _at;
    private bool _isAll;
    private bool _isOther;
    private bool _isThis;
    private bool _isThat;
    private bool _hasLatest;
    private string? _showing;

    /// <summary>The reference that starts at an item, and where what follows it starts; <c>null</c> when none does.</summary>
    public (Item Item, int Next)? Read(int start)
    {
        _at = start;
        Modifiers();
        int bare = _at;
        var head = Head();
        if (head is null)
        {
            _at = bare;
            return WithoutNoun(start);
        }

        var part = RefReader.PartOf(head) ?? Part.Scene;
        if (_numbers.Count == 0 && (part is Part.Scene or Part.Clip or Part.Title or Part.Caption or Part.Transition || head.Is("part.line")))
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
        bool isEach = _numbers.Count > 0 || (_isAll && items.Skip(start).Take(_at - start).Any(item => item.Text is ['每', ..]));
        part = part == Part.Video && isEach && Lexer.IsHan(utterance.Plain[items[start].Start]) ? Part.Scene : part;
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
                && (part is Part.Scene || (_isThat && part is Part.Title or Part.Words or Part.Logo or Part.Sticker) || (part == Part.Words && utterance.Plain[head.Start] is '那' or '这')),
            Showing = _showing,
        };
        var more = _isOther ? head.Concepts.With(Grammar.Current.Set("ref.other|gen.another")) : head.Concepts;
        more = _numbers.Count > 0 ? more.With(Grammar.Current.Set("ref.num")) : more;
        return (RefReader.Make(items[start].Start, items[_at - 1].End, [target], more) with { Senses = head.Senses, Text = head.Text }, _at);
    }

    private Item? Peek(int ahead = 0) => _at + ahead < items.Count ? items[_at + ahead] : null;

    private void Modifiers()
    {
        int from = _at;
        for (; _at - from < MostModifiers && Peek() is { } item; _at++)
        {
            if (_at == from && RefReader.IsBetween(item, utterance))
            {
                return;
            }

            if (EdgeCount(item))
            {
                continue;
            }

            // 最后的标题: the last title.
            if (item.Text is "的" && _numbers.Count > 0 && Peek(1)?.Is("part.title|part.words|part.subtitle|part.scene|part.transition|part.calltoaction") == true && !Peek(1)!.Is("act.*"))
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
            else if (item.Is("mark.other|gen.another") && Peek(1)?.Is("v.duration|v.percent") == true)
            {
                return;
            }
            else if (Peek(1) is null && utterance.Plain[item.Start..item.End] is "the other one" or "other one" or "另一个" or "另外一个" or "另一张" or "另一段")
            {
                // "No, the other one": it stands last.
                _isOther |= _numbers.Count == 0;
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
            else if (utterance.Plain[item.Start..item.End] is "play" or "plays" or "run" or "runs" or "let" or "make")
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

    private Item? Head()
    {
        int from = _at;
        int unknown = 0;
        while (Peek() is { Targets.IsEmpty: true } item)
        {
            if (item.Is("part.*") && RefReader.PartOf(item) is { } part)
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
                if (Peek() is { } more && part == Part.Scene && more.Is("part.scene") && RefReader.PartOf(more) == Part.Scene)
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

        // "Scene -3": a number that no scene has.
        if (Peek(at) is { } minus && utterance.Plain[minus.Start..minus.End] is "-" or "\u2212" && Peek(at + 1) is { } below && below.Start == minus.End && minus.Start > 0 && utterance.Plain[minus.Start - 1] == ' ' && IsPlainNumber(below, at + 1))
        {
            _at += at + 2;
            _numbers.Add(0);
            return;
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
            while (_at - 1 > start && items[_at - 1].Is("fill.word") && !items[_at - 1].Is("mark.this"))
            {
                _at--;
            }

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

        return (RefReader.Make(items[start].Start, items[_at - 1].End, [target], more), _at);
    }
}
