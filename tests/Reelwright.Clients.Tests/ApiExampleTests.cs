using Reelwright.Protocol;

namespace Reelwright.Tests;

/// <summary>The C# of docs/API.md, as it stands there.</summary>
[Collection("served")]
public sealed class ApiExampleTests(ServedFixture served) : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_example_of_the_page_makes_a_video()
    {
        string server = served.Address.ToString();
        string clientId = Guid.NewGuid().ToString();
        string path = _folder["video.mp4"];
        var cancellationToken = CancellationToken.None;

        // docs/API.md
        using var client = new ReelwrightClient(new Uri(server));
        client.Attribution = new("example", "1.0.0", "unknown");
        await client.GetTokenAsync(clientId, cancellationToken);
        var session = await client.OpenSessionAsync("project", "en", seed: 7, cancellationToken);
        await foreach (var update in client.RunAsync(session.SessionId, "a 1-second video: Aurora, a desk lamp", null, cancellationToken))
        {
            if (update is TurnText text)
            {
                Console.WriteLine(text.Text);
            }
        }

        var output = new RenderOutput { Format = "mp4", Quality = "low", Resolution = "360p" };
        var render = await client.StartRenderAsync("render_1", session.SessionId, null, output, cancellationToken);
        while (render.Status is "pending" or "processing")
        {
            await Task.Delay(TimeSpan.FromSeconds(0.5), cancellationToken);
            render = await client.GetRenderAsync(render.Id, cancellationToken);
        }

        await client.DownloadAsync(render, path, progress: null, cancellationToken);
        // end

        Assert.Equal("completed", render.Status);
        Assert.True(new FileInfo(path).Length > 1000);
        Assert.Contains($"```csharp\n{Shown()}\n```", await File.ReadAllTextAsync(Path.Combine(RepositoryPaths.Root, "docs", "API.md")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Asked_for_a_stream_the_server_sends_a_text_in_pieces_and_then_as_a_whole()
    {
        using var client = new ReelwrightClient(served.Address) { Streams = true };
        await client.GetTokenAsync(Guid.NewGuid().ToString(), CancellationToken.None);
        var session = await client.OpenSessionAsync("project", "en", 7, CancellationToken.None);

        var texts = await client.RunAsync(session.SessionId, "what can you do?", null, CancellationToken.None).OfType<TurnText>().ToListAsync();

        var pieces = texts.TakeWhile(text => text.IsPartial).ToList();
        Assert.True(pieces.Count > 1);
        Assert.False(texts[pieces.Count].IsPartial);
        Assert.Equal(texts[pieces.Count].Text, string.Concat(pieces.Select(piece => piece.Text)));
    }

    private static string Shown()
    {
        string[] lines = File.ReadAllLines(Path.Combine(RepositoryPaths.Root, "tests", "Reelwright.Clients.Tests", "ApiExampleTests.cs"));
        int start = Array.FindIndex(lines, line => line.Trim() == "// docs/API.md") + 1;
        int end = Array.FindIndex(lines, line => line.Trim() == "// end");
        return string.Join('\n', lines[start..end].Select(line => line.Length > 8 ? line[8..] : ""));
    }
}
