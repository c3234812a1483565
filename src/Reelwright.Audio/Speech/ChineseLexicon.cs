using System.Runtime.InteropServices;
using System.Text;

namespace Reelwright.Audio;

/// <summary>The packed dictionary of Chinese words and readings; one read, searched in place.</summary>
internal sealed class ChineseLexicon
{
    private const uint Magic = 0x485A5752;
    private const uint FormatVersion = 1;
    private const int HeaderBytes = 32;
    private const int MaxWordChars = 16;

    private readonly byte[] _bytes;
    private readonly int _words;
    private readonly int _starts;
    private readonly int _frequencies;
    private readonly int _firstReadings;
    private readonly int _parts;
    private readonly int _characters;
    private readonly int _readings;
    private readonly string[] _syllables;
    private readonly ushort[] _alone = new ushort[char.MaxValue + 1];
    private readonly char[] _simplified = new char[char.MaxValue + 1];
    private readonly int[] _firstWord = new int[char.MaxValue + 2];

    private ChineseLexicon(byte[] bytes)
    {
        _bytes = bytes;
        var header = MemoryMarshal.Cast<byte, uint>(bytes.AsSpan(0, HeaderBytes));
        if (header[0] != Magic || header[1] != FormatVersion)
        {
            throw new SpeechException("The Chinese word list is of another version; pack the assets again.");
        }

        _words = (int)header[2];
        _starts = HeaderBytes;
        _frequencies = _starts + (4 * (_words + 1));
        _firstReadings = _frequencies + (4 * _words);
        _parts = _firstReadings + (4 * _words);
        _characters = Align(_parts + _words);
        _readings = Align(_characters + (2 * (int)header[3]));
        int alone = Align(_readings + (2 * (int)header[4]));
        int variants = Align(alone + (4 * (int)header[5]));
        int syllables = Align(variants + (4 * (int)header[6]));
        _syllables = Encoding.UTF8.GetString(bytes, syllables, (int)header[7]).Split('\n');

        var pairs = MemoryMarshal.Cast<byte, ushort>(bytes.AsSpan(alone, 4 * (int)header[5]));
        for (int i = 0; i < pairs.Length; i += 2)
        {
            _alone[pairs[i]] = pairs[i + 1];
        }

        var forms = MemoryMarshal.Cast<byte, char>(bytes.AsSpan(variants, 4 * (int)header[6]));
        for (int i = 0; i < forms.Length; i += 2)
        {
            _simplified[forms[i]] = forms[i + 1];
        }

        IndexFirstCharacters();
        for (int i = 0; i < _words; i++)
        {
            TotalFrequency += Frequencies[i];
        }
    }

    /// <summary>Sum of all frequencies.</summary>
    public long TotalFrequency { get; }

    private ReadOnlySpan<uint> Starts => MemoryMarshal.Cast<byte, uint>(_bytes.AsSpan(_starts, 4 * (_words + 1)));

    private ReadOnlySpan<uint> Frequencies => MemoryMarshal.Cast<byte, uint>(_bytes.AsSpan(_frequencies, 4 * _words));

    /// <summary>Loads <c>chinese/lexicon.bin</c> of the packed assets.</summary>
    /// <exception cref="SpeechException">The file is missing or damaged.</exception>
    public static ChineseLexicon Load(string assetsDirectory)
    {
        string path = Path.Combine(assetsDirectory, "chinese", "lexicon.bin");
        try
        {
            return new ChineseLexicon(File.ReadAllBytes(path));
        }
        catch (Exception e) when (e is IOException or ArgumentException or UnauthorizedAccessException)
        {
            throw new SpeechException($"The Chinese word list {path} cannot be read; pack the assets again.");
        }
    }

    /// <summary>The simplified character that a traditional one stands for, or the character itself.</summary>
    public char Simplify(char character) => _simplified[character] is var simple and not '\0' ? simple : character;

    /// <summary>Finds a simplified word; -1 when it is not known.</summary>
    public int Find(ReadOnlySpan<char> word)
    {
        if (word.Length is 0 or > MaxWordChars)
        {
            return -1;
        }

        int low = _firstWord[word[0]];
        int high = _firstWord[word[0] + 1] - 1;
        while (low <= high)
        {
            int middle = (low + high) >>> 1;
            int order = Word(middle).SequenceCompareTo(word);
            if (order == 0)
            {
                return middle;
            }

            (low, high) = order < 0 ? (middle + 1, high) : (low, middle - 1);
        }

        return -1;
    }

    /// <summary>Whether some word begins with these characters.</summary>
    public bool IsPrefix(ReadOnlySpan<char> prefix)
    {
        int low = _firstWord[prefix[0]];
        int high = _firstWord[prefix[0] + 1];
        int end = high;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            (low, high) = Word(middle).SequenceCompareTo(prefix) < 0 ? (middle + 1, high) : (low, middle);
        }

        return low < end && Word(low).StartsWith(prefix);
    }

    /// <summary>How often the word occurs in the corpus that the dictionary was counted from.</summary>
    public uint Frequency(int word) => Frequencies[word];

    /// <summary>
    /// First letter of the part of speech: n noun, v verb, a adjective, d adverb, r pronoun, m number, q measure.
    /// </summary>
    public char Part(int word) => (char)_bytes[_parts + word];

    /// <summary>How the word is read, or nothing where each character is read as it is alone.</summary>
    public ReadOnlySpan<ushort> Reading(int word)
    {
        int first = MemoryMarshal.Cast<byte, int>(_bytes.AsSpan(_firstReadings, 4 * _words))[word];
        return first < 0
            ? []
            : MemoryMarshal.Cast<byte, ushort>(_bytes.AsSpan(_readings)).Slice(first, Word(word).Length);
    }

    /// <summary>How a character is read alone: 8 × syllable + tone; 0 when it is not known.</summary>
    public ushort ReadingAlone(char character) => _alone[character];

    /// <summary>The letters of a reading, without its tone.</summary>
    public string Syllable(ushort reading) => _syllables[reading >> 3];

    /// <summary>For each syllable with its tone, <c>hao3</c>, ü as v, the commonest character that is read so and no other way.</summary>
    public IReadOnlyDictionary<string, char> FindHomophones()
    {
        var others = new HashSet<char>();
        for (int i = 0; i < _words; i++)
        {
            var word = Word(i);
            var reading = Reading(i);
            for (int k = 0; k < reading.Length; k++)
            {
                // In a few words the last character is said light; that is no other reading.
                if (reading[k] != _alone[word[k]] && (reading[k] & 7) != Pinyin.Neutral)
                {
                    others.Add(word[k]);
                }
            }
        }

        var best = new Dictionary<string, (char Character, uint Frequency)>(StringComparer.Ordinal);
        for (char c = '\u4e00'; c <= '\u9fff'; c++)
        {
            int word = _alone[c] == 0 || others.Contains(c) ? -1 : Find([c]);
            string syllable = word < 0 ? "" : $"{Syllable(_alone[c]).Replace('ü', 'v')}{_alone[c] & 7}";
            if (word >= 0 && Frequency(word) > best.GetValueOrDefault(syllable).Frequency)
            {
                best[syllable] = (c, Frequency(word));
            }
        }

        return best.ToDictionary(static entry => entry.Key, static entry => entry.Value.Character, StringComparer.Ordinal);
    }

    private static int Align(int offset) => (offset + 3) & ~3;

    private ReadOnlySpan<char> Word(int word)
    {
        int start = (int)Starts[word];
        return MemoryMarshal.Cast<byte, char>(_bytes.AsSpan(_characters))[start..(int)Starts[word + 1]];
    }

    private void IndexFirstCharacters()
    {
        int next = 0;
        for (int character = 0; character <= char.MaxValue; character++)
        {
            while (next < _words && Word(next)[0] < character)
            {
                next++;
            }

            _firstWord[character] = next;
        }

        _firstWord[char.MaxValue + 1] = _words;
    }
}
