using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Reelwright.Cli;

/// <summary>Reads a list of videos: JSON Lines, or CSV with a line of names. Paths count from the list's folder.</summary>
internal static class BatchList
{
    private const int Most = 10_000;

    /// <summary>Reads a list.</summary>
    /// <exception cref="CliException">A line cannot be read; the message says which and why.</exception>
    public static IReadOnlyList<BatchItem> Read(string path)
    {
        string folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        bool isTable = Path.GetExtension(path).Equals(".csv", StringComparison.OrdinalIgnoreCase);
        string text = TextOf(path);
        var items = (isTable ? Table(path, text) : Lines(path, text)).Select(entry => Item(entry.Line, entry.Fields, folder, path)).ToList();
        var twice = items.GroupBy(item => item.Output).FirstOrDefault(group => group.Count() > 1);
        return items.Count switch
        {
            0 => throw new CliException(ExitCodes.Usage, $"{path} has no videos."),
            > Most => throw new CliException(ExitCodes.Usage, $"{path} has {items.Count} videos; {Most} are the most."),
            _ when twice is not null => throw new CliException(
                ExitCodes.Usage, $"{path}, line {twice.Last().Line}: {twice.Key} is the output of another line too."),
            _ => items,
        };
    }

    // A table that was saved in a code page of its country would become videos about question marks.
    private static string TextOf(string path)
    {
        string text = File.ReadAllText(path);
        return text.Contains('\ufffd', StringComparison.Ordinal)
            ? throw new CliException(ExitCodes.BadInput, $"{path} is not in UTF-8. Save it anew as UTF-8 (in a spreadsheet: \"CSV UTF-8\").")
            : text;
    }

    private static BatchItem Item(int line, JsonObject fields, string folder, string path)
    {
        string prompt = Text(fields, "prompt") ?? throw new CliException(ExitCodes.Usage, $"{path}, line {line}: there is no prompt.");
        string output = Text(fields, "output") ?? string.Create(CultureInfo.InvariantCulture, $"video-{line:000}.{Text(fields, "format") ?? "mp4"}");
        string[] files = fields["files"] switch
        {
            JsonArray list => [.. list.Select(file => file?.ToString() ?? "")],
            JsonValue value => value.ToString().Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
            _ => [],
        };
        if (files.Any(file => file.Trim().Length == 0) || files.Prepend(output).Any(name => name.Contains('\0', StringComparison.Ordinal)))
        {
            throw new CliException(ExitCodes.Usage, $"{path}, line {line}: this is no name of a file.");
        }

        return new(
            line,
            prompt,
            Path.GetFullPath(output, folder),
            [.. files.Select(file => Path.GetFullPath(file, folder))],
            Text(fields, "caption"),
            Text(fields, "quality") ?? "high",
            Text(fields, "resolution"))
        {
            Format = Text(fields, "format"),
            FramesPerSecond = Rate(fields, line, path),
            Preset = Text(fields, "preset"),
            Codec = Text(fields, "codec"),
            Unused = [.. fields.Select(field => field.Key).Except(BatchItem.Names).Where(name => Text(fields, name) is not null)],
        };
    }

    private static double? Rate(JsonObject fields, int line, string path) => Text(fields, "fps") switch
    {
        null => null,
        var said when double.TryParse(said, NumberStyles.Float, CultureInfo.InvariantCulture, out double rate) => rate,
        var said => throw new CliException(ExitCodes.Usage, $"{path}, line {line}: fps is 1 to 120 frames a second, such as 24, 25, 29.97, 30 or 60, not '{said}'."),
    };

    private static string? Text(JsonObject fields, string key) => fields[key]?.ToString() is { } text && text.Trim().Length > 0 ? text : null;

    private static IEnumerable<(int Line, JsonObject Fields)> Lines(string path, string text)
    {
        int number = 0;
        foreach (string line in text.ReplaceLineEndings("\n").Split('\n'))
        {
            number++;
            if (line.Trim().Length == 0)
            {
                continue;
            }

            yield return (number, Parse(line) ?? throw new CliException(
                ExitCodes.Usage, $"{path}, line {number}: this is no JSON object with each name once, such as {{\"prompt\":\"a 10-second video about rain\",\"output\":\"rain.mp4\"}}."));
        }
    }

    private static JsonObject? Parse(string line)
    {
        try
        {
            return JsonNode.Parse(line, documentOptions: new() { AllowDuplicateProperties = false }) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static IEnumerable<(int Line, JsonObject Fields)> Table(string path, string text)
    {
        var rows = Rows(path, text).ToList();
        string[] names = [.. rows.Take(1).SelectMany(row => row.Cells).Select(cell => cell.Trim().ToLowerInvariant())];
        if (!names.Contains("prompt"))
        {
            throw new CliException(ExitCodes.Usage, $"{path}: the first line names the columns, with commas between them, and one is prompt.");
        }

        foreach (var (line, cells) in rows.Skip(1).Where(row => row.Cells.Any(cell => cell.Trim().Length > 0)))
        {
            yield return (line, new JsonObject(names.Zip(cells)
                .DistinctBy(pair => pair.First)
                .Select(pair => KeyValuePair.Create<string, JsonNode?>(pair.First, pair.Second))));
        }
    }

    // RFC 4180: quotes around cells with commas, lines or quotes, which stand twice.
    private static IEnumerable<(int Line, List<string> Cells)> Rows(string path, string text)
    {
        var cells = new List<string>();
        var cell = new StringBuilder();
        bool isQuoted = false;
        int line = 1;
        int begun = 1;
        for (int at = 0; at <= text.Length; at++)
        {
            char c = at < text.Length ? text[at] : '\n';
            if (isQuoted && at == text.Length)
            {
                throw new CliException(ExitCodes.Usage, $"{path}, line {begun}: a quote that begins here does not end.");
            }

            if (isQuoted)
            {
                line += c == '\n' ? 1 : 0;
                if (c != '"')
                {
                    cell.Append(c);
                }
                else if (at + 1 < text.Length && text[at + 1] == '"')
                {
                    cell.Append('"');
                    at++;
                }
                else
                {
                    isQuoted = false;
                }
            }
            else if (c == '"' && cell.Length == 0)
            {
                isQuoted = true;
            }
            else if (c is ',' or '\n')
            {
                cells.Add(cell.ToString().TrimEnd('\r').TrimStart('\ufeff'));
                cell.Clear();
                if (c == '\n')
                {
                    yield return (begun, cells);
                    cells = [];
                    begun = ++line;
                }
            }
            else
            {
                cell.Append(c);
            }
        }
    }
}
