using System.Runtime.CompilerServices;
using System.Text;

namespace Reelwright.Protocol;

/// <summary>Reads an event stream: blocks of lines with a blank line after each. Comments are reported, as signs of life.</summary>
public static class SseReader
{
    // A draft is one line; this is far beyond the largest.
    private const int MaxBlockLength = 64 * 1024 * 1024;
    private const int BufferLength = 16 * 1024;

    /// <summary>Reads until the stream ends. A last block without its blank line counts.</summary>
    /// <exception cref="RemoteException">A block is larger than 64 Mi characters.</exception>
    public static async IAsyncEnumerable<SseItem> ReadAsync(
        Stream stream,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        // The reader drops a byte order mark; bytes that are no UTF-8 become replacement characters.
        using var reader = new StreamReader(stream, new UTF8Encoding(true), detectEncodingFromByteOrderMarks: false, BufferLength, leaveOpen: true);
        var block = new Block();
        var line = new StringBuilder();
        char[] buffer = new char[BufferLength];
        bool wasReturn = false;
        int read;
        while ((read = await reader.ReadAsync(buffer, cancellationToken)) > 0)
        {
            for (int at = 0; at < read; at++)
            {
                char c = buffer[at];
                if (c == '\n' && wasReturn)
                {
                    wasReturn = false;
                    continue;
                }

                wasReturn = c == '\r';
                if (c is not ('\n' or '\r'))
                {
                    // Whole runs at a time: a draft has millions of characters.
                    int end = buffer.AsSpan(at, read - at).IndexOfAny('\n', '\r');
                    int length = end < 0 ? read - at : end;
                    line.Append(buffer, at, length);
                    if (line.Length + block.Length > MaxBlockLength)
                    {
                        throw TroubleWords.Of(Trouble.OtherAnswer, null);
                    }

                    at += length - 1;
                    continue;
                }

                if (block.Take(line) is { } item)
                {
                    yield return item;
                }

                line.Clear();
            }
        }

        if (line.Length > 0 && block.Take(line) is { } comment)
        {
            yield return comment;
        }

        if (block.End() is { } last)
        {
            yield return last;
        }
    }

    private sealed class Block
    {
        private string? _id;
        private string _name = "";
        private StringBuilder? _data;

        public int Length => _data?.Length ?? 0;

        public SseItem? Take(StringBuilder text)
        {
            if (text.Length == 0)
            {
                return End();
            }

            string line = text.ToString();
            if (line[0] == ':')
            {
                return new(null, "", null);
            }

            int colon = line.IndexOf(':', StringComparison.Ordinal);
            string field = colon < 0 ? line : line[..colon];
            string value = colon < 0 ? "" : line[(colon + (colon + 1 < line.Length && line[colon + 1] == ' ' ? 2 : 1))..];
            switch (field)
            {
                case "data":
                    _data = _data is null ? new(value) : _data.Append('\n').Append(value);
                    break;
                case "event":
                    _name = value;
                    break;
                case "id" when IsHeaderSafe(value):
                    _id = value;
                    break;
            }

            return null;
        }

        public SseItem? End()
        {
            var item = _data is not null || _name.Length > 0 ? new SseItem(_id, _name, _data?.ToString()) : null;
            (_id, _name, _data) = (null, "", null);
            return item;
        }

        // The id goes back to the server in a header.
        private static bool IsHeaderSafe(string id) => id.Length is > 0 and <= 256 && id.All(c => c is > ' ' and <= '~');
    }
}
