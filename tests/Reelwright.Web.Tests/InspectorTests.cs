namespace Reelwright.Tests;

/// <summary>What is selected, and everything that can be changed of it by hand.</summary>
[Collection(nameof(StudioTests))]
public sealed class InspectorTests(Studio studio) : IDisposable
{
    private const string English = "a 9 second video about tea with narration";
    private const string Chinese = "做一个9秒的视频介绍绿茶，带旁白";

    private readonly string _folder = Directory.CreateTempSubdirectory("reelwright-inspector-").FullName;

    [Theory]
    [InlineData("en-US", false, English)]
    [InlineData("zh-CN", true, Chinese)]
    public async Task A_title_has_its_words_font_size_colour_place_entrance_and_time(string locale, bool hasPhone, string prompt)
    {
        await using var visitor = await SelectAsync(locale, hasPhone, prompt, ".clip.text");
        var page = visitor.Page;
        var inspector = page.Locator(".inspector");

        await TileAsync(visitor, "Mono", "等宽");
        await TileAsync(visitor, "Pop", "弹出");
        await ChangeAsync(visitor, () => inspector.GetByRole(AriaRole.Button, new() { Name = Chosen(visitor, "Bigger", "大一点") }).ClickAsync());
        await ChangeAsync(visitor, () => inspector.Locator(".swatch[title=red], .swatch[title=红色]").ClickAsync());
        await Assertions.Expect(inspector.Locator(".swatch[aria-pressed=true]")).ToHaveAttributeAsync("title", Chosen(visitor, "red", "红色"));
        string place = Chosen(visitor, "Bottom left", "左下");
        await ChangeAsync(visitor, () => inspector.Locator($".place-grid [title='{place}']").ClickAsync());
        await Assertions.Expect(inspector.Locator(".place-grid [aria-pressed=true]")).ToHaveAttributeAsync("title", place);
        var own = inspector.Locator(".swatch.own");
        string reply = await ChangeAsync(visitor, () => own.EvaluateAsync("input => { input.value = '#12ab9f'; input.dispatchEvent(new Event('change')); }"));
        Assert.Contains("#12ab9f", reply, StringComparison.Ordinal);
        var until = inspector.Locator(".number-field input").Last;
        await ChangeAsync(visitor, async () =>
        {
            await until.FillAsync("1.5");
            await until.PressAsync("Enter");
        });
        await Assertions.Expect(until).ToHaveValueAsync("1.5");
        await ChangeAsync(visitor, async () =>
        {
            await inspector.Locator("textarea").FillAsync("Leaf 叶");
            await inspector.Locator(".inspect-words button").ClickAsync();
        });
        await Assertions.Expect(page.Locator(".clip.text").First).ToContainTextAsync("Leaf 叶");
        Assert.Empty(visitor.Troubles);
    }

    [Theory]
    [InlineData("en-US", false, English)]
    [InlineData("zh-CN", true, Chinese)]
    public async Task Small_words_have_everything_that_titles_have(string locale, bool hasPhone, string prompt)
    {
        await using var visitor = await studio.VisitAsync(locale, hasPhone);
        await visitor.MakeAsync(prompt);
        await visitor.SayAsync(Chosen(visitor, "add the words “Fresh” in scene 2", "第2个场景加上文字“新鲜”"));
        var page = visitor.Page;
        if (hasPhone)
        {
            await page.Locator(".tabs button").Last.ClickAsync();
        }

        var clip = page.Locator(".clip.text[aria-label*=Fresh], .clip.text[aria-label*=新鲜]").First;
        string id = await clip.GetAttributeAsync("data-clip") ?? "";
        clip = page.Locator($"[data-clip='{id}']");
        await clip.PressAsync("Enter");
        var inspector = page.Locator(".inspector");
        string titles = string.Join('|', await page.Locator(".clip[data-clip$=headline]").EvaluateAllAsync<string[]>("all => all.map(one => one.getAttribute('aria-label'))"));

        await TileAsync(visitor, "Mono", "等宽");
        await TileAsync(visitor, "Pop", "弹出");
        await ChangeAsync(visitor, () => inspector.Locator(".swatch[title=red], .swatch[title=红色]").ClickAsync());
        await Assertions.Expect(inspector.Locator(".swatch[aria-pressed=true]")).ToHaveAttributeAsync("title", Chosen(visitor, "red", "红色"));
        string place = Chosen(visitor, "Bottom left", "左下");
        await ChangeAsync(visitor, () => inspector.Locator($".place-grid [title='{place}']").ClickAsync());
        await Assertions.Expect(inspector.Locator(".place-grid [aria-pressed=true]")).ToHaveAttributeAsync("title", place);
        var until = inspector.Locator(".number-field input").Last;
        double last = double.Parse(await until.InputValueAsync(), System.Globalization.CultureInfo.InvariantCulture);
        string earlier = (Math.Round(last * 10) / 10 - 0.5).ToString(System.Globalization.CultureInfo.InvariantCulture);
        await ChangeAsync(visitor, async () =>
        {
            await until.FillAsync(earlier);
            await until.PressAsync("Enter");
        });
        await Assertions.Expect(until).ToHaveValueAsync(earlier);
        await ChangeAsync(visitor, async () =>
        {
            await inspector.Locator("textarea").FillAsync("Leaf 叶");
            await inspector.Locator(".inspect-words button").ClickAsync();
        });
        await Assertions.Expect(clip).ToContainTextAsync("Leaf 叶");

        // None of it has come upon the titles, which may say the same.
        Assert.Equal(titles, string.Join('|', await page.Locator(".clip[data-clip$=headline]").EvaluateAllAsync<string[]>("all => all.map(one => one.getAttribute('aria-label'))")));
        await ChangeAsync(visitor, () => inspector.Locator(".tile").Last.ClickAsync());
        await Assertions.Expect(clip).ToHaveCountAsync(0);
        Assert.Empty(visitor.Troubles);
    }

    [Fact]
    public async Task The_notice_of_AI_is_taken_off_and_nothing_else()
    {
        await using var visitor = await SelectAsync("zh-CN", hasPhone: false, Chinese, "[data-clip=notice]");
        var inspector = visitor.Page.Locator(".inspector");
        await Assertions.Expect(inspector.Locator("textarea, .swatch, .place-grid")).ToHaveCountAsync(0);

        await ChangeAsync(visitor, () => inspector.Locator(".tile").ClickAsync());
        await Assertions.Expect(visitor.Page.Locator("[data-clip=notice]")).ToHaveCountAsync(0);
    }

    [Theory]
    [InlineData("zh-CN", false, Chinese)]
    [InlineData("en-US", true, English)]
    public async Task A_scene_has_a_look_a_transition_a_background_and_a_comparison(string locale, bool hasPhone, string prompt)
    {
        await using var visitor = await SelectAsync(locale, hasPhone, prompt, ".clip.scene");
        var page = visitor.Page;
        var inspector = page.Locator(".inspector");
        Assert.Equal(0, await inspector.Locator(".inspect-since").CountAsync());

        await TileAsync(visitor, "Vintage", "复古");
        await TileAsync(visitor, "Ripples", "涟漪");
        await TileAsync(visitor, "Page", "翻页");
        var length = inspector.Locator(".number-field input");
        string own = await length.InputValueAsync();
        await ChangeAsync(visitor, async () =>
        {
            await length.FillAsync("5");
            await length.PressAsync("Enter");
        });
        await Assertions.Expect(length).ToHaveValueAsync("5");

        await inspector.Locator(".inspect-since button").First.ClickAsync();
        await page.Locator(".compare img").WaitForAsync();
        await inspector.Locator(".inspect-since button").First.ClickAsync();
        await Assertions.Expect(page.Locator(".compare")).ToHaveCountAsync(0);
        await ChangeAsync(visitor, () => inspector.Locator(".inspect-since button").Last.ClickAsync());
        await Assertions.Expect(length).ToHaveValueAsync(own);
        string before = await page.Locator(".picture .still").GetAttributeAsync("src") ?? "";
        await ChangeAsync(visitor, () => inspector.Locator(".tile").First.ClickAsync());
        await Assertions.Expect(page.Locator(".picture .still")).Not.ToHaveAttributeAsync("src", before);
        Assert.Empty(visitor.Troubles);
    }

    [Theory]
    [InlineData("en-US", false, English)]
    [InlineData("zh-CN", true, Chinese)]
    public async Task Music_has_fourteen_moods_a_volume_and_fades(string locale, bool hasPhone, string prompt)
    {
        await using var visitor = await SelectAsync(locale, hasPhone, prompt, "[data-clip=music]");
        var inspector = visitor.Page.Locator(".inspector");
        Assert.Equal(14, await inspector.Locator(".inspect-field .tile").CountAsync());

        await TileAsync(visitor, "Jazz", "爵士");
        await TileAsync(visitor, "Festive", "喜庆");
        await ChangeAsync(visitor, () => inspector.Locator(".tile").First.ClickAsync());
        await Assertions.Expect(inspector.Locator(".tile[aria-pressed=true]")).Not.ToHaveTextAsync(Chosen(visitor, "Festive", "喜庆"));
        await ChangeAsync(visitor, () => SlideAsync(inspector, 0, "70"));
        await Assertions.Expect(inspector.Locator("output").First).ToHaveTextAsync("70%");
        await ChangeAsync(visitor, () => SlideAsync(inspector, 1, "2"));
        await ChangeAsync(visitor, () => SlideAsync(inspector, 2, "0"));
        await Assertions.Expect(inspector.Locator("output").Last).ToHaveTextAsync(Chosen(visitor, "0 s", "0 秒"));
        await Assertions.Expect(inspector.Locator("output").Nth(1)).ToHaveTextAsync(Chosen(visitor, "2 s", "2 秒"));
        Assert.Empty(visitor.Troubles);
    }

    [Theory]
    [InlineData("zh-CN", false, Chinese)]
    [InlineData("en-US", true, English)]
    public async Task The_voice_is_another_one_or_quicker_or_softer(string locale, bool hasPhone, string prompt)
    {
        await using var visitor = await SelectAsync(locale, hasPhone, prompt, "[data-clip$=narration]");
        var inspector = visitor.Page.Locator(".inspector");

        await ChangeAsync(visitor, () => inspector.Locator(".segments button").Last.ClickAsync());
        await Assertions.Expect(inspector.Locator(".segments [aria-pressed=true]")).ToHaveTextAsync(Chosen(visitor, "Male", "男声"));
        await ChangeAsync(visitor, () => inspector.Locator(".tile").Nth(1).ClickAsync());
        await Assertions.Expect(inspector.Locator(".segments [aria-pressed=true]")).ToHaveTextAsync(Chosen(visitor, "Female", "女声"));
        await ChangeAsync(visitor, () => inspector.GetByText(Chosen(visitor, "Faster", "快一点")).ClickAsync());
        await ChangeAsync(visitor, () => SlideAsync(inspector, 0, "80"));
        await Assertions.Expect(inspector.Locator("output").First).ToHaveTextAsync("80%");
        await ChangeAsync(visitor, () => SlideAsync(inspector, 1, "0.5"));
        Assert.Empty(visitor.Troubles);
    }

    [Fact]
    public async Task A_film_has_a_speed_and_its_own_sound_with_a_wave()
    {
        await using var visitor = await studio.VisitAsync();
        var page = visitor.Page;
        string film = Path.Combine(_folder, "film.mp4");
        await MediaMaker.VideoAsync(film, 320, 180, seconds: 4, sound: true);
        await page.GotoAsync("/");
        await page.Locator(".prompt-box input[type=file]").First.SetInputFilesAsync(film);
        await page.Locator(".prompt-box textarea").FillAsync("a 6 second video of my clip");
        await page.Locator(".prompt-box .go").ClickAsync();
        await visitor.UntilAsync("location.pathname.startsWith('/p/')");
        await visitor.FinishedAsync();
        await visitor.UntilAsync(Painted(".clip.scene .clip-wave"));
        await page.Locator(".clip.scene:has(.clip-wave)").First.ClickAsync(new() { Position = new() { X = 60, Y = 40 } });
        var inspector = page.Locator(".inspector");

        await ChangeAsync(visitor, () => SlideAsync(inspector, 0, "40"));
        await Assertions.Expect(inspector.Locator(".slider-field output")).ToHaveTextAsync("40%");
        await ChangeAsync(visitor, () => inspector.GetByText("0.5×").ClickAsync());
        await Assertions.Expect(inspector.GetByText("0.5×")).ToHaveAttributeAsync("aria-pressed", "true");
        Assert.Empty(visitor.Troubles);
    }

    [Theory]
    [InlineData("en-US", false, English)]
    [InlineData("zh-CN", true, Chinese)]
    public async Task Every_sound_shows_its_wave_and_music_is_moved_by_its_middle(string locale, bool hasPhone, string prompt)
    {
        await using var visitor = await studio.VisitAsync(locale, hasPhone);
        await visitor.MakeAsync(prompt);
        var page = visitor.Page;
        if (hasPhone)
        {
            await page.Locator(".tabs button").Last.ClickAsync();
        }

        await visitor.UntilAsync(Painted("[data-clip=music] .clip-wave"));
        await visitor.UntilAsync(Painted("[data-clip=s1-narration] .clip-wave"));
        var music = (await page.Locator("[data-clip=music]").BoundingBoxAsync())!;
        await ChangeAsync(visitor, async () =>
        {
            // From the very middle, and not quite straight: never the loudness.
            await page.Mouse.MoveAsync(music.X + (music.Width / 2), music.Y + (music.Height / 2));
            await page.Mouse.DownAsync();
            await page.Mouse.MoveAsync(music.X + (music.Width / 2) + 60, music.Y + (music.Height / 2) + 9, new() { Steps = 8 });
            await page.Mouse.UpAsync();
        });
        Assert.Contains(Chosen(visitor, "play the music from", "音乐在"), await page.Locator(".turn.gesture .said").Last.TextContentAsync() ?? "", StringComparison.Ordinal);
        await visitor.UntilAsync($"document.querySelector('[data-clip=music]').offsetLeft > 20");
        Assert.Empty(visitor.Troubles);
    }

    // Something is drawn: the canvas is not clear all over.
    private static string Painted(string canvas) =>
        $"[...document.querySelectorAll('{canvas}')].some(one => one.width > 0 && one.getContext('2d').getImageData(0, 0, one.width, one.height).data.some(value => value > 60))";

    [Fact]
    public async Task Captions_have_a_style_and_each_its_time()
    {
        await using var visitor = await SelectAsync("en-US", hasPhone: false, English, ".clip.text[aria-label^=Captions]");
        var inspector = visitor.Page.Locator(".inspector");

        string reply = await ChangeAsync(visitor, () => inspector.GetByText("Karaoke").ClickAsync());
        Assert.Contains("captions", reply, StringComparison.Ordinal);
        await TileAsync(visitor, "Serif", "衬线");
        await TileAsync(visitor, "Rise", "上升");
        string place = Chosen(visitor, "Top", "上方");
        await ChangeAsync(visitor, () => inspector.Locator($".place-grid [title='{place}']").ClickAsync());
        var from = inspector.Locator(".number-field input").First;
        await ChangeAsync(visitor, async () =>
        {
            await from.FillAsync("0.8");
            await from.PressAsync("Enter");
        });
        await Assertions.Expect(from).ToHaveValueAsync("0.8");
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    /// <summary>A visitor with a video of which the first clip of a kind is selected.</summary>
    private async Task<Visitor> SelectAsync(string locale, bool hasPhone, string prompt, string clip)
    {
        var visitor = await studio.VisitAsync(locale, hasPhone);
        await visitor.MakeAsync(prompt);
        if (hasPhone)
        {
            await visitor.Page.Locator(".tabs button").Last.ClickAsync();
        }

        if (hasPhone)
        {
            // Where handles are as wide as a finger, a short clip may have no other place.
            await visitor.Page.Locator(clip).First.PressAsync("Enter");
        }
        else
        {
            // Not in its middle: the edges of short clips and the handles are near.
            await visitor.Page.Locator(clip).First.ClickAsync(new() { Position = new() { X = 14, Y = 8 }, Force = true });
        }

        await visitor.Page.Locator(".inspector").WaitForAsync();
        return visitor;
    }

    // A choice that is made shows that it is.
    private static async Task TileAsync(Visitor visitor, string english, string chinese)
    {
        var tile = visitor.Page.Locator(".inspector .tile").GetByText(Chosen(visitor, english, chinese), new() { Exact = true });
        await ChangeAsync(visitor, () => tile.ClickAsync());
        await Assertions.Expect(visitor.Page.Locator(".inspector .tile[aria-pressed=true]", new() { HasTextString = Chosen(visitor, english, chinese) })).ToHaveCountAsync(1);
    }

    private static async Task SlideAsync(ILocator inspector, int index, string value)
    {
        var slider = inspector.Locator(".slider-field input").Nth(index);
        await slider.FillAsync(value);
        await slider.BlurAsync();
    }

    /// <summary>Does something and waits for what it made; the conversation need not be in sight.</summary>
    private static async Task<string> ChangeAsync(Visitor visitor, Func<Task> act)
    {
        var gestures = visitor.Page.Locator(".turn.gesture");
        int count = await gestures.CountAsync();
        await act();
        await Assertions.Expect(gestures).ToHaveCountAsync(count + 1);
        await visitor.UntilAsync("document.querySelector('.turn:last-child .suggestions, .turn:last-child .failure')");
        string reply = await visitor.Page.Locator(".turn:last-child .reply").TextContentAsync() ?? "";
        Assert.DoesNotMatch("(?i)nothing changed|什么都没有变", reply);
        return reply;
    }

    private static string Chosen(Visitor visitor, string english, string chinese) => visitor.IsChinese ? chinese : english;
}
