using System.Globalization;

namespace Reelwright.Agent;

/// <summary>Cuts an utterance into tokens: the way that leaves the fewest characters unknown and needs the fewest pieces.</summary>
internal static class Lexer
{
    private const int LongestPhrase = 36;
    private const int LongestHanWord = 12;
    private const double PieceCost = 1;
    private const double MarkCost = 1.05;
    private const double UnknownWordCost = 6;
    private const double UnknownHanCost = 3.5;

    /// <summary>The tokens, in order; blanks are none.</summary>
    public static List<Token> Read(Utterance utterance)
    {
        string plain = utterance.Plain;
        double[] cost = new double[plain.Length + 1];
        var choice = new Token?[plain.Length + 1];
        int[] next = new int[plain.Length + 1];
        for (int i = plain.Length - 1; i >= 0; i--)
        {
            cost[i] = double.MaxValue;
            if (plain[i] == ' ')
            {
                (cost[i], next[i]) = (cost[i + 1], i + 1);
                continue;
            }

            foreach (var (token, price) in Candidates(utterance, i))
            {
                double total = price + cost[token.End];
                if (total < cost[i] - 1e-9)
                {
                    (cost[i], choice[i], next[i]) = (total, token, token.End);
                }
            }
        }

        var tokens = new List<Token>();
        for (int i = 0; i < plain.Length; i = next[i])
        {
            if (choice[i] is { } token)
            {
                Add(tokens, token, utterance);
            }
        }

        return tokens;
    }

    // Neighbouring unknown characters of Chinese are one unknown word.
    private static void Add(List<Token> tokens, Token token, Utterance utterance)
    {
        if (token.Kind == TokenKind.Unknown && tokens is [.., { Kind: TokenKind.Unknown } last] && last.End == token.Start
            && IsHan(utterance.Plain[token.Start]) && IsHan(utterance.Plain[last.Start]))
        {
            tokens[^1] = Unknown(last.Start, token.End, utterance);
            return;
        }

        if (token.Kind == TokenKind.Unknown && char.IsAsciiLetter(token.Text[0])
            && Typos.Correct(utterance.Plain[token.Start..token.End], Grammar.Current) is { } word)
        {
            var entry = Grammar.Current.Words[word];
            token = token with { Kind = TokenKind.Word, Concepts = entry.Concepts, Senses = entry.Senses };
        }

        tokens.Add(token);
    }

    private static IEnumerable<(Token Token, double Price)> Candidates(Utterance utterance, int start)
    {
        string plain = utterance.Plain;
        char first = plain[start];
        if (first == Utterance.Hidden)
        {
            var quote = utterance.Quotes.FirstOrDefault(quote => quote.Start == start);
            int end = start + 1;
            while (quote.Words is null && end < plain.Length && plain[end] == Utterance.Hidden && utterance.Quotes.All(other => other.Start != end))
            {
                end++;
            }

            yield return quote.Words is null
                ? (new(start, end) { Kind = TokenKind.Mark }, 0)
                : (new(start, quote.End) { Kind = TokenKind.Quote, Text = quote.Words, Concepts = Grammar.Current.Set("v.quote") }, PieceCost);
            yield break;
        }

        if (Literals.Read(utterance, start) is { } literal)
        {
            // A number before its unit is one, whatever else 一 can be; an emoji is no mark.
            bool isSure = literal.Is("v.emoji") || (IsHan(first) && literal.End < plain.Length && plain[literal.End] is '分' or '秒' or '倍');
            yield return (literal, PieceCost * (isSure ? 0.95 : 1.2));
        }

        bool isWordStart = !char.IsAsciiLetterOrDigit(first) || start == 0 || !char.IsAsciiLetterOrDigit(plain[start - 1])
            || (char.IsAsciiDigit(plain[start - 1]) && char.IsAsciiLetter(first));
        int longest = Math.Min(plain.Length, start + (IsHan(first) ? LongestHanWord : LongestPhrase));
        for (int end = start + 1; isWordStart && end <= longest; end++)
        {
            bool isInside = end < plain.Length && char.IsAsciiLetterOrDigit(plain[end - 1]) && char.IsAsciiLetterOrDigit(plain[end]);
            if (!isInside && Grammar.Current.Words.TryGetValue(plain.AsSpan(start, end - start), out var entry))
            {
                var word = new Token(start, end)
                {
                    Concepts = entry.Concepts,
                    Senses = entry.Senses,
                    Text = utterance.Original[start..end],
                    Number = NumberReader.Whole(plain.AsSpan(start, end - start)),
                    Kind = TokenKind.Word,
                };

                // 88 is a farewell where nothing else is said; anywhere else it is a number.
                bool isNumber = char.IsAsciiDigit(first) && word.Is("talk.*") && end - start != plain.AsSpan().Trim(" .!~").Length;
                if (!isNumber)
                {
                    yield return (word, PieceCost - (0.001 * (end - start)));
                }
            }
        }

        if (char.IsAsciiLetter(first) || first > 0x7f)
        {
            int end = start + 1;
            while (!IsHan(first) && end < plain.Length && IsWordChar(plain[end]))
            {
                end++;
            }

            if (NumberReader.Word(plain.AsSpan(start, end - start)) is { } number)
            {
                yield return (new(start, end) { Kind = TokenKind.Number, Number = number, Text = utterance.Original[start..end] }, PieceCost);
            }

            yield return char.IsLetterOrDigit(first) || char.IsSurrogate(first)
                ? (Unknown(start, end, utterance), IsHan(first) ? UnknownHanCost : UnknownWordCost)
                : (new(start, start + 1) { Kind = TokenKind.Mark, Text = utterance.Original[start].ToString() }, MarkCost);
        }
        else
        {
            // A digit is never a mark: numbers are literals.
            double price = char.IsAsciiDigit(first) ? UnknownWordCost * 2 : MarkCost;
            yield return (new(start, start + 1) { Kind = TokenKind.Mark, Text = utterance.Original[start].ToString(CultureInfo.InvariantCulture) }, price);
        }
    }

    private static Token Unknown(int start, int end, Utterance utterance) => new(start, end)
    {
        Kind = TokenKind.Unknown,
        Text = utterance.Original[start..end],
        Concepts = Grammar.Current.Set("v.unknown"),
    };

    private static bool IsWordChar(char c) => char.IsAsciiLetterOrDigit(c) || c is '\'' or '_' || (c > 0x7f && char.IsLetter(c) && !IsHan(c));

    /// <summary>Whether a character is of a script written without blanks.</summary>
    public static bool IsHan(char c) => c is >= '\u2E80' and < '\uA4D0' or >= '\uF900' and <= '\uFAFF' or >= '\u3040' and <= '\u30ff' or >= '\uAC00' and <= '\uD7A3';
}
