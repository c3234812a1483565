using System.Text;
using System.Text.RegularExpressions;

namespace Reelwright.Tests;

/// <summary>Reads cases from text; the format is told in <c>Data/README.md</c>.</summary>
internal static partial class CaseFile
{
    public static string Folder { get; } = Path.Combine(RepositoryPaths.Root, "tests", "Reelwright.Agent.Tests", "Data");

    /// <summary>The cases of every file of a set, in the order of the files' names.</summary>
    public static IReadOnlyList<EvaluationCase> ReadSet(string set) =>
        [.. Directory.GetFiles(Path.Combine(Folder, set), "*.txt").Order(StringComparer.Ordinal).SelectMany(Read)];

    private static List<EvaluationCase> Read(string path)
    {
        var cases = new List<EvaluationCase>();
        string name = Path.GetFileName(path);
        (string Language, string Fixture, string Kind) section = ("", "", "");
        var earlier = new List<EarlierTurn>();
        var wanted = new List<IReadOnlyList<Check>>();
        string? message = null;
        int at = 0;
        string[] lines = [.. File.ReadAllLines(path), ""];
        for (int i = 0; i < lines.Length; i++)
        {
            string line = lines[i].Trim();
            string place = $"{name}:{i + 1}";
            if (line.StartsWith('#'))
            {
                continue;
            }

            if (line.Length == 0)
            {
                if (message is not null)
                {
                    cases.Add(wanted.Count > 0
                        ? new($"{name}:{at}", section.Language, section.Fixture, section.Kind, [.. earlier], message, [.. wanted])
                        : throw new InvalidDataException($"{place}: nothing is expected of \"{message}\"."));
                }

                earlier.Clear();
                wanted.Clear();
                message = null;
            }
            else if (Header().Match(line) is { Success: true } header)
            {
                section = (header.Groups[1].Value, header.Groups[2].Value, header.Groups[3].Value);
            }
            else if (line[0] is '=' or '|')
            {
                wanted.Add(Check.ReadAll(line[1..], place));
            }
            else if (line[0] == '>')
            {
                bool mustChange = line.Length > 1 && line[1] != '?';
                earlier.Add(new(Unescape(line[(mustChange ? 1 : 2)..].Trim()), mustChange));
            }
            else if (message is null)
            {
                (message, at) = (Unescape(line), i + 1);
            }
            else
            {
                throw new InvalidDataException($"{place}: a second message; put an empty line between cases.");
            }
        }

        return cases;
    }

    private static string Unescape(string text)
    {
        if (!text.Contains('\\', StringComparison.Ordinal))
        {
            return text;
        }

        var plain = new StringBuilder(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] != '\\' || i + 1 == text.Length)
            {
                plain.Append(text[i]);
                continue;
            }

            i++;
            switch (text[i])
            {
                case 'n': plain.Append('\n'); break;
                case 't': plain.Append('\t'); break;
                case 'u' when i + 4 < text.Length:
                    plain.Append((char)Convert.ToInt32(text.Substring(i + 1, 4), 16));
                    i += 4;
                    break;
                default: plain.Append('\\').Append(text[i]); break;
            }
        }

        return plain.ToString();
    }

    [GeneratedRegex(@"^\[(zh|en) ([a-z-]+) ([a-z-]+)\]$")]
    private static partial Regex Header();
}
