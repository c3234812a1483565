using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using Reelwright.Media;

namespace Reelwright.Audio;

/// <summary>Writes speech down with a model of sherpa-onnx in a process of its own.</summary>
/// <param name="program">What the model runs in.</param>
/// <param name="libraryFolder">Where sherpa-onnx lies.</param>
/// <param name="model">The model.</param>
public sealed class ModelTranscriber(WorkerProgram program, string libraryFolder, ListeningModel model) : ITranscriber
{
    private const double MostSeconds = 20;
    private const int MostReplyBytes = 1 << 20;
    private const double TokenSeconds = 0.35;
    private static readonly TimeSpan LoadLimit = TimeSpan.FromSeconds(90);
    private static readonly TimeSpan LeastLimit = TimeSpan.FromSeconds(30);
    private const double LimitPerSecond = 8;
    private static readonly TimeSpan Life = TimeSpan.FromHours(2);

    /// <inheritdoc/>
    public string Version => $"model-1 {model.Stamp}";

    /// <inheritdoc/>
    public async Task<Transcript> TranscribeAsync(TranscriptionRequest request, IProgress<double>? progress, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (request.Speech.IsDefaultOrEmpty)
        {
            return Transcript.Empty;
        }

        RunningProcess process;
        try
        {
            process = WorkerReply.Start(program, TranscriptionWorker.Verb, libraryFolder, model.Path, Life, cancellationToken);
        }
        catch (MediaException e)
        {
            throw Failed($"it cannot be started: {e.Message}", e);
        }

        await using (process)
        {
            return await WriteDownAsync(process, request, progress, cancellationToken);
        }
    }

    private async Task<Transcript> WriteDownAsync(
        RunningProcess process, TranscriptionRequest request, IProgress<double>? progress, CancellationToken cancellationToken)
    {
        _ = await WithinAsync(LoadLimit, async token => { await ExpectGoodAsync(process, token); return true; }, cancellationToken);
        var writer = new TranscriptWriter();
        var breaths = SpeechBreaths.Of(request.Speech, MostSeconds);
        double whole = breaths.Sum(breath => breath.Seconds);
        double done = 0;
        foreach (var breath in breaths)
        {
            float[] samples = SlowSpeech.Of(await request.Sound(breath.Start, breath.Seconds, cancellationToken));
            string json = await WithinAsync(LeastLimit + TimeSpan.FromSeconds(breath.Seconds * LimitPerSecond), async token =>
            {
                await process.Input.WriteAsync(BitConverter.GetBytes(samples.Length), token);
                await process.Input.WriteAsync(MemoryMarshal.AsBytes(samples.AsSpan()).ToArray(), token);
                await process.Input.FlushAsync(token);
                await ExpectGoodAsync(process, token);
                return await ReadTextAsync(process, token);
            }, cancellationToken);
            var (text, pieces) = Read(json, breath, request);
            TimedText.Add(writer, text, pieces);
            done += breath.Seconds;
            progress?.Report(done / whole);
        }

        return writer.ToTranscript() with { Source = "model" };
    }

    // A token has only a beginning: it ends where the next one begins, and is not drawn out over a pause.
    private (string Text, List<HeardToken> Pieces) Read(string json, SpeechSpan breath, TranscriptionRequest request)
    {
        try
        {
            var root = JsonNode.Parse(json) as JsonObject;
            string text = string.Concat((root?["text"]?.GetValue<string>() ?? "").Select(c => char.IsControl(c) ? ' ' : c)).Trim();
            string[] tokens = [.. (root?["tokens"] as JsonArray ?? []).Select(token => token?.GetValue<string>() ?? "")];
            double[] starts = [.. (root?["timestamps"] as JsonArray ?? []).Select(start => start?.GetValue<double>() ?? 0)];
            if (tokens.Length == 0 || starts.Length != tokens.Length)
            {
                var speech = request.Speech.Where(breath.Overlaps)
                    .Select(run => new SpeechSpan(Math.Max(run.Start, breath.Start), Math.Min(run.End, breath.End))).ToList();
                return (text, TimedText.Spread(text, speech.Count > 0 ? speech : [breath]));
            }

            var pieces = tokens.Select((token, i) => new HeardToken(
                token,
                breath.Start + starts[i],
                breath.Start + Math.Min(i + 1 < starts.Length ? Math.Max(starts[i], starts[i + 1]) : breath.Seconds, starts[i] + TokenSeconds),
                1));
            return (text, [.. pieces]);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or FormatException)
        {
            throw Failed("its answer cannot be read", e);
        }
    }

    private async Task<T> WithinAsync<T>(TimeSpan limit, Func<CancellationToken, Task<T>> work, CancellationToken cancellationToken)
    {
        using var time = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        time.CancelAfter(limit);
        try
        {
            return await work(time.Token);
        }
        catch (OperationCanceledException)
        {
            cancellationToken.ThrowIfCancellationRequested();
            throw Failed($"it took longer than {limit.TotalSeconds:0} s and was stopped; try a smaller one", null);
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException)
        {
            throw Failed("sherpa-onnx ended over it, so a file of it is damaged or of another kind", e);
        }
    }

    private async Task ExpectGoodAsync(RunningProcess process, CancellationToken cancellationToken)
    {
        if (!await WorkerReply.IsGoodAsync(process, cancellationToken))
        {
            throw Failed((await ReadTextAsync(process, cancellationToken)).TrimEnd('.'), null);
        }
    }

    private static async Task<string> ReadTextAsync(RunningProcess process, CancellationToken cancellationToken)
    {
        int length = await WorkerReply.LengthAsync(process, cancellationToken);
        return length <= MostReplyBytes
            ? await WorkerReply.TextAsync(process, length, cancellationToken)
            : throw new IOException("The worker lost its thread.");
    }

    private TranscriptionException Failed(string problem, Exception? inner) =>
        new(new(TranscriptionProblemKind.Model, $"{model.Name}: {problem}"), inner);
}
