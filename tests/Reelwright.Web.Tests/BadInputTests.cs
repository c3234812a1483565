using System.Text.Json.Nodes;

namespace Reelwright.Tests;

/// <summary>What people and machines do that they should not: nothing is lost, and the page says what happened.</summary>
[Collection(nameof(StudioTests))]
public sealed class BadInputTests(Studio studio)
{
    private const string Short = "a 6 second video about tea";

    [Fact]
    public async Task Clicking_everything_twice_does_everything_once()
    {
        await using var visitor = await studio.VisitAsync();
        var page = visitor.Page;
        await page.GotoAsync("/");
        await page.Locator(".prompt-box textarea").FillAsync(Short);
        await page.Locator(".prompt-box .go").DblClickAsync();
        await visitor.UntilAsync("location.pathname.startsWith('/p/')");
        await visitor.FinishedAsync();
        await Assertions.Expect(page.Locator(".turn")).ToHaveCountAsync(1);
        await page.Locator(".composer textarea").FillAsync("change the title to \"Green tea\"");
        await page.Locator(".composer button[type=submit]").DblClickAsync();
        await Assertions.Expect(page.Locator(".turn")).ToHaveCountAsync(2);
        await visitor.FinishedAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Undo this" }).DblClickAsync();
        await visitor.UntilAsync("document.querySelectorAll('.turn').length > 2");
        await visitor.FinishedAsync();
        await Assertions.Expect(page.Locator(".turn")).ToHaveCountAsync(3);
        await page.Locator(".suggestions .chip").Nth(1).DblClickAsync();
        await visitor.UntilAsync("document.querySelectorAll('.turn').length > 3");
        await visitor.FinishedAsync();
        await Assertions.Expect(page.Locator(".turn")).ToHaveCountAsync(4);
        int asked = 0;
        page.Request += (_, request) => asked += request.Method == "POST" && request.Url.EndsWith("/proxy/lambda", StringComparison.Ordinal) ? 1 : 0;
        await page.Locator(".topbar .primary").DblClickAsync();
        await page.Locator("dialog select").Nth(1).SelectOptionAsync("720p");
        await page.Locator("dialog form .primary").DblClickAsync();
        await page.Locator("dialog .job").WaitForAsync();

        Assert.Equal(1, asked);
        await page.GotoAsync("/");
        await Assertions.Expect(page.Locator(".card b")).ToHaveCountAsync(1);
        Assert.Empty(visitor.Troubles);
    }

    [Fact]
    public async Task Two_tabs_that_edit_at_once_lose_neither_edit()
    {
        await using var visitor = await studio.VisitAsync();
        await visitor.MakeAsync("a 12 second video about tea");
        var second = await visitor.OpenTabAsync(visitor.Page.Url);
        await Assertions.Expect(second.Locator(".turn")).ToHaveCountAsync(1);
        await visitor.Page.Locator(".composer textarea").FillAsync("change the title of scene 1 to \"From the first\"");
        await second.Locator(".composer textarea").FillAsync("change the title of scene 2 to \"From the second\"");
        await Task.WhenAll(
            visitor.Page.Locator(".composer textarea").PressAsync("Enter"),
            second.Locator(".composer textarea").PressAsync("Enter"));

        foreach (var page in (IPage[])[visitor.Page, second])
        {
            await Assertions.Expect(page.Locator(".turn")).ToHaveCountAsync(3);
            await visitor.FinishedAsync(page);
            await Assertions.Expect(page.Locator(".clip.text", new() { HasText = "From the first" }).First).ToBeAttachedAsync();
            await Assertions.Expect(page.Locator(".clip.text", new() { HasText = "From the second" }).First).ToBeAttachedAsync();
        }

        Assert.Empty(visitor.Troubles);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(-400)]
    public async Task A_clock_that_jumps_harms_nothing(int days)
    {
        await using var visitor = await studio.VisitAsync();
        await visitor.MakeAsync(Short);
        var then = DateTimeOffset.FromUnixTimeMilliseconds(await visitor.Page.EvaluateAsync<long>("Date.now()")).AddDays(days);
        await visitor.Context.Clock.SetSystemTimeAsync(then.UtcDateTime);
        await visitor.SayAsync("delete scene 1");
        await visitor.Page.ReloadAsync();
        await Assertions.Expect(visitor.Page.Locator(".turn")).ToHaveCountAsync(2);
        await visitor.SayAsync("undo");
        await visitor.Page.GotoAsync("/");

        await Assertions.Expect(visitor.Page.Locator(".card b")).ToHaveCountAsync(1);
        Assert.Empty(visitor.Troubles);
    }

    [Fact]
    public async Task A_server_that_restarts_in_mid_turn_is_told_of_and_the_message_can_be_sent_again()
    {
        await using var visitor = await studio.VisitAsync();
        var release = studio.Agent.Hold();
        await visitor.MakeAsync(Short, isFinished: false);
        await visitor.Page.Locator(".steps .doing").First.WaitForAsync();
        await studio.RestartAsync();
        release();

        var failure = visitor.Page.Locator(".turn .failure");
        await Assertions.Expect(failure).ToContainTextAsync("restarted", new() { Timeout = 60_000 });
        await failure.GetByRole(AriaRole.Button).ClickAsync();
        await visitor.FinishedAsync();
        await Assertions.Expect(visitor.Page.Locator(".clip.scene").First).ToBeVisibleAsync();
        await Assertions.Expect(visitor.Page.Locator(".banner")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_server_that_is_away_while_a_project_opens_is_waited_for()
    {
        await using var visitor = await studio.VisitAsync();
        await visitor.MakeAsync(Short);
        int refused = 0;
        await visitor.Page.RouteAsync("**/apps/nemo_agent/users/me/sessions/*", route => refused++ < 2 ? route.AbortAsync() : route.ContinueAsync());
        await visitor.Page.ReloadAsync();

        await Assertions.Expect(visitor.Page.Locator(".clip.scene").First).ToBeVisibleAsync();
        await Assertions.Expect(visitor.Page.Locator(".turn")).ToHaveCountAsync(1);
        await Assertions.Expect(visitor.Page.Locator(".banner")).ToHaveCountAsync(0);
        Assert.True(refused > 2);
    }

    [Fact]
    public async Task A_turn_that_is_over_before_the_conversation_was_read_stays_on_the_page()
    {
        await using var visitor = await studio.VisitAsync();
        var late = new TaskCompletionSource();
        await visitor.Page.RouteAsync("**/apps/nemo_agent/users/me/sessions/*", async route =>
        {
            // As it was before the message came in.
            var answer = await route.FetchAsync();
            var conversation = JsonNode.Parse(await answer.TextAsync())!;
            conversation["events"] = new JsonArray();
            await late.Task;
            await route.FulfillAsync(new() { Response = answer, Body = conversation.ToJsonString() });
        });
        await visitor.MakeAsync(Short);
        var read = visitor.Page.WaitForResponseAsync(response => response.Url.Contains("/users/me/sessions/", StringComparison.Ordinal));
        late.SetResult();
        await read;
        await visitor.Page.EvaluateAsync("() => new Promise((done) => setTimeout(done, 500))");

        await Assertions.Expect(visitor.Page.Locator(".turn")).ToHaveCountAsync(1);
        await visitor.SayAsync("delete scene 1");
        await Assertions.Expect(visitor.Page.Locator(".turn")).ToHaveCountAsync(2);
    }

    [Fact]
    public async Task A_megabyte_that_is_pasted_is_told_to_be_too_much_and_the_page_goes_on()
    {
        await using var visitor = await studio.VisitAsync("zh-CN");
        await visitor.MakeAsync("做一个6秒的视频，讲讲绿茶");
        var box = visitor.Page.Locator(".composer textarea");
        await box.FocusAsync();
        await visitor.Page.Keyboard.InsertTextAsync(string.Concat(Enumerable.Repeat("绿茶", 500_000)));
        await Assertions.Expect(visitor.Page.Locator(".field-problem")).ToContainTextAsync("现在有 1000000 个");
        await Assertions.Expect(visitor.Page.Locator(".composer button[type=submit]")).ToBeDisabledAsync();
        await box.PressAsync("Enter");
        await Assertions.Expect(visitor.Page.Locator(".turn")).ToHaveCountAsync(1);
        await box.FillAsync("删除第1个场景");
        await box.PressAsync("Enter");

        await Assertions.Expect(visitor.Page.Locator(".turn")).ToHaveCountAsync(2);
    }

    [Fact]
    public async Task Words_that_credits_do_not_cover_stay_and_there_is_a_way_to_more()
    {
        await using var visitor = await studio.VisitAsync("zh-CN");
        const string Refusal = """{"code":2001,"message":"This costs 100 credits and you have 0.","data":{"registration_url":"http://127.0.0.1/register"}}""";
        await visitor.Page.RouteAsync("**/run_sse", route => route.FulfillAsync(new() { Status = 402, ContentType = "application/json", Body = Refusal }));
        await visitor.MakeAsync("做一个6秒的视频，讲讲绿茶", isFinished: false);
        await Assertions.Expect(visitor.Page.Locator(".turn .failure")).ToContainTextAsync("积分不够了");
        string project = visitor.Page.Url;
        await visitor.Page.Locator(".failure a").ClickAsync();
        await Assertions.Expect(visitor.Page.Locator("#credits")).ToBeVisibleAsync();
        await visitor.Page.GotoAsync(project);

        await Assertions.Expect(visitor.Page.Locator(".composer textarea")).ToHaveValueAsync("做一个6秒的视频，讲讲绿茶");
    }
}
