using System.Collections.Immutable;

namespace Reelwright.Agent;

/// <summary>A message as rules read it: one script, one width, lower case, and quoted words hidden.</summary>
/// <remarks><see cref="Plain"/> has a character for every one of <see cref="Original"/>, so a match in one is a place in the other.</remarks>
internal sealed class Utterance
{
    /// <summary>Stands for quoted words; no rule matches it.</summary>
    public const char Hidden = '\uE000';

    private const string Openings = "“‘「『《\"'";
    private const string Closings = "”’」』》\"'";

    private Utterance(string original, string plain, ImmutableArray<Quote> quotes) =>
        (Original, Plain, Quotes) = (original, plain, quotes);

    /// <summary>What was written.</summary>
    public string Original { get; }

    /// <summary>What rules are matched against.</summary>
    public string Plain { get; }

    /// <summary>The quoted words, in order.</summary>
    public ImmutableArray<Quote> Quotes { get; }

    /// <summary>Reads a message. The time it takes grows with the square of the length at worst: pass short ones.</summary>
    public static Utterance Of(string message)
    {
        char[] plain = [.. message.Select(Canonical)];
        var quotes = ImmutableArray.CreateBuilder<Quote>();
        for (int i = 0; i < message.Length; i++)
        {
            int kind = Openings.IndexOf(message[i], StringComparison.Ordinal);
            if (kind < 0 || !IsOpening(message, i) || Closing(message, i, Closings[kind]) is not { } end)
            {
                continue;
            }

            if (end > i + 1)
            {
                quotes.Add(new(i, end + 1, message[(i + 1)..end].Trim()));
            }

            Array.Fill(plain, Hidden, i, end + 1 - i);
            i = end;
        }

        return new(message, new string(plain), quotes.ToImmutable());
    }

    /// <summary>A part of the utterance.</summary>
    public Utterance Slice(int start, int end) => new(
        Original[start..end],
        Plain[start..end],
        [.. Quotes.Where(quote => quote.Start >= start && quote.End <= end)
            .Select(quote => new Quote(quote.Start - start, quote.End - start, quote.Words))]);

    /// <inheritdoc/>
    public override string ToString() => Original;

    private static char Canonical(char c) => c switch
    {
        '\u3000' or '\t' or '\u00A0' => ' ',
        '\u3002' => '.',
        '\u3001' => ',',
        '\u2019' => '\'',
        >= '\uFF01' and <= '\uFF5E' => char.ToLowerInvariant((char)(c - 0xFEE0)),
        Hidden => ' ',
        _ => char.ToLowerInvariant(HanForms.Simplify(c)),
    };

    // An apostrophe inside a word is no quotation mark.
    private static bool IsOpening(string text, int index) =>
        text[index] is not ('\'' or '’') || index == 0 || !char.IsLetterOrDigit(text[index - 1]) || text[index - 1] >= '\u2E80';

    private static int? Closing(string text, int opening, char mark)
    {
        for (int i = text.IndexOf(mark, opening + 1); i >= 0; i = text.IndexOf(mark, i + 1))
        {
            bool isInWord = mark is '\'' or '’' && i + 1 < text.Length && char.IsAsciiLetterOrDigit(text[i + 1]);
            if (!isInWord)
            {
                return i;
            }
        }

        return null;
    }
}
