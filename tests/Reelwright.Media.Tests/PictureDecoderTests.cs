using System.Buffers.Binary;
using Reelwright.Media;

namespace Reelwright.Tests;

public sealed class PictureDecoderTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly MediaTools _tools = new();

    public void Dispose() => _folder.Dispose();

    // BT.709-6, limited range, worked out by hand: Y = 16 + 219(0.2126 R + 0.7152 G + 0.0722 B), and so on.
    [Theory]
    [InlineData("white", "p.jpg", 235, 128, 128)]
    [InlineData("white", "p.png", 235, 128, 128)]
    [InlineData("white", "p.gif", 235, 128, 128)]
    [InlineData("white", "p.webp", 235, 128, 128)]
    [InlineData("black", "p.jpg", 16, 128, 128)]
    [InlineData("black", "p.png", 16, 128, 128)]
    [InlineData("0x808080", "p.jpg", 126, 128, 128)]
    [InlineData("0x808080", "p.png", 126, 128, 128)]
    [InlineData("red", "p.png", 63, 102, 240)]
    [InlineData("red", "p.jpg", 63, 102, 240)]
    [InlineData("red", "p.webp", 63, 102, 240)]
    [InlineData("blue", "p.jpg", 32, 240, 118)]
    [InlineData("lime", "p.png", 173, 42, 26)]
    public async Task Colours_become_limited_bt_709(string color, string name, int y, int u, int v)
    {
        await MediaMaker.PictureAsync(_folder[name], color);
        bool isLossy = name is "p.jpg" or "p.webp" && color is not ("white" or "black" or "0x808080");
        int tolerance = isLossy ? 2 : color is "red" or "lime" or "blue" ? 1 : 0;

        var picture = await DecodeAsync(name);

        Assert.Null(picture.Alpha);
        AssertPlanes(picture, y, u, v, tolerance);
    }

    [Theory]
    [InlineData("gray")]
    [InlineData("gray16be")]
    [InlineData("rgb48be")]
    [InlineData("monob")]
    public async Task Unusual_pixels_keep_their_white(string pixelFormat)
    {
        await MediaMaker.RunAsync(
            "-f", "lavfi", "-i", "color=white:s=64x48,format=rgb24", "-frames:v", "1", "-pix_fmt", pixelFormat,
            _folder["p.png"]);

        AssertPlanes(await DecodeAsync("p.png"), 235, 128, 128, tolerance: 0);
    }

    [Fact]
    public async Task A_palette_keeps_its_colours()
    {
        await MediaMaker.RunAsync(
            "-f", "lavfi", "-i", "color=white:s=64x48:d=0.04,format=rgb24", "-vf", MediaMaker.OwnPalette, "-frames:v",
            "1",
            _folder["p.png"]);
        var info = await new MediaProber(_tools).ProbeAsync(_folder["p.png"], CancellationToken.None);
        Assert.Equal("pal8", info.Video!.PixelFormat);

        AssertPlanes(await DecodeAsync("p.png"), 235, 128, 128, tolerance: 0);
    }

    [Fact]
    public async Task A_grey_jpeg_keeps_its_levels()
    {
        await MediaMaker.RunAsync(
            "-f", "lavfi", "-i", "color=white:s=64x48", "-frames:v", "1", "-pix_fmt", "gray", _folder["g.jpg"]);

        AssertPlanes(await DecodeAsync("g.jpg"), 235, 128, 128, tolerance: 0);
    }

    // Corner colours of the shown picture, as EXIF 2.3 (4.6.4) defines the eight orientations of a stored
    // white-grey / dark-black picture.
    [Theory]
    [InlineData(1, "WG/DB")]
    [InlineData(2, "GW/BD")]
    [InlineData(3, "BD/GW")]
    [InlineData(4, "DB/WG")]
    [InlineData(5, "WD/GB")]
    [InlineData(6, "DW/BG")]
    [InlineData(7, "BG/DW")]
    [InlineData(8, "GB/WD")]
    public async Task Jpegs_are_shown_upright(int orientation, string corners)
    {
        await MakeQuadrantsAsync("p.png");
        await MediaMaker.RunAsync("-i", _folder["p.png"], "-q:v", "1", _folder["p.jpg"]);
        await InsertExifAsync("p.jpg", orientation);

        var picture = await DecodeAsync("p.jpg");
        var info = await new MediaProber(_tools).ProbeAsync(_folder["p.jpg"], CancellationToken.None);

        var size = orientation >= 5 ? (32, 64) : (64, 32);
        Assert.Equal(size, (picture.Width, picture.Height));
        Assert.Equal(size, (info.Video!.Width, info.Video.Height));
        Assert.Equal(corners, Corners(picture));
    }

    [Theory]
    [InlineData(101, 51, 1000, 1000, 100, 50)]
    [InlineData(100, 50, 50, 50, 50, 24)]
    [InlineData(1, 1, 100, 100, 2, 2)]
    [InlineData(2000, 1, 500, 500, 500, 2)]
    [InlineData(1920, 1080, 1281, 721, 1280, 720)]
    public async Task Pictures_are_fitted_to_even_sizes_and_never_enlarged(
        int width, int height, int maxWidth, int maxHeight, int fittedWidth, int fittedHeight)
    {
        await MediaMaker.PictureAsync(_folder["p.png"], "white", width, height);

        var picture = await new PictureDecoder(_tools)
            .DecodeAsync(_folder["p.png"], maxWidth, maxHeight, CancellationToken.None);

        Assert.Equal((fittedWidth, fittedHeight), (picture.Width, picture.Height));
        AssertPlanes(picture, 235, 128, 128, tolerance: 0);
    }

    [Fact]
    public async Task Alpha_is_kept_and_clear_pixels_lend_no_colour()
    {
        // The left 30 columns are solid red, the rest is green but clear; the edge lies inside a block of the half
        // size.
        await MediaMaker.RunAsync(
            "-f", "lavfi", "-i", "color=black:s=60x40,format=rgba", "-vf",
            "geq=r='255*lt(X,30)':g='255*gte(X,30)':b=0:a='255*lt(X,30)'", "-frames:v", "1", _folder["p.png"]);

        var picture = await new PictureDecoder(_tools).DecodeAsync(_folder["p.png"], 20, 20, CancellationToken.None);

        Assert.Equal((20, 14), (picture.Width, picture.Height));
        Assert.Equal(20 * 14, picture.Alpha!.Length);
        Assert.Equal((255, 0), (picture.Alpha[0], picture.Alpha[19]));
        for (int x = 0; x < 20; x++)
        {
            if (picture.Alpha[x] > 16)
            {
                Assert.InRange(picture.Planes[x], 58, 68);
                Assert.InRange(picture.Planes[(20 * 14 * 5 / 4) + (x / 2)], 235, 240);
            }
        }
    }

    [Fact]
    public async Task A_solid_picture_with_an_alpha_channel_has_no_alpha()
    {
        await MediaMaker.RunAsync(
            "-f", "lavfi", "-i", "color=white:s=64x48,format=rgba", "-frames:v", "1", _folder["p.png"]);

        var picture = await DecodeAsync("p.png");

        Assert.Null(picture.Alpha);
        AssertPlanes(picture, 235, 128, 128, tolerance: 0);
    }

    [Theory]
    [InlineData("a.gif", "gif")]
    [InlineData("a.webp", "libwebp_anim")]
    public async Task Of_moving_pictures_the_first_frame_is_shown(string name, string codec)
    {
        await MediaMaker.RunAsync(
            "-f", "lavfi", "-i", "color=black:s=64x48:r=5:d=1,format=rgb24", "-vf",
            "geq=r='255-50*N':g='255-50*N':b='255-50*N'" + (codec == "gif" ? "," + MediaMaker.OwnPalette : ""), "-c:v",
            codec, _folder[name]);

        AssertPlanes(await DecodeAsync(name), 235, 128, 128, tolerance: 1);
    }

    [Fact]
    public async Task A_cmyk_jpeg_is_read()
    {
        await File.WriteAllBytesAsync(_folder["c.jpg"], CmykJpeg.White8x8());

        var picture = await DecodeAsync("c.jpg");

        AssertPlanes(picture, 235, 128, 128, tolerance: 1);
    }

    [Fact]
    public async Task What_is_no_picture_is_refused()
    {
        await MediaMaker.SoundAsync(_folder["a.wav"]);

        var failure = await Assert.ThrowsAsync<MediaException>(() => DecodeAsync("a.wav"));

        Assert.Equal(MediaErrorKind.UnsupportedType, failure.Kind);
    }

    [Theory]
    [InlineData("jpg", 2)]
    [InlineData("png", 1)]
    [InlineData("webp", 3)]
    [InlineData("gif", 2)]
    public async Task A_frame_survives_being_written_and_read(string format, int tolerance)
    {
        byte[] frame =
        [
            .. Enumerable.Repeat((byte)120, 64 * 48),
            .. Enumerable.Repeat((byte)100, 32 * 24),
            .. Enumerable.Repeat((byte)150, 32 * 24),
        ];

        await StillEncoder.EncodeAsync(_tools, frame, 64, 48, format, _folder["still"], CancellationToken.None);

        var info = await new MediaProber(_tools).ProbeAsync(_folder["still"], CancellationToken.None);
        Assert.Equal((format, 64, 48), (info.Format, info.Video!.Width, info.Video.Height));
        AssertPlanes(await DecodeAsync("still"), 120, 100, 150, tolerance);
    }

    private Task<PlanarPicture> DecodeAsync(string name) =>
        new PictureDecoder(_tools).DecodeAsync(_folder[name], 1920, 1080, CancellationToken.None);

    private static void AssertPlanes(PlanarPicture picture, int y, int u, int v, int tolerance)
    {
        int pixels = picture.Width * picture.Height;
        Assert.Equal(pixels * 3 / 2, picture.Planes.Length);
        AssertRange(picture.Planes.AsSpan(0, pixels), y, tolerance);
        AssertRange(picture.Planes.AsSpan(pixels, pixels / 4), u, tolerance);
        AssertRange(picture.Planes.AsSpan(pixels * 5 / 4), v, tolerance);
    }

    private static void AssertRange(ReadOnlySpan<byte> samples, int expected, int tolerance)
    {
        foreach (byte sample in samples)
        {
            Assert.InRange(sample, expected - tolerance, expected + tolerance);
        }
    }

    private Task MakeQuadrantsAsync(string name) => MediaMaker.RunAsync(
        "-f", "lavfi", "-i", "color=black:s=64x32,format=gray", "-vf",
        "geq=lum='if(lt(Y,16),if(lt(X,32),255,170),if(lt(X,32),85,0))'", "-frames:v", "1", _folder[name]);

    private static string Corners(PlanarPicture picture)
    {
        var (right, bottom) = (picture.Width - 5, picture.Height - 5);
        return $"{At(4, 4)}{At(right, 4)}/{At(4, bottom)}{At(right, bottom)}";

        char At(int x, int y) => picture.Planes[(y * picture.Width) + x] switch
        {
            > 200 => 'W',
            > 130 => 'G',
            > 60 => 'D',
            _ => 'B',
        };
    }

    private async Task InsertExifAsync(string name, int orientation)
    {
        byte[] tiff =
        [
            .. "II"u8, 42, 0, 8, 0, 0, 0, 1, 0, 0x12, 0x01, 3, 0, 1, 0, 0, 0, (byte)orientation, 0, 0, 0, 0, 0, 0, 0,
        ];
        byte[] length = new byte[2];
        BinaryPrimitives.WriteInt16BigEndian(length, (short)(tiff.Length + 8));
        byte[] jpeg = await File.ReadAllBytesAsync(_folder[name]);
        await File.WriteAllBytesAsync(
            _folder[name], [.. jpeg[..2], 0xFF, 0xE1, .. length, .. "Exif\0\0"u8, .. tiff, .. jpeg[2..]]);
    }
}
