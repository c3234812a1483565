using System.Security.Cryptography;
using Reelwright.Graphics;

namespace Reelwright.Tests;

public sealed class TextRasterizerTests(TextFixture fixture) : IClassFixture<TextFixture>
{
    private static readonly Rgba White = new(255, 255, 255);
    private static readonly TextStyle Headline = new() { Family = "display", Weight = 800, SizePx = 96, Color = White };

    [Fact]
    public void Emoji_keep_their_colours_inside_white_text()
    {
        TextSprite sprite = fixture.Rasterizer.Render("go 🍎", Headline, 600, 200);

        Assert.Contains(sprite.Sprite.V.Zip(sprite.Sprite.ChromaA), chroma =>
            chroma.Second == 255 && chroma.First > 180);
    }

    [Fact]
    public void A_highlight_colours_its_characters_only()
    {
        TextStyle style = Headline with { Highlights = [new(0, 2, new(255, 0, 0))] };
        TextSprite sprite = fixture.Rasterizer.Render("红色 white", style, 700, 200);

        int half = sprite.Sprite.Width / 4;
        Assert.True(Column(sprite.Sprite, 0, half).Max() > 200);
        Assert.True(Column(sprite.Sprite, half + (half / 2), 2 * half).Max() < 140);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Outline_shadow_and_plate_end_inside_the_sprite(bool plate)
    {
        TextStyle style = Headline with
        {
            OutlineColor = new(0, 0, 0),
            OutlinePx = 9,
            Shadow = new(6, 12, 30, new(0, 0, 0, 200)),
            Plate = plate ? new(new(20, 90, 200), 30, 20, 24) : null,
        };

        Sprite sprite = fixture.Rasterizer.Render("Jägÿ 中文", style, 700, 300).Sprite;

        // The last row and column of an even size may be padding; ink must be gone before any edge.
        for (int x = 0; x < sprite.Width; x++)
        {
            Assert.True(sprite.A[x] < 8 && sprite.A[((sprite.Height - 1) * sprite.Width) + x] < 8);
        }

        for (int y = 0; y < sprite.Height; y++)
        {
            Assert.True(sprite.A[y * sprite.Width] < 8 && sprite.A[(y * sprite.Width) + sprite.Width - 1] < 8);
        }
    }

    [Fact]
    public void The_sprite_lies_where_the_ink_is_said_to_be()
    {
        TextSprite text = fixture.Rasterizer.Render("Hill", Headline with { Align = TextAlign.Right }, 640, 240);

        (int left, int top, int right, int bottom) = InkBox(text.Sprite);
        Assert.InRange(text.OffsetX + left, text.Ink.X - 1.5, text.Ink.X + 1.5);
        Assert.InRange(text.OffsetY + top, text.Ink.Y - 1.5, text.Ink.Y + 1.5);
        Assert.InRange(text.OffsetX + right, text.Ink.Right - 1.5, text.Ink.Right + 1.5);
        Assert.InRange(text.OffsetY + bottom, text.Ink.Bottom - 1.5, text.Ink.Bottom + 1.5);
    }

    [Fact]
    public void Right_to_left_text_begins_at_the_right()
    {
        TextPieces pieces = fixture.Rasterizer.RenderWords("שלום עולם", Headline, 800, 200);

        Assert.Equal(2, pieces.Pieces.Count);
        Assert.True(pieces.Pieces[0].Ink.X > pieces.Pieces[1].Ink.Right);
    }

    [Fact]
    public void Arabic_letters_are_joined()
    {
        // Joined letters are far narrower than the same letters kept apart by non-joiners.
        double joined = fixture.Rasterizer.Fit("ههه", Headline, 800, 200).Ink.Width;
        double apart = fixture.Rasterizer.Fit("ه\u200Cه\u200Cه", Headline, 800, 200).Ink.Width;

        Assert.NotEqual(joined, apart, 5.0);
    }

    [Fact]
    public void Markup_is_drawn_as_it_is_written()
    {
        double plain = fixture.Rasterizer.Fit("b", Headline, 800, 200).Ink.Width;

        Assert.True(fixture.Rasterizer.Fit("<b>b</b>", Headline, 800, 200).Ink.Width > 3 * plain);
    }

    [Fact]
    public void Lines_drawn_alone_lie_where_they_lie_in_the_whole()
    {
        const string Text = "First line of it\n第二行 comes here";
        TextPieces pieces = fixture.Rasterizer.RenderLines(Text, Headline, 900, 400);

        Assert.Equal(2, pieces.Pieces.Count);
        Assert.Equal([0, 1], pieces.Pieces.Select(piece => piece.Line));
        AssertSamePicture(fixture.Rasterizer.Render(Text, Headline, 900, 400), pieces, 900, 400);
    }

    [Fact]
    public void Words_drawn_alone_make_up_the_whole_text()
    {
        const string Text = "Two words，三个字";
        TextPieces pieces = fixture.Rasterizer.RenderWords(Text,
            Headline with { Plate = new(new(9, 9, 9), 20, 10, 8) }, 1200, 300);

        Assert.Equal(["Two", "words，", "三", "个", "字"],
            pieces.Pieces.Select(piece => Text.Substring(piece.Start, piece.Length)));
        Assert.NotNull(pieces.Plate);
        TextStyle style = Headline with { Plate = new(new(9, 9, 9), 20, 10, 8) };
        AssertSamePicture(fixture.Rasterizer.Render(Text, style, 1200, 300), pieces, 1200, 300);
    }

    [Fact]
    public void Equal_texts_give_equal_pictures_on_any_thread()
    {
        string[] hashes = new string[8];
        Parallel.For(0, hashes.Length, i =>
            hashes[i] = Hash(fixture.Rasterizer.Render("同样的 text 🎬", Headline, 700, 300).Sprite));

        Assert.Single(hashes.Distinct());
    }

    [Fact]
    public void A_small_picture_of_four_scripts_is_as_it_was()
    {
        TextStyle style = Headline with
        {
            SizePx = 40,
            OutlineColor = new(20, 20, 60),
            OutlinePx = 3,
            Shadow = new(0, 3, 8, new(0, 0, 0, 180)),
            Highlights = [new(0, 3, new(255, 210, 60))],
        };
        TextSprite text = fixture.Rasterizer.Render("Jam 果酱 🍓\nשלום", style, 240, 120);
        Frame frame = Gray(240, 120);

        SpriteOverlay.Draw(frame, text.Sprite, text.OffsetX, text.OffsetY, 1);

        Golden.Check(frame, "text-four-scripts");
    }

    private static IEnumerable<byte> Column(Sprite sprite, int from, int to)
    {
        for (int y = 0; y < sprite.Height / 2; y++)
        {
            for (int x = from; x < to; x++)
            {
                yield return sprite.ChromaA[(y * sprite.Width / 2) + x] == 255
                    ? sprite.V[(y * sprite.Width / 2) + x] : (byte)128;
            }
        }
    }

    private static void AssertSamePicture(TextSprite whole, TextPieces pieces, int width, int height)
    {
        Frame expected = Gray(width, height);
        SpriteOverlay.Draw(expected, whole.Sprite, whole.OffsetX, whole.OffsetY, 1);
        Frame actual = Gray(width, height);
        foreach (TextPiece piece in pieces.Plate is null ? pieces.Pieces : pieces.Pieces.Prepend(pieces.Plate))
        {
            SpriteOverlay.Draw(actual, piece.Sprite, piece.OffsetX, piece.OffsetY, 1);
        }

        double error = expected.Y.ToArray().Zip(actual.Y.ToArray(), (left, right) => Math.Abs(left - right)).Average();
        Assert.InRange(error, 0, 0.1);
    }

    private static Frame Gray(int width, int height)
    {
        Frame frame = new(width, height);
        frame.Data.Fill(128);
        return frame;
    }

    private static (int Left, int Top, int Right, int Bottom) InkBox(Sprite sprite)
    {
        (int left, int top, int right, int bottom) = (int.MaxValue, int.MaxValue, 0, 0);
        for (int i = 0; i < sprite.A.Length; i++)
        {
            if (sprite.A[i] > 40)
            {
                left = Math.Min(left, i % sprite.Width);
                right = Math.Max(right, (i % sprite.Width) + 1);
                top = Math.Min(top, i / sprite.Width);
                bottom = Math.Max(bottom, (i / sprite.Width) + 1);
            }
        }

        return (left, top, right, bottom);
    }

    private static string Hash(Sprite sprite) =>
        Convert.ToHexString(SHA256.HashData([.. sprite.Y, .. sprite.A, .. sprite.U, .. sprite.V]));
}
