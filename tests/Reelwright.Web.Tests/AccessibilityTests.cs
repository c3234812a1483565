namespace Reelwright.Tests;

[Collection(nameof(StudioTests))]
public sealed class AccessibilityTests(Studio studio)
{
    /// <summary>Two looks that differ in language, size and theme; all twelve with REELWRIGHT_LOOKS=all.</summary>
    public static TheoryData<string, bool, bool> Looks()
    {
        var looks = new TheoryData<string, bool, bool> { { "en-US", false, false }, { "zh-CN", true, true } };
        if (Environment.GetEnvironmentVariable("REELWRIGHT_LOOKS") == "all")
        {
            looks = [];
            foreach (string locale in new[] { "en-US", "zh-CN", "zh-TW" })
            {
                for (int i = 0; i < 4; i++)
                {
                    looks.Add(locale, i % 2 == 1, i > 1);
                }
            }
        }

        return looks;
    }

    [Theory]
    [MemberData(nameof(Looks))]
    public async Task Axe_finds_nothing_in_any_state(string locale, bool hasPhone, bool isDark)
    {
        await using var visitor = await studio.VisitAsync(locale, hasPhone, isDark);
        var page = visitor.Page;
        await page.GotoAsync("/");
        await page.Locator(".empty-recent").WaitForAsync();
        await Inspection.LookAsync(page, "first page");
        await page.GotoAsync("/account");
        await page.Locator(".balance").WaitForAsync();
        await Inspection.LookAsync(page, "account");
        await page.Locator("input[type=email]").FillAsync($"{Guid.NewGuid():n}@example.org");
        await page.Locator("input[type=password]").FillAsync("short");
        await page.Locator(".account-form button[type=submit]").First.ClickAsync();
        await page.Locator(".account-problem").WaitForAsync();
        await Inspection.LookAsync(page, "account refused");
        await page.Locator("input[type=password]").FillAsync("tea in the garden 7");
        await page.Locator(".account-form button[type=submit]").First.ClickAsync();
        await page.Locator("#keys ~ form input").FillAsync("nightly");
        await page.Locator("#keys ~ form button").ClickAsync();
        await page.Locator(".secret").WaitForAsync();
        await page.Locator(".brand-colors > .plain").ClickAsync();
        await Inspection.LookAsync(page, "account registered");
        await page.Locator(".account-end .danger").ClickAsync();
        await page.Locator("dialog").WaitForAsync();
        await Inspection.LookAsync(page, "account deletion");
        await visitor.MakeAsync(visitor.IsChinese ? "做一个6秒的视频，讲讲绿茶" : "a 6 second video about tea");
        await page.Locator(".picture img").WaitForAsync();
        await Inspection.LookAsync(page, "project");
        if (hasPhone)
        {
            await page.Locator(".tabs button").Last.ClickAsync();
        }

        await page.Locator(".clip.scene").First.ClickAsync();
        await page.Locator(".inspector").WaitForAsync();
        await Inspection.LookAsync(page, "selection");
        if (hasPhone)
        {
            await page.Locator(".inspector .fold").ClickAsync();
            await Inspection.LookAsync(page, "selection put away");
        }

        await page.Locator(".inspector header .round").ClickAsync();
        await page.Locator(".topbar .primary").ClickAsync();
        await page.Locator("dialog .presets").WaitForAsync();
        await Inspection.LookAsync(page, "export");
    }

    [Fact]
    public async Task The_way_to_a_video_needs_no_mouse()
    {
        await using var visitor = await studio.VisitAsync("en-US");
        var page = visitor.Page;
        await page.GotoAsync("/");
        await page.Locator(".prompt-box textarea").FocusAsync();
        await page.Keyboard.TypeAsync("a 6 second video about tea");
        await page.Keyboard.PressAsync("Enter");
        await visitor.FinishedAsync();
        await page.Locator(".topbar .primary").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Locator("dialog .presets").WaitForAsync();
        await page.Locator("dialog input[name=preset]").First.FocusAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        await Assertions.Expect(page.Locator("dialog .preset").Nth(1)).ToHaveClassAsync("preset chosen");
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.Locator("dialog")).ToHaveCountAsync(0);
    }
}
