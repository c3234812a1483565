using System.Collections.Frozen;
using System.Text;
using Reelwright.Audio;

namespace Reelwright.Director;

/// <summary>The art library's index: <c>art/index.tsv</c> of the packed assets, with the concept table over it.</summary>
public sealed class ArtIndex : IArtIndex
{
    private const int LongestChineseWord = 6;
    private const double NameScore = 3;
    private const double WordScore = 1;
    private const double ConceptScore = 8;

    private readonly Lazy<ChineseSegmenter?> _segmenter;
    private readonly FrozenSet<string> _ids;
    private readonly FrozenDictionary<string, Posting[]> _words;

    /// <summary>Reads the index.</summary>
    /// <param name="assetsDirectory">The folder of the packed assets.</param>
    /// <exception cref="FileNotFoundException">The art has not been packed there.</exception>
    public ArtIndex(string assetsDirectory)
    {
        string path = Path.Combine(assetsDirectory, "art", "index.tsv");
        if (!File.Exists(path))
        {
            throw new FileNotFoundException("The art index is missing; pack the assets first.", path);
        }

        _segmenter = new(() => SegmenterIn(assetsDirectory));
        HashSet<string> ids = new(StringComparer.Ordinal);
        Dictionary<string, List<Posting>> words = new(StringComparer.Ordinal);
        foreach (string line in File.ReadLines(path))
        {
            string[] cells = line.Split('\t');
            if (cells.Length < 4)
            {
                continue;
            }

            ids.Add(cells[0]);
            if (IsSign(cells[0]))
            {
                continue;
            }

            AddWords(words, cells[0], cells[2]);
            AddWords(words, cells[0], cells[3]);
        }

        _ids = ids.ToFrozenSet(StringComparer.Ordinal);
        _words = words.ToFrozenDictionary(pair => pair.Key, pair => pair.Value.ToArray(), StringComparer.Ordinal);
    }

    /// <inheritdoc/>
    public bool Contains(string id) => _ids.Contains(id);

    /// <inheritdoc/>
    public IReadOnlyCollection<int> WordStarts(string text) => _segmenter.Value is { } segmenter ? [.. segmenter.Cut(text).Select(word => word.Start)] : [];

    // Without the dictionary text is parted at its marks alone.
    private static ChineseSegmenter? SegmenterIn(string assetsDirectory)
    {
        try
        {
            return ChineseSegmenter.Load(assetsDirectory);
        }
        catch (SpeechException)
        {
            return null;
        }
    }

    /// <inheritdoc/>
    public IReadOnlyList<ArtMatch> Find(string text, string language, int count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);

        Dictionary<string, double> scores = new(StringComparer.Ordinal);
        foreach ((Concept concept, int order) in Concepts.FindAll(text).Select((concept, index) => (concept, index)))
        {
            for (int rank = 0; rank < concept.Art.Length; rank++)
            {
                Add(scores, concept.Art[rank], ConceptScore / (1 + order) / (1 + (0.3 * rank)));
            }
        }

        foreach (string word in Words(text))
        {
            if (!Idle.Contains(word) && _words.TryGetValue(word, out Posting[]? postings))
            {
                // A word that many pictures share says little about each.
                double share = 1.0 / Math.Sqrt(postings.Length);
                foreach (Posting posting in postings)
                {
                    Add(scores, posting.Id, posting.Score * share * (word.Length > 1 ? 1 : 0.4));
                }
            }
        }

        return
        [
            .. scores.Where(pair => _ids.Contains(pair.Key) && !Poor.Contains(pair.Key))
                .OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal)
                .Take(count).Select(pair => new ArtMatch(pair.Key, pair.Value)),
        ];
    }

    // Shadows of people and drawings that do not show what they are called: never found, shown only where they are asked for.
    private static readonly FrozenSet<string> Poor =
        ("emoji:busts-in-silhouette emoji:bust-in-silhouette emoji:people-hugging emoji:speaking-head emoji:footprints icon:orange-station icon:come icon:easy icon:first " +
        "icon:cool icon:local emoji:pick icon:time icon:write icon:calendar icon:earth icon:two-hands icon:five icon:one-one emoji:input-latin-letters icon:customer icon:application").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    // Words that tell how, when or how many; a picture called so shows nothing of the matter.
    private static readonly FrozenSet<string> Idle =
        ("come comes cool easy first second third pick hand hands handmade made own good new free time times day days week month year years hour hours minute minutes all one two three four five six " +
        "make makes get gets go goes take takes give keep keeps need needs use uses start starts stop no not more most best better only just now next last 第一 第二 第三 一天 每天 时间 今天 全部 开始 简单 容易").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    // Signs, buttons and arrows say nothing large; they stay in the library for those who name them.
    private static bool IsSign(string id) =>
        id.Contains("button", StringComparison.Ordinal) || id.Contains("keycap", StringComparison.Ordinal) || id.Contains("oclock", StringComparison.Ordinal)
        || id.Contains("-thirty", StringComparison.Ordinal) || id.Contains("arrow", StringComparison.Ordinal) || id.Contains("index-pointing", StringComparison.Ordinal)
        || id.EndsWith("-one", StringComparison.Ordinal) || id.EndsWith("-two", StringComparison.Ordinal) || id.Contains("align", StringComparison.Ordinal)
        || id.StartsWith("emoji:flag", StringComparison.Ordinal) || id.StartsWith("emoji:input", StringComparison.Ordinal) || id.EndsWith("-sign", StringComparison.Ordinal);

    private static void Add(Dictionary<string, double> scores, string id, double score) =>
        scores[id] = scores.GetValueOrDefault(id) + score;

    private static void AddWords(Dictionary<string, List<Posting>> words, string id, string cell)
    {
        string[] entries = cell.Split(',', StringSplitOptions.RemoveEmptyEntries);
        double setBonus = id.StartsWith("emoji:", StringComparison.Ordinal) ? 1.15 : 1; // Coloured art fills a hero place better.
        for (int index = 0; index < entries.Length; index++)
        {
            string word = entries[index].Trim().ToLowerInvariant();
            double score = (index == 0 ? NameScore : WordScore) * setBonus;
            AddWord(words, word, new Posting(id, score));
            if (index == 0 && word.Contains(' ', StringComparison.Ordinal))
            {
                foreach (string part in word.Split(' '))
                {
                    AddWord(words, part, new Posting(id, WordScore));
                }
            }
        }
    }

    private static void AddWord(Dictionary<string, List<Posting>> words, string word, Posting posting)
    {
        if (!words.TryGetValue(word, out List<Posting>? postings))
        {
            words[word] = postings = [];
        }

        if (!postings.Exists(known => known.Id == posting.Id))
        {
            postings.Add(posting);
        }
    }

    private static HashSet<string> Words(string text)
    {
        HashSet<string> words = new(StringComparer.Ordinal);
        string lower = text.ToLowerInvariant();
        StringBuilder word = new();
        bool isShort = Hanzi.Count(lower) <= 2; // In a longer text one character is rarely a word.
        string before = "";
        for (int index = 0; index <= lower.Length; index++)
        {
            char letter = index < lower.Length ? lower[index] : ' ';
            if (letter < 0x2E80 && (char.IsLetterOrDigit(letter) || letter is '\'' or '’'))
            {
                word.Append(letter);
                continue;
            }

            if (word.Length > 0)
            {
                string found = word.ToString();
                word.Clear();
                if (!EnglishWords.IsStopWord(found))
                {
                    words.Add(found);
                    words.Add(EnglishWords.Singular(found));
                }

                if (before.Length > 0)
                {
                    words.Add($"{before} {found}");
                }

                before = found;
            }

            for (int length = isShort ? 1 : 2; Hanzi.Is(letter) && length <= LongestChineseWord && index + length <= lower.Length; length++)
            {
                words.Add(lower.Substring(index, length));
            }
        }

        return words;
    }

    private readonly record struct Posting(string Id, double Score);
}
