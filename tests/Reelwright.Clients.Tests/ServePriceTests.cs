using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Reelwright.Tests;

public sealed partial class ServePriceTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("127.0.0.1", "", 0)]
    [InlineData("127.0.0.1", "70", 70)]
    [InlineData("0.0.0.0", "", 100)]
    public async Task A_video_costs_nothing_on_ones_own_machine_and_credits_where_others_come_in(string host, string price, long wanted)
    {
        string[] priced = price.Length > 0 ? ["--price-generation", price] : [];
        using var process = CommandLine.Start(
            CommandLine.Program, _folder.Root, new() { ["REELWRIGHT_DATA"] = _folder.Root, ["REELWRIGHT_ASSETS"] = RepositoryPaths.Assets }, ["serve", "--port", "0", "--host", host, .. priced]);
        try
        {
            using var patience = new CancellationTokenSource(Patience);
            int port = 0;
            while (port == 0 && await process.StandardError.ReadLineAsync(patience.Token) is { } line)
            {
                port = Listening().Match(line) is { Success: true } match ? int.Parse(match.Groups["port"].Value, System.Globalization.CultureInfo.InvariantCulture) : 0;
            }

            using var client = new HttpClient { BaseAddress = new($"http://127.0.0.1:{port}") };
            client.DefaultRequestHeaders.Add("X-Client-Id", Guid.NewGuid().ToString());
            var token = await (await client.PostAsync("/api/auth/anonymous-token", null, patience.Token)).Content.ReadFromJsonAsync<JsonNode>(patience.Token);
            client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", (string?)token!["data"]!["token"]);
            var account = await client.GetFromJsonAsync<JsonNode>("/api/account", patience.Token);

            Assert.Equal(wanted, (long)account!["data"]!["plan"]!["prices"]!["video"]!);
        }
        finally
        {
            process.Kill(entireProcessTree: true);
        }
    }

    [GeneratedRegex(@"http://[^\s:]+:(?<port>\d+)")]
    private static partial Regex Listening();
}
