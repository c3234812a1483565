using System.Text.RegularExpressions;

namespace Reelwright.Director;

/// <content>How things, people and groups are counted, and works that are named before they are counted.</content>
internal static partial class ChineseReader
{
    // The end of the word decides before the concept does: 花店 is counted as a shop whatever it sells, 乐队 as a group whatever it plays.
    private static readonly (string Measure, string End)[] Measures =
    [
        .. new (string Measure, string[] Ends)[]
        {
            ("支", ["乐队", "球队", "车队", "战队", "舞队", "足球队", "篮球队", "跑队", "志愿队", "救援队", "团队", "队"]),
            ("个", ["剧团", "乐团", "舞团", "合唱团", "社团", "剧社", "话剧社", "俱乐部", "工作坊", "训练营", "夏令营", "冬令营", "社区", "社", "团"]),
            ("家", ["公司", "企业", "工作室", "事务所", "医院", "诊所", "店", "馆", "厅", "铺", "吧", "酒店", "民宿", "工厂", "厂"]),
            ("位", ["老师", "教练", "医生", "师傅", "律师", "设计师", "摄影师", "歌手", "画家", "作家", "主播", "厨师", "博主", "导游", "顾问"]),
            ("场", ["展览", "画展", "影展", "特展", "摄影展", "比赛", "讲座", "演出", "音乐会", "演唱会", "发布会", "运动会", "市集"]),
            ("张", ["专辑", "唱片"]),
            ("首", ["新歌", "单曲", "歌曲", "歌"]),
            ("本", ["新书", "小说", "诗集", "绘本", "画册"]),
            ("部", ["电影", "影片", "纪录片", "短片", "电视剧", "动画片"]),
            ("所", ["学校", "小学", "中学", "大学", "幼儿园", "培训学校"]),
        }.SelectMany(row => row.Ends.Select(end => (row.Measure, End: end))).OrderByDescending(entry => entry.End.Length),
    ];

    /// <summary>The word that things of a kind are counted with: 支 of bands, 位 of teachers, 家 of shops.</summary>
    public static string Measure(Concept? concept, string word)
    {
        string hans = ChineseWriting.ToHans(word);
        string measure = hans.Length < 2 ? "" : Measures.FirstOrDefault(entry => hans.EndsWith(entry.End, StringComparison.Ordinal)).Measure ?? "";
        measure = measure.Length > 0 ? measure : concept?.Measure ?? "个";
        return ChineseWriting.IsTraditional(word) == true ? ChineseWriting.OwnToHant(measure) : measure;
    }

    // 萤火, 学校的话剧社: what it is follows from how it ends, though no table has it.
    private static string GroupWord(string head)
    {
        string hans = ChineseWriting.ToHans(head);
        int start = hans.LastIndexOf('的') + 1;
        string noun = hans[start..];
        return noun.Length is > 1 and <= 6 && Measures.Any(entry => noun.EndsWith(entry.End, StringComparison.Ordinal))
            ? head[start..] : "";
    }

    // 新书《山间来信》上市: the work is what it is of its kind; what happens to it is said beside that.
    private static (string Kind, string Phrase, string Concept, string After)? Work(string head)
    {
        Match match = Released().Match(ChineseWriting.ToHans(head));
        if (!match.Success)
        {
            return null;
        }

        string kind = head.Substring(match.Groups["kind"].Index, match.Groups["kind"].Length);
        string concept = match.Groups["book"].Success ? "book" : match.Groups["song"].Success ? "music" : match.Groups["film"].Success ? "film"
            : match.Groups["play"].Success ? "theatre" : "museum";
        return (kind, $"一{Measure(Concepts.Find(concept), kind)}{kind}", concept, head[(match.Groups["kind"].Index + match.Groups["kind"].Length)..]);
    }

    // Whom one speaks of is no specimen of a kind.
    [GeneratedRegex(@"(?:女生|男生|女孩|男孩|姑娘|小伙|女人|男人|美女|帅哥|老婆|老公|女朋友|男朋友|同事|同学|朋友|家人|妈妈|爸爸|爸妈|父母|客户|员工|女孩子|男孩子|孩子|宝宝)$", RegexOptions.CultureInvariant)]
    private static partial Regex Person();

    [GeneratedRegex(@"^(?:最|我的?|我们的?|首|个人)*(?<kind>(?:原创|独立|全)?(?:新|首[部张本])?(?:(?<book>书|小说|诗集|散文集|绘本|画册|作品集)|(?<song>歌|单曲|专辑|EP)|(?<film>电影|影片|纪录片|电视剧|剧集|短片|动画片|微电影)|(?<play>话剧|音乐剧|舞剧|儿童剧|脱口秀)|(?<show>展览|画展|影展|摄影展|特展|书法展|个展)))(?=$|正式|今日|今天|全网|全国|即将|已|马上|上市|出版|发行|发售|首发|上线|上映|发布|公映|开展|开幕|开演|公演|预售|首演|来了|推荐|\d|明|本)", RegexOptions.CultureInvariant)]
    private static partial Regex Released();

    // 古筝老师张琳 is whom one learns with, not what she plays.
    [GeneratedRegex(@"(?:老师(?!傅)|教练(?!车|场)|讲师|家教)[\u4e00-\u9fff]{0,3}$", RegexOptions.CultureInvariant)]
    private static partial Regex Teacher();

    // 这家店还是老样子: a whole sentence is no kind of thing.
    [GeneratedRegex(@"^[这那].+(?:还是|真|很|太|也|都)", RegexOptions.CultureInvariant)]
    private static partial Regex Telling();

    // 上市, 上线了: that it is there is said by showing it.
    [GeneratedRegex(@"^(?:正式|今日|今天|全网|全国|已|现已)*(?:上市|出版|发行|发售|上线|发布|来|推荐)了?$", RegexOptions.CultureInvariant)]
    private static partial Regex Out();

    // 自家种的水蜜桃 are many: nobody counts one of them.
    [GeneratedRegex(@"^(?:自家|自己|我家|农家|家里|老家|家乡|手工|现[摘做烤磨])", RegexOptions.CultureInvariant)]
    private static partial Regex Homegrown();

    // 今晚8点, 12月6日: when it is is never what it is called.
    [GeneratedRegex(@"^(?:\d{4}年)?(?:\d{1,2}月\d{1,2}[日号]|今晚|明晚|今天|明天|后天|[本下这]?周[一二三四五六日末]|每[天晚周])?[\s\d:：.到至-]*(?:上午|下午|晚上|早上|中午)?\d{0,2}(?:[点:：]\d{0,2}半?)?(?:分|开始|准时)?$", RegexOptions.CultureInvariant)]
    private static partial Regex TimeOnly();
}
