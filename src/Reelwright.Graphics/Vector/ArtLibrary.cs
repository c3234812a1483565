using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace Reelwright.Graphics;

/// <summary>
/// The vector pictures that are packed with the program: coloured emoji and icons whose colours are chosen.
/// </summary>
/// <remarks>Safe to use from several threads.</remarks>
public sealed class ArtLibrary : IDisposable
{
    private const int Columns = 7;

    /// <summary>
    /// The lighting filters of the emoji leave hard edges, so up to here they are drawn twice as large; that takes four
    /// times as long, and on larger pictures an edge of one pixel is not seen.
    /// </summary>
    private const int LargestSmoothedPx = 640;

    private readonly VectorRasterizer _rasterizer = new();
    private readonly SafeFileHandle _pictures;
    private readonly FrozenDictionary<string, (long Offset, int Length, bool IsIcon)> _places;

    /// <summary>Reads the index; pictures are read when they are drawn.</summary>
    /// <param name="assetsDirectory">The packed assets; has <c>art/index.tsv</c> and <c>art/art.bin</c>.</param>
    /// <exception cref="FileNotFoundException">The art is not packed there.</exception>
    /// <exception cref="InvalidDataException">The index is malformed.</exception>
    public ArtLibrary(string assetsDirectory)
    {
        string folder = Path.Combine(assetsDirectory, "art");
        string index = Path.Combine(folder, "index.tsv");
        if (!File.Exists(index))
        {
            throw new FileNotFoundException("The art is not packed; run assets/pack.mjs.", index);
        }

        List<ArtEntry> entries = [];
        Dictionary<string, (long, int, bool)> places = [];
        foreach (string line in File.ReadLines(index))
        {
            string[] cells = line.Split('\t');
            if (cells.Length != Columns
                || !long.TryParse(cells[5], NumberStyles.None, CultureInfo.InvariantCulture, out long offset)
                || !int.TryParse(cells[6], NumberStyles.None, CultureInfo.InvariantCulture, out int length))
            {
                throw new InvalidDataException($"Line {entries.Count + 1} of {index} is malformed; pack the assets again.");
            }

            entries.Add(new(cells[0], cells[1], Words(cells[2]), Words(cells[3]), cells[4]));
            places[cells[0]] = (offset, length, cells[1] == "icon");
        }

        Entries = entries;
        _places = places.ToFrozenDictionary(StringComparer.Ordinal);
        _pictures = File.OpenHandle(Path.Combine(folder, "art.bin"), options: FileOptions.RandomAccess);
    }

    /// <summary>All pictures: emoji, then icons, each sorted by name.</summary>
    public IReadOnlyList<ArtEntry> Entries { get; }

    /// <summary>Whether there is a picture of this name.</summary>
    public bool Contains(string id) => _places.ContainsKey(id);

    /// <summary>Draws a picture in a square.</summary>
    /// <param name="id">Name from <see cref="Entries"/>.</param>
    /// <param name="sizePx">Side in pixels, 1 to 8192.</param>
    /// <param name="colors">Colours of an icon; null for <see cref="ArtColors.Default"/>. Emoji keep their own.</param>
    /// <exception cref="ArtException">There is no such picture.</exception>
    public Sprite Render(string id, int sizePx, ArtColors? colors = null) =>
        RenderRaster(id, sizePx, colors).ToSprite();

    /// <summary>As <see cref="Render"/>, as RGB with alpha.</summary>
    /// <inheritdoc cref="Render"/>
    public PremultipliedRaster RenderRaster(string id, int sizePx, ArtColors? colors = null)
    {
        byte[] svg = ReadSvg(id, colors);
        return sizePx <= LargestSmoothedPx && svg.AsSpan().IndexOf("<filter"u8) >= 0
            ? RasterReduction.Halve(_rasterizer.RenderRaster(svg, 2 * sizePx, 2 * sizePx))
            : _rasterizer.RenderRaster(svg, sizePx, sizePx);
    }

    /// <inheritdoc/>
    public void Dispose() => _pictures.Dispose();

    private static string[] Words(string cell) => cell.Length == 0 ? [] : cell.Split(',');

    private byte[] ReadSvg(string id, ArtColors? colors)
    {
        if (!_places.TryGetValue(id, out (long Offset, int Length, bool IsIcon) place))
        {
            throw new ArtException($"There is no picture '{id}'.");
        }

        byte[] svg = new byte[place.Length];
        int read = 0;
        while (read < svg.Length)
        {
            int count = RandomAccess.Read(_pictures, svg.AsSpan(read), place.Offset + read);
            read += count > 0 ? count : throw new EndOfStreamException($"The picture '{id}' is cut off; pack the assets again.");
        }

        return place.IsIcon ? Paint(svg, colors ?? ArtColors.Default) : svg;
    }

    // Colours come from Rgba, so what is put in is always # and hexadecimal digits.
    private static byte[] Paint(byte[] svg, ArtColors colors) => Encoding.UTF8.GetBytes(
        Encoding.UTF8.GetString(svg)
            .Replace("@c1", Hex(colors.Stroke), StringComparison.Ordinal)
            .Replace("@c2", Hex(colors.Fill), StringComparison.Ordinal)
            .Replace("@c3", Hex(colors.InnerStroke), StringComparison.Ordinal)
            .Replace("@c4", Hex(colors.InnerFill), StringComparison.Ordinal));

    private static string Hex(Rgba color) => (color with { A = 255 }).ToString();
}
