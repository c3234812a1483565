namespace Reelwright.Cli;

/// <summary>What the program's exit code means; after sysexits.h where that has a word for it.</summary>
internal static class ExitCodes
{
    /// <summary>Done.</summary>
    public const int Done = 0;

    /// <summary>The server refused: credits, plan, rate, session.</summary>
    public const int Refused = 1;

    /// <summary>Verifying a video found a fault.</summary>
    public const int Faults = 2;

    /// <summary>Wrong arguments or an empty prompt (EX_USAGE).</summary>
    public const int Usage = 64;

    /// <summary>A file that cannot be used as a picture, clip or sound (EX_DATAERR).</summary>
    public const int BadInput = 65;

    /// <summary>A file that is not there (EX_NOINPUT).</summary>
    public const int NoInput = 66;

    /// <summary>A program, voice or server that is needed is missing (EX_UNAVAILABLE).</summary>
    public const int Unavailable = 69;

    /// <summary>A fault of ours (EX_SOFTWARE).</summary>
    public const int Fault = 70;

    /// <summary>The output cannot be written (EX_CANTCREAT).</summary>
    public const int CannotWrite = 73;

    /// <summary>Stopped by Ctrl-C (128 + SIGINT).</summary>
    public const int Cancelled = 130;
}
