namespace Reelwright.Protocol;

/// <summary>Which skill calls; sent as the three <c>X-Skill-…</c> headers.</summary>
/// <param name="Source">Name of the skill.</param>
/// <param name="Version">Its version.</param>
/// <param name="Platform">Where it is installed, such as <c>clawhub</c>; else <c>unknown</c>.</param>
public sealed record SkillAttribution(string Source, string Version, string Platform);
