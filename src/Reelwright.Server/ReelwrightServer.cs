using System.Net;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;
using Reelwright.Agent;
using Reelwright.Protocol;

namespace Reelwright.Server;

/// <summary>The server: every call of the wire protocol, on one folder.</summary>
public static class ReelwrightServer
{
    private const long MaxBodyBytes = 64L * 1024 * 1024;

    /// <summary>Puts a server together; it starts with <c>StartAsync</c> or <c>RunAsync</c>.</summary>
    /// <param name="options">How it is set up.</param>
    /// <param name="agent">Understands messages and carries them out.</param>
    /// <param name="exporter">Makes video files.</param>
    /// <param name="time">The clock; <c>null</c> takes the system's.</param>
    /// <param name="previewer">Makes previews; <c>null</c> takes the exporter, where it can.</param>
    /// <exception cref="ServerStartException">Another server has the folder, or it cannot be written to.</exception>
    public static WebApplication Create(
        ServerOptions options,
        IAgent agent,
        IVideoExporter exporter,
        TimeProvider? time = null,
        IPreviewer? previewer = null)
    {
        // The empty builder: no settings from the environment, no files, nothing that the options do not say.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls([.. options.Urls]).ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = MaxBodyBytes;
        });
        builder.Logging.SetMinimumLevel(options.LogLevel).AddFilter("Microsoft.AspNetCore", LogLevel.Warning)
            .AddFilter("Microsoft.Hosting.Lifetime", LogLevel.Warning)
            .AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.Critical); // What keeps it from starting is thrown as well, and told there.
        if (options.LogLevel != LogLevel.None)
        {
            // Standard output is for what a command answers.
            builder.Logging.AddSimpleConsole(console => console.SingleLine = true);
            builder.Services.Configure<ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        }

        var services = builder.Services;
        services.AddRoutingCore();
        services.AddSingleton(options).AddSingleton(agent).AddSingleton(exporter).AddSingleton(time ?? TimeProvider.System);
        if ((previewer ?? exporter as IPreviewer) is { } shown)
        {
            services.AddSingleton(_ => shown);
        }

        services.AddStorage().AddAccounts().AddCredits().AddSessions().AddUploads().AddTurns().AddRenders().AddPreviews();
        if (!options.Unlimited)
        {
            services.AddRateLimiter(limiter => Limit(limiter, options));
        }

        if (options.AllowedOrigins.Count > 0)
        {
            services.AddCors(cors => cors.AddDefaultPolicy(policy =>
                policy.WithOrigins([.. options.AllowedOrigins]).AllowAnyHeader().AllowAnyMethod()));
        }

        var app = builder.Build();
        try
        {
            // Now, so that a folder that cannot be used is known before anything listens.
            _ = app.Services.GetRequiredService<Database>();
        }
        catch
        {
            ((IDisposable)app).Dispose();
            throw;
        }

        Use(app, options);
        Map(app);
        return app;
    }

    private static void Use(WebApplication app, ServerOptions options)
    {
        if (options.TrustForwardedHeaders)
        {
            var forwarded = new ForwardedHeadersOptions
            {
                ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost,
            };
            forwarded.KnownIPNetworks.Clear();
            forwarded.KnownProxies.Clear();
            app.UseForwardedHeaders(forwarded);
        }

        app.UseWireErrors();
        app.UseStudioPage(options);
        app.UseRouting();
        if (options.AllowedOrigins.Count > 0)
        {
            app.UseCors();
        }

        if (!options.Unlimited)
        {
            app.UseRateLimiter();
        }
    }

    private static void Map(WebApplication app)
    {
        app.MapGet("/healthz", ReadHealth).WithName("ReadHealth").DisableRateLimiting();
        app.MapAccounts();
        app.MapRegistry();
        app.MapAccountDetails();
        app.MapCredits();
        app.MapSessions();
        app.MapUploads();
        app.MapResumable();
        app.MapTurns();
        app.MapRenders();
        app.MapPreviews();
        app.MapCaptions();
        app.MapDrafts();
        app.MapFiles();
        app.MapAdk();
    }

    private static IResult ReadHealth(Database database)
    {
        _ = database.Read(connection => connection.State);
        return Results.Text("""{"status":"ok"}""", "application/json");
    }

    private static void Limit(RateLimiterOptions limiter, ServerOptions options)
    {
        limiter.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context =>
        {
            string who = CurrentUser.TokenOf(context.Request) is { } token
                ? Secrets.Hash(token)
                : (context.Connection.RemoteIpAddress ?? IPAddress.None).ToString();
            return RateLimitPartition.GetTokenBucketLimiter(who, _ => new()
            {
                TokenLimit = options.MaxRequestsPerMinute,
                TokensPerPeriod = Math.Max(1, options.MaxRequestsPerMinute / 60),
                ReplenishmentPeriod = TimeSpan.FromSeconds(1),
                QueueLimit = 0,
            });
        });
        limiter.OnRejected = (context, _) => throw new ReelwrightException(
            WireError.RateLimited, "There are too many requests; wait a little and try once more.")
        {
            RetryAfter = context.Lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? wait : TimeSpan.FromSeconds(1),
        };
    }
}
