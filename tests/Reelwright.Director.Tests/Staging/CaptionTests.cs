using Reelwright.Audio;
using Reelwright.Director;

namespace Reelwright.Tests;

public sealed class CaptionTests
{
    private static readonly Lazy<ChineseSegmenter> Segmenter = new(() => ChineseSegmenter.Load(RepositoryPaths.Assets));

    [Theory]
    [InlineData("en", 1920, 1080, 42)]
    [InlineData("en", 1080, 1920, 30)]
    [InlineData("zh", 1920, 1080, 16)]
    [InlineData("zh", 1080, 1920, 13)]
    public async Task Captions_keep_the_measures_of_the_field(string script, int width, int height, int line)
    {
        var timeline = (await Scripts.DirectAsync(Scripts.Of(script), 30, width, height, 2)).Timeline;
        var captions = timeline.TrackWithRole("caption")!.Placed().ToList();
        Assert.NotEmpty(captions);
        for (int i = 0; i < captions.Count; i++)
        {
            string text = captions[i].Clip.Parameters.Text("text")!;
            string[] lines = text.Split('\n');
            Assert.InRange(lines.Length, 1, 2);
            Assert.All(lines, part => Assert.InRange(part.Length, 1, line));
            Assert.InRange(captions[i].Range.Length, 25 - 1, 210);
            double speed = text.Count(letter => !char.IsWhiteSpace(letter)) * 30.0 / captions[i].Range.Length;
            Assert.InRange(speed, 0, script == "zh" ? 9 : 20);
            Assert.DoesNotContain(text[^1], "，。、；：,;:");
            if (script == "zh")
            {
                Assert.DoesNotContain('，', text);
                Assert.DoesNotContain('。', text);
            }

            if (i > 0)
            {
                Assert.True(captions[i].Range.Start - captions[i - 1].Range.End >= 2, "a gap of two frames");
            }
        }
    }

    [Fact]
    public async Task Captions_say_all_that_is_spoken()
    {
        var timeline = (await Scripts.DirectAsync(Scripts.English, 30, 1080, 1920, 2)).Timeline;
        string spoken = Letters(
            timeline.TrackWithRole("narration")!.Clips.Select(clip => clip.Parameters.Text("text")!));
        string shown = Letters(timeline.TrackWithRole("caption")!.Clips.Select(clip => clip.Parameters.Text("text")!));
        Assert.Equal(spoken, shown);
    }

    [Theory]
    [InlineData("Its light moves with the day, from a bright morning to a quiet evening.", 30)]
    [InlineData("它像清晨的露水一样轻，轻轻一滴，慢慢推开，让肌肤喝饱水，第二天醒来依然水润透亮。", 13)]
    [InlineData("Supercalifragilisticexpialidocious words happen.", 30)]
    public void Pieces_cover_the_text_in_order(string text, int line)
    {
        int next = 0;
        foreach (var (start, length) in CaptionBreaker.Part(text, new HashSet<int>(), line))
        {
            Assert.Equal(next, start);
            next = start + length;
        }

        Assert.Equal(text.Length, next);
    }

    [Fact]
    public void A_break_comes_at_a_comma_and_not_inside_a_phrase()
    {
        var pieces = CaptionBreaker.Part(
            "Its light moves with the day, from a bright morning to a quiet evening.",
            new HashSet<int>(),
            42);
        Assert.Equal(
            "Its light moves with the day, ",
            "Its light moves with the day, from a bright morning to a quiet evening.".Substring(
                pieces[0].Start,
                pieces[0].Length));
    }

    [Theory]
    [InlineData("做企业数据分析平台、服务三百家企业、总部在深圳、帮助团队看懂数据", 16, "做企业数据分析平台|服务三百家企业、总部在深圳|帮助团队看懂数据")]
    [InlineData("今天的天气特别好，我们一起去公园散步吧", 16, "今天的天气特别好|我们一起去公园散步吧")]
    [InlineData("阳光、水，还有空气里的二氧化碳", 16, "阳光、水 还有空气里的二氧化碳")]
    [InlineData("In the beginning, it hardly makes a difference.", 30, "In the beginning|it hardly makes a difference.")]
    public void Captions_and_their_lines_part_at_marks(string text, int line, string wanted)
    {
        var words = Segmenter.Value.Cut(text).Select(word => word.Start).ToHashSet();

        var shown = CaptionBreaker.Part(text, words, line).Select(piece => CaptionBreaker.Set(text.Substring(piece.Start, piece.Length), words, piece.Start, line));

        Assert.Equal(wanted, string.Join('|', shown));
    }

    [Fact]
    public async Task A_promo_of_pictures_has_music_but_no_voice_and_no_captions()
    {
        var timeline = (await Scripts.DirectAsync(Scripts.Pictures, 30, 1920, 1080, 2)).Timeline;
        Assert.NotNull(timeline.TrackWithRole("music"));
        Assert.Null(timeline.TrackWithRole("narration"));
        Assert.Null(timeline.TrackWithRole("caption"));
    }

    private static string Letters(IEnumerable<string> lines) =>
        string.Concat(lines.SelectMany(line => line).Where(char.IsLetterOrDigit));
}
