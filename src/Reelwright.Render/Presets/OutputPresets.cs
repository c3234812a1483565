using System.Globalization;

namespace Reelwright.Render;

/// <summary>The export presets, read from the table that this library carries.</summary>
public static class OutputPresets
{
    private const int Columns = 15;
    private static readonly Lazy<IReadOnlyList<OutputPreset>> Table = new(Read);

    /// <summary>All presets.</summary>
    public static IReadOnlyList<OutputPreset> All => Table.Value;

    /// <summary>The preset of a name, in whatever case; <c>null</c> when there is none.</summary>
    public static OutputPreset? Find(string name) => All.FirstOrDefault(preset =>
        preset.Id.Equals(name, StringComparison.OrdinalIgnoreCase) || preset.Names.Contains(name, StringComparer.OrdinalIgnoreCase));

    private static List<OutputPreset> Read()
    {
        using var stream = typeof(OutputPresets).Assembly.GetManifestResourceStream("presets.tsv")!;
        using var reader = new StreamReader(stream);
        return
        [
            .. reader.ReadToEnd().Split('\n')
                .Where(line => line.Length > 0 && line[0] != '#')
                .Skip(1)
                .Select(line => line.Split('\t'))
                .Select(cells => cells.Length == Columns ? Parse(cells) : throw new InvalidDataException($"A preset has {Columns} columns: {cells[0]}")),
        ];
    }

    private static OutputPreset Parse(string[] cells)
    {
        return new()
        {
            Id = cells[0],
            Names = cells[1].Split(',', StringSplitOptions.RemoveEmptyEntries),
            ShortEdge = (int)Number(2),
            LongEdge = (int)Number(3),
            Shape = cells[4],
            MaxFps = Number(5),
            Crf = Number(6),
            MaxKbps = (int)Number(7),
            KeyframeSeconds = Number(8),
            AudioKbps = (int)Number(9),
            Lufs = Number(10),
            MinSeconds = Number(11),
            MaxSeconds = Number(12),
            SafeArea = [.. cells[13].Split(' ').Select(side => int.Parse(side, CultureInfo.InvariantCulture))],
            Source = cells[14],
        };

        double Number(int column) => double.Parse(cells[column], CultureInfo.InvariantCulture);
    }
}
