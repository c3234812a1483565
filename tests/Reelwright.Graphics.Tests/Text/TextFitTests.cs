using System.Text;
using Reelwright.Graphics;

namespace Reelwright.Tests;

public sealed class TextFitTests(TextFixture fixture) : IClassFixture<TextFixture>
{
    private const string NeverFirst = "，。！？、；：）》」』”";
    private const string NeverLast = "（《「『“";

    private static readonly TextStyle Headline = new()
    {
        Family = "display",
        Weight = 800,
        SizePx = 120,
        MinSizePx = 14
    };

    private static readonly string[] Atoms =
    [
        "咖啡", "今天", "我们", "生活", "的", "了", "研磨度", "，", "。", "！", "“闷蒸”", "（限时）", "《手冲》", "5分钟", "30%", "2024年", "、", "：",
        "coffee ", "morning ", "the ", "brew ", "Quality, ", "jumps. ", "gyroscope ", "Ågård ", "🚀", "🎉 ", "👩‍🚀",
        "❤️", "مرحبا ", "القهوة ",
        "שלום ", "עולם ", "カフェ", "です", "한국어 ", "龍鳳",
    ];

    [Fact]
    public void A_character_that_no_font_has_is_an_error_that_names_it()
    {
        var error = Assert.Throws<TextException>(() => fixture.Rasterizer.Render("Hi ሀ", Headline, 800, 400));

        Assert.Equal(TextErrorCode.GlyphMissing, error.Code);
        Assert.Equal(new Rune('ሀ'), error.Character);
        Assert.Contains("U+1200", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_too_long_for_its_box_is_an_error_that_shows_its_start()
    {
        var error = Assert.Throws<TextException>(() => fixture.Rasterizer.Fit(new string('x', 400), Headline, 300, 80));

        Assert.Equal(TextErrorCode.TextDoesNotFit, error.Code);
        Assert.Contains("xxxxxxxx", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n ")]
    public void Nothing_to_draw_is_an_error(string text) =>
        Assert.Equal(
            TextErrorCode.OutOfRange,
            Assert.Throws<TextException>(() => fixture.Rasterizer.Fit(text, Headline, 300, 80)).Code);

    [Fact]
    public void An_unknown_family_is_an_error_that_lists_the_known_ones()
    {
        var error = Assert.Throws<TextException>(
            () => fixture.Rasterizer.Fit("a", Headline with { Family = "Comic Sans MS" }, 300, 80));

        Assert.Contains("Playfair Display", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_line_of_random_texts_lies_inside_its_box_and_breaks_by_the_rules()
    {
        Random random = new(20240611);
        for (int round = 0; round < 120; round++)
        {
            string text = string.Concat(Enumerable.Range(0, random.Next(1, 14)).Select(_ =>
                Atoms[random.Next(Atoms.Length)])).Trim();
            TextStyle style = Headline with
            {
                Align = (TextAlign)random.Next(3),
                VerticalAlign = (VerticalAlign)random.Next(3),
                OutlineColor = new(0, 0, 0),
                OutlinePx = random.Next(9),
                LetterSpacing = random.Next(3) * 0.05,
            };
            int width = random.Next(500, 1200);
            int height = random.Next(250, 500);

            TextFit fit = fixture.Rasterizer.Fit(text, style, width, height);

            Assert.Equal(
                text.Where(c => !char.IsWhiteSpace(c)),
                fit.Lines.SelectMany(line => text.Substring(line.Start, line.Length)).Where(c =>
                    !char.IsWhiteSpace(c)));
            foreach (TextLine line in fit.Lines)
            {
                AssertInside(line.Ink, width, height, text);
                AssertInside(line.Bounds with { Y = line.Ink.Y, Height = line.Ink.Height }, width + 60, height, text);
            }

            foreach ((TextLine before, TextLine after) in fit.Lines.Zip(fit.Lines.Skip(1)))
            {
                Assert.DoesNotContain(text[after.Start], NeverFirst);
                Assert.DoesNotContain(text[before.Start + before.Length - 1], NeverLast);
                Assert.True(after.Ink.Y >= before.Ink.Bottom - (2 * style.OutlinePx) - 0.01,
                    $"Lines of '{text}' overlap.");
            }
        }
    }

    [Theory]
    [InlineData("新品上市，限时五折优惠中", "新品上市，|限时五折优惠中")]
    [InlineData("我们在2024年12月卖出了500万杯咖啡，增长了35%", "我们在2024年12月卖出了|500万杯咖啡，增长了35%")]
    [InlineData("Stay hungry, stay foolish.", "Stay hungry,|stay foolish.")]
    [InlineData("A walk in the park", "A walk|in the park")]
    public void Headlines_break_where_a_reader_pauses(string text, string lines)
    {
        TextFit fit = fixture.Rasterizer.Fit(text, Headline with { SizePx = 140, MaxLines = 2 }, 800, 400);

        Assert.Equal(lines, string.Join('|', fit.Lines.Select(line => text.Substring(line.Start, line.Length))));
    }

    [Fact]
    public void Words_from_a_segmenter_are_not_parted()
    {
        const string Text = "中华人民共和国成立七十五周年庆典活动";
        TextStyle style = Headline with { MaxLines = 3, BreakOffsets = [7, 9, 14, 16] };

        TextFit fit = fixture.Rasterizer.Fit(Text, style, 700, 420);

        Assert.True(fit.Lines.Count > 1);
        Assert.All(fit.Lines.Skip(1), line => Assert.Contains(line.Start, style.BreakOffsets!));
    }

    [Fact]
    public void A_number_and_its_unit_stay_together()
    {
        const string Text = "you can finish the whole recipe in 30 min or so with 5 km left";
        for (int width = 300; width <= 900; width += 37)
        {
            TextFit fit = fixture.Rasterizer.Fit(Text, Headline with { SizePx = 60 }, width, 700);

            Assert.DoesNotContain(fit.Lines, line => Text[line.Start..].StartsWith("min", StringComparison.Ordinal)
                || Text[line.Start..].StartsWith("km", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void The_largest_size_that_fits_is_taken_and_never_more_than_asked_for()
    {
        Assert.Equal(40, fixture.Rasterizer.Fit("short", Headline with { SizePx = 40 }, 800, 400).SizePx);

        TextFit wide = fixture.Rasterizer.Fit("One single line", Headline with { SizePx = 400, MaxLines = 1 }, 800,
            400);
        Assert.InRange(wide.Lines[0].Ink.Width, 780, 800);
    }

    private static void AssertInside(RectD rect, int width, int height, string text) => Assert.True(
        rect.X >= -0.1 && rect.Y >= -0.1 && rect.Right <= width + 0.1 && rect.Bottom <= height + 0.1,
        $"{rect} leaves {width}x{height}: '{text}'");
}
