namespace Reelwright.Tests;

[Collection(nameof(StudioTests))]
public sealed class TimelineTests(Studio studio)
{
    [Fact]
    public async Task A_gesture_is_its_sentence_and_one_step_to_undo()
    {
        await using var visitor = await studio.VisitAsync();
        await visitor.MakeAsync("a 6 second video about tea");
        var page = visitor.Page;
        var scenes = page.Locator(".clip.scene");
        int count = await scenes.CountAsync();
        string before = await scenes.First.GetAttributeAsync("aria-label") ?? "";

        await scenes.First.HoverAsync();
        await visitor.UntilAsync("document.querySelector('.clip.scene img')");
        var box = await scenes.First.BoundingBoxAsync();
        await page.Mouse.MoveAsync(box!.X + box.Width - 4, box.Y + 40);
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync(box.X + (box.Width / 2), box.Y + 40, new() { Steps = 6 });
        await page.Mouse.UpAsync();
        await Assertions.Expect(page.Locator(".turn.gesture .said")).ToContainTextAsync("make scene 1");
        await visitor.FinishedAsync();
        await Assertions.Expect(scenes.First).Not.ToHaveAttributeAsync("aria-label", before);

        await page.Keyboard.PressAsync("Control+z");
        await Assertions.Expect(page.Locator(".turn")).ToHaveCountAsync(3);
        await visitor.FinishedAsync();
        await Assertions.Expect(scenes.First).ToHaveAttributeAsync("aria-label", before);
        await Assertions.Expect(scenes).ToHaveCountAsync(count);
    }

    [Fact]
    public async Task A_scene_is_dragged_to_another_place()
    {
        await using var visitor = await studio.VisitAsync("zh-CN");
        await visitor.MakeAsync("做一个8秒的视频，三个理由喝绿茶");
        var page = visitor.Page;
        var scenes = page.Locator(".clip.scene");
        string first = await scenes.First.Locator(".clip-name").TextContentAsync() ?? "";
        var from = await scenes.First.BoundingBoxAsync();
        var to = await scenes.Last.BoundingBoxAsync();

        await page.Mouse.MoveAsync(from!.X + (from.Width / 2), from.Y + 20);
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync(to!.X + to.Width + 30, to.Y + 20, new() { Steps = 8 });
        await Assertions.Expect(page.Locator(".drop-mark")).ToBeVisibleAsync();
        await page.Mouse.UpAsync();
        await Assertions.Expect(page.Locator(".turn.gesture")).ToHaveCountAsync(1);
        await visitor.FinishedAsync();

        Assert.EndsWith(first[1..].Trim(), await scenes.Last.Locator(".clip-name").TextContentAsync(), StringComparison.Ordinal);
        Assert.Empty(visitor.Troubles);
    }

    [Fact]
    public async Task The_keyboard_edits_and_plays()
    {
        await using var visitor = await studio.VisitAsync();
        await visitor.MakeAsync("a 6 second video about tea");
        var page = visitor.Page;
        await page.Locator(".clip.scene").First.FocusAsync();
        await page.Keyboard.PressAsync("Home");
        await page.Keyboard.PressAsync("Shift+ArrowRight");
        await Assertions.Expect(page.Locator(".time b")).ToHaveTextAsync("0:01.0");
        await page.Keyboard.PressAsync("s");
        await Assertions.Expect(page.Locator(".turn.gesture .said")).ToContainTextAsync("split the video at 1 seconds");
        await visitor.FinishedAsync();
        await page.Keyboard.PressAsync("?");
        await Assertions.Expect(page.Locator("dialog .keys")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.Locator("dialog")).ToHaveCountAsync(0);
        await page.Keyboard.PressAsync("End");
        await page.Keyboard.PressAsync("j");
        await visitor.UntilAsync("document.querySelector('.time b').textContent < '0:05.5'");
        await page.Keyboard.PressAsync("k");

        Assert.Empty(visitor.Troubles);
    }

    [Fact]
    public async Task Words_are_edited_where_they_are_seen()
    {
        await using var visitor = await studio.VisitAsync();
        await visitor.MakeAsync("a 6 second video about tea");
        var page = visitor.Page;
        await page.Locator(".picture img").WaitForAsync();
        await page.Locator(".picture").DblClickAsync();
        await page.Locator("dialog textarea").FillAsync("Leaf & <b>Water</b>");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator(".turn")).ToHaveCountAsync(2);
        await visitor.FinishedAsync();

        await Assertions.Expect(page.Locator(".clip.text").First).ToContainTextAsync("Leaf & <b>Water</b>");
    }
}
