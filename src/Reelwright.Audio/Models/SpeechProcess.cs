using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;
using Reelwright.Media;

namespace Reelwright.Audio;

/// <summary>Talks to a <see cref="SpeechWorker"/>: starts it when something is to be said, ends it when nothing was for a while.</summary>
internal sealed class SpeechProcess(WorkerProgram program, string libraryFolder, VoiceFolder folder) : IAsyncDisposable
{
    private const int MostSamples = 48_000 * 60 * 10;
    private const int MostSentence = 2000;

    private static readonly TimeSpan LoadLimit = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan LeastLimit = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan LimitPerCharacter = TimeSpan.FromMilliseconds(300);
    private static readonly TimeSpan Life = TimeSpan.FromHours(6);
    private static readonly TimeSpan IdleLife = TimeSpan.FromMinutes(2);

    // What cannot be loaded is not tried again for every line of a film.
    private static readonly TimeSpan Sulking = TimeSpan.FromMinutes(1);

    private readonly SemaphoreSlim _turn = new(1, 1);
    private Timer? _idle;
    private RunningProcess? _process;
    private int _sampleRate;
    private string? _refusal;
    private long _refusedAt;

    /// <summary>The child's number while it lives; for tests.</summary>
    internal int? ProcessId => _process?.Id;

    /// <summary>Speaks a text.</summary>
    /// <returns>The samples, full scale at ±1, and their rate.</returns>
    /// <exception cref="SpeechException">The model cannot be loaded, fails, or takes too long.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public async Task<(float[] Samples, int SampleRate)> SpeakAsync(string text, int speaker, double rate, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            if (_refusal is not null && Environment.TickCount64 - _refusedAt < Sulking.TotalMilliseconds)
            {
                throw new SpeechException(_refusal);
            }

            var process = _process ?? await StartAsync(cancellationToken);
            byte[] request = Request(text, speaker, (float)rate);
            var limit = LeastLimit + (LimitPerCharacter * text.Length);
            byte[] samples = await WithinAsync(limit, process, async token =>
            {
                await process.Input.WriteAsync(request, token);
                await process.Input.FlushAsync(token);
                await ExpectGoodAsync(process, token);
                int count = await ReadNumberAsync(process, token);
                if (count is < 0 or > MostSamples)
                {
                    throw new IOException("The worker lost its thread.");
                }

                byte[] read = new byte[count * sizeof(float)];
                await process.Output.ReadExactlyAsync(read, token);
                return read;
            }, cancellationToken);
            return (MemoryMarshal.Cast<byte, float>(samples).ToArray(), _sampleRate);
        }
        finally
        {
            _idle ??= new Timer(_ => _ = RestAsync());
            _idle.Change(IdleLife, Timeout.InfiniteTimeSpan);
            _turn.Release();
        }
    }

    /// <summary>Loads the model and says nothing.</summary>
    /// <exception cref="SpeechException">It cannot be loaded.</exception>
    public async Task LoadAsync(CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            _ = _process ?? await StartAsync(cancellationToken);
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _turn.WaitAsync();
        await StopAsync();
        if (_idle is not null)
        {
            await _idle.DisposeAsync();
        }

        _turn.Release();
    }

    /// <summary>Ends the child at once; what is waited for from it fails.</summary>
    public void Stop()
    {
        _idle?.Dispose();
        _process?.Kill();
    }

    private static byte[] Request(string text, int speaker, float rate)
    {
        var request = new MemoryStream();
        using (var writer = new BinaryWriter(request, Encoding.UTF8, leaveOpen: true))
        {
            writer.Write(text);
            writer.Write(speaker);
            writer.Write(rate);
        }

        return request.ToArray();
    }

    private async Task<RunningProcess> StartAsync(CancellationToken cancellationToken)
    {
        _refusal = null;
        try
        {
            _process = WorkerReply.Start(program, SpeechWorker.Verb, libraryFolder, folder.Path, Life, CancellationToken.None);
        }
        catch (MediaException e)
        {
            throw new SpeechException($"The voice {folder.Name} cannot be started: {e.Message}");
        }

        var process = _process;
        try
        {
            return await WithinAsync(LoadLimit, process, async token =>
            {
                await ExpectGoodAsync(process, token);
                _sampleRate = await ReadNumberAsync(process, token);
                _ = await ReadNumberAsync(process, token);
                return _sampleRate is > 0 and <= 384_000 ? process : throw new IOException("The worker lost its thread.");
            }, cancellationToken);
        }
        catch (SpeechException e)
        {
            (_refusal, _refusedAt) = (e.Message, Environment.TickCount64);
            throw;
        }
    }

    private async Task<T> WithinAsync<T>(
        TimeSpan limit, RunningProcess process, Func<CancellationToken, Task<T>> work, CancellationToken cancellationToken)
    {
        using var time = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        time.CancelAfter(limit);
        try
        {
            return await work(time.Token);
        }
        catch (OperationCanceledException)
        {
            await StopAsync();
            cancellationToken.ThrowIfCancellationRequested();
            throw new SpeechException($"The voice {folder.Name} took longer than {limit.TotalSeconds:0} s and was stopped. Try a smaller model.");
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException)
        {
            await StopAsync();
            throw new SpeechException(
                $"The voice {folder.Name} cannot be used: sherpa-onnx ended over it, so a file of it is damaged or of another kind. "
                + $"Remove it and install it again: reelwright voices remove {folder.Name}");
        }
        catch (SpeechException)
        {
            await StopAsync();
            throw;
        }
    }

    private static async Task ExpectGoodAsync(RunningProcess process, CancellationToken cancellationToken)
    {
        if (!await WorkerReply.IsGoodAsync(process, cancellationToken))
        {
            int length = Math.Min(await WorkerReply.LengthAsync(process, cancellationToken), MostSentence);
            throw new SpeechException(await WorkerReply.TextAsync(process, length, cancellationToken));
        }
    }

    private static async Task<int> ReadNumberAsync(RunningProcess process, CancellationToken cancellationToken)
    {
        byte[] number = new byte[sizeof(int)];
        await process.Output.ReadExactlyAsync(number, cancellationToken);
        return BinaryPrimitives.ReadInt32LittleEndian(number);
    }

    private async Task RestAsync()
    {
        await _turn.WaitAsync();
        await StopAsync();
        _turn.Release();
    }

    private async Task StopAsync()
    {
        if (_process is { } process)
        {
            _process = null;
            await process.DisposeAsync();
        }
    }
}
