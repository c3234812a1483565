using System.Text.RegularExpressions;

namespace Reelwright.Agent;

/// <summary>Changes of captions, narration and music: on or off, louder or quieter, another mood.</summary>
internal static partial class SoundReader
{
    private const double MuchLouder = 1.5;
    private const double SlightlyLouder = 1.25;
    private const double MuchQuieter = 0.6;
    private const double SlightlyQuieter = 0.8;

    /// <summary>The changes a clause asks for; empty when none.</summary>
    public static IReadOnlyList<EditCommand> Read(string clause)
    {
        var targets = Targets(clause);
        var changes = new List<EditCommand>();
        if (Volume(clause, targets) is { } volume)
        {
            changes.Add(volume);
        }
        else if (targets.Count > 0 && Exchange().IsMatch(clause) is false && Remove().IsMatch(clause))
        {
            changes.AddRange(targets.Select(target => new TurnPart(target, false)));
            return changes;
        }
        else if (targets.Count == 0 && Silence().IsMatch(clause))
        {
            return [new TurnPart(SwitchTarget.Narration, false), new TurnPart(SwitchTarget.Music, false)];
        }

        bool isMusic = targets.Contains(SwitchTarget.Music);
        string? mood = isMusic || More().IsMatch(clause) ? MoodReader.Read(clause) : null;

        // "softer", "quiet" said of a level are no mood.
        if (mood is not null && !(changes.Count > 0 && mood == "calm"))
        {
            changes.Add(new ChangeMusicMood(mood));
        }
        else if (isMusic && changes.Count == 0 && Another().IsMatch(clause))
        {
            changes.Add(new ChangeMusicMood(null));
        }

        if (changes.Count == 0 && Add().IsMatch(clause))
        {
            changes.AddRange(targets.Select(target => new TurnPart(target, true)));
        }
        else if (mood is not null && Add().IsMatch(clause))
        {
            changes.AddRange(targets.Where(target => target != SwitchTarget.Music).Select(target => new TurnPart(target, true)));
        }

        return changes;
    }

    private static List<SwitchTarget> Targets(string clause)
    {
        var targets = new List<SwitchTarget>();
        if (Captions().IsMatch(clause))
        {
            targets.Add(SwitchTarget.Captions);
        }

        if (Narration().IsMatch(clause))
        {
            targets.Add(SwitchTarget.Narration);
        }

        if (Music().IsMatch(clause))
        {
            targets.Add(SwitchTarget.Music);
        }

        return targets;
    }

    private static ChangeVolume? Volume(string clause, List<SwitchTarget> targets)
    {
        bool isNarration = targets.Contains(SwitchTarget.Narration) && !targets.Contains(SwitchTarget.Music);
        bool hasTarget = isNarration || targets.Contains(SwitchTarget.Music);
        if (!hasTarget && !VolumeWord().IsMatch(clause))
        {
            return null;
        }

        var target = isNarration ? VolumeTarget.Narration : VolumeTarget.Music;
        bool isLouder = Louder().IsMatch(clause);
        bool isQuieter = Quieter().IsMatch(clause);
        if (OldNumberReader.Percent(clause) is { } percent)
        {
            bool isRelative = (isLouder || isQuieter) && By().IsMatch(clause) && !ToLevel().IsMatch(clause);
            return isRelative ? new(target, null, Math.Max(0, 1 + ((isQuieter ? -1 : 1) * percent / 100))) : new(target, percent, null);
        }

        if (VolumeWord().IsMatch(clause) && Level().Match(clause) is { Success: true } level)
        {
            return new(target, OldNumberReader.Read(level.Groups[1].Value), null);
        }

        if (Half().IsMatch(clause) && (hasTarget || VolumeWord().IsMatch(clause)) && !isLouder)
        {
            return new(target, null, 0.5);
        }

        if (Twice().IsMatch(clause) && isLouder)
        {
            return new(target, null, 2);
        }

        return isQuieter ? new(target, null, Slightly().IsMatch(clause) ? SlightlyQuieter : MuchQuieter)
            : isLouder ? new(target, null, Slightly().IsMatch(clause) ? SlightlyLouder : MuchLouder)
            : null;
    }

    [GeneratedRegex(@"\b(?:captions?|subtitles?|subs|closed captions)\b|字幕")]
    private static partial Regex Captions();

    [GeneratedRegex(@"\b(?:narration|narrator|narrating|voice(?:-?\s?overs?)?|speech|speaker|talking|spoken)\b|旁白|配音|解说|人声|语音|朗读|口播")]
    private static partial Regex Narration();

    [GeneratedRegex(@"\b(?:music|bgm|soundtrack|song|background track|tune|melody)\b|音乐|配乐|背景乐|bgm|乐曲|曲子|歌")]
    private static partial Regex Music();

    [GeneratedRegex(@"\b(?:remove|delete|drop|cut(?: out)?|get rid of|without|no|mute|turn off|switch off|disable|hide|take (?:out|away)|lose|kill|don't (?:want|need)|stop)\b|删|去掉|去除|移除|不要|关掉|关闭|静音|取消|没有|拿掉|不需要|别加|不用|无(?=字幕|旁白|音乐|配音|配乐)|去(?=字幕|旁白|配音)")]
    private static partial Regex Remove();

    [GeneratedRegex(@"\b(?:replace|swap|change|exchange|switch to)\b|换成|换为|换一|改成|替换")]
    private static partial Regex Exchange();

    [GeneratedRegex(@"^\W*(?:please )?(?:mute|silence)(?: (?:it|everything|all|the (?:video|sound|audio)))?\W*$|^\W*(?:全部|整体|视频)?静音\W*$|\b(?:remove|no|turn off|mute) (?:all )?(?:the )?(?:sound|audio)\b|去掉声音|不要声音")]
    private static partial Regex Silence();

    [GeneratedRegex(@"\b(?:add|with|turn (?:\w+ )?on|switch on|enable|show|bring back|include|put|unmute|give it|generate|create|need|want|use)\b|加|添|打开|开启|显示|要有|配上|恢复|配一|来点|来段|需要|生成|配个")]
    private static partial Regex Add();

    [GeneratedRegex(@"\b(?:more|less)\s+(?!\w+\s+(?:scene|color|colour|text))\w+|更(?=欢快|轻快|活泼|舒缓|平静|温暖|大气|动感|激情|震撼)|欢快一点|舒缓一点|动感一点|活泼一点")]
    private static partial Regex More();

    [GeneratedRegex(@"\b(?:another|different|other|new|change the (?:music|song|soundtrack|bgm|background music)\W*$)\b|换(?:一)?(?:首|个|段|种|换)|换掉?(?:音乐|配乐|歌|背景音乐)$|(?:音乐|配乐|背景音乐)换(?:一下|掉|了)?$|别的|另一")]
    private static partial Regex Another();

    [GeneratedRegex(@"\b(?:volume|loud\w*|quiet(?:er|ly)|sound level|audio level)\b|音量|声音(?=大|小|调|再|太|轻|响|高|低)|(?:大|小)声")]
    private static partial Regex VolumeWord();

    [GeneratedRegex(@"(?:volume|level|音量)\D{0,16}?(\d{1,3})\b")]
    private static partial Regex Level();

    [GeneratedRegex(@"\b(?:half|halve|halved)\b|减半|一半")]
    private static partial Regex Half();

    [GeneratedRegex(@"\b(?:twice|double|2x)\b|两倍|一倍|加倍|翻倍")]
    private static partial Regex Twice();

    [GeneratedRegex(@"\b(?:louder|raise|increase|up|boost|higher|too (?:quiet|low|soft))\b|大声|调大|大一点|大点|大一些|提高|响|加大|增大|调高|高一点|高点|高一些|太小|太轻|增加")]
    private static partial Regex Louder();

    [GeneratedRegex(@"\b(?:quieter|lower|softer|decrease|reduce|down|less loud|too loud|quiet it)\b|小声|调小|小一点|小点|小一些|降低|轻一点|轻点|轻一些|减小|调低|低一点|低点|低一些|太大|太吵|太响|减少|减弱")]
    private static partial Regex Quieter();

    [GeneratedRegex(@"\b(?:a (?:little )?bit|slightly|a little|a touch|somewhat)\b|一点|稍|略|一些|点儿|些许")]
    private static partial Regex Slightly();

    [GeneratedRegex(@"\bby\b|(?:提高|降低|减少|减小|增加|增大|调高|调低|调大|调小|加大)(?:了)?\s*(?:\d|百分)|(?:大|小|高|低)\s*\d")]
    private static partial Regex By();

    [GeneratedRegex(@"\bto\s+\d|(?:到|成|为)\s*(?:\d|百分)")]
    private static partial Regex ToLevel();
}
