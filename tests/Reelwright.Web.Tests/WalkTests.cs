using System.Text.Json;

namespace Reelwright.Tests;

/// <summary>The whole way from a sentence to a file and on to the account, at every size and in every language of the page.</summary>
[Collection(nameof(StudioTests))]
public sealed class WalkTests(Studio studio)
{
    [Theory]
    [InlineData("en-US", false, false)]
    [InlineData("en-US", true, true)]
    [InlineData("zh-CN", false, true)]
    [InlineData("zh-CN", true, false)]
    public async Task From_a_sentence_to_a_file(string locale, bool hasPhone, bool isDark)
    {
        await using var visitor = await studio.VisitAsync(locale, hasPhone, isDark);
        var page = visitor.Page;
        await page.GotoAsync("/");
        await page.Locator(".empty-recent").WaitForAsync();
        await InspectAsync(visitor, "first page");

        // The reply is looked at while it comes.
        var release = studio.Agent.Hold();
        await page.Locator(".prompt-box textarea").FillAsync(visitor.IsChinese ? "做一个9秒的视频介绍绿茶，带旁白" : "a 9 second video about tea with narration");
        await page.Locator(".prompt-box .go").ClickAsync();
        await page.Locator(".turn .steps li").First.WaitForAsync();
        await InspectAsync(visitor, "streaming");
        release();
        await visitor.FinishedAsync();
        await page.Locator(".picture img").WaitForAsync();
        await visitor.UntilAsync("document.querySelector('video.moving')?.readyState >= 3");
        await InspectAsync(visitor, "preview");
        await page.Locator(".play").ClickAsync();
        await visitor.UntilAsync("document.querySelector('video.moving').currentTime > 0.3");
        await page.Locator(".play").ClickAsync();

        if (hasPhone)
        {
            await page.Locator(".tabs button").Last.ClickAsync();
            await InspectAsync(visitor, "timeline");
        }

        int length = await ScenesAsync(page);
        await page.Locator(".clip.scene").Nth(1).ClickAsync(new() { Position = new() { X = 30, Y = 40 } });
        await page.Locator(".inspector").WaitForAsync();
        await InspectAsync(visitor, "scene");
        await page.Locator(".inspector .tile").Nth(1).ClickAsync();
        await visitor.UntilAsync($"document.querySelectorAll('.clip.scene').length === {length + 1}");
        await visitor.UntilAsync("!document.querySelector('.inspect-since[role=status]')");
        await page.Locator(".inspector header .round").ClickAsync();
        foreach (string clip in (string[])[".clip.text", "[data-clip=music]", "[data-clip$=narration]"])
        {
            await page.Locator(clip).First.ClickAsync(new() { Position = new() { X = 14, Y = 8 }, Force = true });
            await page.Locator(".inspector").WaitForAsync();
            await InspectAsync(visitor, clip);
            await page.Locator(".inspector header .round").ClickAsync();
        }

        await page.Locator(".topbar .primary").ClickAsync();
        await page.Locator("dialog .presets").WaitForAsync();
        await InspectAsync(visitor, "export choices");
        await page.Locator("dialog .primary.big").ClickAsync();
        var download = page.Locator("dialog a[download]").First;
        await download.WaitForAsync(new() { Timeout = 120_000 });
        await InspectAsync(visitor, "export done");
        var file = await page.RunAndWaitForDownloadAsync(() => download.ClickAsync());
        Assert.EndsWith(".mp4", file.SuggestedFilename, StringComparison.Ordinal);
        Assert.True(new FileInfo(await file.PathAsync()).Length > 20_000);
        await page.Keyboard.PressAsync("Escape");

        await page.GotoAsync("/account");
        await page.Locator(".balance").WaitForAsync();
        await page.Locator(".ledger").WaitForAsync();
        await InspectAsync(visitor, "account");
        Assert.Empty(visitor.Troubles);
    }

    private static Task<int> ScenesAsync(IPage page) => page.Locator(".clip.scene").CountAsync();

    /// <summary>Nothing is cut off, nothing reaches over the edge, nobody is shut out.</summary>
    private static async Task InspectAsync(Visitor visitor, string state)
    {
        var page = visitor.Page;
        string[] wrong = await page.EvaluateAsync<string[]>(
            """
            () => {
              const wrong = [];
              const wide = document.documentElement;
              if (wide.scrollWidth > wide.clientWidth) wrong.push(`the page is ${wide.scrollWidth} wide in ${wide.clientWidth}`);
              const words = 'button, label, legend, th, dt, h1, h2, h3, summary, output, select, .chip, .tile span, .notice, nav a';
              for (const one of document.querySelectorAll(words)) {
                const style = getComputedStyle(one);
                // Names that people chose may be shortened; hidden and inline things have no room of their own.
                if (one.closest('[dir=auto], .clip, [hidden]') || one.querySelector('[dir=auto]')) continue;
                if (style.display === 'inline' || one.offsetParent === null) continue;
                if (one.scrollWidth > one.clientWidth + 1 && style.overflowX !== 'auto') wrong.push(`cut off: <${one.tagName.toLowerCase()} class="${one.className}"> ${one.textContent}`);
                const box = one.getBoundingClientRect();
                const scrolls = one.closest('.toolbar, .versions, .timeline-scroll, .chips');
                const isOutside = box.width > 0 && (box.right > innerWidth + 1 || box.left < -1);
                if (!scrolls && isOutside) wrong.push(`outside: <${one.tagName.toLowerCase()} class="${one.className}"> ${one.textContent}`);
              }
              return wrong;
            }
            """);
        Assert.True(wrong.Length == 0, $"{state}: {string.Join('\n', wrong)}");
        if (!await page.EvaluateAsync<bool>("'axe' in window"))
        {
            await page.EvaluateAsync(await File.ReadAllTextAsync(Path.Combine(RepositoryPaths.Root, "web", "node_modules", "axe-core", "axe.min.js")));
        }

        var result = await page.EvaluateAsync<JsonElement>("axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] })");
        string[] found =
        [
            .. result.GetProperty("violations").EnumerateArray()
                .SelectMany(one => one.GetProperty("nodes").EnumerateArray().Select(node => (Rule: one.GetProperty("id").GetString(), Html: node.GetProperty("html").GetString()!)))
                // How wide a clip is says how long it lasts: WCAG 2.5.8 calls that essential, and every clip is reached by keys.
                .Where(one => one.Rule != "target-size" || !one.Html.StartsWith("<div class=\"clip ", StringComparison.Ordinal))
                .Select(one => $"{one.Rule}: {one.Html}"),
        ];
        Assert.True(found.Length == 0, $"{state}: {string.Join('\n', found)}");
    }
}
