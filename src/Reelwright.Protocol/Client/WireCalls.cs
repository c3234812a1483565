using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Reelwright.Protocol;

/// <summary>Sends requests and tells answers from refusals.</summary>
internal sealed class WireCalls(HttpClient http, TimeProvider time)
{
    private const int MaxReadAttempts = 3;
    private static readonly string[] MessageKeys = ["message", "error", "detail", "errorMessage"];

    // Longer waits are the caller's to decide about.
    private static readonly TimeSpan MaxWait = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan UsualWait = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(300);

    public string? Token { get; set; }

    public SkillAttribution? Attribution { get; set; }

    /// <summary>How long a server may take for the head of an answer.</summary>
    public TimeSpan Patience { get; set; } = TimeSpan.FromSeconds(100);

    public TimeProvider Time => time;

    /// <summary>Host and port, for sentences.</summary>
    public string? Server => http.BaseAddress?.Authority;

    public static JsonContent Json(JsonObject body) => JsonContent.Create(body, options: WireJson.Options);

    /// <summary>Sends a request; a rate limit is waited for once, and what only reads is tried again when a proxy has no server.</summary>
    /// <param name="make">Makes the request; called again for another attempt.</param>
    /// <param name="cancellationToken">Stops.</param>
    /// <returns>An answer that is a success by its HTTP status; its body is not read yet.</returns>
    /// <exception cref="RemoteException">The server refused it, or was not reached.</exception>
    public async Task<HttpResponseMessage> SendAsync(Func<HttpRequestMessage> make, CancellationToken cancellationToken)
    {
        bool hasWaited = false;
        for (int attempt = 1; ; attempt++)
        {
            var (response, isReading) = await SendOnceAsync(make, cancellationToken);
            if (response.IsSuccessStatusCode)
            {
                return response;
            }

            using (response)
            {
                var failure = await FailureAsync(response, cancellationToken);
                var wait = failure.RetryAfter ?? UsualWait;
                if (failure.Code == (int)WireError.RateLimited && !hasWaited && wait <= MaxWait)
                {
                    hasWaited = true;
                    await Task.Delay(wait, time, cancellationToken);
                }
                else if (isReading && failure.Code is 502 or 503 or 504 && attempt < MaxReadAttempts)
                {
                    await Task.Delay(FirstPause * attempt, time, cancellationToken);
                }
                else
                {
                    throw failure;
                }
            }
        }
    }

    /// <summary>Sends a request and reads its JSON answer.</summary>
    /// <returns>The whole answer; its code is 0.</returns>
    /// <exception cref="RemoteException">The server refused it, or was not reached.</exception>
    public async Task<JsonObject> CallAsync(Func<HttpRequestMessage> make, CancellationToken cancellationToken)
    {
        using var response = await SendAsync(make, cancellationToken);
        string text = await ReadAsync(response, cancellationToken);
        var json = LooseJson.Object(text)
            ?? throw TroubleWords.Of(text.TrimStart().StartsWith('<') ? Trouble.WebPage : Trouble.OtherAnswer, Server);

        // Some servers say no with HTTP status 200.
        return IsRefusal(json) ? throw Failure(json, response) : json;
    }

    /// <summary>Whether an answer with a good HTTP status is a refusal all the same.</summary>
    public static bool IsRefusal(JsonObject json) => CodeOf(json) is not (null or 0) || IsFalse(json["success"]);

    /// <summary>The refusal that an answer is.</summary>
    public RemoteException Failure(JsonObject json, HttpResponseMessage response)
    {
        int status = (int)response.StatusCode;
        string? said = MessageKeys.Select(key => LooseJson.Text(json, key)).FirstOrDefault(text => !string.IsNullOrWhiteSpace(text));
        return new(CodeOf(json) ?? status, said ?? Unsaid(status))
        {
            Server = Server,
            RetryAfter = WaitOf(response.Headers),
            Details = json["data"] as JsonObject,
        };
    }

    private string Unsaid(int status) => status switch
    {
        502 or 503 or 504 => $"{http.BaseAddress?.Authority} has no server behind it right now (status {status}). Try again in a minute.",
        401 or 403 => $"{http.BaseAddress?.Authority} wants another token (status {status}).",
        404 => $"{http.BaseAddress?.Authority} does not know this call (status 404). Check NEMO_API_URL.",
        _ => $"The server answered with status {status}.",
    };

    private async Task<(HttpResponseMessage Response, bool IsReading)> SendOnceAsync(
        Func<HttpRequestMessage> make,
        CancellationToken cancellationToken)
    {
        using var request = make();
        Prepare(request);
        using var patience = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, patience.Token);

        // An upload takes as long as it takes.
        var token = request.Content is MultipartFormDataContent ? cancellationToken : either.Token;
        bool isReading = request.Method == HttpMethod.Get;
        try
        {
            return (await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, token), isReading);
        }
        catch (HttpRequestException e)
        {
            throw Unreached(e);
        }
        catch (OperationCanceledException e) when (!cancellationToken.IsCancellationRequested)
        {
            throw TroubleWords.Of(Trouble.Slow, Server, e, mayHaveArrived: true);
        }
    }

    private void Prepare(HttpRequestMessage request)
    {
        // A link to a file may lead to another host, which has no business with the token.
        bool isOurs = request.RequestUri is { } uri
            && (!uri.IsAbsoluteUri || uri.GetLeftPart(UriPartial.Authority) == http.BaseAddress?.GetLeftPart(UriPartial.Authority));
        if (isOurs && Token is not null)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Token);
        }

        if (isOurs && Attribution is { } skill)
        {
            request.Headers.TryAddWithoutValidation("X-Skill-Source", skill.Source);
            request.Headers.TryAddWithoutValidation("X-Skill-Version", skill.Version);
            request.Headers.TryAddWithoutValidation("X-Skill-Platform", skill.Platform);
        }
    }

    private RemoteException Unreached(HttpRequestException e)
    {
        bool isBefore = e.HttpRequestError is HttpRequestError.NameResolutionError
            or HttpRequestError.SecureConnectionError or HttpRequestError.ConnectionError or HttpRequestError.ProxyTunnelError;
        var trouble = e.HttpRequestError switch
        {
            HttpRequestError.NameResolutionError => Trouble.NoSuchMachine,
            HttpRequestError.SecureConnectionError => Trouble.NotSecure,
            HttpRequestError.InvalidResponse => Trouble.OtherAnswer,
            HttpRequestError.ResponseEnded => Trouble.BrokenOff,
            _ => Trouble.Unreached,
        };
        return TroubleWords.Of(trouble, Server, e, mayHaveArrived: !isBefore);
    }

    private async Task<RemoteException> FailureAsync(HttpResponseMessage response, CancellationToken cancellationToken) =>
        Failure(LooseJson.Object(await ReadAsync(response, cancellationToken)) ?? [], response);

    // A date is counted from the server's own clock, which need not be ours.
    private TimeSpan? WaitOf(HttpResponseHeaders headers)
    {
        var wait = headers.RetryAfter?.Delta ?? (headers.RetryAfter?.Date - (headers.Date ?? time.GetUtcNow()));
        return wait < TimeSpan.Zero ? TimeSpan.Zero : wait;
    }

    private static int? CodeOf(JsonObject json) => LooseJson.Integer(json, "code") is { } code and >= int.MinValue and <= int.MaxValue
        ? (int)code
        : null;

    private static bool IsFalse(JsonNode? node) => node is JsonValue value && value.GetValueKind() == System.Text.Json.JsonValueKind.False;

    /// <summary>Reads a whole answer, within <see cref="Patience"/>.</summary>
    /// <exception cref="RemoteException">It broke off, or took too long.</exception>
    public async Task<string> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, patience.Token);
        try
        {
            return await response.Content.ReadAsStringAsync(either.Token);
        }
        catch (OperationCanceledException e) when (!cancellationToken.IsCancellationRequested)
        {
            throw TroubleWords.Of(Trouble.Slow, Server, e, mayHaveArrived: true);
        }
        catch (InvalidOperationException)
        {
            // The answer names an encoding that does not exist.
            return "";
        }
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            throw TroubleWords.Of(Trouble.BrokenOff, Server, e, mayHaveArrived: true);
        }
    }
}
