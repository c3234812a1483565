using System.Globalization;
using System.Text.RegularExpressions;

namespace Reelwright.Agent;

/// <summary>
/// Reads wishes whose objects no table can list: scenes about something ("add a scene about the opening hours"), other pictures
/// ("replace the lamp with a cat"), and what is done with whole scenes (cards, parts, what keeps its length).
/// </summary>
internal static partial class SceneWishes
{
    private const double Moment = 0.1;
    private const int LongestWish = 120;
    private const string Pages = "(?:scenes?|slides?|pages?|sections?|segments?|shots?|parts?|cards?|bits?)";
    private const string ZhPages = "(?:场景|镜头|画面|页面|页|段落|段|幕|部分|片段|卡片)";
    private const string Whichever = "(?:scene|clip|slide|page|shot) ?(?:no\\.? ?|number |#)?(?<number>\\d{1,2})|(?:the )?(?<ord>first|second|third|fourth|fifth|sixth|last) (?:scene|clip|slide|page|shot|one)|(?<ends>(?:the )?(?:very )?(?:start|beginning|end))";
    private const string ZhWhichever = "第(?<number>\\d{1,2}|[一二两三四五六七八九十]{1,3})(?:个|段|张|页|幕)?" + ZhPages + "?|(?<ord>最后)(?:一|那)?(?:个|段|张|页|幕)?" + ZhPages + "?|(?<ends>开头|片头|最前面?|结尾|片尾|末尾)";

    // What has readers of its own, and words that name nothing.
    private const string Known = "part.*|color.*|look.*|mood.*|shape.*|v.quote|v.emoji|lang.*|font.*|voice.*|packs.*|ref.which|platform.*|dim.*";

    /// <summary>The commands of a clause; <c>null</c> when it says nothing of the kind.</summary>
    public static List<Command>? Read(Clause clause)
    {
        if (!clause.Carry.Context.HasVideo || clause.Has("v.quote"))
        {
            return null;
        }

        string plain = clause.PlainSaid;
        return plain.Length > LongestWish ? null
            : About(clause, plain) ?? OfCard(clause, plain) ?? Art(clause, plain) ?? Parts(clause, plain)
            ?? Keeping(clause, plain) ?? Merged(plain) ?? AtMoment(clause, plain);
    }

    // "Add a scene about the price after scene 2", 第二个场景后面加一段讲价格的.
    private static List<Command>? About(Clause clause, string plain)
    {
        var match = Topic().Match(plain) is { Success: true } english ? english : ZhTopic().Match(plain);
        if (!match.Success)
        {
            // Of nothing yet: what it is to be about is asked for.
            return AnyScene().IsMatch(plain) ? [new Insert([], "", new(Where.End), null)] : null;
        }

        string topic = Original(clause, match.Groups["what"]).TrimEnd('的');
        double? seconds = clause.Find("v.duration")?.Number;
        return topic.Length == 0 ? null : [new Insert([], char.ToUpper(topic[0], CultureInfo.InvariantCulture) + topic[1..], PlaceOf(match), seconds)];
    }

    // "Add an intro", 加个片尾, "3 seconds of black at the end".
    private static List<Command>? OfCard(Clause clause, string plain)
    {
        double? seconds = clause.Find("v.duration")?.Number;
        if (BlackCard().Match(plain) is { Success: true } black)
        {
            bool isFirst = black.Groups["start"].Success;
            return [new Insert([], null, new(isFirst ? Where.Start : Where.End), seconds ?? 1) { Card = Card.Black }];
        }

        return Opener().Match(plain) is not { Success: true } opener ? null
            : opener.Groups["end"].Success ? [new Insert([], null, new(Where.End), seconds) { Card = Card.Thanks }]
            : [new Insert([], null, new(Where.Start), seconds) { Card = Card.Title }];
    }

    // "Replace the lamp with a cat", "put a picture of a cat in scene 3", 把台灯换成一只猫.
    private static List<Command>? Art(Clause clause, string plain)
    {
        var match = new[] { OtherArt(), ArtInstead(), ArtInScene(), ZhOtherArt(), ZhArtInScene() }.Select(pattern => pattern.Match(plain)).FirstOrDefault(found => found.Success);
        if (match is null)
        {
            return null;
        }

        var what = match.Groups["what"];
        var gone = match.Groups["gone"];
        if (what.Value is "one" or "ones" || what.Value.EndsWith(" one", StringComparison.Ordinal)
            || Overlaps(clause, what, Known) || Overlaps(clause, gone, Known + "|trans.*"))
        {
            return null;
        }

        var scene = match.Groups["number"].Success || match.Groups["ord"].Success ? Numbered(match) : (int?)null;
        var target = gone.Success ? new Target(Part.Art) { Showing = Original(clause, gone), InScenes = scene is { } inside ? [inside] : [] }
            : scene is { } number ? new Target(Part.Scene) { Numbers = [number] }
            : new Target(Part.Scene) { IsLast = true };
        return [new ShowArt(target, Original(clause, what))];
    }

    // "Split scene 2 into three parts", 第二个场景切成三段.
    private static List<Command>? Parts(Clause clause, string plain)
    {
        if (InParts().Match(plain) is not { Success: true } match || Count(match.Groups["count"].Value) is not (> 2 and var count))
        {
            return null;
        }

        var target = Targets.Picture(clause) is { Part: Part.Scene or Part.Clip or Part.Video } named ? named : new Target(Part.Video);
        return [new Split(target, null, count)];
    }

    /// <summary>The scene that a clause says to leave alone; <c>null</c> when it says nothing of the kind.</summary>
    public static Target? Kept(string said)
    {
        return SceneOf(Untouched().Match(said.ToLowerInvariant()));
    }

    private static Target? SceneOf(Match match) =>
        match.Groups["number"].Success || match.Groups["ord"].Success ? new(Part.Scene) { Numbers = [Numbered(match)] } : null;

    // "Shorten it to 20 s without touching scene 4", 缩短到20秒，但第四个场景不要动.
    private static List<Command>? Keeping(Clause clause, string plain)
    {
        var untouched = Untouched().Match(plain);
        return SceneOf(untouched) is { } scene && clause.Find("v.duration") is { Number: > 0 and var seconds } told
            && told.Start < clause.Items[0].Start + untouched.Index
            && clause.Has("act.shorten|act.lengthen|act.trim|act.change|dim.length.*|act.keep")
                ? [new SetLength(new(AmountKind.Absolute, seconds)) { Keeping = scene }] : null;
    }

    private static List<Command>? Merged(string plain) => Merge().IsMatch(plain) ? [new Decline("merge-scenes")] : null;

    // "Delete the caption at 0:08", 删掉8秒处的字幕.
    private static List<Command>? AtMoment(Clause clause, string plain)
    {
        if (WordsAt().Match(plain) is not { Success: true } match || (clause.Find("v.clock") ?? clause.Find("v.duration"))?.Number is not { } at)
        {
            return null;
        }

        var part = match.Groups["caption"].Success ? Part.Caption : match.Groups["title"].Success ? Part.Title : Part.Words;
        return [new Delete(new(part) { Span = new(at, at + Moment) })];
    }

    private static bool Overlaps(Clause clause, Group group, string known)
    {
        int start = clause.Items[0].Start + group.Index;
        return group.Success && clause.Items.Any(item => item.Start < start + group.Length && item.End > start && item.Is(known));
    }

    private static string Original(Clause clause, Group group)
    {
        int start = clause.Items[0].Start + group.Index;
        return clause.Utterance.Original[start..(start + group.Length)].Trim();
    }

    private static Place PlaceOf(Match match)
    {
        if (match.Groups["ends"].Success)
        {
            return new(match.Groups["ends"].Value is var end && (end.Contains("end", StringComparison.Ordinal) || end[^1] is '尾') ? Where.End : Where.Start);
        }

        bool isBefore = match.Groups["before"].Success;
        return match.Groups["number"].Success || match.Groups["ord"].Success
            ? new(isBefore ? Where.Before : Where.After, new(Part.Scene) { Numbers = [Numbered(match)] })
            : new(Where.End);
    }

    private static int Numbered(Match match) => match.Groups["ord"].Success
        ? match.Groups["ord"].Value switch { "last" or "最后" => -1, "first" => 1, "second" => 2, "third" => 3, "fourth" => 4, "fifth" => 5, _ => 6 }
        : Count(match.Groups["number"].Value);

    private static int Count(string written) => int.TryParse(written, CultureInfo.InvariantCulture, out int number) ? number
        : written switch { "three" => 3, "four" => 4, "five" => 5, "six" => 6, "thirds" => 3, "quarters" => 4, "two" => 2, _ => (int)(NumberReader.Chinese(written) ?? 0) };

    [GeneratedRegex(@"^\W*(?:(?:please|can you|could you|now|then|and|also)\W+)*(?:add|insert|put in|include|create|make|i want|we want|we need|i need|there should be|give me|let'?s have|could we have|can we have)\s+(?:a|an|another|one more|one)\s+(?:(?:more|extra|new|short|quick|separate|whole|little)\s+)*" + Pages
        + @"\s+(?:about|on|covering|explaining|describing|that (?:talks|tells|is) about|that (?:explains|covers|mentions|describes)|which (?:explains|covers|mentions|describes)|for|mentioning|with info(?:rmation)? (?:about|on))\s+(?:(?:the|our|its|my|their|your)\s+)?(?<what>(?!\d+ s|(?:scene|clip|slide|page|shot)s?\s*\d|left\b|right\b)[\w][\w '’&%-]{1,70}?)"
        + @"(?:\s+(?:(?<before>before)|after|right after|following|at|to|near)\s+(?:" + Whichever + @"))?(?:\s+for (?:about )?[\w.]+ ?s(?:ec(?:ond)?s?)?)?\W*$")]
    private static partial Regex Topic();

    [GeneratedRegex(@"^\W*(?:(?:please|can you|could you|now|then|and|also)\W+)*(?:add|insert|put in|include|i want|we need|i need|give me|can we have)\s+(?:an?|another|one more|one)\s+(?:(?:more|extra|new)\s+)*" + Pages + @"(?:\s+please)?\W*$|^\W*(?:请|帮我|给我|再|另外|多)*(?:加|添|插入|增加|加上|加入|补|来|要)(?:一)?(?:个|段|页|幕|张)(?:新的?)?" + ZhPages + @"(?:吧)?\W*$")]
    private static partial Regex AnyScene();

    [GeneratedRegex("^\\W*(?:请|帮我|给我|麻烦|再|另外|在)*(?:(?:" + ZhWhichever + ")(?:的)?(?:(?<before>之?前面?|前)|之?后面?|后)?)?(?:请|帮我|再|多)*(?:加|添|插|插入|增加|加上|加入|补|来|要|需要|放|做)(?:一|1)?(?:个|段|页|幕|张)?(?:讲|说|介绍|关于|讲到|说明|讲讲|提到|描述|聊)(?:一下|一讲)?(?<what>[^,，。;；的]{1,16}?)(?:的)?" + ZhPages + "?(?:吧|放在最后)?\\W*$")]
    private static partial Regex ZhTopic();

    [GeneratedRegex(@"^\W*(?:(?:please|can you|could you|now|then|and|also)\W+)*(?:add|insert|put(?: in)?|include|create|make|start with|begin with|open with|end with|finish with|close with|i want|we need|i need|give (?:it|me|us)|can we have|it needs|let'?s have)\s+(?:an?|some)\s+(?:[\w.]+[\s-]?(?:s|sec|seconds?)\s+)?(?:(?:nice|short|quick|simple|little|proper|small|title)\s+)*(?:(?<end>outro|end(?:ing)?[\s-](?:card|screen|slide|title)|closing (?:card|screen|slide|scene)|end[\s-]?card|thank[\s-]you (?:card|screen|slide|scene|page))|intro|intro (?:card|screen|slide|scene)|title (?:card|screen|slide|page)|opening (?:card|screen|slide|title|scene)|cover (?:page|slide)|opener)(?:\s+(?:of|for|that lasts)\s+[\w. ]+)?(?:\s+(?:at the (?:start|beginning|end)|to (?:it|the video)))?\W*$|^\W*(?:请|帮我|给我|再|给视频|在|开头|最后|结尾|前面)*(?:加|添|来|做|要|配|弄|补|加上|添加|增加)(?:一|上)?(?:个|段|张|页)?(?:[\d一二两三四五]+秒的?)?(?:简单的?|短的?|漂亮的?|好看的?)?(?:(?<end>片尾|结尾页|结束页|致谢页|结尾卡片|尾页|结束画面|感谢页)|片头|开场页|标题页|首页|封面页|开场画面|片头页)(?:吧|卡片|画面)?\W*$")]
    private static partial Regex Opener();

    [GeneratedRegex(@"^\W*(?:please\s+)?(?:add|insert|put|leave|have|include|i want|give me|end with|finish with|close with|start with|begin with|open with)?\s*(?:(?:a|an|about|some)\s+)?(?:[\w.]+[\s-]?(?:s|sec|secs|seconds?)\s+(?:of\s+)?)?(?:a\s+)?(?:plain\s+|pure\s+|empty\s+)?black\s*(?:screen|frames?|slide|picture|scene|page)?(?:\s+(?:for|of)\s+[\w.]+\s*(?:s|secs?|seconds?))?\s+(?:at|to|in)\s+the\s+(?:very\s+)?(?:(?<start>start|beginning|front)|end)(?:\s+for\s+[\w. ]+)?\W*$|^\W*(?:在)?(?:视频)?(?:(?<start>开头|最前面|片头|一开始)|最后|结尾|片尾|末尾)(?:处|面)?(?:加|留|放|来|要|插入|加上|空)(?:一段|个|一个|上)?(?:[\d.一二两三四五半]+秒)?(?:的)?(?:钟)?(?:的)?(?:黑屏|黑场|黑画面|纯黑画面)(?:[\d.一二两三四五半]+秒)?\W*$")]
    private static partial Regex BlackCard();

    [GeneratedRegex(@"^\W*(?:please\s+)?(?:replace|swap|exchange|change)\s+(?:out\s+)?the\s+(?:(?:picture|image|illustration|drawing|icon)s?\s+of\s+(?:the\s+|an?\s+)?)?(?<gone>\w+(?:\s\w+)?)(?:\s+(?:picture|image|illustration|drawing|icon)s?)?(?:\s+(?:in|of|on)\s+(?:" + Whichever + @"))?\s+(?:with|for|by|to|into)\s+(?:an?\s+(?:picture|image|illustration|drawing|icon)\s+of\s+)?(?:an?|some|the)\s+(?<what>\w+(?:\s\w+){0,2}?)(?:\s+(?:in|of|on)\s+(?:" + Whichever + @"))?\W*$")]
    private static partial Regex OtherArt();

    [GeneratedRegex(@"^\W*(?:please\s+)?(?:show|use|put|draw|have|i want|i'd like|let'?s have)?\s*(?:an?|some)\s+(?<what>\w+(?:\s\w+)?)\s+(?:instead of|in place of|rather than|not)\s+(?:the|an?|that)\s+(?<gone>\w+(?:\s\w+)?)(?:\s+(?:in|of|on)\s+(?:" + Whichever + @"))?\W*$")]
    private static partial Regex ArtInstead();

    [GeneratedRegex(@"^\W*(?:please\s+)?(?:(?:show|put|draw|use|have|i want)\s+(?:(?:an?|some)\s+)?(?:picture|image|illustration|drawing|icon)s?\s+of\s+(?:an?\s+|some\s+|the\s+)?|(?:show|draw)\s+(?:an?|some)\s+)(?<what>\w+(?:\s\w+){0,2}?)\s+(?:in|for|on|as the picture of|as the picture for)\s+(?:" + Whichever + @")\W*$")]
    private static partial Regex ArtInScene();

    [GeneratedRegex("^\\W*(?:请|帮我)*(?:把|将)(?:(?:" + ZhWhichever + ")(?:里|中|上)?面?的?)?(?:那个|这个|那张|那只|那盏)?(?<gone>[^,，。的把将]{1,8}?)(?:的?(?:图|插图|图案|图标|画))?(?:换成|改成|替换成|换为|替换为|改为|画成)(?:一?(?:个|只|张|盏|朵|辆|杯|条|棵|本|台|座|幅|头|匹|把|束|盘|碗|件|双))(?<what>[^,，。]{1,8}?)(?:的?(?:图|插图|图案|图标|图片))?(?:吧)?\\W*$")]
    private static partial Regex ZhOtherArt();

    [GeneratedRegex("^\\W*(?:请|帮我|在)*(?:" + ZhWhichever + ")(?:里|中|上)?面?(?:放|画|配|用|换|加|换成|换个|显示)(?:上|成)?(?:一?(?:个|只|张|盏|朵|辆|杯|条|棵|本|台|座|幅|头|匹|把|束|盘|碗|件|双))?(?<what>[^,，。的]{1,8}?)的?(?:插图|图案|图标|图画|图|画)(?:吧)?\\W*$")]
    private static partial Regex ZhArtInScene();

    [GeneratedRegex(@"\b(?:split|cut|divide|break|chop|slice)\b.*\b(?:into|in)\s+(?<count>\d{1,2}|three|four|five|six|thirds|quarters)(?:\s+(?:equal\s+|even\s+)?(?:parts?|pieces|sections|segments|scenes|clips|bits))?\W*$|(?:切|分|拆|剪|分割|分切|均分|平均分)(?:成|为|作)(?<count>\d{1,2}|[三四五六七八九十]{1,2})(?:等?份|段|个|部分|截|块)(?:场景|镜头|片段)?\W*$")]
    private static partial Regex InParts();

    [GeneratedRegex(@"(?:\b(?:without|but (?:don'?t|do not|never)|but without|and (?:don'?t|do not)|just (?:don'?t|not))\s+(?:cut(?:ting)?|touch(?:ing)?|shorten(?:ing)?|chang(?:e|ing)|trim(?:ming)?|los(?:e|ing)|alter(?:ing)?|affect(?:ing)?|mess(?:ing)? with)|(?:\bbut\s+|^\W*(?:and\s+|just\s+|please\s+)?)(?:keep|leave|don'?t touch|do not touch|don'?t change|don'?t cut|don'?t shorten))\s+(?:" + Whichever + @")(?:\s+(?:as it is|alone|untouched|unchanged|intact|as is|the same|whole))?\W*$|(?:但是?|不过|可是|同时|,|，)*(?:保持|保留|别动|不要动|不动)?(?:" + ZhWhichever + ")(?:的?(?:时长|长度))?(?:不要动|别动|不动|不变|保持不变|别剪|不要剪|不能动|不能变|别改|不要改|保持原样|不要变|不缩短|别缩短|不要缩短)(?:吧|了)?\\W*$|(?:别动|不要动|别剪|不要剪|别改|不要改)(?:" + ZhWhichever + ")(?:吧|了)?\\W*$")]
    private static partial Regex Untouched();

    [GeneratedRegex(@"^\W*(?:please\s+)?(?:delete|remove|cut|take out|drop|lose|get rid of|hide)\s+(?:the\s+|that\s+)?(?:(?<caption>captions?|subtitles?)|(?<title>titles?|headlines?)|text|words)\s+(?:that (?:is|comes) )?(?:at|around|from)\s+(?:about\s+)?(?:the\s+)?[\d:.]+\s*(?:s|sec|secs|seconds?)?(?:\s+mark)?\W*$|^\W*(?:请|帮我)*(?:(?:把|将)?第?[\d:.分]+秒?(?:处|那里|那儿|的地方|那条|那句|左右|的时候)?的?那?(?:条|句|段)?(?:(?<caption>字幕)|(?<title>标题)|文字|字)(?:删掉|去掉|删了|删除|去除|不要)|(?:删掉|去掉|删除|去除|拿掉|不要)第?[\d:.分]+秒?(?:处|那里|那儿|的地方|那条|那句|左右|的时候)?的?那?(?:条|句|段)?(?:(?<caption>字幕)|(?<title>标题)|文字|字))(?:吧|了)?\W*$")]
    private static partial Regex WordsAt();

    [GeneratedRegex(@"^\W*(?:please\s+|can you\s+|could you\s+)?(?:merge|combine|join|unite|fuse|glue)\s+(?:the\s+)?(?:(?:scenes?|clips?|slides?|shots?)\s+\w+\s*(?:and|with|to|&|,)\s*(?:(?:scene|clip|slide|shot)\s+)?\w+|(?:first|last)\s+(?:two|three|\d)\s+(?:scenes|clips|slides|shots))(?:\s+(?:together|into one(?: scene)?))?\W*$|^\W*(?:请|帮我)*(?:把|将)?第?[\d一二两三四五六七八九十]+(?:个|段)?(?:场景|镜头|片段|段)?(?:和|跟|与|、)第?[\d一二两三四五六七八九十]+(?:个|段)?(?:场景|镜头|片段|段)?(?:合并|合成|并成|连成|合在一起|拼在一起|并在一起)(?:成|为|一个|一段|场景|吧|起来|一下)*\W*$")]
    private static partial Regex Merge();
}
