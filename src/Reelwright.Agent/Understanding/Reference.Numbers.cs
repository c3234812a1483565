namespace Reelwright.Agent;

/// <content>Numbers and places in the order: "the last two", "the first and the third".</content>
internal sealed partial class Reference
{
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

    private bool IsJoin(Item item) => item.IsMark(",") || (utterance.Plain[item.Start..item.End] is "and" or "和" or "与" or "跟" or "&" or "+" or "、" or "以及" or "还有" or "及" or "or");
}
