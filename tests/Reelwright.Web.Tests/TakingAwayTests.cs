using System.Text.Json.Nodes;

namespace Reelwright.Tests;

/// <summary>A finished video and what goes with it: how they leave the page.</summary>
[Collection(nameof(StudioTests))]
public sealed class TakingAwayTests(Studio studio)
{
    private const string Short = "a 6 second video about tea";

    [Fact]
    public async Task A_link_is_copied_and_shared_and_the_cover_and_the_project_are_saved()
    {
        await using var visitor = await studio.VisitAsync();
        var page = visitor.Page;
        await visitor.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await page.AddInitScriptAsync("Object.defineProperty(navigator, 'share', { value: async (what) => { window.shared = what; } })");
        await visitor.MakeAsync(Short);
        await ExportAsync(visitor);

        await page.GetByRole(AriaRole.Button, new() { Name = "Copy link" }).ClickAsync();
        await Assertions.Expect(page.Locator(".notices p").Last).ToContainTextAsync("Link copied");
        string link = await page.EvaluateAsync<string>("navigator.clipboard.readText()");
        Assert.Equal(await page.Locator("dialog a[download]").GetAttributeAsync("href"), link);
        // Whoever has the link needs nothing else.
        using var client = new HttpClient();
        using var answer = await client.GetAsync(new Uri(link), HttpCompletionOption.ResponseHeadersRead);
        Assert.Equal("video/mp4", answer.Content.Headers.ContentType?.MediaType);
        await page.GetByRole(AriaRole.Button, new() { Name = "Share" }).ClickAsync();
        Assert.Equal(link, await page.EvaluateAsync<string>("shared.url"));
        Assert.NotEqual("", await page.EvaluateAsync<string>("shared.title"));

        var cover = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Button, new() { Name = "Cover picture" }).ClickAsync());
        Assert.Equal(["1920"], await FFprobeTool.ReadAsync(await cover.PathAsync(), "stream=width"));
        Assert.EndsWith(".png", cover.SuggestedFilename, StringComparison.Ordinal);
        var project = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Button, new() { Name = "Project file" }).ClickAsync());
        var draft = JsonNode.Parse(await File.ReadAllTextAsync(await project.PathAsync()))!;
        Assert.NotEmpty(draft["t"]!.AsArray());
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "On the phone" })).ToHaveCountAsync(0);
        Assert.Empty(visitor.Troubles);
    }

    [Theory]
    [InlineData("en-US", false)]
    [InlineData("zh-TW", true)]
    public async Task From_another_machine_over_plain_HTTP_everything_works_and_a_code_leads_the_phone_to_the_video(string locale, bool hasPhone)
    {
        await using var visitor = await studio.VisitAsync(locale, hasPhone, address: studio.AddressElsewhere);
        var page = visitor.Page;
        await visitor.MakeAsync(visitor.IsChinese ? "做一個6秒的影片，講講綠茶" : Short);
        Assert.False(await page.EvaluateAsync<bool>("isSecureContext"));
        await ExportAsync(visitor);

        string link = await page.Locator("dialog a[download]").GetAttributeAsync("href") ?? "";
        Assert.StartsWith(studio.AddressElsewhere, link, StringComparison.Ordinal);
        await page.Locator(".job-actions [aria-expanded]").ClickAsync();
        await page.Locator(".qr path").WaitForAsync();
        Assert.Equal(link, await Inspection.ReadCodeAsync(page, page.Locator(".qr svg")));
        await Inspection.LookAsync(page, "code");
        await page.Locator(".job-actions .plain").First.ClickAsync();
        await page.Locator(".notices p", new() { HasTextRegex = new("Link copied|連結已複製") }).WaitForAsync();
        await page.Keyboard.PressAsync("Escape");
        await page.Locator(".composer textarea").FocusAsync();
        await page.Keyboard.PressAsync("Control+v");
        await Assertions.Expect(page.Locator(".composer textarea")).ToHaveValueAsync(link);
        Assert.DoesNotContain(visitor.Troubles, trouble => !trouble.Contains("Cross-Origin-Opener-Policy", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_looks_elsewhere_is_notified_when_an_export_is_done()
    {
        await using var visitor = await studio.VisitAsync();
        var page = visitor.Page;
        await page.AddInitScriptAsync(
            """
            window.told = [];
            window.Notification = class {
              static permission = 'default';
              static async requestPermission() { return this.permission = 'granted'; }
              constructor(title, { body }) { told.push(`${title}: ${body}`); }
            };
            """);
        await visitor.MakeAsync(Short);
        bool isDone = false;
        await page.RouteAsync("**/api/render/proxy/lambda/*", async route =>
        {
            if (Volatile.Read(ref isDone))
            {
                await route.ContinueAsync();
            }
            else
            {
                await route.FulfillAsync(new() { ContentType = "application/json", Body = """{"success":true,"code":0,"id":"r","status":"processing","progress":40}""" });
            }
        });
        await page.Locator(".topbar .primary").ClickAsync();
        await page.Locator("dialog .primary.big").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Tell me when it is done" }).ClickAsync();
        await page.EvaluateAsync("Object.defineProperty(document, 'visibilityState', { get: () => 'hidden' })");
        Volatile.Write(ref isDone, true);

        await visitor.UntilAsync("told.length > 0");
        Assert.Equal("The video is ready: MP4", await page.EvaluateAsync<string>("told[0]"));
        Assert.Empty(visitor.Troubles);
    }

    [Theory]
    [InlineData("en-US", false, "left", "stopped")]
    [InlineData("zh-CN", true, "剩余", "已取消")]
    public async Task An_export_tells_the_time_that_is_left_and_can_be_stopped(string locale, bool hasPhone, string left, string stopped)
    {
        await using var visitor = await studio.VisitAsync(locale, hasPhone);
        var page = visitor.Page;
        await visitor.MakeAsync(visitor.IsChinese ? "做一个6秒的视频，讲讲绿茶" : Short);
        int asked = 0;
        string status = "processing";
        await page.RouteAsync("**/api/render/proxy/lambda/**", route =>
        {
            if (route.Request.Url.EndsWith("/cancel", StringComparison.Ordinal))
            {
                status = "cancelled";
            }

            int progress = Math.Min(90, 10 * Interlocked.Increment(ref asked));
            string body = $$"""{"success":true,"code":0,"id":"r","status":"{{status}}","progress":{{progress}}}""";
            return route.FulfillAsync(new() { ContentType = "application/json", Body = body });
        });
        await page.Locator(".topbar .primary").ClickAsync();
        await page.Locator("dialog .primary.big").ClickAsync();
        await Assertions.Expect(page.Locator(".job-foot span")).ToContainTextAsync(left);
        await Inspection.LookAsync(page, "rendering");
        await page.Locator(".job-foot button").ClickAsync();

        await Assertions.Expect(page.Locator(".job.failure")).ToContainTextAsync(stopped);
        await Inspection.LookAsync(page, "export stopped");
        await page.Locator("dialog .job + .plain").ClickAsync();
        await page.Locator("dialog .presets").WaitForAsync();
        Assert.Empty(visitor.Troubles);
    }

    private static async Task ExportAsync(Visitor visitor)
    {
        var page = visitor.Page;
        await page.Locator(".topbar .primary").ClickAsync();
        await page.Locator("dialog select").Nth(1).SelectOptionAsync("720p");
        await page.Locator("dialog .primary.big").ClickAsync();
        await page.Locator("dialog a[download]").WaitForAsync(new() { Timeout = 120_000 });
    }
}
