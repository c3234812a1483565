using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Reelwright.Protocol;

/// <summary>Sends requests and tells answers from refusals.</summary>
internal sealed class WireCalls(HttpClient http)
{
    private static readonly string[] MessageKeys = ["message", "error", "detail"];

    // Longer waits are the caller's to decide about.
    private static readonly TimeSpan MaxWait = TimeSpan.FromSeconds(60);

    public string? Token { get; set; }

    public SkillAttribution? Attribution { get; set; }

    public static JsonContent Json(JsonObject body) => JsonContent.Create(body, options: WireJson.Options);

    /// <summary>Sends a request; a rate limit is waited for once.</summary>
    /// <param name="make">Makes the request; called again for a second attempt.</param>
    /// <param name="cancellationToken">Stops.</param>
    /// <returns>An answer that is a success by its HTTP status; its body is not read yet.</returns>
    /// <exception cref="RemoteException">The server refused it, or was not reached.</exception>
    public async Task<HttpResponseMessage> SendAsync(Func<HttpRequestMessage> make, CancellationToken cancellationToken)
    {
        for (int attempt = 1; ; attempt++)
        {
            var response = await SendOnceAsync(make, cancellationToken);
            if (response.IsSuccessStatusCode)
            {
                return response;
            }

            using (response)
            {
                var failure = await FailureAsync(response, cancellationToken);
                if (attempt > 1 || failure.Error != WireError.RateLimited || failure.RetryAfter is not { } wait || wait > MaxWait)
                {
                    throw failure;
                }

                await Task.Delay(wait, cancellationToken);
            }
        }
    }

    /// <summary>Sends a request and reads its JSON answer.</summary>
    /// <returns>The whole answer; its code is 0.</returns>
    /// <exception cref="RemoteException">The server refused it, or was not reached.</exception>
    public async Task<JsonObject> CallAsync(Func<HttpRequestMessage> make, CancellationToken cancellationToken)
    {
        using var response = await SendAsync(make, cancellationToken);
        var json = await ReadAsync(response, cancellationToken)
            ?? throw new RemoteException(RemoteException.Unreachable, "The server's answer is not JSON; check its address.");

        // Some servers say no with HTTP status 200.
        return CodeOf(json) is null or 0 && !IsFalse(json["success"]) ? json : throw Failure(json, response);
    }

    /// <summary>The part of an answer that was asked for: <c>data</c>, else the answer itself.</summary>
    public static T Data<T>(JsonObject json)
    {
        try
        {
            return (json["data"] as JsonObject ?? json).Deserialize<T>(WireJson.Options)
                ?? throw new JsonException("null");
        }
        catch (JsonException e)
        {
            throw new RemoteException(RemoteException.Unreachable, "The server's answer has another form than expected.", e);
        }
    }

    private async Task<HttpResponseMessage> SendOnceAsync(Func<HttpRequestMessage> make, CancellationToken cancellationToken)
    {
        using var request = make();

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

        try
        {
            return await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        }
        catch (HttpRequestException e)
        {
            throw new RemoteException(
                RemoteException.Unreachable, $"The server at {http.BaseAddress?.Authority} cannot be reached.", e);
        }
        catch (OperationCanceledException e) when (!cancellationToken.IsCancellationRequested)
        {
            throw new RemoteException(
                RemoteException.Unreachable, $"The server at {http.BaseAddress?.Authority} took too long to answer.", e);
        }
    }

    private static async Task<RemoteException> FailureAsync(HttpResponseMessage response, CancellationToken cancellationToken) =>
        Failure(await ReadAsync(response, cancellationToken) ?? [], response);

    private static RemoteException Failure(JsonObject json, HttpResponseMessage response)
    {
        int status = (int)response.StatusCode;
        string? said = MessageKeys
            .Select(key => json[key] as JsonValue)
            .Select(value => value?.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : null)
            .FirstOrDefault(text => !string.IsNullOrWhiteSpace(text));
        var retry = response.Headers.RetryAfter;
        return new(CodeOf(json) ?? status, said ?? $"The server answered with status {status}.")
        {
            RetryAfter = retry?.Delta,
            Details = json["data"] as JsonObject,
        };
    }

    private static int? CodeOf(JsonObject json) =>
        json["code"] is JsonValue value && int.TryParse(value.ToString(), out int code) ? code : null;

    private static bool IsFalse(JsonNode? node) => node is JsonValue value && value.GetValueKind() == JsonValueKind.False;

    private static async Task<JsonObject?> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        try
        {
            var json = JsonNode.Parse(await response.Content.ReadAsStringAsync(cancellationToken)) as JsonObject;
            _ = json?.Count; // finds keys that stand twice
            return json;
        }
        catch (Exception e) when (e is JsonException or ArgumentException)
        {
            return null;
        }
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            throw new RemoteException(RemoteException.Unreachable, "The connection to the server broke off.", e);
        }
    }
}
