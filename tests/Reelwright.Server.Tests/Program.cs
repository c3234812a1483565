using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Reelwright.Server;

namespace Reelwright.Tests;

/// <summary>A server in a process of its own, so that a test can kill it: <c>serve &lt;folder&gt; [hold]</c>. A change costs 2 credits there.</summary>
internal static class Program
{
    public static async Task<int> Main(string[] arguments)
    {
        if (arguments is not ["serve", var folder, ..])
        {
            return 1;
        }

        var options = new ServerOptions
        {
            DataDirectory = folder,
            Urls = ["http://127.0.0.1:0"],
            LogLevel = LogLevel.None,
            Unlimited = true,
            Prices = new() { Generation = 0, Edit = 2 },
        };
        var exporter = new SolidExporter();
        if (arguments.Length > 2)
        {
            exporter.Hold();
        }

        await using var app = ReelwrightServer.Create(options, new SolidAgent(), exporter);
        await app.StartAsync();
        Console.WriteLine(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
        await Console.In.ReadToEndAsync();
        return 0;
    }
}
