namespace Reelwright.Tests;

/// <summary>Versions side by side, and the picture before the last change.</summary>
[Collection(nameof(StudioTests))]
public sealed class VersionTests(Studio studio)
{
    [Fact]
    public async Task Versions_are_shown_and_one_is_chosen()
    {
        await using var visitor = await studio.VisitAsync("zh-CN");
        await visitor.MakeAsync("做一个8秒的视频，介绍绿茶");
        var page = visitor.Page;
        await Assertions.Expect(page.Locator(".versions")).ToHaveCountAsync(0);

        await visitor.SayAsync("再出一个竖屏版本");
        var versions = page.Locator(".versions button");
        await Assertions.Expect(versions).ToHaveCountAsync(2);
        await Assertions.Expect(page.Locator(".versions button[aria-pressed=true]")).ToHaveCountAsync(1);
        var other = page.Locator(".versions button[aria-pressed=false]");
        string name = await other.InnerTextAsync();
        await other.ClickAsync();
        await Assertions.Expect(page.Locator(".turn.gesture .said")).ToContainTextAsync("个版本");
        await visitor.FinishedAsync();

        await Assertions.Expect(page.Locator(".versions button[aria-pressed=true]")).ToHaveTextAsync(name);
        Assert.True(visitor.Troubles.Count == 0, string.Join("\n", visitor.Troubles));
    }

    [Fact]
    public async Task The_picture_before_the_last_change_is_compared()
    {
        await using var visitor = await studio.VisitAsync();
        await visitor.MakeAsync("a 6 second video about tea");
        var page = visitor.Page;
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Compare with before" })).ToHaveCountAsync(0);
        await visitor.SayAsync("make it black and white");

        await page.GetByRole(AriaRole.Button, new() { Name = "Compare with before" }).ClickAsync();
        await page.Locator(".compare img").WaitForAsync();
        await page.GetByRole(AriaRole.Slider, new() { Name = "Compare with before" }).FocusAsync();
        await page.Keyboard.PressAsync("ArrowRight");

        Assert.Equal("51%", await page.Locator(".compare").EvaluateAsync<string>("element => element.style.getPropertyValue('--share')"));
        Assert.Contains(visitor.Requests, address => address.Contains("revision=", StringComparison.Ordinal));
        Assert.True(visitor.Troubles.Count == 0, string.Join("\n", visitor.Troubles));
    }
}
