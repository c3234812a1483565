using Microsoft.AspNetCore.Builder;
using Reelwright.Server;

namespace Reelwright.Tests;

/// <summary>The server with the built page and the real agent, and one browser; shared by all tests.</summary>
public sealed class Studio : IAsyncLifetime, IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("reelwright-web-").FullName;
    private LocalServices? _services;
    private WebApplication? _server;
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>Where the page is built to.</summary>
    public static string WebDirectory => Path.Combine(RepositoryPaths.Root, "artifacts", "web");

    /// <summary>A name that this machine has for others: over plain HTTP browsers trust it less than the machine's own.</summary>
    private const string Elsewhere = "studio.test";

    /// <summary>The server's address as a phone in the same house would have it.</summary>
    public string AddressElsewhere => Address.Replace("127.0.0.1", Elsewhere, StringComparison.Ordinal);

    /// <summary>The server's address.</summary>
    public string Address { get; private set; } = "";

    /// <summary>Lets tests look at turns while they run.</summary>
    internal PacedAgent Agent { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Assert.True(
            File.Exists(Path.Combine(WebDirectory, "index.html")),
            "The studio page is not built; `./run test` builds it, as does `npm run build` in web/.");
        _services = new LocalServices(RepositoryPaths.Assets, Path.Combine(_folder, "cache"), _folder);
        Agent = new PacedAgent(_services.Agent);
        await StartAsync("http://127.0.0.1:0");
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Chromium(),
            Args = ["--no-sandbox", "--disable-gpu", "--autoplay-policy=no-user-gesture-required", $"--host-resolver-rules=MAP {Elsewhere} 127.0.0.1"],
        });
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.CloseAsync();
        }

        if (_server is not null)
        {
            await _server.StopAsync();
            await _server.DisposeAsync();
        }

    }

    public void Dispose()
    {
        _playwright?.Dispose();
        _services?.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>A person who comes for the first time, at a desk or with a phone.</summary>
    public async Task<Visitor> VisitAsync(string locale = "en-US", bool hasPhone = false, bool isDark = false, bool isCalm = true, string? address = null)
    {
        var context = await _browser!.NewContextAsync(new()
        {
            BaseURL = address ?? Address,
            Locale = locale,
            ViewportSize = hasPhone ? new() { Width = 390, Height = 844 } : new() { Width = 1440, Height = 900 },
            IsMobile = hasPhone,
            HasTouch = hasPhone,
            ColorScheme = isDark ? ColorScheme.Dark : ColorScheme.Light,
            ReducedMotion = isCalm ? ReducedMotion.Reduce : ReducedMotion.NoPreference,
            AcceptDownloads = true,
        });
        context.SetDefaultTimeout(30_000);
        return new Visitor(context, await context.NewPageAsync()) { IsChinese = locale.StartsWith("zh", StringComparison.Ordinal) };
    }

    /// <summary>Stops the server and starts it again, on the same folder and at the same address.</summary>
    public async Task RestartAsync()
    {
        await _server!.StopAsync();
        await _server.DisposeAsync();
        await StartAsync(Address);
    }

    private async Task StartAsync(string address)
    {
        var options = ServerOptions.Embedded(Path.Combine(_folder, "data")) with { WebDirectory = WebDirectory, Urls = [address] };
        _server = ReelwrightServer.Create(options, Agent, _services!.Exporter);
        await _server.StartAsync();
        Address = _server.Urls.First();
    }

    /// <summary>A second server of the same agent and page, where a new video costs credits.</summary>
    public async Task<WebApplication> PricedServerAsync()
    {
        var options = ServerOptions.Embedded(Path.Combine(_folder, "priced")) with { WebDirectory = WebDirectory, Prices = new() };
        var server = ReelwrightServer.Create(options, Agent, _services!.Exporter);
        await server.StartAsync();
        return server;
    }

    /// <summary>A second server of the same agent, open to this machine without a token, which pages of an origin may call.</summary>
    public async Task<WebApplication> OpenServerAsync(string origin)
    {
        var options = ServerOptions.Embedded(Path.Combine(_folder, "open")) with { OpenToThisMachine = true, AllowedOrigins = [origin] };
        var server = ReelwrightServer.Create(options, Agent, _services!.Exporter);
        await server.StartAsync();
        return server;
    }

    private static string Chromium()
    {
        string[] places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
        return places.FirstOrDefault(File.Exists) ?? throw new InvalidOperationException("Chromium is not installed; `./run test` installs it.");
    }
}
