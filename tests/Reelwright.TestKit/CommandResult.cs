namespace Reelwright.Tests;

/// <summary>What a program printed and how it ended.</summary>
public sealed record CommandResult(int ExitCode, string Output, string Errors, TimeSpan Elapsed)
{
    /// <summary>Everything that a user could see.</summary>
    public string Shown => Output + Errors;
}
