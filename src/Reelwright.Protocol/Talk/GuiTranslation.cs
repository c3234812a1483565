using System.Text.RegularExpressions;

namespace Reelwright.Protocol;

/// <summary>
/// Turns "click Export to download" into what it is for. The hosted service answers as if there were a page; content is kept,
/// instructions for a page are dropped and done instead.
/// </summary>
public static partial class GuiTranslation
{
    /// <summary>Reads a reply in English, Chinese or both.</summary>
    public static GuiReading Read(string text)
    {
        var steps = new List<GuiStep>();
        var kept = new List<string>();
        foreach (string line in text.Split('\n'))
        {
            string rest = string.Concat(Sentences().Matches(line).Select(match => Keep(match.Value, steps)));
            bool hadWords = line.Trim().Length > 0;
            if (!hadWords || rest.Trim(' ', '-', '*', '•', '·', '\t').Length > 0)
            {
                kept.Add(rest.TrimEnd());
            }
        }

        return new(
            BlankLines().Replace(string.Join('\n', kept), "\n\n").Trim(),
            [.. steps.DistinctBy(step => step.Action == GuiAction.Execute || step.Action == GuiAction.SendEdit
                ? (step.Action, step.Words)
                : (step.Action, ""))]);
    }

    private static string Keep(string sentence, List<GuiStep> steps)
    {
        if (ActionOf(sentence) is null)
        {
            return sentence;
        }

        // Only the clause that speaks of the page goes: "I added music, click Play to hear it."
        var kept = new List<string>();
        foreach (Match match in Clauses().Matches(sentence))
        {
            string clause = match.Value;
            if (ActionOf(clause) is { } action)
            {
                steps.Add(new(action, clause.Trim(' ', ',', '.', ';', '，', '。', '；', '、')));
            }
            else if (kept.Count > 0 || steps.Count == 0 || !IsLeftOver(clause))
            {
                kept.Add(clause);
            }
        }

        string rest = string.Concat(kept).TrimEnd(' ', ',', ';', '，', '；', '、', ':', '：');
        if (rest.Trim(' ', '.', '!', '。', '！').Length == 0)
        {
            return "";
        }

        string end = rest[^1] is '.' or '!' or '?' or '。' or '！' or '？' ? "" : rest.Any(c => c >= '\u4e00') ? "。" : ".";
        return rest + end + (sentence.EndsWith(' ') ? " " : "");
    }

    // "…, to download the video": what an instruction was for, not something that was said.
    private static bool IsLeftOver(string clause) => LeftOver().IsMatch(clause);

    private static GuiAction? ActionOf(string text)
    {
        // A title may well be "Click here": what stands in quotes is content, unless the verb before it is not.
        string said = Quoted().Replace(text, match => new string('_', match.Length));
        if (Timeline().IsMatch(said))
        {
            return GuiAction.ShowTracks;
        }

        bool isClick = Click().IsMatch(said);
        if (isClick || ExportButton().IsMatch(text))
        {
            return ExportWord().IsMatch(text) ? GuiAction.Export
                : AccountWord().IsMatch(said) ? GuiAction.ShowCredits
                : PreviewWord().IsMatch(said) ? GuiAction.ShowTracks
                : isClick ? GuiAction.Execute : null;
        }

        return Account().IsMatch(said) ? GuiAction.ShowCredits
            : Drag().IsMatch(said) ? GuiAction.SendEdit
            : Open().IsMatch(said) ? GuiAction.ReadState
            : null;
    }

    private const RegexOptions Usual = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@".+?(?:[.!?]+(?=\s|$)\s*|[。！？]+\s*|$)", RegexOptions.Singleline)]
    private static partial Regex Sentences();

    [GeneratedRegex(@".+?(?:[,;，；、]\s*|(?<=\s)(?=(?:and|then|or) )|(?=(?:然后|或者|并且|再点))|$)", RegexOptions.Singleline | Usual)]
    private static partial Regex Clauses();

    [GeneratedRegex("\"[^\"]{0,200}\"|“[^”]{0,200}”|「[^」]{0,200}」|《[^》]{0,200}》")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"\n{3,}")]
    private static partial Regex BlankLines();

    [GeneratedRegex(@"^\s*(?:and |then |or |to |so |in order to |然后|再|即可|就可以|就能|以便|来)", Usual)]
    private static partial Regex LeftOver();

    [GeneratedRegex(@"\b(?:click|tap|press|hit|double-click|right-click|select)\b(?:ing)?\s+(?:on\s+)?(?:the|your|this|that|_|export|download|save|play|ok|apply|confirm|generate|upload|undo|preview|done)|点击|单击|双击|点一下|轻点|点选|按下(?=.{0,8}(?:按钮|键))|[点按](?=.{1,8}按钮)", Usual)]
    private static partial Regex Click();

    [GeneratedRegex(@"\b(?:export|download)\s+(?:button|icon|menu|tab|panel|option)\b|[“""「『]?(?:导出|下载)[”""」』]?(?:视频)?(?:按钮|菜单|面板|选项)|(?:使用|用|找到)[“""「『](?:导出|下载)[”""」』]", Usual)]
    private static partial Regex ExportButton();

    [GeneratedRegex(@"\b(?:export|download|save)\b|导出|下载|保存", Usual)]
    private static partial Regex ExportWord();

    [GeneratedRegex(@"\bpreview\b|\bplay\b|预览|播放", Usual)]
    private static partial Regex PreviewWord();

    [GeneratedRegex(@"\b(?:account|billing|credits?|upgrade|subscription|top up|recharge)\b|账户|帐户|账号|账单|积分|充值|升级|订阅", Usual)]
    private static partial Regex AccountWord();

    [GeneratedRegex(@"\b(?:check|see|visit|go to|view|open)\s+(?:your|the|my)\s+(?:account|billing|subscription|credits?)\b(?:\s+(?:page|section|settings|tab|balance))?|(?:查看|打开|前往|进入|检查)(?:一下)?(?:您的|你的)?(?:账户|帐户|账号|账单|订阅|积分|充值)", Usual)]
    private static partial Regex Account();

    [GeneratedRegex(@"\bpreview\b[^.]{0,40}\b(?:in|on|from)\s+(?:the|your)\s+timeline|在(?:您的|你的)?时间[线轴](?:中|上|里)?(?:进行)?(?:预览|查看|播放)|预览(?:您的|你的)?时间[线轴]", Usual)]
    private static partial Regex Timeline();

    [GeneratedRegex(@"\bdrag(?:ging)?\b(?:[- ]and[- ]drop)?\s+(?:and\s+drop\s+)?(?:the|your|it|this|that|a|an|any|clips?|files?|_)|\bdrop\s+(?:the|your|it|this|that|a|an|files?|clips?)\b[^.]{0,40}\b(?:onto|into|on|in|to|here)\b|拖拽|拖动|拖放|拖到|拖入|拖至", Usual)]
    private static partial Regex Drag();

    [GeneratedRegex(@"(?:^|[,;]\s*|\b(?:please|then|can|should|to|and|now|you may|just|simply)\s+)(?:open|go to|switch to|navigate to|head to)\s+(?:the|your|up the|this)\s+(?:[\w-]+\s+){0,4}(?:panel|tab|menu|window|editor|timeline|settings|page|library|sidebar|project|dialog|inspector|toolbar|workspace|view|dashboard)\b|(?:打开|进入|切换到|前往)(?:[^。，；]{0,10})(?:面板|窗口|菜单|页面|标签|选项卡|编辑器|时间[线轴]|设置|素材库|媒体库|侧边栏|项目|对话框|工具栏|工作区)", Usual)]
    private static partial Regex Open();
}
