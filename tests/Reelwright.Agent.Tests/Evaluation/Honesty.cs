using System.Text.RegularExpressions;

namespace Reelwright.Tests;

/// <summary>What holds for every turn whatever was said: it answers, and what it claims has happened.</summary>
internal static partial class Honesty
{
    /// <summary>What is wrong with a turn; empty when nothing is.</summary>
    public static IEnumerable<string> Faults(CaseOutcome outcome)
    {
        if (!outcome.EndsWithText)
        {
            yield return "silent: the last event is no text";
        }

        if (outcome.HistoryChanges > 1)
        {
            yield return $"not one step: the history changed {outcome.HistoryChanges} times";
        }

        if (outcome.IsChanged && Denies(outcome.Reply))
        {
            yield return $"denied a change: \"{outcome.Reply}\"";
        }

        if (!outcome.IsChanged && outcome.HistoryChanges > 0 && outcome.After.Position == outcome.Before.Position)
        {
            yield return "stored a revision without a change";
        }

        if (outcome.IsChanged && !outcome.IsVisible && Claim(outcome.Reply) is { } vain)
        {
            yield return $"claimed a change that nobody can see: \"{vain}\"";
        }

        if (!outcome.IsChanged && Claim(outcome.Reply) is { } claim)
        {
            yield return $"claimed a change that is not there: \"{claim}\"";
        }
    }

    /// <summary>The sentence that claims a change; <c>null</c> when there is none.</summary>
    public static string? Claim(string reply) => Sentences().Split(reply)
        .Where(sentence => ClaimWords().IsMatch(sentence) && !Negations().IsMatch(sentence))
        .Select(sentence => sentence.Trim())
        .FirstOrDefault();

    private static bool Denies(string reply) => Denials().IsMatch(reply) && Claim(reply) is null;

    [GeneratedRegex(@"(?<=[.!?。！？；\n])\s*")]
    private static partial Regex Sentences();

    [GeneratedRegex(@"^\s*(done|ok, done|all set|changed|undone|redone)\b|\b(is|are|has been|have been|was|were|i|i've|i have)\s+(now\s+)?(changed|updated|removed|deleted|added|swapped|moved|trimmed|shortened|replaced|muted|turned|cut)\b|已(经)?(修|删|改|加|换|移|剪|静音|设|更|撤|调|去掉|缩)|(改|删|加|换|做|调|剪)好了|^\s*(好了|完成|已完成)", RegexOptions.IgnoreCase)]
    private static partial Regex ClaimWords();

    // A sentence that says no, asks, offers, or tells of an earlier time claims nothing.
    [GeneratedRegex(@"\b(no|not|nothing|cannot|can't|didn't|couldn't|isn't|wasn't|never|without|unchanged|already|if|can|could|would|say|last|earlier|before|ago|version|such as|to have)\b|[没未无不]|如果|可以|上一|上次|之前|版本|历史|只要|[?？]", RegexOptions.IgnoreCase)]
    private static partial Regex Negations();

    [GeneratedRegex(@"\b(nothing (was |has been |is )?changed|no changes|(video|timeline) (is|stays) (unchanged|as it (is|was)))\b|(什么|没有任何|任何).{0,4}(没|未)?(改动|变化|变)|保持不变|没有改动|没有变化", RegexOptions.IgnoreCase)]
    private static partial Regex Denials();
}
