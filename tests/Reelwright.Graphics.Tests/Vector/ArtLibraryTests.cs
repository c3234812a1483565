using System.Text;
using Reelwright.Graphics;

namespace Reelwright.Tests;

public sealed class ArtLibraryTests : IDisposable
{
    private readonly ArtLibrary _art = new(RepositoryPaths.Assets);

    public void Dispose() => _art.Dispose();

    [Fact]
    public void The_index_has_both_sets_with_words_in_both_languages()
    {
        Assert.True(_art.Entries.Count > 4000);
        ArtEntry sun = _art.Entries.Single(entry => entry.Id == "emoji:sun-with-face");
        ArtEntry bag = _art.Entries.Single(entry => entry.Id == "icon:shopping-bag");

        Assert.Contains("weather", sun.English);
        Assert.Contains("太阳", sun.Chinese);
        Assert.Contains("太陽", sun.Chinese);
        Assert.Contains("购物袋", bag.Chinese);
        Assert.Equal(_art.Entries.Count, _art.Entries.Select(entry => entry.Id).Distinct().Count());
        Assert.InRange(_art.Entries.Count(entry => entry.Chinese.Count == 0), 0, 40);
    }

    [Fact]
    public void Every_one_of_fifty_random_pictures_has_ink()
    {
        Random random = new(7);
        for (int i = 0; i < 50; i++)
        {
            string id = _art.Entries[random.Next(_art.Entries.Count)].Id;

            Sprite sprite = _art.Render(id, 48);

            Assert.True(sprite.A.Count(alpha => alpha > 128) > 30, id);
        }
    }

    [Theory]
    [InlineData("emoji:umbrella")]
    [InlineData("emoji:umbrella-with-rain-drops")]
    public void A_picture_that_is_skewed_by_a_right_angle_is_drawn_without_that(string id) =>
        Assert.True(_art.Render(id, 512).A.Count(alpha => alpha > 128) > 10_000, id);

    [Fact]
    public void An_icon_takes_the_colours_that_are_asked_for()
    {
        ArtColors red = new(new(255, 0, 0), new(255, 0, 0), new(255, 0, 0), new(255, 0, 0));

        PremultipliedRaster raster = _art.RenderRaster("icon:shopping-bag", 64, red);

        for (int i = 0; i < raster.Bgra.Length; i += 4)
        {
            Assert.True(raster.Bgra[i] == 0 && raster.Bgra[i + 1] == 0 && raster.Bgra[i + 2] == raster.Bgra[i + 3]);
        }
    }

    [Fact]
    public void An_unknown_picture_is_an_error_that_names_it()
    {
        var error = Assert.Throws<ArtException>(() => _art.Render("emoji:no-such-thing", 64));

        Assert.Contains("emoji:no-such-thing", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_document_that_is_not_svg_is_refused() =>
        Assert.Throws<VectorException>(() => new VectorRasterizer().Render("<html/>"u8, 32, 32));

    [Fact]
    public void A_document_cannot_read_files()
    {
        string file = Path.Combine(Path.GetTempPath(), $"reelwright-{Guid.NewGuid():N}.svg");
        File.WriteAllText(file,
            "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 8 8'><rect width='8' height='8'/></svg>");
        try
        {
            string svg = "<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink' viewBox='0 0 8 8'>"
                + $"<image xlink:href='file://{file}' width='8' height='8'/></svg>";

            Sprite sprite = new VectorRasterizer().Render(Encoding.UTF8.GetBytes(svg), 8, 8);

            Assert.All(sprite.A, alpha => Assert.Equal(0, alpha));
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public void An_odd_size_is_padded_to_an_even_one()
    {
        Sprite sprite = new VectorRasterizer().Render(
            "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1 1'><rect width='1' height='1'/></svg>"u8, 5, 5);

        Assert.Equal((6, 6), (sprite.Width, sprite.Height));
        Assert.Equal(255, sprite.A[4]);
        Assert.Equal(0, sprite.A[5]);
    }
}
