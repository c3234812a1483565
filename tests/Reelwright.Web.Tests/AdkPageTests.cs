using System.Collections.Concurrent;

namespace Reelwright.Tests;

/// <summary>A stock ADK web client, in a real browser, against a server that is open to this machine.</summary>
[Collection(nameof(StudioTests))]
public sealed class AdkPageTests(Studio studio)
{
    [Fact]
    public async Task The_stock_page_makes_a_video_and_changes_it_by_chatting()
    {
        await using var page = new AdkPage();
        await page.StartAsync();
        await using var server = await studio.OpenServerAsync(page.Address);
        await page.PointAtAsync(server.Urls.First());
        await using var visitor = await studio.VisitAsync();
        var refusals = new ConcurrentQueue<string>();
        visitor.Page.Response += (_, answer) =>
        {
            if (!answer.Ok && answer.Url.StartsWith(server.Urls.First(), StringComparison.Ordinal))
            {
                refusals.Enqueue($"{answer.Status} {answer.Request.Method} {new Uri(answer.Url).AbsolutePath}");
            }
        };

        await visitor.Page.GotoAsync($"{page.Address}/?app=nemo_agent");
        await SayAsync(visitor.Page, "Make a 6 second video about green tea");
        await Assertions.Expect(visitor.Page.GetByText("Done: \"Green tea\", 6 s")).ToBeVisibleAsync();
        await SayAsync(visitor.Page, "make the title yellow");
        await Assertions.Expect(visitor.Page.GetByText("Changed: 2 titles: colour")).ToBeVisibleAsync();
        await visitor.Page.ReloadAsync();
        await Assertions.Expect(visitor.Page.GetByText("Changed: 2 titles: colour")).ToBeVisibleAsync();

        // What is left is the kit's own workshop: drawings of agents and their builder, which no agent of ours has.
        Assert.All(refusals, refusal => Assert.Matches("^404 GET (/version|/dev/apps/nemo_agent/(build_graph|build_graph_image|builder))$", refusal));
    }

    private static async Task SayAsync(IPage page, string words)
    {
        var box = page.Locator("textarea").Last;
        await box.FillAsync(words);
        await box.PressAsync("Enter");
    }
}
