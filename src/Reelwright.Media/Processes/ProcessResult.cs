namespace Reelwright.Media;

/// <summary>How a child process ended.</summary>
/// <param name="ExitCode">Its exit code; 128 + signal when a signal ended it.</param>
/// <param name="ErrorTail">The last characters of its standard error; at most 8192.</param>
public sealed record ProcessResult(int ExitCode, string ErrorTail)
{
    /// <summary>Whether the child took all of its input; a child that leaves early may still exit with 0.</summary>
    public bool InputAccepted { get; init; } = true;

    /// <summary>Whether it exited with 0 and took all of its input.</summary>
    public bool Succeeded => ExitCode == 0 && InputAccepted;
}
