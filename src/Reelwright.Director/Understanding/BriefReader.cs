using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Reelwright.Director;

/// <summary>Reads what a message asks for, by rules, in Chinese and English.</summary>
public sealed partial class BriefReader
{
    /// <summary>A message longer than this is a text to be filmed; wishes about the video are looked for at its two ends only.</summary>
    private const int LongestRequestChars = 1200;
    private const int RequestHeadChars = 240;
    private const int ScriptSentences = 4;
    private const int LongWords = 24;
    private const int LongHanzi = 40;

    /// <summary>Reads a message.</summary>
    /// <param name="message">What the user wrote; any length.</param>
    /// <param name="languageHint">Language the session was opened in (<c>en</c>, <c>zh</c>, <c>zh-TW</c>), or <c>null</c>; the message's own language comes first.</param>
    /// <exception cref="DirectionException">The message is empty, or asks for what no video is made of.</exception>
    [SuppressMessage("Performance", "CA1822", Justification = "Callers hold a reader, so that another way of reading can take its place.")]
    public Brief Read(string message, string? languageHint)
    {
        (string request, string caption) = CaptionLine.Split(message);
        string named = "";
        string text = Clean(request.Trim().Length > 0 ? request : caption);
        if (string.IsNullOrWhiteSpace(text))
        {
            throw new DirectionException(languageHint?.StartsWith("zh", StringComparison.OrdinalIgnoreCase) == true
                ? "请用一句话说明视频的内容，例如：介绍一家新开的咖啡店，30秒。"
                : "Say in a sentence what the video is about, for example: a 30-second video about a new coffee shop.");
        }

        text = text.Length <= LongestRequestChars ? LabelledBrief.Told(text) : text;
        (string language, bool isForeign) = Languages.Detect(text, languageHint);
        (text, string? writing) = text.Length <= LongestRequestChars ? WritingWish.Take(text) : (text, null);
        language = writing is not null && language != "en" ? writing : language;
        if (language.StartsWith("zh", StringComparison.Ordinal))
        {
            // 客户 320 家: spaces about a figure are typed for the eye and part nothing.
            text = FigureEnd().Replace(FigureStart().Replace(Shell.WithoutTranslation(text), ""), "");
        }

        Refusals.Check(text, language);
        if (language.StartsWith("zh", StringComparison.Ordinal) && text.Length <= LongestRequestChars && Named().Match(text) is { Success: true } called)
        {
            // 公司叫云帆科技, somewhere in the message: that is the name, wherever the rest comes from.
            named = called.Groups["name"].Value;
            text = text.Remove(called.Index, called.Length);
        }

        RequestWords words = text.Length <= LongestRequestChars && !isForeign ? RequestWords.Take(Leads.Plain(text)) : new RequestWords(text, "");
        text = words.Text;
        (string head, string tail) = text.Length <= LongestRequestChars ? (text, "") : SplitHead(text);
        Wishes wishes = Wishes.Read(head);
        bool isOrder = tail.Length == 0 && !isForeign && !words.IsScript;
        Asides asides = isOrder ? Asides.Take(head) : new(head, []);
        string rest = asides.Said.Count == 0 ? wishes.Rest : Wishes.Read(asides.Content).Rest;
        string target = wishes.Language switch
        {
            "zh" => language.StartsWith("zh", StringComparison.Ordinal) ? language : writing ?? "zh-Hans",
            "en" => "en",
            _ => writing ?? language,
        };

        Brief brief = new()
        {
            Message = message,
            Language = target,
            IsForeign = isForeign && wishes.Language.Length == 0,
            Caption = caption,
            LengthSeconds = wishes.LengthSeconds ?? asides.Seconds,
            Width = wishes.Size?.Width,
            Height = wishes.Size?.Height,
            WantsMusic = wishes.Music ?? asides.Music,
            WantsNarration = wishes.Narration ?? asides.Narration,
            WantsCaptions = wishes.Captions ?? asides.Captions,
            QuotedWords = [.. Quotes().Matches(head).Select(match => match.Groups["words"].Value.Trim()).Where(words => words.Length > 0).Take(6)],
            Tone = Moods.Tone($"{words.Manner} {head}"),
            MusicMood = Moods.Music(head),
            Colors = Moods.Colors(head),
        };

        brief = ReadSubject(brief, RequestWords.WithoutAsking(Gap().Replace(rest, "")), tail, language);
        brief = words.Closing.Length > 0 ? brief with { CallToAction = words.Closing } : brief;
        // 她叫可可，幼儿园大班: what stood in the name's place is told of it.
        bool isTold = named.Length > 0 && brief.Name.Length > 0 && brief.Phrase.Length == 0 && brief.Form.Length == 0 && !brief.Name.Contains(named, StringComparison.Ordinal);
        brief = isTold ? brief with { Facts = [brief.Name, .. brief.Facts] } : brief;
        brief = named.Length > 0 ? brief with { Name = named, Title = brief.Title == brief.Name ? named : brief.Title } : brief;
        return brief with { Genre = Genres.Of(brief, head) };
    }

    private static Brief ReadSubject(Brief brief, string head, string tail, string language)
    {
        bool isChinese = language.StartsWith("zh", StringComparison.Ordinal);
        Shell shell = isChinese ? Shell.StripChinese(head) : Shell.StripEnglish(head);
        string content = (shell.Content + (tail.Length == 0 ? "" : " " + tail)).Trim();
        ImmutableArray<string> sentences = Sentences.Split(content);
        if (isChinese && Hanzi.Count(content) == 0 && EnglishWords.CountWords(content) > 2)
        {
            // A Chinese request about something told in English.
            content = Shell.StripEnglish(content).Content;
            (isChinese, language) = (false, "en");
        }

        if (tail.Length == 0 && Openings.Take(brief, content, isChinese) is { Brief.Opening.Length: > 0 } opened)
        {
            (brief, content, head) = (opened.Brief, opened.Content, opened.Content);
            sentences = Sentences.Split(content);
        }

        bool isLong = isChinese ? Hanzi.Count(content) > LongHanzi : EnglishWords.CountWords(content) > LongWords;
        int whole = sentences.Count(sentence => sentence[^1] is '.' or '!' or '?' or '。' or '！' or '？' or '；' or '”');
        bool isScript = isLong && whole >= ScriptSentences - 1 && sentences.Length >= ScriptSentences;
        if (tail.Length == 0 && !brief.IsForeign && !shell.IsScript && brief.Language[..2] == language[..2] && FormReader.Read(brief,
            head.Trim(), shell with { Content = content }, isChinese) is { } formed
            && (!isScript || formed.Form is "howto" or "list" or "news" or "quote"))
        {
            return formed;
        }

        // "We are raising … FreshLoop turns …": sentences that tell their matter one after another are told so.
        isScript |= !isChinese && whole >= ScriptSentences - 2 && sentences.Length >= ScriptSentences - 1 && Telling().IsMatch(content);
        if (brief.IsForeign || tail.Length > 0 || isScript || (shell.IsScript && sentences.Length > 1))
        {
            Dictionary<Concept, int> counts = [];
            foreach (Concept concept in sentences.Take(200).SelectMany(sentence => Concepts.FindMatches(sentence)).Select(match => match.Concept).Where(concept => concept.Family.Id != "attribute"))
            {
                counts[concept] = counts.GetValueOrDefault(concept) + 1;
            }

            return brief with
            {
                Script = sentences,
                Subject = sentences.IsEmpty || sentences[0].Length > 200 ? "" : sentences[0],
                Concept = counts.Count == 0 ? "" : counts.MaxBy(pair => pair.Value).Key.Id,
            };
        }

        if (EmojiWords.IsEmojiOnly(content))
        {
            return brief with { Subject = content };
        }

        brief = brief with { Audience = shell.Audience };
        if (Series.Heading(content) is { Length: > 1 } heading)
        {
            // The figures become a drawing; what they are of is the subject.
            content = heading;
        }

        brief = isChinese ? ChineseReader.Read(brief, content, shell.Modifiers) : EnglishReader.Read(brief, content, shell.Modifiers);
        return brief.Language[..2] == language[..2] ? brief : Translate(brief, content);
    }

    // The video's words are in another language than the message: only what the concept table knows can be carried over.
    private static Brief Translate(Brief brief, string content)
    {
        if (Concepts.Find(brief.Concept) is not { } concept)
        {
            return brief with { Category = "", Phrase = "", Facts = [], Audience = "" };
        }

        bool toChinese = brief.Language.StartsWith("zh", StringComparison.Ordinal);
        string word = toChinese ? concept.Chinese[0] : concept.English[0];
        string phrase = toChinese ? $"一{concept.Measure}{word}" : EnglishReader.WithArticle(content.Contains('新', StringComparison.Ordinal) ? $"new {word}" : word);
        return brief with { Category = word, Phrase = phrase, Facts = [], Audience = "", CallToAction = "" };
    }

    private static (string Head, string Tail) SplitHead(string text)
    {
        // The request, if there is one, is the first line, or what stands before a colon near the start.
        int line = text.AsSpan(0, RequestHeadChars).IndexOf('\n');
        int colon = text.AsSpan(0, RequestHeadChars).IndexOfAny(":：");
        int end = line > 0 ? line : colon > 0 ? colon + 1 : 0;
        return (text[..end], text[end..]);
    }

    private static string Clean(string message)
    {
        StringBuilder text = new(message.Length);
        foreach (char letter in message.Normalize(NormalizationForm.FormC))
        {
            bool isFormat = CharUnicodeInfo.GetUnicodeCategory(letter) == UnicodeCategory.Format && letter != '\u200D';
            if (letter is '\n' || (!char.IsControl(letter) && !isFormat))
            {
                text.Append(letter is '\u00A0' or '\u3000' ? ' ' : letter);
            }
            else if (letter is '\t' or '\r')
            {
                text.Append(' ');
            }
        }

        return text.ToString().Trim();
    }

    [GeneratedRegex(@"^(?:we|they|he|she|it|i)(?:['’](?:re|ve|ll|m|s|d)|\s+[a-z]+)\s", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Telling();

    [GeneratedRegex(@"(?<=[\u4e00-\u9fff])[^\S\n]+(?=\d+(?:[.:,]\d+)?%?[^\S\n]+[\u4e00-\u9fff])", RegexOptions.CultureInvariant)]
    private static partial Regex FigureStart();

    // A number of seven digits is nobody's count: after a telephone number something else begins.
    [GeneratedRegex(@"(?<=\d%?)(?<!\d{7})[^\S\n]+(?=[\u4e00-\u9fff])", RegexOptions.CultureInvariant)]
    private static partial Regex FigureEnd();

    // 做个 相册: where a length or a shape was taken out.
    [GeneratedRegex(@"(?<=[做制作製生成来拍剪弄]一?[个個条條段支部]?)\s+(?=[\u4e00-\u9fff])", RegexOptions.CultureInvariant)]
    private static partial Regex Gap();

    [GeneratedRegex("“(?<words>[^”]{1,80})”|\"(?<words>[^\"]{1,80})\"|「(?<words>[^」]{1,80})」|『(?<words>[^』]{1,80})』|《(?<words>[^》]{1,80})》|(?<=\\s|^|:)'(?<words>[^']{2,60})'(?=\\W|$)", RegexOptions.CultureInvariant)]
    private static partial Regex Quotes();

    [GeneratedRegex(@"[，,。；;]\s*(?:我们?的?|它的?|他的?|她的?)?(?:公司|店铺?|店名|品牌|产品|產品|名字|名|猫|狗|猫咪|狗狗|宝宝)?(?:的?名字|名称|名)?(?:是|就)?(?:叫做|叫作|名叫|取名|叫)[“""「]?(?<name>[^，,。；;：:的“”""「」]{1,12})[”""」]?(?=[，,。；;]|$)", RegexOptions.CultureInvariant)]
    private static partial Regex Named();
}
