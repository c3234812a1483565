using System.Collections.Frozen;
using System.Globalization;

namespace Reelwright.Agent;

/// <summary>The words, concepts and frames of the files in <c>Grammar/</c>. See docs/UNDERSTANDING.md.</summary>
internal sealed class Grammar
{
    /// <summary>Concepts that values and references have by their form, not by a word.</summary>
    public static readonly string[] Typed =
    [
        "v.duration", "v.clock", "v.number", "v.percent", "v.factor", "v.fraction", "v.quote", "v.text", "v.unknown", "v.emoji",
        "v.degrees", "v.fps", "v.bpm", "v.db", "v.list", "v.url", "v.ordinal", "color.hex", "span.in", "span.out", "span.mid", "span.point",
        "ref", "ref.which", "ref.bare", "talk.backverb", "shape.custom", "ref.it", "ref.other", "ref.ord", "ref.num", "ref.many", "ref.except", "mark.colon", "part.chosen",
    ];

    private static readonly Lazy<Grammar> Loaded = new(() => new());

    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<string> _names = [];
    private readonly Dictionary<string, Entry> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ConceptSet> _sets = new(StringComparer.Ordinal);

    private Grammar()
    {
        foreach (string name in Typed)
        {
            Number(name);
        }

        var senses = new Dictionary<string, List<Sense>>(StringComparer.Ordinal);
        foreach (string file in new[] { "acts", "parts", "values", "orders", "words", "wishes", "fillers" })
        {
            foreach (string[] columns in Rows(file))
            {
                Read(file, columns, senses);
            }
        }

        // Words that are only never misspelt commands are otherwise unknown.
        Unspoiled = senses.Where(pair => pair.Value.Exists(sense => sense.Concept == "plain")).Select(pair => pair.Key).ToFrozenSet(StringComparer.Ordinal);
        foreach (var (word, list) in senses.Where(pair => !pair.Value.TrueForAll(sense => sense.Concept == "plain")))
        {
            _words[word] = new([.. list], ConceptSet.Of(list.Select(sense => Number(sense.Concept))));
        }

        Spelled = _words.Keys
            .Where(word => word.Length >= 5 && word.All(char.IsAsciiLetterLower) && senses[word].Any(sense => Typos.Corrects(sense.Concept)))
            .GroupBy(word => word[0])
            .ToFrozenDictionary(group => group.Key, group => group.ToArray());
        Scales = Rows("scales").ToFrozenDictionary(
            row => row[0],
            row => new Scale([.. row[1..7].Select(value => double.Parse(value, CultureInfo.InvariantCulture))], row[7] == "delta"),
            StringComparer.Ordinal);
        Frames = [.. Rows("frames").Select(row => new Frame(row, this))];
        Words = _words.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The grammar of this program.</summary>
    public static Grammar Current => Loaded.Value;

    /// <summary>What is known of a word.</summary>
    public Dictionary<string, Entry>.AlternateLookup<ReadOnlySpan<char>> Words { get; }

    /// <summary>Every word and phrase.</summary>
    public IReadOnlyDictionary<string, Entry> AllWords => _words;

    /// <summary>Every concept's name.</summary>
    public IReadOnlyList<string> Concepts => _names;

    /// <summary>The frames, in the order of their file.</summary>
    public IReadOnlyList<Frame> Frames { get; }

    /// <summary>How much "a bit", nothing and "much" are, up and down, by what is changed.</summary>
    public FrozenDictionary<string, Scale> Scales { get; }

    /// <summary>Words that a misspelt one may be, by their first letter.</summary>
    public FrozenDictionary<char, string[]> Spelled { get; }

    /// <summary>Words that are never taken for a misspelt command.</summary>
    public FrozenSet<string> Unspoiled { get; }

    /// <summary>The concepts of a pattern: a name, names by <c>|</c>, or <c>x.*</c>.</summary>
    public ConceptSet Set(string pattern)
    {
        lock (_sets)
        {
            if (!_sets.TryGetValue(pattern, out var set))
            {
                _sets[pattern] = set = ConceptSet.Of(pattern.Split('|').SelectMany(Matching));
            }

            return set;
        }
    }

    /// <summary>The concepts that one name of a pattern stands for; none when it is not known.</summary>
    public IEnumerable<int> Matching(string name) => name.EndsWith('*')
        ? Enumerable.Range(0, _names.Count).Where(i => _names[i].StartsWith(name[..^1], StringComparison.Ordinal))
        : _numbers.TryGetValue(name, out int number) ? [number] : [];

    /// <summary>The rows of a file: columns by tab, without comments and empty lines.</summary>
    public static IEnumerable<string[]> Rows(string file)
    {
        using var stream = typeof(Grammar).Assembly.GetManifestResourceStream($"Reelwright.Agent.Grammar.{file}.tsv")
            ?? throw new InvalidOperationException($"The grammar file {file}.tsv is not in the program.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                yield return line.Split('\t');
            }
        }
    }

    private void Read(string file, string[] columns, Dictionary<string, List<Sense>> senses)
    {
        int equals = columns[0].IndexOf('=', StringComparison.Ordinal);
        string concept = equals < 0 ? columns[0] : columns[0][..equals];
        string? value = equals < 0 ? null : columns[0][(equals + 1)..];
        Number(concept);
        bool isVerb = file == "acts" || concept is "gripe.drown";
        bool isInflected = isVerb || file == "parts";
        foreach (string word in columns.Skip(1).SelectMany(column => column.Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)))
        {
            var forms = isInflected && word.Length > 2 ? Inflection.Forms(word, isVerb) : [word];
            foreach (string form in word.Contains('\'', StringComparison.Ordinal) ? forms.Concat(Inflection.WithoutApostrophe(word)) : forms)
            {
                if (!senses.TryGetValue(form, out var list))
                {
                    senses[form] = list = [];
                }

                if (!list.Exists(sense => sense.Concept == concept))
                {
                    list.Add(new(concept, value));
                }
            }
        }
    }

    private int Number(string concept)
    {
        if (!_numbers.TryGetValue(concept, out int number))
        {
            _numbers[concept] = number = _names.Count;
            _names.Add(concept);
        }

        return number;
    }

    /// <summary>One thing a word can mean.</summary>
    internal readonly record struct Sense(string Concept, string? Value);

    /// <summary>All that a word can mean.</summary>
    internal sealed record Entry(Sense[] Senses, ConceptSet Concepts);

    /// <summary>Six steps: up a bit, up, up much, down a bit, down, down much; factors, or differences.</summary>
    internal sealed record Scale(double[] Steps, bool IsDelta);
}
