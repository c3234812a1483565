using System.Globalization;

namespace Reelwright.Director;

/// <summary>Why a document cannot be read, as a sentence that says what to do.</summary>
/// <param name="name">The name the user knows the file by.</param>
/// <param name="isChinese">Whether the sentence is in Chinese.</param>
internal sealed class DocumentFaults(string name, bool isChinese)
{
    private readonly string _name = Path.GetFileName(name);

    public DirectionException TooLarge() => Say(
        $"{_name} is larger than {BriefDocument.LargestBytes / 1024 / 1024} MB. Save its text alone, without pictures, and try again.",
        $"{_name} 超过 {BriefDocument.LargestBytes / 1024 / 1024} MB。请只保存文字部分，再试一次。");

    public DirectionException TooLong(int characters) => Say(
        string.Create(CultureInfo.InvariantCulture, $"{_name} has {characters:N0} characters; {BriefDocument.LongestText:N0} are the most. Keep the part that the video is about."),
        string.Create(CultureInfo.InvariantCulture, $"{_name} 有 {characters:N0} 个字符，最多 {BriefDocument.LongestText:N0} 个。请留下视频要讲的部分。"));

    public DirectionException Pdf() => Say(
        $"{_name} is a PDF, which cannot be read here. Open it, save it as text (.txt) or Word (.docx), and use that file.",
        $"{_name} 是 PDF，这里读不了。请打开后另存为文本（.txt）或 Word（.docx），再用那个文件。");

    public DirectionException NoPdfReader() => Say(
        $"{_name} is a PDF, and pdftotext, which reads it, is not installed: apt-get install poppler-utils. Or save it as text (.txt) or Word (.docx), and use that file.",
        $"{_name} 是 PDF，读取它的 pdftotext 没有安装：apt-get install poppler-utils。也可以另存为文本（.txt）或 Word（.docx），再用那个文件。");

    public DirectionException Locked() => Say(
        $"{_name} is locked with a password. Open it, save it without one, and use that file.",
        $"{_name} 有密码保护。请打开后另存为没有密码的文件，再用新文件。");

    public DirectionException Scanned() => Say(
        $"{_name} holds no words: its pages are pictures, as scans are. Type the text into a .txt file.",
        $"{_name} 里没有文字：页面是图片，像扫描件那样。请把文字打成 .txt 文件。");

    public DirectionException OldWord() => Say(
        $"{_name} is in an older Word format. Open it, save it as .docx, and use that file.",
        $"{_name} 是旧版 Word 格式。请打开后另存为 .docx，再用那个文件。");

    public DirectionException NoText() => Say(
        $"{_name} is no text that can be read. Use a .txt, .md, .docx, .odt, .html or .pdf file.",
        $"{_name} 不是可以读取的文字。请用 .txt、.md、.docx、.odt、.html 或 .pdf 文件。");

    public DirectionException Broken() => Say(
        $"{_name} is damaged or is not the document that its name says. Open it, save it again, and use that file.",
        $"{_name} 已损坏，或者内容与文件名不符。请打开后重新保存，再用新文件。");

    public DirectionException Empty() => Say(
        $"{_name} holds no words. If its text is in pictures, type it into a .txt file.",
        $"{_name} 里没有文字。如果文字在图片里，请打成 .txt 文件。");

    private DirectionException Say(string english, string chinese) => new(isChinese ? chinese : english);
}
