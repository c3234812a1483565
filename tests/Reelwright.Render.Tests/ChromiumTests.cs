using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;
using Reelwright.Render;
using Reelwright.Timelines;

namespace Reelwright.Tests;

/// <summary>What is exported plays in a browser from its first frame to its last, over every join.</summary>
public sealed class ChromiumTests : IDisposable
{
    private const int Frames = 150;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [ChromiumFact]
    public async Task An_mp4_plays_to_its_end_with_every_frame()
    {
        var film = Scenes.Small(
            Scenes.Track("V1", TrackKind.Video, "main", Scenes.Background("a", 80), Scenes.Change("dissolve", 20), Scenes.Background("b", 70)),
            Scenes.Track("A1", TrackKind.Audio, "music", Scenes.Music("m", Frames)));
        await Engines.Shared.ExportAsync(film, OutputSettings.For(film), Engines.NoMedia, _folder["film.mp4"], null, CancellationToken.None);

        var played = await PlayAsync(_folder["film.mp4"]);

        Assert.Null(played["error"]);
        Assert.Equal(320, (int)played["width"]!);
        Assert.Equal(180, (int)played["height"]!);
        Assert.Equal(Frames / 30.0, (double)played["duration"]!, 0.03);
        Assert.Equal((double)played["duration"]!, (double)played["end"]!, 0.05);
        Assert.Equal(0, (int)played["corrupted"]!);

        // Decoded, not shown: a machine under load shows fewer.
        Assert.InRange((int)played["frames"]!, Frames - 2, Frames);
    }

    private async Task<JsonObject> PlayAsync(string film)
    {
        int port = FreePort();
        using var listener = new HttpListener();
        listener.Prefixes.Add($"http://127.0.0.1:{port}/");
        listener.Start();
        var start = new ProcessStartInfo(ChromiumFactAttribute.Program!) { RedirectStandardError = true, RedirectStandardOutput = true };
        foreach (string argument in new[]
        {
            "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--disable-background-networking", "--no-first-run",
            "--autoplay-policy=no-user-gesture-required", "--mute-audio", "--remote-debugging-port=0", $"--user-data-dir={_folder["profile"]}",
            $"http://127.0.0.1:{port}/",
        })
        {
            start.ArgumentList.Add(argument);
        }

        using var browser = Process.Start(start)!;
        browser.OutputDataReceived += static (_, _) => { };
        browser.ErrorDataReceived += static (_, _) => { };
        browser.BeginOutputReadLine();
        browser.BeginErrorReadLine();
        try
        {
            using var patience = new CancellationTokenSource(Patience);
            while (true)
            {
                var context = await listener.GetContextAsync().WaitAsync(patience.Token);
                if (context.Request.Url!.AbsolutePath == "/done")
                {
                    using var body = new StreamReader(context.Request.InputStream);
                    string said = await body.ReadToEndAsync(patience.Token);
                    context.Response.Close();
                    return (JsonObject)JsonNode.Parse(said)!;
                }

                bool isFilm = context.Request.Url.AbsolutePath == "/film.mp4";
                byte[] content = isFilm ? await File.ReadAllBytesAsync(film, patience.Token) : Encoding.UTF8.GetBytes(Page);
                context.Response.ContentType = isFilm ? "video/mp4" : "text/html";
                context.Response.ContentLength64 = content.Length;
                await context.Response.OutputStream.WriteAsync(content, patience.Token);
                context.Response.Close();
            }
        }
        finally
        {
            browser.Kill(entireProcessTree: true);
            await browser.WaitForExitAsync();
        }
    }

    private const string Page = """
        <!doctype html><video id="v" muted playsinline src="/film.mp4"></video><script>
        const v = document.getElementById('v');
        const tell = error => { const q = v.getVideoPlaybackQuality(); fetch('/done', { method: 'POST', body: JSON.stringify({ error,
          width: v.videoWidth, height: v.videoHeight, duration: v.duration, end: v.currentTime, frames: q.totalVideoFrames,
          dropped: q.droppedVideoFrames, corrupted: q.corruptedVideoFrames || 0 }) }); };
        v.onended = () => tell(null);
        v.onerror = () => tell(v.error.message || 'error ' + v.error.code);
        v.play().catch(e => tell(String(e)));
        </script>
        """;

    private static int FreePort()
    {
        using var socket = new TcpListener(IPAddress.Loopback, 0);
        socket.Start();
        return ((IPEndPoint)socket.LocalEndpoint).Port;
    }
}
