using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Reelwright.Audio;

/// <summary>Asks a service to speak, over OpenAI's <c>/audio/speech</c>.</summary>
internal sealed class ServiceMaker : ISoundMaker, IDisposable
{
    private const int MostBytes = 64 << 20;
    private const int RawSampleRate = 24_000;

    // After it failed for good it is left alone for a while: a film has many lines.
    private static readonly TimeSpan Sulking = TimeSpan.FromSeconds(30);

    private readonly SpeechServiceOptions _options;
    private readonly HttpClient _http;
    private readonly Uri _address;
    private string? _refusal;
    private long _refusedAt;

    public ServiceMaker(SpeechServiceOptions options)
    {
        _options = options;
        _address = AudioService.AddressOf(options.Endpoint, "/audio/speech");
        _http = AudioService.Client(options.Key);
    }

    /// <inheritdoc/>
    public string Name => "service";

    /// <inheritdoc/>
    public string? Offer(bool isChinese, string? timbre, string? speaker)
    {
        string? voice = timbre != "male" ? _options.Voice : _options.MaleVoice;
        string? own = voice is null ? null : $"{Plain(_options.Model)}/{Plain(voice)}";
        return speaker is null || speaker == own ? own : null;
    }

    /// <inheritdoc/>
    public async Task<(float[] Samples, int SampleRate)> SpeakAsync(string text, string speaker, double rate, CancellationToken cancellationToken)
    {
        if (_refusal is { } refusal && Environment.TickCount64 - _refusedAt < Sulking.TotalMilliseconds)
        {
            throw new SpeechException(refusal);
        }

        bool isMale = _options.MaleVoice is { } male && speaker == $"{Plain(_options.Model)}/{Plain(male)}";
        string body = new JsonObject
        {
            ["model"] = _options.Model,
            ["voice"] = isMale ? _options.MaleVoice : _options.Voice,
            ["input"] = text,
            ["response_format"] = "wav",
            ["speed"] = Math.Round(rate, 3),
        }.ToJsonString();
        string problem = "";
        for (int i = 0; i < _options.MostTries; i++)
        {
            if (i > 0)
            {
                await Task.Delay(_options.FirstPause * Math.Pow(2, i - 1), cancellationToken);
            }

            var (sound, why, isFinal) = await TryAsync(body, cancellationToken);
            if (sound is { } spoken)
            {
                return spoken;
            }

            problem = why;
            if (isFinal)
            {
                break;
            }
        }

        (_refusal, _refusedAt) = ($"The speech service at {_address.Host} {problem}", Environment.TickCount64);
        throw new SpeechException(_refusal);
    }

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();

    // Neither the answer's words nor the key are repeated: services echo what they were sent.
    private async Task<((float[] Samples, int SampleRate)? Sound, string Problem, bool IsFinal)> TryAsync(string body, CancellationToken cancellationToken)
    {
        using var time = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        time.CancelAfter(_options.AnswerTimeLimit);
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, _address)
            {
                Content = new StringContent(body, MediaTypeHeaderValue.Parse("application/json")),
            };
            using var answer = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, time.Token);
            int status = (int)answer.StatusCode;
            return answer.StatusCode switch
            {
                HttpStatusCode.OK => (Decode(await AudioService.ReadAsync(answer, MostBytes, time.Token), answer.Content.Headers.ContentType?.MediaType), "", false),
                HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden => (null, "refuses the key; check REELWRIGHT_SPEECH_KEY.", true),
                HttpStatusCode.NotFound => (null, "has no such address or model; check REELWRIGHT_SPEECH_URL and _MODEL.", true),
                HttpStatusCode.TooManyRequests => (null, "is asked too often; try again later.", false),
                _ when status >= 500 => (null, $"failed (status {status.ToString(CultureInfo.InvariantCulture)}); try again later.", false),
                _ => (null, $"refused the line (status {status.ToString(CultureInfo.InvariantCulture)}); check REELWRIGHT_SPEECH_MODEL and _VOICE.", true),
            };
        }
        catch (OperationCanceledException)
        {
            cancellationToken.ThrowIfCancellationRequested();
            return (null, $"did not answer within {_options.AnswerTimeLimit.TotalSeconds.ToString("0.#", CultureInfo.InvariantCulture)} s.", false);
        }
        catch (HttpRequestException)
        {
            return (null, "cannot be reached; check REELWRIGHT_SPEECH_URL.", false);
        }
        catch (Exception e) when (e is IOException or SpeechException or JsonException)
        {
            return (null, "answered with something that is no WAV sound.", false);
        }
    }

    // Some services send bare samples whatever was asked for; they are 24 kHz, 16 bits.
    private static (float[] Samples, int SampleRate) Decode(byte[] sound, string? type) =>
        sound.AsSpan().StartsWith("RIFF"u8) ? WaveFile.ReadMono(sound)
        : type is "audio/pcm" or "audio/L16" ? (WaveFile.Samples(sound), RawSampleRate)
        : throw new SpeechException("No sound.");

    private static string Plain(string name) =>
        string.Concat(name.Select(c => char.IsLetterOrDigit(c) || c is '-' or '_' or '.' ? c : '-'));
}
