using Reelwright.Director;
using Reelwright.Timelines;

namespace Reelwright.Agent;

/// <summary>Words of a turn's answers, in the user's language. What changed is read off the timelines, never claimed.</summary>
internal sealed class ReplyWriter(Tongue tongue)
{
    private const int MostTold = 6;
    private const int MostAssumed = 3;

    /// <summary>What was made, and how to go on.</summary>
    public string Made(Timeline timeline, Direction direction, bool replaces, Outcome? edits)
    {
        string assumed = direction.Assumptions.IsDefaultOrEmpty
            ? ""
            : tongue.Say("\nI assumed: ", "\n我的假设：") + tongue.Join(direction.Assumptions);
        string back = replaces ? tongue.Say(" Say \"undo\" to get the video before it back.", "说“撤销”可以回到之前的视频。") : "";
        string versions = edits is { Refusal: null, Versions.IsEmpty: false } ? "\n" + VersionWords.List(tongue, edits.Versions, timeline) : "";
        string head = $"{tongue.Quoted(timeline.Title)}{tongue.Say(", ", "，")}{tongue.Seconds(timeline.Seconds)}{tongue.Say(", ", "，")}{Shape(timeline)}{tongue.Say(", ", "，")}{tongue.Scenes(timeline.Scenes().Count)}";
        return Finish(tongue.Say(
            $"Done: {head}.\n{Summary(timeline)}{assumed}{Rest(edits)}{versions}\n"
                + "Say \"export\" to get the MP4, or tell me what to change, for example \"make it 15 seconds\" or \"change the title to …\"." + back,
            $"已完成：{head}。\n{Summary(timeline)}{assumed}{Rest(edits)}{versions}\n"
                + "说“导出”即可得到 MP4；也可以直接说要改什么，比如“改成15秒”或“标题改成……”。" + back));
    }

    /// <summary>What came of commands: what differs, what was assumed, what was not understood, and what to do next.</summary>
    public string Told(Timeline before, Outcome outcome, TurnRequest request)
    {
        if (outcome.Refusal is { } why)
        {
            return Finish(Refused(why, outcome));
        }

        var parts = new List<string>();
        bool hasBrand = outcome.Brand != request.Brand;
        string versions = VersionWords.Changed(tongue, outcome, request.History.Current.Versions);
        bool isOfVersions = versions.Length > 0 && outcome.Done.All(command => command is MakeVersions or ShowVersion or DropVersion or BackTo);
        if (outcome.IsMoveOnly)
        {
            parts.Add(Moved(before, outcome, versions.Length > 0));
        }
        else if (outcome.Done.Length > 0 && !isOfVersions)
        {
            parts.Add(Changed(before, outcome, hasBrand));
        }

        if (versions.Length > 0)
        {
            parts.Add(versions + (isOfVersions && !outcome.Assumed.IsEmpty ? Sentence(tongue.Join(outcome.Assumed.Select(tongue.Say))) : ""));
        }

        if (hasBrand)
        {
            parts.Add(Brand(outcome.Brand));
        }

        parts.AddRange(Answers(outcome, request));
        if (outcome.Done.IsEmpty && !outcome.NotUnderstood.IsEmpty && outcome.Answers.IsEmpty)
        {
            parts.Add(Unclear(outcome, request));
        }
        else if (Unread(outcome) is { Length: > 0 } rest)
        {
            parts.Add(rest.TrimStart('\n'));
        }

        if (isOfVersions && !outcome.IsMoveOnly)
        {
            parts.Add(tongue.Say("Say \"undo\" to take it back.", "说“撤销”可以还原。"));
        }
        else if (outcome.Done.Length > 0 && !outcome.IsMoveOnly && !TimelineText.AreSame(before, outcome.After))
        {
            parts.Add($"{Summary(outcome.After)}\n{NextSteps.After(tongue, outcome.Done, outcome.After)}");
        }

        return Finish(string.Join('\n', parts.Where(part => part.Length > 0)));
    }

    private string Changed(Timeline before, Outcome outcome, bool hasBrand)
    {
        var changes = TimelineDifference.Between(before, outcome.After);
        string assumed = outcome.Assumed.IsEmpty
            ? ""
            : Sentence(tongue.Join(outcome.Assumed.Take(MostAssumed).Select(tongue.Say)));
        if (changes.Count > 0)
        {
            return outcome.After.IsEmpty
                ? tongue.Say("Changed: the timeline is empty.", "已修改：时间线已清空。") + assumed
                : tongue.Say($"Changed: {List(changes, outcome.After)}.", $"已修改：{List(changes, outcome.After)}。") + assumed;
        }

        return hasBrand ? assumed.Trim() : tongue.Say(
            "Nothing changed: the video is already like that.",
            "没有变化：视频已经是这样了。") + assumed + (outcome.After.IsEmpty ? "" : "\n" + Summary(outcome.After));
    }

    private string Sentence(string words) => tongue.Say($" {words}.", $"{words}。");

    private string Moved(Timeline before, Outcome outcome, bool isOfVersions)
    {
        var after = outcome.After;
        var changes = TimelineDifference.Between(before, after);
        string what = changes.Count == 0 || isOfVersions ? "" : tongue.Say(": ", "：") + List(changes, after);
        if (after.IsEmpty)
        {
            what = tongue.Say(": the timeline is empty again", "：时间线又是空的了");
        }

        string assumed = outcome.Assumed.IsEmpty ? "" : Sentence(tongue.Join(outcome.Assumed.Select(tongue.Say)));
        if (outcome.Done.Any(command => command is BackTo))
        {
            return changes.Count == 0 && !isOfVersions && TimelineText.AreSame(before, after)
                ? tongue.Say("Nothing changed: this is that version.", "没有变化：现在就是那个版本。") + assumed
                : tongue.Say($"Back at that version{what}. Say \"redo\" or \"undo\" to leave it.", $"已回到那个版本{what}。说“重做”或“撤销”可以离开。") + assumed;
        }

        return (outcome.IsBack
            ? tongue.Say($"Undone{what}. Say \"redo\" to bring it back.", $"已撤销{what}。说“重做”可以恢复。")
            : tongue.Say($"Redone{what}.", $"已重做{what}。")) + assumed;
    }

    private string Brand(BrandKit? brand)
    {
        if (brand is null)
        {
            return tongue.Say("Your brand is forgotten; new videos choose their own colours.", "品牌设置已清除，新视频会自己选配色。");
        }

        var kept = new List<string>();
        if (!brand.Colors.IsDefaultOrEmpty)
        {
            kept.Add(tongue.Say($"colours {string.Join(' ', brand.Colors)}", $"颜色 {string.Join(' ', brand.Colors)}"));
        }

        if (brand.Font is { } font)
        {
            kept.Add(tongue.Say($"font {font}", $"字体 {KindNames.Font(tongue, font)}"));
        }

        if (brand.LogoMediaId is not null)
        {
            kept.Add(tongue.Say("your logo", "你的标志"));
        }

        return tongue.Say($"Kept for your account: {tongue.Join(kept)}; new videos use them.", $"已为你的账号保存：{tongue.Join(kept)}，新视频会使用。");
    }

    // Several exports in one message are one file.
    private IEnumerable<string> Answers(Outcome outcome, TurnRequest request)
    {
        bool isTold = false;
        foreach (var answer in outcome.Answers)
        {
            if (!ExportWords.Is(answer))
            {
                yield return Answer(answer, request, outcome);
            }
            else if (!isTold)
            {
                isTold = true;
                var publish = outcome.Answers.OfType<Decline>().FirstOrDefault(ExportWords.Is);
                yield return ExportWords.Of(tongue, outcome.After, ExportSlots.Wish(outcome.Answers), ExportWords.Offer(outcome, request)!, publish?.Platform);
            }
        }
    }

    private string Answer(Command command, TurnRequest request, Outcome outcome) => command switch
    {
        Ask ask => AnswerWords.Of(tongue, ask, request with { History = outcome.History }),
        Decline decline => tongue.Say(DeclineWords.Of(decline.Wish)) + (outcome.Done.IsEmpty ? tongue.Say(" Nothing changed by that.", "这一点没有改动。") : ""),
        ExportCaptions captions => AnswerWords.Captions(tongue, outcome.After, captions.Format, request.CaptionsAddress),
        _ => "",
    };

    private string Refused(Phrase why, Outcome outcome)
    {
        string which = outcome.RefusedWords.Length > 0
            ? tongue.Say($"Not done because of {tongue.Quoted(outcome.RefusedWords)}: ", $"没有执行，问题出在{tongue.Quoted(outcome.RefusedWords)}：")
            : "";
        string reason = tongue.Say(why);
        string gap = reason.EndsWith('\n') ? "" : tongue.Say(" ", "");
        return $"{which}{reason}{gap}{tongue.Say("Nothing changed.", "什么都没有变。")}{Unread(outcome)}";
    }

    private string Unclear(Outcome outcome, TurnRequest request)
    {
        bool isEmpty = request.History.Current.Timeline.IsEmpty;
        if (ForeignTongue.Is(request.Message))
        {
            return "I understand English and Chinese, and your message looks like another language; nothing changed. The words in a video can be in any language: put them in quotes. "
                + AnswerWords.Help(tongue, isEmpty);
        }

        return (isEmpty
            ? tongue.Say("I did not understand that; nothing changed. ", "我没有听懂，什么都没有变。")
            : tongue.Say(
                "I did not understand that as a change; nothing changed. Say \"make a video about …\" for a new video. ",
                "我没有听懂要改什么，所以什么都没有变。想要新视频，请说“做一个关于……的视频”。"))
            + AnswerWords.Help(tongue, isEmpty);
    }

    // What was asked for besides and could not be done, and why.
    private string Rest(Outcome? outcome) => (outcome?.Refusal is not { } why ? "" : outcome.RefusedWords.Length > 0
        ? tongue.Say($"\nNot done, \"{Tongue.Shorten(outcome.RefusedWords)}\": {why.English}", $"\n没有做{tongue.Quoted(outcome.RefusedWords)}：{why.Chinese}")
        : tongue.Say($"\nNot done: {why.English}", $"\n没有做：{why.Chinese}")) + Unread(outcome);

    private string Unread(Outcome? outcome)
    {
        var words = (outcome?.NotUnderstood ?? []).Where(said => said.Trim().Length > 0).ToList();
        return words.Count == 0 ? "" : tongue.Say(
            $"\nNot done, because I do not know how: {tongue.Join(words.Take(MostTold).Select(Tongue.Shorten))}.",
            $"\n没有做（我不会）：{tongue.Join(words.Take(MostTold).Select(tongue.Quoted))}。");
    }

    private string List(IReadOnlyList<TimelineChange> changes, Timeline after)
    {
        var teller = new ChangeTeller(tongue, after.Scenes().Count);
        string told = tongue.Join(changes.Take(MostTold).Select(teller.Tell));
        int rest = changes.Count - MostTold;
        return rest > 0 ? told + tongue.Say($"; and {rest} more", $"；还有 {rest} 处") : told;
    }

    private string Summary(Timeline timeline) => TrackSummary.Of(timeline, tongue.IsChinese ? "zh" : "en");

    private string Finish(string reply) => tongue.Finish(reply);

    private static string Shape(Timeline timeline) => $"{timeline.Width}×{timeline.Height}";
}
