namespace Reelwright.Tests;

/// <summary>The states that no other test stops at, looked at light and dark, in every language and at both sizes.</summary>
[Collection(nameof(StudioTests))]
public sealed class StateLookTests(Studio studio)
{
    [Theory]
    [InlineData("zh-TW", true, false, "做一個6秒的影片介紹綠茶，帶旁白", "再出一個直式版本")]
    [InlineData("zh-CN", false, true, "做一个6秒的视频介绍绿茶，带旁白", "再出一个竖屏版本")]
    [InlineData("en-US", true, false, "a 6 second video about tea with narration", "make a vertical version too")]
    public async Task Menus_windows_versions_and_troubles_are_readable(string locale, bool hasPhone, bool isDark, string prompt, string more)
    {
        await using var visitor = await studio.VisitAsync(locale, hasPhone, isDark);
        var page = visitor.Page;
        await page.GotoAsync("/p/1234567890123456789");
        await page.Locator(".notice-page .plain").WaitForAsync();
        await Inspection.LookAsync(page, "no project");
        await page.GotoAsync("/workspace/claim?ct=clm_nothing");
        await page.Locator(".notice-page .plain").WaitForAsync();
        await Inspection.LookAsync(page, "dead link");
        await page.GotoAsync("/");
        await page.Locator(".prompt-box textarea").FillAsync(new string('茶', 8001));
        await page.Locator(".field-problem").WaitForAsync();
        await Inspection.LookAsync(page, "too long");

        await visitor.MakeAsync(prompt);
        await page.Locator(".picture .still").WaitForAsync();
        if (!hasPhone)
        {
            await page.Locator(".timeline-scroll").FocusAsync();
            await page.Keyboard.PressAsync("?");
            await page.Locator("dialog .keys").WaitForAsync();
            await Inspection.LookAsync(page, "keyboard");
            await page.Keyboard.PressAsync("Escape");
        }

        var menus = page.Locator("[aria-haspopup=menu]:visible");
        for (int i = 0; i < await menus.CountAsync(); i++)
        {
            await menus.Nth(i).ClickAsync();
            await page.Locator("[role=menu]").WaitForAsync();
            await Inspection.LookAsync(page, $"menu {i}");
            await page.Keyboard.PressAsync("Escape");
        }

        await page.Locator(".picture").DblClickAsync();
        await page.Locator("dialog textarea").WaitForAsync();
        await Inspection.LookAsync(page, "words");
        await page.Keyboard.PressAsync("Escape");
        await visitor.SayAsync(more);
        await page.Locator(".versions button").Nth(1).WaitForAsync();
        await Inspection.LookAsync(page, "versions");
        await page.Locator(".turn .reply ~ details summary, .turn details summary").First.ClickAsync();
        await Inspection.LookAsync(page, "details");
        if (!hasPhone)
        {
            await page.Locator(".controls [aria-pressed]:nth-last-child(4)").ClickAsync();
            await page.Locator(".compare img").WaitForAsync();
            await Inspection.LookAsync(page, "compare");
        }

        await visitor.Context.SetOfflineAsync(true);
        await page.Locator(".banner").WaitForAsync();
        await Inspection.LookAsync(page, "offline");
        await visitor.Context.SetOfflineAsync(false);
        await page.RouteAsync("**/run_sse", route => route.FulfillAsync(new()
        {
            Status = 500,
            ContentType = "application/json",
            Body = """{"code":5000,"message":"Something went wrong here (incident 1).","data":null}""",
        }));
        await visitor.SayAsync(more);
        await page.Locator(".turn .failure").WaitForAsync();
        await Inspection.LookAsync(page, "failed turn");
        await page.GotoAsync("/");
        await page.Locator(".card img").WaitForAsync();
        await Inspection.LookAsync(page, "projects");
        await page.Locator(".card button").ClickAsync();
        await page.Locator("dialog .danger").WaitForAsync();
        await Inspection.LookAsync(page, "delete");
    }

    [Theory]
    [InlineData("en-US", "a 6 second video about tea with narration")]
    [InlineData("zh-CN", "做一个6秒的视频介绍绿茶，带旁白")]
    public async Task The_whole_way_is_gone_with_the_keyboard_alone(string locale, string prompt)
    {
        await using var visitor = await studio.VisitAsync(locale);
        var page = visitor.Page;
        await page.GotoAsync("/");
        await page.Locator(".examples .chip").First.WaitForAsync();
        await TabAsync(page, ".prompt-box textarea");
        await page.Keyboard.InsertTextAsync(prompt);
        await TabAsync(page, ".prompt-box .go");
        await page.Keyboard.PressAsync("Enter");
        await visitor.FinishedAsync();
        await visitor.UntilAsync("document.querySelector('video.moving')?.readyState >= 3");

        await TabAsync(page, ".play");
        await page.Keyboard.PressAsync("Enter");
        await visitor.UntilAsync("document.querySelector('.time b').textContent > '0:00.3'");
        await page.Keyboard.PressAsync("Enter");
        await TabAsync(page, ".clip.scene");
        await page.Keyboard.PressAsync("Enter");
        await page.Locator(".inspector").WaitForAsync();
        await TabAsync(page, ".inspector .tile", isBackwards: true);
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator(".turn.gesture")).ToHaveCountAsync(1);
        await visitor.FinishedAsync();
        await TabAsync(page, "[data-clip=music]");
        await page.Keyboard.PressAsync("Enter");
        await TabAsync(page, "[role=slider]");
        await page.Keyboard.PressAsync("ArrowUp");
        await Assertions.Expect(page.Locator(".turn.gesture")).ToHaveCountAsync(2);
        await visitor.FinishedAsync();
        await TabAsync(page, ".composer textarea");
        await page.Keyboard.InsertTextAsync(visitor.IsChinese ? "标题改成“清晨”" : "change the title to \"Morning\"");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator(".turn")).ToHaveCountAsync(4);
        await visitor.FinishedAsync();

        await TabAsync(page, ".topbar .primary");
        await page.Keyboard.PressAsync("Enter");
        await page.Locator("dialog .presets").WaitForAsync();
        await TabAsync(page, "dialog input[name=preset]");
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("ArrowUp");
        await TabAsync(page, "dialog .primary.big");
        await page.Keyboard.PressAsync("Enter");
        await page.Locator("dialog a[download]").WaitForAsync(new() { Timeout = 120_000 });
        await TabAsync(page, "dialog a[download]");
        var file = await page.RunAndWaitForDownloadAsync(() => page.Keyboard.PressAsync("Enter"));
        Assert.EndsWith(".mp4", file.SuggestedFilename, StringComparison.Ordinal);
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.Locator("dialog")).ToHaveCountAsync(0);
        Assert.Empty(visitor.Troubles);
    }

    // As somebody without a mouse gets there, who sees all the way where they are.
    private static async Task TabAsync(IPage page, string place, bool isBackwards = false)
    {
        for (int i = 0; i < 150; i++)
        {
            await page.Keyboard.PressAsync(isBackwards ? "Shift+Tab" : "Tab");
            string at = await page.EvaluateAsync<string>(
                """
                place => {
                  const one = document.activeElement;
                  if (!one || one === document.body) return 'nowhere';
                  // A video shows the focus on the knobs inside it.
                  if (!one.matches(':focus-visible, video')) return `unseen: ${one.outerHTML.slice(0, 120)}`;
                  return one.matches(place) ? 'there' : 'elsewhere';
                }
                """,
                place);
            Assert.False(at.StartsWith("unseen", StringComparison.Ordinal), at);
            if (at == "there")
            {
                return;
            }
        }

        Assert.Fail($"150 times Tab did not lead to {place}");
    }
}
