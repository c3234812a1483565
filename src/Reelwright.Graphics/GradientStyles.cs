namespace Reelwright.Graphics;

/// <summary>The kinds of moving background by the names that timelines give them.</summary>
public static class GradientStyles
{
    private static readonly string[] All = [.. Enum.GetNames<GradientStyle>().Select(name => name.ToLowerInvariant())];

    /// <summary>All names, in the order of <see cref="GradientStyle"/>.</summary>
    public static IReadOnlyList<string> Names => All;

    /// <summary>The style of a name; <see cref="GradientStyle.Linear"/> for an unknown one.</summary>
    public static GradientStyle Parse(string? name) => Array.IndexOf(All, name) is var at and >= 0
        ? (GradientStyle)at : GradientStyle.Linear;
}
