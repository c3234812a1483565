using System.Text;
using System.Text.RegularExpressions;

namespace Reelwright.Agent;

/// <summary>Reads what a message asks for: pure, offline, Chinese and English.</summary>
internal static partial class CommandReader
{
    // A longer message is a text to be filmed. It also bounds the work.
    private const int LongestRequest = 800;
    private const int LongestWish = 120;
    private const int ShortestForeign = 20;

    /// <summary>The commands of a message, in order.</summary>
    /// <param name="message">The message.</param>
    /// <param name="context">What it is said against.</param>
    public static Reading Read(string message, TalkContext context)
    {
        var reading = GoingOn.Placed(ReadAll(message, context), context);

        // "Never mind", where nothing is known that it takes back.
        return reading.Commands is [NotUnderstood] && SecondThoughts().IsMatch(message) ? new([new Ask(Topic.Nothing) { Said = message }]) : reading;
    }

    private static Reading ReadAll(string message, TalkContext context)
    {
        string text = Clean(message);
        text = text.Length > LongestRequest ? text : Rephrasing.Of(text);
        if (text.Length == 0)
        {
            return new([new Ask(Topic.Help)]);
        }

        bool isLong = text.Length > LongestRequest;
        var utterance = Utterance.Of(isLong ? text[..LongestRequest] : text);
        if (isLong)
        {
            return Make(utterance, context);
        }

        // "Forget it, start from scratch".
        if (NewVideo.IsOnlyAnew(utterance))
        {
            return new([new StartOver { Said = utterance.Original }]);
        }

        if (NewVideo.IsAfterForgetting(utterance))
        {
            return Make(utterance, context);
        }

        if (Impersonation().IsMatch(utterance.Plain))
        {
            return new([new Decline("clone-voice") { Said = utterance.Original }]);
        }

        // "Ignore all previous instructions and …" speaks to no editor.
        if (Injection().IsMatch(utterance.Plain))
        {
            return new([new Decline("instructions") { Said = utterance.Original }]);
        }

        if (Questions.AreOfSelf(utterance.Plain))
        {
            return new([new Ask(Topic.Self) { Said = utterance.Original }]);
        }

        if (Questions.Read(utterance, context) is { } question)
        {
            return new([question with { Said = utterance.Original }]);
        }

        if (ScreenWords.Read(utterance, context) is { } named)
        {
            return named;
        }

        if (OwnReadings.Read(utterance, context) is { } readings)
        {
            return readings;
        }

        if (Likeness.Read(utterance, context) is { } likeness)
        {
            return likeness;
        }

        if (Assembly.Read(utterance, context) is { } assembly)
        {
            return assembly;
        }

        var items = ClauseItems.Read(utterance, context);
        if (GoingOn.Surely(utterance, context, items) is { } goesOn)
        {
            return goesOn;
        }

        var reading = MessageReader.Read(utterance, context, items);
        if ((!reading.IsComplete || reading.Commands.Any(command => command is NotUnderstood)) && !NewVideo.IsWanted(utterance)
            && GoingOn.Likewise(utterance, context, items) is { } likewise)
        {
            return likewise;
        }

        bool isWanted = NewVideo.IsWanted(utterance);
        if (reading.IsComplete && IsOfThisVideo(reading, context, isWanted))
        {
            return Settled(reading, utterance);
        }

        // What is read to its end and names no new video is about the one that is there.
        if (context.HasVideo && reading.IsComplete && !NewVideo.NamesOne(utterance) && !NewVideo.StartsByMaking(utterance))
        {
            return Settled(reading, utterance);
        }

        // 周六新店开业，帮我弄个视频发朋友圈: where it is to go is no hindrance.
        if (isWanted && !context.HasVideo && reading.Commands.All(command => command is Decline { Wish: "publish" or "denoise" } or NotUnderstood or SetLength or SetAspect or SetMusic))
        {
            return Make(utterance, context);
        }

        // 降噪耳机的产品视频，20秒: named, not asked for, where there is none.
        if (!context.HasVideo && NewVideo.NamesSubject(utterance) && reading.Commands.All(command => command is not Decline or Decline { Wish: "publish" or "denoise" }))
        {
            return Make(utterance, context);
        }

        // A trailer for a podcast, a lamp that follows the sun: in the brief of a new video these are its subject.
        bool isDeclined = reading.Commands.Any(command => command is Decline decline && (!isWanted || IsAboutMaking(decline)));
        if (isDeclined && (!isWanted || (utterance.Original.Length <= LongestWish && reading.Commands.Length == 1)))
        {
            return Settled(reading, utterance);
        }

        if (context.HasVideo && reading.IsExplicit && !(isWanted && IsOverruled(reading)))
        {
            return Settled(reading, utterance);
        }

        if (isWanted)
        {
            return Make(utterance, context);
        }

        // "A café opens its doors, 15 seconds, vertical": a subject and the frame for it.
        bool isBriefOnly = reading.Commands.All(command => command is SetLength or SetAspect or SetMusic or Switch or NotUnderstood or SetStyle or SetVoice);
        if (reading.StartsPlainly && !NewVideo.TellsDoing(utterance) && reading.Commands.Any(command => command is SetLength)
            && reading.Commands.Any(command => command is SetAspect))
        {
            return Make(utterance, context);
        }

        // "Needs to be under 20 seconds, ad slot rules": of the video that is there.
        bool isOfWhatIsThere = context.HasVideo && reading.Commands is [SetLength, ..] && Needing().IsMatch(utterance.Plain);
        if (isBriefOnly && !isOfWhatIsThere && NewVideo.TellsSubject(utterance))
        {
            return Make(utterance, context);
        }

        bool isNothing = reading.Commands.All(command => command is NotUnderstood);
        if (isNothing && NewVideo.IsSmallTalk(utterance))
        {
            return Settled(reading, utterance);
        }

        // Nothing there to change, and something is told: 科普一下为什么…，40秒，结尾写….
        if (!context.HasVideo && !isNothing && NewVideo.TellsSubject(utterance) && reading.Commands.All(command => command is not (Ask
            or Export or Undo or Redo or Decline)))
        {
            return Make(utterance, context);
        }

        // "Slideshow pls, 3 seconds each pic, no voice", "stick my two clips together": with nothing there, what is told is what is wanted.
        if (!context.HasVideo && !isNothing && reading.Commands.All(command => command is not (Ask or Export or Undo or Redo or Decline
            or BackTo or StartOver or ExportCaptions or Delete or More or Correct))
            && !reading.Commands.All(command => command is SetBrand)
            && ((context.Media > 0 && NewVideo.SpeaksOfMedia(utterance)) || (!reading.IsExplicit && !reading.IsComplete) || NewVideo.NamesOne(utterance)))
        {
            return Make(utterance, context);
        }

        // A word or two in a language that is not understood is no brief.
        if (isNothing && !context.HasVideo && utterance.Original.Length <= ShortestForeign && ForeignTongue.Is(utterance.Original))
        {
            return Settled(reading, utterance);
        }

        if (isNothing && (!context.HasVideo || NewVideo.StartsByMaking(utterance)))
        {
            return Make(utterance, context);
        }

        if (NewVideo.StartsByMaking(utterance) && reading.Commands.All(command => command is AddWords { Text: "" } or NotUnderstood))
        {
            return Make(utterance, context);
        }

        if (!context.HasVideo && !isNothing && isBriefOnly && (context.Media > 0 || !reading.IsComplete))
        {
            return Make(utterance, context);
        }

        return !context.HasVideo && !isNothing && IsOfWhatIsToCome(reading, utterance, context)
            ? new([.. Make(utterance, context).Commands, .. reading.Commands.Where(command => command is CutSilences or CutToBeats)])
            : Settled(reading, utterance);
    }

    // Nothing is there to change: what is told at length is a subject (邀请你参加…), and what is asked of a whole video is asked of
    // the uploads ("cut the pauses out and add captions").
    private static bool IsOfWhatIsToCome(MessageReading reading, Utterance utterance, TalkContext context) =>
        (context.Media > 0 && reading.Commands.All(command => command is CutSilences or MakeHighlights or Switch { IsOn: true } or SetAspect or SetLength
            or SetMusic or SetTransition or SetLook or CutToBeats or SetStyle or NotUnderstood))
        || (NewVideo.TellsMuch(utterance) && !NewVideo.StartsByDoing(utterance) && reading.Commands.All(command => command is not (Ask or Export or Undo or Redo
            or Decline or BackTo or SetBrand or StartOver or ExportCaptions or More or Correct)));

    // What stays a wish that cannot be met, even where a new video is asked for.
    private static bool IsAboutMaking(Decline decline) => decline.Wish is "face-swap" or "lip-sync" or "clone-voice" or "vendor-model" or "fetch-video" or "copyright-music";

    // Talk that needs no brief, and cuts of the video that is there.
    private static bool IsOfThisVideo(MessageReading reading, TalkContext context, bool isWanted) =>
        (reading.Commands is [Undo or Redo or StartOver or More or Correct or BackTo or Ask or Export] && !(isWanted && reading.Commands is [Ask or Undo]))
        || (context.HasVideo && reading.Commands.Any(command => command is MakeVersions or MakeHighlights or ExportCaptions));

    // "change the way you sleep: a 20-second ad for …" starts like an edit and is none.
    private static bool IsOverruled(MessageReading reading) =>
        reading.Commands[0] is SetLength or SetAspect or SetMusic or SetStyle or SetLook or NotUnderstood or SetPalette or SetDuration or ReplaceMedia or Ask or AddWords { Text: "" } or Translate or SetSpeed or Regenerate;

    private static Reading Make(Utterance utterance, TalkContext context) =>
        new([new MakeVideo(context.Media > 0 && (context.HasFreshMedia || !context.HasVideo || NewVideo.SpeaksOfMedia(utterance))) { Said = utterance.Original }]);

    private static Reading Settled(MessageReading reading, Utterance utterance) =>
        new(reading.Commands.IsEmpty ? [new NotUnderstood { Said = utterance.Original }] : reading.Commands);

    // Control characters and marks of no width are no words; what joins an emoji stays.
    private static string Clean(string message)
    {
        var text = new StringBuilder(Math.Min(message.Length, LongestRequest + 2));
        foreach (char c in message)
        {
            if (text.Length > LongestRequest + 1)
            {
                break;
            }

            if (c is '\u200b' or '\u2060' or '\ufeff' or '\u00ad' or >= '\u202a' and <= '\u202e' or >= '\u2066' and <= '\u2069')
            {
                continue;
            }

            bool isBlank = c != '\n' && (char.IsControl(c) || char.IsWhiteSpace(c));
            if (!isBlank || (text.Length > 0 && text[^1] != ' '))
            {
                text.Append(isBlank ? ' ' : c);
            }
        }

        string clean = Arrow().Replace(text.ToString().Trim(), ": ");

        // "Titles. too. big."
        clean = Staccato().IsMatch(clean) ? clean.Replace(".", "", StringComparison.Ordinal) : clean;

        // A list, a line each: only what starts a line is a number of it.
        if (ListLine().Count(clean) >= 2)
        {
            string listed = ListLine().Replace(clean, "\n; ");
            int first = listed.IndexOf("\n; ", StringComparison.Ordinal);
            return (first > 0 && Preamble().IsMatch(listed[..first]) ? listed[first..] : listed).Replace("\n", "", StringComparison.Ordinal).Trim(' ', ';');
        }

        // "1) shorter 2) louder": the numbers of a list are no numbers of scenes.
        if (clean.Contains("1) ", StringComparison.Ordinal) && clean.Contains("2) ", StringComparison.Ordinal))
        {
            return Listed().Replace(clean, "$1; ").Trim(' ', ';');
        }

        // 1、缩短 2、改标题, "1. shorter 2. louder", ①….
        return Itemized().Count(clean) >= 2 && Itemized().Match(clean).Groups["n"].Value is "1" or "①" or "一" ? Itemized().Replace(clean, "; ").Trim(' ', ';') : clean;
    }

    // "Say it in Morgan Freeman's voice": of nobody's own voice.
    [GeneratedRegex(@"^\W*(?:ok(?:ay)?\W+|no\W+|oh\W+|actually\W+)*(?:never\s?mind|cancel(?:\s+that|\s+it)?|stop(?:\s+it)?|forget\s+it|leave\s+it(?:\s+as\s+it\s+is)?|no\s+changes)\W*$|^\W*(?:哦|那|嗯)?[,，]?(?:算了|取消|没事了?|不用改了|不改了|先?就?这样吧?|停)吧?\W*$", RegexOptions.IgnoreCase)]
    private static partial Regex SecondThoughts();

    [GeneratedRegex(@"\b(?:say|read|speak|narrate|talk|voice)\w*\b[^.;!?\n]{0,60}\b(?:in|with)\s+(?!(?:a|an|the|his|her|their|my|your|our|this|that|another|someone|somebody|woman|man|girl|boy|child|male|female)\b)(?:[a-z]+\s+){0,2}[a-z]+['’]?s\s+voice\b|用(?!男|女|我|你|他|她|原|旁|这|那|另|别|人|童|一)[\p{IsCJKUnifiedIdeographs}]{2,4}的(?:声音|嗓音)(?:来)?(?:念|读|说|讲|配)")]
    private static partial Regex Impersonation();

    [GeneratedRegex(@"\b(?:ignore|disregard|forget|override|bypass)\b[^.;!?]{0,24}\b(?:previous|prior|above|earlier|system|your|all)\b[^.;!?]{0,16}\b(?:instructions?|prompts?|rules|directives|guidelines)\b|\b(?:reveal|print|show|repeat)\b[^.;!?]{0,16}\bsystem prompt\b|(?:忽略|无视|忘掉|不要管)[^,，。]{0,8}(?:指令|提示词|系统提示|规则|设定)")]
    private static partial Regex Injection();

    [GeneratedRegex(@"^\W*(it|this|that|the video)?\s*('s |is |has |just )?(needs?|has|have|must|should|ought|cannot|can't|only|got) ")]
    private static partial Regex Needing();

    [GeneratedRegex(@"(?:^|(?<=[\s:：;；,，.。、！!]))(?:(?<n>[1-9①-⑨])(?:[、．]|\.(?=\s))|(?<n>[①-⑨])|(?<n>[一二三四五六])(?:、|\s(?=\S)))\s*")]
    private static partial Regex Itemized();

    [GeneratedRegex(@"(?:^|\n)\s*(?:[1-9]\d?\s*[.)、．]|[-*•])\s+(?=\S)")]
    private static partial Regex ListLine();

    // "Apply the following edits in order:", 请按下面修改：
    [GeneratedRegex(@"^\W*(?:(?:please|pls|kindly|hi|hello|ok|now|can you|could you|i(?:'d like| want| need)(?: you to)?|apply|do|make|carry out|here (?:are|is)|the|these|those|my|our|a few|some|few|following|next|changes?|edits?|tweaks?|fixes|things|steps?|notes?|feedback|revisions?|list|to do|todo|in|this|order|as follows|below|with|to|of|video|and|:|,)\s*)+[:：]\s*$|^(?:请|麻烦|帮我|帮忙|按|照|以下|下面|如下|这几点|几点|几处|几个|地方|修改|改动|调整|意见|反馈|要求|改一下|改下|做|一下|的|有|是|需要|要|我|们|想|顺序|依次|进行|把|视频|把视频)+[:：]\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex Preamble();

    [GeneratedRegex(@"^(?:[a-z']+\.\s+){2,}[a-z']+[.!]*$", RegexOptions.IgnoreCase)]
    private static partial Regex Staccato();

    [GeneratedRegex(@"\s*(?:->|=>|→)\s*(?=[""“「‘『'])")]
    private static partial Regex Arrow();

    [GeneratedRegex(@"(^|[\s:;,.])\(?[1-9]\)\s+")]
    private static partial Regex Listed();
}
