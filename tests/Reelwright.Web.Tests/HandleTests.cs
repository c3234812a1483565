namespace Reelwright.Tests;

/// <summary>The handles on the timeline: transitions, loudness, fades, speed.</summary>
[Collection(nameof(StudioTests))]
public sealed class HandleTests(Studio studio)
{
    [Fact]
    public async Task A_transition_is_pulled_longer_and_exchanged()
    {
        await using var visitor = await studio.VisitAsync();
        await visitor.MakeAsync("a 9 second video about tea");
        var page = visitor.Page;
        var cut = page.Locator(".cut").First;
        await cut.WaitForAsync();
        double before = await SecondsAsync(cut);

        var box = (await cut.BoundingBoxAsync())!;
        await DragAsync(page, box.X + box.Width - 2, box.Y + 12, 40, 0);
        await visitor.FinishedAsync();
        Assert.True(await SecondsAsync(cut) > before + 0.2, $"{before} s became {await SecondsAsync(cut)} s");

        await cut.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Locator("[role=menu] button", new() { HasTextString = "Wipe" }).ClickAsync();
        await Assertions.Expect(page.Locator(".turn.gesture .said").Last).ToContainTextAsync("use a wipe transition between scene 1 and 2");
        await visitor.FinishedAsync();
        Assert.Contains("wipe", await visitor.LastReplyAsync(), StringComparison.OrdinalIgnoreCase);
        Assert.Empty(visitor.Troubles);
    }

    [Fact]
    public async Task The_line_over_the_music_is_its_loudness_and_its_corners_are_fades()
    {
        await using var visitor = await studio.VisitAsync("zh-CN");
        await visitor.MakeAsync("做一个8秒的视频，介绍绿茶");
        var page = visitor.Page;
        var level = page.GetByRole(AriaRole.Slider, new() { Name = "配乐音量" });
        int before = await ValueAsync(level);

        var box = (await level.BoundingBoxAsync())!;
        await DragAsync(page, box.X + 12, box.Y + 12, 0, -12);
        await visitor.FinishedAsync();
        Assert.Contains("音乐音量", await page.Locator(".turn.gesture .said").Last.InnerTextAsync(), StringComparison.Ordinal);
        Assert.True(await ValueAsync(level) > before + 10, $"{before} became {await ValueAsync(level)}");

        var fade = page.Locator(".level-grip.in").First;
        box = (await fade.BoundingBoxAsync())!;
        await DragAsync(page, box.X + 12, box.Y + 12, 120, 0);
        await visitor.FinishedAsync();
        Assert.True(await ValueAsync(fade) >= 1);

        await level.FocusAsync();
        int now = await ValueAsync(level);
        await page.Keyboard.PressAsync("ArrowDown");
        await Assertions.Expect(page.Locator(".turn.gesture")).ToHaveCountAsync(3);
        await visitor.FinishedAsync();
        Assert.True(now - 5 == await ValueAsync(level), await page.Locator(".turn:last-child").InnerTextAsync());
        Assert.Empty(visitor.Troubles);
    }

    [Fact]
    public async Task With_Alt_an_edge_changes_the_speed()
    {
        await using var visitor = await studio.VisitAsync();
        await visitor.MakeAsync("a 6 second video about tea");
        var page = visitor.Page;
        var scene = page.Locator(".clip.scene").First;
        await scene.HoverAsync();
        var box = (await scene.BoundingBoxAsync())!;

        await page.Keyboard.DownAsync("Alt");
        await DragAsync(page, box.X + box.Width - 5, box.Y + 44, -(box.Width / 2), 0);
        await page.Keyboard.UpAsync("Alt");

        await Assertions.Expect(page.Locator(".turn.gesture .said")).ToContainTextAsync("set scene 1 speed to");
        await visitor.FinishedAsync();
    }

    [Fact]
    public async Task Escape_takes_a_gesture_back()
    {
        await using var visitor = await studio.VisitAsync();
        await visitor.MakeAsync("a 9 second video about tea");
        var page = visitor.Page;
        var box = (await page.Locator(".cut").First.BoundingBoxAsync())!;
        await page.Mouse.MoveAsync(box.X + box.Width - 2, box.Y + 12);
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync(box.X + box.Width + 60, box.Y + 12, new() { Steps = 4 });
        await Assertions.Expect(page.Locator(".clip-time.at-cut")).ToBeVisibleAsync();

        await page.Keyboard.PressAsync("Escape");
        await page.Mouse.UpAsync();

        await Assertions.Expect(page.Locator(".clip-time.at-cut")).ToHaveCountAsync(0);
        Assert.Equal(0, await page.Locator(".turn.gesture").CountAsync());
    }

    private static async Task DragAsync(IPage page, double x, double y, double right, double down)
    {
        int gestures = await page.Locator(".turn.gesture").CountAsync();
        await page.Mouse.MoveAsync((float)x, (float)y);
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync((float)(x + right), (float)(y + down), new() { Steps = 6 });
        await page.Mouse.UpAsync();
        await Assertions.Expect(page.Locator(".turn.gesture")).ToHaveCountAsync(gestures + 1);
    }

    // "Transition after scene 1, 0.5 s"
    private static async Task<double> SecondsAsync(ILocator cut)
    {
        string label = await cut.GetAttributeAsync("aria-label") ?? "";
        return double.Parse(label[(label.LastIndexOf(',') + 1)..^1], System.Globalization.CultureInfo.InvariantCulture);
    }

    private static async Task<int> ValueAsync(ILocator slider) =>
        (int)double.Parse(await slider.GetAttributeAsync("aria-valuenow") ?? "", System.Globalization.CultureInfo.InvariantCulture);
}
