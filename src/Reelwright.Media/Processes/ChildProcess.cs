namespace Reelwright.Media;

/// <summary>Runs child processes: every program this solution calls goes through here.</summary>
public static class ChildProcess
{
    /// <summary>Starts a program, feeds it, reads it, and waits for its end.</summary>
    /// <returns>How it ended; a non-zero exit is the caller's to judge.</returns>
    /// <exception cref="MediaException">The program is missing or took longer than it may.</exception>
    /// <exception cref="OperationCanceledException">Cancelled; by then the process tree is dead.</exception>
    public static async Task<ProcessResult> RunAsync(ProcessRequest request, CancellationToken cancellationToken)
    {
        await using var process = RunningProcess.Start(request, cancellationToken);
        using var work = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, process.TimeoutToken);
        var reading = ReadAsync(process, request.ReadOutput, work.Token);
        var writing = WriteAsync(process, request.WriteInput, work.Token);
        try
        {
            // A reader or writer that fails stops the whole run; disposing the process unblocks the other.
            await Task.WhenAny(reading, writing);
            if (writing.IsFaulted)
            {
                await writing;
            }

            await reading;
            var result = await process.WaitForExitAsync(work.Token);
            return result with { InputAccepted = await writing };
        }
        catch (Exception e) when (e is not MediaException)
        {
            process.ThrowIfStopped();
            throw;
        }
        finally
        {
            await work.CancelAsync();
            await process.DisposeAsync();
            await Task.WhenAll(reading, writing).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Writes to a child's input, telling "it stopped reading" from the writer's own failures.</summary>
    /// <returns>Whether the child took everything.</returns>
    internal static async Task<bool> TryWriteAsync(
        Stream input,
        Func<Stream, CancellationToken, Task> writeInput,
        CancellationToken cancellationToken)
    {
        try
        {
            await using (input)
            {
                await writeInput(input, cancellationToken);
            }

            return true;
        }
        catch (IOException e) when (e.GetType() == typeof(IOException))
        {
            // Broken pipe: the child left first, or the token killed it. Derived types are the writer's own failures.
            cancellationToken.ThrowIfCancellationRequested();
            return false;
        }
    }

    private static async Task<bool> WriteAsync(
        RunningProcess process,
        Func<Stream, CancellationToken, Task>? writeInput,
        CancellationToken cancellationToken) =>
        await TryWriteAsync(
            process.Input, writeInput ?? (static (_, _) => Task.CompletedTask), cancellationToken);

    private static async Task ReadAsync(
        RunningProcess process,
        Func<Stream, CancellationToken, Task>? readOutput,
        CancellationToken cancellationToken)
    {
        if (readOutput is not null)
        {
            await readOutput(process.Output, cancellationToken);
        }

        try
        {
            await process.Output.CopyToAsync(Stream.Null, cancellationToken);
        }
        catch (ObjectDisposedException)
        {
            // The reader disposed of the stream, as a StreamReader does: it wants no more.
        }
    }
}
