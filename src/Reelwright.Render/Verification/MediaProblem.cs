using Reelwright.Timelines;

namespace Reelwright.Render;

/// <summary>What is wrong with a medium.</summary>
internal enum ProblemKind
{
    /// <summary>There is nothing to show or hear of it.</summary>
    Missing,

    /// <summary>Parts of it cannot be decoded.</summary>
    Damaged,

    /// <summary>It is a table of colours that is gone.</summary>
    Look,
}

/// <summary>Why a medium cannot be shown or heard, or not all of it.</summary>
/// <param name="Name">The name the user knows it by.</param>
/// <param name="Reason">One sentence.</param>
/// <param name="ReasonZh">The same in Chinese.</param>
internal sealed record MediaProblem(string Name, string Reason, string ReasonZh)
{
    /// <summary>How bad it is.</summary>
    public ProblemKind Kind { get; init; }

    /// <summary>The clip that shows it.</summary>
    public ClipId? Clip { get; init; }
}
