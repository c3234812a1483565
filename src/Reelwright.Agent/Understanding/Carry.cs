using System.Collections.Immutable;

namespace Reelwright.Agent;

/// <summary>What a clause can lean on: what the message said before it, and what it is said against.</summary>
/// <param name="Context">What the message is said against.</param>
/// <param name="Before">The commands that the message's clauses before this one ask for.</param>
internal sealed record Carry(TalkContext Context, ImmutableArray<Command> Before)
{
    /// <summary>What the message spoke of before without wishing anything of it; <c>null</c> when nothing.</summary>
    public Target? Focus { get; init; }

    /// <summary>The target of the last command of this message; <c>null</c> when there is none.</summary>
    public Target? Here => Focus is { } focus && Before.IsEmpty
        ? focus
        : Before.Where(command => command is not Delete { Target.Part: Part.Scene or Part.Clip }).Select(Targets.Of).LastOrDefault(target => target is not null);

    /// <summary>The target of the last turn's last command; <c>null</c> when there is none.</summary>
    public Target? There => Context.Last.IsDefaultOrEmpty ? null : Context.Last.Select(Targets.Of).LastOrDefault(target => target is not null);

    /// <summary>What "it" is among parts that suit: said in this message, or touched last; <c>null</c> when neither suits.</summary>
    public Target? It(Func<Part, bool> suits) =>
        Here is { } here && suits(here.Part) ? here
        : There is { } there && suits(there.Part) ? new Target(there.Part) { IsLast = there.Part is not Part.Caption }
        : null;
}
