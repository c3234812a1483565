namespace Reelwright.Agent;

/// <summary>What one clause says.</summary>
/// <param name="Commands">Its commands; empty when it has none.</param>
/// <param name="Said">Its words.</param>
internal sealed record ClauseReading(IReadOnlyList<Command> Commands, string Said)
{
    /// <summary>The run of time that is told of, where nothing is asked for.</summary>
    public Span? Span { get; init; }

    /// <summary>Whether it takes back what was said right before: "no wait", "scratch that".</summary>
    public bool IsTakenBack { get; init; }

    /// <summary>What it speaks of; <c>null</c> when nothing, or several things.</summary>
    public Target? Focus { get; init; }

    /// <summary>Whether it starts by saying no to what was said or done before.</summary>
    public bool StartsWithNo { get; init; }

    /// <summary>Whether it says that what was spoken of is to stay.</summary>
    public bool KeepsIt { get; init; }

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

    /// <summary>Whether it says where itself: a scene, a time, the whole video.</summary>
    public bool NamesPlace { get; init; }

    /// <summary>Whether it says "there", 那页: where something was spoken of.</summary>
    public bool SaysThere { get; init; }

    /// <summary>Whether it only finds fault and names nothing to be done.</summary>
    public bool IsGripe { get; init; }

    /// <summary>The end of the film that it speaks of: "the intro drags"; <c>null</c> when none.</summary>
    public Ends? Edge { get; init; }

    /// <summary>Whether it names a part of the video.</summary>
    public bool NamesPart { get; init; }
}
