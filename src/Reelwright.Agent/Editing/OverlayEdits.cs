using System.Globalization;
using Reelwright.Director;
using Reelwright.Timelines;

namespace Reelwright.Agent;

/// <summary>Logos, pictures in the picture, stickers; and where things that lie over the picture stand.</summary>
internal static class OverlayEdits
{
    private const double LogoSize = 0.14;
    private const double InsetSize = 0.38;
    private const double StickerSize = 0.2;
    private const int LongestEmoji = 16;

    public static bool TryApply(Command command, Workspace work)
    {
        switch (command)
        {
            case AddOverlay overlay:
                Add(work, overlay);
                return true;
            case AddSticker sticker:
                Add(work, sticker);
                return true;
            case PlaceLayer place:
                Place(work, place);
                return true;
            case ReplaceMedia { Target.Part: Part.Logo or Part.Inset } replace:
                Replace(work, replace);
                return true;
            default:
                return false;
        }
    }

    /// <summary>Lays a file over the picture as a logo.</summary>
    public static void AddLogo(Workspace work, ExternalReference file) =>
        Add(work, file, Part.Logo, null, null, null);

    private static void Add(Workspace work, AddOverlay overlay)
    {
        if (overlay.Part is not (Part.Logo or Part.Inset))
        {
            throw new EditRefusedException("Only a logo or a picture in the picture can be laid over.", "只能叠加标志或画中画。");
        }

        var file = overlay.Media is { } number
            ? Uploads.Numbered(work, number)
            : (overlay.Part == Part.Logo ? OwnLogo(work) : null)
            ?? Uploads.Fresh(work, file => overlay.Part == Part.Logo ? file.Kind == MediaKind.Image : file.Kind != MediaKind.Audio);
        if (file.Kind == MediaKind.Audio)
        {
            throw new EditRefusedException($"{file.Name} is sound and cannot be shown.", $"{file.Name} 是声音文件，不能显示。");
        }

        Add(work, file, overlay.Part, overlay.Where, overlay.Size, overlay.During);
    }

    private static ExternalReference? OwnLogo(Workspace work) =>
        work.Media.LastOrDefault(file => file.Kind == MediaKind.Image && IsLogo(file.Name)) ?? work.Request.BrandLogo;

    // A file that is called so is it.
    private static bool IsLogo(string name) => name.Contains("logo", StringComparison.OrdinalIgnoreCase)
        || name.Contains("标志", StringComparison.Ordinal) || name.Contains("商标", StringComparison.Ordinal);

    private static void Add(Workspace work, ExternalReference file, Part part, string? where, double? size, Target? during)
    {
        double wanted = size ?? (part == Part.Logo ? LogoSize : InsetSize);
        if (wanted is not (>= 0.02 and <= 1))
        {
            throw Refuse.Range(new("The size", "大小"), 2, 100, new(" % of the picture's short edge", "%（以画面短边计）"));
        }

        string role = PartWords.RoleOf(part);
        if (part == Part.Logo && during is null)
        {
            foreach (var track in work.Timeline.Tracks.Where(track => track.Role == role).ToList())
            {
                work.Apply(new RemoveTrack(track.Id));
            }
        }

        var (start, frames, isWhole, scene) = Layers.When(work, during);
        if (file is { Kind: MediaKind.Video, DurationSeconds: > 0 })
        {
            frames = Math.Clamp(work.Rate.FramesFromSeconds(file.DurationSeconds), 1, frames);
        }

        string place = Layers.Valid(where ?? (part == Part.Logo ? "top-right" : "bottom-right"));
        double[] box = BoxOf(work.Timeline, file, wanted, place);
        var fit = new Effect { Kind = EffectKinds.Fit, Parameters = Properties.Empty.With("mode", part == Part.Logo ? "fit" : "fill").With("box", Layers.Json(box)) };
        if (part == Part.Inset)
        {
            fit = fit with { Parameters = fit.Parameters.With("radius", 0.02).With("shadow", 0.4) };
        }

        Layers.Add(
            work,
            new Clip
            {
                Id = work.Timeline.NewClipId(role),
                Media = file,
                Frames = frames,
                Name = file.Name,
                Effects = [fit],
                Metadata = Layers.Metadata(role, scene).With("place", place),
            },
            start,
            role,
            isWhole,
            Layers.Top(work.Timeline),
            TrackKind.Video);
    }

    private static double[] BoxOf(Timeline timeline, ExternalReference file, double size, string place)
    {
        double aspect = file is { Width: > 0, Height: > 0 } ? Math.Clamp((double)file.Width / file.Height, 0.25, 4) : 1;
        double edge = timeline.ShortEdge * size;
        double width = aspect >= 1 ? edge * Math.Min(aspect, 2) : edge * aspect;
        double height = width / aspect;
        return Layers.Box(timeline, place, width / timeline.Width, height / timeline.Height);
    }

    private static void Add(Workspace work, AddSticker sticker)
    {
        string what = sticker.What.Trim();
        bool isEmoji = what.Length is > 0 and <= LongestEmoji && IsEmoji(what);
        string? art = isEmoji ? null : work.Director.FindArt(what);
        if (!isEmoji && art is null)
        {
            throw new EditRefusedException(
                $"I have no picture for \"{Short(what)}\"; give me an emoji or another word, for example 🎉 or \"star\".",
                $"没有「{Short(what)}」的贴图；可以给一个表情或换个词，比如 🎉 或“星星”。");
        }

        var (start, frames, isWhole, scene) = Layers.When(work, sticker.During);
        double edge = work.Timeline.ShortEdge * StickerSize;
        double[] box = Layers.Box(
            work.Timeline,
            Layers.Valid(sticker.Where ?? "top-right"),
            edge / work.Timeline.Width,
            edge / work.Timeline.Height);
        var parameters = Properties.Empty.With("box", Layers.Json(box)).With("shadow", 0.3);
        Layers.Add(
            work,
            new Clip
            {
                Id = work.Timeline.NewClipId("sticker"),
                Media = new GeneratorReference
                {
                    Kind = isEmoji ? GeneratorKinds.Emoji : GeneratorKinds.Art,
                    Parameters = isEmoji ? parameters.With("emoji", what) : parameters.With("art", art!),
                },
                Frames = frames,
                Name = what,
                Effects =
                [
                    new Effect { Kind = EffectKinds.AnimateIn, Parameters = Properties.Empty.With("style", "pop").With("frames", 12).With("delay", 0) },
                ],
                Metadata = Layers.Metadata("sticker", scene).With("place", sticker.Where ?? "top-right"),
            },
            start,
            "sticker",
            isWhole,
            Layers.Top(work.Timeline),
            TrackKind.Video);
    }

    private static bool IsEmoji(string text) => text.EnumerateRunes().Any(rune =>
        rune.Value >= 0x1F000 || rune.Value is >= 0x2190 and <= 0x2BFF or 0x00A9 or 0x00AE
        || CharUnicodeInfo.GetUnicodeCategory(text, 0) == UnicodeCategory.OtherSymbol);

    private static void Place(Workspace work, PlaceLayer command)
    {
        if (command.Where is { } where and not ("up" or "down"))
        {
            Layers.Valid(where);
        }

        if (command.Target.Part == Part.Caption && (command.Target.IsBare || command.Target.IsAll))
        {
            CaptionEdits.Place(work, command);
            return;
        }

        if (!PartWords.IsLayer(command.Target.Part))
        {
            throw new EditRefusedException(
                "Only words, logos, stickers and pictures that lie over the video can be placed.",
                "只有文字、标志、贴纸和画中画可以移动位置。");
        }

        if (command.Target is { Part: Part.Logo, IsOther: false } && TargetResolver.Candidates(work, Part.Logo).IsEmpty && !work.Media.IsEmpty && command.Where is not (null or "up" or "down"))
        {
            // "Logo top left" where there is none yet.
            Add(work, new AddOverlay(Part.Logo, null, command.Where, null, null));
            return;
        }

        var clips = TargetResolver.Clips(work, command.Target, PartWords.IsWords(command.Target.Part) && (command.Where is null || command.Target is { Part: Part.Title, IsBare: true })
            ? TargetResolver.Bare.All
            : TargetResolver.Bare.One);
        foreach (var placed in clips)
        {
            Put(work, placed, command);
        }
    }

    private static void Put(Workspace work, PlacedClip placed, PlaceLayer command)
    {
        var clip = placed.Clip;
        bool isFile = clip.Media is ExternalReference;
        var fit = clip.Effect(EffectKinds.Fit);
        double[]? box = isFile ? fit?.Parameters.Numbers("box") : clip.Parameters.Numbers("box");
        box = box is { Length: 4 } ? box : [0.2, 0.35, 0.6, 0.3];
        double factor = 1;
        if (command.Size is { } size)
        {
            factor = Amounts.Of(size, 1, 1);
            if (factor is not (>= 0.1 and <= 10))
            {
                throw Refuse.Range(new("The size", "大小"), 10, 1000, new(" % of what it is now", "%（相对现在）"));
            }
        }

        bool isWords = PartWords.HasWords(clip);
        double width = Math.Clamp(box[2] * factor, 0.02, 1);
        double height = Math.Clamp(box[3] * factor, 0.02, 1);
        double[] moved = command.Where is "up" or "down" ? Layers.Shifted(box, command.Where)
            : command.Where is { } where ? Layers.Box(work.Timeline, where, width, height)
            : Centered(box, width, height);
        var parameters = clip.Parameters;
        if (isWords)
        {
            if (command.Where is { } side and not ("up" or "down"))
            {
                parameters = parameters
                    .With("align", side.EndsWith("left", StringComparison.Ordinal) ? "left" : side.EndsWith("right", StringComparison.Ordinal) ? "right" : "center")
                    .With("valign", side.StartsWith("top", StringComparison.Ordinal) ? "top" : side.StartsWith("bottom", StringComparison.Ordinal) ? "bottom" : "middle");
            }

            if (command.Size is not null)
            {
                parameters = WordStyles.Scaled(parameters, factor);
            }
        }

        var changed = isFile
            ? clip.With((fit ?? new Effect { Kind = EffectKinds.Fit, Parameters = Properties.Empty.With("mode", "fit") }) is var own
                ? own with { Parameters = own.Parameters.With("box", Layers.Json(moved)) }
                : fit!)
            : clip.WithParameters(parameters.With("box", Layers.Json(moved)));
        changed = command.Where is null or "up" or "down" ? changed : changed with { Metadata = changed.Metadata.With("place", command.Where) };
        work.Change(isFile
            ? HandMarks.Mark(changed, HandMarks.Effect(EffectKinds.Fit))
            : HandMarks.Mark(changed, "box", "align", "valign", "size", "minSize"));
    }

    private static double[] Centered(double[] box, double width, double height)
    {
        double x = Math.Clamp(box[0] + ((box[2] - width) / 2), 0, 1 - width);
        double y = Math.Clamp(box[1] + ((box[3] - height) / 2), 0, 1 - height);
        return [Math.Round(x, 5), Math.Round(y, 5), Math.Round(width, 5), Math.Round(height, 5)];
    }

    private static void Replace(Workspace work, ReplaceMedia replace)
    {
        var file = replace.Media is { } number ? Uploads.Numbered(work, number) : Uploads.Fresh(work, file => file.Kind == MediaKind.Image);
        foreach (var placed in TargetResolver.Clips(work, replace.Target, TargetResolver.Bare.One))
        {
            work.Change(placed.Clip with { Media = file, Name = file.Name, SourceStart = 0 });
        }
    }

    private static string Short(string text) => text.Length > 40 ? text[..39] + "…" : text;
}
