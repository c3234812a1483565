using System.IO.Pipelines;
using System.Text;
using System.Text.Json;
using ModelContextProtocol.Server;

namespace Reelwright.Mcp;

/// <summary>
/// Serves one client over a pair of streams, in both eras of the protocol. A client asks what the server is (<c>server/discover</c>) and,
/// without an answer in a few seconds, begins with <c>initialize</c>. A server that was slow to start has both before it, settles on the
/// newer era and refuses the second, so the client gives up. Here <c>initialize</c> begins anew whatever came before.
/// </summary>
internal sealed class StdioBridge(Func<McpServerOptions> options, Stream output)
{
    private const string Initialize = "initialize";
    private static readonly TimeSpan Parting = TimeSpan.FromSeconds(1);

    /// <summary>Serves until the input ends.</summary>
    public async Task RunAsync(Stream input, CancellationToken cancellationToken)
    {
        using var reader = new StreamReader(input, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        string? first = await reader.ReadLineAsync(cancellationToken);
        while (first is not null)
        {
            first = await ServeAsync(reader, first, cancellationToken);
        }
    }

    private static bool Begins(string line)
    {
        if (!line.Contains(Initialize, StringComparison.Ordinal))
        {
            return false;
        }

        try
        {
            using var message = JsonDocument.Parse(line);
            return message.RootElement.ValueKind == JsonValueKind.Object
                && message.RootElement.TryGetProperty("method", out var method)
                && method.ValueKind == JsonValueKind.String && method.GetString() == Initialize;
        }
        catch (JsonException)
        {
            // The server says so.
            return false;
        }
    }

    // The line that begins the next server, or null at the end of the input.
    private async Task<string?> ServeAsync(StreamReader reader, string first, CancellationToken cancellationToken)
    {
        var pipe = new Pipe();
        var settings = options();
        await using var transport = new StreamServerTransport(pipe.Reader.AsStream(), new Unclosed(output), settings.ServerInfo?.Name);
        await using var server = McpServer.Create(transport, settings);
        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var running = server.RunAsync(over.Token);
        bool hasBegun = false;
        string? line = first;
        try
        {
            while (line is not null && !(Begins(line) && !hasBegun && !ReferenceEquals(line, first)))
            {
                hasBegun |= Begins(line);
                await pipe.Writer.WriteAsync(Encoding.UTF8.GetBytes(line + "\n"), cancellationToken);
                line = await reader.ReadLineAsync(cancellationToken);
            }
        }
        finally
        {
            // What was asked before is answered, in whole lines, unless it takes long: nobody waits for it any more.
            await pipe.Writer.CompleteAsync();
            if (line is not null)
            {
                over.CancelAfter(Parting);
            }

            await running.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        return line;
    }

    // Each server closes what it writes to; the next one goes on there.
    private sealed class Unclosed(Stream inner) : Stream
    {
        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override void Flush() => inner.Flush();

        public override Task FlushAsync(CancellationToken cancellationToken) => inner.FlushAsync(cancellationToken);

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => inner.Write(buffer, offset, count);

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) =>
            inner.WriteAsync(buffer, cancellationToken);
    }
}
