using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Reelwright.Director;

/// <summary>One figure of a row: what it is of, how it is written, how much it is.</summary>
/// <param name="Label">What it is of, such as a year or a name.</param>
/// <param name="Text">The figure as the brief writes it.</param>
/// <param name="Value">How much it is.</param>
internal readonly record struct SeriesValue(string Label, string Text, double Value);

/// <summary>Figures that the brief itself sets beside each other. None is ever added, rounded or guessed.</summary>
/// <param name="Values">In the brief's order; at least two.</param>
/// <param name="IsOverTime">Whether the labels are times that follow one another.</param>
internal sealed partial record Series(ImmutableArray<SeriesValue> Values, bool IsOverTime)
{
    private const int Most = 6;
    private const string Number = @"[$€£¥￥]?\s?\d[\d,]*(?:\.\d+)?\s?(?:%|％|[KkMmBb](?![A-Za-z])|million|billion|万亿|[万萬亿億千百]?(?:元|人|家|件|台|吨|噸|单|單|次|倍|本|杯|位|名|个|個|店)?)";

    /// <summary>The row of figures in a text; <c>null</c> when it sets none beside each other.</summary>
    public static Series? Of(string text) => Change(text) ?? Times(text) ?? Shares(text);

    /// <summary>What a row over time is of: the words before its first time; empty when the text has no such row.</summary>
    public static string Heading(string text)
    {
        if (Times(text) is not { IsOverTime: true } || TimeValue().Match(text) is not { Success: true, Index: > 0 } first)
        {
            return "";
        }

        string lead = text[..first.Index].Trim(' ', ',', '，', ':', '：', '-', '–');
        return lead[(lead.LastIndexOfAny([',', '，', ':', '：', '.', '。', ';', '；']) + 1)..].Trim();
    }

    /// <summary>Reads a row back from the points of a scene.</summary>
    public static Series? From(ImmutableArray<ScriptPoint> points)
    {
        var values = points
            .Select(point => point.Text.LastIndexOf(": ", StringComparison.Ordinal) is var at and > 0
                ? Value(point.Text[..at], point.Text[(at + 2)..]) : null)
            .OfType<SeriesValue>()
            .ToImmutableArray();
        return values.Length >= 2 ? new(values, values.All(value => Time().IsMatch(value.Label))) : null;
    }

    /// <summary>The row as points of a scene.</summary>
    public ImmutableArray<ScriptPoint> ToPoints() =>
        [.. Values.Select(value => new ScriptPoint($"{value.Label}: {value.Text}", ""))];

    /// <summary>How much a figure is: 1.2万 is 12,000; <c>null</c> when it is none.</summary>
    public static double? Amount(string figure)
    {
        var match = Plain().Match(figure);
        return match.Success
            && double.TryParse(match.Value.Replace(",", "", StringComparison.Ordinal), NumberStyles.Float, CultureInfo.InvariantCulture, out double number)
            ? number * Scale(figure) : null;
    }

    private static double Scale(string figure) =>
        figure.Contains("万亿", StringComparison.Ordinal) ? 1e12
        : figure.IndexOfAny(['亿', '億']) >= 0 ? 1e8
        : figure.IndexOfAny(['万', '萬']) >= 0 ? 1e4
        : figure.Contains('千', StringComparison.Ordinal) ? 1e3
        : figure.Contains("billion", StringComparison.OrdinalIgnoreCase) || figure.TrimEnd().EndsWith('B') ? 1e9
        : figure.Contains("million", StringComparison.OrdinalIgnoreCase) || figure.TrimEnd().EndsWith('M') ? 1e6
        : figure.TrimEnd().EndsWith("K", StringComparison.OrdinalIgnoreCase) ? 1e3 : 1;

    private static SeriesValue? Value(string label, string text) =>
        Amount(text) is { } amount ? new SeriesValue(label.Trim(), text.Trim(), amount) : null;

    // From one figure to another: only where something is said to have changed, so that hours of opening are no chart.
    private static Series? Change(string text)
    {
        Match match = FromTo().Match(text);
        if (!match.Success || (!match.Groups["arrow"].Success && !IsSaidToChange(text, match)))
        {
            return null;
        }

        bool zh = TextMeasure.IsWide(text);
        string first = match.Groups["a"].Value.Trim();
        string second = match.Groups["b"].Value.Trim();
        string unit = Unit(second);
        if (Unit(first).Length == 0 && unit.Length > 0)
        {
            first += unit;
        }

        return Kind(first) == Kind(second) && Value(zh ? "之前" : "Before", first) is { } a && Value(zh ? "之后" : "After", second) is { } b
            && a.Value > 0 && Math.Abs(a.Value - b.Value) > 1e-9 && !(unit.Length == 0 && IsYear(a.Value) && IsYear(b.Value))
            ? new([a, b], false) : null;
    }

    // In the same clause, before the second figure: "10 to 15 minute workouts that improve sleep" says of neither that it changed.
    private static bool IsSaidToChange(string text, Match match)
    {
        string lead = text[..match.Index];
        lead = lead[(lead.LastIndexOfAny([',', '，', '。', ';', '；', ':', '：', '!', '！', '?', '？', '\n']) + 1)..];
        return Changed().IsMatch(lead + match.Value) && (TextMeasure.IsWide(text) || From().IsMatch(lead));
    }

    private static bool IsYear(double value) => value is >= 1900 and < 2100;

    private static Series? Times(string text)
    {
        var values = TimeValue().Matches(text)
            .Select(match => Value(match.Groups["t"].Value.TrimEnd(':', '：', ' '), match.Groups["v"].Value))
            .OfType<SeriesValue>()
            .Where(value => Unit(value.Text).Length > 0 || !IsYear(value.Value))
            .DistinctBy(value => value.Label)
            .Take(Most)
            .ToImmutableArray();
        return values.Length >= 2 && values.Select(value => Kind(value.Text)).Distinct().Count() == 1
            && values.Max(value => value.Value) > 0 ? new(values, values.Length >= 3) : null;
    }

    // Parts of a whole: each clause a name and its share.
    private static Series? Shares(string text)
    {
        var values = ShareValue().Matches(text)
            .Select(match => Value(Article().Replace(match.Groups["l"].Value.Trim(), ""), match.Groups["v"].Value))
            .OfType<SeriesValue>()
            .Where(value => value.Value is > 0 and <= 100 && value.Label.Length > 0)
            .DistinctBy(value => value.Label)
            .Take(Most)
            .ToImmutableArray();
        return values.Length >= 2 ? new(values, false) : null;
    }

    private static string Unit(string figure) => UnitOf().Match(figure.Trim()).Value.Trim();

    // What two figures must share to stand beside each other: 100万 and 1.2亿 do, 30% and 40元 do not.
    private static string Kind(string figure)
    {
        string unit = Unit(figure);
        string rest = Magnitude().Replace(unit, "").Replace('％', '%').Trim();
        return "$€£¥￥".Contains(figure.TrimStart()[0], StringComparison.Ordinal) ? figure.TrimStart()[0] + rest : rest;
    }

    [GeneratedRegex(@"(?<a>" + Number + @")\s*(?:(?<arrow>→|->|=>|➜|⟶)|(?:up\s+|down\s+)?to\b|(?:增长|增長|增加|增|提升|提高|上升|上涨|上漲|涨|漲|升|下降|降低|降|减少|減少|减|減|变|變|跃升|躍升)?(?:到了|到|至|为|為|成))\s*(?<b>" + Number + @")", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex FromTo();

    [GeneratedRegex(@"\b(?:grew|grown?|rose|risen?|increas|jump|climb|soar|went|up\s+from|fell|fallen|drop|cut|reduc|decreas|improv|doubl|tripl)|增|涨|漲|升|提高|降|减|減|从.{0,12}变|從.{0,12}變", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Changed();

    [GeneratedRegex(@"\b(?:from|up|down)\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex From();

    [GeneratedRegex(@"(?<t>(?:(?:19|20)\d\d年?|Q[1-4]|第[一二三四1-4]季度|\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*|(?<!\d)\d{1,2}月(?!\d)|[一二三四五六七八九十]+月))\s*(?:[:：]|是|为|為|达到|达|was|were|had|saw|reached|营收|营业额|銷售額|销售额|销量|用户|用戶)?\s*(?<v>" + Number + @")(?!\s*[月日号號年])", RegexOptions.CultureInvariant)]
    private static partial Regex TimeValue();

    [GeneratedRegex(@"(?:^|[,，、;；:：。.]|\band\b)\s*(?<l>[\p{L}][\p{L} '’-]{0,15}?)\s*(?:[:：]|is|are|at|占比|占|为|為)?\s*(?<v>\d+(?:\.\d+)?\s?[%％])", RegexOptions.CultureInvariant)]
    private static partial Regex ShareValue();

    [GeneratedRegex(@"\d[\d,]*(?:\.\d+)?", RegexOptions.CultureInvariant)]
    private static partial Regex Plain();

    [GeneratedRegex(@"(?<=[\d.]\s?)[^\d\s.,][^\d]*$", RegexOptions.CultureInvariant)]
    private static partial Regex UnitOf();

    [GeneratedRegex(@"万亿|[万萬亿億千百KkMmBb]|million|billion", RegexOptions.CultureInvariant)]
    private static partial Regex Magnitude();

    [GeneratedRegex(@"^(?:and|the|a|an|其中)\s*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Article();

    [GeneratedRegex(@"^(?:(?:19|20)\d\d年?|Q[1-4]|第.季度|[A-Z][a-z]{2,8}|\d{1,2}月|[一二三四五六七八九十]+月)$", RegexOptions.CultureInvariant)]
    private static partial Regex Time();
}
