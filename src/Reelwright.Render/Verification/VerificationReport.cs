using System.Text.Json.Nodes;

namespace Reelwright.Render;

/// <summary>What verifying a video found: one result for every <see cref="CheckKind"/>, in order.</summary>
/// <param name="Checks">The results.</param>
public sealed record VerificationReport(IReadOnlyList<CheckResult> Checks)
{
    /// <summary>Everything that was found.</summary>
    public IEnumerable<Finding> Findings => Checks.SelectMany(check => check.Findings);

    /// <summary>Whether something was found that is more than a remark.</summary>
    public bool HasFaults => Findings.Any(finding => !finding.IsHint);

    /// <summary>The report as JSON: <c>faults</c>, and for each check its <c>state</c> and <c>findings</c>.</summary>
    public JsonObject ToJson() => new()
    {
        ["faults"] = Findings.Count(finding => !finding.IsHint),
        ["hints"] = Findings.Count(finding => finding.IsHint),
        ["notChecked"] = Checks.Count(check => check.State == CheckState.NotChecked),
        ["checks"] = new JsonArray([.. Checks.Select(ToJson)]),
    };

    private static JsonObject ToJson(CheckResult check)
    {
        var json = new JsonObject { ["check"] = Name(check.Check), ["state"] = check.State switch
        {
            CheckState.NotChecked => "not-checked",
            CheckState.Clean => "clean",
            _ => "found",
        } };
        Add(json, "why", check.Why);
        if (check.Measured is { } measured)
        {
            json["measured"] = measured;
        }

        if (check.Findings.Count > 0)
        {
            json["findings"] = new JsonArray([.. check.Findings.Select(ToJson)]);
        }

        return json;
    }

    private static JsonObject ToJson(Finding finding)
    {
        var json = new JsonObject { ["severity"] = finding.IsHint ? "hint" : "fault" };
        Add(json, "message", finding.Message);
        if (finding.StartSeconds is { } start)
        {
            json["start"] = Math.Round(start, 3);
        }

        if (finding.EndSeconds is { } end)
        {
            json["end"] = Math.Round(end, 3);
        }

        if (finding.ClipId is { } clip)
        {
            json["clip"] = clip;
        }

        Add(json, "suggestion", finding.Suggestion);
        return json;
    }

    private static void Add(JsonObject json, string name, Bilingual? words)
    {
        if (words is not null)
        {
            json[name] = words.En;
            json[name + "Zh"] = words.Zh;
        }
    }

    /// <summary>A check's name as it is written: <c>text-overlap</c>.</summary>
    public static string Name(CheckKind check) => string.Concat(check.ToString().Select((letter, i) =>
        char.IsUpper(letter) ? (i > 0 ? "-" : "") + char.ToLowerInvariant(letter) : letter.ToString()));
}
