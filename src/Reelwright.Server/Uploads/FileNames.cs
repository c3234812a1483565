using System.Globalization;
using System.Text;

namespace Reelwright.Server;

/// <summary>Names of files from outside.</summary>
internal static class FileNames
{
    private const int MaxLength = 100;

    /// <summary>A name without folders, control characters and what file systems or URLs take for more than a letter.</summary>
    public static string Clean(string? name)
    {
        string last = (name ?? "").Split('/', '\\')[^1];
        var clean = new StringBuilder();
        foreach (var rune in last.EnumerateRunes())
        {
            var category = Rune.GetUnicodeCategory(rune);
            bool isInvisible = category is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse
                or UnicodeCategory.Surrogate or UnicodeCategory.OtherNotAssigned
                or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
            if (!isInvisible)
            {
                clean.Append("<>:\"|?*%".Contains(rune.ToString(), StringComparison.Ordinal) ? "_" : rune.ToString());
            }
        }

        string plain = clean.ToString().Trim(' ', '.');
        if (plain.Length > MaxLength)
        {
            string extension = Path.GetExtension(plain) is { Length: < 10 } end ? end : "";
            string stem = plain[..(MaxLength - extension.Length)];

            // The cut may have gone through a pair of surrogates.
            plain = (char.IsHighSurrogate(stem[^1]) ? stem[..^1] : stem) + extension;
        }

        return plain.Length == 0 ? "upload" : plain;
    }
}
