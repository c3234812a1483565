using System.Collections.Frozen;

namespace Reelwright.Graphics;

/// <summary>Where a line may begin, and how good a place it is; on top of Unicode's rules (UAX #14).</summary>
internal static class BreakRules
{
    /// <summary>Cost of an offset where no line may begin.</summary>
    internal const double Forbidden = double.PositiveInfinity;

    private const int ShortHyphened = 14;

    private const string NeverFirst = "，。！？、；：）》」』”’】〉〕…—·,.!?;:)]}%％‰°℃～~ー々〜ぁぃぅぇぉっゃゅょァィゥェォッャュョ";
    private const string NeverLast = "（《「『“‘【〈〔([{$¥￥€£#＃@";
    private const string SentenceEnds = "。！？!?；;…";
    private const string ClauseEnds = "，、：,:—”」』》）)";
    private const string Particles = "的了吗呢吧们着过地得么啊呀之";
    private const string ParticlesBefore = "不很最更太把被和与及或在从对向为是这那第每";

    private static readonly FrozenSet<string> Units = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "km", "m", "cm", "mm", "kg", "g", "mg", "lb", "lbs", "oz", "ml", "l", "s", "sec", "min", "mins", "h", "hr",
        "hrs", "hours",
        "minutes", "seconds", "days", "weeks", "months", "years", "am", "pm", "%", "gb", "mb", "tb", "kb", "ghz",
        "hz", "kw", "w",
        "mph", "km/h", "million", "billion", "percent", "usd", "dollars", "p.m.", "a.m.", "°c", "°f", "px", "fps", "k");

    private static readonly string[] WideUnits =
    [
        "平方米", "平方公里", "立方米", "人民币", "公里", "公斤", "千克", "毫升", "厘米", "毫米", "分钟", "小时", "美元", "欧元", "日元", "周年",
        "千米", "个月", "世纪", "年代", "万元", "亿元", "号线", "年", "月", "日", "天", "周", "时", "点", "分", "秒", "元", "块", "角", "个",
        "件", "位", "名", "人", "次", "岁", "折", "倍", "米", "克", "斤", "吨", "升", "度", "条", "张", "本", "只", "家", "台", "辆", "层",
        "楼", "号", "期", "集", "章", "节", "页", "步", "种", "款", "万", "亿", "千", "百", "杯", "份", "套", "场", "届", "代", "级",
        "成",
    ];

    private static readonly FrozenSet<string> PoorLineEnds = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "a", "an", "the", "of", "to", "in", "on", "for", "and", "or", "with", "at", "by", "your", "our", "my", "is",
        "are", "from",
        "as", "but", "we", "you", "i", "it", "that", "this", "be", "will", "can", "no", "not", "mr.", "mrs.", "dr.");

    /// <summary>
    /// The cost of beginning a line at each offset: 0 is best, 1 is poor, <see cref="Forbidden"/> is not allowed.
    /// </summary>
    /// <param name="text">The paragraph.</param>
    /// <param name="mayBreak">What Unicode allows.</param>
    /// <param name="wordOffsets">Offsets between words in the paragraph, or null if not known.</param>
    internal static double[] Costs(ReadOnlySpan<char> text, ReadOnlySpan<bool> mayBreak, IReadOnlySet<int>? wordOffsets)
    {
        double[] costs = new double[text.Length + 1];
        Array.Fill(costs, Forbidden);
        for (int i = 1; i < text.Length; i++)
        {
            if (mayBreak[i])
            {
                costs[i] = Cost(text, i, wordOffsets);
            }
        }

        KeepNumbersWhole(text, costs);
        return costs;
    }

    internal static bool MayStartLine(char c) => !NeverFirst.Contains(c);

    internal static bool MayEndLine(char c) => !NeverLast.Contains(c);

    private static double Cost(ReadOnlySpan<char> text, int i, IReadOnlySet<int>? wordOffsets)
    {
        int before = i - 1;
        while (before > 0 && char.IsWhiteSpace(text[before]))
        {
            before--;
        }

        bool atSpace = before < i - 1;
        char last = text[before];
        if (!MayStartLine(text[i]) || !MayEndLine(last) || (char.IsWhiteSpace(text[i]) && i < text.Length))
        {
            return Forbidden;
        }

        bool wide = EastAsian.IsWide(last) || EastAsian.IsWide(text[i]);
        if (SentenceEnds.Contains(last) || (last == '.' && atSpace))
        {
            return 0;
        }

        if (ClauseEnds.Contains(last))
        {
            return wide || atSpace ? 0.05 : 0.2;
        }

        if (atSpace)
        {
            return wide ? 0.1 : SpaceCost(text, before, i);
        }

        if (last == '-' && before > 0 && char.IsLetterOrDigit(text[before - 1]) && IsShortWord(text, i))
        {
            // "four-day" and "three-bedroom" are one word to the eye; only long ones are parted at the hyphen.
            return Forbidden;
        }

        if (wordOffsets is not null)
        {
            return wordOffsets.Contains(i) ? ParticleCost(last, text[i], 0.45) : Forbidden;
        }

        return ParticleCost(last, text[i], 0.9);
    }

    private static bool IsShortWord(ReadOnlySpan<char> text, int inside)
    {
        int start = inside;
        while (start > 0 && !char.IsWhiteSpace(text[start - 1]))
        {
            start--;
        }

        int end = inside;
        while (end < text.Length && !char.IsWhiteSpace(text[end]))
        {
            end++;
        }

        return end - start <= ShortHyphened;
    }

    private static double SpaceCost(ReadOnlySpan<char> text, int lastOfWord, int next)
    {
        int start = lastOfWord;
        while (start > 0 && !char.IsWhiteSpace(text[start - 1]))
        {
            start--;
        }

        string word = text[start..(lastOfWord + 1)].ToString();
        int end = next;
        while (end < text.Length && !char.IsWhiteSpace(text[end]))
        {
            end++;
        }

        if (char.IsAsciiDigit(word[^1]) && Units.Contains(text[next..end].TrimEnd(",.!?;:").ToString()))
        {
            return Forbidden;
        }

        return PoorLineEnds.Contains(word) ? 0.7 : 0.3;
    }

    private static double ParticleCost(char last, char first, double cost) =>
        Particles.Contains(first) || ParticlesBefore.Contains(last) ? cost + 0.6 : cost;

    // A number stays with the unit behind it: 5|分钟, 30|元 and 2024|年 are not parted, nor the unit itself.
    private static void KeepNumbersWhole(ReadOnlySpan<char> text, double[] costs)
    {
        for (int i = 1; i < text.Length; i++)
        {
            if (!IsNumeral(text[i - 1]) || IsNumeral(text[i]))
            {
                continue;
            }

            foreach (string unit in WideUnits)
            {
                if (text[i..].StartsWith(unit))
                {
                    costs.AsSpan(i, unit.Length).Fill(Forbidden);
                    break;
                }
            }
        }
    }

    private static bool IsNumeral(char c) => char.IsDigit(c) || "一二三四五六七八九十百千万亿两几".Contains(c);
}
