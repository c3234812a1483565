using System.Collections.Immutable;

namespace Reelwright.Agent;

/// <summary>An account's brand: what new videos take when their brief does not say otherwise.</summary>
public sealed record BrandKit
{
    /// <summary>#rrggbb, the leading one first; may be empty.</summary>
    public ImmutableArray<string> Colors { get; init; } = [];

    /// <summary>Font family word of the timeline; <c>null</c> for each style's own.</summary>
    public string? Font { get; init; }

    /// <summary>Media id of the logo; <c>null</c> when there is none.</summary>
    public string? LogoMediaId { get; init; }

    /// <summary>Whether it says nothing.</summary>
    public bool IsEmpty => Colors.IsDefaultOrEmpty && Font is null && LogoMediaId is null;
}
