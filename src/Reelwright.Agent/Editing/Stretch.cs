using Reelwright.Timelines;

namespace Reelwright.Agent;

/// <summary>Commands over a stretch of time that is no scene: the scenes are cut at its ends, so that just that time changes.</summary>
internal static class Stretch
{
    private const double Shortest = 0.2;

    /// <summary>The frames that a target's time means; <c>null</c> when it names no time of the video.</summary>
    public static FrameRange? Of(Workspace work, Target target) =>
        target is { Part: Part.Video or Part.Clip or Part.Look, Span: { } span, Numbers.IsEmpty: true, InScenes.IsEmpty: true }
            ? TargetResolver.Range(work, span, new(0, work.Timeline.MainTrack()?.Length ?? work.Timeline.Length))
            : null;

    /// <summary>The command on the scenes of its time, with the cuts made; other commands as they are.</summary>
    public static Command Cut(Workspace work, Command command)
    {
        bool isCut = command is SetSpeed or PlayBackwards or SetFit or CropPicture or MoveCamera or SetZoom or Rotate or Flip or SetOpacity;
        if (!isCut || Targets.Of(command) is not { } target || Of(work, target) is not { } range)
        {
            return command;
        }

        if (range.Length < work.Frames(Shortest))
        {
            throw Refuse.Range(new("A stretch of time", "这段时间的长度"), Shortest, work.Timeline.Seconds, new(" s long", "秒"));
        }

        if (command is SetFit or CropPicture or SetZoom or Rotate or Flip or SetOpacity && !Shows(work, range))
        {
            throw new EditRefusedException(
                "There is no picture or clip of yours at that time; that can only be done with uploads.",
                "这段时间里没有你的图片或视频片段，这个操作只能用在上传的素材上。");
        }

        if (command is PlayBackwards && !Films(work, range))
        {
            throw new EditRefusedException(
                "Only recorded clips can play backwards, and there is none at that time.",
                "只有视频片段可以倒放，这段时间里没有视频片段。");
        }

        SceneEdits.CutAt(work, range.Start);
        SceneEdits.CutAt(work, range.End);
        var scenes = work.Timeline.Scenes();
        var numbers = Enumerable.Range(1, scenes.Count).Where(number => range.Contains(scenes[number - 1].Range));
        work.Renumber();
        return Targets.Retarget(command, new(Part.Scene) { Numbers = [.. numbers] }) ?? command;
    }

    private static bool Shows(Workspace work, FrameRange range) =>
        work.Timeline.Placed().Any(placed => PartWords.Is(placed, Part.Clip) && placed.Range.Overlaps(range));

    private static bool Films(Workspace work, FrameRange range) => work.Timeline.Placed().Any(placed =>
        placed.Track.Kind == TrackKind.Video && placed.Clip.Media is ExternalReference { Kind: MediaKind.Video } && placed.Range.Overlaps(range));
}
