using System.Globalization;
using System.Text;

namespace Reelwright.Tests;

/// <summary>The result of a set: scores by language and kind, and every failure with what was expected and what came.</summary>
internal sealed class ScoreBoard(string set, IReadOnlyList<CaseResult> results)
{
    public double Share => results.Count == 0 ? 0 : (double)results.Count(result => result.IsExact) / results.Count;

    public IReadOnlyList<CaseResult> Broken => [.. results.Where(result => result.Faults.Count > 0)];

    /// <summary>Milliseconds to understand a message, on average.</summary>
    public double PlanMs => Plans.Average();

    /// <summary>Milliseconds of an edit turn, on average.</summary>
    public double EditMs => Edits.Average();

    public string Summary => string.Create(
        CultureInfo.InvariantCulture,
        $"{set}: {results.Count(result => result.IsExact)} of {results.Count} exact ({Share:P1}); {Broken.Count} with a broken guarantee; "
        + $"understanding {PlanMs:0.00} ms on average, {Late(Plans):0.0} in one of a hundred, {Plans.Max():0.0} at most; "
        + $"edit turns {EditMs:0.0} ms on average, {Late(Edits):0.0} in one of a hundred, {Edits.Max():0.0} at most; "
        + $"{Several} say several things or lean on earlier turns ({SeveralShare:P1})");

    /// <summary>The share of cases that say several things or lean on earlier turns.</summary>
    public double SeveralShare => results.Count == 0 ? 0 : (double)Several / results.Count;

    private int Several => results.Count(result => result.Case.Earlier.Count > 0 || result.Case.Kind == "multi");

    private List<double> Plans => [.. Turns.Select(turn => turn.PlanMs).DefaultIfEmpty(0)];

    private List<double> Edits =>
        [.. Turns.Where(turn => turn.Charge == Agent.TurnCharge.Edit).Select(turn => turn.TurnMs).DefaultIfEmpty(0)];

    private IEnumerable<CaseOutcome> Turns => results.Select(result => result.CaseOutcome).OfType<CaseOutcome>();

    /// <summary>Writes the report to <c>artifacts/test-logs</c>.</summary>
    public string Write() => WriteLog($"evaluation-{set}", ToString());

    public static string WriteLog(string name, string text)
    {
        string path = Path.Combine(RepositoryPaths.Root, "artifacts", "test-logs", $"{name}.txt");
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    // The time that ninety-nine of a hundred stay under.
    private static double Late(List<double> times) => times.Order().ElementAt((int)(0.99 * (times.Count - 1)));

    public override string ToString()
    {
        var text = new StringBuilder().AppendLine(Summary).AppendLine();
        var groups = results.GroupBy(result => result.Case.Language).Concat(results.GroupBy(result => result.Case.Kind));
        foreach (var group in groups.OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            int exact = group.Count(result => result.IsExact);
            text.AppendLine(
                CultureInfo.InvariantCulture, $"{group.Key,-16} {exact,4} / {group.Count(),-4} {(double)exact / group.Count():P0}");
        }

        foreach (var result in results.Where(result => !result.IsExact || result.Faults.Count > 0))
        {
            var one = result.Case;
            string said = string.Join(" ⏎ ", one.Earlier.Select(turn => turn.Message).Append(one.Message));
            string wanted = string.Join("\n    or ", one.Wanted.Select(checks => string.Join("; ", checks)));
            text.AppendLine().AppendLine(
                CultureInfo.InvariantCulture, $"{one.Place} [{one.Language} {one.Fixture} {one.Kind}] {said}");
            text.AppendLine(CultureInfo.InvariantCulture, $"  want {wanted}");
            foreach (string miss in result.Misses)
            {
                text.AppendLine(CultureInfo.InvariantCulture, $"  miss {miss}");
            }

            foreach (string fault in result.Faults)
            {
                text.AppendLine(CultureInfo.InvariantCulture, $"  FAULT {fault}");
            }

            text.AppendLine(CultureInfo.InvariantCulture, $"  said {result.CaseOutcome?.Reply.ReplaceLineEndings(" / ")}");
        }

        return text.ToString();
    }
}
