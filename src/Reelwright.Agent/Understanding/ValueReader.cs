using System.Collections.Immutable;

namespace Reelwright.Agent;

/// <summary>Joins numbers with their units: durations, percentages, factors, degrees.</summary>
internal sealed class ValueReader(IReadOnlyList<Token> tokens)
{
    private readonly List<Item> _items = [];
    private int _at;

    /// <summary>The items of the tokens.</summary>
    public static List<Item> Read(IReadOnlyList<Token> tokens)
    {
        var reader = new ValueReader(tokens);
        while (reader._at < tokens.Count)
        {
            reader.Step();
        }

        return reader._items;
    }

    private Token? Peek(int ahead = 0) => _at + ahead < tokens.Count ? tokens[_at + ahead] : null;

    private void Step()
    {
        int start = _at;
        var token = tokens[_at];
        if (token.Is("v.clock|v.percent|v.fraction|v.factor|color.hex|v.emoji|v.url|v.quote") || token.Kind is TokenKind.Mark or TokenKind.Quote)
        {
            _at++;
            _items.Add(token.Is("v.clock") ? Seconds(start, token.Number ?? 0, "v.clock|span.point") : Item.Of(token));
            return;
        }

        // "The last second", "the first minute": one of them.
        if (token.Text is "second" or "sec" or "minute" && _items.Count > 0 && _items[^1] is { Number: 1 or -1 } edge && edge.Is("v.ordinal") && edge.Is("ord.*")
            && Peek(1)?.Is("part.scene|part.title|part.line") != true)
        {
            _at++;
            _items.Add(Seconds(start, token.Text == "minute" ? 60 : 1, "v.duration"));
            return;
        }

        // 第五, 第5: a place in an order; with a unit, a moment.
        if (token.Text == "第" && Peek(1) is { Number: { } place, Kind: TokenKind.Number })
        {
            _at += 2;
            Ordinal(start, place);
            return;
        }

        if (token.Is("ord.back") && Peek(1) is { } next && (next.Text == "第" || next.Kind == TokenKind.Number || next.Is("ord.*")))
        {
            _at += next.Text == "第" ? 2 : 1;
            var number = Peek();
            double back = number?.Number ?? (number is null ? 1 : ValueOf(number) ?? 1);
            _at += number is null ? 0 : 1;
            Ordinal(start, -Math.Abs(back));
            return;
        }

        // 第二十: more than the word 第二.
        if (token.Is("ord.*") && token.Text is ['第', _] && Peek(1) is { Kind: TokenKind.Number, Text: [not ('两' or '半'), ..] digits } && tokens[_at + 1].Start == token.End
            && Lexer.IsHan(digits[0]) && NumberReader.Chinese(token.Text[1..] + digits) is { } high && high >= 10)
        {
            _at += 2;
            Ordinal(start, high);
            return;
        }

        bool isMinus = token.Is("mark.minus") || (token.Text.ToLowerInvariant() is "minus" or "negative" && Peek(2)?.Is("unit.*") == true);
        if (isMinus && Peek(1) is { } positive && (positive.Kind == TokenKind.Number || positive.Is("v.percent|v.number|v.fraction")))
        {
            int count = _items.Count;
            _at++;
            Step();
            if (_items.Count > count && _items[^1].Number is { } number)
            {
                _items[^1] = _items[^1] with { Number = -number, Start = token.Start };
            }

            return;
        }

        if (token.Is("v.ordinal") || (token.Is("ord.*") && !token.Is("ord.back") && IsOrdinalHere(token)))
        {
            _at++;
            Ordinal(start, token.Number is { } said && token.Is("v.ordinal") ? said : ValueOf(token) ?? 0, token);
            return;
        }

        if (Number() is { } value)
        {
            Unit(start, value);
            return;
        }

        _at = start + 1;
        _items.Add(Item.Of(token));
    }

    // "Second" after a number, or after "half a", is a unit.
    private bool IsOrdinalHere(Token token) => !token.Is("unit.second") || _at == 0
        || !(tokens[_at - 1].Number is not null || (tokens[_at - 1].Text is "a" or "an" or "A" or "per" or "each" && Peek(1)?.Is("part.*|gen.*|ord.*") != true));

    private static double? ValueOf(Token token)
    {
        foreach (var sense in token.Senses)
        {
            if (sense.Concept.StartsWith("ord.", StringComparison.Ordinal) && sense.Value is { } value)
            {
                return double.Parse(value, System.Globalization.CultureInfo.InvariantCulture);
            }
        }

        return token.Number;
    }

    private void Ordinal(int start, double place, Token? word = null)
    {
        if (Peek() is { } unit && unit.Is("unit.second|unit.minute") && place > 0 && word?.Is("ord.*") != true && !unit.Is("part.*"))
        {
            bool isMinute = unit.Is("unit.minute");
            _at++;
            double seconds = isMinute ? place * 60 : place;
            if (isMinute && Number() is { } rest && Peek()?.Is("unit.second") == true)
            {
                _at++;
                seconds += rest;
            }

            _items.Add(Seconds(start, seconds, "v.clock|span.point"));
            return;
        }

        var concepts = Grammar.Current.Set("v.ordinal");
        _items.Add(Make(start) with { Concepts = word is null ? concepts : word.Concepts.With(concepts), Number = place, Senses = word?.Senses ?? [] });
    }

    // Digits, words ("twenty five", "one and a half", "a couple of"), or "half a".
    private double? Number()
    {
        int start = _at;
        var token = Peek();
        if (token is null)
        {
            return null;
        }

        if (token.Text is "a" or "an" or "A" or "An" or "another")
        {
            bool isHalf = Peek(1) is { Text: "half" or "quarter" or "couple" or "dozen" or "hundred" };
            bool isUnit = Peek(1) is { } unit && unit.Is("unit.second|unit.minute|unit.hour")
                && (!unit.Is("ord.*") || Peek(2)?.Is("part.*") != true);
            if (!isHalf && !isUnit)
            {
                return null;
            }

            _at++;
            if (isUnit)
            {
                return 1;
            }

            token = Peek()!;
        }

        if (token.Number is not { } value || (token.Kind != TokenKind.Number && token.Kind != TokenKind.Word))
        {
            _at = start;
            return null;
        }

        bool isWord = char.IsAsciiLetter(token.Text.Length > 0 ? token.Text[0] : ' ');
        _at++;
        while (isWord && Peek() is { Number: { } next } more && char.IsAsciiLetter(more.Text.Length > 0 ? more.Text[0] : ' ') && next != 0.5)
        {
            if (next is 100 or 12 && value < next)
            {
                value *= next;
            }
            else if (value >= 20 && value % 10 == 0 && next < 10)
            {
                value += next;
            }
            else
            {
                break;
            }

            _at++;
        }

        if (isWord && Peek() is { Text: "-" } && value is >= 20 and <= 90 && Peek(1) is { Number: < 10 and >= 1 } ones)
        {
            value += ones.Number ?? 0;
            _at += 2;
        }

        SkipHalf(ref value);
        if (value is 0.5 or 0.25 or 2 && Peek() is { Text: "a" or "an" or "of" } && isWord && Peek(1)?.Is("unit.*|fill.*") == true)
        {
            _at++;
            if (Peek() is { Text: "a" or "an" })
            {
                _at++;
            }
        }

        return value;
    }

    private void SkipHalf(ref double value)
    {
        if (Peek() is { Text: "and" } && Peek(1) is { Text: "a" } && Peek(2) is { Text: "half" })
        {
            value += 0.5;
            _at += 3;
        }
    }

    private void Unit(int start, double value)
    {
        int end = _at;
        if (Peek() is { Text: "-" } && Peek(1)?.Is("unit.*") == true)
        {
            _at++;
        }
        else if (Peek()?.Is("gen.up|gen.another") == true && Peek(1)?.Is("unit.second|unit.minute") == true && Peek()!.Text.Length > 1)
        {
            _at++;
        }

        // 10个小时, 两个半小时.
        if (Peek() is { Text: "个" } && Peek(1)?.Is("unit.hour") == true)
        {
            _at++;
        }

        var unit = Peek();
        string? concept = unit switch
        {
            null => null,
            _ when unit.Is("unit.second") && !(unit.Is("v.ordinal") && value == 0) => "second",
            _ when unit.Is("unit.minute") && !(unit.Text == "分" && Peek(1)?.Text == "之") => "minute",
            _ when unit.Is("unit.hour") => "hour",
            _ when unit.Is("unit.ms") => "ms",
            _ when unit.Is("unit.percent") => "percent",
            _ when unit.Text == "成" && value is >= 1 and <= 9 && value == Math.Floor(value) && Lexer.IsHan(tokens[_at - 1].Text.LastOrDefault()) => "tenths",
            _ when unit.Is("unit.degrees") && unit.Text != "度" || (unit.Is("unit.degrees") && value >= 1) => "degrees",
            _ when unit.Is("unit.fps") || unit.Text == "帧" && value >= 12 => "fps",
            _ when unit.Is("unit.bpm") => "bpm",
            _ when unit.Is("unit.db") => "db",
            _ when unit.Is("unit.times") => "times",
            _ => null,
        };
        if (concept is null)
        {
            _at = end;
            var last = tokens[_at - 1];
            _items.Add(Make(start) with
            {
                Concepts = last.Concepts.With(Grammar.Current.Set("v.number")),
                Senses = last.Senses,
                Number = value,
            });
            return;
        }

        _at++;
        switch (concept)
        {
            case "second":
                HalfAfter(ref value, 1);
                bool isMore = tokens.Skip(start).Take(_at - start).Any(token => token.Text is "more" or "extra" or "additional");
                _items.Add(isMore ? Seconds(start, value, "v.duration") is var longer ? longer with { Concepts = longer.Concepts.With(Grammar.Current.Set("gen.up")) } : null! : Seconds(start, value, "v.duration"));
                break;
            case "minute":
                value *= 60;
                HalfAfter(ref value, 60);
                int mark = _at;
                if (Peek()?.Text is "and" or "又" or "零")
                {
                    _at++;
                }

                double seconds = Number() ?? 0;
                if (seconds > 0 && Peek()?.Is("unit.second") == true)
                {
                    _at++;
                    value += seconds;
                }
                else if (tokens[mark - 1].Text == "分" && seconds is > 0 and < 60)
                {
                    value += seconds;
                }
                else
                {
                    _at = mark;
                }

                _items.Add(Seconds(start, value, "v.duration"));
                break;
            case "hour":
                _items.Add(Seconds(start, value * 3600, "v.duration"));
                break;
            case "tenths":
                _items.Add(Make(start) with { Number = value * 10, Concepts = Grammar.Current.Set("v.percent") });
                break;
            case "ms":
                _items.Add(Seconds(start, value / 1000, "v.duration"));
                break;
            default:
                string name = concept == "times" ? "v.factor" : "v." + concept;
                _items.Add(Make(start) with { Number = value, Concepts = Grammar.Current.Set(concept == "bpm" ? "v.bpm|unit.bpm|v.number" : name) });
                break;
        }
    }

    // 十秒半, 一分半, "a minute and a half".
    private void HalfAfter(ref double value, double unit)
    {
        if (Peek() is { Text: "半", Number: 0.5 })
        {
            value += unit / 2;
            _at++;
        }
        else if (Peek() is { Text: "and" } && Peek(1) is { Text: "a" } && Peek(2) is { Text: "half" })
        {
            value += unit / 2;
            _at += 3;
        }
    }

    private Item Make(int from) => new(tokens[from].Start, tokens[_at - 1].End) { Kind = TokenKind.Value };

    private Item Seconds(int from, double seconds, string concepts)
    {
        if (concepts == "v.duration" && Peek() is { Text: "钟" })
        {
            _at++;
        }

        return Make(from) with
        {
            Number = seconds,
            Concepts = Grammar.Current.Set(concepts),
            Span = concepts == "v.duration" ? null : new Span(seconds, seconds),
            List = ImmutableArray<int>.Empty,
        };
    }
}
