using System.Text.RegularExpressions;

namespace Reelwright.Tests;

/// <summary>Checks of what is said, of what must not change, and of what may.</summary>
internal static partial class TalkChecks
{
    public static Verdict Run(Check check, Comparison compared)
    {
        var outcome = compared.CaseOutcome;
        string reply = outcome.Reply;
        string state = outcome.IsChanged ? "changed" : "unchanged";
        switch (check.Name)
        {
            case "unchanged":
                return new(!outcome.IsChanged, state);
            case "declined":
                // "I did not understand" is no answer to a wish that was clear.
                return new(
                    !outcome.IsChanged && Refusals().IsMatch(reply) && !Confusion().IsMatch(reply), $"{state}: {reply}");
            case "asks":
                return new(!outcome.IsChanged && reply.AsSpan().ContainsAny('?', '？'), $"{state}: {reply}");
            case "undone":
                return new(
                    outcome.Before.CanUndo && TimelineDump.Of(outcome.Before.Undo().Current.Timeline) == TimelineDump.Of(outcome.Timeline),
                    state,
                    "*");
            case "changed" or "may" when check.Value.Contains("captionstyle", StringComparison.Ordinal)
                && !check.Value.Contains("motion", StringComparison.Ordinal):
                return Run(check with { Value = check.Value + ",motion/captions" }, compared);
            case "may":
                return new(true, "", [.. check.Value.Split(',').Select(pattern => Numbered(pattern.Trim()))]);
            case "changed":
                var changed = Aspects.Changed(compared.Before, compared.After);
                string[] patterns = [.. check.Value.Split(',').Select(pattern => Numbered(pattern.Trim()))];
                return new(patterns.Any(pattern => changed.Any(key => Aspects.IsMeant(key, pattern))), string.Join(' ', changed), patterns);
            default:
                return check.Operator == "="
                    ? new(Named(check.Value).IsMatch(reply), reply)
                    : new(check.Operator == "!=" ? !check.MatchesWords(reply) : check.MatchesWords(reply), reply);
        }
    }

    // Files count scenes from 1, aspects from 0.
    private static string Numbered(string pattern) =>
        ScenePart().Replace(pattern, match => $"/{int.Parse(match.Groups[1].ValueSpan, System.Globalization.CultureInfo.InvariantCulture) - 1}");

    private static Regex Named(string name) => name switch
    {
        "export" => Export(),
        "credits" => Credits(),
        "status" => Status(),
        "help" => Help(),
        "hello" => Hello(),
        _ => throw new InvalidDataException($"There is no kind of reply called \"{name}\"."),
    };

    [GeneratedRegex(@"/(\d+)")]
    private static partial Regex ScenePart();

    [GeneratedRegex(@"\b(can't|cannot|can not|not able|unable|isn't|aren't|not possible|not supported|don't|doesn't|won't|no way to|not (yet )?(available|offered|here)|there (is|are|was) no|has no|have no|too (long|short|far|many|big|small|large)|nothing|only|at most|at least|between \S+ and)\b|不能|无法|不会|做不|办不到|不支持|不可以|没法|暂不|没有|沒有|無法|不會|辦不到|不支援|還不|只有|太長|還不|还不|不了|不到|不行|未能|只有|只能|最多|最少|至少|太长|太短|超出", RegexOptions.IgnoreCase)]
    private static partial Regex Refusals();

    [GeneratedRegex(@"\bunderstand|unclear|not sure what|没有?(听懂|看懂|明白|理解)|不太?(懂|明白|理解)", RegexOptions.IgnoreCase)]
    private static partial Regex Confusion();

    [GeneratedRegex(@"export|render|download|mp4|file|导出|渲染|下载|成片|文件|匯出|下載", RegexOptions.IgnoreCase)]
    private static partial Regex Export();

    [GeneratedRegex(@"\b80\b.*(credit)?|credit.*\b80\b|(积分|点数|额度|余额|點數|積分).*80|80.*(积分|点|额度|點|積分)", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex Credits();

    [GeneratedRegex(@"\d.*(s\b|sec|秒|scene|场|track|轨|空)|empty|no video|nothing|还没有|沒有|没有", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex Status();

    [GeneratedRegex(@"you can|i can|try|say|such as|for example|like|可以|比如|例如|试试|說|说|能", RegexOptions.IgnoreCase)]
    private static partial Regex Help();

    [GeneratedRegex(@"\S")]
    private static partial Regex Hello();
}
