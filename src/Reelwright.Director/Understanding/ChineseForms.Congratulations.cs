using System.Text.RegularExpressions;

namespace Reelwright.Director;

/// <content>Good news that is celebrated.</content>
internal static partial class ChineseForms
{
    // 为我们公司上市做一个庆祝视频, 恭喜小雨考上大学: what is celebrated is the title.
    private static Brief? Congratulation(Brief brief, string text)
    {
        if (Congratulated().Match(text) is not { Success: true } match || Wares().IsMatch(text) || ShopWords().IsMatch(text.Replace("公司", "", StringComparison.Ordinal)))
        {
            return null;
        }

        string what = Own().Replace(match.Groups["what"].Value, own => own.Value.Contains("公司", StringComparison.Ordinal) ? "公司" : "");
        bool isGreeted = match.Groups["wish"].Success;
        return Hanzi.Length(what) is < 3 or > LongestTitle ? null : FormReader.Complete(
            brief with
            {
                Form = "congrats",
                Name = what,
                Title = (isGreeted ? match.Groups["wish"].Value : brief.Language == "zh-Hant" ? ChineseWriting.OwnToHant("庆祝") : "庆祝") + what,
                Facts = FormReader.Facts(Clauses(text[(match.Index + match.Length)..], End())),
            },
            text,
            "party");
    }

    [GeneratedRegex(@"^\W*(?:帮我|请|給我|给我)?(?:(?:为|為|给|給)(?<what>[^，。：:；]{3,16}?)(?:做|拍|剪|生成|制作|製作)(?:一?[个個条條段支])?(?:庆祝|慶祝)(?:短?视频|短?視頻|短片|影片|片)|(?:(?:做|拍|剪|生成|制作|製作)(?:一?[个個条條段支])?)?(?<wish>恭喜(?!发财|發財)|祝贺|祝賀|庆祝|慶祝)(?<what>[^，。：:；！!]{3,16}?)(?:的?(?:短?视频|短片))?)(?:[，。；！!]|$)", RegexOptions.CultureInvariant)]
    private static partial Regex Congratulated();

    [GeneratedRegex(@"定制|封面|蛋糕|\d元|红包", RegexOptions.CultureInvariant)]
    private static partial Regex Wares();
}
