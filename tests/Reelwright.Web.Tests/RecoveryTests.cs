namespace Reelwright.Tests;

/// <summary>Ways back and in: a lost password, a link from a program, a logo of one's own.</summary>
[Collection(nameof(StudioTests))]
public sealed class RecoveryTests(Studio studio) : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("reelwright-recovery-").FullName;

    [Theory]
    [InlineData("en-US", true)]
    [InlineData("zh-CN", false)]
    public async Task A_lost_password_is_replaced_with_the_code_that_was_kept(string locale, bool hasPhone)
    {
        string email = $"{Guid.NewGuid():n}@example.org";
        await using var visitor = await studio.VisitAsync(locale, hasPhone);
        var page = visitor.Page;
        await page.GotoAsync("/account");
        await page.Locator("input[type=email]").FillAsync(email);
        await page.Locator("input[type=password]").FillAsync("tea in the garden 7");
        await page.Locator(".account-form .primary").First.ClickAsync();
        string code = await page.Locator(".recovery code").InnerTextAsync();
        Assert.Matches("^([0-9A-Z]{5}-){4}[0-9A-Z]{5}$", code);
        Assert.Equal(hasPhone ? 390 : 1440, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        await page.Locator(".recovery .primary").ClickAsync();
        await Assertions.Expect(page.Locator(".recovery")).ToHaveCountAsync(0);
        await page.ReloadAsync();
        await page.Locator("#keys").WaitForAsync();
        Assert.DoesNotContain(code, await page.ContentAsync(), StringComparison.Ordinal);

        await using var other = await studio.VisitAsync(locale, hasPhone);
        await RecoverAsync(other, email, "00000-00000-00000-00000-00000", "rain on the roof 3");
        await Assertions.Expect(other.Page.Locator(".account-problem")).ToContainTextAsync(other.IsChinese ? "恢复码不匹配" : "do not belong together");
        // As it is read off a piece of paper.
        await RecoverAsync(other, email, code.Replace("-", " ", StringComparison.Ordinal).ToLowerInvariant(), "rain on the roof 3");
        await Assertions.Expect(other.Page.Locator("#who")).ToContainTextAsync(email);
        string next = await other.Page.Locator(".recovery code").InnerTextAsync();
        Assert.NotEqual(code, next);

        // Whoever was signed in elsewhere is no more, and the code of before is spent.
        await page.ReloadAsync();
        await page.Locator(".segments").WaitForAsync();
        await RecoverAsync(visitor, email, code, "snow on the hill 9");
        await page.Locator(".account-problem").Last.WaitForAsync();
        await Assertions.Expect(page.Locator("#keys")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Who_knows_the_password_makes_another_code()
    {
        await using var visitor = await studio.VisitAsync();
        var page = visitor.Page;
        await page.GotoAsync("/account");
        await page.Locator("input[type=email]").FillAsync($"{Guid.NewGuid():n}@example.org");
        await page.Locator("input[type=password]").FillAsync("tea in the garden 7");
        await page.Locator(".account-form .primary").First.ClickAsync();
        string first = await page.Locator(".recovery code").InnerTextAsync();

        await page.Locator("summary", new() { HasTextString = "recovery code" }).ClickAsync();
        var form = page.Locator("details[open] form");
        await form.Locator("input[type=password]").FillAsync("not this one at all");
        await form.Locator("button[type=submit]").ClickAsync();
        await form.Locator(".account-problem").WaitForAsync();
        await form.Locator("input[type=password]").FillAsync("tea in the garden 7");
        await form.Locator("button[type=submit]").ClickAsync();

        await Assertions.Expect(page.Locator(".recovery code")).Not.ToHaveTextAsync(first);
    }

    [Theory]
    [InlineData("zh-CN", true)]
    [InlineData("en-US", false)]
    public async Task A_link_from_a_program_opens_its_project_here_and_leaves_it_there(string locale, bool hasPhone)
    {
        await using var program = await studio.VisitAsync(locale);
        await program.MakeAsync(program.IsChinese ? "做一个6秒的视频，讲讲绿茶" : "a 6 second video about tea");
        string project = program.Page.Url;
        string claim = await program.Page.EvaluateAsync<string>(
            """
            async () => {
              const headers = { Authorization: `Bearer ${localStorage.getItem('reelwright.token')}`, 'Content-Type': 'application/json' };
              const body = JSON.stringify({ session_id: location.pathname.slice(3) });
              return (await (await fetch('/api/auth/claim-token', { method: 'POST', headers, body })).json()).data.claim_token;
            }
            """);

        await using var visitor = await studio.VisitAsync(locale, hasPhone);
        await visitor.Page.GotoAsync($"/workspace/claim?ct={claim}");
        await visitor.UntilAsync("location.pathname.startsWith('/p/')");
        Assert.Equal(project, visitor.Page.Url);
        await visitor.Page.Locator(".picture img").WaitForAsync();
        await visitor.SayAsync(visitor.IsChinese ? "标题改成“清晨”" : "change the title to \"Morning\"");
        await visitor.Page.GotoAsync("/");
        await Assertions.Expect(visitor.Page.Locator(".card b")).ToHaveCountAsync(1);

        // The other side sees what was done, and who lets go of the project does not take it away.
        await program.Page.ReloadAsync();
        await Assertions.Expect(program.Page.Locator(".turn")).ToHaveCountAsync(2);
        await visitor.Page.Locator(".card button").First.ClickAsync();
        await visitor.Page.Locator("dialog .danger, dialog .primary").Last.ClickAsync();
        await Assertions.Expect(visitor.Page.Locator(".card b")).ToHaveCountAsync(0);
        await program.Page.ReloadAsync();
        await Assertions.Expect(program.Page.Locator(".turn")).ToHaveCountAsync(2);
        Assert.Empty(visitor.Troubles);
    }

    [Theory]
    [InlineData("en-US", true)]
    [InlineData("zh-CN", false)]
    public async Task A_link_that_is_no_longer_good_says_so_and_leads_on(string locale, bool hasPhone)
    {
        await using var visitor = await studio.VisitAsync(locale, hasPhone);
        await visitor.Page.GotoAsync("/workspace/claim?ct=clm_nothing");

        await Assertions.Expect(visitor.Page.Locator("[role=alert]")).ToContainTextAsync(visitor.IsChinese ? "这个链接已失效" : "no longer good");
        await visitor.Page.Locator(".notice-page .plain").ClickAsync();
        await visitor.Page.Locator(".prompt-box textarea").WaitForAsync();
    }

    [Theory]
    [InlineData("zh-CN", true)]
    [InlineData("en-US", false)]
    public async Task A_logo_is_uploaded_and_taken_away_on_the_account_page(string locale, bool hasPhone)
    {
        await using var visitor = await studio.VisitAsync(locale, hasPhone);
        var page = visitor.Page;
        string logo = Path.Combine(_folder, "leaf.png");
        await MediaMaker.PictureAsync(logo, "green", 96, 96);
        string words = Path.Combine(_folder, "words.png");
        await File.WriteAllTextAsync(words, "no picture at all");
        await page.GotoAsync("/account");
        await page.Locator(".brand-logo").WaitForAsync();
        await page.Locator(".brand-logo input").SetInputFilesAsync(words);
        await page.Locator(".account-problem").WaitForAsync();
        await page.Locator(".brand-logo input").SetInputFilesAsync(logo);
        await page.Locator(".brand-logo img").WaitForAsync();
        await Assertions.Expect(page.Locator(".account-problem")).ToHaveCountAsync(0);
        await visitor.UntilAsync("document.querySelector('.brand-logo img').naturalWidth === 96");
        await page.ReloadAsync();
        await page.Locator(".brand-logo img").WaitForAsync();

        // What holds the logo is no project.
        await page.GotoAsync("/");
        await page.Locator(".empty-recent").WaitForAsync();
        await page.GotoAsync("/account");
        await page.Locator(".brand-logo button").Last.ClickAsync();
        await Assertions.Expect(page.Locator(".brand-logo img")).ToHaveCountAsync(0);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static async Task RecoverAsync(Visitor visitor, string email, string code, string password)
    {
        var page = visitor.Page;
        await page.GotoAsync("/account");
        await page.Locator(".segments button").Last.ClickAsync();
        await page.Locator(".account-form .link").ClickAsync();
        await page.Locator("input[type=email]").FillAsync(email);
        await page.Locator("input[autocomplete=one-time-code]").FillAsync(code);
        await page.Locator("input[type=password]").FillAsync(password);
        await page.Locator(".account-form .primary").First.ClickAsync();
    }
}
