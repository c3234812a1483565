using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Text;
using System.Xml;

namespace Reelwright.Director;

/// <summary>The text of a document that is XML in a ZIP: Word and OpenDocument.</summary>
internal static class ZippedDocument
{
    private const int MostEntries = 4_000;
    private const int LargestXmlBytes = 48 * 1024 * 1024;

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersFromEntities = 1024,
        MaxCharactersInDocument = LargestXmlBytes,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };

    public static string Read(ReadOnlyMemory<byte> content, DocumentFaults faults)
    {
        try
        {
            using ZipArchive archive = new(Open(content), ZipArchiveMode.Read);
            if (archive.Entries.Count > MostEntries)
            {
                throw faults.Broken();
            }

            ZipArchiveEntry entry = archive.GetEntry("word/document.xml") ?? archive.GetEntry("content.xml") ?? throw faults.NoText();
            using Stream stream = entry.Open();
            using MemoryStream xml = Unpack(stream) ?? throw faults.TooLarge();
            return Text(xml);
        }
        catch (Exception fault) when (fault is InvalidDataException or XmlException or IOException or NotSupportedException)
        {
            throw faults.Broken();
        }
    }

    private static MemoryStream Open(ReadOnlyMemory<byte> content) =>
        MemoryMarshal.TryGetArray(content, out ArraySegment<byte> array) ? new MemoryStream(array.Array!, array.Offset, array.Count, writable: false) : new MemoryStream(content.ToArray());

    // What an archive says of its sizes may be a lie: the bytes are counted as they come.
    private static MemoryStream? Unpack(Stream stream)
    {
        MemoryStream unpacked = new();
        byte[] part = new byte[64 * 1024];
        int count;
        while ((count = stream.Read(part)) > 0)
        {
            if (unpacked.Length + count > LargestXmlBytes)
            {
                unpacked.Dispose();
                return null;
            }

            unpacked.Write(part, 0, count);
        }

        unpacked.Position = 0;
        return unpacked;
    }

    private static string Text(Stream xml)
    {
        StringBuilder text = new();
        using XmlReader reader = XmlReader.Create(xml, Settings);
        while (!reader.EOF)
        {
            if (reader.NodeType == XmlNodeType.Element && IsLeftOut(reader.LocalName))
            {
                // Goes to what follows the element.
                reader.Skip();
                continue;
            }

            switch (reader.NodeType)
            {
                case XmlNodeType.Element when reader.LocalName is "tab" or "s":
                    text.Append(' ');
                    break;
                case XmlNodeType.Element when reader.LocalName is "br" or "cr" or "line-break":
                    text.Append('\n');
                    break;
                case XmlNodeType.EndElement when reader.LocalName is "p" or "h":
                    text.Append('\n');
                    break;
                case XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.CDATA:
                    text.Append(reader.Value);
                    break;
                default:
                    break;
            }

            reader.Read();
        }

        return text.ToString();
    }

    // Deleted text, fields, notes of reviewers, and what Word writes twice for old programs.
    private static bool IsLeftOut(string name) =>
        name is "del" or "delText" or "instrText" or "Fallback" or "annotation" or "tracked-changes" or "moveFrom" or "automatic-styles" or "font-face-decls";
}
