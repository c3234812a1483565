using System.Collections.Immutable;

namespace Reelwright.Agent;

/// <summary>What a message says, before it is weighed whether it is a brief for a new video.</summary>
/// <param name="Commands">The commands, in order.</param>
/// <param name="IsExplicit">Whether it starts by saying what to do with something that is there.</param>
/// <param name="IsComplete">Whether every clause is understood.</param>
/// <param name="StartsPlainly">Whether it starts with something that is neither a command nor a courtesy.</param>
/// <param name="NamesPart">Whether a part of the video is named.</param>
internal sealed record MessageReading(ImmutableArray<Command> Commands, bool IsExplicit, bool IsComplete, bool StartsPlainly, bool NamesPart)
{
    /// <summary>Whether the commands are all of it.</summary>
    public bool Explains(Utterance utterance) => IsComplete && utterance.Original.Length > 0;
}
