namespace Reelwright.Tests;

/// <summary>The player: its keys, its switches, and what each of them says in the conversation.</summary>
[Collection(nameof(StudioTests))]
public sealed class PlayerTests(Studio studio)
{
    [Fact]
    public async Task The_keys_of_editors_play_step_and_mark()
    {
        await using var visitor = await studio.VisitAsync();
        await visitor.MakeAsync("a 6 second video about tea");
        var page = visitor.Page;
        await visitor.UntilAsync("document.querySelector('video.moving')?.readyState >= 3");
        await page.Locator(".timeline-scroll").FocusAsync();

        await page.Keyboard.PressAsync("Space");
        await visitor.UntilAsync("document.querySelector('.time b').textContent > '0:00.3'");
        await page.Keyboard.PressAsync("l");
        await Assertions.Expect(page.Locator(".speed")).ToHaveTextAsync("2×");
        await page.Keyboard.PressAsync("k");
        await Assertions.Expect(page.Locator(".speed")).ToHaveCountAsync(0);
        string stopped = await page.Locator(".time b").InnerTextAsync();
        await page.Keyboard.PressAsync("Home");
        await page.Keyboard.PressAsync("Shift+ArrowRight");
        for (int i = 0; i < 6; i++)
        {
            await page.Keyboard.PressAsync("ArrowRight");
        }

        await Assertions.Expect(page.Locator(".time b")).ToHaveTextAsync("0:01.2");
        await page.Keyboard.PressAsync("ArrowLeft");
        await page.Keyboard.PressAsync("ArrowLeft");
        await page.Keyboard.PressAsync("ArrowLeft");
        await Assertions.Expect(page.Locator(".time b")).ToHaveTextAsync("0:01.1");

        // From the mark to the mark, and no further.
        await page.Keyboard.PressAsync("i");
        await page.Keyboard.PressAsync("Shift+ArrowRight");
        await page.Keyboard.PressAsync("o");
        await page.Locator(".range-mark").WaitForAsync();
        await page.Keyboard.PressAsync("Space");
        await visitor.UntilAsync("document.querySelector('.time b').textContent < '0:01.8'");
        await visitor.UntilAsync("document.querySelector('.play').getAttribute('aria-label') === 'Play'");
        await Assertions.Expect(page.Locator(".time b")).ToHaveTextAsync("0:02.1");
        await page.Keyboard.PressAsync("o");
        await page.Keyboard.PressAsync("End");
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("j");
        await Assertions.Expect(page.Locator(".speed")).ToHaveTextAsync("-2×");
        await page.Keyboard.PressAsync("k");

        Assert.NotEqual("0:00.0", stopped);
        Assert.Equal(0, await page.Locator(".turn.gesture").CountAsync());
        Assert.Empty(visitor.Troubles);
    }

    [Theory]
    [InlineData("zh-TW", false, "做一個6秒的影片介紹綠茶，帶旁白", "關掉字幕", "畫幅改成9:16")]
    [InlineData("zh-CN", true, "做一个6秒的视频介绍绿茶，带旁白", "关掉字幕", "画幅改成9:16")]
    [InlineData("en-US", false, "a 6 second video about tea with narration", "captions off", "make it 9:16")]
    public async Task Captions_and_shape_are_switched_by_their_sentences_and_safe_areas_by_nobody_else(
        string locale, bool hasPhone, string prompt, string captionsOff, string tall)
    {
        await using var visitor = await studio.VisitAsync(locale, hasPhone);
        await visitor.MakeAsync(prompt);
        var page = visitor.Page;
        await page.Locator(".picture .still").WaitForAsync();
        var captions = page.Locator(".controls [title='Captions'], .controls [title='字幕']");
        await Assertions.Expect(captions).ToHaveAttributeAsync("aria-pressed", "true");
        await captions.ClickAsync();
        await Assertions.Expect(page.Locator(".turn.gesture .said").Last).ToContainTextAsync(captionsOff);
        await visitor.FinishedAsync();
        await Assertions.Expect(captions).ToHaveAttributeAsync("aria-pressed", "false");

        await page.Locator(".shape-button").ClickAsync();
        await page.GetByRole(AriaRole.Menuitemradio, new() { Name = "9:16" }).ClickAsync();
        await Assertions.Expect(page.Locator(".turn.gesture .said").Last).ToContainTextAsync(tall);
        await visitor.FinishedAsync();
        await visitor.UntilAsync("(box => Math.abs(box.height / box.width - 16 / 9) < 0.03)(document.querySelector('.picture').getBoundingClientRect())");

        // Every gesture is one step: two are taken back by two.
        var guides = page.Locator(".controls [title='Safe areas'], .controls [title='安全区'], .controls [title='安全區']");
        await guides.ClickAsync();
        await page.Locator(".safe.tall").WaitForAsync();
        await guides.ClickAsync();
        await Assertions.Expect(page.Locator(".safe")).ToHaveCountAsync(0);
        await Assertions.Expect(page.Locator(".turn")).ToHaveCountAsync(3);
        Assert.Empty(visitor.Troubles);
    }

    [Fact]
    public async Task Sound_is_switched_and_the_picture_fills_the_screen()
    {
        await using var visitor = await studio.VisitAsync();
        await visitor.MakeAsync("a 6 second video about tea");
        var page = visitor.Page;
        await visitor.UntilAsync("document.querySelector('video.moving')?.readyState >= 3");
        Assert.False(await page.EvaluateAsync<bool>("document.querySelector('video.moving').muted"));
        await page.GetByRole(AriaRole.Button, new() { Name = "Sound", Exact = true }).ClickAsync();
        Assert.True(await page.EvaluateAsync<bool>("document.querySelector('video.moving').muted"));
        await page.GetByRole(AriaRole.Button, new() { Name = "Full screen" }).ClickAsync();
        await visitor.UntilAsync("document.fullscreenElement?.classList.contains('stage')");
        await page.EvaluateAsync("document.exitFullscreen()");
        Assert.Empty(visitor.Troubles);
    }
}
