using Reelwright.Director;
using Reelwright.Timelines;

namespace Reelwright.Agent;

/// <summary>How pictures and clips stand in the frame: fit, crop, turn, zoom, pan, see-through.</summary>
internal static class PictureEdits
{
    private const double UsualZoom = 0.18;
    private const double LargestZoom = 5;
    private static readonly string[] Modes = ["fill", "fit", "blur"];

    public static bool TryApply(Command command, Workspace work)
    {
        switch (command)
        {
            case SetFit fit:
                SetFit(work, fit);
                return true;
            case CropPicture crop:
                Crop(work, crop);
                return true;
            case Rotate rotate:
                Rotate(work, rotate);
                return true;
            case Flip flip:
                Flip(work, flip);
                return true;
            case SetZoom zoom:
                SetZoom(work, zoom);
                return true;
            case MoveCamera camera:
                MoveCamera(work, camera);
                return true;
            case SetOpacity opacity:
                SetOpacity(work, opacity);
                return true;
            default:
                return false;
        }
    }

    private static void SetFit(Workspace work, SetFit command)
    {
        if (!Modes.Contains(command.Mode))
        {
            throw Refuse.Name(new("way to fill the frame", "填充方式"), command.Mode, Modes);
        }

        foreach (var placed in Pictures(work, command.Target))
        {
            var fit = placed.Clip.Effect(EffectKinds.Fit) ?? new Effect { Kind = EffectKinds.Fit };
            Set(work, placed, fit with { Parameters = fit.Parameters.With("mode", command.Mode) });
        }
    }

    private static void Crop(Workspace work, CropPicture command)
    {
        double[] edges = [command.Left, command.Top, command.Right, command.Bottom];
        if (edges.Any(edge => edge is not (>= 0 and <= 0.9)) || command.Left + command.Right > 0.9 || command.Top + command.Bottom > 0.9)
        {
            throw Refuse.Range(new("What is cut off an edge (and off two edges together)", "每边裁掉的部分（两边合计）"), 0, 90, new(" %", "%"));
        }

        foreach (var placed in Pictures(work, command.Target))
        {
            if (edges.All(edge => edge == 0))
            {
                Drop(work, placed, EffectKinds.Crop);
                continue;
            }

            Set(work, placed, new Effect
            {
                Kind = EffectKinds.Crop,
                Parameters = Properties.Empty.With("left", edges[0]).With("top", edges[1]).With("right", edges[2]).With("bottom", edges[3]),
            });
        }
    }

    private static void Rotate(Workspace work, Rotate command)
    {
        if (!double.IsFinite(command.Degrees) || Math.Abs(command.Degrees) > 3600)
        {
            throw Refuse.Range(new("A turn", "旋转角度"), -3600, 3600, new(" degrees", "度"));
        }

        bool isQuarter = Math.Abs(command.Degrees % 90) < 1e-6;
        bool isLayer = PartWords.IsLayer(command.Target.Part);
        foreach (var placed in isLayer ? [.. TargetResolver.Clips(work, command.Target, TargetResolver.Bare.One)] : Pictures(work, command.Target))
        {
            if (isQuarter && !isLayer)
            {
                var orient = placed.Clip.Effect(EffectKinds.Orient) ?? new Effect { Kind = EffectKinds.Orient };
                long turns = ((orient.Parameters.Integer("turns", 0) + (long)Math.Round(command.Degrees / 90)) % 4 + 4) % 4;
                SetOrDrop(work, placed, orient with { Parameters = orient.Parameters.With("turns", turns) });
                continue;
            }

            var transform = placed.Clip.Effect(EffectKinds.Transform) ?? new Effect { Kind = EffectKinds.Transform };
            double rotation = Math.Round((transform.ValueAt("rotation", 0, 0) + command.Degrees) % 360, 4);
            Set(work, placed, Fixed(transform, "rotation", rotation));
        }
    }

    private static void Flip(Workspace work, Flip command)
    {
        foreach (var placed in Pictures(work, command.Target))
        {
            var orient = placed.Clip.Effect(EffectKinds.Orient) ?? new Effect { Kind = EffectKinds.Orient };
            string now = orient.Parameters.Text("flip") ?? "none";
            bool horizontal = now is "horizontal" or "both" ^ !command.IsVertical;
            bool vertical = now is "vertical" or "both" ^ command.IsVertical;
            string flip = (horizontal, vertical) switch
            {
                (true, true) => "both",
                (true, false) => "horizontal",
                (false, true) => "vertical",
                _ => "none",
            };
            SetOrDrop(work, placed, orient with { Parameters = orient.Parameters.With("flip", flip) });
        }
    }

    private static void SetZoom(Workspace work, SetZoom command)
    {
        foreach (var placed in Pictures(work, command.Target))
        {
            var view = placed.Clip.Effect(EffectKinds.View) ?? new Effect { Kind = EffectKinds.View };
            double now = view.ValueAt("zoom", 0, 1);
            double zoom = Amounts.Of(command.Zoom, now, normal: 1);
            if (zoom is not (>= 1 and <= LargestZoom))
            {
                bool isFurther = command.Zoom.Kind is AmountKind.Factor or AmountKind.Delta && zoom is > 0 and < 1 && now > 1;
                zoom = isFurther ? 1 : throw Refuse.Range(new("A zoom", "放大倍数"), 1, LargestZoom, new(" times", "倍"));
            }

            Set(work, placed, new Effect
            {
                Kind = EffectKinds.View,
                Parameters = Properties.Empty
                    .With("cx", Math.Round(view.ValueAt("cx", 0, 0.5), 5))
                    .With("cy", Math.Round(view.ValueAt("cy", 0, 0.5), 5))
                    .With("zoom", zoom),
            });
        }
    }

    private static void MoveCamera(Workspace work, MoveCamera command)
    {
        if (command.Amount is { } factor && factor is not (> 0 and <= 5))
        {
            throw Refuse.Range(new("The camera's movement", "镜头运动的幅度"), 0, 5, new(" times the usual", "倍"));
        }

        double reach = UsualZoom * (command.Amount ?? 1);
        foreach (var placed in Viewed(work, command.Target))
        {
            bool isPicture = placed.Clip.Media is ExternalReference;
            Set(work, placed, isPicture
                ? View(command.Move, placed.Clip.Frames, reach)
                : Drift(placed.Clip, command.Move, reach));
        }
    }

    private static Effect View(CameraMove move, long frames, double reach)
    {
        double pan = Math.Min(0.5 - (0.5 / (1 + reach)), 0.45);
        return move switch
        {
            CameraMove.Still => new() { Kind = EffectKinds.View, Parameters = Properties.Empty.With("zoom", 1).With("cx", 0.5).With("cy", 0.5) },
            CameraMove.ZoomIn => Curved(EffectKinds.View, "zoom", 1, 1 + reach, frames, ("cx", 0.5), ("cy", 0.5)),
            CameraMove.ZoomOut => Curved(EffectKinds.View, "zoom", 1 + reach, 1, frames, ("cx", 0.5), ("cy", 0.5)),
            CameraMove.PanLeft => Curved(EffectKinds.View, "cx", 0.5 + pan, 0.5 - pan, frames, ("cy", 0.5), ("zoom", 1 + reach)),
            CameraMove.PanRight => Curved(EffectKinds.View, "cx", 0.5 - pan, 0.5 + pan, frames, ("cy", 0.5), ("zoom", 1 + reach)),
            CameraMove.PanUp => Curved(EffectKinds.View, "cy", 0.5 + pan, 0.5 - pan, frames, ("cx", 0.5), ("zoom", 1 + reach)),
            _ => Curved(EffectKinds.View, "cy", 0.5 - pan, 0.5 + pan, frames, ("cx", 0.5), ("zoom", 1 + reach)),
        };
    }

    // What is drawn moves itself; the view of it has nothing beyond its edges.
    private static Effect Drift(Clip clip, CameraMove move, double reach)
    {
        long frames = clip.Frames;
        return move switch
        {
            CameraMove.Still => new() { Kind = EffectKinds.Transform },
            CameraMove.ZoomIn => Curved(EffectKinds.Transform, "scale", 1, 1 + reach, frames),
            CameraMove.ZoomOut => Curved(EffectKinds.Transform, "scale", 1 + reach, 1, frames),
            CameraMove.PanLeft => Curved(EffectKinds.Transform, "dx", -reach / 4, reach / 4, frames),
            CameraMove.PanRight => Curved(EffectKinds.Transform, "dx", reach / 4, -reach / 4, frames),
            CameraMove.PanUp => Curved(EffectKinds.Transform, "dy", -reach / 4, reach / 4, frames),
            _ => Curved(EffectKinds.Transform, "dy", reach / 4, -reach / 4, frames),
        };
    }

    private static Effect Curved(string kind, string parameter, double from, double to, long frames, params ReadOnlySpan<(string Name, double Value)> rest)
    {
        var parameters = Properties.Empty;
        foreach (var (name, value) in rest)
        {
            parameters = parameters.With(name, Math.Round(value, 5));
        }

        return new()
        {
            Kind = kind,
            Parameters = parameters,
            Curves =
            [
                new KeyframeCurve
                {
                    Parameter = parameter,
                    Keyframes = [new(0, Math.Round(from, 5), Easing.InOut), new(Math.Max(1, frames), Math.Round(to, 5))],
                },
            ],
        };
    }

    private static void SetOpacity(Workspace work, SetOpacity command)
    {
        var clips = PartWords.IsLayer(command.Target.Part)
            ? [.. TargetResolver.Clips(work, command.Target, TargetResolver.Bare.One)]
            : Pictures(work, command.Target);
        foreach (var placed in clips)
        {
            var transform = placed.Clip.Effect(EffectKinds.Transform) ?? new Effect { Kind = EffectKinds.Transform };
            double value = Amounts.Of(command.Opacity, transform.ValueAt("opacity", 0, 1), normal: 1);
            if (value is not (>= 0 and <= 1))
            {
                throw Refuse.Range(new("Opacity", "不透明度"), 0, 100, new(" %", "%"));
            }

            Set(work, placed, Fixed(transform, "opacity", value));
        }
    }

    private static Effect Fixed(Effect effect, string parameter, double value) => effect with
    {
        Parameters = effect.Parameters.With(parameter, value),
        Curves = effect.Curves.RemoveAll(curve => curve.Parameter == parameter),
    };

    private static void SetOrDrop(Workspace work, PlacedClip placed, Effect orient)
    {
        if (orient.Parameters.Integer("turns", 0) == 0 && orient.Parameters.Text("flip") is null or "none")
        {
            Drop(work, placed, EffectKinds.Orient);
        }
        else
        {
            Set(work, placed, orient);
        }
    }

    private static void Drop(Workspace work, PlacedClip placed, string kind) => work.Change(HandMarks.Mark(
        placed.Clip with { Effects = placed.Clip.Effects.RemoveAll(effect => effect.Kind == kind) },
        HandMarks.Effect(kind)));

    private static void Set(Workspace work, PlacedClip placed, Effect effect) =>
        work.Change(HandMarks.Mark(placed.Clip.With(effect), HandMarks.Effect(effect.Kind)));

    // The user's pictures and clips of the scenes that are meant; illustrations where these have none.
    private static List<PlacedClip> Pictures(Workspace work, Target target)
    {
        if (target.Part is Part.Logo or Part.Inset or Part.Sticker or Part.Art)
        {
            return [.. TargetResolver.Clips(work, target, TargetResolver.Bare.One)];
        }

        var found = InScenes(work, target, Part.Clip);
        return found.Count > 0 ? found : throw new EditRefusedException(
            "There is no picture or clip of yours in that place; that can only be done with uploads.",
            "那里没有你的图片或视频片段，这个操作只能用在上传的素材上。");
    }

    private static List<PlacedClip> Viewed(Workspace work, Target target)
    {
        if (PartWords.IsLayer(target.Part))
        {
            return [.. TargetResolver.Clips(work, target, TargetResolver.Bare.One)];
        }

        foreach (var part in (Part[])[Part.Clip, Part.Art, Part.Title])
        {
            if (InScenes(work, target, part) is { Count: > 0 } found)
            {
                return found;
            }
        }

        throw new EditRefusedException("There is nothing in that place that could move.", "那里没有可以移动的画面内容。");
    }

    private static List<PlacedClip> InScenes(Workspace work, Target target, Part part)
    {
        var scenes = work.Timeline.Scenes();
        var places = TargetResolver.Scenes(
            work,
            target.Part == Part.Clip ? target : target with { Part = Part.Scene },
            target.Part is Part.Video or Part.Clip || target.IsAll ? TargetResolver.Bare.All : TargetResolver.Bare.One);
        return [.. work.Timeline.Placed().Where(placed => PartWords.Is(placed, part)
            && places.Any(place => scenes[place].Range.Contains(placed.Range.Start)))];
    }
}
