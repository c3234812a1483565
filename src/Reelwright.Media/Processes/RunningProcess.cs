using System.ComponentModel;
using System.Diagnostics;
using System.IO.Pipes;

namespace Reelwright.Media;

/// <summary>A child process that is being talked to. Disposing it kills it and everything it started.</summary>
public sealed class RunningProcess : IAsyncDisposable
{
    private const int ErrorTailChars = 8 * 1024;
    private const int PipeBytes = 1 << 20;

    // A grandchild that was left behind may hold the error pipe open for ever.
    private static readonly TimeSpan LastWords = TimeSpan.FromSeconds(5);

    private readonly Process _process;
    private readonly TextTail _errors = new(ErrorTailChars);
    private readonly Task _draining;
    private readonly CancellationTokenSource _timeout;
    private readonly CancellationTokenRegistration _killOnCancel;
    private readonly CancellationTokenRegistration _killOnTimeout;
    private readonly CancellationToken _cancellationToken;
    private readonly string _program;
    private bool _disposed;

    private RunningProcess(Process process, ProcessRequest request, CancellationToken cancellationToken)
    {
        _process = process;
        _program = Path.GetFileName(request.Program);
        _cancellationToken = cancellationToken;

        // Not cancellable on purpose: it ends when the process does, and a killed process's last words matter most.
        _draining = DrainAsync(process.StandardError, _errors);
        _timeout = new CancellationTokenSource(request.Timeout);
        _killOnCancel = cancellationToken.UnsafeRegister(static p => Kill((Process)p!), process);
        _killOnTimeout = _timeout.Token.UnsafeRegister(static p => Kill((Process)p!), process);
    }

    /// <summary>Standard input; dispose it to tell the child that the input has ended.</summary>
    public Stream Input => _process.StandardInput.BaseStream;

    /// <summary>Standard output. Read it or the child stalls.</summary>
    public Stream Output => _process.StandardOutput.BaseStream;

    /// <summary>The child's number while it lives.</summary>
    public int Id => _process.Id;

    /// <summary>What the child last said on standard error; at most 8192 characters.</summary>
    public string ErrorTail => _errors.ToString();

    /// <summary>Whether it was killed for taking longer than <see cref="ProcessRequest.Timeout"/>.</summary>
    public bool TimedOut => _timeout.IsCancellationRequested && !_cancellationToken.IsCancellationRequested;

    /// <summary>Cancelled when the time limit is reached.</summary>
    internal CancellationToken TimeoutToken => _timeout.Token;

    /// <summary>Starts a process. The request's reader and writer are not used: the caller has the streams.</summary>
    /// <exception cref="MediaException">
    /// The program is missing, or the system has no memory for another process.
    /// </exception>
    /// <exception cref="OperationCanceledException">Cancelled before the start; afterwards the token kills.</exception>
    public static RunningProcess Start(ProcessRequest request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (request.WorkingDirectory is { } folder && !Directory.Exists(folder))
        {
            throw new DirectoryNotFoundException("The folder to run the program in does not exist.");
        }

        var process = new Process { StartInfo = ProcessStart.Describe(request) };
        try
        {
            process.Start();
            if (request.IsPatient)
            {
                NativeMethods.TryGiveWay(process.Id);
            }

            if (request.MemoryLimitBytes is { } limit)
            {
                NativeMethods.LimitMemory(process.Id, limit);
            }

            Enlarge(process.StandardInput.BaseStream);
            Enlarge(process.StandardOutput.BaseStream);
            return new RunningProcess(process, request, cancellationToken);
        }
        catch (Win32Exception e)
        {
            process.Dispose();
            throw ProcessStart.Explain(e, request.Program);
        }
    }

    /// <summary>Waits until the child has ended by itself, or was killed.</summary>
    /// <exception cref="OperationCanceledException">Cancelled; by then the process tree is dead.</exception>
    /// <exception cref="MediaException">It took longer than it may.</exception>
    public async Task<ProcessResult> WaitForExitAsync(CancellationToken cancellationToken)
    {
        await _process.WaitForExitAsync(cancellationToken);
        await _draining.WaitAsync(LastWords, CancellationToken.None)
            .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        ThrowIfStopped();
        return new ProcessResult(_process.ExitCode, ErrorTail);
    }

    /// <summary>Throws when the child was killed by the caller's token or by its time limit.</summary>
    /// <exception cref="OperationCanceledException">The token of <see cref="Start"/> was cancelled.</exception>
    /// <exception cref="MediaException">It took longer than it may.</exception>
    public void ThrowIfStopped()
    {
        _cancellationToken.ThrowIfCancellationRequested();
        if (TimedOut)
        {
            throw new MediaException(
                MediaErrorKind.Timeout, $"{_program} took too long and was stopped. Try a shorter or smaller file.");
        }
    }

    /// <summary>Ends the child and everything it started, which ends what is waited for from it.</summary>
    public void Kill() => Kill(_process);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_disposed)
        {
            return;
        }

        // However we leave, no process outlives this call.
        _disposed = true;
        Kill(_process);
        await _process.WaitForExitAsync(CancellationToken.None);
        await _draining.WaitAsync(LastWords, CancellationToken.None)
            .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await _killOnCancel.DisposeAsync();
        await _killOnTimeout.DisposeAsync();
        _timeout.Dispose();
        _process.Dispose();
    }

    private static async Task DrainAsync(StreamReader reader, TextTail tail)
    {
        char[] block = new char[1024];
        int read;
        try
        {
            while ((read = await reader.ReadAsync(block)) > 0)
            {
                tail.Append(block.AsSpan(0, read));
            }
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException or OperationCanceledException)
        {
            // The pipe was closed under us because the process is being disposed of: nothing more to hear.
        }
    }

    private static void Kill(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // Already gone, which is what was wanted.
        }
        catch (AggregateException)
        {
            // A grandchild ended between being listed and being killed.
        }
    }

    // A 1080p frame is 3 MB: the default pipe of 64 KiB would wake both sides 48 times for each.
    private static void Enlarge(Stream stream)
    {
        if (stream is PipeStream pipe)
        {
            NativeMethods.TryEnlargePipe(pipe.SafePipeHandle, PipeBytes);
        }
    }
}
