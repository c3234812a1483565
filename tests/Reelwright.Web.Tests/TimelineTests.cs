using System.Globalization;
using System.Text.Json.Nodes;

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

    [Fact]
    public async Task Five_hundred_scenes_draw_only_what_is_in_sight()
    {
        await using var visitor = await studio.VisitAsync();
        await visitor.MakeAsync("a 6 second video about tea");
        var page = visitor.Page;
        string address = page.Url;
        await page.RouteAsync("**/api/state/**", async route =>
        {
            var response = await route.FetchAsync();
            var body = JsonNode.Parse(await response.TextAsync())!;
            body["data"]!["state"]!["draft"] = Long(500);
            await route.FulfillAsync(new() { Response = response, Body = body.ToJsonString() });
        });
        await page.GotoAsync(address);
        await page.Locator(".clip.scene").First.WaitForAsync();
        for (int i = 0; i < 8; i++)
        {
            await page.Keyboard.PressAsync("+");
        }

        await visitor.UntilAsync("document.querySelectorAll('.clip').length < 120");
        // A frame may take 16 ms; the middle one of 60 must not be late while the timeline is scrolled.
        double frame = await page.EvaluateAsync<double>(
            """
            async () => {
              const track = document.querySelector('.timeline-scroll');
              const times = [];
              let last = performance.now();
              for (let i = 0; i < 60; i++) {
                track.scrollLeft += 40;
                await new Promise(requestAnimationFrame);
                times.push(performance.now() - last);
                last = performance.now();
              }
              return times.sort((a, b) => a - b)[30];
            }
            """);
        Assert.True(frame < 50, string.Create(CultureInfo.InvariantCulture, $"A frame took {frame:0} ms."));
        Assert.True(await page.Locator(".clip").CountAsync() < 120);
    }

    private static JsonObject Long(int scenes) => new()
    {
        ["r"] = "30",
        ["m"] = new JsonObject { ["title"] = "Long", ["width"] = 1920, ["height"] = 1080 },
        ["t"] = new JsonArray(new JsonObject
        {
            ["id"] = "V1",
            ["tt"] = 0,
            ["m"] = new JsonObject { ["role"] = "main" },
            ["sg"] = new JsonArray([.. Enumerable.Range(1, scenes).Select(i => new JsonObject
            {
                ["ty"] = "clip",
                ["f"] = 90,
                ["id"] = $"s{i}",
                ["n"] = $"Scene {i}",
                ["md"] = new JsonObject { ["ty"] = "generator", ["kind"] = "background" },
            })]),
        }),
    };
}
