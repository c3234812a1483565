using System.Text.RegularExpressions;
using Reelwright.Director;
using Reelwright.Timelines;

namespace Reelwright.Tests;

public sealed partial class ScriptWriterTests
{
    private const int Seeds = 24;

    private static readonly Lazy<ArtIndex> Art = new(() => new ArtIndex(RepositoryPaths.Assets));

    public static TheoryData<string> Briefs => ScriptBriefs.Data;

    [Theory]
    [MemberData(nameof(Briefs))]
    public void Words_keep_to_their_limits_and_leave_no_slot_open(string message)
    {
        foreach ((Brief brief, VideoScript script) in Scripts(message))
        {
            bool isChinese = script.Language != "en";
            foreach (ScriptScene scene in script.Scenes)
            {
                Assert.NotEmpty(scene.Headline);
                int headline = isChinese ? Hanzi.Length(scene.Headline) : EnglishWords.CountWords(scene.Headline);
                int subline = isChinese ? Hanzi.Length(scene.Subline) : EnglishWords.CountWords(scene.Subline);
                Assert.True(headline <= (isChinese ? 16 : 11), $"'{scene.Headline}' is too long.");
                Assert.True(subline <= (isChinese ? 22 : 14), $"'{scene.Subline}' is too long.");
                Assert.Equal(scene.Kind == SceneKind.List, scene.Points.Length >= 2);
            }

            foreach (string words in Words(script))
            {
                Assert.DoesNotMatch(@"[{}\[\]]|\s\s|\.\.|^\s|\s$|，，|。。|，。|\s[,.!?]|[,;:，；：、]$", words);
                Assert.DoesNotMatch(@"(?i)\b(\w+)\s+\1\b", words);
                Assert.DoesNotMatch(@"\ba [aeioAEIO]\w|\ban [bcdfgjklmnpqrstvwxyzBCDFGJKLMNPQRSTVWXYZ]\w", words);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Briefs))]
    public void No_figure_is_invented(string message)
    {
        foreach ((_, VideoScript script) in Scripts(message))
        {
            foreach (string words in Words(script))
            {
                foreach (Match figure in Figures().Matches(words))
                {
                    Assert.Contains(figure.Value, message, StringComparison.Ordinal);
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(Briefs))]
    public void The_language_stays_pure(string message)
    {
        foreach ((_, VideoScript script) in Scripts(message))
        {
            foreach (string words in Words(script))
            {
                if (script.Language == "en")
                {
                    Assert.DoesNotContain(words, letter => Hanzi.Is(letter) || letter is '，' or '。');
                    continue;
                }

                foreach (Match word in LatinWords().Matches(words))
                {
                    Assert.Contains(word.Value, message, StringComparison.Ordinal);
                }

                Assert.DoesNotMatch(@"[\u4e00-\u9fff]\s+[\u4e00-\u9fff]|[\u4e00-\u9fff][,!?;:]", words);
                if (script.Language == "zh-Hant")
                {
                    Assert.DoesNotContain(words, letter => ChineseWriting.IsSimplified(letter) && !message.Contains(letter, StringComparison.Ordinal));
                }
                else
                {
                    Assert.DoesNotContain(words, letter => ChineseWriting.IsTraditional(letter) && !message.Contains(letter, StringComparison.Ordinal));
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(Briefs))]
    public void The_name_is_said_and_every_fact_is_told(string message)
    {
        foreach ((Brief brief, VideoScript script) in Scripts(message))
        {
            string all = string.Join('\n', Words(script));
            if (brief.Name.Length > 0)
            {
                Assert.Contains(brief.Name, script.Scenes.First(scene => scene.Kind == SceneKind.Reveal).Headline, StringComparison.Ordinal);
                Assert.True(script.Scenes.Count(scene => (scene.Headline + scene.Subline + scene.Narration).Contains(brief.Name, StringComparison.OrdinalIgnoreCase)) >= 2);
            }

            if (brief.CallToAction.Length > 0)
            {
                Assert.Contains(brief.CallToAction, all, StringComparison.OrdinalIgnoreCase);
            }

            foreach (string fact in brief.Facts.Take(4))
            {
                string word = brief.Language == "en" ? fact.Split(' ')[^1] : fact[^2..];
                Assert.Contains(word, all, StringComparison.OrdinalIgnoreCase);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Briefs))]
    public void Speech_fits_its_share_of_the_time_scene_by_scene(string message)
    {
        foreach ((_, VideoScript script) in Scripts(message))
        {
            bool isChinese = script.Language != "en";
            double total = script.Scenes.Sum(scene => Pace.Seconds(scene.Narration, isChinese));
            double weights = script.Scenes.Sum(scene => scene.Weight);

            Assert.True(total <= script.LengthSeconds * 0.851, $"{total} s of speech in {script.LengthSeconds} s.");
            foreach (ScriptScene scene in script.Scenes)
            {
                double share = script.LengthSeconds * scene.Weight / weights;
                Assert.True(Pace.Seconds(scene.Narration, isChinese) <= share + 0.2, $"'{scene.Narration}' has {share} s.");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Briefs))]
    public void Every_scene_has_a_picture_that_exists(string message)
    {
        foreach ((_, VideoScript script) in Scripts(message))
        {
            Assert.All(script.Scenes, scene => Assert.NotEmpty(scene.Art));
            Assert.All(script.Scenes.SelectMany(scene => scene.Art.Concat(scene.Points.Select(point => point.Art))), id => Assert.True(Art.Value.Contains(id), id));
        }
    }

    [Fact]
    public void Scenes_follow_the_length()
    {
        Assert.InRange(Write(ScriptBriefs.All[0], 1).Scenes.Length, 7, 9);
        Assert.InRange(Write(ScriptBriefs.All[1], 1).Scenes.Length, 7, 9);
        Assert.InRange(Write(ScriptBriefs.All[2], 1).Scenes.Length, 4, 5);
        Assert.InRange(Write("a 6 second ad for Aurora, a desk lamp", 1).Scenes.Length, 2, 3);
    }

    [Fact]
    public void A_seed_gives_one_script_and_seeds_differ()
    {
        static string Text(long seed) => string.Join('\n', Words(Write(ScriptBriefs.All[0], seed)));

        Assert.Equal(Text(5), Text(5));
        Assert.True(Enumerable.Range(0, 12).Select(seed => Text(seed)).Distinct().Count() >= 8);
    }

    [Fact]
    public void Headline_and_voice_do_not_parrot_each_other()
    {
        foreach (string message in ScriptBriefs.All)
        {
            foreach ((Brief brief, VideoScript script) in Scripts(message))
            {
                // A fact of the brief may be said as it stands; words of our own may not.
                int parrots = script.Scenes.Count(scene => scene.Kind != SceneKind.CallToAction
                    && !message.Contains(scene.Headline, StringComparison.OrdinalIgnoreCase)
                    && string.Equals(scene.Headline.TrimEnd('!', '？', '?'), scene.Narration.TrimEnd('.', '。', '!', '?', '？'), StringComparison.OrdinalIgnoreCase));
                Assert.True(parrots == 0, string.Join('\n', Words(script)));
            }
        }
    }

    [Fact]
    public void Pictures_carry_the_scenes_in_their_order_under_the_caption()
    {
        Brief brief = new BriefReader().Read("turn these images into a 30-second promo video with background music", null) with { Caption = "Summer in five pictures" };

        VideoScript script = new ScriptWriter().Write(new DirectionRequest { Brief = brief, Media = [.. Pictures(5)], Seed = 1 }, Art.Value);

        Assert.Equal("Summer in five pictures", script.Scenes[0].Headline);
        Assert.Equal([0, 1, 2, 3, 4], script.Scenes.Where(scene => scene.Kind == SceneKind.Picture).Select(scene => scene.Media ?? -1).Take(5));
        Assert.All(script.Scenes.Where(scene => scene.Kind == SceneKind.Picture).Skip(1), scene => Assert.Empty(scene.Headline + scene.Narration));
        Assert.Equal(("photos", false, true), (script.Genre, script.HasNarration, script.HasMusic));
    }

    [Theory]
    [InlineData("make a 10 second video from these photos", 3)]
    [InlineData("拿这三张照片整一个抖音视频，十秒，音乐欢快", 3)]
    [InlineData("make a 15 second video from my photos", 6)]
    public void Every_picture_is_seen_when_there_is_time_and_nothing_is_written_that_nobody_said(string message, int count)
    {
        Brief brief = new BriefReader().Read(message, null);

        VideoScript script = new ScriptWriter().Write(new DirectionRequest { Brief = brief, Media = [.. Pictures(count)], Seed = 1 }, Art.Value);

        Assert.Equal(Enumerable.Range(0, count), script.Scenes.Select(scene => scene.Media ?? -1));
        Assert.All(script.Scenes, scene => Assert.Empty(scene.Headline));
    }

    [Fact]
    public void Pictures_of_a_named_product_carry_its_facts()
    {
        Brief brief = new BriefReader().Read("Aurora, a desk lamp that follows the sun, dimmable", null);

        VideoScript script = new ScriptWriter().Write(new DirectionRequest { Brief = brief, Media = [.. Pictures(3)], Seed = 1 }, Art.Value);

        Assert.Equal("Aurora", script.Scenes[0].Headline);
        Assert.Contains(script.Scenes, scene => scene.Kind == SceneKind.Picture && scene.Narration.Contains("follows the sun", StringComparison.Ordinal));
        Assert.True(script.HasNarration);
    }

    [Fact]
    public void A_script_is_spoken_as_it_is()
    {
        VideoScript script = Write("Generate a video from this script: We started in a garage. Two friends, one broken printer, and a lot of coffee. " +
            "Today, Inkling prints postcards for anyone who misses writing by hand. Write to someone you love.", 1);

        Assert.Equal("We started in a garage. Two friends, one broken printer, and a lot of coffee. Today, Inkling prints postcards for anyone who misses writing by hand. Write to someone you love.",
            string.Join(' ', script.Scenes.Select(scene => scene.Narration)));
    }

    [Fact]
    public void A_text_that_is_far_too_long_is_cut_and_says_so()
    {
        string sentence = "The river runs past the old stone bridge and the market wakes up. ";
        string message = "Make a 30-second video: " + string.Concat(Enumerable.Repeat(sentence, 1600))[..100_000];

        VideoScript script = Write(message, 1);

        Assert.Equal(30, script.LengthSeconds);
        Assert.Contains(script.Assumptions, text => text.Contains("most important sentences", StringComparison.Ordinal));
        Assert.True(script.Scenes.Sum(scene => Pace.Seconds(scene.Narration, isChinese: false)) <= 30 * 0.86);
    }

    [Fact]
    public void Emoji_alone_become_a_wordless_play()
    {
        VideoScript script = Write("🎉🎂🎈", 1);

        Assert.Equal(["emoji:party-popper", "emoji:birthday-cake", "emoji:balloon"], script.Scenes.Take(3).Select(scene => scene.Art[0]));
        Assert.False(script.HasNarration);
    }

    [Fact]
    public void Words_without_a_voice_stand_as_statements()
    {
        VideoScript script = Write("قهوة الصباح في قلب المدينة، رائحة لا تنسى", 1);

        Assert.False(script.HasNarration);
        Assert.Equal("قهوة الصباح في قلب المدينة", script.Scenes[0].Headline);
        Assert.DoesNotContain(Words(script), words => LatinWords().IsMatch(words));
    }

    private static IEnumerable<(Brief Brief, VideoScript Script)> Scripts(string message)
    {
        Brief brief = new BriefReader().Read(message, null);
        for (int seed = 0; seed < Seeds; seed++)
        {
            yield return (brief, new ScriptWriter().Write(new DirectionRequest { Brief = brief, Seed = seed }, Art.Value));
        }
    }

    private static VideoScript Write(string message, long seed) =>
        new ScriptWriter().Write(new DirectionRequest { Brief = new BriefReader().Read(message, null), Seed = seed }, Art.Value);

    private static IEnumerable<ExternalReference> Pictures(int count) =>
        Enumerable.Range(0, count).Select(index => new ExternalReference
        {
            MediaId = $"m{index}",
            ContentHash = new string('0', 64),
            Name = $"{index}.jpg",
            Kind = MediaKind.Image,
            Width = 1600,
            Height = 1200,
        });

    private static IEnumerable<string> Words(VideoScript script) =>
        script.Scenes.SelectMany(scene => (string[])[scene.Headline, scene.Subline, scene.Narration, .. scene.Points.Select(point => point.Text)]).Where(words => words.Length > 0);

    [GeneratedRegex(@"\d+")]
    private static partial Regex Figures();

    [GeneratedRegex(@"[A-Za-z]{2,}")]
    private static partial Regex LatinWords();
}
