namespace Reelwright.Audio;

/// <summary>A recording cannot be written down.</summary>
public sealed class TranscriptionException : Exception
{
    /// <summary>A failure.</summary>
    /// <param name="problem">What is in the way.</param>
    /// <param name="inner">What went wrong below; may be <c>null</c>.</param>
    public TranscriptionException(TranscriptionProblem problem, Exception? inner = null)
        : base(problem.Detail.Length > 0 ? problem.Detail : problem.Kind.ToString(), inner) => Problem = problem;

    /// <summary>What is in the way.</summary>
    public TranscriptionProblem Problem { get; }
}
