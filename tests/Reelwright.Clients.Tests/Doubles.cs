using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Reelwright.Tests;

/// <summary>A server whose certificate nobody trusts.</summary>
internal sealed class UntrustedServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly X509Certificate2 _certificate;

    private UntrustedServer(WebApplication app, X509Certificate2 certificate) => (_app, _certificate) = (app, certificate);

    public Uri Address => new(_app.Urls.First());

    public static async Task<UntrustedServer> StartAsync()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var from = DateTimeOffset.UnixEpoch.AddYears(40);
        using var bare = request.CreateSelfSigned(from, from.AddYears(80));
        var certificate = X509CertificateLoader.LoadPkcs12(bare.Export(X509ContentType.Pfx), null);
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen => listen.UseHttps(certificate)));
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Run(context => context.Response.WriteAsync("{}"));
        await app.StartAsync();
        return new(app, certificate);
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _certificate.Dispose();
    }
}

/// <summary>Begins an answer, or not even that, and never ends it.</summary>
internal sealed class Endless(string beginning) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        if (beginning.Length > 0)
        {
            httpContext.Response.ContentType = "application/json";
            await httpContext.Response.WriteAsync(beginning);
            await httpContext.Response.Body.FlushAsync();
        }

        await Task.Delay(Timeout.Infinite, httpContext.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }
}

/// <summary>Sends a little now and then, for ever.</summary>
internal sealed class Dripping : IResult
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        while (!httpContext.RequestAborted.IsCancellationRequested)
        {
            await httpContext.Response.WriteAsync(" ");
            await httpContext.Response.Body.FlushAsync();
            await Task.Delay(Pause, httpContext.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}

/// <summary>Hangs up in the middle of an answer.</summary>
internal sealed class HungUp : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.ContentLength = 1000;
        await httpContext.Response.WriteAsync("{\"code\":");
        await httpContext.Response.Body.FlushAsync();
        await Task.Delay(100);
        httpContext.Abort();
    }
}
