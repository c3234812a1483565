using System.Collections.Immutable;
using Reelwright.Graphics;
using Reelwright.Timelines;

namespace Reelwright.Render;

/// <summary>All frames of a timeline in order, with alpha: planes Y, U, V and A.</summary>
/// <remarks>
/// Every frame is drawn over black and over white. What both show alike is opaque, what differs by all of the range is not
/// there, and the colour follows; so no layer need know of alpha.
/// </remarks>
/// <param name="timeline">The timeline.</param>
/// <param name="settings">Size.</param>
/// <param name="parts">Every frame once, in order.</param>
/// <param name="compile">Compiles a part of the timeline.</param>
/// <param name="done">Told how many frames more are there.</param>
internal sealed class SeeThroughSequence(
    Timeline timeline,
    OutputSettings settings,
    ImmutableArray<FrameRange> parts,
    Func<Timeline, CancellationToken, Task<RenderPlan>> compile,
    Action<long> done)
{
    private const int Black = 16;
    private const int Range = 219;
    private const int Grey = 128;
    private static readonly Yuv White = new(235, 128, 128);
    private readonly FramePool _pool = new();

    /// <summary>Told what was wrong with media.</summary>
    public Action<IEnumerable<MediaProblem>> Problems { get; init; } = static _ => { };

    /// <summary>Hands on every frame's planes; they are used again afterwards.</summary>
    public async Task RunAsync(Func<ReadOnlyMemory<byte>, CancellationToken, ValueTask> take, CancellationToken cancellationToken)
    {
        byte[] planes = new byte[Frame.ByteCount(settings.Width, settings.Height) + (settings.Width * settings.Height)];
        var dark = new Frame(settings.Width, settings.Height);
        var light = new Frame(settings.Width, settings.Height);
        foreach (var part in parts)
        {
            await using var plan = await compile(TimelineSlice.Around(timeline, part), cancellationToken);
            var overBlack = new FrameRenderer(plan, _pool);
            var overWhite = new FrameRenderer(plan, _pool, White);
            for (long index = part.Start; index < part.End; index++)
            {
                await overBlack.RenderAsync(index, dark, cancellationToken);
                await overWhite.RenderAsync(index, light, cancellationToken);
                Part(dark, light, planes);
                await take(planes, cancellationToken);
                done(1);
            }

            Problems(plan.Layers.Select(layer => layer.Problem).OfType<MediaProblem>());
        }
    }

    /// <summary>Colour and alpha from a frame over black and the same over white.</summary>
    internal static void Part(Frame dark, Frame light, Span<byte> planes)
    {
        int size = dark.Width * dark.Height;
        int chromaSize = dark.ChromaWidth * dark.ChromaHeight;
        var alpha = planes[(size + (2 * chromaSize))..];
        for (int i = 0; i < size; i++)
        {
            int opaque = Math.Clamp(Range - (light.Y[i] - dark.Y[i]), 0, Range);
            alpha[i] = (byte)(((opaque * 255) + (Range / 2)) / Range);
            planes[i] = opaque == 0 ? (byte)Black : (byte)Math.Clamp(Black + ((dark.Y[i] - Black) * Range / opaque), 0, 255);
        }

        for (int row = 0; row < dark.ChromaHeight; row++)
        {
            for (int column = 0; column < dark.ChromaWidth; column++)
            {
                int at = (2 * row * dark.Width) + (2 * column);
                int opaque = alpha[at] + alpha[at + 1] + alpha[at + dark.Width] + alpha[at + dark.Width + 1];
                int chroma = (row * dark.ChromaWidth) + column;
                planes[size + chroma] = Whole(dark.U[chroma], opaque);
                planes[size + chromaSize + chroma] = Whole(dark.V[chroma], opaque);
            }
        }

        static byte Whole(int value, int opaque) =>
            opaque == 0 ? (byte)Grey : (byte)Math.Clamp(Grey + ((value - Grey) * 4 * 255 / opaque), 0, 255);
    }
}
