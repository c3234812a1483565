namespace Reelwright.Audio;

/// <summary>A chord as pitch classes, 0–11, root first.</summary>
internal sealed class Chord
{
    private static readonly (string Numeral, int Semitones)[] Degrees =
        [("VII", 11), ("VI", 9), ("IV", 5), ("V", 7), ("III", 4), ("II", 2), ("I", 0)];

    private static readonly Dictionary<string, int[]> Extensions = new()
    {
        [""] = [],
        ["7"] = [10],
        ["maj7"] = [11],
        ["9"] = [10, 2],
        ["maj9"] = [11, 2],
        ["add9"] = [2],
        ["6"] = [9],
    };

    private Chord(int[] tones) => Tones = tones;

    /// <summary>Pitch classes; the root, the rest of the triad, then what colours it.</summary>
    public int[] Tones { get; }

    public int Root => Tones[0];

    public int Fifth => Tones[2];

    /// <summary>Reads a degree such as <c>ii9</c>, <c>bVII</c>, <c>Vsus4</c> (lower case is minor) in a key.</summary>
    public static Chord Parse(string symbol, int tonic)
    {
        int flat = symbol[0] == 'b' ? 1 : 0;
        string rest = symbol[flat..];
        var (numeral, semitones) = Array.Find(
            Degrees, degree => rest.StartsWith(degree.Numeral, StringComparison.OrdinalIgnoreCase));
        bool minor = char.IsLower(rest[0]);
        string suffix = rest[numeral.Length..];
        int[] triad = [0, minor ? 3 : 4, 7];
        if (suffix.StartsWith("sus", StringComparison.Ordinal))
        {
            triad = [0, suffix[3] - '0' == 2 ? 2 : 5, 7];
            suffix = suffix[4..];
        }

        int root = tonic + semitones - flat;
        return new([.. triad.Concat(Extensions[suffix]).Select(tone => (root + tone) % 12)]);
    }

    public bool Contains(int key) => Array.IndexOf(Tones, key % 12) >= 0;
}
