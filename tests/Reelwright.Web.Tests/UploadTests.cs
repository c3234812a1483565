namespace Reelwright.Tests;

[Collection(nameof(StudioTests))]
public sealed class UploadTests(Studio studio) : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("reelwright-uploads-").FullName;

    [Fact]
    public async Task Pictures_become_a_video()
    {
        await using var visitor = await studio.VisitAsync("zh-CN");
        string[] pictures = [await PictureAsync("red"), await PictureAsync("blue")];
        await visitor.Page.GotoAsync("/");
        await visitor.Page.Locator(".prompt-box input[type=file]").First.SetInputFilesAsync(pictures);
        await Assertions.Expect(visitor.Page.Locator(".upload-item img")).ToHaveCountAsync(2);
        await visitor.Page.Locator(".prompt-box textarea").FillAsync("用这些照片做一个6秒的视频");
        await visitor.Page.Locator(".prompt-box .go").ClickAsync();
        await visitor.FinishedAsync();

        await Assertions.Expect(visitor.Page.Locator(".clip.scene").First).ToBeVisibleAsync();
        await Assertions.Expect(visitor.Page.Locator(".upload-item")).ToHaveCountAsync(0);
        Assert.Empty(visitor.Troubles);
    }

    [Fact]
    public async Task What_cannot_be_used_is_told_before_anything_is_sent()
    {
        await using var visitor = await studio.VisitAsync("en-US");
        string text = Path.Combine(_folder, "notes.txt");
        await File.WriteAllTextAsync(text, "words");
        string empty = Path.Combine(_folder, "empty.png");
        await File.WriteAllBytesAsync(empty, []);
        await visitor.Page.GotoAsync("/");
        await visitor.Page.Locator(".prompt-box input[type=file]").First.SetInputFilesAsync([text, empty]);

        await Assertions.Expect(visitor.Page.Locator(".upload-problems")).ToContainTextAsync("notes.txt: this kind of file cannot be used");
        await Assertions.Expect(visitor.Page.Locator(".upload-problems")).ToContainTextAsync("empty.png is empty");
        await Assertions.Expect(visitor.Page.Locator(".upload-item")).ToHaveCountAsync(0);
        Assert.DoesNotContain(visitor.Requests, url => url.Contains("-upload/", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_thousand_files_are_cut_down_and_that_is_said()
    {
        await using var visitor = await studio.VisitAsync("en-US");
        await visitor.Page.GotoAsync("/");
        await visitor.Page.EvaluateAsync(
            """
            () => {
              const data = new DataTransfer();
              for (let i = 0; i < 1000; i++) data.items.add(new File(['x'], `photo ${i}.jpg`, { type: 'image/jpeg' }));
              window.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
            }
            """);

        await Assertions.Expect(visitor.Page.Locator(".upload-problems")).ToContainTextAsync("Only the first 50 of 1000");
        await Assertions.Expect(visitor.Page.Locator(".upload-item")).ToHaveCountAsync(50);
    }

    [Fact]
    public async Task A_folder_of_a_thousand_files_gives_its_first_fifty_in_the_order_people_think_of()
    {
        await using var visitor = await studio.VisitAsync("en-US");
        string folder = Directory.CreateDirectory(Path.Combine(_folder, "photos")).FullName;
        string picture = await PictureAsync("red");
        for (int i = 1; i <= 1000; i++)
        {
            File.Copy(picture, Path.Combine(folder, $"photo {i}.png"));
        }

        await File.WriteAllTextAsync(Path.Combine(folder, ".hidden"), "words");
        await visitor.Page.GotoAsync("/");
        await visitor.Page.Locator(".prompt-box input[type=file]").Nth(1).SetInputFilesAsync(folder);

        await Assertions.Expect(visitor.Page.Locator(".upload-problems")).ToContainTextAsync("Only the first 50 of 1000");
        await Assertions.Expect(visitor.Page.Locator(".upload-item")).ToHaveCountAsync(50);
        await Assertions.Expect(visitor.Page.Locator(".upload-item").Nth(9)).ToHaveAttributeAsync("title", new System.Text.RegularExpressions.Regex("^photo 10.png"));
    }

    [Fact]
    public async Task A_film_of_five_gigabytes_is_refused_before_a_byte_of_it_is_sent()
    {
        await using var visitor = await studio.VisitAsync("zh-CN");
        string film = Path.Combine(_folder, "film.mp4");
        await using (var sparse = File.Create(film))
        {
            sparse.SetLength(5_000_000_000);
        }

        await visitor.Page.GotoAsync("/");
        await visitor.Page.Locator(".prompt-box input[type=file]").First.SetInputFilesAsync(film);

        await Assertions.Expect(visitor.Page.Locator(".upload-problems")).ToContainTextAsync("film.mp4 有 5.0 GB，最大 524 MB");
        await Assertions.Expect(visitor.Page.Locator(".upload-item")).ToHaveCountAsync(0);
        Assert.DoesNotContain(visitor.Requests, url => url.Contains("-upload/", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_upload_goes_on_where_the_network_broke()
    {
        await using var visitor = await studio.VisitAsync();
        string sound = await SoundAsync();
        int broken = 0;
        await visitor.Page.RouteAsync("**/api/resumable-upload/**", async route =>
        {
            if (route.Request.Method == "PATCH" && broken++ < 2)
            {
                await route.AbortAsync("connectionreset");
            }
            else
            {
                await route.ContinueAsync();
            }
        });
        await visitor.MakeAsync("a 6 second video about tea");
        await visitor.Page.Locator(".composer input[type=file]").SetInputFilesAsync(sound);

        await Assertions.Expect(visitor.Page.Locator(".upload-item.done")).ToHaveCountAsync(1, new() { Timeout = 60_000 });
        Assert.Equal(3, broken);
        Assert.Single(visitor.Requests, url => url.EndsWith(new Uri(visitor.Page.Url).Segments[^1], StringComparison.Ordinal) && url.Contains("resumable-upload", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_reload_in_mid_upload_loses_neither_files_nor_words()
    {
        await using var visitor = await studio.VisitAsync();
        string sound = await SoundAsync();
        string picture = await PictureAsync("green");
        await visitor.Page.RouteAsync("**/api/resumable-upload/**", route => route.Request.Method == "PATCH" ? Task.CompletedTask : route.ContinueAsync());
        await visitor.Page.GotoAsync("/");
        await visitor.Page.Locator(".prompt-box input[type=file]").First.SetInputFilesAsync([picture, sound]);
        await visitor.Page.Locator(".prompt-box textarea").FillAsync("a 6 second video about tea with these");
        await visitor.Page.Locator(".prompt-box .go").ClickAsync();
        await Assertions.Expect(visitor.Page.Locator(".upload-item.done")).ToHaveCountAsync(1);
        await visitor.Page.UnrouteAllAsync(new() { Behavior = UnrouteBehavior.IgnoreErrors });
        await visitor.Page.ReloadAsync();
        await visitor.FinishedAsync();

        await Assertions.Expect(visitor.Page.Locator(".turn .said").First).ToContainTextAsync("a 6 second video about tea with these");
        await Assertions.Expect(visitor.Page.Locator(".upload-item")).ToHaveCountAsync(0);
        string state = await visitor.Page.EvaluateAsync<string>(
            """
            async () => (await (await fetch(`/api/state/nemo_agent/me/${location.pathname.split('/').pop()}/latest`,
              { headers: { Authorization: `Bearer ${localStorage.getItem('reelwright.token')}` } })).json()).data.state.video_infos.map((one) => one.filename).join()
            """);
        Assert.Equal("green.png,sound.wav", state);
    }

    [Fact]
    public async Task A_file_that_is_not_what_its_name_says_can_be_taken_out_again()
    {
        await using var visitor = await studio.VisitAsync();
        await visitor.MakeAsync("a 6 second video about tea");
        string fake = Path.Combine(_folder, "fake.png");
        await File.WriteAllTextAsync(fake, "no picture");
        await visitor.Page.Locator(".composer input[type=file]").SetInputFilesAsync(fake);

        await Assertions.Expect(visitor.Page.Locator(".upload-item.failed")).ToBeVisibleAsync();
        await visitor.Page.Locator(".upload-remove").ClickAsync();
        await Assertions.Expect(visitor.Page.Locator(".upload-item")).ToHaveCountAsync(0);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    // More than goes with the request that announces it.
    private async Task<string> SoundAsync()
    {
        string path = Path.Combine(_folder, "sound.wav");
        await MediaMaker.RunAsync("-f", "lavfi", "-i", "sine=frequency=440:duration=20", "-ac", "2", "-ar", "48000", path);
        return path;
    }

    private async Task<string> PictureAsync(string color)
    {
        string path = Path.Combine(_folder, $"{color}.png");
        await MediaMaker.RunAsync("-f", "lavfi", "-i", $"color={color}:s=320x240:d=1", "-frames:v", "1", path);
        return path;
    }
}
