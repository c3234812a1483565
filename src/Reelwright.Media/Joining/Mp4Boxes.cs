using System.Buffers.Binary;
using System.Text;

namespace Reelwright.Media;

/// <summary>Walks the boxes of an MP4 or QuickTime file (ISO/IEC 14496-12).</summary>
internal static class Mp4Boxes
{
    private const int MaxBoxes = 1_000_000;

    /// <summary>The boxes between two offsets: type, where the content starts, and where it ends.</summary>
    /// <remarks>
    /// A box that reaches over <paramref name="end"/> is returned with the end it claims, as the last one.
    /// </remarks>
    public static IEnumerable<(string Type, long Start, long End)> Walk(Stream file, long start, long end)
    {
        for (int i = 0; i < MaxBoxes && start + 8 <= end; i++)
        {
            file.Position = start;
            long size = file.Read32Big();
            string type = Encoding.Latin1.GetString(file.ReadBytes(4));
            long content = start + 8;
            if (size == 1 && content + 8 <= end)
            {
                size = BinaryPrimitives.ReadInt64BigEndian(file.ReadBytes(8));
                content += 8;
            }
            else if (size == 0)
            {
                size = end - start;
            }

            long next = size >= content - start && size <= long.MaxValue - start ? start + size : long.MaxValue;
            yield return (type, content, next);
            start = next;
        }
    }

    /// <summary>Whether the file ends before one of its top-level boxes does.</summary>
    public static bool IsCut(string path)
    {
        using var file = File.OpenRead(path);
        return Walk(file, 0, file.Length).Any(box => box.End > file.Length);
    }
}
