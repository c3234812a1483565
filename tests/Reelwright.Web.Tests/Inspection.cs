using System.Text.Json;

namespace Reelwright.Tests;

/// <summary>What a careful eye and a screen reader would find wrong with the page as it is now.</summary>
internal static class Inspection
{
    private static readonly Lazy<Task<string>> Axe = new(() => File.ReadAllTextAsync(Path.Combine(RepositoryPaths.Root, "web", "node_modules", "axe-core", "axe.min.js")));
    private static readonly Lazy<Task<string>> CodeReader = new(() => File.ReadAllTextAsync(Path.Combine(RepositoryPaths.Root, "web", "node_modules", "jsqr", "dist", "jsQR.js")));

    /// <summary>Nothing is cut off, nothing reaches over the edge, nobody is shut out, in the theme that the page has.</summary>
    public static async Task SeeAsync(IPage page, string state)
    {
        await LayoutAsync(page, state);
        await ReachAsync(page, state);
    }

    /// <summary>The same light and dark: between them only colours differ.</summary>
    public static async Task LookAsync(IPage page, string state)
    {
        await SeeAsync(page, state);
        string? chosen = await page.GetAttributeAsync("html", "data-theme");
        string other = await page.EvaluateAsync<bool>("matchMedia('(prefers-color-scheme: dark)').matches") ? "light" : "dark";
        await page.EvaluateAsync("theme => { document.documentElement.dataset.theme = theme; }", other);
        await CheckAsync(page, $"{state}, {other}", "{ runOnly: { type: 'rule', values: ['color-contrast'] } }");
        await page.EvaluateAsync("theme => { if (theme === null) delete document.documentElement.dataset.theme; else document.documentElement.dataset.theme = theme; }", chosen);
    }

    /// <summary>Every rule of WCAG 2.2 AA that a program can check.</summary>
    public static Task ReachAsync(IPage page, string state) =>
        CheckAsync(page, state, "{ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] }");

    /// <summary>Words are whole and inside the page.</summary>
    public static async Task LayoutAsync(IPage page, string state)
    {
        string[] wrong = await page.EvaluateAsync<string[]>(
            """
            () => {
              const wrong = [];
              const wide = document.documentElement;
              if (wide.scrollWidth > wide.clientWidth) wrong.push(`the page is ${wide.scrollWidth} wide in ${wide.clientWidth}`);
              const words = 'button, label, legend, th, dt, h1, h2, h3, summary, output, select, .chip, .tile span, .notice, nav a';
              for (const one of document.querySelectorAll(words)) {
                const style = getComputedStyle(one);
                // Names that people chose may be shortened; hidden and inline things have no room of their own.
                if (one.closest('[dir=auto], .clip, [hidden]') || one.querySelector('[dir=auto]')) continue;
                if (style.display === 'inline' || one.offsetParent === null) continue;
                if (one.scrollWidth > one.clientWidth + 1 && style.overflowX !== 'auto') wrong.push(`cut off: <${one.tagName.toLowerCase()} class="${one.className}"> ${one.textContent}`);
                const box = one.getBoundingClientRect();
                const scrolls = one.closest('.toolbar, .versions, .timeline-scroll, .chips');
                const isOutside = box.width > 0 && (box.right > innerWidth + 1 || box.left < -1);
                if (!scrolls && isOutside) wrong.push(`outside: <${one.tagName.toLowerCase()} class="${one.className}"> ${one.textContent}`);
              }
              return wrong;
            }
            """);
        Assert.True(wrong.Length == 0, $"{state}: {string.Join('\n', wrong)}");
    }

    /// <summary>What a phone's camera reads from a code as it stands on the screen; empty when it reads nothing.</summary>
    public static async Task<string> ReadCodeAsync(IPage page, ILocator code)
    {
        byte[] seen = await code.ScreenshotAsync();
        await page.EvaluateAsync(await CodeReader.Value);
        return await page.EvaluateAsync<string>(
            """
            async (seen) => {
              const bitmap = await createImageBitmap(new Blob([Uint8Array.from(atob(seen), (one) => one.charCodeAt(0))]));
              const canvas = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
              canvas.drawImage(bitmap, 0, 0);
              return jsQR(canvas.getImageData(0, 0, bitmap.width, bitmap.height).data, bitmap.width, bitmap.height)?.data ?? '';
            }
            """,
            Convert.ToBase64String(seen));
    }

    private static async Task CheckAsync(IPage page, string state, string options)
    {
        // Through the debugger, so the page's policy is no obstacle.
        if (!await page.EvaluateAsync<bool>("'axe' in window"))
        {
            await page.EvaluateAsync(await Axe.Value);
        }

        // A colour that is on its way is neither; and what inherits it sets out when it has arrived.
        await page.EvaluateAsync(
            """
            () => {
              for (let i = 0; i < 20; i++) for (const one of document.getAnimations()) if (one instanceof CSSTransition) one.finish();
            }
            """);
        var result = await page.EvaluateAsync<JsonElement>($"axe.run(document, {options})");
        string[] found =
        [
            .. result.GetProperty("violations").EnumerateArray()
                .SelectMany(one => one.GetProperty("nodes").EnumerateArray().Select(node => (Rule: one.GetProperty("id").GetString(), Html: node.GetProperty("html").GetString()!)))
                // How wide a clip is says how long it lasts: WCAG 2.5.8 calls that essential, and every clip is reached by keys.
                .Where(one => one.Rule != "target-size" || !one.Html.StartsWith("<div class=\"clip ", StringComparison.Ordinal))
                .Select(one => $"{one.Rule}: {one.Html}"),
        ];
        Assert.True(found.Length == 0, $"{state}: {string.Join('\n', found)}");
    }
}
