namespace Reelwright.Tests;

/// <summary>The ways that files come onto the page by, and what is seen of them before and after.</summary>
[Collection(nameof(StudioTests))]
public sealed class ArrivalTests(Studio studio) : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("reelwright-arrivals-").FullName;

    [Theory]
    [InlineData("zh-CN", true, "用这些做一个6秒的视频")]
    [InlineData("en-US", false, "a 6 second video of these")]
    public async Task Pictures_and_clips_are_seen_put_in_order_and_shown_with_the_message(string locale, bool hasPhone, string words)
    {
        await using var visitor = await studio.VisitAsync(locale, hasPhone);
        var page = visitor.Page;
        string film = Path.Combine(_folder, "film.webm");
        await MediaMaker.RunAsync("-f", "lavfi", "-i", "testsrc=s=160x90:r=10:d=1", "-c:v", "libvpx", "-deadline", "realtime", film);
        string[] files = [await PictureAsync("red"), await PictureAsync("blue"), film];
        await page.GotoAsync("/");
        await page.Locator(".prompt-box input[type=file]").First.SetInputFilesAsync(files);
        await Assertions.Expect(page.Locator(".upload-item")).ToHaveCountAsync(3);
        await visitor.UntilAsync("document.querySelector('.upload-item video')?.videoWidth === 160 && document.querySelector('.upload-item img').naturalWidth === 320");
        await page.Locator(".upload-item").Nth(1).Locator(".upload-move").ClickAsync();
        await Assertions.Expect(page.Locator(".upload-item img").First).ToHaveAttributeAsync("alt", "blue.png");
        await Inspection.LookAsync(page, "files chosen");
        await page.Locator(".prompt-box textarea").FillAsync(words);
        await page.Locator(".prompt-box .go").ClickAsync();
        await visitor.FinishedAsync();

        var shown = page.Locator(".turn:first-child .said-files li");
        await Assertions.Expect(shown).ToHaveCountAsync(3);
        string[] order = [.. await shown.EvaluateAllAsync<string[]>("all => all.map(one => one.title)")];
        Assert.Equal(["blue.png", "red.png", "film.webm"], order);
        await page.ReloadAsync();
        await Assertions.Expect(shown).ToHaveCountAsync(3);
        await visitor.UntilAsync("document.querySelector('.said-files img').naturalWidth === 320");
        await Inspection.LookAsync(page, "files said");

        // What comes later belongs to what is said then.
        await page.Locator(".composer input[type=file]").SetInputFilesAsync(await PictureAsync("green"));
        await visitor.SayAsync(visitor.IsChinese ? "加上这张图" : "add this picture");
        await Assertions.Expect(page.Locator(".turn:last-child .said-files li")).ToHaveCountAsync(1);
        await Assertions.Expect(shown).ToHaveCountAsync(3);
        Assert.Empty(visitor.Troubles);
    }

    [Fact]
    public async Task A_picture_is_pasted_and_another_dropped_into_the_conversation()
    {
        await using var visitor = await studio.VisitAsync();
        var page = visitor.Page;
        string red = Convert.ToBase64String(await File.ReadAllBytesAsync(await PictureAsync("red")));
        string blue = Convert.ToBase64String(await File.ReadAllBytesAsync(await PictureAsync("blue")));
        await page.GotoAsync("/");
        await HandAsync(page, red, "pasted.png", ".prompt-box textarea", isPaste: true);
        await Assertions.Expect(page.Locator(".upload-item img")).ToHaveAttributeAsync("alt", "pasted.png");
        await page.Locator(".prompt-box textarea").FillAsync("a 6 second video of this");
        await page.Locator(".prompt-box .go").ClickAsync();
        await visitor.FinishedAsync();
        await HandAsync(page, blue, "dropped.png", ".picture", isPaste: false);
        await Assertions.Expect(page.Locator(".upload-item.done img")).ToHaveAttributeAsync("alt", "dropped.png");
        await visitor.SayAsync("add this picture at the end");

        await Assertions.Expect(page.Locator(".upload-item")).ToHaveCountAsync(0);
        Assert.Equal("dropped.png", await page.Locator(".turn:last-child .said-files li").GetAttributeAsync("title"));
        Assert.Empty(visitor.Troubles);
    }

    [Fact]
    public async Task A_phone_offers_its_pictures_and_an_upload_shows_how_far_it_is()
    {
        await using var visitor = await studio.VisitAsync("zh-TW", hasPhone: true);
        var page = visitor.Page;
        await visitor.MakeAsync("做一個6秒的影片，講講綠茶");
        var input = page.Locator(".composer input[type=file]");
        Assert.StartsWith("image/*,video/*", await input.GetAttributeAsync("accept"), StringComparison.Ordinal);
        Assert.NotNull(await input.GetAttributeAsync("multiple"));
        Assert.Null(await input.GetAttributeAsync("capture"));
        var held = new TaskCompletionSource();
        await page.RouteAsync("**/api/resumable-upload/**", async route =>
        {
            if (route.Request.Method is "PATCH")
            {
                await held.Task;
            }

            await route.ContinueAsync();
        });
        string sound = Path.Combine(_folder, "sound.wav");
        await MediaMaker.RunAsync("-f", "lavfi", "-i", "sine=frequency=440:duration=20", "-ac", "2", "-ar", "48000", sound);
        await input.SetInputFilesAsync(sound);
        await page.Locator(".upload-item.sending progress").WaitForAsync();
        await Inspection.LookAsync(page, "sending");
        held.SetResult();
        await page.Locator(".upload-item.done").WaitForAsync();
        Assert.Empty(visitor.Troubles);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static async Task HandAsync(IPage page, string content, string name, string place, bool isPaste) => await page.EvaluateAsync(
        """
        ({ content, name, place, isPaste }) => {
          const data = new DataTransfer();
          data.items.add(new File([Uint8Array.from(atob(content), (one) => one.charCodeAt(0))], name, { type: 'image/png' }));
          const options = { bubbles: true, cancelable: true };
          document.querySelector(place).dispatchEvent(isPaste
            ? new ClipboardEvent('paste', { ...options, clipboardData: data })
            : new DragEvent('drop', { ...options, dataTransfer: data }));
        }
        """,
        new { content, name, place, isPaste });

    private async Task<string> PictureAsync(string color)
    {
        string path = Path.Combine(_folder, $"{color}.png");
        await MediaMaker.PictureAsync(path, color, 320, 240);
        return path;
    }
}
