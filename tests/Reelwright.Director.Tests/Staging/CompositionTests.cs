using System.Collections.Immutable;
using Reelwright.Director;
using Reelwright.Timelines;

namespace Reelwright.Tests;

public sealed class CompositionTests
{
    [Theory]
    [InlineData("Our sales grew from 20% to 45% this year", "Before: 20%|After: 45%")]
    [InlineData("Sales 20% → 45%", "Before: 20%|After: 45%")]
    [InlineData("转化率从20%提升到45%", "之前: 20%|之后: 45%")]
    [InlineData("2021年营收100万，2022年营收300万，2023年营收800万", "2021年: 100万|2022年: 300万|2023年: 800万")]
    [InlineData("Q1: 12%, Q2: 18%, Q3: 31%", "Q1: 12%|Q2: 18%|Q3: 31%")]
    [InlineData("Solar 60%, wind 30%, water 10%", "Solar: 60%|wind: 30%|water: 10%")]
    public void Figures_that_stand_beside_each_other_are_a_chart_of_just_these(string text, string expected)
    {
        var series = Assert.IsType<Series>(Series.Of(text));

        Assert.Equal(expected, string.Join('|', series.ToPoints().Select(point => point.Text)));
        Assert.Equal(series.Values.AsEnumerable(), Series.From(series.ToPoints())!.Values);
    }

    [Theory]
    [InlineData("We are open from 9 to 17")]
    [InlineData("营业时间从9点到21点")]
    [InlineData("A flat with 3 bedrooms and 2 baths")]
    [InlineData("Founded in 2015, moved in 2018")]
    [InlineData("Made in 30 minutes, 4 servings")]
    [InlineData("七天改善肌肤状态")]
    [InlineData("Our team grew from 2019 to 2023")]
    [InlineData("10 to 15 minute workouts that improve sleep")]
    [InlineData("Price cut: 20 to 30% off everything")]
    public void Hours_counts_and_years_are_no_chart(string text) => Assert.Null(Series.Of(text));

    [Theory]
    [InlineData("a video comparing electric cars and petrol cars", "Electric cars", "Petrol cars")]
    [InlineData("Coffee vs tea", "Coffee", "Tea")]
    [InlineData("做一个视频：咖啡和茶的区别", "咖啡", "茶")]
    [InlineData("油车对比电车", "油车", "电车")]
    public void Two_things_against_each_other_are_found_by_their_names(string message, string left, string right) =>
        Assert.Equal(new Contrast(left, right), Contrast.Of(message));

    [Fact]
    public void A_figure_counts_up_in_its_own_form_and_ends_as_it_is_written()
    {
        Assert.Equal("$1,250", CountUp.Of("$1,250")[^1]);
        Assert.All(CountUp.Of("$1,250"), text => Assert.StartsWith("$", text, StringComparison.Ordinal));
        Assert.All(CountUp.Of("4.8"), text => Assert.Equal('.', text[^2]));
        Assert.Equal("3", Assert.Single(CountUp.Of("3")));
        Assert.Equal("3-5K", Assert.Single(CountUp.Of("3-5K")));
        double[] amounts = [.. CountUp.Of("800万").Select(text => Series.Amount(text)!.Value)];
        Assert.Equal(amounts.Order(), amounts);
    }

    [Theory]
    [InlineData("A promo for Lumen: its sales grew from 20% to 45%, its storage holds 300 homes", "chart.bars")]
    [InlineData("介绍晨光科技：2021年营收100万，2022年营收300万，2023年营收800万", "chart.line")]
    [InlineData("a promo for Tidy, an iPhone app that plans your week", "device.phone")]
    [InlineData("a promo for Ledgerly, accounting software for cafés", "device.laptop")]
    [InlineData("coffee vs tea: coffee wakes you up, tea calms you down", "versus.columns")]
    [InlineData("公司介绍：山月茶业，2015年第一家店开业，2018年走进上海，2023年开到一百家店", "history.rail")]
    public async Task What_the_brief_says_chooses_the_composition(string message, string template)
    {
        var timeline = (await Scripts.FromMessageAsync(message, 3)).Timeline;

        Assert.Contains(template, timeline.Scenes().Select(scene => scene.Clip.Metadata.Text("template")));
    }

    [Fact]
    public async Task Every_figure_that_is_shown_large_ends_as_the_brief_has_it()
    {
        const string Message = "A promo for Lumen: its sales grew from 20% to 45%, its storage holds 300 homes";
        var timeline = (await Scripts.FromMessageAsync(Message, 3)).Timeline;
        var figures = timeline.Placed()
            .Where(placed => placed.Clip.Metadata.Text("slot") is "figure" or "value-1" or "value-2")
            .Select(placed => placed.Clip.Parameters.Text("text") ?? "");

        Assert.All(figures, figure => Assert.Contains(figure, Message, StringComparison.Ordinal));
        Assert.Contains(timeline.Placed(), placed => placed.Clip.Metadata.Text("slot")?.Contains('~', StringComparison.Ordinal) == true);
    }

    [Fact]
    public async Task A_figure_that_counts_up_stays_in_step_when_the_video_is_laid_out_anew()
    {
        var made = await Scripts.FromMessageAsync("A promo for Lumen: its sales grew from 20% to 45%, its storage holds 300 homes", 3);

        var tall = Scripts.Director(made.Script).Reflow(made.Timeline, 1080, 1920);

        IEnumerable<(string, long, long)> Parts(Timeline timeline) => timeline.Placed()
            .Where(placed => placed.Clip.Metadata.Text("slot")?.StartsWith("value-2", StringComparison.Ordinal) == true)
            .Select(placed => (placed.Clip.Metadata.Text("slot")!, placed.Range.Start, placed.Range.Length))
            .Order();
        Assert.NotEmpty(Parts(made.Timeline));
        Assert.Equal(Parts(made.Timeline), Parts(tall));
    }

    [Theory]
    [InlineData("chart.bars", "bars")]
    [InlineData("chart.line", "line")]
    [InlineData("versus.columns", "versus")]
    [InlineData("history.rail", "milestones")]
    [InlineData("device.phone", "phone")]
    [InlineData("device.laptop", "laptop")]
    [InlineData("device.browser", "browser")]
    [InlineData("reveal.stage", "stage")]
    [InlineData("picture.change", "before-after")]
    [InlineData("picture.collage", "collage")]
    [InlineData("picture.prints", "polaroids")]
    public void Composed_scenes_keep_their_words_in_the_safe_area_and_apart(string template, string composition)
    {
        foreach (bool zh in new[] { false, true })
        {
            foreach (var (width, height) in new[] { (1920, 1080), (1080, 1920), (1080, 1080), (1080, 1350) })
            {
                var canvas = new Canvas(width, height);
                bool pictured = template.StartsWith("picture", StringComparison.Ordinal);
                var scene = new SceneContent
                {
                    Id = "s2",
                    Words = new ScriptScene
                    {
                        Kind = SceneKind.Point,
                        Headline = zh ? "三年里营收增长了七倍多" : "Sales grew more than sevenfold in three years",
                        Composition = composition,
                        Points = composition == "versus" ? [new(zh ? "电动汽车" : "Electric cars", ""), new(zh ? "燃油汽车" : "Petrol cars", "")]
                            : [.. new[] { "2021", "2022", "2023" }.Select((year, i) => new ScriptPoint($"{year}: {(composition == "milestones" ? zh ? "第一家店开业" : "The first shop opens" : $"{100 + (i * 350)}万")}", ""))],
                        Art = ["emoji:sun", "emoji:books"],
                    },
                    Media = pictured ? Scripts.Photos[0] : null,
                    More = pictured ? [.. Scripts.Photos.Skip(1).Take(5)] : [],
                    Template = template,
                    Frames = 150,
                    Seed = 5,
                };
                var staged = SceneStager.Stage(scene, new StageLook(canvas, StylePacks.All[0], StylePacks.All[0].Palette, FrameRate.Default, true, null, zh));
                var words = staged.Layers.Where(layer => layer.Group >= LayerGroup.Kicker).ToList();
                Assert.All(words, layer => Assert.True(
                    layer.Box.X >= canvas.Safe.X - 0.001 && layer.Box.Right <= canvas.Safe.Right + 0.001
                    && layer.Box.Y >= canvas.Safe.Y - 0.001 && layer.Box.Bottom <= canvas.Safe.Bottom + 0.001,
                    $"{template} {width}x{height} {layer.Slot} {layer.Box} leaves {canvas.Safe}"));
                for (int i = 0; i < words.Count; i++)
                {
                    for (int j = i + 1; j < words.Count; j++)
                    {
                        Assert.False(
                            words[i].Box.Inset(0.001, 0.001).Overlaps(words[j].Box),
                            $"{template} {width}x{height} zh={zh}: {words[i].Slot} {words[i].Box} lies on {words[j].Slot} {words[j].Box}");
                    }
                }
            }
        }
    }

    [Fact]
    public async Task Before_and_after_shows_both_pictures_behind_a_sliding_edge_and_keeps_them_when_it_is_reflowed()
    {
        ImmutableArray<ExternalReference> media = [Samples.Photo("old room.jpg"), Samples.Photo("new room.jpg")];
        var director = Scripts.Director(Scripts.Pictures);
        var request = Scripts.Request(Scripts.Pictures, 12, 1920, 1080, 1);
        request = request with { Media = media, Brief = request.Brief with { Message = "Before and after of our kitchen" } };

        var timeline = (await director.DirectAsync(request, null, CancellationToken.None)).Timeline;
        var tall = director.Reflow(timeline, 1080, 1920);

        foreach (var shown in new[] { timeline, tall })
        {
            var scene = shown.Scenes().Single(placed => placed.Clip.Metadata.Text("template") == "picture.change");
            var layers = shown.Placed().Where(placed => placed.Clip.Metadata.Text("scene") == scene.Clip.Metadata.Text("scene")).ToList();
            Assert.Equal("old room.jpg", ((ExternalReference)scene.Clip.Media).Name);
            var second = layers.Single(placed => placed.Clip.Metadata.Text("slot") == "picture-2").Clip;
            Assert.Equal("new room.jpg", ((ExternalReference)second.Media).Name);
            Assert.Equal("wipe", second.Effect(EffectKinds.AnimateIn)!.Parameters.Text("style"));
            Assert.Contains(layers, placed => placed.Clip.Metadata.Text("slot") == "edge");

            // The edge uncovers from the left: what was before is named on the right, and only while it is seen.
            var before = layers.Single(placed => placed.Clip.Metadata.Text("slot") == "before").Clip;
            var after = layers.Single(placed => placed.Clip.Metadata.Text("slot") == "after").Clip;
            Assert.True(before.Parameters.Numbers("box")![0] > 0.5 && after.Parameters.Numbers("box")![0] < 0.5);
            Assert.Equal(0, before.Effect(EffectKinds.Transform)!.Curves.Single(curve => curve.Parameter == "opacity").ValueAt(before.Frames - 1));
            Assert.Null(after.Effect(EffectKinds.Transform));
        }
    }
}
