using System.Text.RegularExpressions;

namespace Reelwright.Agent;

/// <summary>A kind of sentence by all the words it can be made of: one of the keys, and nothing besides keys and fillers.</summary>
/// <remarks>"how many credits do I have" is such a sentence; "a video about carbon credits" has words that are not.</remarks>
internal sealed class ClosedSentence
{
    private const int LongestChars = 80;
    private readonly Regex _regex;

    /// <param name="keys">Words of which one must be there, one space between words of a phrase.</param>
    /// <param name="fillers">Words that may be there.</param>
    public ClosedSentence(string[] keys, string[] fillers)
    {
        string key = Alternatives(keys);
        string any = Alternatives([.. keys, .. fillers]);
        const string between = @"[\s\p{P}\p{S}]*";
        _regex = new(
            $"^{between}(?:{any}{between})*{key}{between}(?:{any}{between})*$",
            RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
    }

    /// <summary>Whether the utterance is such a sentence.</summary>
    public bool IsMatch(string plain) => plain.Length <= LongestChars && _regex.IsMatch(plain);

    // Words need no boundaries: what is left of a longer word is in no vocabulary.
    private static string Alternatives(string[] words) =>
        "(?:" + string.Join('|', words.Select(word => Regex.Escape(word).Replace(@"\ ", @"\s+", StringComparison.Ordinal))) + ")";
}
