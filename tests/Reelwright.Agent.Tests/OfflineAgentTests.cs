using Reelwright.Agent;
using Reelwright.Director;
using Reelwright.Timelines;

namespace Reelwright.Tests;

public class OfflineAgentTests
{
    private static readonly ExternalReference Photo = new()
    {
        MediaId = "m1",
        ContentHash = new('a', 64),
        Name = "a.jpg",
        Kind = MediaKind.Image,
    };

    [Fact]
    public async Task A_new_video_is_told_step_by_step_and_ends_with_its_summary()
    {
        var events = await RunAsync("make a 30-second video about a small hotel", History.Start(Timeline.Empty));

        Assert.Equal(
            [
                "call direct_video", "call write_script", "result write_script", "call choose_music", "result choose_music",
                "history", "result direct_video", "text",
            ],
            events.Select(Tell));
        string text = Text(events);
        Assert.Contains("30 s", text, StringComparison.Ordinal);
        Assert.Contains(TrackSummary.Of(SmallDirector.Video(), "en"), text, StringComparison.Ordinal);
        Assert.Contains("I assumed: 30 seconds, because you did not say", text, StringComparison.Ordinal);
        Assert.Contains("export", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("make a video about a hotel")]
    [InlineData("make it 15 seconds, vertical and remove the captions")]
    [InlineData("make it 30 seconds")]
    [InlineData("delete scene 9")]
    [InlineData("undo")]
    [InlineData("redo")]
    [InlineData("export")]
    [InlineData("积分")]
    [InlineData("状态")]
    [InlineData("上传")]
    [InlineData("你好")]
    [InlineData("swap the faces")]
    [InlineData("what a day")]
    public async Task Every_turn_ends_with_a_text_and_changes_the_history_at_most_once(string message)
    {
        foreach (var history in new[] { History.Start(Timeline.Empty), Made() })
        {
            var events = await RunAsync(message, history);

            Assert.IsType<TextEvent>(events[^1]);
            Assert.Single(events.OfType<TextEvent>());
            Assert.InRange(events.OfType<HistoryChangedEvent>().Count(), 0, 1);
            var calls = new HashSet<string>();
            foreach (var item in events)
            {
                Assert.True(item is not ToolCallEvent call || calls.Add(call.Id));
                Assert.True(item is not ToolResultEvent result || calls.Remove(result.Id));
            }

            Assert.Empty(calls);
        }
    }

    [Fact]
    public async Task Several_edits_are_one_revision_and_each_is_told()
    {
        var history = Made();

        var events = await RunAsync("make it 15 seconds, vertical and remove the captions", history);

        Assert.Equal(["call edit_timeline", "history", "result edit_timeline", "text"], events.Select(Tell));
        var changed = Assert.Single(events.OfType<HistoryChangedEvent>()).History;
        Assert.Equal(history.Revisions.Length + 1, changed.Revisions.Length);
        Assert.Equal(15, changed.Current.Timeline.Seconds, 3);
        Assert.Equal((1080, 1920), (changed.Current.Timeline.Width, changed.Current.Timeline.Height));
        Assert.Null(changed.Current.Timeline.TrackWithRole("caption"));
        Assert.StartsWith(
            "Changed: length 30 s → 15 s; picture 1920×1080 → 1080×1920; captions removed.",
            Text(events),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("delete scene 9", "There is no scene 9: the video has 3 scenes. Nothing changed.")]
    [InlineData("make it vertical and delete scene 9", "Not done because of \"delete scene 9\": There is no scene 9: the video has 3 scenes. Nothing changed.")]
    [InlineData("make it 1 second", "A video can be 3 to 600 seconds long. Nothing changed.")]
    [InlineData("make it 11 minutes", "A video can be 3 to 600 seconds long. Nothing changed.")]
    [InlineData("replace “Nowhere to be found” with “x”", "Those words are not on the picture. Nothing changed.")]
    [InlineData("remove the music and make the music louder", "Not done because of \"make the music louder\": There is no music; say \"add music\" first. Nothing changed.")]
    [InlineData("remove the narration, remove the captions and add captions", "Not done because of \"add captions\": There are no words in this video that captions or a voice could be made of. Nothing changed.")]
    [InlineData("删除第9个场景", "没有第9个场景：这个视频共有3个场景。什么都没有变。")]
    public async Task A_refused_edit_says_why_and_changes_nothing(string message, string expected)
    {
        var events = await RunAsync(message, Made());

        Assert.Empty(events.OfType<HistoryChangedEvent>());
        Assert.Equal(expected, Text(events));
    }

    [Fact]
    public async Task Captions_from_speech_tell_that_it_listens_and_that_they_are_a_draft_or_why_there_are_none()
    {
        var director = new SmallDirector { CaptionNote = new("Read them over", "请通读一遍") };
        var bare = (await RunAsync("remove the captions", Made())).OfType<HistoryChangedEvent>().Single().History;

        var added = await RunAsync("add captions", bare, director);
        var chinese = await RunAsync("加字幕", bare, director);
        var silent = (await RunAsync("remove the narration", bare)).OfType<HistoryChangedEvent>().Single().History;
        var refused = await RunAsync("加字幕", silent, director);

        Assert.Equal(["call edit_timeline", "call hear_speech", "result hear_speech", "history", "result edit_timeline", "text"], added.Select(Tell));
        Assert.StartsWith("Changed: captions added (a draft). Read them over.", Text(added), StringComparison.Ordinal);
        Assert.StartsWith("已修改：加上了字幕（草稿）。请通读一遍。", Text(chinese), StringComparison.Ordinal);
        Assert.Empty(refused.OfType<HistoryChangedEvent>());
        Assert.StartsWith("请通读一遍。什么都没有变。", Text(refused), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_only_scene_stays()
    {
        var events = await RunAsync("delete scene 3, delete scene 2 and delete scene 1", Made());

        Assert.Empty(events.OfType<HistoryChangedEvent>());
        Assert.Contains("the only scene", Text(events), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("make it 30 seconds", "Nothing changed: the video is already like that.")]
    [InlineData("16:9", "Nothing changed: the video is already like that.")]
    [InlineData("加字幕", "没有变化：视频已经是这样了。")]
    public async Task An_edit_that_changes_nothing_makes_no_revision(string message, string expected)
    {
        var events = await RunAsync(message, Made());

        Assert.Empty(events.OfType<HistoryChangedEvent>());
        Assert.StartsWith(expected, Text(events), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("change the title to 'Welcome'", "title at 0 s: \"Come in\" → \"Welcome\"")]
    [InlineData("change the title of scene 2 to 'Sleep'", "title at 10 s: \"Stay\" → \"Sleep\"")]
    [InlineData("replace “back” with “again”", "title at 20 s: \"Come back\" → \"Come again\"")]
    [InlineData("calm music", "music upbeat → calm")]
    [InlineData("music at 50%", "music volume 100% → 50%")]
    [InlineData("turn the music down a bit", "music volume 100% → 80%")]
    [InlineData("remove narration", "narration removed")]
    [InlineData("mute everything", "narration removed; music removed")]
    [InlineData("delete the second scene", "length 30 s → 20 s; 3 → 2 scenes; scene 2 removed \"Stay\"")]
    [InlineData("swap scenes 1 and 3", "scene order is now Come back / Stay / Come in")]
    [InlineData("move the last scene to the start", "scene order is now Come back / Come in / Stay")]
    [InlineData("move scene 1 after scene 2", "scene order is now Stay / Come in / Come back")]
    [InlineData("move scene 3 before scene 2", "scene order is now Come in / Come back / Stay")]
    [InlineData("make it 5 seconds longer", "length 30 s → 35 s")]
    public async Task A_reply_tells_what_differs(string message, string expected)
    {
        var events = await RunAsync(message, Made());

        Assert.StartsWith($"Changed: {expected}.\n", Text(events), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("音樂大聲一點", "已修改：音樂音量 100% → 125%。")]
    [InlineData("把标题改成“欢迎光临”", "已修改：0秒处的标题：「Come in」→「欢迎光临」。")]
    public async Task A_reply_is_in_the_user_s_language(string message, string expected) =>
        Assert.StartsWith(expected, Text(await RunAsync(message, Made())), StringComparison.Ordinal);

    [Fact]
    public async Task A_reply_in_traditional_characters_has_their_words()
    {
        string reply = Text(await RunAsync("把第二個場景刪掉", Made()));

        Assert.Contains("時間線", reply, StringComparison.Ordinal);
        Assert.DoesNotContain("视频", reply, StringComparison.Ordinal);
        Assert.DoesNotContain("視頻", reply, StringComparison.Ordinal);
        Assert.DoesNotContain("導出", reply, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("make the title of scene 2 yellow", "→ yellow #ffff00")]
    [InlineData("第二个场景的标题改成黄色", "→ 黄色 #ffff00")]
    public async Task A_colour_that_has_a_name_is_told_by_it(string message, string expected) =>
        Assert.Contains(expected, Text(await RunAsync(message, Made())), StringComparison.Ordinal);

    [Fact]
    public async Task What_was_not_understood_is_told_beside_what_was_done()
    {
        var events = await RunAsync("make it vertical and make the sky purple", Made());

        Assert.Single(events.OfType<HistoryChangedEvent>());
        Assert.Contains("Not done, because I do not know how: make the sky purple.", Text(events), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Undo_and_redo_tell_what_came_back()
    {
        var edited = (await RunAsync("remove the captions", Made())).OfType<HistoryChangedEvent>().Single().History;

        var undone = await RunAsync("undo", edited);
        var history = undone.OfType<HistoryChangedEvent>().Single().History;
        var redone = await RunAsync("重做", history);

        Assert.Equal(["history", "text"], undone.Select(Tell));
        Assert.StartsWith("Undone: captions added.", Text(undone), StringComparison.Ordinal);
        Assert.NotNull(history.Current.Timeline.TrackWithRole("caption"));
        Assert.StartsWith("已重做：去掉了字幕", Text(redone), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Muted_music_is_heard_again_when_it_is_given_a_level()
    {
        var silent = (await RunAsync("music at 0%", Made())).OfType<HistoryChangedEvent>().Single().History;
        var again = await RunAsync("music at 50%", silent);

        Assert.True(silent.Current.Timeline.TrackWithRole("music")!.IsMuted);
        Assert.StartsWith("Changed: music added.", Text(again), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Uploads_go_to_the_director_when_they_are_asked_for_and_not_otherwise()
    {
        var director = new SmallDirector();
        await RunAsync("turn these images into a promo", History.Start(Timeline.Empty), director, Photo);
        Assert.Equal(Photo, Assert.Single(director.Media!.Value));

        var used = SmallDirector.Video() with { Tracks = [new Track { Id = new("V9"), Kind = TrackKind.Video, Items = [new Clip { Id = new("p"), Media = Photo, Frames = 9 }] }] };
        await RunAsync("make a video about whales", History.Start(Timeline.Empty).Commit(used, ""), director, Photo);
        Assert.Empty(director.Media!.Value);
    }

    [Fact]
    public async Task A_brief_that_no_video_can_be_made_of_fails_the_turn_and_changes_nothing()
    {
        var events = new List<AgentEvent>();
        var director = new SmallDirector { Failure = new DirectionException("Say what it is about.") };

        var failure = await Assert.ThrowsAsync<TurnException>(() => RunAsync("make a video", Made(), director, events));

        Assert.Equal("Say what it is about.", failure.Message);
        Assert.Empty(events.OfType<HistoryChangedEvent>());
    }

    [Fact]
    public async Task A_cancelled_turn_stops_the_director()
    {
        using var cancel = new CancellationTokenSource();
        var director = new SmallDirector { Hangs = true };
        var agent = new OfflineAgent(new BriefReader(), director);
        var request = new TurnRequest { Message = "make a video about whales", History = Made() };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var item in agent.RunAsync(request, agent.Plan(request), cancel.Token))
            {
                Assert.IsNotType<HistoryChangedEvent>(item);
                await cancel.CancelAsync();
            }
        });

        Assert.True(director.WasCancelled);
    }

    [Fact]
    public async Task Who_stops_listening_stops_the_director()
    {
        var director = new SmallDirector { Hangs = true };
        var agent = new OfflineAgent(new BriefReader(), director);
        var request = new TurnRequest { Message = "make a video about whales", History = Made() };

        await foreach (var item in agent.RunAsync(request, agent.Plan(request), CancellationToken.None))
        {
            if (item is ToolResultEvent)
            {
                break;
            }
        }

        Assert.True(director.WasCancelled);
    }

    [Theory]
    [InlineData("make a video about whales", TurnCharge.Generation)]
    [InlineData("make it 15 seconds", TurnCharge.Edit)]
    [InlineData("undo", TurnCharge.Free)]
    [InlineData("export", TurnCharge.Free)]
    [InlineData("what a day", TurnCharge.Free)]
    public void A_turn_is_charged_as_what_it_asks_for(string message, TurnCharge expected)
    {
        var agent = new OfflineAgent(new BriefReader(), new SmallDirector());

        Assert.Equal(expected, agent.Plan(new TurnRequest { Message = message, History = Made() }).Charge);
    }

    private static History Made() => History.Start(Timeline.Empty).Commit(SmallDirector.Video(), "make a video");

    private static Task<List<AgentEvent>> RunAsync(string message, History history, SmallDirector? director = null, params ExternalReference[] media) =>
        RunAsync(message, history, director ?? new SmallDirector(), [], media);

    private static async Task<List<AgentEvent>> RunAsync(
        string message,
        History history,
        SmallDirector director,
        List<AgentEvent> events,
        params ExternalReference[] media)
    {
        var agent = new OfflineAgent(new BriefReader(), director);
        var request = new TurnRequest { Message = message, History = history, Media = [.. media] };
        await foreach (var item in agent.RunAsync(request, agent.Plan(request), CancellationToken.None))
        {
            events.Add(item);
        }

        return events;
    }

    private static string Text(List<AgentEvent> events) => Assert.IsType<TextEvent>(events[^1]).Text;

    private static string Tell(AgentEvent item) => item switch
    {
        ToolCallEvent call => $"call {call.Name}",
        ToolResultEvent result => $"result {result.Name}",
        HistoryChangedEvent => "history",
        _ => "text",
    };
}
