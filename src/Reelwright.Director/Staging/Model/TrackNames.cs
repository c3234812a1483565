namespace Reelwright.Director;

/// <summary>Roles of tracks and their names in the video's language.</summary>
internal static class TrackNames
{
    public static string RoleOf(LayerGroup group) => group switch
    {
        LayerGroup.Decor or LayerGroup.Overlay => "decor",
        LayerGroup.Picture => "picture",
        LayerGroup.Art => "art",
        LayerGroup.Kicker => "kicker",
        LayerGroup.Title => "title",
        LayerGroup.Subline => "subline",
        _ => "point",
    };

    public static string NameOf(string role, bool isChinese, int number)
    {
        string name = role switch
        {
            Marks.MainRole => isChinese ? "场景" : "Scenes",
            "decor" => isChinese ? "装饰" : "Shapes",
            "picture" => isChinese ? "图片" : "Pictures",
            "art" => isChinese ? "插图" : "Art",
            "kicker" => isChinese ? "标签" : "Labels",
            "title" => isChinese ? "标题" : "Titles",
            "subline" => isChinese ? "副标题" : "Sublines",
            "point" => isChinese ? "要点" : "Points",
            AiNotice.Role => isChinese ? "标识" : "Notice",
            Marks.CaptionRole => isChinese ? "字幕" : "Captions",
            Marks.NarrationRole => isChinese ? "旁白" : "Narration",
            Marks.MusicRole => isChinese ? "配乐" : "Music",
            _ => isChinese ? "音效" : "Sounds",
        };
        return number == 0 ? name : $"{name} {number + 1}";
    }
}
