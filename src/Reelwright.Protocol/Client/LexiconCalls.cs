using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace Reelwright.Protocol;

/// <summary>Calls about the words that an account wants read in their own way; only our server knows them.</summary>
public sealed class LexiconCalls
{
    private const string Path = "api/account/lexicon";
    private readonly WireCalls _calls;

    internal LexiconCalls(WireCalls calls) => _calls = calls;

    /// <summary>All words of the account.</summary>
    public Task<ImmutableArray<LexiconWord>> ListAsync(CancellationToken cancellationToken) =>
        CallAsync(static () => new(HttpMethod.Get, Path), cancellationToken);

    /// <summary>Adds words, or gives them another reading; all of them or, when one cannot be spoken, none.</summary>
    /// <param name="words">The words.</param>
    /// <param name="isWhole">Whether they take the place of all others.</param>
    /// <param name="cancellationToken">Stops.</param>
    /// <returns>All words of the account.</returns>
    public Task<ImmutableArray<LexiconWord>> AddAsync(IEnumerable<LexiconWord> words, bool isWhole, CancellationToken cancellationToken)
    {
        var body = new JsonObject
        {
            ["words"] = new JsonArray([.. words.Select(static word => (JsonNode)new JsonObject { ["written"] = word.Written, ["said"] = word.Said })]),
        };
        return CallAsync(() => new(isWhole ? HttpMethod.Put : HttpMethod.Post, Path) { Content = WireCalls.Json(body) }, cancellationToken);
    }

    /// <summary>Forgets a word.</summary>
    /// <returns>Whether it was there.</returns>
    public async Task<bool> RemoveAsync(string written, CancellationToken cancellationToken)
    {
        var answer = await _calls.CallAsync(() => new(HttpMethod.Delete, $"{Path}/{Uri.EscapeDataString(written)}"), cancellationToken);
        return WireReading.Fields(answer)["removed"]?.GetValue<bool>() == true;
    }

    private async Task<ImmutableArray<LexiconWord>> CallAsync(Func<HttpRequestMessage> make, CancellationToken cancellationToken)
    {
        var answer = WireReading.Fields(await _calls.CallAsync(make, cancellationToken));
        return [.. (answer["words"] as JsonArray ?? []).OfType<JsonObject>().Select(static word => new LexiconWord((string?)word["written"] ?? "", (string?)word["said"] ?? ""))];
    }
}
