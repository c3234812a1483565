using Reelwright.Timelines;

namespace Reelwright.Agent;

/// <summary>New words on the picture, where and when such words usually stand.</summary>
internal static class NewWords
{
    private const int MostCharacters = 300;
    private const double UsualSeconds = 4;

    public static void Add(Workspace work, AddWords command)
    {
        string text = command.Text.Trim();
        if (text.Length is 0 or > MostCharacters)
        {
            throw new EditRefusedException(
                $"Say which words, 1 to {MostCharacters} characters, best in quotes.",
                $"请说要加什么文字，1 到 {MostCharacters} 个字，最好加引号。");
        }

        var (start, frames, isWhole, scene) = When(work, command);
        string role = PartWords.RoleOf(command.Part);
        string place = Layers.Valid(command.Where ?? Usual(work, command.Part, start, frames));
        var timeline = work.Timeline;
        var (size, width, height) = command.Part switch
        {
            Part.Title or Part.Hook => (0.085, 0.8, 0.24),
            Part.CallToAction => (0.06, 0.6, 0.16),
            Part.LowerThird => (0.048, 0.5, 0.12),
            _ => (0.055, 0.7, 0.2),
        };
        bool isAction = command.Part == Part.CallToAction;
        string plate = isAction ? Layers.Color(timeline, "accent", "#2f6bff") : Layers.Color(timeline, "captionPlate", "#10141c");
        string color = isAction ? Layers.Color(timeline, "onAccent", "#ffffff") : Layers.Color(timeline, "captionText", "#ffffff");
        if (Colors.IsDark(plate) == Colors.IsDark(color))
        {
            color = Colors.IsDark(plate) ? "#ffffff" : "#101010";
        }

        bool isTall = timeline.Height > timeline.Width;
        double[] box = Layers.Box(timeline, place, isTall ? Math.Min(0.86, width * 1.3) : width, isTall ? height * 0.6 : height);
        var parameters = Properties.Empty
            .With("text", text)
            .With("box", Layers.Json(box))
            .With("family", command.Part is Part.Title or Part.Hook ? "display" : "text")
            .With("weight", command.Part is Part.Title or Part.Hook or Part.CallToAction ? 700 : 600)
            .With("size", size)
            .With("minSize", Math.Round(size * 0.5, 4))
            .With("color", color)
            .With("align", place.EndsWith("left", StringComparison.Ordinal) ? "left" : place.EndsWith("right", StringComparison.Ordinal) ? "right" : "center")
            .With("valign", place.StartsWith("top", StringComparison.Ordinal) ? "top" : place.StartsWith("bottom", StringComparison.Ordinal) ? "bottom" : "middle")
            .With("maxLines", 3)
            .With("plate", plate)
            .With("plateRadius", isAction ? 0.5 : 0.22)
            .With("platePadding", 0.4);
        Layers.Add(
            work,
            new Clip
            {
                Id = work.Timeline.NewClipId(role),
                Media = new GeneratorReference { Kind = GeneratorKinds.Text, Parameters = parameters },
                Frames = frames,
                Name = text,
                Effects =
                [
                    Animation(EffectKinds.AnimateIn, command.Part == Part.LowerThird ? "left" : "rise", frames),
                    Animation(EffectKinds.AnimateOut, "fade", frames),
                ],
                Metadata = Layers.Metadata(role, scene),
            },
            start,
            role,
            isWhole,
            Layers.Top(work.Timeline),
            TrackKind.Text);
    }

    private static Effect Animation(string kind, string style, long frames) => new()
    {
        Kind = kind,
        Parameters = Properties.Empty.With("style", style).With("frames", Math.Min(14, Math.Max(1, frames / 4))).With("delay", 0),
    };

    private static (long Start, long Frames, bool IsWhole, string? Scene) When(Workspace work, AddWords command)
    {
        if (command.During is { } during)
        {
            return Layers.When(work, during);
        }

        var scenes = work.Timeline.Scenes();
        var scene = command.Part == Part.CallToAction ? scenes[^1] : scenes[0];
        long usual = Math.Max(1, work.Frames(UsualSeconds));
        return command.Part switch
        {
            Part.CallToAction => (Math.Max(scene.Range.Start, scene.Range.End - usual), Math.Min(usual, scene.Range.Length), false, scene.Clip.Metadata.Text("scene")),
            Part.Title or Part.Hook or Part.LowerThird => (scene.Range.Start, Math.Min(usual, scene.Range.Length), false, scene.Clip.Metadata.Text("scene")),
            _ => (0, work.Timeline.MainTrack()?.Length ?? work.Timeline.Length, true, null),
        };
    }

    // Where other words of the scene are not, as far as that is known.
    private static string Usual(Workspace work, Part part, long start, long frames)
    {
        switch (part)
        {
            case Part.LowerThird:
                return "bottom-left";
            case Part.CallToAction:
                return "bottom";
            case Part.Words:
                return "top";
        }

        var range = new FrameRange(start, frames);
        bool isTaken = work.Timeline.Placed().Any(placed => placed.Range.Overlaps(range)
            && PartWords.HasWords(placed.Clip) && !PartWords.IsCaption(placed));
        return isTaken ? "top" : "center";
    }
}
