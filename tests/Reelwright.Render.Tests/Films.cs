using System.Text.Json.Nodes;
using Reelwright.Graphics;
using Reelwright.Render;
using Reelwright.Timelines;

namespace Reelwright.Tests;

/// <summary>Clips and pictures of files, and what can be read off a frame.</summary>
internal static class Films
{
    public static Clip File(string id, long frames, string mediaId, MediaKind kind = MediaKind.Video, long start = 0, bool sound = false) => new()
    {
        Id = new(id),
        Frames = frames,
        SourceStart = start,
        Media = new ExternalReference
        {
            MediaId = mediaId,
            ContentHash = mediaId,
            Name = $"{mediaId}.file",
            Kind = kind,
            HasAudio = sound,
        },
    };

    public static Effect Effect(string kind, JsonObject parameters, params KeyframeCurve[] curves) =>
        new() { Kind = kind, Parameters = Properties.From(parameters), Curves = [.. curves] };

    public static KeyframeCurve Curve(string parameter, params (long Frame, double Value)[] keys) => new()
    {
        Parameter = parameter,
        Keyframes = [.. keys.Select(key => new Keyframe(key.Frame, key.Value))],
    };

    public static Timeline Scene(params TrackItem[] items) =>
        Scenes.Small(Scenes.Track("V1", TrackKind.Video, "main", items));

    public static async Task<Frame> FrameAsync(Timeline film, long frame, IMediaLibrary? library = null)
    {
        await using var plan = await Engines.CompileAsync(film, library);
        return await new FrameRenderer(plan).RenderAsync(frame, CancellationToken.None);
    }

    /// <summary>The colour at a place in fractions of the frame.</summary>
    public static Yuv At(Frame frame, double x, double y)
    {
        int column = (int)(x * frame.Width);
        int row = (int)(y * frame.Height);
        int chroma = (row / 2 * frame.ChromaWidth) + (column / 2);
        return new(frame.Y[(row * frame.Width) + column], frame.U[chroma], frame.V[chroma]);
    }

    /// <summary>Asserts a colour within a few values.</summary>
    public static void Like(string color, Yuv actual, int within = 6)
    {
        var expected = Bt709.ToYuv(Rgba.Parse(color));
        Assert.True(
            Math.Abs(expected.Y - actual.Y) <= within && Math.Abs(expected.U - actual.U) <= within
                && Math.Abs(expected.V - actual.V) <= within,
            $"{color} is {expected}, not {actual}");
    }

    /// <summary>The number of a frame of <see cref="MediaMaker.NumberedVideoAsync"/>.</summary>
    public static int Number(Frame frame, double x = 0.5) => (int)Math.Round((At(frame, x, 0.5).Y - 40) / 3.0);
}
