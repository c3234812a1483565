using System.Globalization;

namespace Reelwright.Agent;

/// <summary>One way to ask for a command: what must be said, what may be, what must not.</summary>
internal sealed class Frame
{
    /// <param name="row">Builder, needs, may, must not, weight.</param>
    /// <param name="grammar">Where its concepts are.</param>
    public Frame(string[] row, Grammar grammar)
    {
        Builder = row[0];
        Patterns = [row[1], row[2], row[3]];
        Needs = [.. Groups(row[1]).Select(group => new Group(group, grammar))];
        May = [.. Groups(row[2]).Select(group => new Group(group, grammar))];
        MustNot = [.. Groups(row[3]).Select(group => new Group(group, grammar))];
        MayAny = grammar.Set(string.Join('|', Groups(row[2]).Where(group => !group.Contains('&', StringComparison.Ordinal))));
        Weight = double.Parse(row[4], CultureInfo.InvariantCulture);
    }

    /// <summary>Name of the builder that makes the command.</summary>
    public string Builder { get; }

    /// <summary>The three columns as they are in the file.</summary>
    public string[] Patterns { get; }

    /// <summary>What must be said, each by an item of its own.</summary>
    public Group[] Needs { get; }

    /// <summary>What may be said besides.</summary>
    public Group[] May { get; }

    /// <summary>All that may be said, as one set.</summary>
    public ConceptSet MayAny { get; }

    /// <summary>What must not be said.</summary>
    public Group[] MustNot { get; }

    /// <summary>How much likelier it is than others of its size.</summary>
    public double Weight { get; }

    private static string[] Groups(string column) => column.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Alternatives, of which one must be met; <c>a&amp;b</c> is an item that is both.</summary>
    internal sealed class Group
    {
        private readonly ConceptSet _any;
        private readonly (ConceptSet First, ConceptSet Second)[] _both;

        public Group(string pattern, Grammar grammar)
        {
            IsStrict = pattern[0] == '!';
            string[] alternatives = pattern.TrimStart('!').Split('|');
            _any = grammar.Set(string.Join('|', alternatives.Where(name => !name.Contains('&', StringComparison.Ordinal)).DefaultIfEmpty("-")));
            _both = [.. alternatives.Where(name => name.Contains('&', StringComparison.Ordinal))
                .Select(name => name.Split('&'))
                .Select(names => (grammar.Set(names[0]), grammar.Set(names[1])))];
        }

        /// <summary>Whether even what a need is met by counts (<c>!a</c> in the file).</summary>
        public bool IsStrict { get; }

        /// <summary>Whether some item of a clause could meet it, by all concepts of the clause together.</summary>
        public bool MayBeMetIn(ConceptSet all) => all.Meets(_any)
            || Array.Exists(_both, both => all.Meets(both.First) && all.Meets(both.Second));

        /// <summary>Whether an item meets it.</summary>
        public bool IsMetBy(Item item) => item.Concepts.Meets(_any)
            || Array.Exists(_both, both => item.Concepts.Meets(both.First) && item.Concepts.Meets(both.Second));
    }
}
