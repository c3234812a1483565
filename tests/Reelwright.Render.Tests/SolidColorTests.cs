using Reelwright.Graphics;
using Reelwright.Media;
using Reelwright.Render;
using Reelwright.Timelines;
using MediaKind = Reelwright.Timelines.MediaKind;

namespace Reelwright.Tests;

public sealed class SolidColorTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("#c83214")]
    [InlineData("#1e90ff")]
    [InlineData("#808080")]
    [InlineData("#ffffff")]
    public async Task A_colour_comes_out_of_decoding_zooming_dissolving_and_encoding_as_it_went_in(string color)
    {
        await MediaMaker.PictureAsync(_folder["photo.png"], color, 400, 300);
        var library = Engines.MediaAt(("photo", _folder["photo.png"]));
        var view = Films.Effect(EffectKinds.View, [], Films.Curve("zoom", (0, 1), (19, 1.3)));
        var film = Films.Scene(
            Films.File("a", 20, "photo", MediaKind.Image).With(view),
            new Transition { Kind = TransitionKinds.Dissolve, InOffset = 5, OutOffset = 5 },
            Films.File("b", 20, "photo", MediaKind.Image).With(view));
        await Engines.Shared.ExportAsync(film, OutputSettings.For(film), library, _folder["film.mp4"], null, CancellationToken.None);

        var info = await new MediaProber(new MediaTools()).ProbeAsync(_folder["film.mp4"], CancellationToken.None);
        var frame = new Frame(film.Width, film.Height);
        await using var reader = await VideoReader.OpenAsync(
            new MediaTools(),
            _folder["film.mp4"],
            new() { Width = film.Width, Height = film.Height, RateNumerator = 30, RateDenominator = 1, Info = info },
            CancellationToken.None);
        var expected = Bt709.ToYuv(Rgba.Parse(color));
        byte[] bytes = new byte[frame.Data.Length];
        while (await reader.ReadAsync(bytes, CancellationToken.None))
        {
            bytes.CopyTo(frame.Data);
            Assert.InRange(Furthest(frame.Y, expected.Y), 0, 1);
            Assert.InRange(Furthest(frame.U, expected.U), 0, 1);
            Assert.InRange(Furthest(frame.V, expected.V), 0, 1);
        }

        Assert.Equal(40, reader.FramesRead);
    }

    private static int Furthest(ReadOnlySpan<byte> plane, int expected)
    {
        int furthest = 0;
        foreach (byte value in plane)
        {
            furthest = Math.Max(furthest, Math.Abs(value - expected));
        }

        return furthest;
    }
}
