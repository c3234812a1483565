using System.Text.RegularExpressions;

namespace Reelwright.Agent;

/// <summary>Turns of phrase that say how a message stands to the turns before it.</summary>
internal static partial class TalkWords
{
    /// <summary>Steps that reach the end of any history.</summary>
    public const int AllSteps = 99;

    /// <summary>Whether a pattern is found.</summary>
    public static bool Has(string plain, Regex pattern) => pattern.IsMatch(plain);

    /// <summary>The message without the "is" before what is meant: 是电车那张, 应该是第三页.</summary>
    public static Utterance WithoutIs(Utterance utterance)
    {
        string text = IsWords().Replace(utterance.Original, match => new string(' ', match.Length));
        return text == utterance.Original ? utterance : Utterance.Of(text);
    }

    /// <summary>Forward again.</summary>
    public static Regex Forward => ForwardWords();

    /// <summary>As far as it goes.</summary>
    public static Regex Latest => LatestWords();

    /// <summary>What was undone is wanted after all.</summary>
    public static Regex Wanted => WantedWords();

    /// <summary>How it was before is wanted.</summary>
    public static Regex Before => BeforeWords();

    /// <summary>How it was at first is wanted.</summary>
    public static Regex AtFirst => FirstWords();

    /// <summary>It is to stay.</summary>
    public static Regex Stays => StaysWords();

    /// <summary>Another thing was meant.</summary>
    public static Regex Meant => MeantWords();

    /// <summary>The same for another.</summary>
    public static Regex Same => SameWords();

    /// <summary>Something more: "hmm, and the one with …".</summary>
    public static Regex Further => FurtherWords();

    /// <summary>All that are left.</summary>
    public static Regex Rest => RestWords();

    /// <summary>What a clause says between commas and "but", each with the items in it; pieces without any are left out.</summary>
    public static IEnumerable<(string Text, List<Item> Items)> Pieces(Clause clause)
    {
        string plain = clause.Utterance.Plain;
        int from = clause.Items[0].Start;
        return PieceEnds().Split(clause.PlainSaid).Where(piece => piece.Trim().Length > 0).Select(piece =>
        {
            int at = plain.IndexOf(piece, from, StringComparison.Ordinal);
            return (piece, clause.Items.Where(item => item.Start >= at && item.End <= at + piece.Length && item.Kind != TokenKind.Mark).ToList());
        }).Where(piece => piece.Item2.Count > 0);
    }

    [GeneratedRegex(@"[,.;!?，、。；！？]|\b(?:but|and|though)\b|但是?|不过")]
    private static partial Regex PieceEnds();

    [GeneratedRegex(@"\b(forwards?( again)?|(back )?to (the )?(latest|newest|most recent))\b|最新(的)?(那|一)?版|往前(走|回)?一步|前进")]
    private static partial Regex ForwardWords();

    [GeneratedRegex(@"还是要|又想要|不撤|还是(改|换|做)|\b(after all|keep (it|that)|i do want|want (it|that) back|shouldn't have)\b")]
    private static partial Regex WantedWords();

    [GeneratedRegex(@"(?<=^|[，,。.！!；; ]|错了?|不对)(?:应该是|應該是|而是|是)(?=\p{L})(?!不是|否)")]
    private static partial Regex IsWords();

    [GeneratedRegex(@"latest|newest|most recent|最新")]
    private static partial Regex LatestWords();

    [GeneratedRegex(@"\b(previous|old|earlier one|original|go back|bring (\w+ ){0,3}back|(get|have|give|want|need|put|turn|change|switch|set) (\w+ ){0,4}back|back to (the )?(old|original|previous|first|way)|mistake|regret|preferred|prefer the (old|first|previous|other|original)|liked the|restore|(was|were|looked|sounded|liked|it) (\w+ )?(better|nicer)( before| the way| how)?|what we had|there before|before that|than before was)\b|之前|原来|原先|以前那|刚才那|上一(个|首|版|种)|(换|改|调|变|转|拿|加|开|放|弄|搬|移|翻)回(去|来|原|成|之前|第一|最初|上)|加回|恢复|还原|后悔|反悔|取消|撤(了|掉|回)|第一版|最(开始|初|早)|还是要的|还是(要|留)")]
    private static partial Regex BeforeWords();

    [GeneratedRegex(@"\b(first|original|to begin with|at the start|initial)\b|第一版|最(开始|初|早)|原来|原版")]
    private static partial Regex FirstWords();

    [GeneratedRegex(@"\b(fine|good|great|ok|okay|nice|keep|stays?|works|leave|perfect|can stay|like the)\b|可以|不错|挺好|不动|别动|不用动|就这样|留着|保留|没问题|不变|照旧|喜欢|对的|就行")]
    private static partial Regex StaysWords();

    [GeneratedRegex(@"\b(meant|wanted|mean|said|wrong|oops|wait|sorry|not|instead|should have been|supposed)\b|说错|弄错|搞错|错了|不是|我要的|我说的|我指的|应该是|是说|不对|才对|回(来|去)")]
    private static partial Regex MeantWords();

    [GeneratedRegex(@"\b(same|likewise|ditto|too|as well|also|similarly|match|that to|that for|that on|that in|this to|use (that|this|it)|everywhere|and|treatment)\b|同理|一样|也|跟着|照(着|样)|同样|都(这|那)(么|样)|都用这|都这")]
    private static partial Regex SameWords();

    [GeneratedRegex(@"^\W*(?:(?:hmm+|hm|oh|um|ok(?:ay)?|actually|wait|ah)\W+)*(?:and|also|plus)\b|^\W*(?:嗯+|哦|对了|啊)?\W*(?:还有|以及|另外)")]
    private static partial Regex FurtherWords();

    [GeneratedRegex(@"\b(the )?(rest|others|other ones|remaining( ones)?|everything else|all the other \w+)\b|剩下的?|其他的?|其余的?|别的|后面的|另外(的|几)")]
    private static partial Regex RestWords();
}
