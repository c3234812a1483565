using System.Collections.Frozen;
using Reelwright.Director;

namespace Reelwright.Agent;

/// <summary>What the timeline's names are called in Chinese, and roles in both languages.</summary>
internal static class KindNames
{
    private static readonly FrozenDictionary<string, string> Chinese = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        // Transitions.
        ["dissolve"] = "叠化",
        ["dip-black"] = "黑场过渡",
        ["dip-white"] = "白场过渡",
        ["dip-color"] = "颜色过渡",
        ["push-left"] = "向左推",
        ["push-right"] = "向右推",
        ["push-up"] = "向上推",
        ["push-down"] = "向下推",
        ["slide-left"] = "向左滑",
        ["slide-right"] = "向右滑",
        ["slide-up"] = "向上滑",
        ["slide-down"] = "向下滑",
        ["reveal-left"] = "向左揭开",
        ["reveal-right"] = "向右揭开",
        ["wipe"] = "擦除",
        ["wipe-left"] = "向左擦除",
        ["wipe-up"] = "向上擦除",
        ["wipe-down"] = "向下擦除",
        ["wipe-diagonal"] = "斜向擦除",
        ["zoom-in"] = "推近",
        ["zoom-out"] = "拉远",
        ["whip-pan"] = "甩镜",
        ["blur"] = "模糊",
        ["circle"] = "圆形打开",
        ["diamond"] = "菱形打开",
        ["clock"] = "时钟",
        ["split"] = "对开",
        ["blinds"] = "百叶窗",
        ["luma"] = "亮度渐变",
        ["glitch"] = "故障",
        ["page-turn"] = "翻页",
        ["film-burn"] = "胶片漏光",
        // Looks.
        ["mono"] = "黑白",
        ["noir"] = "黑色电影",
        ["sepia"] = "棕褐",
        ["vintage"] = "复古",
        ["cinematic"] = "电影感",
        ["teal-orange"] = "青橙",
        ["warm"] = "暖色",
        ["cool"] = "冷色",
        ["vivid"] = "鲜艳",
        ["faded"] = "褪色",
        ["dreamy"] = "梦幻",
        ["bright"] = "明亮",
        // Settings of colour and sharpness.
        ["look"] = "滤镜",
        ["lut"] = "LUT",
        ["brightness"] = "亮度",
        ["contrast"] = "对比度",
        ["saturation"] = "饱和度",
        ["temperature"] = "色温",
        ["tint"] = "色调",
        ["shadows"] = "阴影",
        ["highlights"] = "高光",
        ["exposure"] = "曝光",
        ["sharpness"] = "锐度",
        ["vignette"] = "暗角",
        ["grain"] = "颗粒",
        // Places.
        ["top-left"] = "左上角",
        ["top"] = "上方",
        ["top-right"] = "右上角",
        ["left"] = "左侧",
        ["center"] = "中间",
        ["right"] = "右侧",
        ["bottom-left"] = "左下角",
        ["bottom"] = "下方",
        ["bottom-right"] = "右下角",
        // Words.
        ["color"] = "颜色",
        ["family"] = "字体",
        ["size"] = "大小",
        ["weight"] = "粗细",
        ["outline"] = "描边",
        ["plate"] = "底板",
        ["shadow"] = "阴影",
        ["uppercase"] = "大写",
        ["align"] = "对齐",
        ["highlightColor"] = "高亮颜色",
        ["place"] = "位置",
        // Animations.
        ["fade"] = "淡入淡出",
        ["rise"] = "上升",
        ["drop"] = "落下",
        ["pop"] = "弹出",
        ["zoom"] = "缩放",
        ["typewriter"] = "打字机",
        ["words"] = "逐词",
        ["highlight"] = "逐词高亮",
        // Pictures.
        ["fit"] = "完整显示",
        ["fill"] = "填满画面",
        ["fitting"] = "填充方式",
        ["crop"] = "裁剪",
        ["turn"] = "旋转翻转",
        ["camera"] = "镜头",
        ["transform"] = "外观",
        ["pan-left"] = "向左摇",
        ["pan-right"] = "向右摇",
        ["pan-up"] = "向上摇",
        ["pan-down"] = "向下摇",
        ["opacity"] = "不透明度",
        ["flip-horizontal"] = "左右翻转",
        ["flip-vertical"] = "上下翻转",
        ["flip-both"] = "左右上下翻转",
        ["chroma-key"] = "抠像",
        // Fonts.
        ["display"] = "标题体",
        ["text"] = "正文体",
        ["serif"] = "衬线体",
        ["mono-font"] = "等宽体",
        ["rounded"] = "圆体",
        ["handwriting"] = "手写体",
        // Moods.
        ["lo-fi"] = "低保真",
        ["lofi"] = "低保真",
        ["chinese"] = "国风",
        ["corporate"] = "商务",
        ["energetic"] = "动感",
        ["upbeat"] = "欢快",
        ["calm"] = "舒缓",
        ["playful"] = "俏皮",
        ["romantic"] = "浪漫",
        ["festive"] = "喜庆",
        ["epic"] = "史诗",
        ["electronic"] = "电子",
        ["jazz"] = "爵士",
        // Voices and sounds.
        ["female"] = "女声",
        ["male"] = "男声",
        ["whoosh"] = "嗖声",
        ["click"] = "点击声",
        ["riser"] = "渐强音",
        ["hit"] = "重击声",
        // Backdrops.
        ["linear"] = "线性渐变",
        ["radial"] = "径向渐变",
        ["aurora"] = "极光",
        ["waves"] = "波浪",
        ["spotlight"] = "聚光",
        ["beams"] = "光束",
        ["mesh"] = "弥散渐变",
        ["bokeh"] = "光斑",
        ["terraces"] = "等高线",
        ["stripes"] = "斜纹",
        ["ripples"] = "涟漪",
        ["halftone"] = "网点",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    // Where English says the same thing twice, once as a transition and once as a colour.
    private static readonly FrozenDictionary<string, string> English = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["dip-black"] = "through black",
        ["dip-white"] = "through white",
        ["dip-color"] = "through a colour",
        ["mono"] = "black and white",
        ["teal-orange"] = "teal and orange",
        ["family"] = "font",
        ["plate"] = "plate",
        ["fill"] = "fills the frame",
        ["fit"] = "shown whole",
        ["turn"] = "orientation",
        ["camera"] = "view",
        ["color"] = "colour",
        ["highlightColor"] = "highlight colour",
        ["whip-pan"] = "whip pan",
        ["page-turn"] = "page turn",
        ["film-burn"] = "film burn",
        ["words"] = "word by word",
        ["highlight"] = "highlighted word by word",
        ["weight"] = "weight",
        ["align"] = "alignment",
        ["top-left"] = "top left",
        ["top-right"] = "top right",
        ["bottom-left"] = "bottom left",
        ["bottom-right"] = "bottom right",
        ["fitting"] = "fit",
        ["transform"] = "appearance",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>A name of the timeline as people say it; itself where there is none.</summary>
    public static string Of(Tongue tongue, string name) => (tongue.IsChinese ? Chinese : English).GetValueOrDefault(name)
        ?? (tongue.IsChinese || !name.Contains('-', StringComparison.Ordinal) || name.StartsWith('-') ? name : name.Replace('-', ' '));

    /// <summary>What a mood of music is called.</summary>
    public static string Mood(Tongue tongue, string mood) => mood switch
    {
        "warm" => tongue.Say("warm", "温暖"),
        "cinematic" => tongue.Say("cinematic", "电影感"),
        _ => Of(tongue, mood),
    };

    /// <summary>What a family of letters is called.</summary>
    public static string Font(Tongue tongue, string family) => Of(tongue, family == "mono" ? "mono-font" : family).Replace("mono font", "mono", StringComparison.Ordinal);

    /// <summary>Each word of a value that is a name.</summary>
    public static string Words(Tongue tongue, string value) => string.Join(' ', value.Split(' ').Select(word => Of(tongue, word)));

    /// <summary>What a style is called.</summary>
    public static string Style(Tongue tongue, string id) => StylePacks.TryFind(id) is { } pack
        ? tongue.Say(pack.Name, pack.ChineseName)
        : id;

    /// <summary>What a role is called.</summary>
    public static string Role(Tongue tongue, string role) => role switch
    {
        "title" => tongue.Say("title", "标题"),
        "subline" => tongue.Say("subtitle line", "副标题"),
        "kicker" => tongue.Say("label", "标签"),
        "point" => tongue.Say("point", "要点"),
        "notice" => tongue.Say("AI notice", "AI 标识"),
        "caption" => tongue.Say("captions", "字幕"),
        "narration" => tongue.Say("narration", "旁白"),
        "music" => tongue.Say("music", "音乐"),
        "sound" => tongue.Say("sound effects", "音效"),
        "hook" => tongue.Say("hook", "开场文字"),
        "lower-third" => tongue.Say("lower third", "人名条"),
        "call-to-action" => tongue.Say("call to action", "行动号召"),
        "words" => tongue.Say("text", "文字"),
        "logo" => tongue.Say("logo", "标志"),
        "sticker" => tongue.Say("sticker", "贴纸"),
        "inset" => tongue.Say("picture in the picture", "画中画"),
        "art" => tongue.Say("illustration", "插图"),
        "picture" => tongue.Say("picture", "图片"),
        "decor" => tongue.Say("shape", "图形"),
        "clip" => tongue.Say("clip sound", "片段原声"),
        "layer" => tongue.Say("layer", "图层"),
        _ when role.StartsWith("clip ", StringComparison.Ordinal) => tongue.Say($"sound of the clip in scene {role[5..]}", $"第{role[5..]}个场景的原声"),
        _ => role,
    };
}
