namespace Reelwright.Tests;

/// <summary>The timeline under a finger: it scrolls, and what the finger rests on goes along.</summary>
[Collection(nameof(StudioTests))]
public sealed class TouchTests(Studio studio)
{
    [Theory]
    [InlineData("en-US", "an 8 second video, three reasons to drink tea")]
    [InlineData("zh-CN", "做一个8秒的视频，三个理由喝绿茶")]
    public async Task A_finger_that_rests_on_a_scene_carries_it_to_another_place(string locale, string prompt)
    {
        await using var visitor = await TracksAsync(locale, prompt);
        var page = visitor.Page;
        await using var finger = await Finger.OfAsync(page);
        var scenes = page.Locator(".clip.scene");
        string first = await scenes.First.Locator(".clip-name").TextContentAsync() ?? "";
        var from = (await scenes.First.BoundingBoxAsync())!;
        var to = (await scenes.Last.BoundingBoxAsync())!;

        await finger.DownAsync(from.X + (from.Width / 2), from.Y + 24);
        await page.Locator(".clip.scene.held").WaitForAsync();
        await finger.MoveAsync(to.X + to.Width - 4, to.Y + 24);
        await page.Locator(".drop-mark").WaitForAsync();
        await finger.UpAsync();

        await GestureAsync(visitor);
        Assert.EndsWith(first[1..].Trim(), await scenes.Last.Locator(".clip-name").TextContentAsync(), StringComparison.Ordinal);
        Assert.Equal(0, await page.Locator("[role=menu]").CountAsync());
        Assert.Empty(visitor.Troubles);
    }

    [Fact]
    public async Task A_finger_selects_by_a_tap_and_trims_by_the_handle_while_the_tracks_stay_in_sight()
    {
        await using var visitor = await TracksAsync("zh-CN", "做一个6秒的视频，介绍绿茶，不要旁白");
        var page = visitor.Page;
        await using var finger = await Finger.OfAsync(page);
        var scene = page.Locator(".clip.scene").First;
        string before = await scene.GetAttributeAsync("aria-label") ?? "";
        var box = (await scene.BoundingBoxAsync())!;
        Assert.Equal(0, await scene.Locator(".grip:visible").CountAsync());

        await page.Touchscreen.TapAsync(box.X + (box.Width / 2), box.Y + 30);
        await page.Locator(".inspector").WaitForAsync();
        var grip = (await scene.Locator(".grip.end").BoundingBoxAsync())!;
        var sheet = (await page.Locator(".inspector").BoundingBoxAsync())!;
        Assert.True(grip.Width >= 12 && sheet.Y > box.Y + box.Height, $"The handle is {grip.Width} px wide; what can be changed begins at {sheet.Y}, the clip ends at {box.Y + box.Height}.");
        await finger.DownAsync(grip.X + (grip.Width / 2), grip.Y + 24);
        await finger.MoveAsync(box.X + (box.Width / 2), grip.Y + 24);
        await finger.UpAsync();
        await GestureAsync(visitor);
        string said = await page.Locator(".turn.gesture .said").Last.TextContentAsync() ?? "";
        Assert.True(said.Contains("第1个场景改成", StringComparison.Ordinal), said + " / " + await page.Locator(".turn:last-child").Last.TextContentAsync());
        await Assertions.Expect(scene).Not.ToHaveAttributeAsync("aria-label", before);

        await page.Locator(".inspector .fold").TapAsync();
        await Assertions.Expect(page.Locator(".inspector .number-field input").First).ToBeVisibleAsync();
        Assert.Empty(visitor.Troubles);
    }

    [Fact]
    public async Task A_finger_that_moves_at_once_scrolls_and_one_that_is_lifted_where_it_rested_gets_the_menu()
    {
        await using var visitor = await TracksAsync("en-US", "a 12 second video about tea");
        var page = visitor.Page;
        await using var finger = await Finger.OfAsync(page);
        for (int i = 0; i < 4; i++)
        {
            await page.GetByRole(AriaRole.Button, new() { Name = "Zoom in" }).TapAsync();
        }

        var scene = (await page.Locator(".clip.scene").First.BoundingBoxAsync())!;
        float y = scene.Y + 24;
        await finger.FlickAsync(300, 120, y);
        await visitor.UntilAsync("document.querySelector('.timeline-scroll').scrollLeft > 60");
        await AtRestAsync(page);
        Assert.Equal(0, await page.Locator(".clip.selected, .turn.gesture, [role=menu]").CountAsync());

        await finger.DownAsync(await OnSceneAsync(page, y), y);
        await page.Locator(".clip.scene.held").WaitForAsync();
        await finger.UpAsync();
        await page.Locator("[role=menu]").WaitForAsync();
        Assert.Equal(0, await page.Locator(".turn.gesture").CountAsync());
        await page.Keyboard.PressAsync("Escape");

        var music = (await page.Locator("[data-clip=music]").BoundingBoxAsync())!;
        await finger.DownAsync(200, music.Y + 20);
        await page.Locator("[data-clip=music].held").WaitForAsync();
        await finger.MoveAsync(260, music.Y + 20);
        await finger.UpAsync();
        await GestureAsync(visitor);
        Assert.Contains("play the music from", await page.Locator(".turn.gesture .said").Last.TextContentAsync() ?? "", StringComparison.Ordinal);
        Assert.Empty(visitor.Troubles);
    }

    private async Task<Visitor> TracksAsync(string locale, string prompt)
    {
        var visitor = await studio.VisitAsync(locale, hasPhone: true);
        await visitor.MakeAsync(prompt);
        await visitor.Page.Locator(".tabs button").Last.TapAsync();
        await visitor.Page.Locator(".clip.scene").First.WaitForAsync();
        return visitor;
    }

    // What a gesture made; the conversation is not in sight.
    private static async Task GestureAsync(Visitor visitor)
    {
        await Assertions.Expect(visitor.Page.Locator(".turn.gesture")).ToHaveCountAsync(1);
        await visitor.UntilAsync("document.querySelector('.turn:last-child .suggestions, .turn:last-child .failure')");
    }

    // A scroll runs on after the finger has left, and a finger that comes meanwhile only stops it.
    private static Task AtRestAsync(IPage page) => page.EvaluateAsync(
        """
        () => new Promise(done => {
          const scroll = document.querySelector('.timeline-scroll');
          const look = (left, still) => still === 20 ? done(true)
            : requestAnimationFrame(() => look(scroll.scrollLeft, scroll.scrollLeft === left ? still + 1 : 0));
          look(scroll.scrollLeft, 0);
        })
        """);

    // Where a scene lies under a finger and nothing else does: what joins two scenes lies on both.
    private static Task<float> OnSceneAsync(IPage page, double y) => page.EvaluateAsync<float>(
        """
        y => {
          const isScene = x => document.elementFromPoint(x, y)?.closest('.clip.scene, .cut')?.matches('.clip.scene');
          for (let x = 120; x < 360; x += 4) if ([-12, 0, 12].every(by => isScene(x + by))) return x;
          throw new Error('No scene is in sight.');
        }
        """,
        y);

    /// <summary>A finger on the glass, as the browser itself feels it: it scrolls where the page lets it.</summary>
    private sealed class Finger(ICDPSession session) : IAsyncDisposable
    {
        private const int Steps = 10;
        private float _x;
        private float _y;

        public static async Task<Finger> OfAsync(IPage page) => new(await page.Context.NewCDPSessionAsync(page));

        public Task DownAsync(float x, float y)
        {
            (_x, _y) = (x, y);
            return TouchAsync("touchStart");
        }

        public async Task MoveAsync(float x, float y)
        {
            var (left, top) = (_x, _y);
            for (int i = 1; i <= Steps; i++)
            {
                (_x, _y) = (left + ((x - left) * i / Steps), top + ((y - top) * i / Steps));
                await TouchAsync("touchMove");
            }
        }

        public Task UpAsync() => TouchAsync("touchEnd");

        /// <summary>Down, along and up again, without a rest that a busy machine would make of it.</summary>
        public async Task FlickAsync(float from, float to, float y)
        {
            var down = DownAsync(from, y);
            var move = MoveAsync(to, y);
            await down;
            await move;
            await UpAsync();
        }

        public ValueTask DisposeAsync() => new(session.DetachAsync());

        private async Task TouchAsync(string type) => await session.SendAsync("Input.dispatchTouchEvent", new()
        {
            ["type"] = type,
            ["touchPoints"] = type == "touchEnd" ? Array.Empty<object>() : new object[] { new Dictionary<string, object> { ["x"] = Math.Round(_x, 1), ["y"] = Math.Round(_y, 1) } },
        });
    }
}
