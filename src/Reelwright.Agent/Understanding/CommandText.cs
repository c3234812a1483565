using System.Globalization;

namespace Reelwright.Agent;

/// <summary>Commands as short text that is the same every time: for tests, logs and events.</summary>
internal static class CommandText
{
    /// <summary>A reading in one line.</summary>
    public static string Of(Reading reading) => string.Join("; ", reading.Commands.Select(Of));

    /// <summary>A command.</summary>
    public static string Of(Command command) => command switch
    {
        Trim c => Join("trim", Of(c.Target), Name(c.End), Of(c.Seconds)),
        Keep c => Join("keep", Of(c.Target), Of(c.Span)),
        CutOut c => Join("cut", Of(c.Target), Of(c.Span)),
        Split c => Join("split", Of(c.Target), c.AtSeconds is { } at ? "at " + Of(at) : null, c.Parts != 2 ? $"in {c.Parts}" : null),
        Delete c => Join("delete", Of(c.Target)),
        Move c => Join("move", Of(c.Target), Of(c.To)),
        Swap c => Join("swap", Of(c.First), "|", Of(c.Second)),
        Duplicate { AtBothEnds: true } c => Join("duplicate", Of(c.Target), "at both ends"),
        Duplicate c => Join("duplicate", Of(c.Target), "x" + Of(c.Copies)),
        Insert c => Join("insert", c.Media.IsEmpty ? null : "media " + List(c.Media), Quoted(c.Text), Of(c.To), Seconds(c.Seconds), c.Card != Card.None ? c.Card.ToString().ToLowerInvariant() : null),
        ReplaceMedia c => Join("replace-media", Of(c.Target), c.Media is { } media ? "media " + Of(media) : null),
        Reorder c => Join("reorder", Name(c.By), c.Numbers.IsDefaultOrEmpty ? null : List(c.Numbers)),
        SetDuration c => Join("duration", Of(c.Target), Of(c.Seconds)),
        SetSpeed c => Join("speed", Of(c.Target), Of(c.Speed)),
        PlayBackwards c => Join("reverse", Of(c.Target)),
        Freeze c => Join("freeze", Of(c.Target), c.AtSeconds is { } at ? "at " + Of(at) : null, Seconds(c.Seconds)),
        SetLook c => Join("look", Of(c.Target), c.Name, Of(c.Strength)),
        Adjust c => Join("adjust", Of(c.Target), c.Property, Of(c.Amount)),
        SetFit c => Join("fit", Of(c.Target), c.Mode),
        CropPicture c => Join("crop", Of(c.Target), Of(c.Left), Of(c.Top), Of(c.Right), Of(c.Bottom)),
        MoveCamera c => Join("camera", Of(c.Target), Kebab(c.Move.ToString()), Of(c.Amount)),
        SetZoom c => Join("zoom", Of(c.Target), Of(c.Zoom)),
        Rotate c => Join("rotate", Of(c.Target), Of(c.Degrees)),
        Flip c => Join("flip", Of(c.Target), c.IsVertical ? "v" : "h"),
        BlurPart c => Join("blur", Of(c.Target), c.Where),
        SetOpacity c => Join("opacity", Of(c.Target), Of(c.Opacity)),
        AddOverlay c => Join("overlay", Name(c.Part), c.Media is { } media ? "media " + Of(media) : null, c.Where, Of(c.Size), During(c.During)),
        Pronounce c => Join("pronounce", c.Written, c.Reading),
        ShowArt c => Join("art", Of(c.Target), c.What),
        AddSticker c => Join("sticker", c.What, c.Where, During(c.During)),
        PlaceLayer c => Join("place", Of(c.Target), c.Where, Of(c.Size)),
        SetTransition c => Join("transition", Of(c.Target)["transition".Length..].Trim(), c.Kind, Of(c.Seconds)),
        Switch c => (c.IsOn ? "+" : "-") + Name(c.Part),
        SetVolume c => Join("volume", Of(c.Target), Of(c.Percent)),
        Fade c => Join("fade", Of(c.Target), Name(c.Ends), Of(c.Seconds)),
        Duck c => Join("duck", c.IsOn ? "on" : "off", Of(c.Decibels)),
        SetMusic c => Join("music", c.Mood is null ? null : "mood=" + c.Mood, c.Tempo is null ? null : "tempo" + Of(c.Tempo), c.Media is { } media ? "media " + Of(media) : null, c.StartsAtDrop ? "drop" : null, c.IsAnother ? "another" : null),
        TimeMusic c => Join("music-times", c.From is null ? null : "from " + Of(c.From), c.To is null ? null : "to " + Of(c.To), c.IsWhole ? "whole" : null),
        SetVoice c => Join("voice", c.Voice ?? "another"),
        SetSpeechRate c => Join("rate", Of(c.Rate)),
        RewriteLine c => Join("line", Of(c.Target), Quoted(c.Text)),
        AddSound c => Join("sound", c.Sound, c.At is null ? null : "at " + Of(c.At)),
        Undo c => Join("undo", c.Times == 1 ? null : Of(c.Times)),
        Redo c => Join("redo", c.Times == 1 ? null : Of(c.Times)),
        BackTo c => Join("back-to", Of(c.Version)),
        Restore c => Join("restore", c.Aspect, c.Target is null ? null : Of(c.Target), c.IsFirst ? "first" : null),
        Correct c => Join("correct", c.Instead is null ? null : Of(c.Instead)),
        More c => Join("more", Of(c.Factor)),
        Ask c => Join("ask", Name(c.About), c.What.Length > 0 ? $"\"{c.What}\"" : "", c.Number != 0 ? $"{c.Number}" : ""),
        Export c => Join("export", c.Format, c.Resolution, c.Fps is { } fps ? Of(fps) + "fps" : null, c.Quality, c.Preset, c.Codec),
        Decline c => Join("decline", c.Wish),
        NotUnderstood => "unknown",
        MakeVideo c => Join("make", c.UsesMedia ? "media" : null, c.Order.IsEmpty ? null : string.Join(',', c.Order.Select(place => place + 1)), c.About is { } about ? "about " + about : null),
        Regenerate c => Join("regenerate", Of(c.Target)),
        SetLength c => Join("length", Of(c.Seconds), c.ByImportance ? "by-importance" : null, c.Keeping is { } kept ? "keeping " + Of(kept) : null),
        SetAspect c => Join("aspect", $"{c.Width}x{c.Height}"),
        SetStyle c => Join("restyle", c.Style ?? "another"),
        SetPalette c => Join("palette", string.Join(',', c.Colors)),
        SetBackground c => Join("background", Of(c.Target), c.Colors.IsEmpty ? null : string.Join(',', c.Colors), c.Style),
        MakeVersions c => Join("versions", c.Seconds.IsEmpty ? null : string.Join(',', c.Seconds.Select(Of)), c.Shapes.IsEmpty ? null : string.Join(',', c.Shapes.Select(shape => $"{shape.Width}x{shape.Height}")), Wishes(c)),
        ShowVersion c => Join("show-version", c.Number is { } number ? Of(number) : null, Seconds(c.Seconds), c.Shape is { } shape ? $"{shape.Width}x{shape.Height}" : null),
        DropVersion c => Join("drop-version", c.Number is { } number ? Of(number) : null, Seconds(c.Seconds), c.Shape is { } shape ? $"{shape.Width}x{shape.Height}" : null),
        Translate c => Join("translate", Of(c.Target), c.Language),
        StartOver => "start-over",
        CutSilences c => Join("cut-silences", Of(c.LongerThanSeconds)),
        CutToBeats => "cut-to-beats",
        MakeHighlights c => Join("highlights", Of(c.Seconds)),
        SetBrand c => Join("brand", c.Colors.IsEmpty ? null : string.Join(',', c.Colors), c.Font is null ? null : "font=" + c.Font, c.Logo is { } logo ? "logo=" + Of(logo) : null, c.IsCleared ? "cleared" : null),
        AddWords c => Join("words", Name(c.Part), Quoted(c.Text), c.Where, During(c.During)),
        ChangeWords c => Join("change", Of(c.Target), Quoted(c.Text), c.Instead is null ? null : "for " + Quoted(c.Instead)),
        StyleWords c => Join(
            "style", Of(c.Target), Pair("color", c.Color), Pair("font", c.Font), Pair("size", Of(c.Size)), c.IsBold is { } bold ? bold ? "bold" : "thin" : null,
            Pair("outline", c.Outline), Pair("plate", c.Plate), c.HasShadow is { } shadow ? shadow ? "shadow" : "no-shadow" : null,
            c.IsUppercase is { } upper ? upper ? "upper" : "lower" : null, Pair("align", c.Align), Pair("captions", c.CaptionStyle)),
        TimeWords c => Join("time", Of(c.Target), c.Span is null ? null : Of(c.Span), Of(c.Seconds)),
        Animate c => Join("animate", Of(c.Target), Name(c.Ends), c.Style),
        ReplaceAllWords c => Join("words", string.Join(" | ", c.Words.Select(word => $"{Name(word.Part)} {Of(word.Number)} \"{word.Text}\""))),
        ShiftWords c => Join("shift", Of(c.Target), (c.Seconds < 0 ? "" : "+") + Of(c.Seconds)),
        ExportCaptions c => Join("export-captions", c.Format),
        _ => command.GetType().Name,
    };

    /// <summary>A target.</summary>
    public static string Of(Target target) => Join(
        Name(target.Part), target.Numbers.IsDefaultOrEmpty ? null : List(target.Numbers), target.IsAll ? "all" : null, target.IsLast ? "last" : null,
        target.IsOther ? "other" : null, target.InScenes.IsDefaultOrEmpty ? null : "in " + List(target.InScenes),
        target.Span is null ? null : Of(target.Span), target.Showing is null ? null : "~" + target.Showing);

    // Only where lengths and shapes belong together in pairs.
    private static string? Wishes(MakeVersions versions) => versions.Wishes.IsDefaultOrEmpty || !versions.Wishes.Any(wish => wish is { Seconds: not null, Shape: not null })
        ? null
        : "= " + string.Join('|', versions.Wishes.Select(wish => Join(Seconds(wish.Seconds), wish.Shape is { } shape ? $"{shape.Width}x{shape.Height}" : null).Replace(' ', '@')));

    private static string Of(Place place) => Join(Name(place.Where), place.Other is null ? null : Of(place.Other));

    private static string Of(Span span) => $"[{Of(span.From)}..{Of(span.To)}]";

    private static string? Of(Amount? amount) => amount?.Kind switch
    {
        null => null,
        AmountKind.Percent => Of(amount.Value) + "%",
        AmountKind.Factor => "x" + Of(amount.Value),
        AmountKind.Delta => (amount.Value < 0 ? "" : "+") + Of(amount.Value),
        _ => "=" + Of(amount.Value),
    };

    private static string? Of(double? value) => value is { } known ? Of(known) : null;

    private static string Of(double value) => value.ToString("0.####", CultureInfo.InvariantCulture);

    private static string? Seconds(double? value) => value is { } known ? Of(known) + "s" : null;

    private static string? During(Target? during) => during is null ? null : "during " + Of(during);

    private static string? Pair(string name, string? value) => value is null ? null : value[0] == '=' ? name + value : $"{name}={value}";

    private static string? Quoted(string? text) => text is null ? null : $"\"{text}\"";

    private static string List(IEnumerable<int> numbers) => string.Join(',', numbers);

    private static string Name<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();

    private static string Kebab(string name) => string.Concat(name.Select((c, i) => i > 0 && char.IsUpper(c) ? "-" + char.ToLowerInvariant(c) : char.ToLowerInvariant(c).ToString()));

    private static string Join(params string?[] parts) => string.Join(' ', parts.Where(part => !string.IsNullOrEmpty(part)));
}
