using System.Text.RegularExpressions;

namespace Reelwright.Director;

/// <summary>Briefs that are lists of labels and values ("Topic: … / Length: 20 seconds", 主题=…，时长=15s), told as one sentence.</summary>
internal static partial class LabelledBrief
{
    private const int LeastFields = 2;
    private static readonly char[] Commas = [',', '，', ';', '；', '。'];

    /// <summary>The message as a sentence; itself when it is no such list.</summary>
    public static string Told(string message)
    {
        var fields = Fields().Matches(message);
        if (fields.Count < LeastFields || fields[0].Index > 0 || fields.Select(field => field.Groups["label"].Value.ToLowerInvariant()).Distinct().Count() < LeastFields)
        {
            return message;
        }

        bool isChinese = message.Any(Hanzi.Is);
        string subject = "";
        List<string> wishes = [];
        for (int i = 0; i < fields.Count; i++)
        {
            int end = i + 1 < fields.Count ? fields[i + 1].Index : message.Length;
            string value = message[(fields[i].Index + fields[i].Length)..end].Trim().Trim(',', '，', ';', '；', '/', '|', '。').Trim();
            if (value.Length == 0)
            {
                continue;
            }

            if (fields[i].Groups["subject"].Success)
            {
                subject = subject.Length == 0 ? value : isChinese ? $"{subject}，{value}" : $"{subject}, {value}";
                continue;
            }

            // 风格=深色科技，不要配音: what follows a comma is a wish of its own.
            int comma = value.IndexOfAny(Commas);
            wishes.Add(Wish(fields[i], comma < 0 ? value : value[..comma].TrimEnd(), isChinese));
            wishes.Add(comma < 0 ? "" : value[(comma + 1)..].Trim());
        }

        // Without a subject the values are still all that is told.
        string rest = string.Join(isChinese ? "，" : ", ", wishes.Where(wish => wish.Length > 0));
        return isChinese ? $"{subject}，{rest}。".TrimStart('，') : $"{(subject.Length > 0 ? $"A video about {subject}, " : "")}{rest}.";
    }

    // "Music: upbeat" is said as "upbeat music", "Style: dark tech" as "dark tech style"; lengths and shapes speak for themselves.
    private static string Wish(Match field, string value, bool isChinese)
    {
        if (field.Groups["length"].Success)
        {
            string unit = BareNumber().IsMatch(value) ? isChinese ? "秒" : " seconds" : "";
            return ShortSeconds().Replace(value, isChinese ? "$1秒" : "$1 seconds") + unit;
        }

        bool isNone = None().IsMatch(value);
        return field.Groups["music"].Success ? Sound(value, isNone, isChinese ? "音乐" : "music", isChinese)
            : field.Groups["voice"].Success ? Sound(value, isNone, isChinese ? "配音" : "voice-over", isChinese)
            : field.Groups["captions"].Success ? isNone ? isChinese ? "不要字幕" : "no captions" : isChinese ? "要字幕" : "with captions"
            : field.Groups["style"].Success && !value.EndsWith('风') && !value.EndsWith("style", StringComparison.OrdinalIgnoreCase)
                ? isChinese ? $"{value}风" : $"{value} style"
            : value;
    }

    private static string Sound(string value, bool isNone, string thing, bool isChinese) =>
        isNone ? (isChinese ? "不要" : "no ") + thing
        : value.Contains(thing, StringComparison.OrdinalIgnoreCase) ? value
        : isChinese ? $"{value}的{thing}" : Yes().IsMatch(value) ? $"with {thing}" : $"with {value} {thing}";

    [GeneratedRegex(@"(?:^|(?<=[\n,，;；/|。])|(?<=\s)(?==))[ \t]*(?:[-*•][ \t]*)?(?<label>(?<subject>topic|subject|theme|about|product|brand|name|content|title|主题|主題|内容|內容|产品|產品|品牌|名称|名稱|标题|標題|题目|題目)|(?<length>duration|length|running\s+time|time|时长|時長|长度|長度|时间|時間)|(?<shape>format|aspect(?:\s+ratio)?|ratio|shape|size|orientation|platform|比例|画幅|畫幅|尺寸|格式|平台)|(?<style>style|look|tone|vibe|mood|风格|風格|调性|調性|氛围|氛圍)|(?<music>music|bgm|soundtrack|音乐|音樂|配乐|配樂|背景音乐|背景音樂)|(?<voice>voice(?:[- ]?over)?|narration|narrator|vo|配音|旁白)|(?<captions>captions?|subtitles?|字幕))\s*[:：=]\s*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Fields();

    [GeneratedRegex(@"^\d+(?:\.\d+)?$", RegexOptions.CultureInvariant)]
    private static partial Regex BareNumber();

    [GeneratedRegex(@"\b(\d+(?:\.\d+)?)\s*(?:s|sec|secs)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ShortSeconds();

    [GeneratedRegex(@"^(?:no|none|off|without|n/a|无|無|不要|没有|沒有|不用|否)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex None();

    [GeneratedRegex(@"^(?:yes|on|y)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Yes();
}
