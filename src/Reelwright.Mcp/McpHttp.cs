using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace Reelwright.Mcp;

/// <summary>The same over HTTP: each request is a conversation of its own, so that any client and any proxy will do.</summary>
public static class McpHttp
{
    private const long MostBytes = 4 * 1024 * 1024;

    /// <summary>Makes a server that listens at <c>/mcp</c> of an address of this machine.</summary>
    /// <param name="mcp">The tools.</param>
    /// <param name="url">Such as <c>http://127.0.0.1:8788</c>; port 0 takes a free one.</param>
    public static WebApplication Create(ReelwrightMcp mcp, string url)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls(url).ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = MostBytes;
        });
        builder.Services.AddRoutingCore();
        var app = builder.Build();
        app.MapPost("/mcp", (RequestDelegate)(context => TakeAsync(context, mcp)));
        app.MapMethods("/mcp", ["GET", "DELETE"], (RequestDelegate)(context =>
        {
            // Nothing is sent without being asked for, and there is no session to end.
            context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
            return Task.CompletedTask;
        }));
        return app;
    }

    private static async Task TakeAsync(HttpContext context, ReelwrightMcp mcp)
    {
        // A page of the web that a browser here shows must not reach this server under a name of its own.
        if (!IsLocal(context.Request.Host.Host)
            || (context.Request.Headers.Origin.ToString() is { Length: > 0 } origin && !(Uri.TryCreate(origin, UriKind.Absolute, out var from) && IsLocal(from.Host))))
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return;
        }

        JsonRpcMessage? message;
        try
        {
            message = (JsonRpcMessage?)await JsonSerializer.DeserializeAsync(
                context.Request.Body, McpJsonUtilities.DefaultOptions.GetTypeInfo(typeof(JsonRpcMessage)), context.RequestAborted);
        }
        catch (JsonException)
        {
            message = null;
        }

        if (message is null)
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            await context.Response.WriteAsync(
                """{"jsonrpc":"2.0","id":null,"error":{"code":-32700,"message":"This is no JSON-RPC message."}}""", context.RequestAborted);
            return;
        }

        await using var transport = new StreamableHttpServerTransport { Stateless = true };
        await using var server = McpServer.Create(transport, mcp.ServerOptions());
        using var over = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted);
        var running = server.RunAsync(over.Token);
        context.Response.ContentType = "text/event-stream";
        context.Response.Headers.CacheControl = "no-cache";
        bool hasAnswer = await transport.HandlePostRequestAsync(message, context.Response.Body, context.RequestAborted);
        if (!hasAnswer)
        {
            context.Response.ContentType = null;
            context.Response.StatusCode = StatusCodes.Status202Accepted;
        }

        await over.CancelAsync();
        await running.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private static bool IsLocal(string host) => host is "localhost" or "127.0.0.1" or "[::1]" or "::1";
}
