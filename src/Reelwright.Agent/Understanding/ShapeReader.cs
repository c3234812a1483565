using System.Text.RegularExpressions;

namespace Reelwright.Agent;

/// <summary>Shapes of the picture by the words for them: "vertical", "9:16", "竖屏", "for YouTube".</summary>
internal static partial class ShapeReader
{
    /// <summary>The shape a clause asks for; <c>null</c> when none.</summary>
    public static ChangeAspect? Read(string clause)
    {
        // "change the vertical video to 16:9": what it is to be comes last.
        (int Place, ChangeAspect Shape)[] found =
        [
            (Last(Vertical(), clause), new(1080, 1920)),
            (Last(Square(), clause), new(1080, 1080)),
            (Last(Portrait(), clause), new(1080, 1350)),
            (Last(Wide(), clause), new(1920, 1080)),
        ];
        var (place, shape) = found.MaxBy(entry => entry.Place);
        return place >= 0 ? shape : null;
    }

    private static int Last(Regex regex, string clause) => regex.Matches(clause) is [.., var last] ? last.Index : -1;

    [GeneratedRegex(@"\b(?:vertical(?:ly)?|portrait(?:\s(?:mode|format|orientation|video))|upright|9\s*[:x×/]\s*16|1080\s*[x×*]\s*1920|tik\s?tok|reels|(?:youtube )?shorts)\b|\bto portrait\b|竖屏|竖版|竖向|直式|直向|竖着|抖音|小红书|视频号|快手|9[:比x×]16")]
    private static partial Regex Vertical();

    [GeneratedRegex(@"\b(?:square|1\s*[:x×/]\s*1|1080\s*[x×*]\s*1080)\b|方形|正方|方图|方的|1[:比x×]1(?!\d)")]
    private static partial Regex Square();

    [GeneratedRegex(@"\b4\s*[:x×/]\s*5\b|4[:比x×]5(?!\d)")]
    private static partial Regex Portrait();

    [GeneratedRegex(@"\b(?:horizontal(?:ly)?|landscape(?!\s(?:photo|picture|paint|architect))|wide\s?screen|16\s*[:x×/]\s*9|1920\s*[x×*]\s*1080|youtube(?! shorts))\b|横屏|横版|横向|横式|宽屏|b站|bilibili|16[:比x×]9")]
    private static partial Regex Wide();
}
