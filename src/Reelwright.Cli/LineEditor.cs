using System.Text;

namespace Reelwright.Cli;

/// <summary>Reads a line in a terminal, with history (up, down), moving and deleting.</summary>
/// <param name="historyPath">Where lines are kept between runs.</param>
internal sealed class LineEditor(string historyPath)
{
    private const int MostKept = 500;

    private readonly List<string> _history = Load(historyPath);

    /// <summary>Reads a line; <c>null</c> at the end (Ctrl-D).</summary>
    public async Task<string?> ReadAsync(string prompt, CancellationToken cancellationToken)
    {
        var text = new StringBuilder();
        int at = 0;
        int shown = _history.Count;
        Draw(prompt, text, at);
        while (true)
        {
            while (!Console.KeyAvailable)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(15), TimeProvider.System, cancellationToken);
            }

            var key = Console.ReadKey(intercept: true);
            switch (key.Key)
            {
                case ConsoleKey.Enter:
                    Console.Error.WriteLine();
                    Keep(text.ToString());
                    return text.ToString();
                case ConsoleKey.D when key.Modifiers.HasFlag(ConsoleModifiers.Control) && text.Length == 0:
                    Console.Error.WriteLine();
                    return null;
                case ConsoleKey.Backspace when at > 0:
                    int length = at > 1 && char.IsLowSurrogate(text[at - 1]) ? 2 : 1;
                    text.Remove(at - length, length);
                    at -= length;
                    break;
                case ConsoleKey.Delete when at < text.Length:
                    text.Remove(at, 1);
                    break;
                case ConsoleKey.LeftArrow:
                    at = Math.Max(0, at - 1);
                    break;
                case ConsoleKey.RightArrow:
                    at = Math.Min(text.Length, at + 1);
                    break;
                case ConsoleKey.Home or ConsoleKey.A when key.Key == ConsoleKey.Home || key.Modifiers.HasFlag(ConsoleModifiers.Control):
                    at = 0;
                    break;
                case ConsoleKey.End or ConsoleKey.E when key.Key == ConsoleKey.End || key.Modifiers.HasFlag(ConsoleModifiers.Control):
                    at = text.Length;
                    break;
                case ConsoleKey.UpArrow or ConsoleKey.DownArrow:
                    shown = Math.Clamp(shown + (key.Key == ConsoleKey.UpArrow ? -1 : 1), 0, _history.Count);
                    text.Clear().Append(shown < _history.Count ? _history[shown] : "");
                    at = text.Length;
                    break;
                default:
                    if (!char.IsControl(key.KeyChar))
                    {
                        text.Insert(at++, key.KeyChar);
                    }

                    break;
            }

            Draw(prompt, text, at);
        }
    }

    private static void Draw(string prompt, StringBuilder text, int at)
    {
        string line = text.ToString();
        int back = line[at..].Sum(WidthOf);
        Console.Error.Write($"\r\u001b[K{prompt}{line}");
        if (back > 0)
        {
            Console.Error.Write($"\u001b[{back}D");
        }
    }

    private static int WidthOf(char c) => c is >= '\u1100' and (<= '\u115f' or >= '\u2e80') and not (>= '\ud800' and <= '\udfff') ? 2 : 1;

    private static List<string> Load(string path)
    {
        try
        {
            return File.Exists(path) ? [.. File.ReadLines(path).TakeLast(MostKept)] : [];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    private void Keep(string line)
    {
        if (line.Trim().Length == 0 || (_history.Count > 0 && _history[^1] == line))
        {
            return;
        }

        _history.Add(line);
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(historyPath)!);
            File.AppendAllText(historyPath, line + "\n");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // A history that cannot be kept is one for this run.
        }
    }
}
