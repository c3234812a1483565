namespace Reelwright.Agent;

/// <summary>What one clause says.</summary>
/// <param name="Commands">Its commands; empty when it has none.</param>
/// <param name="Said">Its words.</param>
internal sealed record ClauseReading(IReadOnlyList<Command> Commands, string Said)
{
    /// <summary>Whether it has a command and nothing of weight is left over.</summary>
    public bool IsWhole { get; init; }

    /// <summary>Whether it says what is to stay as it is.</summary>
    public bool IsKept { get; init; }

    /// <summary>Whether it is politeness and nothing else.</summary>
    public bool IsCourtesy { get; init; }

    /// <summary>Whether it says to do something, understood or not.</summary>
    public bool IsWish { get; init; }

    /// <summary>Whether it starts with a verb of doing something to what is there.</summary>
    public bool IsExplicit { get; init; }

    /// <summary>Whether it names a part of the video.</summary>
    public bool NamesPart { get; init; }
}
