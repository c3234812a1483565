using System.Text;
using Reelwright.Graphics;

namespace Reelwright.Tests;

public sealed class FontSetTests(TextFixture fixture) : IClassFixture<TextFixture>
{
    [Fact]
    public void Only_our_own_fonts_are_seen()
    {
        string[] ours =
        [
            "Heebo", "Inter", "JetBrains Mono", "Noto Color Emoji", "Noto Sans Arabic", "Noto Sans SC",
            "Noto Serif SC", "Outfit",
            "Playfair Display",
        ];

        Assert.Equal(ours, fixture.Fonts.Families.Where(family => !family.Contains("CJK", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("Hello, wörld! Ελληνικά Привет")]
    [InlineData("简体中文，繁體中文：龍鳳齊飛。生僻字𠮷犇骉龘")]
    [InlineData("ひらがな カタカナ 한국어")]
    [InlineData("مرحبا שלום")]
    [InlineData("🚀👩‍🚀🇨🇳❤️1️⃣👍🏽\n\t")]
    public void Characters_of_every_supported_script_are_there(string text) =>
        Assert.Empty(fixture.Fonts.FindMissing(text));

    [Fact]
    public void No_character_of_daily_writing_is_missing()
    {
        Encoding simplified = CodePagesEncodingProvider.Instance.GetEncoding(936)!;
        Encoding traditional = CodePagesEncodingProvider.Instance.GetEncoding(950)!;
        StringBuilder text = new();

        // The 3,755 most used characters of GB 2312 and the 5,401 of Big5, in the order of their codes.
        int hanzi = Append(text, simplified, 0xB0, 0xD7, [(0xA1, 0xFE)]);
        int traditionalHanzi = Append(text, traditional, 0xA4, 0xC6, [(0x40, 0x7E), (0xA1, 0xFE)]);
        (int First, int Last)[] ranges = [(0x21, 0x7E), (0xC0, 0x17F), (0x386, 0x386), (0x388, 0x38A), (0x391, 0x3A1), (0x3A3, 0x3CE), (0x400, 0x45F), (0x3041, 0x3096), (0x30A1, 0x30FA)];
        foreach (var (first, last) in ranges)
        {
            for (int code = first; code <= last; code++)
            {
                text.Append(new Rune(code));
            }
        }

        string[] flags = ["CN", "US", "GB", "JP", "KR", "FR", "DE", "BR", "IN", "ZA", "UA", "GR", "IL", "SA", "TW", "HK"];
        foreach (string flag in flags)
        {
            text.Append(new Rune(0x1F1E6 + flag[0] - 'A')).Append(new Rune(0x1F1E6 + flag[1] - 'A'));
        }

        foreach (string person in (string[])["👋", "👍", "🙏", "💪", "🏃", "🧑", "👩‍🍳", "👨‍👩‍👧‍👦"])
        {
            text.Append(person);
            for (int tone = 0x1F3FB; tone <= 0x1F3FF; tone++)
            {
                text.Append(person[..2]).Append(new Rune(tone));
            }
        }

        Assert.InRange(hanzi, 3_500, 3_800);
        Assert.InRange(traditionalHanzi, 5_000, 5_500);
        Assert.Empty(fixture.Fonts.FindMissing(text.ToString()));
    }

    private static int Append(StringBuilder text, Encoding encoding, int first, int last, (int From, int To)[] cells)
    {
        int count = 0;
        for (int row = first; row <= last; row++)
        {
            foreach (var (from, to) in cells)
            {
                for (int cell = from; cell <= to; cell++)
                {
                    string letter = encoding.GetString([(byte)row, (byte)cell]);
                    if (letter.Length == 1 && letter[0] is >= '\u4e00' and <= '\u9fff')
                    {
                        text.Append(letter);
                        count++;
                    }
                }
            }
        }

        return count;
    }

    [Fact]
    public void Missing_characters_are_named_once_and_in_order()
    {
        IReadOnlyList<Rune> missing = fixture.Fonts.FindMissing("aሀbነሀ");

        Assert.Equal([new Rune('ሀ'), new Rune('ነ')], missing);
    }

    [Fact]
    public void A_lone_surrogate_is_missing() =>
        Assert.Equal([Rune.ReplacementChar], fixture.Fonts.FindMissing("a\uD83Db"));

    [Fact]
    public void A_folder_without_fonts_is_refused() =>
        Assert.Throws<FileNotFoundException>(() => new FontSet(Path.GetTempPath()));
}
