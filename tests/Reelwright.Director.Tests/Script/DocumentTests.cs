using System.IO.Compression;
using System.Text;
using Reelwright.Director;

namespace Reelwright.Tests;

public sealed class DocumentTests
{
    private const string WordHead = "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>";
    private const string WordFoot = "</w:body></w:document>";

    [Theory]
    [InlineData("notes.txt", "One day.\r\n\r\n  Two days. \n", "One day.\nTwo days.")]
    [InlineData("notes.md", "---\ntitle: x\n---\n# Aurora\n\nA **desk lamp** that\nfollows the [sun](http://x.y).\n\n- [ ] three levels\n- `wireless`\n\n```\ncode\n```\n![p](a.png)\n", "Aurora\nA desk lamp that follows the sun.\nthree levels\nwireless")]
    [InlineData("简介.md", "## 晨露\n七天改善\n肌肤状态。\n", "晨露\n七天改善肌肤状态。")]
    [InlineData("page.html", "<!doctype html><html><head><title>T</title><style>p{}</style></head><body><nav>Menu</nav><article><h1>Tea &amp; time</h1><p>A long\nstory about tea that goes on.</p><script>alert('<p>no</p>')</script><!-- <p>no</p> --></article><footer>©</footer></body></html>", "Tea & time\nA long story about tea that goes on.")]
    [InlineData("page.txt", "<html><body><p>Hello <b>world</b>, 5 < 6.</p></body></html>", "Hello world, 5 < 6.")]
    public void Documents_become_their_words(string name, string content, string text) =>
        Assert.Equal(text, BriefDocument.Read(name, Encoding.UTF8.GetBytes(content)));

    [Fact]
    public void Word_documents_become_their_words_without_what_was_deleted()
    {
        byte[] word = Word(WordHead
            + "<w:p><w:r><w:t>晨露</w:t></w:r><w:r><w:t>精华液</w:t></w:r></w:p><w:p><w:del><w:r><w:delText>旧</w:delText></w:r></w:del>"
            + "<w:r><w:t xml:space=\"preserve\">七天 </w:t><w:tab/><w:t>改善</w:t><w:br/><w:t>下一行</w:t></w:r></w:p>" + WordFoot);

        Assert.Equal("晨露精华液\n七天 改善\n下一行", BriefDocument.Read("简介.docx", word));
        Assert.Equal("晨露精华液\n七天 改善\n下一行", BriefDocument.Read("no-ending", word));
    }

    [Fact]
    public void Chinese_of_older_programs_and_utf_16_are_read()
    {
        Encoding gb = CodePagesEncodingProvider.Instance.GetEncoding(54936)!;

        Assert.Equal("晨露精华液", BriefDocument.Read("a.txt", gb.GetBytes("晨露精华液")));
        Assert.Equal("晨露精华液", BriefDocument.Read("a.txt", Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes("晨露精华液")).ToArray()));
        Assert.Equal("晨露精华液", BriefDocument.Read("a.txt", Encoding.UTF8.GetPreamble().Concat(Encoding.UTF8.GetBytes("晨露精华液")).ToArray()));
    }

    [Theory]
    [InlineData("brief.pdf", "%PDF-1.7\n...", "PDF")]
    [InlineData("brief.doc", "{\\rtf1 hello}", ".docx")]
    [InlineData("brief.docx", "PK\u0003\u0004 no archive", "damaged")]
    [InlineData("brief.txt", "a\0b", ".txt")]
    [InlineData("brief.txt", " \n ", "no words")]
    public void What_cannot_be_read_is_said_in_a_sentence_that_helps(string name, string content, string part)
    {
        var fault = Assert.Throws<DirectionException>(() => BriefDocument.Read(name, Encoding.UTF8.GetBytes(content)));
        Assert.Contains(part, fault.Message, StringComparison.Ordinal);
        Assert.Contains(name, fault.Message, StringComparison.Ordinal);
        Assert.Matches("[\u4e00-\u9fff]。$", Assert.Throws<DirectionException>(() => BriefDocument.Read(name, Encoding.UTF8.GetBytes(content), "zh")).Message);
    }

    [Fact]
    public void A_page_that_is_one_form_keeps_its_words()
    {
        string page = "<html><body><form action=\"/\"><h1>Harbor Table</h1><p>Fresh catch daily.</p><form><input></form><p>Oysters on Fridays.</p></form></body></html>";

        Assert.Equal("Harbor Table\nFresh catch daily.\nOysters on Fridays.", BriefDocument.Read("page.html", Encoding.UTF8.GetBytes(page)));
    }

    [Theory]
    [InlineData("a.md", "[a](")]
    [InlineData("a.md", "![](")]
    [InlineData("a.md", "![")]
    [InlineData("a.md", "||||")]
    [InlineData("a.md", "**a ")]
    [InlineData("a.md", "<!--")]
    [InlineData("a.md", "a                               ")]
    [InlineData("a.html", "<head>")]
    [InlineData("a.html", "<form>")]
    [InlineData("a.html", "<p a=\"")]
    [InlineData("a.html", "<svg>")]
    public void One_line_of_megabytes_takes_seconds_at_most(string name, string piece)
    {
        byte[] content = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(piece, BriefDocument.LargestBytes / 8 / piece.Length)));
        var watch = System.Diagnostics.Stopwatch.StartNew();
        try
        {
            BriefDocument.Read(name, content);
        }
        catch (DirectionException)
        {
            // Too long or empty: either is an answer.
        }

        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 60);
    }

    [Fact]
    public void Bombs_and_entities_are_refused()
    {
        const string Entities = "<?xml version=\"1.0\"?><!DOCTYPE d [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\"><!ENTITY f SYSTEM \"file:///etc/passwd\">]><d>&b;&f;</d>";
        Assert.Throws<DirectionException>(() => BriefDocument.Read("a.docx", Word(Entities)));

        using MemoryStream bomb = new();
        using (ZipArchive archive = new(bomb, ZipArchiveMode.Create, leaveOpen: true))
        using (Stream entry = archive.CreateEntry("word/document.xml", CompressionLevel.Fastest).Open())
        {
            byte[] blanks = new byte[1024 * 1024];
            Array.Fill(blanks, (byte)' ');
            for (int i = 0; i < 64; i++)
            {
                entry.Write(blanks);
            }
        }

        Assert.True(bomb.Length < BriefDocument.LargestBytes);
        Assert.Contains("MB", Assert.Throws<DirectionException>(() => BriefDocument.Read("a.docx", bomb.ToArray())).Message, StringComparison.Ordinal);
        Assert.Throws<DirectionException>(() => BriefDocument.Read("a.txt", new byte[BriefDocument.LargestBytes + 1]));
    }

    [Theory]
    [InlineData("en")]
    [InlineData("zh")]
    public void A_script_of_two_thousand_words_is_used_as_given(string language)
    {
        string[] sentences =
        [
            .. Enumerable.Range(0, 200).Select(index => language == "en"
                ? $"On day {index} the old baker of the harbour opened his door early."
                : $"第{index}天的清晨，港口的老面包师早早打开了店门。"),
        ];
        string text = string.Join(language == "en" ? " " : "", sentences);

        VideoScript script = new ScriptWriter().Write(
            new DirectionRequest { Brief = new BriefReader().Read(text, null), Seed = 1 }, new ArtIndex(RepositoryPaths.Assets));

        string said = Letters(string.Concat(script.Scenes.Select(scene => scene.Narration)));
        Assert.All(sentences, sentence => Assert.Contains(Letters(sentence), said, StringComparison.Ordinal));
        Assert.InRange(script.Scenes.Length, 100, 400);
    }

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    private static byte[] Word(string xml)
    {
        using MemoryStream file = new();
        using (ZipArchive archive = new(file, ZipArchiveMode.Create, leaveOpen: true))
        using (Stream entry = archive.CreateEntry("word/document.xml").Open())
        {
            entry.Write(Encoding.UTF8.GetBytes(xml));
        }

        return file.ToArray();
    }
}
