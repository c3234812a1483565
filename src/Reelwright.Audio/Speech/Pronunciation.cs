using System.Collections.Immutable;

namespace Reelwright.Audio;

/// <summary>A word that is to be read its own way: how it is written, and how it is said.</summary>
/// <remarks>
/// It is said in pinyin with tones (重庆, chong2 qing4), in Chinese words (㎡, 平方米) or in English ones, as they sound
/// (Nginx, engine x). What is written stays as it is everywhere; only the voice says something else.
/// </remarks>
public sealed record Pronunciation
{
    /// <summary>Most characters of a written word.</summary>
    public const int MaxWritten = 40;

    /// <summary>Most characters of a reading.</summary>
    public const int MaxSaid = 160;

    // Recursion over syllables is bounded by what one word of letters may have.
    private const int MaxLettersAtOnce = 60;

    /// <summary>Takes a word and its reading.</summary>
    /// <exception cref="SpeechException">One of them is empty, too long or cannot be spoken; the message says which and why.</exception>
    public Pronunciation(string written, string said)
    {
        Written = Words(written);
        Said = Words(said);
        if (Written.Length is 0 or > MaxWritten || !Written.Any(IsSpoken))
        {
            throw new SpeechException($"A word has 1 to {MaxWritten} characters, among them a letter, a digit or a Chinese character; \"{Shown(Written)}\" has not.");
        }

        if (Said.Length is 0 or > MaxSaid)
        {
            throw new SpeechException($"A reading has 1 to {MaxSaid} characters; that of \"{Written}\" has {Said.Length}.");
        }

        if (Said.Split(' ').Any(static word => word.Length > MaxLettersAtOnce))
        {
            throw Unspoken("has no spaces between its words");
        }

        (IsChinese, Syllables) = Read();
    }

    /// <summary>As it stands in the text.</summary>
    public string Written { get; }

    /// <summary>As it is said, the way it was given.</summary>
    public string Said { get; }

    /// <summary>Which voice says it.</summary>
    internal bool IsChinese { get; }

    /// <summary>Pinyin with tones; empty where the reading is words.</summary>
    internal ImmutableArray<string> Syllables { get; }

    /// <summary>Of all readings those that a text has use for, in their order.</summary>
    public static ImmutableArray<Pronunciation> UsedIn(string text, IEnumerable<Pronunciation> readings, ChineseSegmenter segmenter) =>
        OwnReadings.Of(text, readings, segmenter);

    /// <summary>A word and its reading; <c>null</c> where it cannot be spoken.</summary>
    public static Pronunciation? TryOf(string written, string said)
    {
        try
        {
            return new(written, said);
        }
        catch (SpeechException)
        {
            return null;
        }
    }

    private (bool IsChinese, ImmutableArray<string> Syllables) Read()
    {
        bool hasHan = Said.Any(Script.IsHan);
        if (hasHan && Said.Any(Script.IsLatin))
        {
            throw Unspoken("mixes Chinese characters and letters; one voice says a word: write it in either");
        }

        string odd = string.Concat(Said.Where(static c => char.IsLetter(c) && !Script.IsHan(c) && !Script.IsLatin(c) && !Pinyin.HasTones(c.ToString())).Distinct());
        if (odd.Length > 0)
        {
            throw Unspoken($"has {odd}, which neither voice knows; write it in pinyin, Chinese characters or English letters");
        }

        int characters = Written.All(Script.IsHan) ? Written.Length : 0;
        if (hasHan || !Pinyin.HasTones(Said))
        {
            if (characters > 0 && !hasHan && Pinyin.IsToneless(Said))
            {
                throw Unspoken("has no tones; write a tone after each syllable, such as chong2 qing4 (1 to 4, 5 for the light one)");
            }

            return Said.Any(static c => Script.IsHan(c) || Script.IsDigit(c) || Script.IsLatin(c))
                ? (hasHan, [])
                : throw Unspoken("has nothing that can be spoken");
        }

        var syllables = Pinyin.Read(Said, out string wrong);
        if (syllables.IsEmpty && characters == 0 && !HasMark(Said))
        {
            // "C 9 19" and "view2" are English words with digits.
            return (false, []);
        }

        return syllables.IsEmpty
            ? throw Unspoken($"has \"{wrong}\", which is no syllable of pinyin with a tone from 1 to 5")
            : characters > 0 && characters != syllables.Length
            ? throw Unspoken($"has {syllables.Length} syllables for {characters} characters")
            : (true, syllables);
    }

    private static bool HasMark(string text) => text.Any(static c => c > '\u007f');

    private static string Words(string text) => string.Join(' ', text.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));

    private static bool IsSpoken(char c) => Script.IsHan(c) || char.IsLetterOrDigit(c);

    private static string Shown(string text) => text.Length > MaxWritten ? text[..MaxWritten] + "…" : text;

    private SpeechException Unspoken(string why) => new($"\"{Written}\" cannot be read as \"{Shown(Said)}\": the reading {why}.");
}
