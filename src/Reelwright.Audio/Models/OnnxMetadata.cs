using System.Text;

namespace Reelwright.Audio;

/// <summary>What a model file says of itself: the names and values at its end, read without loading the model.</summary>
/// <remarks>Layout of <c>ModelProto</c> in onnx.proto: field 7 is the graph, each field 14 one name (1) and value (2).</remarks>
internal static class OnnxMetadata
{
    private const int GraphField = 7;
    private const int PropertyField = 14;
    private const int LengthDelimited = 2;
    private const int MostPropertyBytes = 1 << 20;

    /// <summary>The names and values; <c>null</c> when the file is no model, or is cut off.</summary>
    public static IReadOnlyDictionary<string, string>? TryRead(string path)
    {
        try
        {
            using var file = File.OpenRead(path);
            return Read(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static Dictionary<string, string>? Read(Stream file)
    {
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        bool hasGraph = false;
        while (file.Position < file.Length)
        {
            if (!TryReadField(file, out int field, out int kind, out ulong value))
            {
                return null;
            }

            if (kind != LengthDelimited)
            {
                continue;
            }

            if (value > (ulong)(file.Length - file.Position) || (field == PropertyField && value > MostPropertyBytes))
            {
                return null;
            }

            hasGraph |= field == GraphField;
            if (field != PropertyField)
            {
                file.Position += (long)value;
                continue;
            }

            byte[] body = new byte[value];
            file.ReadExactly(body);
            if (!TryAdd(new MemoryStream(body, 0, body.Length, writable: false, publiclyVisible: true), found))
            {
                return null;
            }
        }

        return hasGraph ? found : null;
    }

    private static bool TryAdd(MemoryStream entry, Dictionary<string, string> found)
    {
        string name = "";
        string text = "";
        while (entry.Position < entry.Length)
        {
            if (!TryReadField(entry, out int field, out int kind, out ulong value)
                || kind != LengthDelimited || value > (ulong)(entry.Length - entry.Position))
            {
                return false;
            }

            string read = Encoding.UTF8.GetString(entry.GetBuffer().AsSpan((int)entry.Position, (int)value));
            entry.Position += (long)value;
            (name, text) = field == 1 ? (read, text) : (name, read);
        }

        found[name] = text;
        return true;
    }

    // Key and number; a fixed-size value is passed over.
    private static bool TryReadField(Stream stream, out int field, out int kind, out ulong value)
    {
        (field, kind, value) = (0, 0, 0);
        if (!TryReadNumber(stream, out ulong key))
        {
            return false;
        }

        (field, kind) = ((int)(key >> 3), (int)(key & 7));
        switch (kind)
        {
            case 0 or LengthDelimited:
                return field > 0 && TryReadNumber(stream, out value);
            case 1 or 5:
                stream.Position += kind == 1 ? 8 : 4;
                return stream.Position <= stream.Length;
            default:
                return false;
        }
    }

    private static bool TryReadNumber(Stream stream, out ulong number)
    {
        number = 0;
        for (int shift = 0; shift < 64; shift += 7)
        {
            int next = stream.ReadByte();
            if (next < 0)
            {
                return false;
            }

            number |= (ulong)(next & 0x7F) << shift;
            if (next < 0x80)
            {
                return true;
            }
        }

        return false;
    }
}
