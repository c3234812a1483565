using System.Text.RegularExpressions;

namespace Reelwright.Agent;

/// <summary>Puts turns of phrase that only dress a wish up into the plain words that the readers know.</summary>
internal static partial class Rephrasing
{
    /// <summary>The message in plainer words; as it is when there is nothing to put plainer.</summary>
    public static string Of(string message)
    {
        message = Smileys().Replace(message, "$1");
        message = SoThat().Replace(message, " ");
        message = Mark().Replace(message, " at ${n} seconds");
        message = OnlySound().Replace(message, "keep only the sound of ${what}");
        message = KeptSound().Replace(message, "keep only the sound of ${what}");
        message = SoundOf().Replace(message, "keep only the sound of ");
        message = SaysIt().Replace(message, match => $"change the narration{Place(match)} to ");
        message = ClearedThroat().Replace(message, ", no wait, ");
        message = UpFor().Replace(message, "hold ${what} for ");
        message = Lowered().Replace(message, match => $"move {match.Groups["what"].Value} {(match.Groups["way"].Value is ['l' or 'L', ..] ? "down" : "up")}");
        message = Dropped().Replace(message, "put ${what}");
        message = Quoted().IsMatch(message) ? message : Slip().Replace(message, "change \"${wrong}\" to \"${right}\"${where}");
        message = Wasnt().Replace(message, "change \"${wrong}\" to \"${right}\" in the title");
        message = Need().Replace(message, "I want versions in ");
        message = Destined().Replace(message, "for ");
        message = MissedIt().Replace(message, "bring ${what} back");
        message = Sized().Replace(message, "${way}");
        message = SecondsBack().Replace(message, "make it ${n} longer");
        message = WrongWay().Replace(message, "${order}");
        message = Restful().Replace(message, "the rest ");
        message = RestSeconds().Replace(message, "${n} seconds");
        message = Tag().Replace(message, "?");
        message = EdgeCropped().Replace(message, "crop the ${side} side of ${what}");
        message = BothEnds().Replace(message, "start with ${what} and end with ${what}");
        message = Laid().Replace(message, "add ${what}");
        message = SomebodyElse().Replace(message, "another voice");
        message = Unheard().Replace(message, "i can't hear the narrator");
        message = LastLine().Replace(message, "the ${which} title");
        message = AndAHalf().Replace(message, "${n}.5 seconds");
        message = OtherPicture().Replace(message, "regenerate ${scene}");
        message = UnderTalk().Replace(message, "${lead}while she talks");
        return OfChinese(message);
    }

    private static string Place(Match match) => match.Groups["scene"].Success ? $" of {match.Groups["scene"].Value}" : "";

    // "… at the end :)"
    [GeneratedRegex(@"(^|[\s\p{L}\d.!?,，。！？])\s*(?:[:;=]-?[)(DPp3|/\\]|\^_?\^|<3|XD|T_T)(?=\s|$)")]
    private static partial Regex Smileys();

    // "Move scene 5 so that it plays directly after scene 1."
    [GeneratedRegex(@"\s+so\s+(?:that\s+)?it\s+(?:plays|comes|is|appears|goes|sits|runs|starts)\s+(?:directly\s+|right\s+|straight\s+|immediately\s+)?(?=(?:after|before)\b)", RegexOptions.IgnoreCase)]
    private static partial Regex SoThat();

    // "At the ten second mark".
    [GeneratedRegex(@"\s+at\s+(?:the\s+|about\s+the\s+)?(?<n>[\w.]+)[\s-]seconds?[\s-]mark\b", RegexOptions.IgnoreCase)]
    private static partial Regex Mark();

    [GeneratedRegex(@"^\W*only\s+(?<what>(?:the\s+)?[\w' ]{2,40}?)\s+(?:should|needs\s+to|must|has\s+to|is\s+to|may)\s+have\s+(?:any\s+|its\s+)?(?:sound|audio)\b", RegexOptions.IgnoreCase)]
    private static partial Regex OnlySound();

    // "Keep the dinner clip's sound, mute the other two".
    [GeneratedRegex(@"^\W*(?:keep|leave)\s+(?:the\s+)?(?:(?:sound|audio)\s+(?:of|on|in)\s+(?<what>(?:the\s+)?[\w ]{2,30}?)|(?<what>[\w ]{2,30}?)(?:['’]s)?\s+(?:sound|audio))(?:\s+on)?\s*[,;.]\s*(?:and\s+|but\s+)?(?:please\s+)?(?:mute|silence|turn|switch|kill|take)\s+(?:off\s+)?(?:(?:the\s+)?sound\s+(?:of|on)\s+)?(?:all\s+)?(?:the\s+)?(?:other|rest|remaining)[\w ]{0,24}$", RegexOptions.IgnoreCase)]
    private static partial Regex KeptSound();

    [GeneratedRegex(@"\b(?:only|just)\s+keep\s+the\s+(?:sound|audio)\s+(?:of|from)\s+", RegexOptions.IgnoreCase)]
    private static partial Regex SoundOf();

    // "In scene 3 have her say “…”", "let the narrator read “…” in scene 3".
    [GeneratedRegex(@"(?:\b(?:in|on|for|at)\s+(?<scene>(?:the\s+\w+\s+)?scene(?:\s+\d+)?|the\s+(?:last|first)\s+(?:one|part)),?\s*)?\b(?:have|let|make|get)\s+(?:her|him|them|the\s+(?:narrator|voice|speaker|voiceover))\s+(?:to\s+)?(?:say|read|speak)\s+(?=[""“‘「])", RegexOptions.IgnoreCase)]
    private static partial Regex SaysIt();

    // "Drop scene 2, sorry I mean scene 3": what was said just before is taken back.
    [GeneratedRegex(@"(?<=\w{3}[^.!?]{4,})[\s,.…–—-]*\b(?:no\s+)?(?:sorry|oops|er+m?|uh+|my\s+bad|scratch\s+that)?[\s,]*\b(?:i\s+mean(?:t)?|make\s+that|rather)[\s,]+(?=(?:the\s+|scene|clip|photo|number|no\.?\s*\d|\d))|(?<=\w{3}[^.!?]{4,})(?:\.{2,}|…)\s*(?:no+|wait|oops|sorry)[\s,]+(?:wait[\s,]+|no[\s,]+|sorry[\s,]+)*(?=(?:the\s+|scene|clip|photo|\d))", RegexOptions.IgnoreCase)]
    private static partial Regex ClearedThroat();

    // "Leave scene 4 up for eight seconds".
    [GeneratedRegex(@"\b(?:leave|keep|hold|have)\s+(?<what>[\w' ]{2,40}?)\s+(?:up|on\s+screen)\s+(?:there\s+)?for\s+(?=(?:about\s+|around\s+)?(?:\d|a\b|one|two|three|four|five|six|seven|eight|nine|ten|half))", RegexOptions.IgnoreCase)]
    private static partial Regex UpFor();

    // "Lower the third title": a place, where no measure of it is named.
    [GeneratedRegex(@"(?<=^|[,;.]\s*|\b(?:and|please|you|then)\s+)(?<way>lower|raise)\s+(?<what>(?:the|every|all(?:\s+the)?|that|this|both)\s+(?:[\w']+\s+){0,3}?(?:titles?|headlines?|captions?|subtitles?|text|texts|words|logo|sticker|lower\s+third|name\s+tag))\b(?!\s*(?:['’]s?\s+)?(?:size|volume|opacity|speed|font|weight|brightness|to\b|on\b|in\s+(?:size|volume)))", RegexOptions.IgnoreCase)]
    private static partial Regex Lowered();

    // "Drop the cup photo into the corner".
    [GeneratedRegex(@"\b(?:drop|pop|stick|whack|pin)\s+(?<what>(?:the|my|our|that|a)\s+[\w ]{2,24}?\s+(?:in|into|on|onto)\s+(?:the\s+|a\s+)?(?:top|bottom|upper|lower|left|right|corner|middle|cent(?:er|re)))", RegexOptions.IgnoreCase)]
    private static partial Regex Dropped();

    [GeneratedRegex(@"[""“”「」『』]")]
    private static partial Regex Quoted();

    // "Fix the typo: recieve → receive", "typo in the captions: recieve should be receive".
    [GeneratedRegex(@"^[^:""“「]{0,24}\b(?:typo|misspelling|misspelt|misspelled|spelling(?:\s+mistake)?)s?\b(?<where>\s+in\s+the\s+(?:captions?|subtitles?|titles?|text))?\s*[:,–-]?\s*[""“]?(?<wrong>[^""“”→>:,]{1,40}?)[""”]?\s*(?:->|=>|→|:\s(?=[""“])|\bshould\s+(?:be|say|read)\b|\bto\b)\s*[""“]?(?<right>[^""“”→>.]{1,40}?)[""”]?[\s.!]*$", RegexOptions.IgnoreCase)]
    private static partial Regex Slip();

    // "It wasn't Lisbon, it was Porto! Fix the title".
    [GeneratedRegex(@"^\W*(?:it|this|that|we)\s*(?:wasn['’]?t|isn['’]?t|weren['’]?t|was\s+not|is\s+not|['’]s\s+not)\s+(?:in\s+)?(?<wrong>[\w' ]{2,30}?)\s*[,;.!-]+\s*(?:it|this|that|we)\s*(?:was|is|were|['’]s)\s+(?:in\s+)?(?<right>[\w' ]{2,30}?)\s*[,;.!]+\s*(?:please\s+)?(?:fix|change|correct|update)\s+(?:the\s+)?(?:title|text|name|words|it)\W*$", RegexOptions.IgnoreCase)]
    private static partial Regex Wasnt();

    // "I'll need this as a 9:16 for reels and a square one".
    [GeneratedRegex(@"^\W*(?:so\s+|ok\s+)?(?:i|we)(?:['’]ll|\s+will)?(?:\s+also)?\s+(?:need|want)\s+(?:this|it)\s+as\s+(?:an?\s+)?", RegexOptions.IgnoreCase)]
    private static partial Regex Need();

    // "We need this for TikTok".
    [GeneratedRegex(@"^\W*(?:i|we)(?:['’]ll|\s+will)?\s+(?:need|want)\s+(?:this|it|that)\s+for\s+(?=(?:tik\s?tok|reels?|shorts|insta(?:gram)?|youtube|stories|facebook|linkedin|bilibili|douyin)\b)", RegexOptions.IgnoreCase)]
    private static partial Regex Destined();

    // "I miss the captions, can they come back".
    [GeneratedRegex(@"^\W*(?:i|we)\s+(?:do\s+)?(?:miss|liked|want|need)\s+(?<what>the\s+[\w ]{3,20}?)\s*[,;.!]+\s*(?:can|could)\s+(?:they|it|that|we|i)\s+(?:please\s+)?(?:come|be\s+put|have\s+(?:them|it)|get\s+(?:them|it))\s*(?:back|again)[\s?!.]*$", RegexOptions.IgnoreCase)]
    private static partial Regex MissedIt();

    // "Two sizes bigger".
    [GeneratedRegex(@"\b(?:by\s+)?(?:an?|one|two|three|a\s+couple\s+of|a\s+few|\d)\s+(?:font\s+)?(?:sizes?|notches|notch)\s+(?<way>bigger|larger|smaller|up|down)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Sized();

    // "That's too fast now, put one second back".
    [GeneratedRegex(@"(?:^\W*(?:hmm+\W+)?(?:that['’]?s|it['’]?s|now\s+it['’]?s)\s+too\s+(?:fast|short|quick)(?:\s+now)?\s*[,;.]+\s*)?\b(?:put|give|add)\s+(?<n>(?:\d+(?:\.\d+)?|an?|one|two|three|half\s+an?)\s+(?:seconds?|secs?))\s+back\b(?:\s+on)?", RegexOptions.IgnoreCase)]
    private static partial Regex SecondsBack();

    // "These are the wrong way round, it should go drive, beach, dinner".
    [GeneratedRegex(@"^\W*(?:(?:these|they|those|the\s+\w+)\s+(?:are|is)\s+(?:in\s+)?the\s+wrong\s+(?:way\s+r?ound|order)[,;.]\s*)?(?:it|they|the\s+order|this)\s+(?:should|needs?\s+to|has\s+to|must)\s+(?:go|be|run|read)[:,]?\s+(?<order>\w+(?:\s\w+)?,\s+\w+(?:\s\w+)?,?\s+(?:and\s+|then\s+)*\w+[\w ,]*)$", RegexOptions.IgnoreCase)]
    private static partial Regex WrongWay();

    // "First photo 5 seconds, every other one 3": all but the first.
    [GeneratedRegex(@"(?<=\b(?:seconds?|secs?|s)\b[^.!?]{0,12})\b(?:all\s+(?:of\s+)?the\s+others?|every\s+other\s+(?:one|photo|picture|scene|clip|slide)|each\s+of\s+the\s+others?|all\s+other\s+(?:ones|photos|pictures|scenes|clips|slides))\s+(?=\d|two|three|four|five|six|half|a\b|for\b|should\b|to\b)", RegexOptions.IgnoreCase)]
    private static partial Regex Restful();

    // "… 5 seconds, the rest 3": of the unit said before.
    [GeneratedRegex(@"(?<=\b(?:seconds?|secs?)\b[^.!?]{0,20}\b(?:rest|others?)\s+(?:for\s+|to\s+|at\s+)?)(?<n>\d+(?:\.\d+)?|two|three|four|five|six)(?=\s*(?:$|[,;.!?]|and\b|each\b))", RegexOptions.IgnoreCase)]
    private static partial Regex RestSeconds();

    // "Just that one though, right?"
    [GeneratedRegex(@"\s*,\s*(?:right|yeah|correct|isn['’]t\s+it|is\s+it)\s*\?\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex Tag();

    // "There's a stranger on the left edge of the harbour photo, crop him out".
    [GeneratedRegex(@"^\W*(?:there['’]?s|there\s+is|you\s+can\s+see|i\s+see)\s+[\w' ]{2,40}?\s+(?:on|at|in|to)\s+the\s+(?<side>left|right|top|bottom)(?:[\s-]hand)?(?:\s+(?:edge|side|corner|border))?\s+of\s+(?<what>[\w' ]{3,30}?)\s*[,;.]+\s*(?:please\s+|can\s+you\s+|could\s+you\s+|just\s+)?(?:crop|cut|trim)\s+(?:him|her|it|them|that|this)\s+(?:out|off|away)\W*$", RegexOptions.IgnoreCase)]
    private static partial Regex EdgeCropped();

    // "Sunset at the front and at the back too".
    [GeneratedRegex(@"^\W*(?:(?:put|have|show|use|i\s+want)\s+)?(?<what>(?:the\s+)?[\w]+(?:\s[\w]+)?)\s+(?:at|in)\s+the\s+(?:front|start|beginning)\s+and\s+(?:also\s+)?(?:at\s+)?(?:the\s+)?(?:back|end)(?:\s+(?:too|as\s+well))?\W*$", RegexOptions.IgnoreCase)]
    private static partial Regex BothEnds();

    // "Chuck a fire emoji next to …".
    [GeneratedRegex(@"\b(?:chuck|bung|sling|drop|pop)\s+(?<what>(?:an?|some|the)\s+[\w ]{0,16}?(?:emoji|sticker|star|heart|arrow)s?\b)", RegexOptions.IgnoreCase)]
    private static partial Regex Laid();

    [GeneratedRegex(@"\b(?:try|get|use)\s+(?:somebody|someone)\s+else\b", RegexOptions.IgnoreCase)]
    private static partial Regex SomebodyElse();

    [GeneratedRegex(@"\b(?:nobody|no\s?one|you)\s+can(?:['’]t)?\s+(?:barely\s+|hardly\s+)?hear\s+(?:her|him|them|the\s+voice)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Unheard();

    // "The last line should say “…”": of the words on the picture, where nobody speaks of a voice.
    [GeneratedRegex(@"\bthe\s+(?<which>last|first|final)\s+line\b(?!\s+of\b)(?=\s+(?:should|needs?\s+to|must|has\s+to)\s+(?:say|read|be)\b)", RegexOptions.IgnoreCase)]
    private static partial Regex LastLine();

    // "That's longer than we want, 3 and a half".
    [GeneratedRegex(@"(?<=,\s*|\bmake\s+(?:it|them)\s+|^)(?<n>\d)\s+and\s+a\s+half\W*$", RegexOptions.IgnoreCase)]
    private static partial Regex AndAHalf();

    // "Replace the picture in scene 4".
    [GeneratedRegex(@"^\W*(?:please\s+|can\s+you\s+)?(?:replace|change|swap)\s+the\s+(?:picture|image|illustration|drawing|art)s?\s+(?:in|of|on)\s+(?<scene>scene\s+\d+|the\s+\w+\s+scene)\W*$", RegexOptions.IgnoreCase)]
    private static partial Regex OtherPicture();

    // "No music during the talking".
    [GeneratedRegex(@"(?<lead>\bmusic\s+)(?:during|under|over|while|behind)\s+the\s+(?:talking|speaking|speech|spoken\s+parts?)\b", RegexOptions.IgnoreCase)]
    private static partial Regex UnderTalk();
}
