namespace Reelwright.Agent;

/// <summary>
/// One thing that a message asks for, read but not yet looked up on a timeline: a name and its slots. The set is closed; a
/// grammar and a language model both speak it.
/// </summary>
internal abstract record Command
{
    /// <summary>The user's words that it was read from; empty when there are none.</summary>
    public string Said { get; init; } = "";
}
