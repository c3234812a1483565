using System.Collections.Immutable;
using System.Globalization;

namespace Reelwright.Agent;

/// <summary>Slots of commands about the whole video.</summary>
internal static class VideoSlots
{
    private const double BareShorter = 0.75;

    public static IEnumerable<Command> Regenerate(Clause clause)
    {
        var target = Targets.Picture(clause);
        return [new Regenerate(clause.Has("part.background") ? new(Part.Background) : target)];
    }

    public static IEnumerable<Command> Length(Clause clause)
    {
        bool byImportance = clause.Has("importance");

        // "30 seconds is too long" says what it is, not what it is to be.
        if (clause.Has("gen.too") && clause.Has("dim.length.*") && clause.Has("v.duration"))
        {
            int sign = AmountReader.Sign(clause, "length");
            return [new SetLength(new(AmountKind.Factor, Grammar.Current.Scales["length"].Steps[sign > 0 ? 1 : 4]), byImportance)];
        }

        // 改成1秒 after the transitions were touched.
        if (!clause.Has("part.*") && clause.Find("v.duration")?.Number is { } held2 and <= 3 && (clause.Carry.Here ?? clause.Carry.There) is { Part: Part.Transition } cuts)
        {
            return [new SetTransition(cuts, null, held2)];
        }

        // 3秒 after a scene's length was set.
        if (!clause.Has("part.*") && clause.Carry.Before.IsEmpty && !clause.Carry.Context.Last.IsDefaultOrEmpty && clause.Carry.Context.Last[^1] is SetDuration { Target.Part: Part.Scene } lasted
            && AmountReader.Read(clause, "duration", "v.duration") is { } length2)
        {
            return [lasted with { Seconds = length2 }];
        }

        // "It" that was a scene stays a scene.
        if (!clause.Has("part.video") && clause.Carry.It(Targets.IsScene) is { } scene && (clause.Has("ref.it") || clause.Items.Any(item => clause.Plain(item) == "give it"))
            && AmountReader.Read(clause, "duration", "v.duration") is { } held && !clause.Has("part.*"))
        {
            return [new SetDuration(scene, held)];
        }

        // "Cut the video at 6 seconds": what comes after goes.
        if (clause.Find("v.duration") is { Number: { } moment } when && clause.Beside(when, -1) is { } at && clause.Plain(at) == "at" && clause.Has("act.trim|act.delete"))
        {
            return [new CutOut(new(Part.Video), new(moment, null))];
        }

        if (clause.Find("span.mid") is { Number: { } end })
        {
            return [new SetLength(new(AmountKind.Absolute, end), byImportance)];
        }

        var amount = AmountReader.Read(clause, "length", "v.duration")
            ?? (clause.Find("v.number")?.Number is { } bare ? new Amount(AmountKind.Absolute, bare) : null)
            ?? (byImportance ? new Amount(AmountKind.Factor, BareShorter) : null);
        // 第一个镜头停太久了，两秒就够; "scene 3 needs to breathe, two more seconds there": of what was spoken of.
        if (amount is not null && clause.Carry is { Focus: { Part: Part.Scene, IsBare: false } spoken, Before.IsEmpty: true } && !clause.Has("part.video|part.length|importance") && clause.Has("v.duration"))
        {
            return [new SetDuration(spoken, amount)];
        }

        return amount is null ? [] : [new SetLength(amount, byImportance)];
    }

    public static IEnumerable<Command> Aspect(Clause clause)
    {
        var shapes = Shapes(clause);
        return shapes.IsEmpty ? [] : [new SetAspect(shapes[^1].Width, shapes[^1].Height)];
    }

    public static IEnumerable<Command> Background(Clause clause)
    {
        var target = Targets.Picture(clause);
        if (clause.Items.SelectMany(item => item.Targets).FirstOrDefault(inside => inside.Part == Part.Background && !(inside.InScenes.IsEmpty && inside.Numbers.IsEmpty)) is { } owned)
        {
            target = new(Part.Scene) { Numbers = owned.InScenes.IsEmpty ? owned.Numbers : owned.InScenes };
        }

        var colors = Colors(clause);
        string? style = clause.Value("backdrop.");
        if (colors.IsEmpty && style is null)
        {
            colors = clause.Has("dim.brightness.down|packs.dark|shade.dark") ? ["#101418"] : clause.Has("dim.brightness.up|packs.light|look.bright|shade.light") ? ["#f5f5f5"] : [];
        }

        return colors.IsEmpty && style is null && clause.Has("gen.another") ? [new Regenerate(new(Part.Background) { InScenes = target.Numbers })]
            : colors.IsEmpty && style is null ? []
            : [new SetBackground(target, colors, style)];
    }

    public static IEnumerable<Command> Palette(Clause clause)
    {
        var colors = Colors(clause);

        // 不要黄色，蓝色.
        if (colors.Length == 2 && clause.Has("act.delete|act.no|neg") && !clause.Has("part.palette|part.brand"))
        {
            colors = [colors[1]];
        }

        // 颜色换成黄色 after the captions were touched is of the captions.
        bool isOfWords = colors.Length == 1 && !clause.Has("part.brand|part.style|part.video")
            && clause.Items.Where(item => item.Is("part.palette")).All(item => clause.Plain(item) is "颜色" or "色彩" or "color" or "colour");
        return isOfWords && clause.Carry.It(Targets.IsWords) is { } it ? [new StyleWords(it) { Color = colors[0] }] : [new SetPalette(colors)];
    }

    public static string? StyleWords(Clause clause)
    {
        var unknown = clause.All("v.unknown|look.*|mood.*").Where(item => !item.Is("part.*|act.*|gen.another|gen.up")).Select(item => clause.Plain(item)).ToList();
        return unknown.Count > 0 ? string.Join(' ', unknown) : null;
    }

    /// <summary>The colours that a clause names, in order.</summary>
    public static ImmutableArray<string> Colors(Clause clause) =>
        [.. clause.All("color.*").Where(item => !IsNumbered(clause, item)).Select(item => item.Value("color.")).OfType<string>()];

    // "Our brand green is #0a7d55": the name of what is told by its number.
    private static bool IsNumbered(Clause clause, Item color) => !color.Is("color.hex")
        && clause.Items.SkipWhile(item => !ReferenceEquals(item, color)).Skip(1).TakeWhile(item => item.Is("mark.to|fill.*|mark.colon|part.color") || clause.Plain(item) is "is" or "是" or "为" or ":" || item.Is("color.hex"))
            .Any(item => item.Is("color.hex"));

    public static IEnumerable<Command> Brand(Clause clause)
    {
        if (clause.Has("act.forget") && !clause.Has("color.*|font.*") && !clause.Has("act.save"))
        {
            return [new SetBrand([], null, null, IsCleared: true)];
        }

        if (!clause.Has("color.*|font.*|part.logo|part.font|part.media") && clause.Carry.Before is [.., var before])
        {
            return before is SetPalette palette ? [new SetBrand(palette.Colors, null, null)] : before is SetBrand ? [before] : [];
        }

        string? font = clause.Value("font.") ?? (clause.Has("part.font") ? clause.Find("v.unknown|v.text")?.Text : null);
        int? logo = clause.Has("part.logo") ? MediaNumber(clause) ?? -1 : null;
        var colors = Colors(clause);
        return colors.IsEmpty && font is null && logo is null ? [] : [new SetBrand(colors, font, logo)];
    }

    public static IEnumerable<Command> Translate(Clause clause)
    {
        // "From Chinese to English": what it is to be comes last, unless "from" stands before it.
        var languages = clause.All("lang.*").ToList();
        var to = languages.LastOrDefault(item => clause.Beside(item, -1)?.Is("mark.from") != true || languages.Count == 1);
        if (to?.Value("lang.") is not { } language)
        {
            return [];
        }

        var named = clause.Items.SelectMany(item => item.Targets)
            .Where(target => Targets.IsWords(target.Part) || target.Part == Part.Narration).ToList();
        return named.Count == 0
            ? [new Translate(new(clause.Has("part.caption.sole") ? Part.Caption : Part.Video), language)]
            : named.Select(target => new Translate(target, language));
    }

    /// <summary>Canvas sizes that a clause names.</summary>
    public static ImmutableArray<(int Width, int Height)> Shapes(Clause clause)
    {
        var found = ImmutableArray.CreateBuilder<(int, int)>();
        foreach (var item in clause.Items)
        {
            if (item.Value("shape.") is { } size)
            {
                string[] sides = size.Split('x');
                found.Add((int.Parse(sides[0], CultureInfo.InvariantCulture), int.Parse(sides[1], CultureInfo.InvariantCulture)));
            }
            else if (item.Value("platform.") is { } platform && !clause.Has("shape.*"))
            {
                found.Add(ShapeOf(platform));
            }
        }

        return found.ToImmutable();
    }

    /// <summary>The shape that a platform shows best.</summary>
    public static (int Width, int Height) ShapeOf(string platform) => platform switch
    {
        "bilibili" or "youtube" or "twitter" or "weibo" => (1920, 1080),
        "instagram" or "linkedin" or "facebook" or "moments" or "taobao" => (1080, 1080),
        _ => (1080, 1920),
    };

    /// <summary>Which upload a clause speaks of: its number, −1 for the latest; <c>null</c> when it does not say.</summary>
    public static int? MediaNumber(Clause clause)
    {
        if (clause.Find("part.media|part.uploadmusic") is not { } media)
        {
            return null;
        }

        return media.Targets is [{ Numbers: [var first, ..] }, ..] ? first
            : media.Number is { } number ? (int)number
            : IsLatest(clause.Plain(media)) ? -1 : null;
    }

    private static bool IsLatest(string plain) => plain.Contains("new", StringComparison.Ordinal) || plain.Contains("just", StringComparison.Ordinal)
        || plain.Contains("latest", StringComparison.Ordinal) || plain.Contains('刚') || plain.Contains('新');
}
