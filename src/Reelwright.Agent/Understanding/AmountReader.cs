namespace Reelwright.Agent;

/// <summary>Reads how much: to 40 %, by 20 %, half, twice, a bit, much, too much.</summary>
internal static class AmountReader
{
    /// <summary>The amount a clause says for something; <c>null</c> when it says none.</summary>
    /// <param name="clause">The clause.</param>
    /// <param name="dimension">Name of the scale and of its words, such as <c>volume</c>.</param>
    /// <param name="units">Concepts whose number is an absolute value, such as <c>v.duration</c>; empty for none.</param>
    public static Amount? Read(Clause clause, string dimension, string units = "")
    {
        int sign = Sign(clause, dimension);
        var scale = Grammar.Current.Scales[dimension];
        if (units.Length > 0 && clause.FindLast(units) is { Number: { } value } said)
        {
            if (IsNegative(clause, said))
            {
                return new(AmountKind.Absolute, -value);
            }

            bool isTo = IsTo(clause, said);
            bool isBy = !isTo && (IsBy(clause, said) || sign != 0);
            return isBy && sign != 0 ? new(AmountKind.Delta, sign * value) : new(AmountKind.Absolute, value);
        }

        if (clause.Has("gen.normal") && sign == 0)
        {
            return scale.IsDelta ? new(AmountKind.Absolute, 0) : dimension is "speed" or "rate" or "zoom" or "opacity" ? new(AmountKind.Absolute, 1) : new(AmountKind.Percent, 100);
        }

        if (clause.FindLast("v.percent") is { Number: { } percent } percents)
        {
            if (IsNegative(clause, percents) && IsTo(clause, percents))
            {
                return new(AmountKind.Percent, -percent);
            }

            if (sign != 0 && !IsTo(clause, percents))
            {
                return scale.IsDelta ? new(AmountKind.Delta, sign * percent / 100) : new(AmountKind.Factor, Math.Max(0, Math.Round(1 + (sign * percent / 100), 4)));
            }

            return new(AmountKind.Percent, percent);
        }

        if (clause.FindLast("v.fraction") is { Number: { } fraction } part)
        {
            return new(AmountKind.Factor, Math.Round(sign < 0 && !IsTo(clause, part) ? 1 - fraction : sign > 0 && !IsTo(clause, part) ? 1 + fraction : fraction, 4));
        }

        if (clause.FindLast("v.factor") is { Number: { } factor })
        {
            return dimension == "speed" && sign == 0 ? new(AmountKind.Absolute, factor)
                : new(AmountKind.Factor, Math.Round(sign < 0 && factor > 1 ? 1 / factor : factor, 4));
        }

        if (clause.Has("gen.double") || clause.Has("gen.triple"))
        {
            double times = clause.Has("gen.triple") ? 3 : 2;
            return new(AmountKind.Factor, Math.Round(sign < 0 ? 1 / times : times, 4));
        }

        if (clause.Has("gen.half"))
        {
            return new(AmountKind.Factor, sign > 0 && clause.Has("mark.by") ? 1.5 : 0.5);
        }

        if (sign == 0)
        {
            return null;
        }

        double step = Step(clause, scale, sign);
        return new(scale.IsDelta ? AmountKind.Delta : AmountKind.Factor, step);
    }

    /// <summary>Up 1, down −1, nothing 0.</summary>
    public static int Sign(Clause clause, string dimension)
    {
        bool isUp = HasDirection(clause, $"dim.{dimension}.up") || (dimension is "length" or "duration" && (clause.Has("act.lengthen") || HasDirection(clause, "dim.length.up")))
            || (dimension is "speed" or "rate" or "tempo" && clause.Has("act.speedup|dim.speed.up"));
        bool isDown = clause.Has($"dim.{dimension}.down") || (dimension is "length" or "duration" && clause.Has("act.shorten|dim.length.down"))
            || (dimension is "speed" or "rate" or "tempo" && clause.Has("act.slowdown|dim.speed.down"));
        if (dimension is "length" or "duration" && !isUp && !isDown)
        {
            isUp = clause.All("act.add").Any(item => !item.Is("act.time")) && !clause.Has("act.change");
            isDown = clause.Has("act.trim|act.delete") && clause.Has("v.duration");
        }

        if (!isUp && !isDown)
        {
            isUp = clause.Has("gen.up") && !IsOnlyDegree(clause);
            isDown = clause.Has("gen.down");
            if (isUp && isDown && clause.Has("dim.size.up|dim.size.down"))
            {
                isUp = false;
            }
        }

        // "Too small to read": what mends it.
        if (isUp && isDown && clause.All($"dim.{dimension}.*").FirstOrDefault(item => item.Is("gripe.adj")) is { } gripe)
        {
            return gripe.Is($"dim.{dimension}.up") ? 1 : -1;
        }

        // "It is tiny, bump it up": the wish goes with the complaint about its contrary.
        if (isUp != isDown && IsFound(clause, $"dim.{dimension}.*|gen.up|gen.down") && clause.All("gen.up|gen.down").FirstOrDefault(item => !item.Is("dim.*")) is { } wish && !clause.Has("gen.too"))
        {
            return wish.Is("gen.up") ? 1 : -1;
        }

        int sign = isUp == isDown ? 0 : isUp ? 1 : -1;

        // 有点拖沓: the word says what is wrong and stands with the direction that mends it.
        if (dimension is "length" or "duration" && sign < 0 && clause.All("act.shorten").Any(item => item.Is("gripe.adj")))
        {
            return sign;
        }

        bool isNotEnough = clause.Has("gen.notenough");

        // "Too loud" asks for less of it, "not loud enough" and "louder" for more.
        return (clause.Has("gen.too") && !isNotEnough && IsComplaint(clause)) || (!isNotEnough && !clause.Has("gen.too") && IsFound(clause, $"dim.{dimension}.*|gen.up|gen.down")) ? -sign : sign;
    }

    /// <summary>Whether a clause only states how something is: "the title is tiny", 还是大了.</summary>
    public static bool IsFound(Clause clause, string pattern)
    {
        if (clause.All(pattern).FirstOrDefault(item => item.Is("dim.*")) is not { } said || clause.All(pattern).Any(item => !ReferenceEquals(item, said) && item.Is("dim.*")) || clause.Has("act.change&mark.text|act.want|act.use|act.delete|neg|talk.more|v.percent|v.factor|v.duration"))
        {
            return false;
        }

        string plain = clause.Plain(said);
        if (Lexer.IsHan(plain[0]))
        {
            return plain.Length == 1 && clause.Beside(said, 1) is { } after && clause.Plain(after) is "了" or "了点" or "了些" && !clause.Has("act.change|act.move") && IsLastWord(clause, after);
        }

        int at = clause.IndexOf(said) - 1;
        while (at >= 0 && clause.Items[at].Is("gen.slight|gen.much") && !clause.Items[at].Is("act.*"))
        {
            at--;
        }

        return at >= 0 && clause.Plain(clause.Items[at]) is "is" or "are" or "looks" or "look" or "sounds" or "sound" or "seems" or "seem" or "feels" or "feel" or "it's" or "its" or "they're" or "was" or "comes out"
            && !plain.EndsWith("er", StringComparison.Ordinal) && !plain.StartsWith("more", StringComparison.Ordinal) && !plain.StartsWith("less", StringComparison.Ordinal) && !IsGripe(plain);
    }

    private static bool IsLastWord(Clause clause, Item item) => clause.Items.SkipWhile(other => !ReferenceEquals(other, item)).Skip(1).All(other => other.Kind == TokenKind.Mark || other.Is("fill.*"));

    // Words that say what is wrong stand with the direction of what mends it: "murky" is dim.brightness.up.
    private static bool IsGripe(string plain) => Grammar.Current.Words.TryGetValue(plain, out var entry) && entry.Concepts.Meets(Grammar.Current.Set("gripe.*"));

    /// <summary>Whether a minus stands right before a value: "-5 seconds".</summary>
    public static bool IsNegative(Clause clause, Item said)
    {
        string plain = clause.Utterance.Plain;
        int at = said.Start - 1;
        return at >= 0 && plain[at] is '-' or '\u2212' && (at == 0 || plain[at - 1] is ' ' or ':' or '(');
    }

    /// <summary>Whether a little is asked for.</summary>
    public static bool IsSlight(Clause clause) => clause.Has("gen.slight") || clause.All("dim.*").Any(item => clause.Plain(item) is [_, .., '点' or '些']);

    // "Twenty seconds long" says no direction.
    private static bool HasDirection(Clause clause, string pattern) => clause.All(pattern)
        .Any(item => clause.Plain(item) is not ("long" or "长" or "久" or "more time") || clause.Beside(item, -1)?.Is("v.duration|v.number|part.version") != true);

    // 更 and "more" before another word only strengthen it.
    private static bool IsOnlyDegree(Clause clause) => clause.All("gen.up").All(item => clause.Plain(item) is "更" or "more" or "多")
        && clause.Has("mood.*|look.*");

    private static bool IsComplaint(Clause clause) => clause.All("gen.too").Any(item =>
        clause.Plain(item) is not ("so" or "有点" or "好" or "偏" or "过") || !clause.Has("act.change"))
        && !clause.All("gen.too").All(item => clause.Plain(item) is "so" && clause.Has("act.*"));

    private static double Step(Clause clause, Grammar.Scale scale, int sign)
    {
        bool isSlight = clause.All("dim.*").Any(item => clause.Plain(item) is [_, .., '点' or '些']) || IsSlight(clause) && !(clause.Has("gen.too") && clause.All("gen.slight").All(item => clause.Plain(item) is "有点" or "有一点" or "a bit" or "a little"));
        bool isMuch = clause.Has("gen.much") || clause.All("gen.too").Any(item => clause.Plain(item) is "way too" or "far too");
        int degree = isMuch ? 2 : isSlight ? 0 : 1;
        return scale.Steps[(sign > 0 ? 0 : 3) + degree];
    }

    private static bool IsTo(Clause clause, Item value)
    {
        for (int back = 1; back <= 3; back++)
        {
            if (clause.Beside(value, -back) is not { } before)
            {
                return false;
            }

            string plain = clause.Plain(before);
            if (before.Kind == TokenKind.Mark || plain == "-")
            {
                continue;
            }

            if (plain.EndsWith(" to", StringComparison.Ordinal) || plain.EndsWith(" be", StringComparison.Ordinal))
            {
                return true;
            }

            if (plain is "has to be" or "should be" or "must be" or "needs to be" or "to be" or "to" or "at" or "down to" or "up to" or "=" or "be" or "is" or "成" or "为" or "到" or "至" or "only" || EndsInTo(plain) || before.Is("gen.max|gen.min"))
            {
                return true;
            }

            if (!before.Is("fill.*|part.*|gen.slight") || before.Is("mark.by|dim.*|gen.up|gen.down"))
            {
                return false;
            }
        }

        return false;
    }

    private static bool EndsInTo(string plain) => plain.Length > 1 && plain[^1] is '成' or '为' or '到' or '至' or '在';

    private static bool IsBy(Clause clause, Item value) => clause.Beside(value, -1) is { } before
        && (before.Is("mark.by") || before.Is("dim.*|gen.up|gen.down|act.lengthen|act.shorten|gen.another")) || clause.Beside(value, 1)?.Is("dim.*|gen.up|gen.down") == true;
}
