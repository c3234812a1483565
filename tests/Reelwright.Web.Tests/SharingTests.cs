namespace Reelwright.Tests;

/// <summary>Links to a project: whom they let in, and how its owner sees and ends that.</summary>
[Collection(nameof(StudioTests))]
public sealed class SharingTests(Studio studio)
{
    [Theory]
    [InlineData("zh-CN", true, "做一个6秒的视频，讲讲绿茶")]
    [InlineData("zh-TW", false, "做一個6秒的影片，講講綠茶")]
    [InlineData("en-US", false, "a 6 second video about tea")]
    public async Task An_owner_sees_who_came_by_a_link_and_shows_them_out(string locale, bool hasPhone, string prompt)
    {
        await using var owner = await studio.VisitAsync(locale, hasPhone);
        await owner.Page.GotoAsync("/account");
        await owner.Page.Locator(".account-end").WaitForAsync();
        Assert.Equal(0, await owner.Page.Locator(".account-shared").CountAsync());
        await owner.MakeAsync(prompt);
        string project = new Uri(owner.Page.Url).AbsolutePath;
        string link = await LinkAsync(owner);
        await LinkAsync(owner);

        await using var guest = await studio.VisitAsync(locale);
        await guest.Page.GotoAsync(link);
        await guest.UntilAsync("location.pathname.startsWith('/p/')");
        await using var stranger = await studio.VisitAsync(locale);
        await stranger.Page.GotoAsync(link);
        await Assertions.Expect(stranger.Page.Locator("[role=alert]")).ToContainTextAsync(
            locale switch { "zh-CN" => "已被人打开过", "zh-TW" => "已被人開啟過", _ => "opened this link already" });

        await owner.Page.GotoAsync("/account");
        var shared = owner.Page.Locator(".account-shared");
        await Assertions.Expect(shared.Locator("li")).ToHaveCountAsync(2);
        Assert.Equal(project, await shared.Locator("h3 a").GetAttributeAsync("href"));
        await shared.Locator("li button").First.ClickAsync();
        await owner.Page.Locator("dialog .danger, dialog .primary").Last.ClickAsync();
        await Assertions.Expect(shared.Locator("li")).ToHaveCountAsync(1);
        await shared.Locator("li button").ClickAsync();
        await Assertions.Expect(shared).ToHaveCountAsync(0);

        await guest.Page.GotoAsync(project);
        await guest.Page.Locator(".notice-page .plain").WaitForAsync();
        await guest.Page.GotoAsync(link);
        await guest.Page.Locator("[role=alert]").WaitForAsync();
        Assert.Empty(owner.Troubles);
    }

    // What a program does for the person that it works for.
    private static async Task<string> LinkAsync(Visitor owner)
    {
        string claim = await owner.Page.EvaluateAsync<string>(
            """
            async () => {
              const headers = { Authorization: `Bearer ${localStorage.getItem('reelwright.token')}`, 'Content-Type': 'application/json' };
              const body = JSON.stringify({ session_id: location.pathname.slice(3) });
              return (await (await fetch('/api/auth/claim-token', { method: 'POST', headers, body })).json()).data.claim_token;
            }
            """);
        return $"/workspace/claim?ct={claim}";
    }
}
