using Reelwright.Director;
using Reelwright.Timelines;

namespace Reelwright.Tests;

public sealed class CaptionTests
{
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
    public async Task Captions_say_all_that_is_spoken_and_nothing_that_the_screen_says_already()
    {
        var timeline = (await Scripts.DirectAsync(Scripts.English, 30, 1080, 1920, 2)).Timeline;
        var captions = timeline.TrackWithRole("caption")!.Placed().ToList();
        var titles = timeline.Placed().Where(placed => placed.Track.Kind == TrackKind.Text && placed.Track.Role != "caption").ToList();
        foreach (var line in timeline.TrackWithRole("narration")!.Placed())
        {
            string unread = Letters([line.Clip.Parameters.Text("text")!]);
            var own = captions.Where(caption => caption.Clip.Metadata.Text("scene") == line.Clip.Metadata.Text("scene")).ToList();
            string[] onScreen = [.. titles.Where(title => title.Range.Overlaps(line.Range)).Select(title => Letters([title.Clip.Parameters.Text("text")!]))];
            foreach (string caption in own.Select(caption => Letters([caption.Clip.Parameters.Text("text")!])))
            {
                Assert.Contains(caption, unread, StringComparison.Ordinal);
                Assert.DoesNotContain(caption, onScreen, StringComparer.OrdinalIgnoreCase);
                unread = unread.Replace(caption, "", StringComparison.Ordinal);
            }

            var together = onScreen.Concat(onScreen.SelectMany(one => onScreen.Select(other => one + other)));
            Assert.True(unread.Length == 0 || together.Contains(unread, StringComparer.OrdinalIgnoreCase), $"{unread} is not to be read");
        }
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
