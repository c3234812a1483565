using Reelwright.Timelines;

namespace Reelwright.Tests;

public class CaptionFileTests
{
    [Fact]
    public void Captions_are_written_as_SubRip_and_WebVTT()
    {
        string srt = CaptionFile.Write(Studio.English, isVtt: false)!;
        string vtt = CaptionFile.Write(Studio.English, isVtt: true)!;

        Assert.Matches(@"\A1\r\n00:00:00,\d{3} --> 00:00:\d\d,\d{3}\r\n", srt);
        Assert.Matches(@"\AWEBVTT\n\n1\n00:00:00\.\d{3} --> 00:00:\d\d\.\d{3}\n", vtt);
        Assert.Equal(Studio.English.TrackWithRole("caption")!.Clips.Count(), srt.Split(" --> ").Length - 1);
    }

    [Fact]
    public void Words_cannot_break_out_of_their_caption()
    {
        var track = Studio.English.TrackWithRole("caption")!;
        var clip = track.Clips.First();
        var hostile = clip.WithParameters(clip.Parameters.With("text", "a\n\n00:00:00.000 --> 09:00:00.000\n<b>x & y</b>"));
        var timeline = Studio.English.WithTrack(track with { Items = [.. track.Items.Select(item => item == clip ? hostile : item)] });

        string vtt = CaptionFile.Write(timeline, isVtt: true)!;

        Assert.Contains("&lt;b&gt;x &amp; y&lt;/b&gt;", vtt, StringComparison.Ordinal);
        Assert.Equal(track.Clips.Count(), vtt.Split(" --> ").Length - 1);
    }

    [Fact]
    public void Without_captions_there_is_no_file() => Assert.Null(CaptionFile.Write(Timeline.Empty, isVtt: false));
}
