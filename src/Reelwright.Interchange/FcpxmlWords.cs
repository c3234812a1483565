using System.Globalization;
using System.Xml.Linq;
using Reelwright.Timelines;

namespace Reelwright.Interchange;

/// <summary>Words as FCPXML knows them: a basic title with size, colour, weight, alignment and place.</summary>
internal static class FcpxmlWords
{
    private const double UsualSize = 0.05;
    private const int BoldFrom = 600;
    private static readonly int[] Shifts = [24, 16, 8, 0];

    /// <summary>What goes into a <c>title</c> besides where and when it is.</summary>
    /// <param name="timeline">Whose canvas the words stand on.</param>
    /// <param name="clip">The words.</param>
    /// <param name="style">An id that stands once in the document.</param>
    public static IEnumerable<XElement> Of(Timeline timeline, Clip clip, string style)
    {
        var said = clip.Parameters;
        yield return new("text", new XElement("text-style", new XAttribute("ref", style), Safe(said.Text("text") ?? "")));
        var look = new XElement(
            "text-style",
            new XAttribute("fontSize", Number(said.Number("size", UsualSize) * Math.Min(timeline.Width, timeline.Height))),
            new XAttribute("alignment", said.Text("align") is "left" or "right" ? said.Text("align")! : "center"));
        if (Color(said.Text("color")) is { } color)
        {
            look.Add(new XAttribute("fontColor", color));
        }

        if (said.Number("weight", 0) >= BoldFrom)
        {
            look.Add(new XAttribute("bold", 1));
        }

        yield return new("text-style-def", new XAttribute("id", style), look);
        if (said.Numbers("box") is [var left, var top, var width, var height])
        {
            double x = left + (width / 2) - 0.5;
            double y = 0.5 - top - (height / 2);

            // Counted in hundredths of the frame's height from its middle, upwards.
            string place = $"{Number(x * 100 * timeline.Width / timeline.Height)} {Number(y * 100)}";
            yield return new("adjust-transform", new XAttribute("position", place));
        }
    }

    /// <summary>Text without the characters that no XML may hold.</summary>
    public static string Safe(string text) => string.Concat(
        text.EnumerateRunes().Where(rune => rune.Value > char.MaxValue || System.Xml.XmlConvert.IsXmlChar((char)rune.Value)));

    private static string Number(double value) => Math.Round(value, 3).ToString(CultureInfo.InvariantCulture);

    // #rrggbb or #rrggbbaa as four parts of one.
    private static string? Color(string? hex)
    {
        if (hex is not { Length: 7 or 9 } || hex[0] != '#'
            || !uint.TryParse(hex.AsSpan(1), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out uint value))
        {
            return null;
        }

        uint all = hex.Length == 7 ? (value << 8) | 0xff : value;
        return string.Join(' ', Shifts.Select(shift => Number(((all >> shift) & 0xff) / 255.0)));
    }
}
