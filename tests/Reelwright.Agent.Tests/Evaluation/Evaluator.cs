namespace Reelwright.Tests;

/// <summary>Runs cases with the real agent and compares what came with what was wanted.</summary>
internal static class Evaluator
{
    public static async Task<CaseResult> RunAsync(EvaluationCase one, CancellationToken cancellationToken)
    {
        var session = await Fixtures.GetAsync(one.Fixture);
        var conversation = new CaseTalk(session);
        var misses = new List<string>();
        var faults = new List<string>();
        try
        {
            foreach (var turn in one.Earlier)
            {
                var said = await conversation.SayAsync(turn.Message, cancellationToken);
                faults.AddRange(Honesty.Faults(said));
                if (turn.MustChange && !said.IsChanged)
                {
                    misses.Add($"the earlier turn \"{turn.Message}\" changed nothing: {said.Reply}");
                }
            }

            var outcome = await conversation.SayAsync(one.Message, cancellationToken);
            faults.AddRange(Honesty.Faults(outcome));
            misses.AddRange(one.Wanted.Select(checks => Misses(checks, outcome, session)).MinBy(list => list.Count)!);
            if (!IsIn(one.Language, outcome))
            {
                misses.Add($"answered in another language: {Shorten(outcome.Reply)}");
            }

            return new(one, misses, faults, outcome);
        }
        catch (Exception e) when (e is not OperationCanceledException and not InvalidDataException)
        {
            return new(one, ["an exception"], [$"threw {e}"], null);
        }
    }

    // Names and words of the video may be in another language; what is said about them is not.
    private static bool IsIn(string language, CaseOutcome outcome)
    {
        string reply = outcome.Reply;
        var names = new[] { outcome.TimelineBefore, outcome.Timeline }
            .SelectMany(timeline => timeline.Placed().SelectMany(placed => new[] { placed.Clip.Name, placed.Clip.Parameters.Text("text") })
                .Append(timeline.Title))
            .OfType<string>()
            .Where(name => name.Length > 1)
            .Distinct()
            .OrderByDescending(name => name.Length);
        foreach (string name in names)
        {
            reply = reply.Replace(name.ReplaceLineEndings(" "), " ", StringComparison.OrdinalIgnoreCase);
        }

        int wide = reply.Count(c => c > 0x2e80 && char.IsLetter(c));
        int narrow = reply.Count(c => c < 0x250 && char.IsLetter(c));
        return language == "zh" ? wide >= 2 && wide * 2 >= narrow : wide * 2 <= narrow;
    }

    /// <summary>What of an alternative does not hold, and what changed though it was not named.</summary>
    internal static List<string> Misses(IReadOnlyList<Check> checks, CaseOutcome outcome, Session session)
    {
        // "start" compares with the session as it was before the conversation, for turns that correct an earlier one.
        bool isFromStart = checks.Any(check => check.Name == "start");
        var compared = new Comparison(
            isFromStart ? session.Timeline : outcome.TimelineBefore, outcome.Timeline, outcome, session);
        var misses = new List<string>();
        var allowed = new List<string>();
        foreach (var check in checks.Where(check => check.Name != "start"))
        {
            var verdict = Checks.Run(check, compared);
            allowed.AddRange(verdict.Allowed);
            if (!verdict.Holds)
            {
                misses.Add($"{check}: {Shorten(verdict.Found)}");
            }
        }

        if (!allowed.Contains("*"))
        {
            string[] other = [.. Aspects.Changed(compared.Before, compared.After)
                .Where(key => !allowed.Any(pattern => Aspects.IsMeant(key, pattern)))];
            if (other.Length > 0)
            {
                misses.Add($"changed as well: {string.Join(' ', other)}");
            }
        }

        return misses;
    }

    private static string Shorten(string text) => text.Length <= 200 ? text : text[..200] + "…";
}
