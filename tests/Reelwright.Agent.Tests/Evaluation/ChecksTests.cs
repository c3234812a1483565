using System.Text.Json.Nodes;
using Reelwright.Agent;
using Reelwright.Timelines;

namespace Reelwright.Tests;

/// <summary>The checks themselves, on timelines edited by hand: they hold where they should, and see what they should not allow.</summary>
[Collection("evaluation")]
public sealed class ChecksTests
{
    [Theory]
    [InlineData("cut=0-3", "cut=0-2")]
    [InlineData("seconds=-3", "seconds=27; title[1]=\"Light\"")]
    [InlineData("cut=0-3; title[?].color=red", "cut=0-3; captions=off")]
    public async Task Taking_out_the_first_seconds(string right, string wrong)
    {
        static Timeline Edit(Timeline timeline) => timeline.Apply(new RemoveRange(new(0, 90)));
        if (right.Contains("red", StringComparison.Ordinal))
        {
            await SeesAsync("promo-en", right, wrong, timeline => Color(Edit(timeline), 0, "#e02020"));
        }
        else
        {
            await SeesAsync("promo-en", right, wrong, Edit);
        }
    }

    [Fact]
    public Task A_cut_inside_a_scene() => SeesAsync(
        "promo-en", "cut=10-12", "cut=10-12; scenes=7", timeline => timeline.Apply(new RemoveRange(new(300, 60))));

    [Fact]
    public Task Scenes_that_change_places() => SeesAsync(
        "promo-en",
        "order=1,3,2,4-7",
        "order=1-7",
        timeline => timeline.Apply(new SwapRanges(timeline.Scenes()[1].Range, timeline.Scenes()[2].Range)));

    [Fact]
    public Task A_scene_that_goes() => SeesAsync(
        "promo-zh", "order=1,3-7", "order=1-6", timeline => timeline.Apply(new RemoveRange(timeline.Scenes()[1].Range)));

    [Fact]
    public Task A_look_on_one_scene() => SeesAsync(
        "clips",
        "scene[1].look=sepia",
        "look=sepia",
        timeline => timeline.Apply(new AddTrack(Looks(timeline.Scenes()[0].Range, Effect(EffectKinds.Look, ("name", "sepia"))))));

    [Fact]
    public Task A_look_on_all() => SeesAsync(
        "clips",
        "look=sepia",
        "scene[1].look=sepia",
        timeline => timeline.Apply(new AddTrack(Looks(new(0, timeline.Length), Effect(EffectKinds.Look, ("name", "sepia"))))));

    [Fact]
    public Task More_light() => SeesAsync(
        "clips",
        "scene[2].brightness>",
        "scene[2].brightness<",
        timeline => Change(timeline, 1, clip => clip.With(Effect(EffectKinds.Adjust, ("exposure", 0.4)))));

    [Fact]
    public Task A_faster_clip() => SeesAsync(
        "clips",
        "scene[2].speed=2",
        "scene[3].speed=2",
        timeline =>
        {
            var scene = timeline.Scenes()[1];
            var half = new FrameRange(scene.Range.Start + (scene.Range.Length / 2), scene.Range.Length / 2);
            return Change(timeline.Apply(new RemoveRange(half)), 1, clip => clip.With(Effect(EffectKinds.Speed, ("factor", 2))));
        });

    [Fact]
    public Task A_clip_without_its_sound() => SeesAsync(
        "clips",
        "clipsound[2]=off",
        "clipsound[*]=off",
        timeline => Change(timeline, 1, clip => clip.With(Effect(EffectKinds.Volume, ("mute", true)))));

    [Fact]
    public Task Transitions_of_a_kind() => SeesAsync(
        "slides",
        "transition[*]=dissolve; transition[*].seconds=1",
        "transition[2]=dissolve",
        timeline => timeline.Scenes().Take(4).Aggregate(timeline, (made, scene) => made.Apply(
            new Timelines.SetTransition(scene.Clip.Id, new Transition { Kind = "dissolve", InOffset = 15, OutOffset = 15 }))));

    [Fact]
    public Task A_logo_in_a_corner() => SeesAsync(
        "promo-en-files",
        "logo=top-right",
        "logo=top-left",
        timeline => timeline.Apply(new AddTrack(new Track
        {
            Id = new("logo"),
            Kind = TrackKind.Video,
            Items =
            [
                new Clip
                {
                    Id = new("logo-1"),
                    Media = new ExternalReference { MediaId = "media-logo.png", ContentHash = "1", Name = "logo.png", Kind = MediaKind.Image },
                    Frames = timeline.Length,
                    Effects = [Effect(EffectKinds.Fit, ("mode", "fit"), ("box", new JsonArray(0.85, 0.03, 0.12, 0.12)))],
                },
            ],
        })));

    [Fact]
    public Task Other_words_in_another_colour() => SeesAsync(
        "promo-en",
        "title[3]=\"Hello\"; title[3].color=yellow",
        "title[3]=\"Hello\"",
        timeline => Color(Words(timeline, 2, "Hello"), 3, "#ffd400"),
        isRight: false);

    [Fact]
    public Task Other_words() => SeesAsync(
        "promo-en", "title[3]=\"Hello\"", "title[1]=\"Hello\"", timeline => Words(timeline, 2, "Hello"));

    [Fact]
    public Task Quieter_music() => SeesAsync(
        "promo-en",
        "music.volume=x0.5",
        "music.volume=50",
        timeline => timeline.Apply(new SetTrackGain(timeline.TrackWithRole("music")!.Id, -6.02)));

    [Theory]
    [InlineData("#ffff00", "yellow", true)]
    [InlineData("#ffd84d", "yellow", true)]
    [InlineData("#e53935", "red", true)]
    [InlineData("#1e88e5", "blue", true)]
    [InlineData("#0f1b33", "navy", true)]
    [InlineData("#ff8c00", "orange", true)]
    [InlineData("#2e9e4f", "green", true)]
    [InlineData("#ffffff", "white", true)]
    [InlineData("#ffff00", "red", false)]
    [InlineData("#0a7d55", "#0a7d55", true)]
    [InlineData("#0a7d56", "#0a7d55", false)]
    public void Colours_have_the_names_that_people_give_them(string color, string name, bool isIt) =>
        Assert.Equal(isIt, ColorNames.Is(color, name));

    [Fact]
    public void Every_case_can_be_read()
    {
        var cases = CaseFile.ReadSet("evaluation").Concat(CaseFile.ReadSet("held-out")).ToList();

        Assert.Empty(cases.GroupBy(one => (one.Fixture, one.Message, string.Join('\n', one.Earlier)))
            .Where(group => group.Count() > 1).Select(group => group.First().Place));
        Assert.Empty(cases.Where(one => (one.Language == "zh") != one.Fixture.EndsWith("-zh", StringComparison.Ordinal)
            && !one.Fixture.StartsWith("promo-zh", StringComparison.Ordinal)).Select(one => one.Place));
    }

    private static async Task SeesAsync(string fixture, string right, string wrong, Func<Timeline, Timeline> edit, bool isRight = true)
    {
        var session = await Fixtures.GetAsync(fixture);
        var after = edit(session.Timeline);
        var outcome = new CaseOutcome
        {
            Before = session.History,
            After = session.History.Commit(after, "edited"),
            Texts = ["Done."],
            EndsWithText = true,
            HistoryChanges = 1,
            Charge = TurnCharge.Edit,
            PlanMs = 0,
            TurnMs = 0,
        };

        var missesOfRight = Evaluator.Misses(Check.ReadAll(right, "test"), outcome, session);
        var missesOfWrong = Evaluator.Misses(Check.ReadAll(wrong, "test"), outcome, session);

        Assert.True(missesOfRight.Count == 0 == isRight, string.Join('\n', missesOfRight));
        Assert.NotEmpty(missesOfWrong);
        Assert.NotEmpty(Evaluator.Misses(Check.ReadAll("unchanged", "test"), outcome, session));
    }

    private static Effect Effect(string kind, params (string Name, JsonNode Value)[] parameters) => new()
    {
        Kind = kind,
        Parameters = parameters.Aggregate(Properties.Empty, (all, one) => all.With(one.Name, one.Value)),
    };

    private static Track Looks(FrameRange range, Effect effect) => new()
    {
        Id = new("look"),
        Kind = TrackKind.Video,
        Metadata = Properties.Empty.With("role", "look"),
        Items =
        [
            .. range.Start > 0 ? (TrackItem[])[new Gap(range.Start)] : [],
            new Clip
            {
                Id = new("look-1"),
                Media = new GeneratorReference { Kind = GeneratorKinds.Adjustment, Parameters = Properties.Empty },
                Frames = range.Length,
                Effects = [effect],
            },
        ],
    };

    private static Timeline Change(Timeline timeline, int scene, Func<Clip, Clip> change) =>
        timeline.Apply(new ChangeClip(change(timeline.Scenes()[scene].Clip)));

    private static Timeline Words(Timeline timeline, int scene, string words) => Title(timeline, scene, "text", words);

    private static Timeline Color(Timeline timeline, int scene, string color) => Title(timeline, scene, "color", color);

    private static Timeline Title(Timeline timeline, int scene, string name, string value)
    {
        var title = new TimelineFacts(timeline).Words.First(words => words.Scene == scene && words.Role == "title").Placed.Clip;
        return timeline.Apply(new ChangeClip(title.WithParameters(title.Parameters.With(name, value))));
    }
}
