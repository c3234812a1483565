using System.Diagnostics;
using System.Text.Json.Nodes;
using Reelwright.Protocol;

namespace Reelwright.Tests;

/// <summary>A server that is killed while a timeline is taken in: afterwards it is all there, or nothing of it.</summary>
public sealed class ImportKilledTests : IDisposable
{
    private const int Rounds = 3;
    private static readonly CancellationToken None = CancellationToken.None;
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task An_import_is_done_or_was_never_begun()
    {
        var random = new Random(7);
        string clientId = Guid.NewGuid().ToString();
        string? token = null;
        string? session = null;
        int said = 0;
        for (int round = 0; round < Rounds; round++)
        {
            var (process, address) = await ServeAsync();
            using var client = new ReelwrightClient(address) { Token = token };
            if (token is null)
            {
                token = (await client.GetTokenAsync(clientId, None)).Token;
                session = (await client.OpenSessionAsync("project", "en", 1, None)).SessionId;
            }

            // One after another until the server is gone: it is killed somewhere between the head and the answer of one.
            var killing = Task.CompletedTask;
            try
            {
                for (int number = 0; ; number++)
                {
                    if (number == 2)
                    {
                        killing = KillAfterAsync(process, TimeSpan.FromMilliseconds(random.Next(60)));
                    }

                    await client.SetDraftAsync(session!, Draft(round, number), null, $"Import {round}-{number}", None);
                    said++;
                }
            }
            catch (RemoteException e)
            {
                Assert.Equal(RemoteException.Unreachable, e.Code);
            }

            await killing;
        }

        var (last, there) = await ServeAsync();
        using var after = new ReelwrightClient(there) { Token = token };
        var events = await after.GetEventsAsync(session!, None);
        var state = await after.GetStateAsync(session!, None);
        await KillAfterAsync(last, TimeSpan.Zero);

        // Each import that the conversation tells of ends with its own last word, and nobody is asked to send anything again.
        var words = events.SelectMany(item => (item["content"]?["parts"] as JsonArray ?? []).Select(part => part?["text"]?.ToString() ?? "")).ToList();
        int begun = words.Count(text => text.StartsWith("Import ", StringComparison.Ordinal));
        int done = words.Count(text => text.StartsWith("Imported; say", StringComparison.Ordinal));
        Assert.True(said > 0);
        Assert.Equal(begun, done);
        Assert.InRange(done, said, said + Rounds);
        Assert.Equal(done, state.State.Revision);
        Assert.DoesNotContain(words, text => text.Contains("send the message again", StringComparison.Ordinal));
        Assert.Equal(words.Last(text => text.StartsWith("Import ", StringComparison.Ordinal)), $"Import {state.State.Draft!["m"]!["title"]}");
    }

    private static JsonObject Draft(int round, int number)
    {
        var timeline = Interchange.InterchangeFormats.Read("1\n00:00:00,000 --> 00:00:01,000\nGood morning\n", "srt");
        return DraftCodec.Encode(timeline with { Title = $"{round}-{number}" });
    }

    private static async Task KillAfterAsync(Process process, TimeSpan time)
    {
        await Task.Delay(time);
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
    }

    private async Task<(Process Process, Uri Address)> ServeAsync()
    {
        var environment = new Dictionary<string, string>
        {
            ["REELWRIGHT_DATA"] = _folder["data"],
            ["REELWRIGHT_ASSETS"] = RepositoryPaths.Assets,
        };
        var process = CommandLine.Start(
            CommandLine.Program, _folder.Root, environment, "serve", "--port", "0", "--unlimited", "--json", "--data", _folder["server"]);
        string line = await process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("The server ended before it listened.");
        return (process, new(JsonNode.Parse(line)!["urls"]![0]!.ToString()));
    }
}
