using System.Collections.Immutable;
using Reelwright.Audio;
using Reelwright.Director;
using Reelwright.Timelines;

namespace Reelwright.Tests;

public sealed class FootageCutTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Cuts_black_frozen_soft_and_shaken_parts_of_a_clip_are_found()
    {
        string path = _folder["raw.mp4"];
        await MediaMaker.RunAsync(
            "-f", "lavfi", "-t", "0.04", "-i", "testsrc2=s=960x540:r=25",
            "-f", "lavfi", "-t", "3", "-i", "mandelbrot=s=320x180:rate=24:start_scale=0.4",
            "-f", "lavfi", "-t", "1.5", "-i", "color=black:s=640x360:r=24",
            "-filter_complex",
            "[0]loop=loop=71:size=1,setpts=N/24/TB,fps=24,trim=duration=3,split=4[a][b][c][d];"
            + "[1]scale=640:360,format=yuv420p,setsar=1[zoom];[2]format=yuv420p,setsar=1[black];"
            + "[a]crop=640:360:x=n:y=40,format=yuv420p,setsar=1[pan];[b]crop=640:360:200:100,format=yuv420p,setsar=1[frozen];"
            + "[c]gblur=sigma=12,crop=640:360:x=2*n:y=20,format=yuv420p,setsar=1[soft];"
            + "[d]crop=640:360:x='150+60*sin(n*2.1)':y='90+40*cos(n*2.7)',format=yuv420p,setsar=1[shaken];"
            + "[zoom][black][pan][frozen][soft][shaken]concat=n=6:v=1:a=0",
            "-r", "24", "-c:v", "libx264", "-preset", "veryfast", "-pix_fmt", "yuv420p", path);
        var facts = await FootageReader.ReadAsync(new FfmpegFootage(_folder), FfmpegFootage.Clip(path, 16.5, 640, 360), default);

        // 0 a zoom, 3 black, 4.5 a pan, 7.5 frozen, 10.5 soft, 13.5 shaken to 16.5.
        Assert.InRange(facts.Shots.Length, 5, 7);
        AssertFault(facts, FootageFault.Black, 3, 4.5);
        AssertFault(facts, FootageFault.Frozen, 7.6, 10.5);
        AssertFault(facts, FootageFault.Blurred, 10.5, 13.5);
        AssertFault(facts, FootageFault.Shaky, 13.6, 16.4);
        Assert.DoesNotContain(facts.Faults, fault => fault.Span.Start < 2.8 || (fault.Span.Start < 7 && fault.Span.End > 5));
    }

    [Theory]
    [InlineData(6)]
    [InlineData(12)]
    [InlineData(20)]
    public void Highlights_are_as_long_as_asked_show_every_clip_and_no_fault(double seconds)
    {
        FootageFacts[] clips = [Facts("a", 30, [new(2, 4.5), new(8, 11), new(15, 18)]), Facts("b", 24, []), Facts("c", 12, [], new ClipSpan(3, 6))];

        var pieces = FootageCut.Highlights(clips, seconds);

        Assert.InRange(pieces.Sum(piece => piece.Span.Seconds) - seconds, -0.02, 0.02);
        Assert.True(seconds < 10 || pieces.Select(piece => piece.Index).Distinct().Count() == 3);
        Assert.All(pieces, piece => Assert.DoesNotContain(
            clips[piece.Index].Faults, fault => fault.Span.Start < piece.Span.End - 0.01 && fault.Span.End > piece.Span.Start + 0.01));

        // Nobody is cut off in a word.
        Assert.All(pieces, piece => Assert.DoesNotContain(
            clips[piece.Index].Speech, span => (span.Start < piece.Span.Start && span.End > piece.Span.Start) || (span.Start < piece.Span.End && span.End > piece.Span.End)));
    }

    [Fact]
    public void Who_speaks_longer_than_the_film_is_cut_off_where_it_ends()
    {
        var pieces = FootageCut.Highlights([Facts("a", 10, [new(0.4, 9.6)])], 8);

        Assert.Equal(8, pieces.Sum(piece => piece.Span.Seconds), 0.5);
    }

    [Fact]
    public void Two_hours_of_speech_are_not_laid_side_by_side()
    {
        Assert.True(SpeechAlignment.Fits(60_000, 60_000));
        Assert.False(SpeechAlignment.Fits(720_000, 720_000));
    }

    [Fact]
    public void Pauses_go_and_the_breath_around_speech_stays()
    {
        var clip = Facts("a", 12, [new(1, 3), new(5, 7), new(7.3, 9)]);

        var pieces = FootageCut.InOrder([clip], FootageCutKind.WithoutPauses);

        Assert.Equal(2, pieces.Count);
        Assert.InRange(1 - pieces[0].Span.Start, 0.1, 0.3);
        Assert.InRange(pieces[0].Span.End - 3, 0.1, 0.3);
        Assert.InRange(5 - pieces[1].Span.Start, 0.1, 0.3);
        Assert.InRange(pieces[1].Span.End - 9, 0.1, 0.3);
    }

    [Fact]
    public void A_window_follows_whoever_goes_by_without_jitter_and_stands_still_for_whoever_stands()
    {
        uint state = 7;
        double Noise() => ((state = (state * 1664525) + 1013904223) / 4294967296.0) - 0.5;
        FootagePiece Piece(Func<int, double> x)
        {
            ImmutableArray<FootageGlance> glances = [.. Enumerable.Range(0, 80).Select(i => new FootageGlance
            {
                FocusX = x(i) + (0.05 * Noise()),
                FocusY = 0.5,
                HasFace = i % 3 != 1,
                IsLook = i % 3 == 0,
                IsMoving = i % 3 == 1,
                Sharpness = 1,
            })];
            var facts = Facts("a", 10, []) with { Glances = glances };
            return new() { Clip = facts, Index = 0, Span = new(0, 10), Room = new(0, 10) };
        }

        const double Window = 0.316;
        var still = FootageFraming.Path("cx", Piece(_ => 0.6), glance => glance.FocusX, Window, 300, FrameRate.Default);
        var walk = FootageFraming.Path("cx", Piece(i => 0.2 + (0.6 * i / 80)), glance => glance.FocusX, Window, 300, FrameRate.Default);

        Assert.Single(still.Keyframes);
        double[] path = [.. Enumerable.Range(0, 300).Select(frame => walk.ValueAt(frame))];
        Assert.All(Enumerable.Range(0, 300), frame => Assert.InRange(0.2 + (0.6 * frame / 300) - path[frame], -Window * 0.12, Window * 0.12));
        Assert.True(path.Zip(path.Skip(1), (a, b) => b - a).Min() > -1e-4, "it goes back and forth");
        Assert.True(path.Zip(path.Skip(1), path.Skip(2)).Max(step => Math.Abs(step.Third - (2 * step.Second) + step.First)) < 0.002, "it jerks");
    }

    [Theory]
    [InlineData("make a 20 second highlight from these clips", FootageCutKind.Highlights, 20)]
    [InlineData("剪一个15秒的精彩集锦", FootageCutKind.Highlights, 15)]
    [InlineData("cut the pauses out and add captions", FootageCutKind.WithoutPauses, null)]
    [InlineData("把停顿剪掉", FootageCutKind.WithoutPauses, null)]
    [InlineData("make a 9:16 version", FootageCutKind.Plain, null)]
    [InlineData("turn this clip into a video", FootageCutKind.Film, null)]
    [InlineData("turn this clip into a 10 second highlight video with music", FootageCutKind.Highlights, 10)]
    [InlineData("用这些素材剪一个20秒的视频", FootageCutKind.Highlights, 20)]
    [InlineData("20 second promo for Harbor Table, a seafood restaurant: fresh catch daily, oysters on Fridays", FootageCutKind.None, 20)]
    public void What_a_message_wants_of_clips_is_read(string message, object kind, int? seconds)
    {
        var brief = new BriefReader().Read(message, null);

        Assert.Equal((FootageCutKind)kind, FootageWish.Of(new DirectionRequest { Brief = brief, Media = [FfmpegFootage.Clip("a", 30)] }));
        Assert.Equal(seconds, brief.LengthSeconds is { } length ? (int)length : null);
    }

    private static void AssertFault(FootageFacts facts, FootageFault fault, double start, double end)
    {
        var spans = facts.Faults.Where(found => found.Fault == fault).ToList();
        double covered = spans.Sum(found => Math.Max(0, Math.Min(found.Span.End, end) - Math.Max(found.Span.Start, start)));
        string all = string.Join(", ", facts.Faults.Select(found => $"{found.Fault} {found.Span.Start:0.0}-{found.Span.End:0.0}"));
        Assert.True(covered > (end - start) * 0.75, $"{fault} {start}-{end} is found only {covered:0.0} s: {all}");
    }

    // A clip with shots of four seconds, sharp and moving, in which somebody speaks at times and is silent else.
    private static FootageFacts Facts(string name, double seconds, ClipSpan[] speech, params ClipSpan[] black) => new()
    {
        Media = FfmpegFootage.Clip(name, seconds, hasAudio: speech.Length > 0),
        Seconds = seconds,
        Glances = [.. Enumerable.Range(0, (int)(seconds * FootageWatch.FramesPerSecond)).Select(i => new FootageGlance { Change = 2 + (i % 7), Sharpness = 1, FocusX = 0.5, FocusY = 0.5 })],
        Shots = speech.Length > 0 ? [new(0, seconds)] : [.. Enumerable.Range(0, (int)(seconds / 4)).Select(i => new ClipSpan(i * 4, (i * 4) + 4))],
        Speech = [.. speech],
        Silences = [.. ClipSpan.Without([new(0, seconds)], speech, 0.3)],
        Levels = [.. Enumerable.Range(0, (int)(seconds / SpeechPresence.WindowSeconds)).Select(i => speech.Any(span => i * 0.02 >= span.Start && i * 0.02 < span.End) ? -20f : -60f)],
        Faults = [.. black.Select(span => (span, FootageFault.Black))],
        LevelDb = speech.Length > 0 ? -20 : null,
    };
}
