using Reelwright.Director;

namespace Reelwright.Tests;

public sealed class PaletteTests
{
    public static TheoryData<string> Styles => [.. StylePacks.All.Select(style => style.Id)];

    [Fact]
    public void Contrast_is_that_of_the_web_guidelines()
    {
        Assert.Equal(21, Colour.Parse("#000000").ContrastOn(Colour.Parse("#ffffff")), 2);
        Assert.Equal(4.54, Colour.Parse("#767676").ContrastOn(Colour.Parse("#ffffff")), 2);
    }

    [Theory]
    [MemberData(nameof(Styles))]
    public void Words_are_readable_on_every_ground_of_every_style(string id) =>
        AssertReadable(StylePacks.Find(id).Palette);

    [Theory]
    [MemberData(nameof(Styles))]
    public void Words_stay_readable_when_the_subject_lends_its_colours(string id)
    {
        string[] colors =
            ["#ffff00", "#00ff00", "#ff0000", "#0000ff", "#ff8800", "#ffc0cb", "#203040", "#00ffff", "#888888", "nonsense"];
        foreach (string color in colors)
        {
            AssertReadable(StylePacks.Find(id).Palette.Tinted([color, "#ff00aa"], wholly: true));
            AssertReadable(StylePacks.Find(id).Palette.Tinted([color], wholly: false));
        }
    }

    [Fact]
    public void A_tint_turns_the_accent_to_the_colour()
    {
        var accent = Oklch.From(
            Colour.Parse(StylePacks.Find("clean-light").Palette.Tinted(["#e02020"], wholly: true).Accent));
        var red = Oklch.From(Colour.Parse("#e02020"));
        Assert.Equal(red.Hue, accent.Hue, 0.15);
    }

    [Theory]
    [InlineData("#ff7a00")]
    [InlineData("#ffd400")]
    [InlineData("#3ddc84")]
    [InlineData("#00c2ff")]
    public void A_light_brand_colour_is_seen_as_it_is_and_not_darkened_into_another(string brand)
    {
        var wanted = Oklch.From(Colour.Parse(brand));
        foreach (var style in StylePacks.All)
        {
            var palette = style.Palette.Tinted([brand], wholly: true);
            var nearest = palette.Background.Append(palette.Accent).Select(hex => Oklch.From(Colour.Parse(hex)))
                .MinBy(colour => Math.Abs(colour.Lightness - wanted.Lightness) + Math.Abs(colour.Chroma - wanted.Chroma));
            Assert.True(
                Math.Abs(nearest.Lightness - wanted.Lightness) < 0.14 && Math.Abs(nearest.Chroma - wanted.Chroma) < 0.1
                    && Math.Abs(Math.IEEERemainder(nearest.Hue - wanted.Hue, Math.Tau)) < 0.3,
                $"{style.Id}: {nearest.ToColour().ToHex()} for {brand}");
            AssertReadable(palette);
        }
    }

    [Theory]
    [InlineData("10 second promo for Zest, an orange juice bar in Lisbon: pressed to order, open until nine, brand color #ff7a00")]
    [InlineData("10秒介绍橙汁店“小橙”：现点现榨，营业到晚上九点，品牌色#ff7a00")]
    public void A_brand_colour_is_a_wish_and_no_fact(string message)
    {
        var brief = new BriefReader().Read(message, null);

        Assert.Contains("#ff7a00", brief.Colors);
        Assert.DoesNotContain(brief.Facts, fact => fact.Contains('#', StringComparison.Ordinal));
        Assert.True(brief.Facts.Length >= 2);
    }

    [Fact]
    public void There_are_looks_enough_and_each_is_named_in_both_languages()
    {
        Assert.True(StylePacks.All.Length >= 8);
        Assert.Equal(StylePacks.All.Length, StylePacks.All.Select(style => style.Id).Distinct().Count());
        Assert.All(
            StylePacks.All,
            style => Assert.True(style.Name.Length > 0 && style.ChineseName.Any(TextMeasure.IsWide)));
        Assert.Equal("ink-wash", StylePacks.TryFind("水墨")?.Id);
    }

    private static void AssertReadable(Palette palette)
    {
        foreach (var ground in palette.Grounds())
        {
            Assert.True(
                Colour.Parse(palette.Text).ContrastOn(ground) >= 4.5,
                $"text {palette.Text} on {ground.ToHex()}");
            Assert.True(
                Colour.Parse(palette.Muted).ContrastOn(ground) >= 4.5,
                $"muted {palette.Muted} on {ground.ToHex()}");
            Assert.True(
                Colour.Parse(palette.Accent).ContrastOn(ground) >= 4.5,
                $"accent {palette.Accent} on {ground.ToHex()}");
        }

        Assert.True(Colour.Parse(palette.OnAccent).ContrastOn(Colour.Parse(palette.Accent)) >= 4.5);
        foreach (string hex in palette.Background)
        {
            var plate = Colour.Parse(palette.CaptionPlate).Over(Colour.Parse(hex));
            Assert.True(Colour.Parse(palette.CaptionText).ContrastOn(plate) >= 4.5, $"caption on {hex}");
        }
    }
}
