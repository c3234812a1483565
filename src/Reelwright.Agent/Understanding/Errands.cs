namespace Reelwright.Agent;

/// <summary>Requests that are a sentence of their own and need no reading beyond that: export, balance, undo, thanks.</summary>
internal static class Errands
{
    private static readonly string[] Polite =
    [
        "please", "pls", "ok", "okay", "now", "can", "could", "would", "you", "i", "we", "want", "need", "to", "like", "let's", "lets", "let", "me", "us", "just",
        "i'd", "i'm", "so", "then", "and", "great", "perfect", "good", "nice", "cool", "thanks", "thank", "looks", "it", "this", "that", "the", "my", "our", "is",
        "are", "all", "do", "how", "hey", "hi", "yes", "no", "there", "here",
        "请", "麻烦", "帮", "我", "我们", "你", "您", "好", "的", "了", "吧", "吗", "呢", "啊", "呀", "现在", "可以", "能", "能不能", "可不可以", "想", "要", "想要", "一下", "把", "将",
        "给", "谢谢", "它", "这个", "那个", "那", "就", "先", "再", "行", "嗯", "不错", "很", "怎么", "如何", "是", "都",
    ];

    private static readonly string[] Video =
    [
        "video", "videos", "clip", "movie", "film", "file", "result", "project",
        "视频", "影片", "短片", "片子", "成片", "文件", "档案", "成品", "项目",
    ];

    private static readonly (IntentKind Kind, ClosedSentence Sentence)[] Kinds =
    [
        (IntentKind.Redo, new(
            ["redo", "undo the undo", "重做", "恢复撤销", "取消撤销", "取消复原"],
            [.. Polite, "again", "last", "change", "edit", "刚才", "修改", "操作", "一步", "上一步"])),
        (IntentKind.Undo, new(
            [
                "undo", "revert", "take that back", "take it back", "go back", "change it back", "put it back", "roll back", "previous version",
                "撤销", "撤回", "还原", "复原", "回退", "恢复原样", "取消上一步", "上一步", "改回来", "改回去", "变回来", "变回去", "恢复到上一个版本", "上一个版本",
            ],
            [
                .. Polite, "oops", "sorry", "last", "change", "edit", "step", "one", "previous", "version", "was", "what", "as", "before", "wait",
                "刚才", "刚刚", "上次", "上一次", "修改", "改动", "操作", "一步", "不对", "不", "回到", "恢复", "之前", "到", "不好",
            ])),
        (IntentKind.Export, new(
            [
                "export", "exporting", "download", "downloading", "send me", "send it", "send the", "share the", "save", "render", "render it", "give me the", "get the",
                "导出", "下载", "输出", "汇出", "发给我", "发我", "传给我", "传我", "保存", "渲染", "存下来",
            ],
            [
                .. Polite, .. Video, "mp4", "webm", "mov", "gif", "final", "finished", "link", "in", "at", "as", "an", "a", "for", "hd", "full", "high", "medium", "low",
                "best", "quality", "resolution", "format", "version", "from", "with", "where", "when", "ready", "done",
                "4k", "2k", "720p", "1080p", "1440p", "2160p", "1080", "720", "1920x1080", "1280x720", "30fps", "60fps", "30", "60", "fps",
                "成", "为", "格式", "高清", "超清", "画质", "质量", "品质", "分辨率", "最终", "完成", "出来", "到", "本地", "在哪", "哪里", "链接", "连结", "最高", "满意", "没问题", "开始", "用", "来", "并", "并且", "然后",
            ])),
        (IntentKind.Credits, new(
            ["credit", "credits", "balance", "quota", "积分", "余额", "额度", "点数", "剩多少钱"],
            [
                .. Polite, "how", "many", "much", "show", "check", "see", "tell", "what", "what's", "whats", "of", "left", "remaining", "remain", "current", "account",
                "any", "more", "got", "have", "available", "view", "your", "still", "does", "for", "get", "a", "cost", "costs", "video",
                "多少", "还", "还有", "有", "剩", "剩下", "剩余", "几", "个", "查", "查看", "查询", "看", "看看", "看下", "账户", "账号", "帐户", "当前", "目前", "够", "够不够", "什么", "显示", "告诉",
            ])),
        (IntentKind.Status, new(
            [
                "status", "state", "progress", "track", "tracks", "timeline", "what do we have", "what have we got", "what's in the video", "what is in the video",
                "状态", "进度", "轨道", "时间线", "时间轴", "视频里有什么", "有哪些内容", "做到哪",
            ],
            [
                .. Polite, .. Video, "show", "list", "see", "tell", "what", "what's", "whats", "current", "of", "on", "in", "how", "check", "get", "view", "display", "about",
                "so", "far", "right", "look", "at", "session",
                "看", "看看", "看下", "查看", "查", "查询", "显示", "列出", "什么", "有什么", "有哪些", "哪些", "上", "里", "当前", "目前", "怎么样", "到哪", "如何", "会话", "任务", "告诉",
            ])),
        (IntentKind.Upload, new(
            ["upload", "uploads", "uploading", "attach", "上传", "传图", "传文件", "传照片", "传视频", "add a file", "add files"],
            [
                .. Polite, .. Video, "files", "photo", "photos", "picture", "pictures", "image", "images", "clips", "footage", "music", "song", "some", "a", "an", "more",
                "another", "where", "few", "own", "for",
                "图片", "照片", "相片", "图", "素材", "音乐", "文件", "一些", "一张", "几张", "几个", "张", "个", "在哪", "哪里", "哪儿", "里", "自己", "更多", "新",
            ])),
        (IntentKind.Help, new(
            [
                "hi", "hello", "hey", "help", "thanks", "thank you", "thx", "thank", "what can you do", "what can i do", "how does this work", "how does it work",
                "good morning", "good afternoon", "good evening", "great", "perfect", "awesome", "nice", "cool", "well done", "ok", "okay", "love it", "good job",
                "你好", "您好", "嗨", "哈喽", "哈啰", "在吗", "谢谢", "多谢", "帮助", "你能做什么", "你会做什么", "能做什么", "怎么用", "怎么使用", "太棒了", "很好", "不错", "好的", "完美",
                "早上好", "下午好", "晚上好", "说明", "使用说明", "你会什么", "有什么功能", "帮帮我", "好看", "喜欢",
            ],
            [
                .. Polite, "much", "very", "a", "lot", "that's", "it's", "really", "love", "work", "works", "use", "with", "everyone", "again", "instructions", "some",
                "非常", "太", "真", "大家", "使用", "感谢", "多", "做", "什么", "求", "需要",
            ])),
    ];

    /// <summary>The errand that the whole utterance is; <c>null</c> when it is none.</summary>
    public static IntentKind? Read(Utterance utterance)
    {
        foreach (var (kind, sentence) in Kinds)
        {
            // "give me a video" asks for a new one.
            if (sentence.IsMatch(utterance.Plain) && !(kind == IntentKind.Export && NewVideo.NamesOne(utterance)))
            {
                return kind;
            }
        }

        return null;
    }
}
