using System.Reflection;

namespace Reelwright.Director;

/// <summary>The tables that are part of the program: one row a line, columns parted by tabs, <c>#</c> for a remark.</summary>
internal static class WordTable
{
    public static IEnumerable<string[]> Read(string name)
    {
        Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"words/{name}.tsv")
            ?? throw new InvalidOperationException($"The word table '{name}' is not part of the program.");
        using StreamReader reader = new(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                yield return line.Split('\t');
            }
        }
    }
}
