using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Reelwright.Media;

namespace Reelwright.Audio;

/// <summary>Writes speech down through a service, over OpenAI's <c>/audio/transcriptions</c>.</summary>
/// <remarks>Only stretches with speech are sent, as AAC. Whatever the service does ends in words or a <see cref="TranscriptionException"/>.</remarks>
public sealed class EndpointTranscriber : ITranscriber, IDisposable
{
    private const int MostReplyBytes = 4 << 20;
    private const int Kbps = 64;
    private static readonly TimeSpan MostPause = TimeSpan.FromSeconds(10);

    private readonly TranscriptionServiceOptions _options;
    private readonly MediaTools _tools;
    private readonly HttpClient _http;
    private readonly Uri _address;

    /// <summary>Nothing is asked before it is needed.</summary>
    /// <param name="options">The service.</param>
    /// <param name="tools">ffmpeg, which packs the sound.</param>
    public EndpointTranscriber(TranscriptionServiceOptions options, MediaTools tools)
    {
        ArgumentNullException.ThrowIfNull(options);
        (_options, _tools) = (options, tools);
        _address = AudioService.AddressOf(options.Endpoint, "/audio/transcriptions");
        _http = AudioService.Client(options.Key);
    }

    /// <inheritdoc/>
    public string Version => $"endpoint-1 {_address} {_options.Model}";

    /// <inheritdoc/>
    public async Task<Transcript> TranscribeAsync(TranscriptionRequest request, IProgress<double>? progress, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var writer = new TranscriptWriter();
        var chunks = request.Speech.IsDefaultOrEmpty ? [] : SpeechBreaths.Chunks(request.Speech, _options.StretchSeconds);
        for (int i = 0; i < chunks.Count; i++)
        {
            float[] sound = await request.Sound(chunks[i].Start, chunks[i].Seconds, cancellationToken);
            if (sound.Length > 0)
            {
                byte[] packed = await PackAsync(sound, cancellationToken);
                var (text, pieces) = await AskAsync(packed, cancellationToken);
                var heard = pieces.Select(piece => piece with { Start = chunks[i].Start + piece.Start, End = chunks[i].Start + piece.End });
                TimedText.Add(writer, text, [.. heard.Where(piece => SpokenPart.Has(request.Speech, piece.Start, piece.End))]);
            }

            progress?.Report((i + 1.0) / chunks.Count);
        }

        return writer.ToTranscript() with { Source = "endpoint" };
    }

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();

    private async Task<byte[]> PackAsync(float[] sound, CancellationToken cancellationToken)
    {
        string path = Path.Combine(Path.GetTempPath(), $"reelwright-{Guid.NewGuid():N}.m4a");
        try
        {
            await AudioEncoder.EncodeAacAsync(_tools, sound, path, Kbps, cancellationToken);
            return await File.ReadAllBytesAsync(path, cancellationToken);
        }
        catch (Exception e) when (e is MediaException or IOException)
        {
            throw Failed("could not be sent the sound: it could not be packed.", e);
        }
        finally
        {
            File.Delete(path);
        }
    }

    private async Task<(string Text, List<HeardToken> Pieces)> AskAsync(byte[] sound, CancellationToken cancellationToken)
    {
        string problem = "";
        var pause = _options.FirstPause;
        for (int i = 0; i < _options.MostTries; i++)
        {
            if (i > 0)
            {
                await Task.Delay(pause < MostPause ? pause : MostPause, cancellationToken);
                pause *= 2;
            }

            var (words, why, isFinal) = await TryAsync(sound, cancellationToken);
            if (words is { } heard)
            {
                return heard;
            }

            problem = why;
            if (isFinal)
            {
                break;
            }
        }

        throw Failed(problem, null);
    }

    // Neither the reply's words nor the key are repeated: services echo what they were sent.
    private async Task<((string Text, List<HeardToken> Pieces)? Words, string Problem, bool IsFinal)> TryAsync(
        byte[] sound, CancellationToken cancellationToken)
    {
        using var time = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        time.CancelAfter(_options.AnswerTimeLimit);
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, _address) { Content = Form(sound) };
            using var answer = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, time.Token);
            int status = (int)answer.StatusCode;
            switch (answer.StatusCode)
            {
                case HttpStatusCode.OK:
                    return VerboseReply.Read(Encoding.UTF8.GetString(await AudioService.ReadAsync(answer, MostReplyBytes, time.Token))) is { } words
                        ? (words, "", false)
                        : (null, "gave words without times; choose a model that answers verbose_json, such as whisper-1, with REELWRIGHT_TRANSCRIBE_MODEL.", true);
                case HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden:
                    return (null, "refuses the key; check REELWRIGHT_TRANSCRIBE_KEY.", true);
                case HttpStatusCode.NotFound:
                    return (null, "has no such address or model; check REELWRIGHT_TRANSCRIBE_URL and _MODEL.", true);
                case HttpStatusCode.RequestEntityTooLarge:
                    return (null, "takes only smaller files.", true);
                case HttpStatusCode.TooManyRequests:
                    return (null, "is asked too often; try again later.", false);
                default:
                    return status >= 500
                        ? (null, $"failed (status {status.ToString(CultureInfo.InvariantCulture)}); try again later.", false)
                        : (null, $"refused the sound (status {status.ToString(CultureInfo.InvariantCulture)}); check REELWRIGHT_TRANSCRIBE_MODEL.", true);
            }
        }
        catch (OperationCanceledException)
        {
            cancellationToken.ThrowIfCancellationRequested();
            return (null, $"did not answer within {_options.AnswerTimeLimit.TotalSeconds.ToString("0.#", CultureInfo.InvariantCulture)} s.", false);
        }
        catch (HttpRequestException)
        {
            return (null, "cannot be reached; check REELWRIGHT_TRANSCRIBE_URL.", false);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return (null, "answered with something that is no transcript.", false);
        }
        catch (IOException)
        {
            return (null, "broke off its answer, or gave one that never ends.", false);
        }
    }

    private MultipartFormDataContent Form(byte[] sound)
    {
        var form = new MultipartFormDataContent();
        var file = new ByteArrayContent(sound);
        file.Headers.ContentType = new MediaTypeHeaderValue("audio/mp4");
        Put(form, file, "file", "speech.m4a");
        foreach (var (name, value) in ((string, string)[])
        [
            ("model", _options.Model), ("response_format", "verbose_json"), ("temperature", "0"),
            ("timestamp_granularities[]", "word"), ("timestamp_granularities[]", "segment"),
        ])
        {
            Put(form, new StringContent(value), name, null);
        }

        return form;
    }

    // Names in quotes: small servers read no others.
    private static void Put(MultipartFormDataContent form, HttpContent part, string name, string? file)
    {
        part.Headers.ContentDisposition = new ContentDispositionHeaderValue("form-data")
        {
            Name = $"\"{name}\"",
            FileName = file is null ? null : $"\"{file}\"",
        };
        form.Add(part);
    }

    private TranscriptionException Failed(string problem, Exception? inner) =>
        new(new(TranscriptionProblemKind.Endpoint, $"{_address.Host} {problem.TrimEnd('.')}"), inner);
}
