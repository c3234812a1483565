namespace Reelwright.Render;

/// <summary>A sentence in both languages.</summary>
/// <param name="En">English.</param>
/// <param name="Zh">Chinese.</param>
public sealed record Bilingual(string En, string Zh);

/// <summary>Something that is not as it should be, and what to say to have it changed.</summary>
/// <param name="Check">The check that found it.</param>
/// <param name="Message">What is wrong, in one sentence.</param>
public sealed record Finding(CheckKind Check, Bilingual Message)
{
    /// <summary>Whether the video can go out like this: a remark, not a fault.</summary>
    public bool IsHint { get; init; }

    /// <summary>Where it begins, in seconds; <c>null</c> when it is the whole video.</summary>
    public double? StartSeconds { get; init; }

    /// <summary>Where it ends, in seconds.</summary>
    public double? EndSeconds { get; init; }

    /// <summary>The clip that it is about; <c>null</c> when none.</summary>
    public string? ClipId { get; init; }

    /// <summary>An edit, in words that the agent understands; <c>null</c> when no edit helps.</summary>
    public Bilingual? Suggestion { get; init; }
}
