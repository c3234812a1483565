using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Reelwright.Timelines;

namespace Reelwright.Agent;

/// <summary>Says which of the closed set of intents a message has.</summary>
internal static partial class IntentReader
{
    // A longer message is a text to be filmed. It also bounds the work of every rule below.
    private const int LongestRequest = 800;
    private const int LongestBareEdit = 80;

    /// <summary>Classifies a message against what there is to talk about.</summary>
    /// <param name="message">The message.</param>
    /// <param name="hasVideo">Whether there is a video already.</param>
    /// <param name="hasMedia">Whether there are uploads.</param>
    /// <param name="hasFreshMedia">Whether there are uploads that no video has used yet.</param>
    public static Intent Read(string message, bool hasVideo, bool hasMedia, bool hasFreshMedia)
    {
        string text = message.Trim();
        if (text.Length > LongestRequest)
        {
            var head = Utterance.Of(text[..LongestRequest]);
            return New(hasVideo, hasMedia && (hasFreshMedia || NewVideo.SpeaksOfMedia(head)));
        }

        var utterance = Utterance.Of(text);
        if (text.Length == 0)
        {
            return Of(IntentKind.Help);
        }

        if (Errands.Read(utterance) is { } errand)
        {
            return Of(errand);
        }

        bool usesMedia = hasMedia && (hasFreshMedia || !hasVideo || NewVideo.SpeaksOfMedia(utterance));
        var edits = EditReader.Read(utterance);
        if (hasVideo && edits.IsExplicit && !IsOverruled(utterance, edits))
        {
            return Edit(edits);
        }

        if (NewVideo.IsWanted(utterance))
        {
            return New(hasVideo, usesMedia);
        }

        // "A café opens its doors, 15 seconds, vertical": a subject and the frame for it.
        if (edits.StartsPlainly && !NewVideo.TellsDoing(utterance)
            && edits.Commands.OfType<ChangeLength>().Any() && edits.Commands.OfType<ChangeAspect>().Any())
        {
            return New(hasVideo, usesMedia);
        }

        bool isBriefOnly = edits.Commands.All(command => command is ChangeLength or ChangeAspect or ChangeMusicMood or TurnPart);
        if (isBriefOnly && NewVideo.TellsSubject(utterance))
        {
            return New(hasVideo, usesMedia);
        }

        if (Unsupported().Match(utterance.Plain) is { Success: true } wish && (hasVideo || hasMedia))
        {
            return Of(IntentKind.Unsupported, ("wish", text.Substring(wish.Index, wish.Length)));
        }

        if (edits.Commands.IsEmpty)
        {
            return !hasVideo || NewVideo.StartsByMaking(utterance)
                ? New(hasVideo, usesMedia)
                : Of(IntentKind.Help, ("unclear", text));
        }

        if (hasVideo)
        {
            return Edit(edits);
        }

        bool isAboutNothing = !hasMedia && edits.IsNothingElse && text.Length <= LongestBareEdit;
        return isAboutNothing ? Of(IntentKind.Help, ("empty", text)) : New(hasVideo, usesMedia);
    }

    // "change the way you sleep: a 20-second ad for …" starts like an edit and is none.
    private static bool IsOverruled(Utterance utterance, EditReading edits) =>
        edits.Commands[0] is not ChangeTitle && NewVideo.IsWanted(utterance) && edits.Commands[0] is ChangeLength or ChangeAspect or ChangeMusicMood;

    private static Intent New(bool hasVideo, bool usesMedia) =>
        Of(usesMedia ? IntentKind.Assemble : IntentKind.Generate, hasVideo ? [("replaces", "video")] : []);

    private static Intent Edit(EditReading edits) =>
        Of(IntentKind.Edit, ("changes", string.Join("; ", edits.Commands.Select(edit => edit.ToString()))));

    private static Intent Of(IntentKind kind, params ReadOnlySpan<(string Name, string Value)> slots)
    {
        var values = Properties.Empty;
        foreach (var (name, value) in slots)
        {
            values = values.With(name, JsonValue.Create(value));
        }

        return new(kind, values);
    }

    // What is asked for often and cannot be done here; said plainly, never taken for something near it.
    [GeneratedRegex(
        @"\b(?:face ?swap|swap (?:the |my )?faces?|deep ?fakes?|lip ?-?sync\w*|clone (?:my|a|his|her|the) voice|voice clon\w+|download (?:a|the|this) youtube\b|remove (?:the |a )?(?:watermark|background|objects?)|green ?screen|translate|slow motion|slow[- ]mo|speed (?:it |the video )?up|rotate|crop|(?:change|use|another|different) (?:the |a )?(?:font|colou?rs?|transition|filter|voice)\w*)\b|" +
        "换脸|对口型|克隆.{0,4}声音|声音克隆|去水印|去背景|抠图|绿幕|翻译|慢动作|慢放|加速|快进|倍速|旋转|裁剪|换(?:个|一种|一个)?(?:字体|颜色|配色|滤镜|转场|音色)|(?:字体|颜色|配色|滤镜|转场|音色)(?:改|换)")]
    private static partial Regex Unsupported();
}
