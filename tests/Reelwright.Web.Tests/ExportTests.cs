using System.Text.RegularExpressions;

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

    [Theory]
    [InlineData("en-US", false, "add an AI label", "remove the AI label")]
    [InlineData("zh-CN", true, "加上AI标识", "去掉AI标识")]
    public async Task The_label_is_switched_by_its_sentence_and_size_and_time_are_told(string locale, bool hasPhone, string on, string off)
    {
        await using var visitor = await studio.VisitAsync(locale, hasPhone);
        await visitor.MakeAsync(locale == "zh-CN" ? "做一个6秒的视频，讲讲绿茶" : "a 6 second video about tea");
        var page = visitor.Page;
        await page.Locator(".topbar .primary").ClickAsync();
        var label = page.GetByRole(AriaRole.Switch);
        bool wasOn = await label.IsCheckedAsync();
        await page.Locator(".switch").ClickAsync();
        await Assertions.Expect(label).ToBeCheckedAsync(new() { Checked = !wasOn, Timeout = 30_000 });
        await Assertions.Expect(page.Locator(".turn.gesture .said")).ToContainTextAsync(wasOn ? off : on);
        await Assertions.Expect(page.Locator(".turn")).ToHaveCountAsync(2);

        await Assertions.Expect(page.Locator(".export-estimate")).ToHaveTextAsync(new Regex(@"\d[\d.]* (kB|MB).*\d (s|min|秒|分)"));
        string wide = (await page.Locator(".export-estimate").TextContentAsync())!;
        await page.Locator(".preset", new() { HasText = "YouTube 4K" }).ClickAsync();
        await Assertions.Expect(page.Locator(".export-estimate")).Not.ToHaveTextAsync(wide);
        await page.Locator(".preset", new() { HasText = "TikTok" }).ClickAsync();
        await visitor.UntilAsync(
            "(box => Math.abs(box.height / box.width - 16 / 9) < 0.03)(document.querySelector('.safe-canvas').getBoundingClientRect())");
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
    public async Task What_the_checks_found_is_told_with_words_that_change_it()
    {
        const string Done =
            """
            {"success":true,"code":0,"id":"r","status":"completed","progress":100,"outputUrl":"/files/outputs/r.gif",
             "output":{"url":"/files/outputs/r.gif","duration":6,"size":1000,"report":{"faults":1,"hints":0,"checks":[{"check":"text-size",
             "state":"found","findings":[{"severity":"fault","message":"The captions are small.","start":1.5,"suggestion":"make the captions bigger"}]}]}}}
            """;
        await using var visitor = await studio.VisitAsync();
        await visitor.MakeAsync("a 6 second video about tea");
        var page = visitor.Page;
        await page.RouteAsync("**/api/render/proxy/lambda", route => route.FulfillAsync(new() { ContentType = "application/json", Body = Done }));
        await page.GetByRole(AriaRole.Button, new() { Name = "Export" }).First.ClickAsync();
        await page.Locator("dialog form .primary").ClickAsync();
        await Assertions.Expect(page.Locator(".findings .fault")).ToContainTextAsync("0:01.5 The captions are small.");
        await page.Locator(".findings .chip").ClickAsync();

        await Assertions.Expect(page.Locator("dialog")).ToHaveCountAsync(0);
        await Assertions.Expect(page.Locator(".turn:last-child .said")).ToContainTextAsync("make the captions bigger");
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
