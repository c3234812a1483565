using System.Collections.Immutable;
using Reelwright.Timelines;

namespace Reelwright.Agent;

/// <summary>One or two useful things to say next, after what was done.</summary>
internal static class NextSteps
{
    /// <summary>What to try next.</summary>
    public static string After(Tongue tongue, ImmutableArray<Command> done, Timeline after)
    {
        var step = done.IsEmpty ? General(after) : Of(done[^1], after) ?? General(after);
        return tongue.Say(
            $"Say \"undo\" to take it back, or {step.English}.",
            $"说“撤销”可以还原；也可以{step.Chinese}。");
    }

    private static Phrase? Of(Command command, Timeline after) => command switch
    {
        SetLength or Trim or Keep or CutOut or SetDuration or CutSilences or MakeHighlights => after.TrackWithRole("music") is not null
            ? new("\"export\" to get the new MP4", "说“导出”得到新的 MP4")
            : new("\"add music\" to round it off", "说“加音乐”让它更完整"),
        SetAspect => new("\"move the captions higher\" if a platform's buttons cover them", "说“字幕往上一点”，避开平台的按钮"),
        SetStyle or SetPalette or SetBackground => new("\"another style\" to see a different one", "说“换个风格”再看一种"),
        Delete or Move or Swap or Reorder or Duplicate or Insert => new("\"add transitions\" to smooth the cuts", "说“加转场”让衔接更顺"),
        CutToBeats => new("\"start the music at the drop\" for a stronger opening", "说“音乐从高潮开始”让开头更有力"),
        Split => new("\"delete scene 2\" or \"move it to the end\"", "说“删除第二个场景”或“移到最后”"),
        SetSpeed or PlayBackwards or Freeze => new("\"a bit more\"", "说“再快一点”或“再慢一点”"),
        SetLook or Adjust or BlurPart => new("\"a bit less\" to soften it", "说“淡一点”来减弱"),
        SetMusic or SetVolume or Fade or Duck => new("\"music a bit quieter\" to fit it to the voice", "说“音乐小声一点”来配合人声"),
        SetVoice or SetSpeechRate or RewriteLine => new("\"captions off\" if the voice is enough", "说“关掉字幕”，如果只听旁白就够了"),
        StyleWords { Target.Part: Part.Caption } => new("\"captions at the top\" to move them", "说“字幕放到上方”来移动位置"),
        StyleWords { Color: not null } => new("\"make it bigger\" to have it stand out", "说“再大一点”让它更醒目"),
        ChangeWords or StyleWords or AddWords or Animate or TimeWords => new("\"make it bigger\" or \"in yellow\"", "说“再大一点”或“改成黄色”"),
        AddOverlay or AddSticker or PlaceLayer => new("\"bottom left\" or \"smaller\" to place it", "说“放到左下角”或“小一点”来调整"),
        SetTransition => new("\"make the transitions shorter\"", "说“转场短一点”"),
        Switch { IsOn: false } => new("\"export\" to get the new MP4", "说“导出”得到新的 MP4"),
        SetBrand => new("\"forget my brand\" to stop using it", "说“忘掉我的品牌设置”就不再使用"),
        Regenerate => new("\"another one\" for one more take", "说“再来一版”"),
        StartOver => new("describe a new video", "描述一个新视频"),
        _ => null,
    };

    private static Phrase General(Timeline after) => after.IsEmpty
        ? new("describe a new video", "描述一个新视频")
        : new("\"export\" to get the new MP4", "说“导出”得到新的 MP4");
}
