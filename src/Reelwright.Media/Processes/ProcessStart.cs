using System.ComponentModel;
using System.Diagnostics;

namespace Reelwright.Media;

/// <summary>What a child process is started with, and what a failed start means.</summary>
internal static class ProcessStart
{
    private const int NoEntry = 2;
    private const int TryAgain = 11;
    private const int NoMemory = 12;
    private const int AccessDenied = 13;

    private static readonly string[] Inherited =
    [
        "PATH", "HOME", "USER", "LANG", "LC_ALL", "LC_CTYPE", "TMPDIR", "TZ", "LD_LIBRARY_PATH", "FONTCONFIG_FILE",
    ];

    private static readonly Dictionary<string, string> Packages = new(StringComparer.Ordinal)
    {
        ["ffprobe"] = "ffmpeg",
        ["festival"] = "festival festvox-us-slt-hts",
    };

    public static ProcessStartInfo Describe(ProcessRequest request)
    {
        // ArgumentList, never a command-line string: file names are user input.
        var start = new ProcessStartInfo(request.Program)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            WorkingDirectory = request.WorkingDirectory ?? "",
        };
        foreach (string argument in request.Arguments)
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment.Clear();
        foreach (string name in Inherited)
        {
            if (Environment.GetEnvironmentVariable(name) is { } value)
            {
                start.Environment[name] = value;
            }
        }

        foreach (var (name, value) in request.Environment ?? new Dictionary<string, string>())
        {
            start.Environment[name] = value;
        }

        return start;
    }

    public static Exception Explain(Win32Exception failure, string program)
    {
        string name = Path.GetFileName(program);
        return failure.NativeErrorCode switch
        {
            NoEntry => new MediaException(
                MediaErrorKind.ToolMissing,
                $"{name} was not found. Install it: apt-get install {Packages.GetValueOrDefault(name, name)}"),
            AccessDenied => new MediaException(
                MediaErrorKind.ToolMissing, $"{name} may not be run. Make the file executable or install it again."),
            TryAgain or NoMemory => new MediaException(
                MediaErrorKind.OutOfMemory, $"The system has no room to start {name}. Try again later."),
            _ => failure,
        };
    }
}
