using Reelwright.Director;
using Reelwright.Timelines;

namespace Reelwright.Agent;

/// <summary>Another illustration in the place of one that is there.</summary>
internal static class ArtEdits
{
    // What surely shows a thing, and not only speaks of it.
    private const double SureScore = 4.5;

    public static bool TryApply(Command command, Workspace work)
    {
        if (command is not ShowArt show)
        {
            return false;
        }

        string art = work.Director.FindArt(show.What) ?? throw new EditRefusedException(
            $"I have no illustration of \"{Tongue.Shorten(show.What)}\"; try another word, or upload a picture and say \"replace scene 2 with it\".",
            $"插图里没有「{Tongue.Shorten(show.What)}」；可以换个词，或者上传一张图，说“第二个场景换成它”。");
        var shown = show.Target.Showing is { } words ? Showing(work, show.Target, words) : InScenes(work, show);
        foreach (var placed in shown)
        {
            work.Change(HandMarks.Mark(
                placed.Clip.WithParameters(placed.Clip.Parameters.With("art", art)) with { Name = "" },
                "art"));
        }

        return true;
    }

    // "The lamp", wherever one is drawn.
    private static List<PlacedClip> Showing(Workspace work, Target target, string words)
    {
        var scenes = work.Timeline.Scenes();
        var ranges = target.InScenes.IsEmpty
            ? [new FrameRange(0, work.Timeline.Length)]
            : TargetResolver.Scenes(work, new(Part.Scene) { Numbers = target.InScenes }, TargetResolver.Bare.One).Select(i => scenes[i].Range).ToList();
        var found = work.Director.FindShowing(work.Timeline, words)
            .Where(match => match.Score >= SureScore && IsArt(match.Clip) && ranges.Exists(range => range.Contains(match.Clip.Range.Start)))
            .Select(match => match.Clip)
            .ToList();
        return found.Count > 0 ? found : throw new EditRefusedException(
            $"I see no \"{Tongue.Shorten(words)}\" among the illustrations; say which scene, for example \"show a cat in scene 2\".",
            $"插图里没有看到「{Tongue.Shorten(words)}」；请说是哪个场景，比如“第二个场景放一只猫的图”。");
    }

    // The main one of each scene, and its faint copies behind.
    private static List<PlacedClip> InScenes(Workspace work, ShowArt show)
    {
        var found = new List<PlacedClip>();
        foreach (int place in TargetResolver.Scenes(work, show.Target with { Part = Part.Scene }, TargetResolver.Bare.One))
        {
            var range = work.Timeline.Scenes()[place].Range;
            var drawn = work.Timeline.Placed().Where(placed => IsArt(placed) && range.Contains(placed.Range.Start)).ToList();
            var main = drawn.Find(placed => placed.Clip.Metadata.Text("slot") == "hero") ?? drawn.MaxBy(AreaOf);
            if (main is null)
            {
                // Nothing is drawn there, a photo fills it for one: it goes on top.
                OverlayEdits.TryApply(new AddSticker(show.What, null, new(Part.Scene) { Numbers = [place + 1] }), work);
                continue;
            }

            string? now = main.Clip.Parameters.Text("art");
            found.AddRange(drawn.Where(placed => placed.Clip.Parameters.Text("art") == now));
        }

        return found;
    }

    private static bool IsArt(PlacedClip placed) => placed.Clip.Media is GeneratorReference { Kind: GeneratorKinds.Art } && placed.Track.Role != "sticker";

    private static double AreaOf(PlacedClip placed) => placed.Clip.Parameters.Numbers("box") is [_, _, var width, var height] ? width * height : 0;
}
