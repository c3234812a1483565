using System.ComponentModel;
using System.Runtime.InteropServices;

namespace Reelwright.Media;

/// <summary>The Linux calls that .NET has no name for.</summary>
internal static partial class NativeMethods
{
    private const int LimitData = 2;
    private const int LimitCore = 4;
    private const int SetPipeSize = 1031;
    private const int NoSuchProcess = 3;

    // A third of what others get when there are not enough cores: it gives way and still gets on.
    private const int PatientNice = 5;

    /// <summary>Limits the private memory of a running process and forbids it to dump core.</summary>
    /// <remarks>
    /// RLIMIT_DATA rather than RLIMIT_AS: on a machine with many cores, ffmpeg's threads reserve gigabytes of address
    /// space that they never touch. Set from outside right after the start, so no launcher program is needed.
    /// </remarks>
    /// <exception cref="Win32Exception">The system refused.</exception>
    public static void LimitMemory(int processId, long bytes)
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        Limit(processId, LimitData, (ulong)bytes);
        Limit(processId, LimitCore, 0);
    }

    /// <summary>Asks for a larger pipe; a refusal is no failure, the pipe is only slower.</summary>
    public static void TryEnlargePipe(SafeHandle pipe, int bytes)
    {
        if (OperatingSystem.IsLinux())
        {
            _ = FileControl(pipe, SetPipeSize, bytes);
        }
    }

    /// <summary>Lets a process that was just started give way to others; a refusal is no failure.</summary>
    public static void TryGiveWay(int processId)
    {
        if (OperatingSystem.IsLinux())
        {
            _ = SetPriority(0, processId, PatientNice);
        }
    }

    private static void Limit(int processId, int resource, ulong value)
    {
        var limit = new ResourceLimit { Soft = value, Hard = value };
        if (SetLimit(processId, resource, in limit, 0) != 0 && Marshal.GetLastPInvokeError() != NoSuchProcess)
        {
            throw new Win32Exception(Marshal.GetLastPInvokeError());
        }
    }

    [LibraryImport("libc", EntryPoint = "prlimit", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static partial int SetLimit(int processId, int resource, in ResourceLimit newLimit, nint oldLimit);

    [LibraryImport("libc", EntryPoint = "setpriority")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static partial int SetPriority(int which, int processId, int nice);

    [LibraryImport("libc", EntryPoint = "fcntl", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static partial int FileControl(SafeHandle file, int command, int argument);

    [StructLayout(LayoutKind.Sequential)]
    private struct ResourceLimit
    {
        public ulong Soft;
        public ulong Hard;
    }
}
