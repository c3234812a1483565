using System.Collections.Frozen;

namespace Reelwright.Agent;

/// <summary>Tells messages in languages that are not understood here from those in English and Chinese.</summary>
internal static class ForeignTongue
{
    private const int LongestSample = 400;
    private const int LeastMarks = 2;

    // Small words of other languages that are none of English.
    private static readonly FrozenSet<string> Marks = new[]
    {
        "der", "die", "das", "und", "ein", "eine", "für", "mit", "nicht", "bitte", "kürzer", "mach", "mache", "den", "dem", "ist",
        "le", "la", "les", "une", "un", "des", "est", "pour", "avec", "et", "sur", "fais", "faire", "plus", "vidéo", "s'il", "vous", "plaît", "titre", "moi", "du",
        "el", "los", "las", "una", "para", "con", "por", "favor", "que", "del", "hazlo", "haz", "más", "ponlo", "vídeo", "título", "música", "quita", "sin",
        "il", "gli", "di", "per", "fai", "più", "titolo", "musica", "uma", "um", "não", "com", "faça", "mais", "och", "att", "het", "een", "van", "voor", "maak",
        "bir", "ve", "yap", "için", "na", "się", "jest", "zrób", "krótszy", "một", "của", "làm", "và", "cho", "buat", "yang", "dengan", "lebih", "untuk",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether most of a message is of another writing, or small words of another language speak for it.</summary>
    public static bool Is(string message)
    {
        string sample = message.Length > LongestSample ? message[..LongestSample] : message;
        int han = sample.Count(c => Lexer.IsHan(c) && c is not (>= '\uac00' and <= '\ud7af'));
        int kana = sample.Count(c => c is >= '\u3040' and <= '\u30ff');
        int other = sample.Count(c => char.IsLetter(c) && c > '\u024f' && (!Lexer.IsHan(c) || c >= '\uac00')
            && c is not (>= '\u1e00' and <= '\u1eff') and not (>= '\u3040' and <= '\u30ff') and not (>= '\uff00' and <= '\uffef'));
        int latin = sample.Count(c => char.IsLetter(c) && c <= '\u024f');
        if ((kana > 1 && kana * 4 > han) || other > Math.Max(han, latin))
        {
            return true;
        }

        string[] words = sample.ToLowerInvariant().Split([' ', '\n', '\t', ',', '.', ':', ';', '!', '?', '(', ')', '¡', '¿'], StringSplitOptions.RemoveEmptyEntries);
        int marks = words.Count(Marks.Contains);
        return han == 0 && marks >= LeastMarks && marks * 4 >= words.Length;
    }
}
