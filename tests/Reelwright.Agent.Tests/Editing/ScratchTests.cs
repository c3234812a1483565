using Reelwright.Agent;
using Reelwright.Timelines;

namespace Reelwright.Tests;

public sealed class ScratchTests(Xunit.Abstractions.ITestOutputHelper output)
{
    [Fact]
    public async Task Dump()
    {
        Target T(Part part) => new(part);
        (Timeline, Command[])[] all =
        [
            (Studio.English, [new SetLength(Studio.Absolute(15))]),
            (Studio.English, [new SetLength(Studio.Absolute(15), true)]),
            (Studio.English, [new SetAspect(1080, 1920)]),
            (Studio.English, [new SetStyle("minimal")]),
            (Studio.English, [new SetPalette(["#ff6600"])]),
            (Studio.English, [new SetBackground(T(Part.Video), ["#ffffff"], null)]),
            (Studio.English, [new SetBackground(Studio.Scene(2), ["#0000ff"], "waves")]),
            (Studio.English, [new Regenerate(Studio.Scene(2))]),
            (Studio.English, [new Regenerate(T(Part.Video))]),
            (Studio.English, [new Trim(T(Part.Video), Ends.In, 3)]),
            (Studio.English, [new Trim(Studio.Scene(2), Ends.Out, 1)]),
            (Studio.English, [new Keep(T(Part.Video), new(5, 15))]),
            (Studio.English, [new CutOut(T(Part.Video), new(5, 8))]),
            (Studio.English, [new Split(Studio.Scene(2), 2)]),
            (Studio.English, [new Delete(Studio.Scene(2))]),
            (Studio.English, [new Delete(T(Part.Title) with { InScenes = [2] })]),
            (Studio.English, [new Move(Studio.Scene(1), new(Where.End))]),
            (Studio.English, [new Swap(Studio.Scene(1), Studio.Scene(3))]),
            (Studio.English, [new Duplicate(Studio.Scene(2))]),
            (Studio.English, [new Insert([], "Thank you", new(Where.End), 3)]),
            (Studio.Photos, [new Insert([7], null, new(Where.After, Studio.Scene(1)), 3)]),
            (Studio.Photos, [new ReplaceMedia(Studio.Scene(2), null)]),
            (Studio.Photos, [new Reorder(SceneOrder.Name, [])]),
            (Studio.English, [new Reorder(SceneOrder.Reversed, [])]),
            (Studio.English, [new SetDuration(Studio.Scene(1), Studio.Absolute(8))]),
            (Studio.Photos, [new SetSpeed(T(Part.Video), Studio.Absolute(2))]),
            (Studio.English, [new SetSpeed(Studio.Scene(2), Studio.Absolute(1.5))]),
            (Studio.Photos, [new PlayBackwards(T(Part.Video))]),
            (Studio.Photos, [new Freeze(T(Part.Clip) with { Showing = "surf" }, null, 2)]),
            (Studio.English, [new SetLook(T(Part.Video), "cinematic", 0.5)]),
            (Studio.English, [new SetLook(Studio.Scene(2), "mono", null)]),
            (Studio.English, [new Adjust(T(Part.Video), "brightness", Studio.Factor(1.2)), new Adjust(T(Part.Video), "vignette", Studio.Absolute(0.4))]),
            (Studio.Photos, [new SetFit(T(Part.Video), "blur")]),
            (Studio.Photos, [new CropPicture(Studio.Scene(1), 0.1, 0, 0.1, 0)]),
            (Studio.Photos, [new MoveCamera(Studio.Scene(1), CameraMove.PanLeft, null)]),
            (Studio.English, [new MoveCamera(Studio.Scene(1), CameraMove.ZoomIn, null)]),
            (Studio.Photos, [new SetZoom(Studio.Scene(1), Studio.Absolute(1.5))]),
            (Studio.Photos, [new Rotate(Studio.Scene(1), 90), new Reelwright.Agent.Flip(Studio.Scene(1), false)]),
            (Studio.English, [new BlurPart(Studio.Scene(1), "bottom-right")]),
            (Studio.English, [new SetOpacity(T(Part.Title) with { Numbers = [1] }, Studio.Percent(50))]),
            (Studio.English, [new AddOverlay(Part.Logo, 5, null, null, null)]),
            (Studio.English, [new AddOverlay(Part.Inset, 3, "bottom-left", null, null)]),
            (Studio.English, [new AddSticker("🎉", null, Studio.Scene(1))]),
            (Studio.English, [new AddSticker("coffee", "top-left", null), new PlaceLayer(T(Part.Sticker), "bottom-right", Studio.Factor(1.5))]),
            (Studio.English, [new PlaceLayer(T(Part.Caption), "top", null)]),
            (Studio.English, [new Reelwright.Agent.SetTransition(T(Part.Transition), "wipe", 0.8)]),
            (Studio.English, [new Reelwright.Agent.SetTransition(T(Part.Transition) with { Numbers = [2] }, "none", null)]),
            (Studio.English, [new Switch(Part.Narration, false)]),
            (Studio.English, [new SetVolume(T(Part.Music), Studio.Percent(40))]),
            (Studio.Photos, [new SetVolume(T(Part.ClipSound), Studio.Percent(0))]),
            (Studio.English, [new Fade(T(Part.Video), Ends.Both, null)]),
            (Studio.English, [new Fade(T(Part.Music), Ends.Out, 3)]),
            (Studio.English, [new Duck(false, null)]),
            (Studio.English, [new SetMusic("calm", null, null, false, false)]),
            (Studio.English, [new SetMusic(null, null, 6, false, false)]),
            (Studio.English, [new SetMusic(null, Studio.Factor(1.2), null, true, false)]),
            (Studio.English, [new SetMusic(null, null, null, false, true)]),
            (Studio.Chinese, [new SetVoice("male")]),
            (Studio.English, [new SetSpeechRate(Studio.Factor(1.2))]),
            (Studio.English, [new RewriteLine(Studio.Scene(2) with { Part = Part.Narration }, "Meet Aurora, your new lamp.")]),
            (Studio.English, [new AddSound("whoosh", null)]),
            (Studio.English, [new AddWords(Part.LowerThird, "Jane Doe, CEO", null, null)]),
            (Studio.English, [new AddWords(Part.CallToAction, "Buy now", null, null)]),
            (Studio.English, [new ChangeWords(T(Part.Title), "Welcome", null)]),
            (Studio.English, [new StyleWords(T(Part.Title)) { Color = "#ffff00", Size = Studio.Factor(1.2) }]),
            (Studio.English, [new StyleWords(T(Part.Caption)) { Color = "#ffff00", CaptionStyle = "bold" }]),
            (Studio.English, [new TimeWords(T(Part.Title) with { Numbers = [1] }, new(0.5, 2.5), null)]),
            (Studio.English, [new TimeWords(T(Part.Title) with { Numbers = [1] }, new(0, 20), null)]),
            (Studio.English, [new Animate(T(Part.Title) with { Numbers = [1] }, Ends.In, "typewriter")]),
            (Studio.English, [new SetBrand(["#0a3cff"], "serif", 5)]),
            (Studio.English, [new Translate(T(Part.Video), "fr")]),
            (Studio.English, [new CutSilences(null)]),
            (Studio.English, [new Delete(Studio.Scene(12))]),
        ];
        foreach (var (video, commands) in all)
        {
            var request = Studio.Turn(video);
            var clock = System.Diagnostics.Stopwatch.StartNew();
            var outcome = await new CommandExecutor(Studio.Director).RunAsync(commands, request, [], CancellationToken.None);
            string en = new ReplyWriter(Tongue.Of("edit", null)).Told(video, outcome, request).Split("\nTimeline")[0];
            double ms = clock.Elapsed.TotalMilliseconds;
            string zh = new ReplyWriter(Tongue.Of("請改一下", "zh-Hant")).Told(video, outcome, request).Split("\n時間線")[0];
            output.WriteLine($"{commands[0].GetType().Name} {ms:0} ms\n   {en}\n   {zh}");
            try { Invariants.Check(outcome.After); }
            catch (Exception e) { output.WriteLine("   !! " + e.Message); }
        }
    }
}
