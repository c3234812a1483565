using System.Net;
using System.Net.Sockets;

namespace Reelwright.Tests;

/// <summary>A web server of this process that answers as a test says.</summary>
internal sealed class LoopbackServer : IDisposable
{
    private readonly HttpListener _listener = new();
    private readonly Func<HttpListenerContext, int, Task> _answer;
    private readonly Task _serving;
    private int _count;

    /// <summary>Starts one.</summary>
    /// <param name="answer">Gets the call and its number, 0 = first; closing is done here.</param>
    public LoopbackServer(Func<HttpListenerContext, int, Task> answer)
    {
        _answer = answer;
        using (var probe = new TcpListener(IPAddress.Loopback, 0))
        {
            probe.Start();
            Address = new Uri($"http://127.0.0.1:{((IPEndPoint)probe.LocalEndpoint).Port}/");
        }

        _listener.Prefixes.Add(Address.AbsoluteUri);
        _listener.Start();
        _serving = ServeAsync();
    }

    /// <summary>Where it listens.</summary>
    public Uri Address { get; }

    /// <summary>How often it was called.</summary>
    public int Count => _count;

    public void Dispose()
    {
        _listener.Close();
        _ = _serving;
    }

    private async Task ServeAsync()
    {
        while (_listener.IsListening)
        {
            HttpListenerContext context;
            try
            {
                context = await _listener.GetContextAsync();
            }
            catch (Exception e) when (e is HttpListenerException or ObjectDisposedException)
            {
                return;
            }

            try
            {
                await _answer(context, Interlocked.Increment(ref _count) - 1);
                context.Response.Close();
            }
            catch (Exception e) when (e is HttpListenerException or ObjectDisposedException or IOException or InvalidOperationException)
            {
                context.Response.Abort();
            }
        }
    }
}
