using System.Globalization;
using Reelwright.Graphics;
using Reelwright.Timelines;

namespace Reelwright.Render;

/// <summary>A contact sheet as it is filled.</summary>
internal sealed class StoryboardSheet
{
    private const int MaxFrames = 60;
    private const double GapShare = 0.03;
    private static readonly Yuv Paper = new(28, 128, 128);

    private readonly int _columns;
    private readonly int _width;
    private readonly int _height;
    private readonly int _gap;
    private readonly int _line;

    public StoryboardSheet(Timeline timeline, StoryboardRequest request, int frames)
    {
        _columns = Math.Clamp(request.Columns, 1, Math.Min(10, frames));
        _width = Math.Clamp(request.Width, 64, 960) / 2 * 2;
        _height = Math.Max(2, (int)Math.Round((double)_width * timeline.Height / timeline.Width / 2) * 2);
        _gap = Math.Max(2, (int)(_width * GapShare) / 2 * 2);
        LabelPixels = Math.Max(11, _width * 0.055);
        _line = (int)Math.Ceiling(LabelPixels * 0.8) * 2;
        int rows = (frames + _columns - 1) / _columns;
        Picture = new Frame(_gap + (_columns * (_width + _gap)), _gap + (rows * (_height + _line + _gap)));
        Fill.Clear(Picture, Paper);
    }

    /// <summary>The sheet.</summary>
    public Frame Picture { get; }

    /// <summary>Size of the times.</summary>
    public double LabelPixels { get; }

    /// <summary>The frames of a sheet: the middle of each scene, or evenly spread.</summary>
    public static long[] Frames(Timeline timeline, int? count)
    {
        var scenes = timeline.Scenes();
        if (count is null && scenes.Count is > 0 and <= MaxFrames)
        {
            return [.. scenes.Select(scene => Math.Min(timeline.Length - 1, scene.Range.Start + (scene.Range.Length / 2)))];
        }

        long asked = Math.Min(Math.Clamp(count ?? 12, 1, MaxFrames), timeline.Length);
        return [.. Enumerable.Range(0, (int)asked).Select(i => timeline.Length * ((2 * i) + 1) / (2 * asked))];
    }

    /// <summary>Minutes, seconds and tenths.</summary>
    public static string TimeOf(FrameRate rate, long frame)
    {
        long tenths = (long)Math.Floor(rate.SecondsAt(frame) * 10);
        return string.Create(CultureInfo.InvariantCulture, $"{tenths / 600}:{tenths / 10 % 60:00}.{tenths % 10}");
    }

    /// <summary>Puts a frame and its time in their place.</summary>
    public void Add(int index, Frame frame, Sprite label)
    {
        int x = _gap + (index % _columns * (_width + _gap));
        int y = _gap + (index / _columns * (_height + _line + _gap));
        PictureScaler.Draw(
            Picture, new RectD(x, y, _width, _height), new Picture(frame), new RectD(0, 0, frame.Width, frame.Height), Sampling.Bicubic);
        SpriteOverlay.Draw(Picture, label, x, y + _height + ((_line - label.Height) / 2), 1);
    }
}
