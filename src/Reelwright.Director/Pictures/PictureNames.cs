using System.Text.RegularExpressions;

namespace Reelwright.Director;

/// <summary>Words that a file's name holds, where it holds any: <c>Grandma at the lake.jpg</c> does, <c>IMG_1234.jpg</c> does not.</summary>
internal static partial class PictureNames
{
    private const int MostLetters = 48;

    /// <summary>The words, as a caption; empty when the name was given by a machine or says nothing.</summary>
    public static string Words(string fileName)
    {
        string stem = Extension().Replace(fileName.Trim(), "");
        string words = Spaces().Replace(stem.Replace('_', ' ').Replace('-', ' '), " ").Trim();

        // What numbers the picture in its set is no part of what it says.
        words = Numbering().Replace(words, "").Trim();
        if (words.Length is < 2 or > MostLetters || Machine().IsMatch(words) || Generic().IsMatch(words))
        {
            return "";
        }

        bool isHan = TextMeasure.IsWide(words);
        return isHan ? words
            : !Word().IsMatch(words) || words.Count(char.IsDigit) > words.Length / 4 ? "" : char.ToUpperInvariant(words[0]) + words[1..];
    }

    /// <summary>What the names of a set have in common, as its title: the words that most of them begin or end with; empty when there are none.</summary>
    public static string Shared(IReadOnlyList<string> fileNames)
    {
        if (fileNames.Count < 2)
        {
            return fileNames.Count == 1 ? Words(fileNames[0]) : "";
        }

        // "Lisbon 2024 (3).jpg" and "Lisbon beach.jpg" are both of Lisbon.
        var names = fileNames.Select(Words).Where(words => words.Length > 0).ToList();
        int most = (fileNames.Count + 1) / 2;
        var counted = names.SelectMany(words => Heads(words).Distinct(StringComparer.OrdinalIgnoreCase))
            .GroupBy(head => head, StringComparer.OrdinalIgnoreCase)
            .Where(group => group.Count() > most || (group.Count() == names.Count && names.Count >= most && names.Count > 1))
            .OrderByDescending(group => group.Key.Length)
            .FirstOrDefault();
        string title = counted?.First().Trim() ?? "";
        return title.Length < 2 || Generic().IsMatch(title) || Machine().IsMatch(title) ? "" : TextMeasure.IsWide(title) ? title : char.ToUpperInvariant(title[0]) + title[1..];
    }

    // Beginnings of a name that end with a word; in Chinese, with any character from the second on.
    private static IEnumerable<string> Heads(string words) => TextMeasure.IsWide(words)
        ? Enumerable.Range(2, words.Length - 1).Select(length => words[..length].TrimEnd())
        : Enumerable.Range(1, words.Length).Where(length => length == words.Length || words[length] == ' ').Select(length => words[..length])
            .Where(head => head.Any(char.IsLetter));

    /// <summary>Whether a file is called a logo: a mark to lay over pictures, not one of them.</summary>
    public static bool IsLogo(string fileName) => Logo().IsMatch(Extension().Replace(fileName.Trim(), ""));

    [GeneratedRegex(@"(?:^|[\s_.-])(?:logo|logos|logotype|watermark|brandmark)(?:[\s_.\d-]|$)|标志|商标|台标|水印", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Logo();

    [GeneratedRegex(@"\.[A-Za-z0-9]{2,5}$", RegexOptions.CultureInvariant)]
    private static partial Regex Extension();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Spaces();

    [GeneratedRegex(@"^\(?\d{1,3}\)?[.、)]?\s+(?=\p{L})|\s*\(?\d{1,3}\)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Numbering();

    [GeneratedRegex(@"^(?:img|dsc[nf]?|dcim|p\d|pxl|mvimg|vid|mov|gopr|dji|sam|pict|cimg|imag|hpim|wp|fb|mmexport|wx|signal|whatsapp|telegram|snapchat|screenshot|screen\s?shot|screencap|微信|qq|截图|截屏|屏幕|微博)\b|^(?:img|dsc[nf]?|pxl|mmexport|dji|gopr|微信图片|微信圖片|微信截图)\s?[\d(]|^[0-9a-f]{6,}$|[0-9a-f]{8} [0-9a-f]{4}|\d{6,}|^\p{L}\d{3,}", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Machine();

    [GeneratedRegex(@"^(?:a|b|c|x|image|images|photo|photos|picture|pic|untitled|new|copy|download|file|test|temp|final|edit(?:ed)?|unnamed|scan|cover|upload|图片|圖片|照片|相片|未命名|未标题|下载|新建|副本|无标题|截图|封面)(?:\s+(?:copy|edited|final))?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Generic();

    [GeneratedRegex(@"\p{L}{3,}", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
