using Reelwright.Graphics;

namespace Reelwright.Tests;

public sealed class ShapeRasterizerTests
{
    private static readonly Rgba Blue = new(0, 0, 255);

    [Fact]
    public void A_rectangle_with_a_border_and_a_gradient_is_as_drawn()
    {
        PremultipliedRaster raster = ShapeRasterizer.RoundedRectangle(40, 60, 10, new(0, 0, 0), new(255, 0, 0), 4,
            new(0, 0, 200));

        Assert.Equal(0, Pixel(raster, 0, 0).A);
        Assert.Equal(new Rgba(255, 0, 0), Pixel(raster, 1, 30));
        Assert.InRange(Pixel(raster, 20, 30).B, 90, 110);
        Assert.InRange(Pixel(raster, 20, 55).B, 170, 200);
    }

    [Fact]
    public void A_quarter_ring_covers_the_upper_right_only()
    {
        PremultipliedRaster raster = ShapeRasterizer.Ring(100, 10, 90, Blue);

        Assert.Equal(Blue, Pixel(raster, 82, 18));
        Assert.Equal(0, Pixel(raster, 18, 18).A);
        Assert.Equal(0, Pixel(raster, 50, 50).A);
    }

    [Fact]
    public void A_shadow_fades_out_before_its_edge()
    {
        int margin = ShapeRasterizer.ShadowMargin(20);
        PremultipliedRaster raster = ShapeRasterizer.SoftShadow(60, 40, 8, 20, new(0, 0, 0, 200));

        Assert.Equal(60 + (2 * margin), raster.Width);
        Assert.InRange(Pixel(raster, raster.Width / 2, raster.Height / 2).A, 180, 200);
        Assert.Equal(0, Pixel(raster, 0, raster.Height / 2).A);
    }

    [Fact]
    public void Every_shape_has_ink_and_an_even_size()
    {
        PremultipliedRaster[] shapes =
        [
            ShapeRasterizer.Circle(33, Blue), ShapeRasterizer.Line(51, 5, Blue), ShapeRasterizer.CheckMark(31, 5, Blue),
            ShapeRasterizer.Dots(61, 41, 9, 2, Blue),
                ShapeRasterizer.QuoteMark(45, Blue),
            ShapeRasterizer.Arrow(61, 31, 5, Blue),
        ];

        Assert.All(shapes, shape =>
        {
            Assert.Equal((0, 0), (shape.Width % 2, shape.Height % 2));
            Assert.Contains(shape.ToSprite().A, alpha => alpha == 255);
        });
    }

    private static Rgba Pixel(PremultipliedRaster raster, int x, int y)
    {
        ReadOnlySpan<byte> pixel = raster.Bgra.AsSpan((y * raster.StrideBytes) + (x * 4), 4);
        return new(pixel[2], pixel[1], pixel[0], pixel[3]);
    }
}
