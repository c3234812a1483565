using Reelwright.Agent;
using Reelwright.Director;
using Reelwright.Timelines;
using static Reelwright.Tests.Studio;

namespace Reelwright.Tests;

public sealed class TurnTests
{
    private static readonly SetLength Fifteen = new(Absolute(15));
    private static readonly SetAspect Tall = new(1080, 1920);

    [Fact]
    public async Task A_turn_with_one_refused_command_changes_nothing_and_says_which()
    {
        var request = Turn(English);
        var outcome = await new CommandExecutor(Studio.Director).RunAsync(
            [Tall, new Delete(Scene(40)) { Said = "delete scene 40" }, Fifteen],
            request,
            [],
            CancellationToken.None);

        Assert.Same(English, outcome.After);
        string reply = Reply(English, outcome, request);
        Assert.StartsWith("Not done because of \"delete scene 40\": There is no scene 40", reply, StringComparison.Ordinal);
        Assert.EndsWith("Nothing changed.", reply, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_undos_in_one_turn_take_two_changes_back_and_none_that_is_not_there()
    {
        var shorter = (await RunAsync(English, Fifteen)).After;
        var taller = (await RunAsync(shorter, Tall)).After;
        var request = Turn(taller) with { History = Turn(English).History.Commit(shorter, "15 s").Commit(taller, "vertical") };
        var executor = new CommandExecutor(Studio.Director);

        var twice = await executor.RunAsync([new Undo(), new Undo()], request, [], CancellationToken.None);
        var edited = await executor.RunAsync([new Switch(Part.Music, false), new Undo(), new Undo()], request, [], CancellationToken.None);
        var once = await executor.RunAsync([new Undo(), new Undo()], Turn(English) with { History = History.Start(English) }, [], CancellationToken.None);

        Assert.True(TimelineText.AreSame(English, twice.After));
        Assert.True(TimelineText.AreSame(English, twice.History.Current.Timeline));
        Assert.True(TimelineText.AreSame(shorter, edited.After));
        Assert.NotNull(once.Refusal);
        Assert.Same(English, once.After);
    }

    [Fact]
    public async Task Undo_and_an_edit_in_one_turn_are_the_same_as_the_edit_on_what_was_before()
    {
        var shorter = (await RunAsync(English, Fifteen)).After;
        var history = Turn(English).History.Commit(shorter, "make it 15 seconds");
        var request = Turn(shorter) with { History = history };

        var outcome = await new CommandExecutor(Studio.Director).RunAsync([new Undo(), Tall], request, [], CancellationToken.None);

        Assert.True(TimelineText.AreSame((await RunAsync(English, Tall)).After, outcome.After));
        Assert.False(outcome.IsMoveOnly);
    }

    [Fact]
    public async Task Undo_after_an_edit_of_the_same_turn_takes_that_back()
    {
        var outcome = await RunAsync(English, Fifteen, new Undo(), Tall);

        Assert.True(TimelineText.AreSame((await RunAsync(English, Tall)).After, outcome.After));
    }

    [Fact]
    public async Task Several_steps_back_and_forth_and_to_a_version()
    {
        var history = History.Start(Timeline.Empty).Commit(English, "1").Commit(Chinese, "2").Commit(Photos, "3");
        var request = Turn(Photos) with { History = history };
        async Task<Outcome> Run(Command command) => await new CommandExecutor(Studio.Director).RunAsync([command], request, [], CancellationToken.None);

        Assert.Same(English, (await Run(new Undo(2))).After);
        Assert.Same(English, (await Run(new BackTo(1))).After);
        Assert.Same(English, (await Run(new BackTo(0))).After);
        Assert.Same(Chinese, (await Run(new BackTo(-1))).After);
        Assert.Equal("There is no version 9: there are versions 1 to 3.", (await Run(new BackTo(9))).Refusal!.Value.English);
        Assert.Equal("There is nothing to redo.", (await Run(new Redo())).Refusal!.Value.English);
    }

    [Fact]
    public async Task The_other_one_takes_the_last_change_back_and_makes_it_there()
    {
        var delete = new Delete(Scene(2));
        var wrong = (await RunAsync(English, delete)).After;
        var request = Turn(wrong) with { History = Turn(English).History.Commit(wrong, "delete scene 2") };

        var other = await new CommandExecutor(Studio.Director).RunAsync([new Correct(null)], request, [delete], CancellationToken.None);
        var fourth = await new CommandExecutor(Studio.Director).RunAsync([new Correct(Scene(4))], request, [delete], CancellationToken.None);

        Assert.True(TimelineText.AreSame((await RunAsync(English, new Delete(Scene(3)))).After, other.After));
        Assert.True(TimelineText.AreSame((await RunAsync(English, new Delete(Scene(4)))).After, fourth.After));
    }

    [Fact]
    public async Task A_bit_more_repeats_the_last_change_in_its_direction()
    {
        var shorter = (await RunAsync(English, new SetLength(Factor(0.8)))).After;
        var request = Turn(shorter) with { History = Turn(English).History.Commit(shorter, "a bit shorter") };

        var more = await new CommandExecutor(Studio.Director).RunAsync([new More(0.5)], request, [new SetLength(Factor(0.8))], CancellationToken.None);
        var less = await new CommandExecutor(Studio.Director).RunAsync([new More(-0.5)], request, [new SetLength(Factor(0.8))], CancellationToken.None);

        Assert.True(more.After.Length < shorter.Length);
        Assert.True(less.After.Length > shorter.Length && less.After.Length < English.Length);
    }

    [Fact]
    public async Task It_is_what_was_touched_last_in_this_turn_or_the_one_before()
    {
        var third = new Target(Part.Title) { Numbers = [3] };
        var first = await EditAsync(English, new ChangeWords(third, "Changed", null));
        var second = await EditAsync(first, new StyleWords(new(Part.Words) { IsLast = true }) { Color = "#ff0000" });
        var same = await EditAsync(English, new ChangeWords(third, "Changed", null), new StyleWords(new(Part.Words) { IsLast = true }) { Color = "#ff0000" });

        Assert.All([second, same], timeline => Assert.Equal(
            ["Changed"],
            timeline.Placed().Where(placed => placed.Clip.Parameters.Text("color") == "#ff0000").Select(placed => placed.Clip.Parameters.Text("text"))));
    }

    [Fact]
    public async Task What_was_not_understood_is_named_and_does_not_stop_the_rest()
    {
        var request = Turn(English);
        var outcome = await new CommandExecutor(Studio.Director).RunAsync(
            [Fifteen, new NotUnderstood { Said = "make the sky purple" }],
            request,
            [],
            CancellationToken.None);

        Assert.Equal(15, outcome.After.Seconds, 6);
        Assert.Contains("Not done, because I do not know how: make the sky purple.", Reply(English, outcome, request), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wish_that_cannot_be_met_is_answered_with_the_nearest_and_changes_nothing()
    {
        var request = Turn(English);
        foreach (string wish in DeclineWords.All.Append("something-else"))
        {
            var outcome = await RunAsync(English, new Decline(wish));

            Assert.Same(English, outcome.After);
            string reply = Reply(English, outcome, request);
            Assert.Contains("cannot", reply.Replace("do not", "cannot", StringComparison.Ordinal).Replace("not part", "cannot", StringComparison.Ordinal).Replace("needs a", "cannot", StringComparison.Ordinal), StringComparison.Ordinal);
            Assert.Contains("Nothing changed by that.", reply, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_brand_is_kept_put_on_this_video_and_on_the_next()
    {
        var outcome = await RunAsync(English, new SetBrand(["#0a3cff"], "serif", 5));
        Assert.Equal("#0a3cff", Assert.Single(outcome.Brand!.Colors));
        Assert.Equal("m-logo.png", outcome.Brand.LogoMediaId);
        Assert.Contains(outcome.After.Tracks, track => track.Role == "logo");

        var agent = new OfflineAgent(new BriefReader(), Studio.Director);
        var request = new TurnRequest
        {
            Message = "make a 15-second video about a small hotel",
            History = History.Start(Timeline.Empty),
            Media = Studio.Uploads,
            Brand = outcome.Brand,
        };
        var made = (await EventsAsync(agent, request)).OfType<HistoryChangedEvent>().Single().History.Current.Timeline;
        Assert.Contains(made.Tracks, track => track.Role == "logo");
        Assert.All(made.Placed().Where(placed => placed.Clip.Role == "title"), title => Assert.Equal("serif", title.Clip.Parameters.Text("family")));
        Assert.Null((await RunAsync(English, new SetBrand([], null, null, IsCleared: true))).Brand);

        var elsewhere = request with { Media = [], BrandLogo = Studio.Uploads.Single(file => file.Name == "logo.png") };
        made = (await EventsAsync(agent, elsewhere)).OfType<HistoryChangedEvent>().Single().History.Current.Timeline;
        Assert.Contains(made.Tracks, track => track.Role == "logo");
    }

    [Fact]
    public async Task A_reply_is_in_traditional_characters_for_who_writes_them_and_leaves_the_user_s_words_alone()
    {
        var request = Turn(English, "請把標題改成「欢迎光临」");
        var outcome = await RunAsync(English, new ChangeWords(new(Part.Title), "欢迎光临", null));

        string reply = new ReplyWriter(Tongue.Of(request.Message, null)).Told(English, outcome, request);

        Assert.StartsWith("已修改：0秒處的標題", reply, StringComparison.Ordinal);
        Assert.Contains("「欢迎光临」", reply, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_assumed_reading_is_named()
    {
        var request = Turn(English);
        var outcome = await RunAsync(English, new Regenerate(new(Part.Scene)));

        Assert.Contains("I took it to be scene 1", Reply(English, outcome, request), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_last_turns_changed_is_told_on_asking()
    {
        var shorter = (await RunAsync(English, Fifteen)).After;
        var request = Turn(shorter) with { History = Turn(English).History.Commit(shorter, "make it 15 seconds") };
        var outcome = await new CommandExecutor(Studio.Director).RunAsync([new Ask(Topic.Changes)], request, [], CancellationToken.None);

        Assert.Contains("1. length 30 s → 15 s", Reply(shorter, outcome, request), StringComparison.Ordinal);
    }

    private static string Reply(Timeline before, Outcome outcome, TurnRequest request) =>
        new ReplyWriter(Tongue.Of("edit", null)).Told(before, outcome, request);

    private static async Task<List<AgentEvent>> EventsAsync(OfflineAgent agent, TurnRequest request)
    {
        var events = new List<AgentEvent>();
        await foreach (var item in agent.RunAsync(request, agent.Plan(request), CancellationToken.None))
        {
            events.Add(item);
        }

        return events;
    }
}
