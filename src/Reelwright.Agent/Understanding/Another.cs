using System.Text.RegularExpressions;

namespace Reelwright.Agent;

/// <summary>Reads what is asked or wished of the last turn as a whole: "did that work?", "one more try", "just fast then".</summary>
internal static partial class Another
{
    /// <summary>The commands; <c>null</c> when nothing of the kind is said.</summary>
    public static List<Command>? Read(Clause clause, Command last)
    {
        string plain = clause.Utterance.Plain[clause.Items[0].Start..clause.Items[^1].End];
        if (plain.Length > 60 || clause.Has("v.quote|color.*|v.duration|place.*"))
        {
            return null;
        }

        if (Asked().IsMatch(plain))
        {
            return [new Ask(Topic.Changes)];
        }

        return last is Regenerate && Try().IsMatch(plain) ? [last with { Said = "" }] : null;
    }

    [GeneratedRegex(@"^\W*((did|has|have|is) (that|it|this|you|they)( \w+){0,3} (work|worked|done|it|go through|happen|change|changed|apply|applied|through)|did you (do|change|get|manage)|done\?|is it done|are you done|what did you( just)? (do|change)|what have you (just )?(done|changed)|what happened)\W*|^\W*(你)?(刚才|刚刚|上一步)?(都)?(改|弄|换|做|搞|调|加|删)(好|完|成功)?(了|过)?(吗|没有|没|么|啥|什么|哪里|哪儿)|(好|成|行)了(吗|没)|(刚才|刚刚)(干|做|改|动)了(什么|啥)|生效了(吗|没)")]
    private static partial Regex Asked();

    [GeneratedRegex(@"\b(try|again|another|one more|once more|redo|go|still not)\b|再|重|换")]
    private static partial Regex Try();
}
