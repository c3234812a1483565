namespace Reelwright.Tests;

[Collection(nameof(StudioTests))]
public sealed class ConversationTests(Studio studio)
{
    private const string Short = "a 6 second video about tea";

    [Theory]
    [InlineData("zh-CN", false, "做一个6秒的视频，讲讲绿茶")]
    [InlineData("en-US", true, Short)]
    public async Task A_sentence_becomes_a_video_that_plays(string locale, bool hasPhone, string prompt)
    {
        await using var visitor = await studio.VisitAsync(locale, hasPhone);
        await visitor.MakeAsync(prompt);
        var page = visitor.Page;

        await page.Locator(".picture img").WaitForAsync();
        await visitor.UntilAsync("document.querySelector('video.moving')?.readyState >= 3");
        await page.Locator(".play").ClickAsync();
        await visitor.UntilAsync("document.querySelector('video.moving').currentTime > 0.5");
        await page.Locator(".play").ClickAsync();

        Assert.NotEqual("0:00.0", await page.Locator(".time b").InnerTextAsync());
        Assert.InRange(await page.EvaluateAsync<int>("document.documentElement.scrollWidth"), 0, hasPhone ? 390 : 1440);
        Assert.Empty(visitor.Troubles);
    }

    [Fact]
    public async Task A_change_is_told_and_taken_back_and_everything_is_there_after_a_reload()
    {
        await using var visitor = await studio.VisitAsync();
        await visitor.MakeAsync(Short);
        await visitor.SayAsync("change the title to \"Green tea\"");

        await Assertions.Expect(visitor.Page.Locator(".turn:last-child .changes li").First).ToContainTextAsync("Green tea");
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Undo this" }).ClickAsync();
        await Assertions.Expect(visitor.Page.Locator(".turn")).ToHaveCountAsync(3);
        await visitor.FinishedAsync();
        Assert.Contains("Undone", await visitor.LastReplyAsync(), StringComparison.Ordinal);
        await visitor.Page.ReloadAsync();

        await Assertions.Expect(visitor.Page.Locator(".turn")).ToHaveCountAsync(3);
        await Assertions.Expect(visitor.Page.Locator(".turn.gesture")).ToHaveCountAsync(1);
        await Assertions.Expect(visitor.Page.Locator(".clip.scene").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_turn_goes_on_while_the_page_is_away_and_is_charged_once()
    {
        await using var visitor = await studio.VisitAsync();
        var release = studio.Agent.Hold();
        await visitor.MakeAsync(Short, isFinished: false);
        await visitor.Page.Locator(".steps .doing").First.WaitForAsync();
        await visitor.Page.ReloadAsync();
        await visitor.Page.Locator(".steps .doing").First.WaitForAsync();
        release();
        await visitor.FinishedAsync();

        await Assertions.Expect(visitor.Page.Locator(".turn")).ToHaveCountAsync(1);
        Assert.Contains("Done", await visitor.LastReplyAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_broken_connection_is_taken_up_where_it_broke()
    {
        await using var visitor = await studio.VisitAsync();
        var release = studio.Agent.Hold();
        await visitor.MakeAsync(Short, isFinished: false);
        await visitor.Page.Locator(".steps .doing").First.WaitForAsync();
        await visitor.Context.SetOfflineAsync(true);
        await Assertions.Expect(visitor.Page.Locator(".banner")).ToBeVisibleAsync();
        release();
        await visitor.Context.SetOfflineAsync(false);
        await visitor.FinishedAsync();

        await Assertions.Expect(visitor.Page.Locator(".turn")).ToHaveCountAsync(1);
        await Assertions.Expect(visitor.Page.Locator(".banner")).ToHaveCountAsync(0);
        await Assertions.Expect(visitor.Page.Locator(".clip.scene").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_turn_can_be_stopped()
    {
        await using var visitor = await studio.VisitAsync();
        var release = studio.Agent.Hold();
        await visitor.MakeAsync(Short, isFinished: false);
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Stop" }).ClickAsync();

        await Assertions.Expect(visitor.Page.Locator(".turn .reply")).ToContainTextAsync("Cancelled");
        release();
    }

    [Fact]
    public async Task A_second_tab_follows_live()
    {
        await using var visitor = await studio.VisitAsync();
        await visitor.MakeAsync(Short);
        var second = await visitor.OpenTabAsync(visitor.Page.Url);
        await Assertions.Expect(second.Locator(".turn")).ToHaveCountAsync(1);
        await visitor.SayAsync("delete scene 1");

        await Assertions.Expect(second.Locator(".turn")).ToHaveCountAsync(2);
        await visitor.FinishedAsync(second);
        Assert.Equal(
            await visitor.Page.Locator(".clip.scene").CountAsync(),
            await second.Locator(".clip.scene").CountAsync());
    }

    [Theory]
    [InlineData("<img src=x onerror=\"hacked=1\">")]
    [InlineData("</p><script>hacked=1</script>")]
    [InlineData("javascript:hacked=1")]
    [InlineData("{{hacked=1}}")]
    public async Task What_people_write_is_shown_and_never_run(string payload)
    {
        await using var visitor = await studio.VisitAsync();
        await visitor.MakeAsync($"a 6 second video about tea called {payload}");

        await Assertions.Expect(visitor.Page.Locator(".turn .said")).ToContainTextAsync(payload);
        await visitor.SayAsync($"change the title of scene 1 to “{payload}”");
        await Assertions.Expect(visitor.Page.Locator(".clip.text").First).ToContainTextAsync(payload);
        await visitor.Page.GotoAsync("/");
        await visitor.Page.Locator(".card b").WaitForAsync();
        Assert.False(await visitor.Page.EvaluateAsync<bool>("'hacked' in window"));
        Assert.Empty(visitor.Troubles);
    }

    [Fact]
    public async Task A_text_of_a_megabyte_is_refused_before_it_is_sent()
    {
        await using var visitor = await studio.VisitAsync();
        await visitor.Page.GotoAsync("/");
        await visitor.Page.Locator(".prompt-box textarea").FillAsync(new string('a', 1_000_000));

        await Assertions.Expect(visitor.Page.Locator(".field-problem")).ToBeVisibleAsync();
        await Assertions.Expect(visitor.Page.Locator(".prompt-box .go")).ToBeDisabledAsync();
    }
}
