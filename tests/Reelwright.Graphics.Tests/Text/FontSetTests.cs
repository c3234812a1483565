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
