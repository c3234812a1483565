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
        await Inspection.SeeAsync(page, "first page");

        // The reply is looked at while it comes.
        var release = studio.Agent.Hold();
        await page.Locator(".prompt-box textarea").FillAsync(visitor.IsChinese ? "做一个9秒的视频介绍绿茶，带旁白" : "a 9 second video about tea with narration");
        await page.Locator(".prompt-box .go").ClickAsync();
        await page.Locator(".turn .steps li").First.WaitForAsync();
        await Inspection.SeeAsync(page, "streaming");
        release();
        await visitor.FinishedAsync();
        await page.Locator(".picture img").WaitForAsync();
        await visitor.UntilAsync("document.querySelector('video.moving')?.readyState >= 3");
        await Inspection.SeeAsync(page, "preview");
        await page.Locator(".play").ClickAsync();
        await visitor.UntilAsync("document.querySelector('video.moving').currentTime > 0.3");
        await page.Locator(".play").ClickAsync();

        if (hasPhone)
        {
            await page.Locator(".tabs button").Last.ClickAsync();
            await Inspection.SeeAsync(page, "timeline");
        }

        int length = await ScenesAsync(page);
        await page.Locator(".clip.scene").Nth(1).ClickAsync(new() { Position = new() { X = 30, Y = 40 } });
        await page.Locator(".inspector").WaitForAsync();
        await Inspection.SeeAsync(page, "scene");
        await page.Locator(".inspector .tile").Nth(1).ClickAsync();
        await visitor.UntilAsync($"document.querySelectorAll('.clip.scene').length === {length + 1}");
        await visitor.UntilAsync("!document.querySelector('.inspect-since[role=status]')");
        await page.Locator(".inspector header .round").ClickAsync();
        foreach (string clip in (string[])[".clip.text", "[data-clip=music]", "[data-clip$=narration]"])
        {
            await page.Locator(clip).First.ClickAsync(new() { Position = new() { X = 14, Y = 8 }, Force = true });
            await page.Locator(".inspector").WaitForAsync();
            await Inspection.SeeAsync(page, clip);
            await page.Locator(".inspector header .round").ClickAsync();
        }

        await page.Locator(".topbar .primary").ClickAsync();
        await page.Locator("dialog .presets").WaitForAsync();
        await Inspection.SeeAsync(page, "export choices");
        await page.Locator("dialog .primary.big").ClickAsync();
        var download = page.Locator("dialog a[download]").First;
        await download.WaitForAsync(new() { Timeout = 120_000 });
        await Inspection.SeeAsync(page, "export done");
        var file = await page.RunAndWaitForDownloadAsync(() => download.ClickAsync());
        Assert.EndsWith(".mp4", file.SuggestedFilename, StringComparison.Ordinal);
        Assert.True(new FileInfo(await file.PathAsync()).Length > 20_000);
        await page.Keyboard.PressAsync("Escape");

        await page.GotoAsync("/account");
        await page.Locator(".balance").WaitForAsync();
        await page.Locator(".ledger").WaitForAsync();
        await Inspection.SeeAsync(page, "account");
        Assert.Empty(visitor.Troubles);
    }

    private static Task<int> ScenesAsync(IPage page) => page.Locator(".clip.scene").CountAsync();
}
