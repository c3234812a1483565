using System.Text.RegularExpressions;

namespace Reelwright.Agent;

/// <summary>Scenes named by their place: "scene 3", "the second clip", "第三个场景", "最后一段", "开头".</summary>
internal static partial class SceneReader
{
    /// <summary>The scenes that a clause names, in the order in which it does.</summary>
    public static IReadOnlyList<SceneNumber> Read(string clause)
    {
        var found = new List<SceneNumber>();
        foreach (Match match in Scene().Matches(clause))
        {
            string number = match.Groups.Cast<Group>().Skip(1).FirstOrDefault(group => group.Success)?.Value ?? "";
            if (number.Length == 0 || IsLast(number))
            {
                found.Add(new(-1));
            }
            else if (NumberReader.Read(number) is { } value && value >= 1)
            {
                found.Add(new((int)value));
            }
        }

        return found;
    }

    private static bool IsLast(string word) =>
        word.StartsWith("last", StringComparison.OrdinalIgnoreCase) || word.StartsWith("final", StringComparison.OrdinalIgnoreCase)
        || word.StartsWith('最');

    [GeneratedRegex(
        @"\b(?:scenes?|shots?|clips?|parts?|slides?|pictures?|photos?|images?)\s*(?:number\s*|no\.?\s*|#)?(\d+)|" +
        @"\b(first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last|final)\s+(?:one\b|scene|shot|clip|part|slide|picture|photo|image)|" +
        @"(?<=\b(?:and|with|position|place|to)\s+)(\d+)\b|" +
        @"第\s*([一二两三四五六七八九十\d]+)\s*(?:个|個|段|幕|张|張|页|頁|镜|鏡|条|條|位)?(?:场景|場景|片段|镜头|鏡頭|画面|畫面|图|圖|照片)?|" +
        @"(?<=(?:场景|場景|片段|镜头|鏡頭|和|与|與|跟))\s*(\d+|[一二三四五六七八九十])(?!\s*秒)|" +
        @"(最后)(?:一)?(?:个|段|幕|张|镜头)?(?:场景|片段|画面|图|照片)?|(最後)(?:一)?(?:個|段|幕|張|鏡頭)?(?:場景|片段|畫面|圖|照片)?",
        RegexOptions.IgnoreCase)]
    private static partial Regex Scene();
}
