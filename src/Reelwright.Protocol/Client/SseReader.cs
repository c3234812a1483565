using System.Runtime.CompilerServices;
using System.Text;

namespace Reelwright.Protocol;

/// <summary>Reads an event stream: blocks of lines with a blank line after each. Comments are reported, as signs of life.</summary>
public static class SseReader
{
    // A draft is one line; this is far beyond the largest.
    private const int MaxBlockLength = 64 * 1024 * 1024;

    /// <summary>Reads until the stream ends. A last block without its blank line counts.</summary>
    /// <exception cref="InvalidDataException">A block is larger than 64 MiB.</exception>
    public static async IAsyncEnumerable<SseItem> ReadAsync(
        Stream stream,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        // The reader drops a byte order mark and takes \n, \r\n and \r alike.
        using var reader = new StreamReader(stream, Encoding.UTF8, detectEncodingFromByteOrderMarks: true, leaveOpen: true);
        string? id = null;
        string name = "";
        StringBuilder? data = null;
        int length = 0;
        while (await reader.ReadLineAsync(cancellationToken) is { } line)
        {
            length += line.Length;
            if (length > MaxBlockLength)
            {
                throw new InvalidDataException("A block of the event stream is too large.");
            }

            if (line.Length == 0)
            {
                if (data is not null || name.Length > 0)
                {
                    yield return new(id, name, data?.ToString());
                }

                (id, name, data, length) = (null, "", null, 0);
                continue;
            }

            if (line[0] == ':')
            {
                yield return new(null, "", null);
                continue;
            }

            int colon = line.IndexOf(':', StringComparison.Ordinal);
            string field = colon < 0 ? line : line[..colon];
            string value = colon < 0 ? "" : line[(colon + (colon + 1 < line.Length && line[colon + 1] == ' ' ? 2 : 1))..];
            switch (field)
            {
                case "data":
                    data = data is null ? new(value) : data.Append('\n').Append(value);
                    break;
                case "event":
                    name = value;
                    break;
                case "id":
                    id = value;
                    break;
            }
        }

        if (data is not null || name.Length > 0)
        {
            yield return new(id, name, data?.ToString());
        }
    }
}
