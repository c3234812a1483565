using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Reelwright.Tests;

/// <summary>A chat completions endpoint over loopback that does what it is told, badly where it is told so.</summary>
internal sealed class ScriptedEndpoint : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Func<int, NetworkStream, CancellationToken, Task> _answer;
    private readonly Task _serving;

    private ScriptedEndpoint(Func<int, NetworkStream, CancellationToken, Task> answer)
    {
        _answer = answer;
        _listener.Start();
        _serving = ServeAsync();
    }

    public List<string> Requests { get; } = [];

    public Uri Address => new($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/v1");

    /// <summary>Answers each request with the raw bytes that a function writes.</summary>
    public static ScriptedEndpoint Raw(Func<int, NetworkStream, CancellationToken, Task> answer) => new(answer);

    /// <summary>Answers the requests with bodies in turn, the last one again and again.</summary>
    public static ScriptedEndpoint Of(params string[] bodies) => new((index, stream, token) =>
        SendAsync(stream, 200, bodies[Math.Min(index, bodies.Length - 1)], token));

    public static async Task SendAsync(NetworkStream stream, int status, string body, CancellationToken token)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(body);
        string head = $"HTTP/1.1 {status} X\r\nContent-Type: application/json\r\nContent-Length: {bytes.Length}\r\nConnection: close\r\n\r\n";
        await stream.WriteAsync(Encoding.ASCII.GetBytes(head), token);
        await stream.WriteAsync(bytes, token);
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await _serving.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _stop.Dispose();
    }

    private async Task ServeAsync()
    {
        for (int i = 0; !_stop.IsCancellationRequested; i++)
        {
            using var client = await _listener.AcceptTcpClientAsync(_stop.Token);
            var stream = client.GetStream();
            try
            {
                Requests.Add(await ReadAsync(stream, _stop.Token));
                await _answer(i, stream, _stop.Token);
                client.Client.Shutdown(SocketShutdown.Send);
            }
            catch (Exception e) when (e is IOException or SocketException)
            {
                // The client had enough, as it may.
            }
        }
    }

    private static async Task<string> ReadAsync(NetworkStream stream, CancellationToken token)
    {
        var head = new StringBuilder();
        byte[] one = new byte[1];
        while (!head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal) && await stream.ReadAsync(one, token) == 1)
        {
            head.Append((char)one[0]);
        }

        int length = head.ToString().Split("\r\n")
            .Where(line => line.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase))
            .Select(line => int.Parse(line.Split(':')[1], System.Globalization.CultureInfo.InvariantCulture))
            .FirstOrDefault();
        byte[] body = new byte[length];
        await stream.ReadExactlyAsync(body, token);
        return Encoding.UTF8.GetString(body);
    }
}
