namespace Reelwright.Tests;

/// <summary>What comes from elsewhere is text, what is asked for is charged once, and only the server of the page is spoken to.</summary>
[Collection(nameof(StudioTests))]
public sealed class TrustTests(Studio studio) : IDisposable
{
    private const string Short = "a 6 second video about tea";
    private readonly string _folder = Directory.CreateTempSubdirectory("reelwright-trust-").FullName;

    [Theory]
    [InlineData("<img src=x onerror=\"hacked=1\">")]
    [InlineData("<svg/onload=hacked=1> <iframe srcdoc='<script>hacked=1</script>'></iframe>")]
    [InlineData("[tea](javascript:hacked=1) https://a.example/\"onmouseover=hacked=1 #ff0000;background:url(x)")]
    [InlineData("Changed:\n- <b onclick=hacked=1>tea</b>\nSuggestions: <script>hacked=1</script>")]
    public async Task What_a_model_answers_is_shown_and_never_run(string payload)
    {
        await using var visitor = await studio.VisitAsync();
        var release = studio.Agent.Answer(payload);
        try
        {
            await visitor.MakeAsync(Short);
        }
        finally
        {
            release();
        }

        var page = visitor.Page;
        string line = payload.Split('\n')[^1];
        await Assertions.Expect(page.Locator(".turn .reply")).ToContainTextAsync(line[(line.IndexOf(": ", StringComparison.Ordinal) + 1)..].Trim());
        Assert.Equal(0, await page.Locator(".reply :is(img, svg, iframe, script, b[onclick]), a[href^='javascript']").CountAsync());
        foreach (var link in await page.Locator(".reply a").AllAsync())
        {
            await link.HoverAsync();
            Assert.StartsWith("https://a.example/", await link.GetAttributeAsync("href"), StringComparison.Ordinal);
        }

        Assert.False(await page.EvaluateAsync<bool>("'hacked' in window"));
        Assert.Empty(visitor.Troubles);
    }

    [Fact]
    public async Task Names_of_files_and_captions_are_shown_and_never_run()
    {
        const string Payload = "<img src=x onerror=hacked=1>";
        await using var visitor = await studio.VisitAsync();
        var page = visitor.Page;
        string picture = Path.Combine(_folder, $"{Payload}.png");
        await MediaMaker.PictureAsync(picture);
        string notes = Path.Combine(_folder, $"{Payload}.xyz");
        await File.WriteAllTextAsync(notes, "words");
        await visitor.MakeAsync("a 6 second video about tea with narration");
        await page.Locator(".composer input[type=file]").SetInputFilesAsync([picture, notes]);
        await Assertions.Expect(page.Locator(".upload-problems")).ToContainTextAsync(Payload);
        await visitor.SayAsync($"change the narration of scene 1 to “{Payload} for tea”");
        await Assertions.Expect(page.Locator(".said-files li")).ToHaveAttributeAsync("title", "_img src=x onerror=hacked=1_.png");
        await page.Locator("[data-clip$=narration]").First.PressAsync("Enter");
        await page.Locator(".inspector").WaitForAsync();
        await page.Locator(".topbar .primary").ClickAsync();
        await page.Locator("dialog .presets").WaitForAsync();

        Assert.False(await page.EvaluateAsync<bool>("'hacked' in window"));
        Assert.Equal(0, await page.Locator("img[onerror]").CountAsync());
        Assert.Empty(visitor.Troubles);
    }

    [Fact]
    public async Task A_message_whose_answer_was_lost_is_sent_again_and_charged_once()
    {
        await using var server = await studio.PricedServerAsync();
        await using var visitor = await studio.VisitAsync(address: server.Urls.First());
        var page = visitor.Page;
        int sent = 0;
        await page.RouteAsync("**/run_sse", async route =>
        {
            if (sent++ == 0)
            {
                // The server has it; its answer does not come back.
                await route.FetchAsync();
                await route.AbortAsync("connectionreset");
            }
            else
            {
                await route.ContinueAsync();
            }
        });
        await visitor.MakeAsync(Short);
        await Assertions.Expect(page.Locator(".turn")).ToHaveCountAsync(1);
        await page.GotoAsync("/account");

        await Assertions.Expect(page.Locator(".ledger tbody tr")).ToHaveCountAsync(2);
        await Assertions.Expect(page.Locator(".ledger tbody tr").First).ToContainTextAsync("−100");
        Assert.True(sent > 1);
    }

    [Fact]
    public async Task Only_calls_that_are_written_down_are_made_and_every_part_is_named_by_its_content()
    {
        await using var visitor = await studio.VisitAsync();
        var page = visitor.Page;
        await visitor.MakeAsync(Short);
        await visitor.UntilAsync("document.querySelector('video.moving')?.readyState >= 3");
        await visitor.SayAsync("make the title red");
        await page.GotoAsync("/account");
        await page.Locator(".ledger").WaitForAsync();
        await page.GotoAsync("/");
        await page.Locator(".card img").WaitForAsync();

        string documents = await File.ReadAllTextAsync(Path.Combine(RepositoryPaths.Root, "docs", "API.md"));
        foreach (var address in visitor.Requests.Where(one => one.StartsWith("http", StringComparison.Ordinal)).Select(one => new Uri(one)))
        {
            Assert.Equal(new Uri(studio.Address).Authority, address.Authority);
            string path = address.AbsolutePath;
            if (path.StartsWith("/assets/", StringComparison.Ordinal))
            {
                Assert.Matches(@"-[\w-]{8}\.\w+$", path);
            }
            else if (path.StartsWith("/api/", StringComparison.Ordinal) || path.StartsWith("/apps/", StringComparison.Ordinal))
            {
                string known = string.Join("/", path.Split("/").TakeWhile(part => part is not ("me" or "nemo_agent")));
                Assert.Contains(known, documents, StringComparison.Ordinal);
            }
        }
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
