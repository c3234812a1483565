namespace Reelwright.Tests;

[Collection(nameof(StudioTests))]
public sealed class AccountTests(Studio studio)
{
    private const string Password = "tea in the garden 7";

    [Theory]
    [InlineData("en-US", false)]
    [InlineData("zh-CN", true)]
    public async Task A_guest_registers_keeps_the_work_and_finds_it_in_another_browser(string locale, bool hasPhone)
    {
        string email = $"{Guid.NewGuid():n}@example.org";
        string prompt = locale == "zh-CN" ? "做一个6秒的视频，讲讲绿茶" : "a 6 second video about tea";
        await using var visitor = await studio.VisitAsync(locale, hasPhone);
        await visitor.MakeAsync(prompt);
        string project = visitor.Page.Url;
        await RegisterAsync(visitor.Page, email);
        await Assertions.Expect(visitor.Page.Locator("#who")).ToContainTextAsync(email);
        Assert.Equal(hasPhone ? 390 : 1440, await visitor.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        await visitor.Page.GotoAsync(project);
        await Assertions.Expect(visitor.Page.Locator(".turn")).ToHaveCountAsync(1);

        await using var other = await studio.VisitAsync(locale, hasPhone);
        await other.MakeAsync(prompt);
        await other.Page.GotoAsync("/account");
        await SignInAsync(other.Page, email, Password);
        await Assertions.Expect(other.Page.Locator("#who")).ToContainTextAsync(email);
        await other.Page.GotoAsync("/");
        await Assertions.Expect(other.Page.Locator(".card b")).ToHaveCountAsync(2);
        await other.Page.GotoAsync(project);

        await Assertions.Expect(other.Page.Locator(".turn")).ToHaveCountAsync(1);
        Assert.Empty(other.Troubles);
    }

    [Fact]
    public async Task What_is_wrong_with_a_sign_in_is_said_in_the_pages_language()
    {
        string email = $"{Guid.NewGuid():n}@example.org";
        await using var visitor = await studio.VisitAsync("zh-TW");
        await RegisterAsync(visitor.Page, email, "short");
        await Assertions.Expect(visitor.Page.Locator(".account-problem")).ToHaveTextAsync("密碼至少 10 個字元。");
        await RegisterAsync(visitor.Page, email);
        await Assertions.Expect(visitor.Page.Locator("#who")).ToContainTextAsync(email);
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "登出" }).ClickAsync();
        await Assertions.Expect(visitor.Page.Locator("#who")).ToContainTextAsync("本瀏覽器的訪客");
        await RegisterAsync(visitor.Page, email);
        await Assertions.Expect(visitor.Page.Locator(".account-problem")).ToContainTextAsync("這個電子郵件已經註冊過");
        await SignInAsync(visitor.Page, email, "not this at all");
        await Assertions.Expect(visitor.Page.Locator(".account-problem")).ToHaveTextAsync("電子郵件或密碼不對。");
        await SignInAsync(visitor.Page, email, Password);

        await Assertions.Expect(visitor.Page.Locator("#who")).ToContainTextAsync(email);
    }

    [Fact]
    public async Task Tokens_are_for_those_who_registered_and_are_shown_once()
    {
        await using var visitor = await studio.VisitAsync();
        var page = visitor.Page;
        await page.GotoAsync("/account");
        await page.Locator(".balance").WaitForAsync();
        Assert.DoesNotContain("token", await page.Locator("main").InnerTextAsync(), StringComparison.OrdinalIgnoreCase);
        await RegisterAsync(page, $"{Guid.NewGuid():n}@example.org");
        await page.Locator("#keys ~ form input").FillAsync("nightly <b>job</b>");
        await page.Locator("#keys ~ form button").DblClickAsync();
        string token = await page.Locator(".secret code").InnerTextAsync();
        await Assertions.Expect(page.Locator(".keys li")).ToHaveCountAsync(1);
        await Assertions.Expect(page.Locator(".keys b")).ToHaveTextAsync("nightly <b>job</b>");
        Assert.Equal(200, await StatusAsync(page, token));
        await page.ReloadAsync();
        await Assertions.Expect(page.Locator(".keys code")).ToHaveTextAsync(token[..12] + "…");
        Assert.DoesNotContain(token, await page.ContentAsync(), StringComparison.Ordinal);
        await page.Locator(".keys button").ClickAsync();
        await page.Locator("dialog .danger").ClickAsync();

        await Assertions.Expect(page.Locator(".keys li")).ToHaveCountAsync(0);
        Assert.Equal(401, await StatusAsync(page, token));
    }

    [Fact]
    public async Task A_brand_is_kept_and_worn_by_the_next_video()
    {
        await using var visitor = await studio.VisitAsync();
        var page = visitor.Page;
        await page.GotoAsync("/account");
        await page.Locator(".brand-colors > .plain").ClickAsync();
        await page.Locator(".brand-color input").FillAsync("#0a3cff");
        await page.Locator("#brand ~ form select").SelectOptionAsync("serif");
        await page.Locator("#brand ~ form button[type=submit]").ClickAsync();
        await Assertions.Expect(page.Locator(".notices p")).ToHaveTextAsync("Saved.");
        await page.ReloadAsync();

        await Assertions.Expect(page.Locator(".brand-color input")).ToHaveValueAsync("#0a3cff");
        await Assertions.Expect(page.Locator("#brand ~ form select")).ToHaveValueAsync("serif");
        await visitor.MakeAsync("a 6 second video about tea");
        string draft = await page.EvaluateAsync<string>(
            """
            async () => JSON.stringify((await (await fetch(`/api/state/nemo_agent/me/${location.pathname.split('/').pop()}/latest`,
              { headers: { Authorization: `Bearer ${localStorage.getItem('reelwright.token')}` } })).json()).data.state.draft)
            """);
        Assert.Contains("#0a3cff", draft, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Whoever_is_signed_out_elsewhere_is_told_and_shown_the_way_back()
    {
        string email = $"{Guid.NewGuid():n}@example.org";
        await using var visitor = await studio.VisitAsync();
        var page = visitor.Page;
        await visitor.MakeAsync("a 6 second video about tea");
        string project = page.Url;
        await RegisterAsync(page, email);
        await Assertions.Expect(page.Locator("#who")).ToContainTextAsync(email);
        await page.EvaluateAsync("localStorage.setItem('reelwright.token', 'nmv_usr_gone')");
        await page.GotoAsync(project);

        await Assertions.Expect(page.Locator(".account-problem")).ToContainTextAsync("You were signed out here");
        await Assertions.Expect(page.Locator("input[type=email]")).ToHaveValueAsync(email);
        await page.Locator("input[type=password]").FillAsync(Password);
        await page.Locator(".account-form button[type=submit]").First.ClickAsync();
        await Assertions.Expect(page.Locator("#keys")).ToBeVisibleAsync();
        await page.GotoAsync(project);
        await Assertions.Expect(page.Locator(".turn")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task Deleting_the_account_asks_for_the_password_and_leaves_a_new_guest()
    {
        await using var visitor = await studio.VisitAsync();
        var page = visitor.Page;
        await visitor.MakeAsync("a 6 second video about tea");
        string project = page.Url;
        await RegisterAsync(page, $"{Guid.NewGuid():n}@example.org");
        await page.Locator("#keys").WaitForAsync();
        await page.Locator(".account-end .danger").ClickAsync();
        await page.Locator("dialog input[type=password]").FillAsync("not this at all");
        await page.Locator("dialog .danger").ClickAsync();
        await Assertions.Expect(page.Locator("dialog .account-problem")).ToBeVisibleAsync();
        await page.Locator("dialog input[type=password]").FillAsync(Password);
        await page.Locator("dialog .danger").ClickAsync();

        await Assertions.Expect(page.Locator("#who")).ToContainTextAsync("Guest of this browser");
        await Assertions.Expect(page.Locator("dialog")).ToHaveCountAsync(0);
        await page.GotoAsync(project);
        await Assertions.Expect(page.GetByText("There is no such project")).ToBeVisibleAsync();
    }

    private static async Task RegisterAsync(IPage page, string email, string password = Password)
    {
        if (!page.Url.EndsWith("/account", StringComparison.Ordinal))
        {
            await page.GotoAsync("/account");
        }

        await EnterAsync(page, 0, email, password);
    }

    private static Task SignInAsync(IPage page, string email, string password) => EnterAsync(page, 1, email, password);

    private static async Task EnterAsync(IPage page, int way, string email, string password)
    {
        await page.Locator(".segments button").Nth(way).ClickAsync();
        await page.Locator("input[type=email]").FillAsync(email);
        await page.Locator("input[type=password]").FillAsync(password);
        await page.Locator(".account-form button[type=submit]").First.ClickAsync();
    }

    private static Task<int> StatusAsync(IPage page, string token) => page.EvaluateAsync<int>(
        "async (token) => (await fetch('/api/credits/balance/simple', { headers: { Authorization: `Bearer ${token}` } })).status", token);
}
