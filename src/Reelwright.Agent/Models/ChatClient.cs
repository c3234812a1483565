using System.Collections.Immutable;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Reelwright.Agent;

/// <summary>Asks a chat completions endpoint. Whatever the endpoint does ends in an answer or a <see cref="ModelException"/>.</summary>
internal sealed class ChatClient : IDisposable
{
    private const int MostBytes = 1 << 20;
    private const int MostCalls = 24;
    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false })
    {
        Timeout = Timeout.InfiniteTimeSpan,
        MaxResponseContentBufferSize = MostBytes,
    };

    private readonly ModelOptions _options;
    private readonly Uri _address;
    private long _spentTokens;

    public ChatClient(ModelOptions options)
    {
        _options = options;
        string address = options.Endpoint.AbsoluteUri.TrimEnd('/');
        _address = address.EndsWith("/chat/completions", StringComparison.Ordinal)
            ? options.Endpoint
            : new Uri(address + "/chat/completions");
        if (options.Key is { } key)
        {
            _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
        }
    }

    /// <summary>One question and its answer.</summary>
    /// <param name="messages">The conversation so far.</param>
    /// <param name="tools">Tools that may be called; <c>null</c> for none.</param>
    /// <param name="cancellationToken">Stops; the only way in which this ends without an answer or a <see cref="ModelException"/>.</param>
    /// <exception cref="ModelException">There is no usable answer.</exception>
    public async Task<ChatAnswer> AskAsync(JsonArray messages, JsonArray? tools, CancellationToken cancellationToken)
    {
        if (_options.TokenBudget > 0 && Interlocked.Read(ref _spentTokens) >= _options.TokenBudget)
        {
            throw new ModelException("The budget of tokens is used up.");
        }

        var body = new JsonObject
        {
            ["model"] = _options.Model,
            ["temperature"] = 0,
            ["max_tokens"] = _options.MostTokens,
            ["messages"] = messages.DeepClone(),
        };
        if (tools is not null)
        {
            body["tools"] = tools.DeepClone();
            body["tool_choice"] = "auto";
        }

        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(_options.AnswerTimeLimit);
        try
        {
            string text = await PostAsync(body.ToJsonString(), limit.Token);
            return Read(text);
        }
        catch (OperationCanceledException e) when (!cancellationToken.IsCancellationRequested)
        {
            throw new ModelException($"No answer within {_options.AnswerTimeLimit.TotalSeconds:0} s.", e);
        }
        catch (Exception e) when (e is HttpRequestException or IOException or JsonException or InvalidOperationException)
        {
            throw new ModelException($"The endpoint failed: {e.Message}", e);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();

    private async Task<string> PostAsync(string body, CancellationToken cancellationToken)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var request = new HttpRequestMessage(HttpMethod.Post, _address) { Content = content };
        using var response = await _http.SendAsync(request, HttpCompletionOption.ResponseContentRead, cancellationToken);
        return response.IsSuccessStatusCode
            ? await response.Content.ReadAsStringAsync(cancellationToken)
            : throw new ModelException($"The endpoint answered with HTTP {(int)response.StatusCode}.");
    }

    private ChatAnswer Read(string text)
    {
        var root = JsonNode.Parse(text) as JsonObject ?? throw new ModelException("The answer is no JSON object.");
        Interlocked.Add(ref _spentTokens, Number((root["usage"] as JsonObject)?["total_tokens"]) ?? text.Length / 3);
        if ((root["choices"] as JsonArray)?.FirstOrDefault() is not JsonObject choice || choice["message"] is not JsonObject message)
        {
            throw new ModelException("The answer has no message.");
        }

        var calls = ImmutableArray.CreateBuilder<ChatCall>();
        foreach (var entry in (message["tool_calls"] as JsonArray ?? []).OfType<JsonObject>().Take(MostCalls))
        {
            var function = entry["function"] as JsonObject;
            var arguments = function?["arguments"];
            calls.Add(new(
                Text(entry["id"]) is { Length: > 0 } id ? id : $"call-{calls.Count + 1}",
                Text(function?["name"]),
                arguments is JsonObject ? arguments.ToJsonString() : Text(arguments)));
        }

        return new(Text(message["content"]), calls.ToImmutable());
    }

    private static string Text(JsonNode? node) =>
        node is JsonValue value && value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : "";

    private static long? Number(JsonNode? node) =>
        node is JsonValue value && value.GetValueKind() == JsonValueKind.Number && value.TryGetValue(out long number) && number > 0 ? number : null;
}
