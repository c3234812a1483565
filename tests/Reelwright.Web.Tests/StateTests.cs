namespace Reelwright.Tests;

/// <summary>What every part shows while it waits, when there is nothing, when something failed: and that there is a way on.</summary>
[Collection(nameof(StudioTests))]
public sealed class StateTests(Studio studio)
{
    [Theory]
    [InlineData("en-US", false)]
    [InlineData("zh-CN", true)]
    public async Task What_does_not_load_says_so_and_is_asked_for_again(string locale, bool hasPhone)
    {
        await using var visitor = await studio.VisitAsync(locale, hasPhone);
        var page = visitor.Page;
        await visitor.MakeAsync(visitor.IsChinese ? "做一个6秒的视频，讲讲绿茶" : "a 6 second video about tea");
        string project = page.Url;
        string failed = visitor.IsChinese ? "没有加载成功" : "did not load";

        // The projects of the first page.
        await FailAsync(page, "**/users/me/sessions");
        await page.GotoAsync("/");
        await Assertions.Expect(page.Locator(".recent")).ToContainTextAsync(failed);
        await page.UnrouteAllAsync();
        await page.Locator(".recent .link").ClickAsync();
        await Assertions.Expect(page.Locator(".card b")).ToHaveCountAsync(1);

        // A project.
        await FailAsync(page, "**/api/state/**");
        await page.GotoAsync(project);
        await Assertions.Expect(page.Locator(".notice-page")).ToContainTextAsync(failed);
        await page.UnrouteAllAsync();
        await page.Locator(".notice-page .primary").ClickAsync();
        await Assertions.Expect(page.Locator(".turn")).ToHaveCountAsync(1);

        // Its small video.
        await FailAsync(page, "**/api/proxy/**");
        await page.ReloadAsync();
        await page.Locator(".stage-failure").WaitForAsync();
        await page.Locator(".picture .still").WaitForAsync();
        await page.UnrouteAllAsync();
        await page.Locator(".stage-failure button").ClickAsync();
        await visitor.UntilAsync("document.querySelector('video.moving')?.readyState >= 2");
        await Assertions.Expect(page.Locator(".stage-failure")).ToHaveCountAsync(0);

        // The account, and each part of it.
        await FailAsync(page, "**/api/account");
        await page.GotoAsync("/account");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync(failed);
        await page.UnrouteAllAsync();
        await page.Locator("main .link").First.ClickAsync();
        await page.Locator(".balance").WaitForAsync();
        await FailAsync(page, "**/api/credits/history*");
        await FailAsync(page, "**/api/account/brand");
        await FailAsync(page, "**/users/me/sessions");
        await page.ReloadAsync();
        var again = page.Locator("main .link", new() { HasTextString = visitor.IsChinese ? "重试" : "Try again" });
        await Assertions.Expect(again).ToHaveCountAsync(3);
        await page.UnrouteAllAsync();
        for (int left = 2; left >= 0; left--)
        {
            await again.First.ClickAsync();
            await Assertions.Expect(again).ToHaveCountAsync(left);
        }

        await page.Locator(".ledger").WaitForAsync();
        await page.Locator(".brand-logo").WaitForAsync();
    }

    [Theory]
    [InlineData("zh-CN", false)]
    [InlineData("en-US", true)]
    public async Task A_project_that_is_still_coming_or_still_empty_says_what_will_be_where(string locale, bool hasPhone)
    {
        await using var visitor = await studio.VisitAsync(locale, hasPhone);
        var page = visitor.Page;
        var release = studio.Agent.Hold();
        await visitor.MakeAsync(visitor.IsChinese ? "做一个6秒的视频，讲讲绿茶" : "a 6 second video about tea", isFinished: false);
        await Assertions.Expect(page.Locator(".stage-empty")).ToContainTextAsync(visitor.IsChinese ? "视频会显示在这里" : "The video will be here");
        await Assertions.Expect(page.Locator(".timeline-empty")).ToContainTextAsync(visitor.IsChinese ? "场景、文字和声音" : "Scenes, words and sound");
        await Assertions.Expect(page.Locator(".topbar .primary")).ToBeDisabledAsync();
        await Assertions.Expect(page.Locator(".play")).ToBeDisabledAsync();
        release();
        await visitor.FinishedAsync();

        var held = new TaskCompletionSource();
        await page.RouteAsync("**/api/state/**", async route =>
        {
            await held.Task;
            await route.ContinueAsync();
        });
        await page.ReloadAsync();
        await Assertions.Expect(page.Locator(".turn-waiting")).ToHaveCountAsync(1);
        held.SetResult();
        await Assertions.Expect(page.Locator(".turn")).ToHaveCountAsync(1);
        await page.Locator(".picture .still").WaitForAsync();
    }

    [Theory]
    [InlineData("en-US", true)]
    [InlineData("zh-CN", false)]
    public async Task Without_a_network_the_page_says_so_keeps_what_is_said_and_goes_on(string locale, bool hasPhone)
    {
        await using var visitor = await studio.VisitAsync(locale, hasPhone);
        var page = visitor.Page;
        await visitor.MakeAsync(visitor.IsChinese ? "做一个6秒的视频，讲讲绿茶" : "a 6 second video about tea");
        await page.Locator(".picture .still").WaitForAsync();
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);

        await visitor.Context.SetOfflineAsync(true);
        await Assertions.Expect(page.Locator(".banner")).ToContainTextAsync(visitor.IsChinese ? "网络断开了" : "You are offline");
        await page.Locator(".composer textarea").FillAsync(visitor.IsChinese ? "标题改成“清晨”" : "change the title to \"Morning\"");
        await page.Locator(".composer textarea").PressAsync("Enter");
        await Assertions.Expect(page.Locator(".turn")).ToHaveCountAsync(2);
        await page.Locator(".topbar .primary").ClickAsync();
        await page.Locator("dialog .presets").WaitForAsync();
        await page.Keyboard.PressAsync("Escape");
        await visitor.Context.SetOfflineAsync(false);

        await visitor.FinishedAsync();
        await Assertions.Expect(page.Locator(".banner")).ToHaveCountAsync(0);
        await Assertions.Expect(page.Locator(".turn:last-child .changes")).ToContainTextAsync(visitor.IsChinese ? "清晨" : "Morning");
    }

    private static Task<IAsyncDisposable> FailAsync(IPage page, string address) => page.RouteAsync(address, route => route.FulfillAsync(new()
    {
        Status = 500,
        ContentType = "application/json",
        Body = """{"code":5000,"message":"Something went wrong here (incident 1).","data":null}""",
    }));
}
