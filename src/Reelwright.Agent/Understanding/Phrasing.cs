using System.Text.RegularExpressions;

namespace Reelwright.Agent;

/// <summary>A turn of phrase and the plain words for it.</summary>
/// <param name="row">A row of <c>phrasings.tsv</c>: pattern, plain words, an example, what becomes of it.</param>
internal sealed class Phrasing(string[] row)
{
    private readonly Regex _pattern = new(row[0], RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
    private readonly string _plain = row[1];

    /// <summary>Whether it is said in Chinese.</summary>
    public bool IsChinese { get; } = row[2].Any(Lexer.IsHan);

    /// <summary>A message that says it.</summary>
    public string Example { get; } = row[2];

    /// <summary>The example in plain words.</summary>
    public string Becomes { get; } = row[3];

    /// <summary>A message with this turn of phrase in plain words.</summary>
    public string Plain(string message) => _pattern.Replace(message, _plain);
}
