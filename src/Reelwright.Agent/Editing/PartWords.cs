using Reelwright.Director;
using Reelwright.Timelines;

namespace Reelwright.Agent;

/// <summary>Which clips are which part, and what parts are called.</summary>
internal static class PartWords
{
    /// <summary>Roles of captions.</summary>
    public const string Caption = "caption";

    private static readonly string[] TitleRoles = ["title", "titles", "headline"];

    /// <summary>What a part is called.</summary>
    public static Phrase Of(Part part) => part switch
    {
        Part.Scene => new("scene", "场景"),
        Part.Clip => new("clip", "片段"),
        Part.Title => new("title", "标题"),
        Part.Subtitle => new("subtitle line", "副标题"),
        Part.LowerThird => new("lower third", "下三分之一字幕条"),
        Part.CallToAction => new("call to action", "行动号召"),
        Part.Hook => new("hook", "开场文字"),
        Part.Caption => new("caption", "字幕"),
        Part.Music => new("music", "音乐"),
        Part.Narration => new("narration", "旁白"),
        Part.ClipSound => new("sound of a clip", "片段原声"),
        Part.Sound => new("sound", "声音"),
        Part.Effects => new("sound effect", "音效"),
        Part.Logo => new("logo", "标志"),
        Part.Notice => new("AI notice", "AI 标识"),
        Part.Sticker => new("sticker", "贴纸"),
        Part.Art => new("illustration", "插图"),
        Part.Inset => new("picture in the picture", "画中画"),
        Part.Background => new("backdrop", "背景"),
        Part.Transition => new("transition", "转场"),
        Part.Look => new("look", "滤镜"),
        Part.Video => new("video", "视频"),
        _ => new("text", "文字"),
    };

    /// <summary>The role that new words of a part get.</summary>
    public static string RoleOf(Part part) => part switch
    {
        Part.Title => "title",
        Part.Subtitle => "subline",
        Part.LowerThird => "lower-third",
        Part.CallToAction => "call-to-action",
        Part.Hook => "hook",
        Part.Logo => "logo",
        Part.Sticker => "sticker",
        Part.Inset => "inset",
        _ => "words",
    };

    /// <summary>Whether a part is words on the picture, captions aside.</summary>
    public static bool IsWords(Part part) =>
        part is Part.Words or Part.Title or Part.Subtitle or Part.LowerThird or Part.CallToAction or Part.Hook;

    /// <summary>Whether a part lies over the picture and can be placed.</summary>
    public static bool IsLayer(Part part) =>
        IsWords(part) || part is Part.Caption or Part.Logo or Part.Sticker or Part.Art or Part.Inset;

    /// <summary>Whether a clip shows words.</summary>
    public static bool HasWords(Clip clip) => clip.Media is GeneratorReference { Kind: GeneratorKinds.Text };

    /// <summary>Whether a clip is a caption.</summary>
    public static bool IsCaption(PlacedClip placed) => placed.Track.Role == Caption || placed.Clip.Role == Caption;

    /// <summary>Whether a clip is of a part, as far as it says so itself.</summary>
    public static bool Is(PlacedClip placed, Part part)
    {
        var clip = placed.Clip;
        string role = clip.Role ?? placed.Track.Role ?? "";
        bool isWords = HasWords(clip) && !IsCaption(placed);
        return part switch
        {
            // "All words" are the user's own; the notice goes only by its own name.
            Part.Words => isWords && role != AiNotice.Role,
            Part.Title => isWords && (TitleRoles.Contains(role) || role is "" or "hook"),
            Part.Subtitle => isWords && role == "subline",
            Part.LowerThird => isWords && role == "lower-third",
            Part.CallToAction => isWords && role == "call-to-action",
            Part.Hook => isWords && role == "hook",
            Part.Caption => HasWords(clip) && IsCaption(placed),
            Part.Logo => role == "logo",
            Part.Notice => role == AiNotice.Role,
            Part.Sticker => role == "sticker",
            Part.Inset => role == "inset",
            Part.Look => role == "look",
            Part.Art => clip.Media is GeneratorReference { Kind: GeneratorKinds.Art or GeneratorKinds.Emoji } && role != "sticker",
            Part.Music => placed.Track.Role == "music",
            Part.Narration => placed.Track.Role == "narration",
            Part.Effects => placed.Track.Role == "sound",
            Part.ClipSound => clip.Media is ExternalReference { Kind: MediaKind.Video, HasAudio: true }
                && placed.Track.Kind == TrackKind.Video,
            Part.Clip => clip.Media is ExternalReference { Kind: not MediaKind.Audio } && placed.Track.Kind == TrackKind.Video
                && role is not ("logo" or "inset"),
            _ => false,
        };
    }
}
