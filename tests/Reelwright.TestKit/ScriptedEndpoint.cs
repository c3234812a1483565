using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Reelwright.Tests;

/// <summary>A service over loopback that does what it is told, badly where it is told so.</summary>
public sealed class ScriptedEndpoint : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Func<int, NetworkStream, CancellationToken, Task> _answer;
    private readonly Task _serving;

    /// <summary>Answers each request with the raw bytes that a function writes.</summary>
    public ScriptedEndpoint(Func<int, NetworkStream, CancellationToken, Task> answer)
    {
        _answer = answer;
        _listener.Start();
        _serving = ServeAsync();
    }

    /// <summary>Heads and bodies as they came, a character for a byte.</summary>
    public List<string> Requests { get; } = [];

    /// <summary>The bodies alone, as text.</summary>
    public IReadOnlyList<string> Bodies => [.. Requests.Select(BodyOf)];

    /// <summary>Where it listens.</summary>
    public Uri Address => new($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/v1");

    /// <summary>Answers the requests with bodies in turn, the last one again and again.</summary>
    public static ScriptedEndpoint Of(params string[] bodies) => Of([.. bodies.Select(body => (200, body))]);

    /// <summary>Answers the requests in turn, the last answer again and again.</summary>
    public static ScriptedEndpoint Of(params (int Status, string Body)[] answers) => new((index, stream, token) =>
        SendAsync(stream, answers[Math.Min(index, answers.Length - 1)].Status, answers[Math.Min(index, answers.Length - 1)].Body, token));

    /// <summary>Sends an answer; <paramref name="more"/> are lines for its head.</summary>
    public static async Task SendAsync(NetworkStream stream, int status, string body, CancellationToken token, string more = "")
    {
        byte[] bytes = Encoding.UTF8.GetBytes(body);
        string head = $"HTTP/1.1 {status} X\r\nContent-Type: application/json\r\nContent-Length: {bytes.Length}\r\n{more}Connection: close\r\n\r\n";
        await stream.WriteAsync(Encoding.ASCII.GetBytes(head), token);
        await stream.WriteAsync(bytes, token);
    }

    /// <inheritdoc/>
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

    private static string BodyOf(string request) =>
        Encoding.UTF8.GetString(Encoding.Latin1.GetBytes(request[(request.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4)..]));

    private static async Task<string> ReadAsync(NetworkStream stream, CancellationToken token)
    {
        var read = new MemoryStream();
        byte[] block = new byte[1 << 16];
        int wanted = int.MaxValue;
        while (read.Length < wanted && await stream.ReadAsync(block, token) is > 0 and int count)
        {
            read.Write(block, 0, count);
            string text = Encoding.Latin1.GetString(read.GetBuffer(), 0, (int)read.Length);
            int end = text.IndexOf("\r\n\r\n", StringComparison.Ordinal);
            if (end > 0 && wanted == int.MaxValue)
            {
                wanted = end + 4 + text[..end].Split("\r\n")
                    .Where(line => line.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase))
                    .Select(line => int.Parse(line.Split(':')[1], System.Globalization.CultureInfo.InvariantCulture))
                    .FirstOrDefault();
            }
        }

        return Encoding.Latin1.GetString(read.ToArray());
    }
}
