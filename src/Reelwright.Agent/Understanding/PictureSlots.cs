namespace Reelwright.Agent;

/// <summary>Slots of commands about the picture.</summary>
internal static class PictureSlots
{
    private const double QuarterTurn = 90;
    private const double WholeTurn = 360;
    private const double UsualEdge = 0.1;

    public static IEnumerable<Command> Look(Clause clause)
    {
        string? name = clause.Value("look.");
        if (name is null || (clause.Has("act.delete|act.no") && clause.Has("part.look|look.*") && name != "none"))
        {
            name = name is null && !clause.Has("act.delete|act.no") ? null : "none";
        }

        if (name is null)
        {
            return [];
        }

        double? strength = clause.Find("v.percent")?.Number / 100 ?? clause.Find("v.fraction")?.Number
            ?? (clause.Has("gen.slight|gen.half") ? 0.5 : null);
        return [new SetLook(Targets.Picture(clause), name, strength)];
    }

    public static IEnumerable<Command> Adjust(Clause clause)
    {
        var target = Targets.Picture(clause);
        string? property = clause.Taken.Select(item => item.Value("adjust.")).FirstOrDefault(value => value is not null);
        var dimensions = clause.Taken.SelectMany(item => item.Senses)
            .Where(sense => sense.Concept.StartsWith("dim.", StringComparison.Ordinal))
            .Select(sense => sense.Concept.Split('.')[1])
            .Where(name => name is "brightness" or "contrast" or "saturation" or "temperature" or "sharpness")
            .Distinct().ToList();
        if (property is null && dimensions.Count == 0)
        {
            return clause.Has("act.blur") ? [new Adjust(target, "blur", new(AmountKind.Delta, Grammar.Current.Scales["blur"].Steps[clause.Has("gen.slight") ? 0 : clause.Has("gen.much") ? 2 : 1]))] : [];
        }

        if (property is not null && (dimensions.Count == 0 || dimensions.Contains(property) || !dimensions.Exists(name => name != property)))
        {
            dimensions = [property];
        }

        return dimensions.Select(name => new Adjust(target, name, AmountOf(clause, name)));
    }

    private static Amount AmountOf(Clause clause, string name)
    {
        if (clause.Has("act.delete|act.no") && !clause.Has("v.percent"))
        {
            return new(AmountKind.Absolute, 0);
        }

        if (clause.Find("v.number")?.Number is { } number && AmountReader.Sign(clause, name) == 0)
        {
            return number is >= -1 and <= 1 ? new(AmountKind.Absolute, number) : new(AmountKind.Percent, number);
        }

        var scale = Grammar.Current.Scales[name];
        return AmountReader.Read(clause, name)
            ?? new(AmountKind.Delta, scale.Steps[clause.Has("gen.slight") ? 0 : clause.Has("gen.much") ? 2 : 1]);
    }

    public static IEnumerable<Command> Crop(Clause clause)
    {
        double part = clause.Find("v.percent")?.Number / 100 ?? clause.Find("v.fraction")?.Number ?? UsualEdge;
        string where = clause.Value("place.") ?? "";
        bool isAll = where.Length == 0 || where == "center";

        // "To the left half": what is named stays, and the other side goes.
        bool isKept = !isAll && clause.Items.Any(item => clause.Plain(item) is "to" or "crop to" or "裁到" or "裁剪到" or "裁切到"
            || clause.Plain(item).Contains("half", StringComparison.Ordinal) || clause.Plain(item).Contains('半'));
        part = !isKept ? part : part == UsualEdge ? 0.5 : 1 - part;
        double Off(string side, string other) => isAll || where.Contains(isKept ? other : side, StringComparison.Ordinal) ? part : 0;
        return [new CropPicture(Targets.Picture(clause), Off("left", "right"), Off("top", "bottom"), Off("right", "left"), Off("bottom", "top"))];
    }

    public static IEnumerable<Command> Camera(Clause clause)
    {
        bool isTurned = clause.Has("act.panleft|act.panright");
        var move = clause.Has("act.still") ? CameraMove.Still
            : clause.Has("act.panleft") || (isTurned && clause.Has("place.left|turn.counter")) ? CameraMove.PanLeft
            : clause.Has("act.panup") || (isTurned && clause.Has("place.top")) ? CameraMove.PanUp
            : clause.Has("act.pandown") || (isTurned && clause.Has("place.bottom")) ? CameraMove.PanDown
            : isTurned ? CameraMove.PanRight
            : clause.Has("act.zoomout") ? CameraMove.ZoomOut
            : CameraMove.ZoomIn;
        double? amount = clause.Find("v.factor")?.Number ?? (clause.Has("gen.much") ? 1.5 : clause.Has("gen.slight") ? 0.5 : null);
        return [new MoveCamera(Targets.Picture(clause), move, amount)];
    }

    public static IEnumerable<Command> Zoom(Clause clause)
    {
        var target = Targets.Picture(clause);
        if (clause.Find("v.factor|v.percent") is { } said)
        {
            return [new SetZoom(target, said.Is("v.factor") ? new(AmountKind.Absolute, said.Number ?? 1) : new(AmountKind.Percent, said.Number ?? 100))];
        }

        return AmountReader.Read(clause, "zoom") is { } amount ? [new SetZoom(target, amount)]
            : [new SetZoom(target, new(AmountKind.Factor, Grammar.Current.Scales["zoom"].Steps[clause.Has("act.zoomout") ? 4 : 1]))];
    }

    public static IEnumerable<Command> Turn(Clause clause)
    {
        // "A quarter to the left" is of a whole turn.
        double degrees = clause.Find("v.degrees")?.Number
            ?? (clause.Find("v.fraction")?.Number is { } part and > 0 and < 1 ? part * WholeTurn : clause.Find("v.number")?.Number)
            ?? (clause.Has("turn.upsidedown") ? 180 : QuarterTurn);
        degrees = degrees is > 0 and < 1 ? degrees * WholeTurn : degrees;
        bool isCounter = clause.Has("turn.counter|place.left") && !clause.Has("turn.clockwise|turn.upsidedown");
        return [new Rotate(Targets.Picture(clause), isCounter ? -degrees : degrees)];
    }

    public static IEnumerable<Command> Opacity(Clause clause)
    {
        var named = clause.Items.SelectMany(item => item.Targets)
            .Where(target => Targets.IsWords(target.Part) || Targets.IsLayer(target.Part)).ToList();
        var target = named.Count > 0 ? named[0]
            : clause.Carry.It(part => Targets.IsWords(part) || Targets.IsLayer(part)) ?? Targets.Picture(clause);
        if (clause.Find("v.percent|v.number") is { Number: { } number })
        {
            double share = number > 1 || clause.Has("v.percent") ? number / 100 : number;
            bool isClear = clause.Items.Any(item => item.Is("part.opacity|dim.opacity.down") && clause.Plain(item) is "transparency" or "transparent" or "透明度" or "透明" or "see-through")
                && !clause.Items.Any(item => clause.Plain(item) is "opacity" or "不透明度" or "opaque");
            return [new SetOpacity(target, new(AmountKind.Absolute, Math.Round(isClear ? 1 - share : share, 4)))];
        }

        if (clause.Has("dim.opacity.up"))
        {
            return [new SetOpacity(target, clause.Has("gen.slight") ? new(AmountKind.Factor, 1.2) : new(AmountKind.Absolute, 1))];
        }

        bool isHalf = clause.Items.Any(item => clause.Plain(item) is "半透明" or "semi-transparent" or "half transparent" or "translucent" or "semi transparent") || clause.Has("gen.half");
        return [new SetOpacity(target, new(AmountKind.Absolute, isHalf ? 0.5 : clause.Has("gen.much") ? 0.4 : AmountReader.IsSlight(clause) ? 0.7 : 0.6))];
    }

    public static IEnumerable<Command> Overlay(Clause clause)
    {
        var part = clause.Has("part.logo") ? Part.Logo : Part.Inset;
        double? size = clause.Find("v.percent")?.Number / 100 ?? clause.Find("v.fraction")?.Number
            ?? (clause.Has("dim.size.down") ? 0.1 : clause.Has("dim.size.up") ? 0.3 : null);
        var inside = clause.Items.SelectMany(item => item.Targets).FirstOrDefault(target => target.Part == part && !target.InScenes.IsEmpty);
        int? media = VideoSlots.MediaNumber(clause);
        if (part == Part.Inset && inside is not null && media is null)
        {
            return [new AddOverlay(part, inside.InScenes[0], clause.Value("place."), size, null)];
        }

        return [new AddOverlay(part, media, clause.Value("place."), size, DuringPlaced(clause) ?? clause.Carry.Here)];
    }

    /// <summary>"Put the tram photo small in the top right corner": a file that the film shows itself, laid over it.</summary>
    public static IEnumerable<Command> OverlayOwn(Clause clause)
    {
        var uploads = clause.Carry.Context.Uploads;
        var scenes = clause.Items.Where(item => item.Targets is [{ Part: Part.Scene or Part.Clip, IsBare: false }]).ToList();
        var own = scenes.Find(item => item.Targets[0].Showing is { } shown && uploads.Any(upload => upload.File == shown));
        if (own is null)
        {
            return [];
        }

        int number = uploads.ToList().FindIndex(upload => upload.File == own.Targets[0].Showing) + 1;
        double? size = clause.Has("dim.size.down") ? 0.25 : clause.Has("dim.size.up") ? 0.5 : null;
        return [new AddOverlay(Part.Inset, number, clause.Value("place."), size, scenes.Find(item => item != own)?.Targets[0])];
    }


    public static IEnumerable<Command> Sticker(Clause clause)
    {
        string what = clause.Find("v.emoji")?.Text
            ?? clause.Find("v.quote|v.text")?.Text
            ?? clause.Value("thing.")
            ?? string.Join(' ', clause.All("v.unknown").Select(item => item.Text));
        what = clause.Items.Any(item => clause.Plain(item).Contains("emoji", StringComparison.Ordinal)) ? StickerWords.Of(what) ?? what : what;
        return what.Length == 0 ? [] : [new AddSticker(what, clause.Value("place."), DuringPlaced(clause))];
    }

    // "At the bottom" is a place, not the end.
    private static Target? DuringPlaced(Clause clause) => WordMoments.During(clause) is { } during && !(during.Numbers is [1] or [-1] && clause.Has("place.*")
        && !clause.Items.Any(item => item.Targets is [{ Part: Part.Scene, IsBare: false }])) ? during : null;

    public static IEnumerable<Command> Transition(Clause clause)
    {
        // "No sliding about": not that one; "swap the wipes for something smoother": the one that is to come.
        var named = clause.Find("trans.*");
        if (named is not null && (clause.Refuses(named) || clause.Beside(named, -1)?.Is("neg|act.no") == true) && named.Value("trans.") is not "none" && !clause.Has("part.transition"))
        {
            return [clause.Carry.Before.OfType<SetTransition>().LastOrDefault() ?? new SetTransition(new(Part.Transition) { IsAll = true }, "dissolve", null)];
        }

        bool isSwapped = clause.Has("act.swap|act.replace") && clause.Has("cutmood.*");
        string? kind = (isSwapped ? clause.Value("cutmood.") : null) ?? clause.Value("trans.") ?? clause.Value("cutmood.");
        if (clause.Has("act.delete|act.no") && kind is null or "dissolve" && !clause.Has("act.change|act.add|act.use"))
        {
            kind = "none";
        }

        kind ??= clause.Has("act.fade|act.fadein|act.fadeout") ? "dissolve" : null;
        double? seconds = clause.Taken.LastOrDefault(item => item.Is("v.duration"))?.Number;
        if (seconds is null && AmountReader.Sign(clause, "duration") is var length && length != 0 && clause.Has("dim.length.*|act.shorten|act.lengthen"))
        {
            seconds = length < 0 ? 0.3 : 1;
        }
        else if (seconds is null && clause.Has("dim.speed.*") && kind is null)
        {
            seconds = AmountReader.Sign(clause, "speed") > 0 ? 0.3 : 1;
        }

        var target = Which(clause);
        if (kind is null && seconds is null && clause.Has("gen.another") && !clause.Has("act.append"))
        {
            return [new SetTransition(target, "another", null)];
        }

        return kind is null && seconds is null && clause.Has("gen.another|act.add|act.use") ? [new SetTransition(target, null, null)]
            : kind is null && seconds is null ? []
            : [new SetTransition(target, kind, seconds)];
    }

    /// <summary>Which transition a clause speaks of: by number, or next to a scene; all when it does not say.</summary>
    public static Target Which(Clause clause)
    {
        var own = clause.Items.SelectMany(item => item.Targets).FirstOrDefault(target => target.Part == Part.Transition && !target.IsBare && !target.IsAll);
        if (own is not null)
        {
            return own;
        }

        if (clause.Has("everycut"))
        {
            return new(Part.Transition) { IsAll = true };
        }

        // "From the market to the sunset": the cut between them.
        var ends = clause.Items.SelectMany(item => item.Targets).Where(target => Targets.IsScene(target.Part) && !target.IsBare).ToList();
        if (ends.Count == 2)
        {
            ends = [Targets.Merge(ends, clause.Carry.Context)];
        }

        if (ends is [{ Numbers: [var one, var other] }] && one > 0 && other > 0)
        {
            return new(Part.Transition) { Numbers = [Math.Min(one, other)] };
        }

        if (ends.Count == 0 && clause.Has("mark.between") && clause.All("v.number").Where(item => item.Number is >= 1 and <= 99).ToList() is [var left, var right])
        {
            return new(Part.Transition) { Numbers = [(int)Math.Min(left.Number!.Value, right.Number!.Value)] };
        }

        var item = clause.Items.FirstOrDefault(item => item.Targets.Any(target => Targets.IsScene(target.Part) && !target.IsBare));
        if (item is null)
        {
            var between = clause.All("v.number").Select(number => (int)(number.Number ?? 0)).ToList();
            return clause.Has("mark.between") && between.Count >= 2 ? new(Part.Transition) { Numbers = [Math.Min(between[0], between[1])] } : new(Part.Transition) { IsAll = true };
        }

        var numbers = Targets.Merge(item.Targets).Numbers;
        if (numbers.IsEmpty && Targets.NumberOf(item.Targets[0], clause.Carry.Context) is { } named)
        {
            numbers = [named];
        }

        if (numbers.IsEmpty)
        {
            return new(Part.Transition) { IsAll = true };
        }

        int at = clause.IndexOf(item);
        bool isBefore = clause.Items.Skip(Math.Max(0, at - 2)).Take(5).Any(near => near.Is("mark.before") && near.Targets.IsEmpty && clause.Plain(near) is not ("before" or "in front of") | near.Start < item.Start);
        int first = numbers[0];
        return numbers.Length >= 2 ? new(Part.Transition) { Numbers = [Math.Min(numbers[0], numbers[1]) > 0 ? Math.Min(numbers[0], numbers[1]) : numbers[0]] }
            : new(Part.Transition) { Numbers = [isBefore && first > 1 ? first - 1 : first == -1 ? -1 : first] };
    }
}
