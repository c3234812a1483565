using Reelwright.Media;
using Reelwright.Server;
using Reelwright.Timelines;

namespace Reelwright.Tests;

public sealed class FootageTests : IDisposable
{
    private const string Hash = "ab00000000000000000000000000000000000000000000000000000000000000";
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Pauses_between_sounds_are_found_to_the_twentieth_of_a_second()
    {
        // Sound at 0–1, 2–3.5 and 4–5 s over a faint hiss, as a room has it.
        await MakeAsync(
            "-f", "lavfi", "-i", "aevalsrc='0.3*sin(440*2*PI*t)*(lt(t,1)+between(t,2,3.5)+gte(t,4))+0.002*(random(0)-0.5)':d=5:s=48000",
            "-f", "lavfi", "-i", "color=c=gray:s=64x48:r=10:d=5", "-c:v", "libx264", "-pix_fmt", "yuv420p", "-c:a", "aac");

        var report = await AnalyzeAsync(hasAudio: true);

        Assert.Equal(2, report!.Silences.Length);
        Assert.InRange(report.Silences[0].Start, 0.95, 1.1);
        Assert.InRange(report.Silences[0].End, 1.9, 2.05);
        Assert.InRange(report.Silences[1].Start, 3.45, 3.6);
        Assert.InRange(report.Silences[1].End, 3.9, 4.05);
    }

    [Fact]
    public async Task Where_much_moves_and_sounds_is_worth_more_than_where_nothing_does()
    {
        await MakeAsync(
            "-f", "lavfi", "-i", "color=c=gray:s=96x54:r=10:d=3", "-f", "lavfi", "-i", "testsrc2=s=96x54:r=10:d=3",
            "-f", "lavfi", "-i", "aevalsrc='0.3*sin(440*2*PI*t)*gte(t,3)+0.003*sin(99*t)':d=6:s=48000",
            "-filter_complex", "[0:v][1:v]concat=n=2[v]", "-map", "[v]", "-map", "2:a", "-c:v", "libx264", "-pix_fmt", "yuv420p", "-c:a", "aac");

        var moments = (await AnalyzeAsync(hasAudio: true))!.Moments;

        Assert.InRange(moments.Length, 6, 7);
        Assert.True(moments.Skip(3).Take(3).Min(moment => moment.Score) > moments.Take(3).Max(moment => moment.Score));
    }

    [Fact]
    public async Task A_file_that_is_gone_or_cannot_be_read_says_nothing()
    {
        Assert.Null(await AnalyzeAsync(hasAudio: true));
        Directory.CreateDirectory(_folder["ab"]);
        await File.WriteAllTextAsync(_folder[$"ab/{Hash}.mp4"], "no video");

        Assert.Null(await AnalyzeAsync(hasAudio: true));
    }

    [Fact]
    public void A_recording_without_a_pause_has_none()
    {
        double[] levels = [.. Enumerable.Repeat(-20.0, 500)];

        Assert.Empty(SilenceFinder.Find(levels));
    }

    private Task MakeAsync(params string[] arguments)
    {
        Directory.CreateDirectory(_folder["ab"]);
        return MediaMaker.RunAsync([.. arguments, "-shortest", _folder[$"ab/{Hash}.mp4"]]);
    }

    private Task<Agent.FootageReport?> AnalyzeAsync(bool hasAudio) => new FootageAnalyst(new MediaTools(), _folder.Root).AnalyzeAsync(
        new ExternalReference
        {
            MediaId = "m",
            ContentHash = Hash,
            Name = "clip.mp4",
            Kind = Timelines.MediaKind.Video,
            DurationSeconds = 6,
            HasAudio = hasAudio,
        },
        CancellationToken.None);
}
