using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text;
using Reelwright.Timelines;

namespace Reelwright.Tests;

/// <summary>Writes down every public property of a document, so that two can be compared without the codec.</summary>
internal static class Structure
{
    public static string Of(object? value)
    {
        var text = new StringBuilder();
        Write(text, value, 0);
        return text.ToString();
    }

    private static void Write(StringBuilder text, object? value, int depth)
    {
        string indent = new(' ', depth);
        switch (value)
        {
            case null:
                text.Append(indent).AppendLine("null");
                break;
            case string or Properties or Enum or FrameRate or TrackId or ClipId or Keyframe or FrameRange:
            case IFormattable:
                text.Append(indent).AppendLine(Convert.ToString(value, CultureInfo.InvariantCulture));
                break;
            case bool flag:
                text.Append(indent).Append(flag).AppendLine();
                break;
            case IEnumerable items:
                foreach (object? item in items)
                {
                    Write(text, item, depth + 1);
                }

                break;
            default:
                text.Append(indent).AppendLine(value.GetType().Name);
                foreach (var property in value.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance))
                {
                    if (property.CanWrite || property.Name == nameof(Gap.Length))
                    {
                        text.Append(indent).Append(property.Name).AppendLine(":");
                        Write(text, property.GetValue(value), depth + 1);
                    }
                }

                break;
        }
    }
}
