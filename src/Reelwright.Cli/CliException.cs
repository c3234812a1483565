namespace Reelwright.Cli;

/// <summary>Something the user can act on: one sentence for them, one exit code for scripts.</summary>
internal sealed class CliException(int exitCode, string message) : Exception(message)
{
    /// <summary>One of <see cref="ExitCodes"/>.</summary>
    public int ExitCode => exitCode;
}
