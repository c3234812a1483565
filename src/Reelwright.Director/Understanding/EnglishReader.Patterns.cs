using System.Text.RegularExpressions;

namespace Reelwright.Director;

/// <content>The patterns that English subjects are read by.</content>
internal static partial class EnglishReader
{
    [GeneratedRegex("[“\"](?<words>[^”\"]{1,80})[”\"]|(?<=^|\\s)'(?<words>[^']{2,60})'(?=\\W|$)", RegexOptions.CultureInvariant)]
    private static partial Regex Quoted();

    [GeneratedRegex(@"[,.]?\s*(?:[-–—]\s+)?\b(?:(?:it['’]?s|it\s+is|they['’]?re|which\s+is|that\s+is|that['’]s)\s+)?(?:called|named|known\s+as|(?:my|our)\s+(?:[a-z]+\s+){0,2}(?:shop|store|brand|studio|company|business)\s+is)\s+[“""']?(?<name>[A-Z0-9][\w’'&.-]*(?:\s+(?:[A-Z0-9&][\w’'&.-]*|of|the|and)(?=\s|$|[,.:;-]))*(?:\s+(?:by|under|over|beyond|on|at|in)\s+the\s+[a-z]+(?=\s*(?:$|[,.:;])))?)[”""']?", RegexOptions.CultureInvariant)]
    private static partial Regex Called();

    [GeneratedRegex(@"\s*,?\s+\b(?:that|which|who)\s+(?<rest>.+)$", RegexOptions.CultureInvariant)]
    private static partial Regex Relative();

    [GeneratedRegex(@"^(?:to\s+help|that\s+(?:will\s+)?helps?)\s+(?:(?<who>people|you|us|me|viewers|listeners|them|everyone|(?:(?:my|our|new|young|busy|tired)\s+)?(?:kids|children|babies|moms|mums|mothers|dads|parents|students|team|staff|customers|beginners|seniors))\s+)?(?:to\s+)?(?<what>[a-z][^,.;:!?]{2,60})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Helping();

    [GeneratedRegex(@"^\w+(?:\s+\w+){0,3}\s+(?:is|are|was|were)\s+\w+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex IsSentence();

    // "Vintage clothing pop-up": a sentence's first word that only describes is no name.
    [GeneratedRegex(@"^(?:Daily|Weekly|Monthly|Yearly|Annual|Quarterly|Nightly|Handmade|Homemade|Local|Fresh|Lost|Found|Free|Vintage|Modern|Classic|Organic|Luxury|Cheap|Affordable|Professional|Mobile|Online|Outdoor|Indoor|Small|Big|Best|Great|Good|Cozy|Cosy|Rustic|Used|Antique|Custom|Personalized|Personalised|Private|Public|Urban|Healthy|Vegan|Traditional|Authentic|Natural|Eco-friendly|Second-hand|Pre-owned|Limited|Exclusive|Premium|Simple|Easy|Quick|Weekend|Evening|Morning|Live|Virtual|Remote|Freelance)$", RegexOptions.CultureInvariant)]
    private static partial Regex Describing();

    // "Stay Inn", "Drink responsibly campaign": who it is, or what, and nothing that one should do.
    [GeneratedRegex(@"^\p{Lu}\w*\s+\p{Lu}|\b(?:[Cc]ampaign|[Aa]pp|[Cc]ourse|[Ss]hop|[Cc]lass|[Ss]tudio|[Cc]ards?|[Ss]ervice|[Ff]estival)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Named();

    [GeneratedRegex(@"^(?:is|are|has|have|will|now|just|opens?|re-?opens?|launch(?:es)?|starts?|begins?|closes?|turns?|celebrates?|offers?|serves?|sells?|bakes?|makes?|brings?|helps?|moves?|hosts?|returns?|runs?|delivers?|ships?|comes?|gives?)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Does();

    // "Discover Kyoto", "Meet Aurora, a desk lamp": the name comes after.
    [GeneratedRegex(@"^(?:discover|visit|explore|meet|experience|introducing|presenting)\s+(?=\p{Lu})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Inviting();

    [GeneratedRegex(@"\b(?:iOS|Android|App\s?Store|Google\s?Play)\b", RegexOptions.CultureInvariant)]
    private static partial Regex AppStore();

    [GeneratedRegex(@"^(?:[$€£¥]\s?\d[\d.,]*|\d[\d.,]*\s?[%€£])$", RegexOptions.CultureInvariant)]
    private static partial Regex PriceOnly();

    [GeneratedRegex(@"^(?<subject>\S+(?:\s+\S+){0,9}?)\s+(?<told>(?:(?:(?:has|have)\s+(?:just\s+)?|just\s+|recently\s+)\w+ed|turned|won|became|moved|finished|reached|launched|opened|(?:re)?opens|launches|starts|begins|closes|turns|celebrates|offers|serves|sells|bakes|brews|makes|brings|helps|gives|lets|teaches|delivers|ships|comes|arrives|lands|runs|hosts|returns|moves|goes|keeps|tells|shows|finds|takes|saves|cuts|tracks|protects|connects|creates|builds|grows|pays|learns|translates|removes|stops|boosts|supports|combines|wakes|follows|fits|automates|schedules|reminds)\s+\S.*)$", RegexOptions.CultureInvariant)]
    private static partial Regex Finite();

    [GeneratedRegex(@"^(?:an?|the|my|our|your|this|these|those|some|his|her|their)\s+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Determiner();

    [GeneratedRegex(@"^(?:my|our|your|this|these|the)\s", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OwnDeterminer();

    [GeneratedRegex(@"^(?:an?|the|our|my|your|is\s+an?|are)\s+\w", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Apposition();

    [GeneratedRegex(@"\s+(?:with|in|from|at|near|made|by|on|featuring|offering|designed|built|powered|based|(?:looking|waiting|searching)\s+for|(?:opening|coming)(?=\s+(?:soon|next|this|to)\b)|(?:now\s+)?available)\s+\S.*$|\s+(?:is|are)\s+(?:out|available|back|here|open|now|on)\b.*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex TailPhrase();

    [GeneratedRegex(@"\s+(?:to|in|of|through|around|across|at|for)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Preposition();

    [GeneratedRegex(@"\s+(?:for|with|in|from|by|about|on|at|near|under)\s+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AnyPreposition();

    [GeneratedRegex(@"\s*(?:,(?!\d)|;|:(?!\d|//)|\s[-–—]\s(?!\d{4}\b)|—|\s\|\s)\s*", RegexOptions.CultureInvariant)]
    private static partial Regex ClauseEnd();

    [GeneratedRegex(@"(?:^|\n)\s*(?:[-*•·]|\d{1,2}[.)])\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Bullet();

    [GeneratedRegex(@"^(?:(?:and|plus|also|but|that|which|who)\s+)+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex And();

    [GeneratedRegex(@"^\s+(?:in|near)\s+(?:the\s+)?[A-Z][\w’'-]*(?:\s+[A-Z][\w’'-]*){0,2}\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Town();

    [GeneratedRegex(@"^(?:happy\s+(?<what>birthday|anniversary|mother's\s+day|father's\s+day|valentine's\s+day|new\s+year|halloween)|merry\s+(?<what>christmas))\b[\s,]*(?:to\s+|for\s+)?(?:my\s+|our\s+)?(?<who>[\w'’-]+(?:\s+[A-Z][\w'’-]+)?)?[.!]*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Greeting();

    [GeneratedRegex(@"^(?:(?:an?|two|three|four|five|six|seven|eight|nine|ten|\d+|product|my|our|these|some|of|the|and|or|new|different)\s+)*(?:photos?|pictures?|images?|text\s+prompts?)(?:\s+(?:and|or|with)\s+(?:an?\s+)?(?:captions?|titles?|text))?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PictureNoun();

    [GeneratedRegex(@"^(?:in\s+an?\s+|with\s+an?\s+)?(?:(?!your|my|its|keeps|own)[\w-]+\s+){0,3}(?:tone|style|mood|(?<!\blive\s)music|feel|vibe|look|colou?rs?|palette|theme|background|video|clip|reel)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex StyleTalk();

    [GeneratedRegex(@"^(?:visit|order|book|sign\s+up|subscribe|download|buy|call|shop|join|register|get\s+(?:it|yours)|try\s+it|try\s+[A-Z]|learn\s+more|scan|reserve|follow\s+us|pre-?order|apply|donate|come\s+(?:visit|see|by)|contact|start\s+(?:your|a)\s+free)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Action();

    [GeneratedRegex(@"(?:^|\s+)(?:(?:made|designed|built|perfect|ideal|great)\s+)?for\s+(?!(?:the\s+|our\s+|your\s+)?(?:first|next|up\s+to)\s+\d)(?<who>(?:[\w'’-]+\s+){0,3}?(?:people|parents|families|kids|children|moms|mums|dads|men|women|students|professionals|beginners|everyone|anyone|teams|businesses|startups|lovers|fans|owners|adults|seniors|couples|teens|girls|boys|(?!(?:covers|papers|flowers|posters|numbers|corners|letters|dinners|orders|stickers|sneakers|sweaters|layers|towers|showers|offers|doors|floors|colou?rs|burgers|computers|printers|speakers|trailers|summers|winters|weathers)\b)\w+(?:ers|ors|ists|ians|preneurs|ees))(?:\s+and\s+[\w-]+(?:ers|ors|ists|ians|s))?(?:\s+(?:on\s+the\s+go|at\s+home|in\s+a\s+hurry))?)(?=\s*$)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AudienceWords();

    // "9am-1pm", "15kg", "3rd": with letters, and still no name.
    [GeneratedRegex(@"^[$€£]?\d[\d:.,]*(?:am|pm|h|hrs?|s|secs?|mins?|k|km|kg|g|ml|l|cm|mm|m|gb|tb|mah|st|nd|rd|th|x|%)?(?:[-–]\S*)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Measured();

    // "how solar panels work" takes no article.
    [GeneratedRegex(@"^(?:how|what|why|when|where|who)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AskingWord();

    // "a presentation of our hotel" is about the hotel; "with quotes about …" about the quotes.
    [GeneratedRegex(@"^(?:presentation|overview|showcase|introduction)\s+(?:of|to|for)\s+(?:an?\s+|the\s+|my\s+|our\s+)?|^with\s+(?:an?\s+|the\s+|some\s+)?|\s+the$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Showing();
}
