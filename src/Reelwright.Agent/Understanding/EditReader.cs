using System.Text.RegularExpressions;

namespace Reelwright.Agent;

/// <summary>Reads the changes that a message asks for, clause by clause, in order.</summary>
internal static partial class EditReader
{
    private const double Bit = 0.85;

    /// <summary>The changes; empty when the message asks for none that is known.</summary>
    public static IReadOnlyList<EditCommand> Read(string message)
    {
        var commands = new List<EditCommand>();
        foreach (string clause in Clauses(message))
        {
            if (ReadClause(clause) is { } command)
            {
                commands.Add(command);
            }
        }

        return commands;
    }

    /// <summary>The clauses of a message; quoted words are never split.</summary>
    internal static IEnumerable<string> Clauses(string message)
    {
        var quotes = Phrases.Quoted().Matches(message);
        int start = 0;
        foreach (Match separator in Phrases.ClauseBreak().Matches(message))
        {
            bool isQuoted = quotes.Any(quote => separator.Index > quote.Index && separator.Index < quote.Index + quote.Length);

            // "swap scenes 1 and 2" is one clause: what follows the "and" is only a number.
            bool isList = NumberTail().IsMatch(message[(separator.Index + separator.Length)..]);
            if (!isQuoted && !isList)
            {
                yield return message[start..separator.Index];
                start = separator.Index + separator.Length;
            }
        }

        yield return message[start..];
    }

    private static EditCommand? ReadClause(string clause)
    {
        if (string.IsNullOrWhiteSpace(clause))
        {
            return null;
        }

        return ReadTitle(clause) ?? ReadScenes(clause) ?? ReadSwitch(clause) ?? ReadVolume(clause)
            ?? ReadMusic(clause) ?? ReadAspect(clause) ?? ReadLength(clause);
    }

    private static ChangeTitle? ReadTitle(string clause)
    {
        if (!Title().IsMatch(clause) && !Replace().IsMatch(clause))
        {
            return null;
        }

        string[] quoted = [.. Phrases.Quoted().Matches(clause)
            .Select(match => match.Groups.Cast<Group>().Skip(1).First(group => group.Success).Value)];
        var scene = SceneReader.Read(Phrases.Quoted().Replace(clause, " ")) is [var first, ..] ? first : (SceneNumber?)null;
        if (quoted.Length >= 2)
        {
            return new(quoted[1], scene, quoted[0]);
        }

        if (quoted.Length == 1)
        {
            return Title().IsMatch(clause) ? new(quoted[0], scene, null) : null;
        }

        var plain = PlainTitle().Match(clause);
        return plain.Success && plain.Groups[1].Value.Trim() is { Length: > 0 } words
            ? new(words.Trim(' ', '.', '。'), scene, null)
            : null;
    }

    private static EditCommand? ReadScenes(string clause)
    {
        var scenes = SceneReader.Read(clause);
        if (scenes.Count >= 2 && Swap().IsMatch(clause))
        {
            return new SwapScenes(scenes[0], scenes[1]);
        }

        if (scenes.Count >= 1 && Move().IsMatch(clause))
        {
            if (ToStart().IsMatch(clause))
            {
                return new MoveScene(scenes[0], new(1));
            }

            if (ToEnd().IsMatch(clause))
            {
                return new MoveScene(scenes[0], new(-1));
            }

            return scenes.Count >= 2 ? new MoveScene(scenes[0], scenes[1]) : null;
        }

        return scenes.Count >= 1 && Remove().IsMatch(clause) && !Part().IsMatch(clause) ? new DeleteScene(scenes[0]) : null;
    }

    private static Switch? ReadSwitch(string clause)
    {
        SwitchTarget? target = Captions().IsMatch(clause) ? SwitchTarget.Captions
            : Narration().IsMatch(clause) ? SwitchTarget.Narration
            : Music().IsMatch(clause) ? SwitchTarget.Music
            : null;
        if (target is null)
        {
            return null;
        }

        if (Remove().IsMatch(clause))
        {
            return new(target.Value, false);
        }

        // "add upbeat music" asks for a mood as well; the mood reader takes that.
        return Add().IsMatch(clause) && !(target == SwitchTarget.Music && MoodReader.Read(clause) is not null)
            ? new(target.Value, true)
            : null;
    }

    private static ChangeVolume? ReadVolume(string clause)
    {
        bool isNarration = Narration().IsMatch(clause);
        if (!isNarration && !Music().IsMatch(clause) && !Volume().IsMatch(clause))
        {
            return null;
        }

        var target = isNarration ? VolumeTarget.Narration : VolumeTarget.Music;
        if (NumberReader.Percent(clause) is { } percent)
        {
            return new(target, percent, null);
        }

        if (Half().IsMatch(clause))
        {
            return new(target, null, 0.5);
        }

        if (Louder().IsMatch(clause))
        {
            return new(target, null, Slightly().IsMatch(clause) ? 1.25 : 1.5);
        }

        return Quieter().IsMatch(clause) ? new(target, null, Slightly().IsMatch(clause) ? 0.8 : 0.6) : null;
    }

    private static ChangeMusicMood? ReadMusic(string clause) =>
        Music().IsMatch(clause) && MoodReader.Read(clause) is { } mood ? new(mood) : null;

    private static ChangeAspect? ReadAspect(string clause)
    {
        if (Vertical().IsMatch(clause))
        {
            return new(1080, 1920);
        }

        if (Square().IsMatch(clause))
        {
            return new(1080, 1080);
        }

        if (Portrait().IsMatch(clause))
        {
            return new(1080, 1350);
        }

        return Wide().IsMatch(clause) ? new(1920, 1080) : null;
    }

    private static EditCommand? ReadLength(string clause)
    {
        if (NumberReader.Seconds(clause) is { } seconds && LengthWords().IsMatch(clause))
        {
            return new ChangeLength(seconds);
        }

        if (Shorter().IsMatch(clause))
        {
            return new ScaleLength(Half().IsMatch(clause) ? 0.5 : Slightly().IsMatch(clause) ? Bit : 0.75);
        }

        return Longer().IsMatch(clause) ? new ScaleLength(Slightly().IsMatch(clause) ? 1 / Bit : 4.0 / 3) : null;
    }

    [GeneratedRegex(@"^\s*(the\s+)?(\d+|last|first|\w+th|second|third)\s*(one|scene)?\W*$|^第?[一二三四五六七八九十\d]+(个|個|段)?(场景|場景)?\W*$", RegexOptions.IgnoreCase)]
    private static partial Regex NumberTail();

    [GeneratedRegex(@"\b(title|headline|heading|text|words?|caption text|slogan)\b|标题|標題|文字|文案|字样|字樣|标语|標語", RegexOptions.IgnoreCase)]
    private static partial Regex Title();

    [GeneratedRegex(@"\b(change|replace|rename|set|update|make)\b|改|换|換|替换|替換|设为|設為", RegexOptions.IgnoreCase)]
    private static partial Regex Replace();

    [GeneratedRegex(@"(?:title|headline|heading|text|slogan)\b.*?\b(?:to|say|says|read|as|:)\s+(.+)$|(?:标题|標題|文字|文案|标语|標語).{0,8}?(?:改成|改为|改為|换成|換成|设为|設為|写成|寫成|是|：|:)\s*(?<1>.+)$", RegexOptions.IgnoreCase)]
    private static partial Regex PlainTitle();

    [GeneratedRegex(@"\b(swap|switch|exchange)\b|交换|交換|对调|對調|互换|互換|调换|調換", RegexOptions.IgnoreCase)]
    private static partial Regex Swap();

    [GeneratedRegex(@"\b(move|put|place|shift)\b|移|放到|挪|提到|调到|調到", RegexOptions.IgnoreCase)]
    private static partial Regex Move();

    [GeneratedRegex(@"\b(start|beginning|front|first place|top)\b|开头|開頭|最前|前面|开始|開始", RegexOptions.IgnoreCase)]
    private static partial Regex ToStart();

    [GeneratedRegex(@"\b(end|back|bottom)\b|结尾|結尾|末尾|最后面|最後面|最后去|到最后|到最後", RegexOptions.IgnoreCase)]
    private static partial Regex ToEnd();

    [GeneratedRegex(@"\b(remove|delete|drop|cut( out)?|get rid of|without|no|mute|turn off|disable|hide|take out)\b|删|刪|去掉|去除|移除|不要|关掉|關掉|关闭|關閉|静音|靜音|取消|没有|沒有|拿掉", RegexOptions.IgnoreCase)]
    private static partial Regex Remove();

    [GeneratedRegex(@"\b(title|seconds?|caption|subtitle|music|narration|voice)\b|标题|標題|秒|字幕|音乐|音樂|旁白|配音", RegexOptions.IgnoreCase)]
    private static partial Regex Part();

    [GeneratedRegex(@"\b(add|with|turn on|enable|show|bring back|include|put in|unmute|give it)\b|加|添|打开|打開|开启|開啟|显示|顯示|要有|配上|恢复|恢復", RegexOptions.IgnoreCase)]
    private static partial Regex Add();

    [GeneratedRegex(@"\b(captions?|subtitles?|subs)\b|字幕", RegexOptions.IgnoreCase)]
    private static partial Regex Captions();

    [GeneratedRegex(@"\b(narration|narrator|voice(-?\s?over)?|speech|speaker|talking)\b|旁白|配音|解说|解說|人声|人聲|语音|語音|朗读|朗讀", RegexOptions.IgnoreCase)]
    private static partial Regex Narration();

    [GeneratedRegex(@"\b(music|bgm|soundtrack|song|background track)\b|音乐|音樂|配乐|配樂|背景乐|背景樂|曲", RegexOptions.IgnoreCase)]
    private static partial Regex Music();

    [GeneratedRegex(@"\b(volume|loud\w*|quiet\w*)\b|音量|声音|聲音", RegexOptions.IgnoreCase)]
    private static partial Regex Volume();

    [GeneratedRegex(@"\b(half|halve)\b|减半|減半|一半", RegexOptions.IgnoreCase)]
    private static partial Regex Half();

    [GeneratedRegex(@"\b(louder|raise|increase|turn up|up|boost|higher)\b|大声|大聲|调大|調大|大一点|大一點|大点|大點|提高|响|響|加大", RegexOptions.IgnoreCase)]
    private static partial Regex Louder();

    [GeneratedRegex(@"\b(quieter|lower|softer|decrease|reduce|turn down|down|less loud)\b|小声|小聲|调小|調小|小一点|小一點|小点|小點|降低|轻一点|輕一點|减小|減小", RegexOptions.IgnoreCase)]
    private static partial Regex Quieter();

    [GeneratedRegex(@"\b(a (little )?bit|slightly|a little|a touch)\b|一点|一點|稍|略|一些|点儿|點兒", RegexOptions.IgnoreCase)]
    private static partial Regex Slightly();

    [GeneratedRegex(@"\b(vertical|portrait mode|9\s*[:：x]\s*16|tik\s?tok|reels?|shorts)\b|竖屏|豎屏|竖版|豎版|抖音|小红书|小紅書|视频号|視頻號|快手|9[:：]16", RegexOptions.IgnoreCase)]
    private static partial Regex Vertical();

    [GeneratedRegex(@"\b(square|1\s*[:：x]\s*1)\b|方形|正方|1[:：]1", RegexOptions.IgnoreCase)]
    private static partial Regex Square();

    [GeneratedRegex(@"\b4\s*[:：x]\s*5\b|4[:：]5", RegexOptions.IgnoreCase)]
    private static partial Regex Portrait();

    [GeneratedRegex(@"\b(horizontal|landscape|wide\s?screen|16\s*[:：x]\s*9|youtube)\b|横屏|橫屏|横版|橫版|宽屏|寬屏|B站|bilibili|16[:：]9", RegexOptions.IgnoreCase)]
    private static partial Regex Wide();

    [GeneratedRegex(@"\b(make|shorten|lengthen|extend|cut|trim|length|duration|long|change|reduce|stretch|only|to)\b|改|变|變|缩|縮|延长|延長|时长|時長|长度|長度|剪|控制|总共|總共|只要", RegexOptions.IgnoreCase)]
    private static partial Regex LengthWords();

    [GeneratedRegex(@"\b(shorter|shorten)\b|短一点|短一點|短些|短点|短點|缩短|縮短|太长|太長|再短", RegexOptions.IgnoreCase)]
    private static partial Regex Shorter();

    [GeneratedRegex(@"\b(longer|lengthen|extend)\b|长一点|長一點|长些|長些|长点|長點|延长|延長|太短|再长|再長", RegexOptions.IgnoreCase)]
    private static partial Regex Longer();
}
