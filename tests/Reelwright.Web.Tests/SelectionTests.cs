namespace Reelwright.Tests;

/// <summary>What is selected on the timeline, and what is done with it.</summary>
[Collection(nameof(StudioTests))]
public sealed class SelectionTests(Studio studio)
{
    private const string Three = "a 12 second video, three reasons to drink tea";

    [Fact]
    public async Task Several_are_selected_let_go_and_deleted_as_one_step()
    {
        await using var visitor = await studio.VisitAsync();
        await visitor.MakeAsync(Three);
        var page = visitor.Page;
        var scenes = page.Locator(".clip.scene");
        int count = await scenes.CountAsync();
        await PickAsync(scenes.First);
        await PickAsync(scenes.Nth(1), "Shift");
        await Assertions.Expect(page.Locator(".clip.selected")).ToHaveCountAsync(2);
        await Assertions.Expect(page.Locator(".inspector h2")).ToHaveTextAsync("2 selected");
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.Locator(".clip.selected")).ToHaveCountAsync(0);
        await Assertions.Expect(page.Locator(".inspector")).ToHaveCountAsync(0);

        await PickAsync(scenes.First);
        await PickAsync(scenes.Nth(1), "Control");
        await page.Keyboard.PressAsync("Delete");
        await Assertions.Expect(page.Locator(".turn.gesture .said").Last).ToContainTextAsync("delete scenes 1 and 2");
        await visitor.FinishedAsync();
        await Assertions.Expect(scenes).ToHaveCountAsync(count - 2);
        await page.Keyboard.PressAsync("Control+z");
        await Assertions.Expect(scenes).ToHaveCountAsync(count);
        await page.Keyboard.PressAsync("Control+Shift+z");
        await Assertions.Expect(scenes).ToHaveCountAsync(count - 2);
        Assert.Empty(visitor.Troubles);
    }

    [Theory]
    [InlineData("en-US", Three, "duplicate scene 1", "move scene 1 to the end")]
    [InlineData("zh-TW", "做一個12秒的影片，三個理由喝綠茶", "複製第1個場景", "第1個場景移到最後")]
    public async Task A_menu_and_keys_double_move_and_renew_a_scene(string locale, string prompt, string twice, string last)
    {
        await using var visitor = await studio.VisitAsync(locale);
        await visitor.MakeAsync(prompt);
        var page = visitor.Page;
        var scenes = page.Locator(".clip.scene");
        int count = await scenes.CountAsync();
        await PickAsync(scenes.First);
        await page.Keyboard.PressAsync("Control+d");
        await Assertions.Expect(page.Locator(".turn.gesture .said").Last).ToContainTextAsync(twice);
        await visitor.FinishedAsync();
        await Assertions.Expect(scenes).ToHaveCountAsync(count + 1);

        await scenes.First.ClickAsync(new() { Button = MouseButton.Right, Position = new() { X = 30, Y = 40 } });
        await page.Locator("[role=menuitem]").Nth(2).ClickAsync();
        await Assertions.Expect(page.Locator(".turn.gesture .said").Last).ToContainTextAsync(last);
        await visitor.FinishedAsync();
        await Assertions.Expect(page.Locator("[role=menu]")).ToHaveCountAsync(0);

        // By keys alone: the menu of what has the focus, down to its last line.
        await scenes.First.FocusAsync();
        await page.Keyboard.PressAsync("Shift+F10");
        await page.Locator("[role=menu]").WaitForAsync();
        await page.Keyboard.PressAsync("ArrowUp");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(scenes).ToHaveCountAsync(count);
        Assert.Empty(visitor.Troubles);
    }

    [Fact]
    public async Task The_tools_zoom_snap_and_show_the_art_and_words_open_where_they_lie()
    {
        await using var visitor = await studio.VisitAsync();
        await visitor.MakeAsync(Three);
        var page = visitor.Page;
        double width = (await page.Locator(".clip.scene").First.BoundingBoxAsync())!.Width;
        await page.GetByRole(AriaRole.Button, new() { Name = "Zoom in" }).ClickAsync();
        await visitor.UntilAsync($"document.querySelector('.clip.scene').getBoundingClientRect().width > {width.ToString(System.Globalization.CultureInfo.InvariantCulture)} * 1.3");
        await page.GetByRole(AriaRole.Button, new() { Name = "Show all" }).ClickAsync();
        await visitor.UntilAsync("document.querySelector('.timeline-scroll').scrollWidth <= document.querySelector('.timeline-scroll').clientWidth + 130");
        var snap = page.GetByRole(AriaRole.Button, new() { Name = "Snap" });
        await Assertions.Expect(snap).ToHaveAttributeAsync("aria-pressed", "true");
        await snap.ClickAsync();
        await Assertions.Expect(snap).ToHaveAttributeAsync("aria-pressed", "false");
        await snap.ClickAsync();
        Assert.Equal(0, await page.Locator(".clip.picture").CountAsync());
        await page.GetByRole(AriaRole.Button, new() { Name = "Art", Exact = true }).ClickAsync();
        await page.Locator(".clip.picture").First.WaitForAsync();

        await page.Locator(".clip.text").First.DblClickAsync(new() { Position = new() { X = 14, Y = 8 }, Force = true });
        await page.Locator("dialog textarea").FillAsync("Morning");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator(".turn.gesture .said")).ToContainTextAsync("change the title of scene 1 to “Morning”");
        await visitor.FinishedAsync();
        await Assertions.Expect(page.Locator(".clip.text").First).ToContainTextAsync("Morning");
        Assert.Empty(visitor.Troubles);
    }

    private static Task PickAsync(ILocator clip, string? key = null) => clip.ClickAsync(new()
    {
        Position = new() { X = 30, Y = 40 },
        Modifiers = key is null ? null : [key == "Shift" ? KeyboardModifier.Shift : KeyboardModifier.Control],
    });
}
