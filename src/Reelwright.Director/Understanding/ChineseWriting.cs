using System.Collections.Frozen;
using System.Text;

namespace Reelwright.Director;

/// <summary>Chinese in simplified and in traditional characters, as it is written in Taiwan.</summary>
/// <remarks>
/// The tables are those of OpenCC, packed by <c>assets/pack/writing.mjs</c>; <c>Data/words/hans.tsv</c> and <c>hant.tsv</c> say what is
/// otherwise in this program. In both a third column tells of a row that it is no proof of a writing (<c>=</c>) or another word
/// rather than other characters (<c>tw</c>), which only words of our own take.
/// </remarks>
public static class ChineseWriting
{
    private static readonly string[][] Hans = [.. WordTable.Read("hans").Concat(WordTable.Read("chinese/hans")).DistinctBy(row => row[0])];

    private static readonly FrozenDictionary<char, char> Simplified = Hans.ToFrozenDictionary(row => row[0][0], row => row[1][0]);

    private static readonly FrozenSet<char> OnlyTraditional = Hans.Where(row => row.Length < 3).Select(row => row[0][0]).ToFrozenSet();

    private static readonly FrozenSet<char> OnlySimplified = WordTable.Read("chinese/hant").Where(row => row.Length < 3).Select(row => row[0][0]).ToFrozenSet();

    /// <summary>Whether a character is only written in traditional text.</summary>
    public static bool IsTraditional(char letter) => OnlyTraditional.Contains(letter);

    /// <summary>Whether a character is only written in simplified text.</summary>
    public static bool IsSimplified(char letter) => OnlySimplified.Contains(letter);

    /// <summary>Whether a text is written in traditional characters; <c>null</c> where that does not show.</summary>
    public static bool? IsTraditional(string text)
    {
        int traditional = text.Count(IsTraditional);
        int simplified = text.Count(IsSimplified);
        return traditional == simplified ? null : traditional > simplified;
    }

    /// <summary>The simplified form of a character; itself where it has no other.</summary>
    public static char ToHans(char letter) => Simplified.GetValueOrDefault(letter, letter);

    /// <summary>The text in simplified characters, one by one: positions stay.</summary>
    public static string ToHans(string text) =>
        string.Create(text.Length, text, static (target, source) =>
        {
            for (int index = 0; index < target.Length; index++)
            {
                target[index] = ToHans(source[index]);
            }
        });

    /// <summary>The text in traditional characters, the longest known phrases first: 头发 with 髮, 发现 with 發. Words stay.</summary>
    public static string ToHant(string text) => Tables.Users.Write(text);

    /// <summary>A text of our own in traditional characters, with the words of Taiwan: 影片 for 视频.</summary>
    public static string OwnToHant(string text) => Tables.Own.Write(text);

    // Read when they are first needed, which is seldom.
    private static class Tables
    {
        public static Table Users { get; } = new(row => row.Length < 3);

        public static Table Own { get; } = new(_ => true);
    }

    private sealed class Table
    {
        private readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> _forms;
        private readonly int _longest;

        public Table(Func<string[], bool> takes)
        {
            var forms = WordTable.Read("hant").Where(takes).Concat(WordTable.Read("chinese/hant")).Concat(WordTable.Read("chinese/phrases"))
                .DistinctBy(row => row[0])
                .ToFrozenDictionary(row => row[0], row => row[1], StringComparer.Ordinal);
            _forms = forms.GetAlternateLookup<ReadOnlySpan<char>>();
            _longest = forms.Keys.Max(from => from.Length);
        }

        public string Write(string text)
        {
            var result = new StringBuilder(text.Length);
            for (int index = 0; index < text.Length;)
            {
                int length = Math.Min(_longest, text.Length - index);
                string? other = null;
                while (length > 0 && !_forms.TryGetValue(text.AsSpan(index, length), out other))
                {
                    length--;
                }

                result.Append(other ?? text[index].ToString());
                index += Math.Max(1, length);
            }

            return result.ToString();
        }
    }
}
