using System.Text;
using Reelwright.Protocol;

namespace Reelwright.Cli;

/// <summary>Files as people type or drop them into a terminal: one name as it is, or several with quotes and backslashes around blanks.</summary>
internal static class TypedPaths
{
    /// <summary>The names in a line.</summary>
    public static IReadOnlyList<string> Of(string line)
    {
        string whole = line.Trim().Trim('"', '\'');
        if (whole.Length == 0 || File.Exists(whole))
        {
            return whole.Length == 0 ? [] : [whole];
        }

        var names = new List<string>();
        var name = new StringBuilder();
        char quote = '\0';
        for (int at = 0; at < line.Length; at++)
        {
            char c = line[at];
            if (c == '\\' && quote != '\'' && at + 1 < line.Length)
            {
                name.Append(line[++at]);
            }
            else if (quote != '\0' ? c == quote : c is '"' or '\'')
            {
                quote = quote == '\0' ? c : '\0';
            }
            else if (c is ' ' or '\t' && quote == '\0')
            {
                Take();
            }
            else
            {
                name.Append(c);
            }
        }

        Take();

        // Nothing of it is there: then it is one name, and the refusal says the whole of it.
        return names.Exists(one => File.Exists(one) || one.Contains("://", StringComparison.Ordinal)) ? names : [whole];

        void Take()
        {
            if (name.Length > 0)
            {
                names.Add(name.ToString());
                name.Clear();
            }
        }
    }

    /// <summary>Whether a line is nothing but files that are there; a bare name counts when it ends as pictures, clips and sounds do.</summary>
    public static bool AreAll(string line) => Of(line) is { Count: > 0 } names
        && names.All(name => File.Exists(name) && (name.AsSpan().IndexOfAny('/', '\\') >= 0 || IsMedium(name)));

    private static bool IsMedium(string name) =>
        Path.GetExtension(name) is { Length: > 1 } ending && Remedy.Formats.Split(", ").Contains(ending[1..], StringComparer.OrdinalIgnoreCase);
}
