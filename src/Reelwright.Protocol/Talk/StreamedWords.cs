namespace Reelwright.Protocol;

/// <summary>What can be shown of a text while it still comes: whole sentences, because only they can be told from instructions for a page.</summary>
public sealed class StreamedWords
{
    private string _text = "";
    private string _shown = "";

    /// <summary>Whether something was shown of the text that comes now.</summary>
    public bool HasBegun => _shown.Length > 0;

    /// <summary>Takes a piece.</summary>
    /// <returns>What can be shown now, after what was shown before; may be empty.</returns>
    public string Take(string piece)
    {
        _text += piece;
        int end = EndOfSentences(_text);
        return end == 0 ? "" : Show(GuiTranslation.Read(_text[..end]).Text);
    }

    /// <summary>Takes the text as a whole, which ends it.</summary>
    /// <returns>What is left to show of it; may be empty.</returns>
    public string End(string whole)
    {
        string kept = GuiTranslation.Read(whole).Text;
        string left = kept.StartsWith(_shown, StringComparison.Ordinal) ? Show(kept) : $"\n{kept}";
        (_text, _shown) = ("", "");
        return left;
    }

    private string Show(string kept)
    {
        if (!kept.StartsWith(_shown, StringComparison.Ordinal))
        {
            return "";
        }

        string more = kept[_shown.Length..];
        _shown = kept;
        return more;
    }

    // A point ends a sentence only before a space: "0.5" does not end.
    private static int EndOfSentences(string text)
    {
        for (int i = text.Length - 1; i >= 0; i--)
        {
            if (text[i] is '\n' or '。' or '！' or '？'
                || (text[i] is '.' or '!' or '?' && i + 1 < text.Length && char.IsWhiteSpace(text[i + 1])))
            {
                return i + 1;
            }
        }

        return 0;
    }
}
