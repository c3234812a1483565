using Reelwright.Director;

namespace Reelwright.Tests;

/// <summary>What English briefs mean, as people type them: who it is about, what kind of film it is, and that nothing of it is lost.</summary>
public sealed class EnglishCraftTests
{
    private static readonly Lazy<ArtIndex> Art = new(() => new ArtIndex(RepositoryPaths.Assets));

    [Theory]
    [InlineData("Our bakery in Portland, Rye & Co, opens a second location on Dec 5. Free croissant for the first 100 people", "Rye & Co")]
    [InlineData("I need an ad for my new cookbook \"Weeknight Wok\", 80 recipes under 30 minutes, on sale Nov 28", "Weeknight Wok")]
    [InlineData("my new album \"Low Tide\" is out Friday, 9 songs, on sale everywhere", "Low Tide")]
    [InlineData("retirement party invitation for Coach Dan, June 14, 6pm, Riverside Lodge", "Coach Dan’s retirement party")]
    [InlineData("baby shower invitation for Emma, Sunday March 8, 2pm, 14 Oak Lane", "Emma’s baby shower")]
    [InlineData("My daughter Mia graduates from Lincoln High on June 3, so proud", "Congratulations, Mia")]
    [InlineData("Congratulations to Priya on passing the bar exam", "Congratulations, Priya")]
    [InlineData("We are closing our store after 22 years. Everything must go, 50-70% off, last day December 24", "We are closing our store after 22 years")]
    [InlineData("Explain our refund policy: 30 days, unused items, receipt needed", "Refund policy")]
    [InlineData("a calm 60 second video to help people fall asleep", "Fall asleep")]
    [InlineData("how our recycling works: collect, sort, melt, reuse", "How our recycling works")]
    [InlineData("wedding photographer portfolio teaser, booking 2027 now", "A wedding photographer portfolio")]
    [InlineData("Daily devotional: be still and know", "Be still and know")]
    [InlineData("gym opening soon in Brooklyn, founding members pay $29/month, 24/7 access", "A gym")]
    [InlineData("launch of our new electric bike, the Volt S: 90 km range, 24 kg, preorder now", "Volt S")]
    [InlineData("church picnic on Sunday Aug 9 at Willow Park, potluck, bring a chair", "Church picnic")]
    [InlineData("We help restaurants cut food waste by 30%. Meet Platewise, forecasting software for kitchens", "Platewise")]
    [InlineData("Company update Q3: revenue up 12%, 3 new offices, 45 hires", "Company update Q3")]
    [InlineData("Meet the team: Ana runs design, Ben writes code, Chloe talks to customers", "Meet the team")]
    [InlineData("water is life. donate $10 and give a family clean water for a month", "Water is life")]
    [InlineData("Travel vlog intro for Iceland: glaciers, hot springs, northern lights", "Iceland")]
    [InlineData("Explain blockchain to a 5 year old", "What is blockchain?")]
    [InlineData("Explain inflation to my students", "What is inflation?")]
    [InlineData("Spanish word of the day: sobremesa, the time spent talking after a meal", "Spanish word of the day")]
    [InlineData("teaser for our short film \"Salt\", premieres Dec 12 at the Rialto", "Salt")]
    [InlineData("Learn guitar in 30 days with Marco, online lessons, first week free", "Learn guitar in 30 days with Marco")]
    [InlineData("Vintage clothing pop-up, this weekend only, 12 Brick Lane, cash or card", "A vintage clothing pop-up")]
    [InlineData("Our startup Loomly just raised $4M to fix textile waste", "Loomly")]
    [InlineData("Sell our 2-bed flat in Leeds, £210,000, no chain", "2-bed flat")]
    [InlineData("Thank you for 10,000 followers!", "Thank you for 10,000 followers")]
    [InlineData("Open mic night at The Blue Door, every Thursday 8pm, sign up at the bar", "Open mic night")]
    [InlineData("Homeowners insurance explained: what it covers, what it does not, how to file a claim", "Homeowners insurance explained")]
    [InlineData("Discover Kyoto in autumn: temples, maple leaves, tea houses", "Kyoto")]
    [InlineData("Aurora, a desk lamp that follows the sun", "Aurora")]
    [InlineData("Nimbus umbrella, windproof up to 100 km/h, folds to 20 cm", "Nimbus")]
    public void A_film_is_called_what_the_brief_is_about(string message, string title) => Assert.Equal(title, Write(message).Title);

    [Theory]
    [InlineData("Our bakery in Portland, Rye & Co, opens a second location on Dec 5. Free croissant for the first 100 people. 15 seconds vertical", "Dec 5", "first 100 people", "Portland")]
    [InlineData("thank you video for the volunteers who cleaned up Baker Beach last Saturday: 140 people, 2 tons of trash", "You cleaned up Baker Beach last Saturday", "140 people", "2 tons of trash")]
    [InlineData("weekly recap: shipped dark mode, fixed 32 bugs, next week: offline maps", "Next week: offline maps")]
    [InlineData("Introducing Max, a 3-year-old rescue beagle looking for a home, house trained, loves kids", "A 3-year-old rescue beagle", "Looking for a home", "loves kids")]
    [InlineData("my new album \"Low Tide\" is out Friday, 9 songs, on sale everywhere", "out Friday", "9 songs", "on sale everywhere")]
    [InlineData("Black Friday: 40% off all planners until Monday, code PLAN40", "40% off all planners until Monday", "Code PLAN40")]
    public void Every_fact_of_it_is_shown(string message, params string[] facts)
    {
        string all = string.Join('\n', Write(message).Scenes.Select(scene => string.Join(" | ", (string[])[scene.Kicker, scene.Headline, scene.Subline, scene.Narration, .. scene.Points.Select(point => point.Text)])));

        Assert.All(facts, fact => Assert.Contains(fact, all, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void A_proposal_ends_with_its_question()
    {
        VideoScript script = Write("proposal video for Anna, we met in Lisbon six years ago");

        Assert.Equal("Anna", script.Title);
        Assert.Contains("marry me?", script.Scenes[^1].Narration, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void What_viewers_are_told_to_do_opens_and_ends_the_film()
    {
        VideoScript script = Write("Vote for Jane Ortiz for school board on November 3: smaller classes, safer buses");

        Assert.StartsWith("Vote for Jane Ortiz", script.Title, StringComparison.Ordinal);
        Assert.StartsWith("Vote for Jane Ortiz", script.Scenes[^1].Narration, StringComparison.Ordinal);
    }

    [Fact]
    public void How_long_a_film_is_that_a_teaser_is_for_says_nothing_of_the_teaser()
    {
        Assert.Null(new BriefReader().Read("teaser for our short film \"Salt\", premieres Dec 12 at the Rialto, 22 minutes", null).LengthSeconds);
        Assert.Equal(300, new BriefReader().Read("Promo video for our school, 5 minutes", null).LengthSeconds);
        Assert.Equal(120, new BriefReader().Read("2 minute teaser for our short film \"Salt\"", null).LengthSeconds);
    }

    [Theory]
    [InlineData("5 mistakes first-time landlords make")]
    [InlineData("top 10 tips for better sleep")]
    [InlineData("three habits for a calmer morning")]
    public void A_list_whose_entries_nobody_gave_asks_for_them_and_invents_none(string message)
    {
        VideoScript script = Write(message);

        Assert.Contains(script.Assumptions, assumption => assumption.Contains("send me", StringComparison.Ordinal));
        Assert.All(script.Scenes[1..^1], scene => Assert.EndsWith("?", scene.Narration, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Stay Inn, rooms from $40", "Stay Inn")]
    [InlineData("Thank you cards, handmade, $5", "Thank you cards")]
    [InlineData("We are closing the gap between farmers and cooks. Fresh boxes, delivered weekly, $30", "")]
    [InlineData("Our startup Klarify just graduated from Y Combinator, now raising", "Klarify")]
    [InlineData("MacBooks on sale this week, from $799", "MacBooks")]
    [InlineData("Three places to stay in Kyoto with Nomad Homes", "")]
    [InlineData("Mantra Yoga Studio: vinyasa, hatha, breathwork classes daily", "Mantra Yoga Studio")]
    [InlineData("Our hotel in Rome, Wi-Fi, breakfast, pool", "")]
    public void What_shops_call_themselves_is_no_order_and_what_they_sell_no_occasion(string message, string name)
    {
        Brief brief = new BriefReader().Read(message, null);

        Assert.True(brief.Form is "" or "sale" or "estate", brief.Form);
        Assert.Empty(brief.CallToAction);
        if (name.Length > 0)
        {
            Assert.Contains(name, $"{brief.Name}|{brief.Phrase}|{brief.Subject}", StringComparison.OrdinalIgnoreCase);
        }
    }

    [Theory]
    [InlineData("thank you video for our bus driver who is always on time")]
    [InlineData("thank you video for our coach who makes every game fun")]
    public void Nobody_is_thanked_in_broken_grammar(string message) =>
        Assert.DoesNotMatch(@"\bYou (?:is|makes)\b", string.Join(' ', Write(message).Scenes.Select(scene => scene.Narration)));

    [Theory]
    [InlineData("Code PLAN40")]
    [InlineData("SAVE20 at checkout")]
    public void A_coupon_is_no_quantity(string fact) => Assert.Empty(FactShape.Of(fact));

    [Fact]
    public void An_address_is_a_place() => Assert.Equal(FactShape.Place, FactShape.Of("14 Oak Lane"));

    private static VideoScript Write(string message) =>
        new ScriptWriter().Write(new DirectionRequest { Brief = new BriefReader().Read(message, null), Seed = 1 }, Art.Value);
}
