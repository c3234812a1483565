using System.Text.RegularExpressions;

namespace Reelwright.Agent;

/// <summary>
/// "The second photo" of a film that opens with a card is its second photo, not its second scene: scenes that are called
/// pictures are counted among those that show the user's own.
/// </summary>
internal static partial class PictureNumbers
{
    /// <summary>The commands with the numbers of scenes.</summary>
    public static IReadOnlyList<Command> Of(IReadOnlyList<Command> commands, TalkContext context)
    {
        int[] pictures = [.. context.Subjects.Select((subject, index) => subject.File.Length > 0 ? index + 1 : 0).Where(number => number > 0)];
        if (pictures.Length == 0 || pictures.Length == context.Subjects.Length)
        {
            return commands;
        }

        return [.. commands.Select(command => !SpeaksOfPictures(command.Said) ? command : command switch
        {
            Move move => move with { Target = Counted(move.Target, pictures), To = move.To with { Other = move.To.Other is { } other ? Counted(other, pictures) : null } },
            Swap swap => swap with { First = Counted(swap.First, pictures), Second = Counted(swap.Second, pictures) },
            _ => Retargeting.With(command, target => Counted(target, pictures)) ?? command,
        })];
    }

    private static bool SpeaksOfPictures(string said) => Picture().IsMatch(said) && !Other().IsMatch(said);

    // A number beyond the pictures can only be meant of scenes.
    private static Target Counted(Target target, int[] pictures) =>
        target.Part is not (Part.Scene or Part.Clip) || target.Numbers.Any(number => number == 0 || Math.Abs(number) > pictures.Length) ? target : target with
        {
            Numbers = [.. target.Numbers.Select(number => number > 0 ? pictures[number - 1] : pictures[^-number])],
        };

    [GeneratedRegex(@"\b(?:photo|picture|pic|image|foto|snap|snapshot)s?\b|照片|图片|图(?!标|表)|相片|[一二三四五六七八九十\d两]张|前[两几]张|最后一张", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Picture();

    [GeneratedRegex(@"\b(?:scenes?|slides?|clips?|shots?|parts?|sections?|cards?|screens?|pages?)\b|场景|幕|片段|镜头|页|卡片|段", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Other();
}
