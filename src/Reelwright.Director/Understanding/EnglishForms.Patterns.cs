using System.Text.RegularExpressions;

namespace Reelwright.Director;

/// <content>The patterns that the forms of English messages are known by.</content>
internal static partial class EnglishForms
{
    private const RegexOptions Any = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;
    private const string Number = @"(?:\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|twelve)";
    private const string Make = @"(?:(?:please\s+)?(?:make|create|generate|produce|write|do|give\s+me)\s+)?(?:(?:an?|the|our|my|some)\s+)?";

    // "Free quotes" of a gardener are no sayings.
    [GeneratedRegex(@"\b(?:(?<!\b(?:free|price|instant|online|insurance|your|no-obligation|(?:get|request|for)\s+an?)\s+)quotes?|quotation|motivation(?:al)?|inspiration(?:al)?|affirmation|saying|proverb|(?:devotional|scripture|mantra)(?=(?:\s+(?:of\s+the\s+day|video))?\s*:))\b", Any)]
    private static partial Regex QuoteWords();

    [GeneratedRegex("[“\"](?<words>[^”\"]{12,300})[”\"]", RegexOptions.CultureInvariant)]
    private static partial Regex LongQuote();

    [GeneratedRegex(@"^[^:]{0,60}:\s*(?<words>[^:]{12,300})$", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex AfterColon();

    [GeneratedRegex(@"\s*(?:—|–|--|\s-\s|,?\s+(?:said|by))\s*(?<who>[A-Z][\w.’'-]+(?:\s+[A-Z][\w.’'-]+){0,3})\s*[.!]?\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Author();

    [GeneratedRegex($@"^\W*{Make}(?:short\s+|quick\s+|daily\s+|weekly\s+)*(?<label>news\s+(?:brief|update|flash|report|recap|bulletin)|breaking\s+news|news|headlines)(?:\s+video)?\s*(?:[:–—-]|about\b|on\b)\s*", Any)]
    private static partial Regex NewsLead();

    [GeneratedRegex(@"\b(?:we(?:'|’| a)re\s+hiring|now\s+hiring|is\s+hiring|hiring|recruit(?:ing|ment)|job\s+(?:opening|ad|posting|offer)|join\s+our\s+team)\b(?!\s+(?:app|platform|software|tool|agency))", Any)]
    private static partial Regex HiringWords();

    [GeneratedRegex(@"^[^:.]{0,60}?(?:we(?:'|’| a)re\s+hiring|now\s+hiring|hiring|recruit(?:ing|ment)|job\s+(?:opening|ad|posting|offer)|join\s+our\s+team)(?:\s+(?:video|ad|promo|clip))?(?:\s+(?:for|as))?\s*[:,–—-]?\s*", Any)]
    private static partial Regex HiringLead();

    [GeneratedRegex(@"\s+(?:at|for|with)\s+(?<company>[A-Z][\w’'&.-]*(?:\s+[A-Z&][\w’'&.-]*){0,4})\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex AtCompany();

    [GeneratedRegex(@"^(?:an?|the|our|my|your)\s+", Any)]
    private static partial Regex Determiner();

    [GeneratedRegex(@"^\W*(?:happy\s+(?:birthday|anniversary)|merry\s+\w+)\b[\s,]*(?:to\s+|for\s+)?(?:my\s+|our\s+)?[\w’'-]+(?:\s+[A-Z][\w’'-]+)?[.!]*$", Any)]
    private static partial Regex PlainGreeting();

    [GeneratedRegex(@"(?:\b(?:for\s+)?(?<owner>(?:my|our)\s+[\w’' -]{2,30}?|[A-Z][\w-]+)(?:'s|’s)\s+)?\b(?<age>\d{1,3}(?:st|nd|rd|th)\s+)?(?:wedding\s+)?(?<occasion>birthday|anniversary|wedding|engagement)\b(?:\s+(?:video|clip|film|movie|greeting|card|wish(?:es)?|message|party|montage|albums?|slide\s?show|collage|reel|compilation|tribute|surprise))*(?:\s+(?:for|to|of)\s+(?<who>[^,.;:!]{2,40}))?", RegexOptions.CultureInvariant)]
    private static partial Regex Celebration();

    // "these photos of Rose": whose day it is.
    [GeneratedRegex(@"\b(?:photos?|pictures?|pics|clips?|videos?|footage|memories)\s+of\s+(?<who>(?:my\s+|our\s+)?(?:[a-z]+\s+)?(?-i:[A-Z])[\w’-]+(?:\s+(?:and|&)\s+(?-i:[A-Z])[\w’-]+)?)", Any)]
    private static partial Regex PicturesOf();

    [GeneratedRegex(@"\b(?:shop|store|bakery|planner|planning|photograph\w*|company|business|venue|agency|service|sale|discount|gifts?|invit\w+|app|product|cake\s+shop)\b|%", Any)]
    private static partial Regex ShopWords();

    [GeneratedRegex(@"\b[A-Z][\w’-]+(?:\s+(?:and|&)\s+[A-Z][\w’-]+|\s+[A-Z][\w’-]+)*\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex LastName();

    [GeneratedRegex(@"^[^:.]{0,60}?(?:\binvit(?:e|ing|ation)\b(?:\s+(?:video|card|clip))?(?:\s+(?:people|everyone|everybody|you|friends|guests|all|customers|families|our\s+\w+))?\s*(?:to|for|:)?|\bjoin\s+us\s+(?:for|at)|^\W*join\s+(?=(?:the|our)\s+(?-i:[A-Z0-9]))|\bsave\s+the\s+date\b\s*(?:for|:)?|^\W*(?=(?:the\s+|our\s+)?(?:grand\s+)?(?:re-?)?opening\s+of\s)|\byou(?:'|’)re\s+invited\s+to|^\W*(?:an?\s+|our\s+)?(?:event|party|concert|meetup|workshop|gig)\s*:)\s*", Any)]
    private static partial Regex InviteLead();

    // "Church picnic on Sunday Aug 9 at Willow Park": what takes place, when and where, invites without saying so.
    [GeneratedRegex(@"^\W*(?:the\s+|our\s+|an?\s+)?(?:[\w’'&-]+\s+){0,4}?(?:party|picnic|barbecue|bbq|potluck|concert|recital|gig|festival|fair|fete|fundraiser|gala|meetup|open\s+day|open\s+mic|book\s+club|reunion|parade|tournament|screening|exhibition|talent\s+show|bake\s+sale|car\s+boot\s+sale|yard\s+sale|farmers['’]?\s+market)(?:\s+(?:night|evening|afternoon|morning|day))?\s*(?:[,:]|\bon\b|\b(?:at|in)\s+(?!an?\s+(?:box|bag|can|jar)|home)|\bthis\b|\bnext\b)(?!.*\b(?:ships?|delivered|delivery)\b)", Any)]
    private static partial Regex Event();

    [GeneratedRegex($@"^\W*{Make}(?<what>(?:[\w’'-]+\s+){{0,2}}?(?:party|shower|dinner|lunch|brunch|picnic|barbecue|bbq|ceremony|celebration|graduation|retirement|farewell|send-off|housewarming|concert|recital|funeral))\s+invit", Any)]
    private static partial Regex Occasion();

    [GeneratedRegex(@"\s*,?\s*(?<when>(?:on\s+|this\s+|next\s+|every\s+)?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|tonight|tomorrow|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+\d{1,2}(?:st|nd|rd|th)?|\d{1,2}(?:st|nd|rd|th)?\s+(?:of\s+)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*)(?:,?\s+(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+\d{1,2}(?:st|nd|rd|th)?|\d{1,2}(?:st|nd|rd|th)?\s+(?:of\s+)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*|\d{4}))*(?:,?\s*(?:at|from|,)?\s*(?:\d{1,2}(?::\d\d)?\s*(?:am|pm|a\.m\.|p\.m\.)(?:\s*(?:-|–|to)\s*\d{1,2}(?::\d\d)?\s*(?:am|pm))?|\d{1,2}:\d\d|noon|midnight))?)", Any)]
    private static partial Regex When();

    [GeneratedRegex(@"\s+(?:in|at|on)\s+(?<where>(?:the\s+)?(?:\d+\s+)?[A-Z][\w’'.-]*(?:\s+[\w’'.-]+){0,5})\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex AtPlace();

    [GeneratedRegex(@"\b(?:park|hall|street|avenue|road|centre|center|library|theatre|theater|square|gallery|museum|school|church|hotel|house|garden|gardens|cafe|café|bar|club|beach|stadium|arena|campus|room|studio|plaza|pier|market|factory|warehouse|office|barn|station|tower|shop|store|bookshop|restaurant|winery|farm|island|lake|lodge|pavilion|terrace|lane|drive|boulevard|community\s+cent(?:er|re))\b", Any)]
    private static partial Regex PlaceNoun();

    [GeneratedRegex(@"^(?:in|at|on)\s+", Any)]
    private static partial Regex InPlace();

    [GeneratedRegex(@"(?:^|[:.\n]\s*|\b(?:showing|on|about|explaining|teaching|tutorial:?|guide:?|video:?)\s+)(?<how>how\s+to)\s+(?<what>[^:.\n]{3,80})|\b(?:tutorial|step[- ]by[- ]step(?:\s+guide)?|guide|lesson|recipe)\s+(?:on|for|to|about)\s+(?:how\s+to\s+)?(?<what>[^:.\n]{3,80})", Any)]
    private static partial Regex HowLead();

    [GeneratedRegex(@"(?:^|\s|\n)(?:step\s+)?(?:\d{1,2}[.):]|[-•*])\s+(?=\S)", Any)]
    private static partial Regex Steps();

    [GeneratedRegex(@"(?:^|\s)(?:step\s+)?1[.):]\s+.*(?:^|\s)(?:step\s+)?2[.):]\s", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Numbered();

    [GeneratedRegex(@"\s*(?:,\s*then\s+|;\s*|,\s+and\s+(?:then|finally)\s+|,\s+(?=[a-z]+\s))\s*", Any)]
    private static partial Regex StepEnd();

    [GeneratedRegex($@"^(?:(?:the|my|our|top|best)\s+)*(?<title>(?:top\s+)?{Number}\s+[^:,.]{{3,70}}?)\s*[:–—]\s*(?<items>.+)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex CountedList();

    [GeneratedRegex($@"^(?:(?:the|my|our)\s+)?(?:top\s+)?{Number}\s+(?:[\w'’-]+\s+){{0,3}}?(?:mistakes|ways|tips|reasons|habits|things|signs|myths|lessons|rules|secrets|ideas|tricks|hacks|questions|(?:books|foods|places|tools)(?=\s+(?:to|every|you|that|we)\b))\b(?!\s+\w+$)(?!.*\b(?:a\s+(?:month|week|day)|in\s+one|with\s+(?-i:[A-Z])|from|for\s+(?:[$€£\d]|ten|five)))[^:,.;–—]{{0,60}}\W*$", Any)]
    private static partial Regex AnnouncedList();

    [GeneratedRegex(@"\s*(?:[,;]\s+|\.\s+|\n)\s*", RegexOptions.CultureInvariant)]
    private static partial Regex ListEnd();

    [GeneratedRegex(@"\b(?:(?:black\s+friday|cyber\s+monday|clearance|flash|summer|winter|spring|autumn|holiday|weekend|end[- ]of[- ]season|closing)\s+sale|sale\s*:|\d+\s*%\s*off|half\s+price|buy\s+one|bogo|discounts?\s+(?:on|of|for)|(?<!\b(?:(?:cook|audio|e)?book|novel|memoir|magazine|comic|album|single|ep|tickets?)s?\b[^.!?$€£%]{0,40})on\s+sale\b)", Any)]
    private static partial Regex SaleWords();

    [GeneratedRegex(@"\d+\s*%|half\s+price|buy\s+one|bogo|\$\s?\d+(?:\.\d+)?\s+off|from\s+(?:only\s+)?[$€£]\d", Any)]
    private static partial Regex Offer();

    [GeneratedRegex(@"\b(?:real\s+estate|\d[- ]bed(?:room)?s?|sq\.?\s?ft|square\s+f(?:ee|oo)t|open\s+house|for\s+rent|house\s+for\s+sale|home\s+for\s+sale|condo|townhouse|property\s+listing)\b", Any)]
    private static partial Regex EstateWords();

    [GeneratedRegex(@"^[^:,.]{0,50}?\b(?:real\s+estate|listing|property|house|home)\s*(?:video|ad|promo|tour|listing|clip)?\s*:\s*", Any)]
    private static partial Regex EstateLabel();

    [GeneratedRegex($@"^\W*{Make}(?:short\s+)?(?:company|corporate|business|agency|brand)\s+(?:intro(?:duction)?|profile|overview|film|presentation|video|story|promo)(?:\s+video)?\s*(?:for|of|about|:|–|—|-)\s*", Any)]
    private static partial Regex CompanyLead();

    [GeneratedRegex(@"\b(?:(?:tell|write|make|create|film)\s+(?:me\s+|us\s+)?)?(?:an?|the)?\s*(?:(?:short|bedtime|children'?s|kids'?|little|sweet|animated|sad|funny|heartwarming)\s+)*(?:story|fairy\s+tale|fable|tale)\s+(?:about|of)\s+(?!(?:our|my)\s+(?:brand|company|business|product))", Any)]
    private static partial Regex StoryLead();

    [GeneratedRegex(@"\s+(?:who|that|which)\s+(?<what>.+)$", Any)]
    private static partial Regex Relative();

    [GeneratedRegex(@"^\W*(?<title>(?:[\w'’-]+\s+){0,4}?(?:menu|results|report|summary|schedule|agenda|day(?:\s+(?:in|at|on|with|of)\s+(?:[\w’\'-]+\s*){1,4}?)?|price\s+list|lost\s+(?:dog|cat|pet)|notice|announcement|recap|update|my\s+day|rules|timetable|policy|process|terms|pricing|opening\s+hours|warranty|guarantee|procedure|checklist|guidelines|reminder|explained|made\s+simple|101|meet\s+(?:the|our)\s+[\w ]{2,30}?)(?:\s+(?:Q[1-4]|(?:for\s+)?(?:Q[1-4]\s+)?20\d\d))?)\s*[:–—]\s*", Any)]
    private static partial Regex Heading();

    [GeneratedRegex(@"^(?:(?:and|plus|also|then|or|finally)\s+)+", Any)]
    private static partial Regex And();

    [GeneratedRegex(@"\s*(?:,(?!\d)|;|:(?!\d|//)|\s[-–—]\s(?!\d{4}\b)|—|\s\|\s|\n)\s*", RegexOptions.CultureInvariant)]
    private static partial Regex ClauseEnd();

    // In a notice a label stays with what it labels: "Next week: offline maps".
    [GeneratedRegex(@"\s*(?:,(?!\d)|;|\s[-–—]\s(?!\d{4}\b)|—|\s\|\s|\n)\s*", RegexOptions.CultureInvariant)]
    private static partial Regex NoticeEnd();

    [GeneratedRegex(@"^(?!(?:with\s+)?live\s)(?:in\s+an?\s+|with\s+an?\s+|with\s+)?(?:[\w-]+\s+){0,3}(?:tone|style|mood|music|vibe|palette|theme|soundtrack|narration|captions|subtitles)$", Any)]
    private static partial Regex Talk();

    [GeneratedRegex(@"^(?:visit|order|book|sign\s+up|subscribe|download|buy|call|shop\s+(?:now|at|online)|register|get\s+(?:it|yours)|try\s+it|learn\s+more|scan|reserve|follow\s+us|pre-?order|apply|donate|contact|email|send\s+your|rsvp|(?:update|upgrade)\s+(?:now|today|to))\b", Any)]
    private static partial Regex Action();
}
