namespace Reelwright.Tests;

/// <summary>What a person notices: words in their own language, times in words, next steps that are some.</summary>
[Collection(nameof(StudioTests))]
public sealed class DetailTests(Studio studio)
{
    [Theory]
    [InlineData("zh-CN", false, "做一个15秒的视频，介绍绿茶", "约 .+，大约 \\d+ (分|秒)", "方形 1:1")]
    [InlineData("zh-TW", true, "做一個15秒的影片，介紹綠茶", "約 .+，大約 \\d+ (分|秒)", "方形 1:1")]
    [InlineData("en-US", true, "a 15 second video about green tea", "About .+, ready in about \\d+ (s|min)", "Square 1:1")]
    public async Task Every_word_is_of_the_page_s_language_and_no_next_step_is_taken_already(
        string locale, bool hasPhone, string prompt, string estimate, string square)
    {
        await using var visitor = await studio.VisitAsync(locale, hasPhone);
        await visitor.MakeAsync(prompt);
        var page = visitor.Page;
        await page.Locator(".suggestions .chip").First.WaitForAsync();
        string[] chips = [.. await page.Locator(".suggestions .chip").AllInnerTextsAsync()];
        Assert.DoesNotContain(chips, chip => chip.Contains("15", StringComparison.Ordinal));
        Assert.Single(chips, chip => chip.Trim() is "导出" or "導出" or "匯出" or "Export");
        Assert.DoesNotContain(chips, chip => char.IsLower(chip.Trim()[0]));
        Assert.DoesNotMatch("whoosh|pop,", string.Join('|', await page.Locator(".clip.sound").EvaluateAllAsync<string[]>("all => all.map(one => one.getAttribute('aria-label'))")));

        await page.Locator("header .primary").ClickAsync();
        await Assertions.Expect(page.Locator(".export-estimate")).ToHaveTextAsync(new System.Text.RegularExpressions.Regex(estimate));
        await Assertions.Expect(page.Locator(".preset-name b").GetByText(square, new() { Exact = true })).ToHaveCountAsync(1);
        await page.Keyboard.PressAsync("Escape");

        await visitor.SayAsync(visitor.IsChinese ? "标题改成红色" : "make the title red");
        string color = await page.Locator(".turn:last-child .hex i").Last.EvaluateAsync<string>("one => getComputedStyle(one).backgroundColor");
        Assert.Equal("rgb(255, 0, 0)", color);
        await page.GotoAsync("/");
        await Assertions.Expect(page.Locator(".card small").First).ToHaveTextAsync(locale switch { "zh-CN" => "刚刚", "zh-TW" => "剛剛", _ => "just now" });
        Assert.Empty(visitor.Troubles);
    }
}
