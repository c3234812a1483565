using System.Globalization;
using System.Text.RegularExpressions;

namespace Reelwright.Tests;

/// <summary>One thing that must be so after a turn, such as <c>title[1].color=red</c>.</summary>
/// <param name="Name">What is looked at: <c>title</c>, <c>music</c>, <c>seconds</c>.</param>
/// <param name="Selector">Which: numbers, <c>*</c>, <c>?</c>; empty when it is one thing.</param>
/// <param name="Quoted">Words that say which: <c>text("Sale")</c>.</param>
/// <param name="Property">What of it; empty when it is the thing itself.</param>
/// <param name="Operator">How it compares; empty when it is only named.</param>
/// <param name="Value">What with.</param>
internal sealed partial record Check(
    string Name,
    string Selector,
    string Quoted,
    string Property,
    string Operator,
    string Value)
{
    /// <summary>Name and property, by which checks are told apart.</summary>
    public string Key => Property.Length > 0 ? $"{Name}.{Property}" : Name;

    public double Number => double.Parse(Value, CultureInfo.InvariantCulture);

    /// <summary>The value without its quotes.</summary>
    public string Words => Value.Length > 1 && Value[0] == '"' && Value[^1] == '"' ? Value[1..^1] : Value;

    public static IReadOnlyList<Check> ReadAll(string line, string place) =>
        [.. Parts().Matches(line).Select(part => part.Value.Trim()).Where(part => part.Length > 0).Select(part => Read(part, place))];

    public bool MatchesWords(string text) => Operator switch
    {
        "~" => Regex.IsMatch(text, Words.Trim('/'), RegexOptions.IgnoreCase | RegexOptions.Singleline),
        "!=" => !Same(text, Words),
        "!~" => !Regex.IsMatch(text, Words.Trim('/'), RegexOptions.IgnoreCase | RegexOptions.Singleline),
        _ => Same(text, Words),
    };

    /// <summary>Whether two texts say the same; white space and case aside, where a line breaks is layout.</summary>
    public static bool Same(string left, string right) => Plain(left) == Plain(right);

    public static string Plain(string text) =>
        new([.. text.Where(c => !char.IsWhiteSpace(c) && c is not ('.' or '。')).Select(char.ToLowerInvariant)]);

    public override string ToString() =>
        Name + (Selector.Length > 0 ? $"[{Selector}]" : "") + (Quoted.Length > 0 ? $"(\"{Quoted}\")" : "")
        + (Property.Length > 0 ? $".{Property}" : "") + Operator + Value;

    private static Check Read(string text, string place)
    {
        var match = Form().Match(text);
        return match.Success
            ? new(
                match.Groups["name"].Value,
                match.Groups["selector"].Value,
                match.Groups["quoted"].Value,
                match.Groups["property"].Value,
                match.Groups["operator"].Value,
                match.Groups["value"].Value.Trim())
            : throw new InvalidDataException($"{place}: \"{text}\" is not a check.");
    }

    [GeneratedRegex("""(?:"[^"]*"|~\s*/(?:[^/]|/(?!\s*(?:;|$)))*/|[^;])+""")]
    private static partial Regex Parts();

    [GeneratedRegex("""^(?<name>[a-z]+(?:-[a-z]+)*)(?:\[(?<selector>[^\]]*)\])?(?:\("(?<quoted>[^"]*)"\))?(?:\.(?<property>[a-z]+(?:-[a-z]+)*))?\s*(?:(?<operator>!=|!~|\+=|-=|=|~|<|>|!)\s*(?<value>.*))?$""", RegexOptions.Singleline)]
    private static partial Regex Form();
}
