using System.Collections.Immutable;
using System.Text;

namespace Reelwright.Audio;

/// <summary>Puts timed words together to a text.</summary>
internal sealed class TranscriptWriter
{
    private readonly StringBuilder _text = new();
    private readonly ImmutableArray<TranscribedWord>.Builder _words = ImmutableArray.CreateBuilder<TranscribedWord>();

    /// <summary>How many words there are.</summary>
    public int Count => _words.Count;

    /// <summary>Puts a word to the end, after a space where its script has spaces.</summary>
    /// <param name="word">The word, with the marks that cling to it; what is blank is left out.</param>
    /// <param name="start">Seconds.</param>
    /// <param name="end">Seconds.</param>
    public void Add(string word, double start, double end)
    {
        word = word.Trim();
        if (word.Length == 0)
        {
            return;
        }

        // A mark by itself belongs to the word before it.
        if (!word.Any(char.IsLetterOrDigit))
        {
            if (_words.Count > 0 && word.Length <= 3)
            {
                _text.Append(word);
            }

            return;
        }

        if (_text.Length > 0 && !char.IsWhiteSpace(_text[^1]) && !(IsWide(_text[^1]) && IsWide(word[0])))
        {
            _text.Append(' ');
        }

        // Marks at its ends are not spoken.
        int from = 0;
        int to = word.Length;
        while (!char.IsLetterOrDigit(word[from]))
        {
            from++;
        }

        while (!char.IsLetterOrDigit(word[to - 1]))
        {
            to--;
        }

        double last = _words.Count > 0 ? _words[^1].Start : 0;
        start = Math.Max(start, last);
        _words.Add(new(_text.Length + from, to - from, start, Math.Max(start, end)));
        _text.Append(word);
    }

    /// <summary>The transcript.</summary>
    public Transcript ToTranscript() => new(_text.ToString(), _words.ToImmutable());

    // Chinese, Japanese and their marks stand without spaces; Korean has them.
    private static bool IsWide(char c) => c is (>= '\u2e80' and <= '\u9fff') or (>= '\uf900' and <= '\ufaff') or (>= '\uff00' and <= '\uffef')
        || char.IsSurrogate(c);
}
