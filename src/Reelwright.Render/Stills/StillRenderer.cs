using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Reelwright.Graphics;
using Reelwright.Timelines;

namespace Reelwright.Render;

/// <summary>Frames of a timeline as pictures: previews, thumbnails, storyboards. What they show is what an export shows.</summary>
public sealed class StillRenderer : IAsyncDisposable
{
    private const int MinWidth = 16;
    private const int MaxWidth = 8192;
    private readonly RenderEngine _engine;
    private readonly LivePlans _plans = new();

    /// <summary>Makes one; a server keeps one for all its sessions.</summary>
    /// <param name="engine">Compiles and draws.</param>
    public StillRenderer(RenderEngine engine) => _engine = engine;

    /// <summary>Looks a still up; nothing is drawn yet.</summary>
    /// <param name="timeline">Not empty.</param>
    /// <param name="request">Which.</param>
    /// <param name="library">Finds files.</param>
    /// <param name="cancellationToken">Stops.</param>
    /// <exception cref="RenderException">The timeline is empty.</exception>
    public async Task<Still> FindAsync(
        Timeline timeline, StillRequest request, IMediaLibrary library, CancellationToken cancellationToken)
    {
        var settings = OutputSettings.For(timeline);
        long frame = Math.Clamp(request.Frame, 0, Math.Max(0, timeline.Length - 1));
        var size = SizeOf(timeline, request.Width);
        var segment = await _engine.SegmentAtAsync(timeline, settings, library, frame, cancellationToken);
        string key = Hash($"{segment.Key} {frame - segment.Range.Start} {size} {request.Format}");
        return new(key, async token =>
        {
            var drawn = await DrawAsync(timeline, settings, library, segment, frame, token);
            return await Task.Run(() => StillWriter.Write(Reduce(drawn, size.Width, size.Height), request.Format), token);
        });
    }

    /// <summary>Looks a contact sheet up: frames in rows, each with its time.</summary>
    /// <param name="timeline">Not empty.</param>
    /// <param name="request">How many frames, how wide, written as what.</param>
    /// <param name="library">Finds files.</param>
    /// <param name="cancellationToken">Stops.</param>
    /// <exception cref="RenderException">The timeline is empty.</exception>
    public async Task<Still> FindAsync(
        Timeline timeline, StoryboardRequest request, IMediaLibrary library, CancellationToken cancellationToken)
    {
        var settings = OutputSettings.For(timeline);
        long[] frames = StoryboardSheet.Frames(timeline, request.Count);
        var segments = new List<PlanSegment>();
        foreach (long frame in frames)
        {
            segments.Add(await _engine.SegmentAtAsync(timeline, settings, library, frame, cancellationToken));
        }

        string shown = string.Join(' ', segments.Select((segment, i) => $"{segment.Key} {frames[i] - segment.Range.Start} {frames[i]}"));
        return new(Hash($"sheet {timeline.Rate} {request} {shown}"), async token =>
        {
            var sheet = new StoryboardSheet(timeline, request, frames.Length);
            for (int i = 0; i < frames.Length; i++)
            {
                var drawn = await DrawAsync(timeline, settings, library, segments[i], frames[i], token);
                sheet.Add(i, drawn, _engine.Label(StoryboardSheet.TimeOf(timeline.Rate, frames[i]), sheet.LabelPixels));
            }

            return StillWriter.Write(sheet.Picture, request.Format);
        });
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _plans.DisposeAsync();

    /// <summary>A frame made smaller or larger as a whole.</summary>
    internal static Frame Reduce(Frame frame, int width, int height)
    {
        if (frame.Width == width && frame.Height == height)
        {
            return frame;
        }

        var target = new Frame(width, height);
        PictureScaler.Draw(target, new Picture(frame), new RectD(0, 0, frame.Width, frame.Height), Sampling.Bicubic);
        return target;
    }

    private static (int Width, int Height) SizeOf(Timeline timeline, int? width)
    {
        if (width is not { } asked)
        {
            return (timeline.Width, timeline.Height);
        }

        int even = Math.Clamp(asked, MinWidth, MaxWidth) / 2 * 2;
        return (even, Math.Max(2, (int)Math.Round((double)even * timeline.Height / timeline.Width / 2) * 2));
    }

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private Task<Frame> DrawAsync(
        Timeline timeline, OutputSettings settings, IMediaLibrary library, PlanSegment segment, long frame, CancellationToken cancellationToken) =>
        _plans.UseAsync(
            string.Create(CultureInfo.InvariantCulture, $"{segment.Key} {segment.Range.Start}"),
            () => _engine.CompileAsync(TimelineSlice.Around(timeline, segment.Range), settings, library, CancellationToken.None),
            plan => new FrameRenderer(plan).RenderAsync(frame, cancellationToken));
}
