using Reelwright.Timelines;

namespace Reelwright.Agent;

/// <summary>Colour and sharpness: looks, numbers, and parts that are blurred; on layers that act on what lies below them.</summary>
internal static class LookEdits
{
    private const string Role = "look";
    private const double LargestBlur = 0.06;
    private const double PartBlur = 0.045;
    private static readonly string[] OfAdjust =
        ["brightness", "contrast", "saturation", "temperature", "tint", "shadows", "highlights", "exposure"];

    private static readonly string[] Others = ["sharpness", "blur", "vignette", "grain"];

    public static bool TryApply(Command command, Workspace work)
    {
        switch (command)
        {
            case SetLook look:
                SetLook(work, look);
                return true;
            case Adjust adjust:
                Adjust(work, adjust);
                return true;
            case BlurPart blur:
                BlurPart(work, blur);
                return true;
            default:
                return false;
        }
    }

    /// <summary>Takes looks away, of the whole video and of scenes.</summary>
    public static void Remove(Workspace work, Target target)
    {
        if (TargetResolver.Candidates(work, Part.Look).IsEmpty)
        {
            throw Refuse.Nothing(PartWords.Of(Part.Look));
        }

        SetLook(work, new SetLook(target.Part == Part.Look && target.IsBare ? new(Part.Video) : target, "none", null));
    }

    private static void SetLook(Workspace work, SetLook command)
    {
        if (command.Strength is { } strength && strength is not (>= 0 and <= 1))
        {
            throw Refuse.Range(new("A look's strength", "滤镜强度"), 0, 100, new(" %", "%"));
        }

        if (command.Name == "none")
        {
            Change(work, command.Target, clip => clip with
            {
                Effects = [.. clip.Effects.Where(effect => effect.Kind == EffectKinds.Blur && effect.Parameters.Has("box"))],
            });
            return;
        }

        Effect effect;
        if (command.Name == "lut")
        {
            var file = work.Request.Luts.LastOrDefault()
                ?? throw new EditRefusedException("Upload a .cube file first; then I can use it.", "请先上传一个 .cube 文件。");
            effect = new Effect
            {
                Kind = EffectKinds.Lut,
                Parameters = Properties.Empty.With("mediaId", file.MediaId).With("contentHash", file.ContentHash).With("title", file.Name),
            };
        }
        else
        {
            effect = LookNames.All.Contains(command.Name)
                ? new Effect { Kind = EffectKinds.Look, Parameters = Properties.Empty.With("name", command.Name) }
                : throw Refuse.Name(new("look", "滤镜"), command.Name, LookNames.All);
        }

        effect = command.Strength is { } part ? effect with { Parameters = effect.Parameters.With("strength", part) } : effect;

        // Only one of them colours the picture at a time.
        string other = effect.Kind == EffectKinds.Lut ? EffectKinds.Look : EffectKinds.Lut;
        Change(work, command.Target, clip => clip.With(effect) is var made
            ? made with { Effects = made.Effects.RemoveAll(existing => existing.Kind == other) }
            : clip);
    }

    private static void Adjust(Workspace work, Adjust command)
    {
        if (!OfAdjust.Contains(command.Property) && !Others.Contains(command.Property))
        {
            throw Refuse.Name(new("setting", "调节项"), command.Property, [.. OfAdjust, .. Others]);
        }

        Change(work, command.Target, clip => OfAdjust.Contains(command.Property)
            ? Adjusted(clip, command)
            : Treated(clip, command));
    }

    private static Clip Adjusted(Clip clip, Adjust command)
    {
        double most = command.Property == "exposure" ? 3 : 1;
        var adjust = clip.Effect(EffectKinds.Adjust) ?? new Effect { Kind = EffectKinds.Adjust };
        double value = Value(command, adjust.ValueAt(command.Property, 0, 0), -most, most);
        var parameters = Math.Abs(value) < 1e-6 ? adjust.Parameters.Without(command.Property) : adjust.Parameters.With(command.Property, value);
        return parameters.Count == 0
            ? clip with { Effects = clip.Effects.RemoveAll(effect => effect.Kind == EffectKinds.Adjust) }
            : clip.With(adjust with { Parameters = parameters });
    }

    private static Clip Treated(Clip clip, Adjust command)
    {
        var (kind, name, scale) = command.Property switch
        {
            "sharpness" => (EffectKinds.Sharpen, "amount", 1.0),
            "vignette" => (EffectKinds.Vignette, "amount", 1.0),
            "grain" => (EffectKinds.Grain, "amount", 1.0),
            _ => (EffectKinds.Blur, "radius", LargestBlur),
        };
        var effect = clip.Effect(kind) ?? new Effect { Kind = kind };
        double value = Value(command, effect.ValueAt(name, 0, 0) / scale, 0, 1);
        return value < 1e-6
            ? clip with { Effects = clip.Effects.RemoveAll(other => other.Kind == kind) }
            : clip.With(effect with { Parameters = effect.Parameters.With(name, Math.Round(value * scale, 5)) });
    }

    // "A bit brighter" of a picture that was never touched: a fifth more is a fifth of the way.
    private static double Value(Adjust command, double now, double least, double most)
    {
        var amount = command.Amount;
        double value = amount.Kind == AmountKind.Factor && Math.Abs(now) < 1e-6
            ? amount.Value - 1
            : Amounts.Of(amount, now, most);
        bool isRelative = amount.Kind is AmountKind.Factor or AmountKind.Delta;
        value = isRelative && double.IsFinite(value) ? Math.Clamp(value, least, most) : value;
        return value >= least && value <= most
            ? Math.Round(value, 4)
            : throw Refuse.Range(new(command.Property, command.Property), least, most, new("", ""));
    }

    private static void BlurPart(Workspace work, BlurPart command)
    {
        if (command.Where is null)
        {
            Adjust(work, new Adjust(command.Target, "blur", new(AmountKind.Absolute, 0.6)));
            return;
        }

        var parameters = Properties.Empty.With("radius", PartBlur).With("box", Layers.Json(Layers.Region(Layers.Valid(command.Where))));
        Change(work, command.Target, clip => clip.With(new Effect { Kind = EffectKinds.Blur, Parameters = parameters }));
    }

    // The layer for the whole video, or one for each scene; a layer that does nothing any more goes.
    private static void Change(Workspace work, Target target, Func<Clip, Clip> change)
    {
        if (Stretch.Of(work, target) is { } range)
        {
            ChangeRange(work, range, change);
            return;
        }

        bool isWhole = (target.Part is Part.Video or Part.Look or Part.Background && (target.IsBare || target.IsAll)) || (target.Part == Part.Clip && target.IsBare)
            || (target.Part == Part.Scene && target.IsAll);
        if (isWhole)
        {
            ChangeWhole(work, change);
            return;
        }

        var places = TargetResolver.Scenes(work, target with { Part = target.Part == Part.Clip ? Part.Clip : Part.Scene }, TargetResolver.Bare.One);
        foreach (int place in places)
        {
            ChangeScene(work, place, change);
        }
    }

    private static void ChangeWhole(Workspace work, Func<Clip, Clip> change)
    {
        var existing = Tracks(work).SelectMany(track => track.Placed()).ToList();
        foreach (var placed in existing)
        {
            Put(work, placed, change(placed.Clip));
        }

        if (!existing.Any(placed => placed.Track.Metadata.Has("span")))
        {
            long length = work.Timeline.MainTrack()?.Length ?? work.Timeline.Length;
            var made = change(Layer(new("look"), length, null));
            if (made.Effects.Length > 0)
            {
                made = made with { Id = work.Timeline.NewClipId("look") };
                Layers.Add(work, made, 0, Role, isWhole: true, Layers.BelowWords(work.Timeline), TrackKind.Video);
            }
        }
    }

    // A layer over just that time, on a track where it has room.
    private static void ChangeRange(Workspace work, FrameRange range, Func<Clip, Clip> change)
    {
        var own = Tracks(work).Where(track => !track.Metadata.Has("span")).SelectMany(track => track.Placed()).FirstOrDefault(placed => placed.Range == range);
        if (own is not null)
        {
            Put(work, own, change(own.Clip));
            return;
        }

        var scene = work.Timeline.Scenes().FirstOrDefault(placed => placed.Range.Contains(range))?.Clip.Metadata.Text("scene");
        var made = change(Layer(work.Timeline.NewClipId("look"), range.Length, scene));
        if (made.Effects.Length == 0)
        {
            throw new EditRefusedException(
                "No look begins and ends at those times; say \"remove the look\" for the whole video or of a scene.",
                "这段时间没有单独的滤镜；可以说“去掉滤镜”，或者说去掉哪个场景的。");
        }

        var track = Tracks(work).FirstOrDefault(track => !track.Metadata.Has("span") && track.Placed().All(placed => !placed.Range.Overlaps(range)));
        if (track is null)
        {
            Layers.Add(work, made, range.Start, Role, isWhole: false, Layers.BelowWords(work.Timeline), TrackKind.Video);
            return;
        }

        work.Apply(new PlaceClip(track.Id, range.Start, made));
        work.Touch(made.Id);
    }

    private static void ChangeScene(Workspace work, int place, Func<Clip, Clip> change)
    {
        var scene = work.Timeline.Scenes()[place];
        var own = Tracks(work)
            .Where(track => !track.Metadata.Has("span"))
            .SelectMany(track => track.Placed())
            .FirstOrDefault(placed => placed.Range == scene.Range);
        if (own is not null)
        {
            Put(work, own, change(own.Clip));
            return;
        }

        var made = change(Layer(work.Timeline.NewClipId("look"), scene.Range.Length, scene.Clip.Metadata.Text("scene")));
        if (made.Effects.Length > 0)
        {
            Place(work, made, scene.Range.Start);
            return;
        }

        Except(work, place);
    }

    // A scene without the look that the whole video has: the look goes to each of the other scenes.
    private static void Except(Workspace work, int place)
    {
        var whole = Tracks(work).FirstOrDefault(track => track.Metadata.Has("span"));
        if (whole is null)
        {
            return;
        }

        var look = whole.Clips.First();
        work.Apply(new RemoveTrack(whole.Id));
        var scenes = work.Timeline.Scenes();
        for (int i = 0; i < scenes.Count; i++)
        {
            if (i != place)
            {
                var part = Layer(work.Timeline.NewClipId("look"), scenes[i].Range.Length, scenes[i].Clip.Metadata.Text("scene"));
                Place(work, part with { Effects = look.Effects }, scenes[i].Range.Start);
            }
        }

        work.Touch(scenes[place].Clip.Id);
    }

    private static void Place(Workspace work, Clip clip, long start)
    {
        var track = Tracks(work).FirstOrDefault(track => !track.Metadata.Has("span"));
        if (track is null)
        {
            Layers.Add(work, clip, start, Role, isWhole: false, Layers.BelowWords(work.Timeline), TrackKind.Video);
            return;
        }

        work.Apply(new PlaceClip(track.Id, start, clip));
        work.Touch(clip.Id);
    }

    private static void Put(Workspace work, PlacedClip placed, Clip changed)
    {
        if (changed.Effects.Length > 0)
        {
            work.Change(changed);
        }
        else
        {
            work.Apply(new LiftClip(placed.Clip.Id));
        }
    }

    private static IEnumerable<Track> Tracks(Workspace work) => work.Timeline.Tracks.Where(track => track.Role == Role);

    private static Clip Layer(ClipId id, long frames, string? scene) => new()
    {
        Id = id,
        Media = new GeneratorReference { Kind = GeneratorKinds.Adjustment, Parameters = Properties.Empty },
        Frames = frames,
        Name = Role,
        Metadata = Layers.Metadata(Role, scene),
    };
}
