using System.Collections.Concurrent;
using System.Diagnostics;

namespace Reelwright.Tests;

/// <summary>One person's browser: what is on the page, and what went wrong in it.</summary>
public sealed class Visitor : IAsyncDisposable
{
    private const int Look = 30;

    private readonly IBrowserContext _context;
    private readonly ConcurrentQueue<string> _troubles = new();
    private readonly ConcurrentQueue<string> _requests = new();

    public Visitor(IBrowserContext context, IPage page)
    {
        _context = context;
        Page = page;
        Watch(page);
    }

    public IPage Page { get; }

    /// <summary>Whether the page speaks Chinese to them.</summary>
    public bool IsChinese { get; init; }

    public IBrowserContext Context => _context;

    /// <summary>Errors and warnings of the page; broken policies among them.</summary>
    public IReadOnlyCollection<string> Troubles => [.. _troubles];

    /// <summary>Addresses that were asked for.</summary>
    public IReadOnlyCollection<string> Requests => [.. _requests];

    /// <summary>Another tab of the same browser.</summary>
    public async Task<IPage> OpenTabAsync(string address)
    {
        var page = await _context.NewPageAsync();
        Watch(page);
        await page.GotoAsync(address);
        return page;
    }

    /// <summary>Comes to the first page and asks for a video.</summary>
    public async Task MakeAsync(string prompt, bool isFinished = true)
    {
        await Page.GotoAsync("/");
        await Page.Locator(".prompt-box textarea").FillAsync(prompt);
        await Page.Locator(".prompt-box .go").ClickAsync();
        await UntilAsync("location.pathname.startsWith('/p/')");
        if (isFinished)
        {
            await FinishedAsync();
        }
    }

    /// <summary>Says something in the conversation and waits for what comes of it.</summary>
    public async Task SayAsync(string words)
    {
        int turns = await Page.Locator(".turn").CountAsync();
        await Page.Locator(".composer textarea").FillAsync(words);
        await Page.Locator(".composer textarea").PressAsync("Enter");
        await Page.Locator($".turn:nth-child({turns + 1})").WaitForAsync();
        await FinishedAsync();
    }

    /// <summary>Waits until the newest turn is over.</summary>
    /// <remarks>Told by the browser as soon as it is so; an expectation would ask once a second.</remarks>
    public Task FinishedAsync(IPage? page = null) =>
        (page ?? Page).Locator(".turn:last-child .suggestions, .turn:last-child .failure").First.WaitForAsync(new() { Timeout = 60_000 });

    /// <summary>Waits until something is so on the page. Asked from outside, so that the page's policy is no obstacle.</summary>
    public async Task UntilAsync(string expression, int seconds = 60)
    {
        var watch = Stopwatch.StartNew();
        do
        {
            if (await Page.EvaluateAsync<bool>($"() => Boolean({expression})"))
            {
                return;
            }

            await Task.Delay(Look);
        }
        while (watch.Elapsed.TotalSeconds < seconds);

        Assert.Fail($"After {seconds} s this is not so: {expression}");
    }

    public Task<string> LastReplyAsync() => Page.Locator(".turn:last-child .reply").InnerTextAsync();

    public ValueTask DisposeAsync() => new(_context.CloseAsync());

    private void Watch(IPage page)
    {
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
            {
                _troubles.Enqueue(message.Text);
            }
        };
        page.PageError += (_, error) => _troubles.Enqueue(error);
        page.Request += (_, request) => _requests.Enqueue(request.Url);
    }
}
