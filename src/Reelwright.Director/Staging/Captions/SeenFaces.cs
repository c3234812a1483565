using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Reelwright.Timelines;

namespace Reelwright.Director;

/// <summary>Where on the canvas the faces of a clip stand at a moment.</summary>
internal static class SeenFaces
{
    /// <summary>Name in a clip's metadata: moments of its medium in seconds, each with the part that holds all faces.</summary>
    public const string Key = "faces";

    // Looked at twice a second: a face that was there a moment ago most likely still is.
    private const double Reach = 0.75;
    private const int NumbersEach = 5;

    /// <summary>What was seen in a piece of a clip, as its metadata keeps it; empty without faces.</summary>
    public static Properties Of(FootagePiece piece)
    {
        var numbers = new JsonArray();
        var glances = piece.Clip.Glances;
        for (int i = 0; i < glances.Length; i++)
        {
            double at = (double)i / FootageWatch.FramesPerSecond;
            if (glances[i] is { IsLook: true, People: { } people } && at >= piece.Room.Start - Reach && at <= piece.Room.End + Reach)
            {
                foreach (double number in (double[])[at, people.X, people.Y, people.Width, people.Height])
                {
                    numbers.Add(Math.Round(number, 3));
                }
            }
        }

        return numbers.Count == 0 ? Properties.Empty : Properties.Empty.With(Key, numbers);
    }

    /// <summary>The box of a clip's faces, in the canvas's units; <c>null</c> when there are none or they are out of sight.</summary>
    /// <param name="clip">A clip that shows a picture or film of the user's.</param>
    /// <param name="frame">Frame after the clip's start.</param>
    /// <param name="rate">Rate of the timeline.</param>
    /// <param name="canvas">The canvas.</param>
    /// <param name="guides">What was seen in pictures, by media id.</param>
    public static Box? On(Clip clip, long frame, FrameRate rate, Canvas canvas, ImmutableDictionary<string, PictureGuide> guides)
    {
        if (clip.Media is not ExternalReference { Width: > 0, Height: > 0 } media || Part(clip, media, frame, rate, guides) is not { } people)
        {
            return null;
        }

        var fit = clip.Effect(EffectKinds.Fit);
        var box = fit?.Parameters.Numbers("box") is { Length: 4 } at
            ? new Box(at[0] * canvas.Width, at[1] * canvas.Height, at[2] * canvas.Width, at[3] * canvas.Height)
            : new Box(0, 0, canvas.Width, canvas.Height);
        double aspect = (double)media.Width / media.Height;
        double boxAspect = box.Width / box.Height;
        if (fit?.Parameters.Text("mode") is { } mode and not "fill")
        {
            // Shown whole, in the middle of its box.
            double width = mode == "stretch" ? box.Width : Math.Min(box.Width, box.Height * aspect);
            box = Box.Around(box.CenterX, box.CenterY, width, mode == "stretch" ? box.Height : width / aspect);
            boxAspect = box.Width / box.Height;
        }

        var view = clip.Effect(EffectKinds.View);
        double zoom = Math.Max(1, Value(view, "zoom", 1, frame));
        double viewWidth = Math.Min(1, boxAspect / aspect) / zoom;
        double viewHeight = Math.Min(1, aspect / boxAspect) / zoom;
        double left = Math.Clamp(Value(view, "cx", 0.5, frame) - (viewWidth / 2), 0, 1 - viewWidth);
        double top = Math.Clamp(Value(view, "cy", 0.5, frame) - (viewHeight / 2), 0, 1 - viewHeight);
        var shown = Box.Between(
            box.X + (Math.Clamp((people.X - left) / viewWidth, 0, 1) * box.Width),
            box.Y + (Math.Clamp((people.Y - top) / viewHeight, 0, 1) * box.Height),
            box.X + (Math.Clamp((people.Right - left) / viewWidth, 0, 1) * box.Width),
            box.Y + (Math.Clamp((people.Bottom - top) / viewHeight, 0, 1) * box.Height));
        return shown.Width > 0 && shown.Height > 0 ? shown : null;
    }

    private static PicturePart? Part(
        Clip clip, ExternalReference media, long frame, FrameRate rate, ImmutableDictionary<string, PictureGuide> guides)
    {
        if (media.Kind == MediaKind.Image)
        {
            return guides.GetValueOrDefault(media.MediaId)?.People;
        }

        if (clip.Metadata.Numbers(Key) is not { Length: >= NumbersEach } seen)
        {
            return null;
        }

        double at = rate.SecondsAt(clip.SourceStart) + (rate.SecondsAt(frame) * ClipSpeed.Of(clip));
        PicturePart? all = null;
        for (int i = 0; i + NumbersEach <= seen.Length; i += NumbersEach)
        {
            if (Math.Abs(seen[i] - at) <= Reach)
            {
                var part = new PicturePart(seen[i + 1], seen[i + 2], seen[i + 3], seen[i + 4]);
                all = all?.With(part) ?? part;
            }
        }

        return all;
    }

    private static double Value(Effect? effect, string name, double fallback, long frame) => effect is null
        ? fallback
        : effect.Curves.FirstOrDefault(curve => curve.Parameter == name)?.ValueAt(frame) ?? effect.Parameters.Number(name, fallback);
}
