using System.Globalization;
using System.Numerics;

namespace Reelwright.Graphics;

/// <summary>A colour table from a <c>.cube</c> file, one- or three-dimensional.</summary>
/// <remarks>
/// Source: Adobe, "Cube LUT Specification", version 1.0. Three-dimensional tables are interpolated in tetrahedra. Colours
/// outside the domain keep their distance to it, so that the table goes on smoothly.
/// </remarks>
public sealed class CubeFile : IColorStep
{
    /// <summary>Largest side of a three-dimensional table.</summary>
    public const int MaxSide = 65;

    /// <summary>Longest one-dimensional table.</summary>
    public const int MaxLength = 65_536;

    private readonly Vector3[] _entries;
    private readonly int _size;
    private readonly bool _isCube;
    private readonly Vector3 _from;
    private readonly Vector3 _span;

    private CubeFile(string title, Vector3[] entries, int size, bool isCube, Vector3 from, Vector3 to)
    {
        (Title, _entries, _size, _isCube, _from, _span) = (title, entries, size, isCube, from, to - from);
    }

    /// <summary>What the file calls itself; empty when it does not.</summary>
    public string Title { get; }

    /// <summary>Entries along one side.</summary>
    public int Size => _size;

    /// <summary>Reads the text of a file.</summary>
    /// <exception cref="CubeException">It is not a table; the message names the line.</exception>
    public static CubeFile Parse(string text)
    {
        var reader = new Reader();
        int number = 0;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            number++;
            reader.Line(line, number);
        }

        return reader.Finish(number);
    }

    /// <inheritdoc/>
    public Vector3 Apply(Vector3 color)
    {
        var place = (color - _from) / _span;
        var inside = Vector3.Clamp(place, Vector3.Zero, Vector3.One);
        var at = inside * (_size - 1);
        var made = _isCube ? Tetrahedral(at) : new Vector3(Along(at.X, 0), Along(at.Y, 1), Along(at.Z, 2));
        return made + ((place - inside) * _span);
    }

    private float Along(float at, int channel)
    {
        int below = Math.Min((int)at, _size - 2);
        float rest = at - below;
        return (_entries[below][channel] * (1 - rest)) + (_entries[below + 1][channel] * rest);
    }

    private Vector3 Tetrahedral(Vector3 at)
    {
        int red = Math.Min((int)at.X, _size - 2);
        int green = Math.Min((int)at.Y, _size - 2);
        int blue = Math.Min((int)at.Z, _size - 2);
        float r = at.X - red;
        float g = at.Y - green;
        float b = at.Z - blue;
        int origin = (((blue * _size) + green) * _size) + red;
        int alongRed = 1;
        int alongGreen = _size;
        int alongBlue = _size * _size;

        // From the near corner to the far one along the edges in falling order of the fractions.
        var (first, second, large, middle, small) = r >= g
            ? g >= b ? (alongRed, alongGreen, r, g, b)
                : r >= b ? (alongRed, alongBlue, r, b, g)
                : (alongBlue, alongRed, b, r, g)
            : r >= b ? (alongGreen, alongRed, g, r, b)
                : g >= b ? (alongGreen, alongBlue, g, b, r)
                : (alongBlue, alongGreen, b, g, r);
        return (_entries[origin] * (1 - large))
            + (_entries[origin + first] * (large - middle))
            + (_entries[origin + first + second] * (middle - small))
            + (_entries[origin + alongRed + alongGreen + alongBlue] * small);
    }

    private sealed class Reader
    {
        private readonly List<Vector3> _entries = [];
        private string _title = "";
        private int _size;
        private bool _isCube;
        private Vector3 _from = Vector3.Zero;
        private Vector3 _to = Vector3.One;

        public void Line(ReadOnlySpan<char> line, int number)
        {
            line = line.Trim();
            if (line.IsEmpty || line[0] == '#')
            {
                return;
            }

            if (char.IsAsciiLetter(line[0]))
            {
                int end = line.IndexOfAny(' ', '\t');
                Keyword(end < 0 ? line : line[..end], end < 0 ? [] : line[end..].Trim(), number);
                return;
            }

            if (_size == 0)
            {
                throw new CubeException(number, "the size comes before the colours (LUT_3D_SIZE or LUT_1D_SIZE)");
            }

            if (_entries.Count == Count)
            {
                throw new CubeException(number, $"there are more than {Count} colours");
            }

            _entries.Add(Numbers(line, number));
        }

        public CubeFile Finish(int lines)
        {
            if (_size == 0)
            {
                throw new CubeException(lines, "there is no LUT_3D_SIZE or LUT_1D_SIZE");
            }

            if (_entries.Count < Count)
            {
                throw new CubeException(lines, $"the file ends after {_entries.Count} of {Count} colours");
            }

            return new CubeFile(_title, [.. _entries], _size, _isCube, _from, _to);
        }

        private int Count => _isCube ? _size * _size * _size : _size;

        private void Keyword(ReadOnlySpan<char> name, ReadOnlySpan<char> value, int number)
        {
            switch (name)
            {
                case "TITLE":
                    _title = value.Trim('"').ToString();
                    break;
                case "LUT_3D_SIZE":
                    Size(value, number, isCube: true, MaxSide);
                    break;
                case "LUT_1D_SIZE":
                    Size(value, number, isCube: false, MaxLength);
                    break;
                case "DOMAIN_MIN":
                    _from = Numbers(value, number);
                    Domain(number);
                    break;
                case "DOMAIN_MAX":
                    _to = Numbers(value, number);
                    Domain(number);
                    break;
                case "LUT_3D_INPUT_RANGE" or "LUT_1D_INPUT_RANGE":
                    var both = Range(value, number);
                    (_from, _to) = (new(both.X), new(both.Y));
                    Domain(number);
                    break;
                default:
                    // Later versions may say more; what they say is not needed to read the colours.
                    break;
            }
        }

        private void Size(ReadOnlySpan<char> value, int number, bool isCube, int most)
        {
            if (_size != 0)
            {
                throw new CubeException(number, "the size is given twice");
            }

            if (!int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int size) || size < 2 || size > most)
            {
                throw new CubeException(number, $"the size is 2 to {most}, not '{Shown(value)}'");
            }

            (_size, _isCube) = (size, isCube);
        }

        private void Domain(int number)
        {
            var span = _to - _from;
            if (!(span.X > 0 && span.Y > 0 && span.Z > 0))
            {
                throw new CubeException(number, "the domain's end is not above its start");
            }
        }

        private static Vector3 Numbers(ReadOnlySpan<char> text, int number)
        {
            Span<Range> parts = stackalloc Range[5];
            int count = Parts(text, parts);
            return count == 3
                ? new(Number(text[parts[0]], number), Number(text[parts[1]], number), Number(text[parts[2]], number))
                : throw new CubeException(number, $"three numbers are expected, not '{Shown(text)}'");
        }

        private static Vector2 Range(ReadOnlySpan<char> text, int number)
        {
            Span<Range> parts = stackalloc Range[5];
            return Parts(text, parts) == 2
                ? new(Number(text[parts[0]], number), Number(text[parts[1]], number))
                : throw new CubeException(number, $"two numbers are expected, not '{Shown(text)}'");
        }

        private static int Parts(ReadOnlySpan<char> text, Span<Range> parts)
        {
            int comment = text.IndexOf('#');
            text = comment >= 0 ? text[..comment] : text;
            return text.SplitAny(parts, " \t", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        }

        private static float Number(ReadOnlySpan<char> text, int number) =>
            float.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out float value) && float.IsFinite(value)
                ? value
                : throw new CubeException(number, $"'{Shown(text)}' is not a number");

        private static string Shown(ReadOnlySpan<char> text) => text[..Math.Min(40, text.Length)].ToString();
    }
}
