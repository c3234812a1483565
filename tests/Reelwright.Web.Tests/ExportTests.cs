namespace Reelwright.Tests;

[Collection(nameof(StudioTests))]
public sealed class ExportTests(Studio studio)
{
    [Fact]
    public async Task An_export_outlives_the_tab_and_is_a_video_with_its_captions()
    {
        await using var visitor = await studio.VisitAsync();
        await visitor.MakeAsync("a 6 second video about tea");
        string address = visitor.Page.Url;
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Export" }).First.ClickAsync();
        await visitor.Page.Locator("dialog select").Nth(1).SelectOptionAsync("720p");
        await visitor.Page.Locator("dialog form .primary").ClickAsync();
        await visitor.Page.Locator("dialog .job").WaitForAsync();
        var page = await visitor.OpenTabAsync("about:blank");
        await visitor.Page.CloseAsync();
        await page.GotoAsync(address);
        await Assertions.Expect(page.Locator(".export-badge.completed")).ToBeVisibleAsync(new() { Timeout = 60_000 });
        await page.Locator(".export-badge").ClickAsync();

        var video = await page.RunAndWaitForDownloadAsync(() => page.Locator(".job-actions .primary").ClickAsync());
        string path = await video.PathAsync();
        Assert.Equal(["6.000000"], await FFprobeTool.ReadAsync(path, "format=duration"));
        Assert.Contains("720", await FFprobeTool.ReadAsync(path, "stream=height", "-select_streams", "v"));
        var captions = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Button, new() { Name = "Captions (SRT)" }).ClickAsync());
        Assert.Matches(@"^1\n00:00:0\d,\d{3} --> 00:00:0\d,\d{3}\n\S", await File.ReadAllTextAsync(await captions.PathAsync()));
        Assert.Empty(visitor.Troubles);
    }

    [Fact]
    public async Task Saying_export_opens_the_window_for_it()
    {
        await using var visitor = await studio.VisitAsync("zh-CN");
        await visitor.MakeAsync("做一个6秒的视频，讲讲绿茶");
        await visitor.Page.Locator(".composer textarea").FillAsync("导出");
        await visitor.Page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(visitor.Page.Locator("dialog .presets")).ToBeVisibleAsync();
        await Assertions.Expect(visitor.Page.Locator(".turn")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task A_refused_export_says_why_and_leaves_a_way_on()
    {
        await using var visitor = await studio.VisitAsync();
        await visitor.MakeAsync("a 6 second video about tea");
        await visitor.Page.RouteAsync("**/api/render/proxy/lambda", route => route.FulfillAsync(new()
        {
            Status = 422,
            ContentType = "application/json",
            Body = """{"success":false,"code":4005,"message":"Track 1, segment 2, key 'd' is wrong."}""",
        }));
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Export" }).First.ClickAsync();
        await visitor.Page.Locator("dialog form .primary").ClickAsync();

        await Assertions.Expect(visitor.Page.Locator("dialog .job.failure")).ToContainTextAsync("Track 1, segment 2");
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Export once more" }).ClickAsync();
        await Assertions.Expect(visitor.Page.Locator("dialog .presets")).ToBeVisibleAsync();
    }
}
