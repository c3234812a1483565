using System.Text;
using Reelwright.Director;
using Reelwright.Media;

namespace Reelwright.Tests;

public sealed class PdfTests
{
    [Fact]
    public async Task Lines_become_paragraphs_without_page_numbers_and_running_heads()
    {
        byte[] pdf = TinyPdf.Of(
            ["Harbor Table 2026", "", "Harbor Table is a small restaurant on the old pier, where", "the boats come in every morning with the day's best", "seafood.", "", "Oysters on Fridays.", "", "We roast our own coffee, and our bread is baked by the neigh-", "", "", "", "", "1"],
            ["Harbor Table 2026", "", "bors across the street, who have done it for years.", "", "", "Come by.", "", "", "", "2"],
            ["Harbor Table 2026", "", "Open from six.", "- 3 -"]);

        string text = await ReadAsync(pdf);

        Assert.Equal(
            "Harbor Table is a small restaurant on the old pier, where the boats come in every morning with the day's best seafood.\n"
            + "Oysters on Fridays.\nWe roast our own coffee, and our bread is baked by the neighbors across the street, who have done it for years.\n"
            + "Come by.\nOpen from six.",
            text);
    }

    [Fact]
    public async Task Chinese_lines_join_without_blanks()
    {
        byte[] pdf = TinyPdf.Of(["晨露精华液是一款专为换季肌肤设计的护肤品，每天早晚各用一次，七", "天就能看到改善。", "", "一、保湿", "二、修护", "第 1 页"]);

        Assert.Equal("晨露精华液是一款专为换季肌肤设计的护肤品，每天早晚各用一次，七天就能看到改善。\n一、保湿\n二、修护", await ReadAsync(pdf));
    }

    [Fact]
    public async Task A_pdf_without_words_or_that_is_broken_or_locked_is_told_in_a_sentence()
    {
        byte[] whole = TinyPdf.Of(["Hello there."]);
        byte[] locked = Encoding.Latin1.GetBytes(Encoding.Latin1.GetString(whole).Replace(
            "/Root 1 0 R", "/Root 1 0 R/ID[<00><00>]/Encrypt<</Filter/Standard/V 1/R 2/P -4/O<" + new string('0', 64) + ">/U<" + new string('0', 64) + ">>>", StringComparison.Ordinal));

        Assert.Contains("pictures, as scans are", await FaultAsync(TinyPdf.Of([[]])), StringComparison.Ordinal);
        Assert.Contains("damaged", await FaultAsync("%PDF-1.7\nnothing"u8.ToArray()), StringComparison.Ordinal);
        Assert.Contains("password", await FaultAsync(locked), StringComparison.Ordinal);
        Assert.Contains("密码", await FaultAsync(locked, "zh"), StringComparison.Ordinal);
        Assert.Contains("poppler-utils", await FaultAsync(whole, program: "no-such-pdftotext"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Other_documents_are_read_as_before() =>
        Assert.Equal("晨露", await BriefDocument.ReadAsync("a.txt", Encoding.UTF8.GetBytes("晨露"), (_, _) => throw new InvalidOperationException(), null, default));

    private static Task<string> ReadAsync(byte[] pdf, string? language = null, string program = "pdftotext") => BriefDocument.ReadAsync(
        "brief.pdf",
        pdf,
        async (content, token) =>
        {
            var (text, fault) = await PdfReader.ReadAsync(content, program, token);
            return (text, Enum.Parse<PdfProblem>(fault.ToString()));
        },
        language,
        default);

    private static async Task<string> FaultAsync(byte[] pdf, string? language = null, string program = "pdftotext") =>
        (await Assert.ThrowsAsync<DirectionException>(() => ReadAsync(pdf, language, program))).Message;
}
