using System.Text;

namespace Reelwright.Agent;

/// <summary>Reads what a message asks for: pure, offline, Chinese and English.</summary>
internal static class CommandReader
{
    // A longer message is a text to be filmed. It also bounds the work.
    private const int LongestRequest = 800;

    /// <summary>The commands of a message, in order.</summary>
    /// <param name="message">The message.</param>
    /// <param name="context">What it is said against.</param>
    public static Reading Read(string message, TalkContext context)
    {
        string text = Clean(message);
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

        var reading = MessageReader.Read(utterance, context);
        if (reading.Commands is [Ask or Undo or Redo or StartOver or Decline or Export or More or Correct] && reading.Explains(utterance) && !IsNewVideo(utterance, reading))
        {
            return new(reading.Commands);
        }

        if (context.HasVideo && reading.Commands.Any(command => command is MakeVersions or MakeHighlights or Decline or Insert or AddWords or AddOverlay or AddSticker or SetLook or SetTransition or Export or Translate))
        {
            return Settled(reading, utterance);
        }

        if (context.HasVideo && reading.IsExplicit && !(IsNewVideo(utterance, reading) && !reading.NamesPart))
        {
            return Settled(reading, utterance);
        }

        if (NewVideo.IsWanted(utterance) && !reading.NamesPart)
        {
            return Make(utterance, context);
        }

        if (NewVideo.IsWanted(utterance) && (!context.HasVideo || !reading.IsExplicit))
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

        if (isBriefOnly && NewVideo.TellsSubject(utterance))
        {
            return Make(utterance, context);
        }

        bool isNothing = reading.Commands.All(command => command is NotUnderstood);
        if (isNothing && (!context.HasVideo || NewVideo.StartsByMaking(utterance)))
        {
            return Make(utterance, context);
        }

        if (!context.HasVideo && !isNothing && isBriefOnly && (context.Media > 0 || !reading.IsComplete))
        {
            return Make(utterance, context);
        }

        return Settled(reading, utterance);
    }

    private static bool IsNewVideo(Utterance utterance, MessageReading reading) =>
        NewVideo.IsWanted(utterance) && !reading.Commands.Any(command => command is ChangeWords or Decline or Export or MakeVersions or MakeHighlights or Ask or StartOver);

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

        return text.ToString().Trim();
    }
}
