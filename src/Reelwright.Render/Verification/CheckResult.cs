namespace Reelwright.Render;

/// <summary>How one check came out.</summary>
/// <param name="Check">Which.</param>
/// <param name="State">Whether it was made, and whether it found something.</param>
public sealed record CheckResult(CheckKind Check, CheckState State)
{
    /// <summary>Why it was not made; <c>null</c> when it was.</summary>
    public Bilingual? Why { get; init; }

    /// <summary>What was measured, such as <c>-14.1 LUFS</c>; <c>null</c> when there is no figure.</summary>
    public string? Measured { get; init; }

    /// <summary>What was found.</summary>
    public IReadOnlyList<Finding> Findings { get; init; } = [];

    internal static CheckResult NotChecked(CheckKind check, string en, string zh) =>
        new(check, CheckState.NotChecked) { Why = new(en, zh) };

    internal static CheckResult Of(CheckKind check, IEnumerable<Finding> findings, string? measured = null)
    {
        Finding[] all = [.. findings];
        return new(check, all.Length > 0 ? CheckState.Found : CheckState.Clean) { Findings = all, Measured = measured };
    }
}
