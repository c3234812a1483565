namespace Reelwright.Media;

/// <summary>One run of a child process: what to start, what to feed it, and how much it may take.</summary>
public sealed record ProcessRequest
{
    /// <summary>Name on the search path, or full path.</summary>
    public required string Program { get; init; }

    /// <summary>Arguments, each passed as it is; there is no shell and no quoting.</summary>
    public required IReadOnlyList<string> Arguments { get; init; }

    /// <summary>Fills standard input; it is closed afterwards. Without it standard input is empty.</summary>
    public Func<Stream, CancellationToken, Task>? WriteInput { get; init; }

    /// <summary>
    /// Reads standard output; what is left when it returns is thrown away, as is all of it without a reader.
    /// </summary>
    public Func<Stream, CancellationToken, Task>? ReadOutput { get; init; }

    /// <summary>Longest life; the process tree is killed after it. Default: ten minutes.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>
    /// Most private memory in bytes (<c>RLIMIT_DATA</c>, Linux only); <see langword="null"/>: no limit.
    /// </summary>
    public long? MemoryLimitBytes { get; init; }

    /// <summary>Whether it leaves the processor to others where there are any (Linux only).</summary>
    public bool IsPatient { get; init; }

    /// <summary>Folder to run in; default: this process's.</summary>
    public string? WorkingDirectory { get; init; }

    /// <summary>
    /// Variables for the child, on top of the few it inherits (search path, home, language, temporary folder).
    /// Everything else stays here: keys in our environment are no business of a media decoder.
    /// </summary>
    public IReadOnlyDictionary<string, string>? Environment { get; init; }
}
