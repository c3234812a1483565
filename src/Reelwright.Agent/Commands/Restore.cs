namespace Reelwright.Agent;

/// <summary>Brings one aspect back to how it was before an earlier turn changed it; what else was changed since then stays.</summary>
/// <param name="Aspect">A name of <see cref="Aspect"/>.</param>
/// <param name="Target">Which thing; <c>null</c> for whatever was changed.</param>
/// <param name="IsFirst">Whether it is to be as at first, rather than as before the last change of it.</param>
internal sealed record Restore(string Aspect, Target? Target, bool IsFirst) : Command;
