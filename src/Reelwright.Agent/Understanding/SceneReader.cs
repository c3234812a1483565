using System.Text.RegularExpressions;

namespace Reelwright.Agent;

/// <summary>Changes of scenes, which are named by their place: "scene 3", "the second clip", "第三个场景", "最后一段", "倒数第二个".</summary>
internal static partial class SceneReader
{
    private const string EnNumber = "one|two|three|four|five|six|seven|eight|nine|ten";
    private const string EnOrdinal = "first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last|final";
    private const string EnNoun = "scenes?|shots?|clips?|parts?|slides?|segments?|pictures?|photos?|images?|sections?|one\\b";
    private const string ZhNumber = @"[一二两三四五六七八九十\d]+";
    private const string ZhNoun = "场景|片段|镜头|画面|图片|照片|场|幕|图";

    /// <summary>The changes of scenes that a clause asks for; empty when none.</summary>
    public static IReadOnlyList<EditCommand> Read(string clause)
    {
        if (Several().Match(clause) is { Success: true } several)
        {
            return Remove().IsMatch(clause) && !Part().IsMatch(clause) ? DeleteSeveral(several) : [];
        }

        var scenes = Numbers(clause);
        if (scenes.Count == 2 && Swap().IsMatch(clause))
        {
            return [new SwapScenes(scenes[0], scenes[1])];
        }

        if (scenes.Count == 0 || Part().IsMatch(clause))
        {
            return [];
        }

        if (Remove().IsMatch(clause))
        {
            // From the back, so that every number still means the scene that it meant when it was said.
            return [.. scenes.Distinct()
                .OrderBy(scene => scene.Value < 0 ? 0 : 1)
                .ThenBy(scene => scene.Value < 0 ? scene.Value : -scene.Value)
                .Select(scene => new DeleteScene(scene))];
        }

        bool isToStart = ToStart().IsMatch(clause);
        bool isToEnd = ToEnd().IsMatch(clause);
        if (!Move().IsMatch(clause) && !(isToStart || isToEnd))
        {
            return [];
        }

        return scenes.Count >= 2
            ? [new MoveScene(scenes[0], scenes[1], Before().IsMatch(clause) ? ScenePlace.Before : After().IsMatch(clause) ? ScenePlace.After : ScenePlace.At)]
            : isToStart ? [new MoveScene(scenes[0], new(1), ScenePlace.At)]
            : isToEnd ? [new MoveScene(scenes[0], new(-1), ScenePlace.At)]
            : [];
    }

    // "The last two": from the back, so that the numbers still hold.
    private static IReadOnlyList<EditCommand> DeleteSeveral(Match several)
    {
        int count = (int)(OldNumberReader.Read(several.Groups["count"].Value) ?? 0);
        bool isLast = several.Groups["last"].Success;
        return count is < 2 or > 20 ? [] :
            [.. Enumerable.Range(0, count).Select(i => new DeleteScene(new(isLast ? -1 : count - i)))];
    }

    /// <summary>The scenes that a clause names, in the order in which it does.</summary>
    public static IReadOnlyList<SceneNumber> Numbers(string clause)
    {
        var found = new List<SceneNumber>();
        bool isList = Swap().IsMatch(clause) || Move().IsMatch(clause) || Remove().IsMatch(clause);
        foreach (Match match in Scene().Matches(clause))
        {
            // A bare number is a scene only beside one that is named, or where scenes are exchanged.
            bool isBare = match.Groups["bare"].Success;
            if (isBare && !(isList && (found.Count > 0 || Swap().IsMatch(clause))))
            {
                continue;
            }

            string number = match.Groups["number"].Value + match.Groups["bare"].Value;
            int sign = match.Groups["back"].Success ? -1 : 1;
            if (match.Groups["first"].Success)
            {
                found.Add(new(1));
            }
            else if (number.Length == 0 || number is "last" or "final")
            {
                found.Add(new(-1));
            }
            else if (OldNumberReader.Read(Suffix().Replace(number, "")) is >= 1 and <= 999 and var value)
            {
                found.Add(new(sign * (int)value));
            }
        }

        return found;
    }

    [GeneratedRegex(
        @"\b(?:first|(?<last>last|final))\s+(?<count>\d{1,2}|two|three|four|five|six)\s+(?:scenes|shots|clips|parts|slides|segments|pictures|photos|images|sections)\b|"
        + "(?:前面?|(?<last>最后|后面?))的?(?<count>[两二三四五六]|\\d{1,2})(?:个|段|幕|张|条)(?!月|小时)")]
    private static partial Regex Several();

    [GeneratedRegex("(?<=\\d)(?:st|nd|rd|th)$")]
    private static partial Regex Suffix();

    [GeneratedRegex(
        @"\b(?:scenes?|shots?|clips?|parts?|slides?|segments?|pictures?|photos?|images?|sections?)\s*(?:number\s*|no\.?\s*|#)?(?<number>\d{1,3}|" + EnNumber + @")\b(?!\s*(?:-\s*)?(?:s|sec|second|minute|min)s?\b)|" +
        @"(?<!\d\s?-?)\b(?<number>" + EnOrdinal + @"|\d{1,3}(?:st|nd|rd|th))\s+(?:two\s+)?(?:" + EnNoun + @")|" +
        @"(?<!\d\s?-?)\b(?<bare>" + EnOrdinal + @"|\d{1,3}(?:st|nd|rd|th))\b(?!\s*(?:and|,|with)?\s*\d*\s*(?:s|sec|second|minute|min)s?\b)|" +
        @"(?<=\b(?:and|with|position|place|number|to|swap|switch|exchange|before|after|,)\s*)#?(?<bare>\d{1,3})\b(?!\s*(?:-\s*)?(?:s|sec|second|minute|min)s?\b)|" +
        @"(?<back>倒数)?第\s*(?<number>" + ZhNumber + @")(?!\s*(?:秒|分|次|天|年|季))\s*(?:个|段|幕|张|页|镜|条|位|处|场)?(?:" + ZhNoun + @")?|" +
        @"(?:场景|片段|镜头|画面|图片|照片)\s*(?<number>" + ZhNumber + @")(?!\s*(?:个|段|秒|幕|张))|" +
        @"(?<=(?:和|与|跟|及|到|换|调)\s*)(?<bare>" + ZhNumber + @")(?!\s*(?:秒|%|个点|分|倍))|" +
        "(?<first>首个|开头的?|片头的?)(?:" + ZhNoun + ")|" +
        "最后(?:的)?(?:一|那)?(?:个|段|幕|张|镜|页|条)?(?:" + ZhNoun + ")|最后(?:一|那)(?:个|段|幕|张|镜|页|条)")]
    private static partial Regex Scene();

    [GeneratedRegex(@"\b(?:swap|switch|exchange|flip|interchange)\b|交换|对调|互换|调换")]
    private static partial Regex Swap();

    [GeneratedRegex(@"\b(?:move|put|place|shift|bring)\b|移|放到|放在|挪|提到|提前|调到|排到|换到")]
    private static partial Regex Move();

    [GeneratedRegex(@"\b(?:to|at|in) (?:the )?(?:very )?(?:start|beginning|front|first place|top)\b|\bfirst$|\b(?:start|beginning)\b|开头|最前|前面|开始|首位|第一个?位")]
    private static partial Regex ToStart();

    [GeneratedRegex(@"\b(?:to|at|in) (?:the )?(?:very )?(?:end|back|bottom|last place)\b|\blast$|结尾|末尾|最后面|到最后|最末|后面")]
    private static partial Regex ToEnd();

    [GeneratedRegex(@"\b(?:before|in front of|ahead of)\b|之前|前面|前边|前$")]
    private static partial Regex Before();

    [GeneratedRegex(@"\b(?:after|behind)\b|之后|后面|后边|后$")]
    private static partial Regex After();

    [GeneratedRegex(@"\b(?:remove|delete|drop|cut(?: out)?|get rid of|take out|lose|without|skip|erase)\b|删|去掉|去除|移除|不要|拿掉|剪掉|砍掉")]
    private static partial Regex Remove();

    [GeneratedRegex(@"\b(?:titles?|headline|text|words?|captions?|subtitles?|music|narration|voice|volume)\b|标题|字幕|音乐|配乐|旁白|配音|文字|音量")]
    private static partial Regex Part();
}
