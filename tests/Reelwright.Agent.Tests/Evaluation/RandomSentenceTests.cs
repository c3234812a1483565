using System.Globalization;
using System.Text;
using Reelwright.Timelines;

namespace Reelwright.Tests;

/// <summary>What holds whatever is said, in sentences that nobody wrote.</summary>
[Collection("evaluation")]
public sealed class RandomSentenceTests
{
    private const int UsualSentences = 1_000;
    private const int SequenceLength = 200;
    private static readonly string[] Sessions =
        ["promo-en", "promo-zh", "promo-en-files", "slides", "clips", "clips-zh", "revised", "undone-zh", "empty", "photos", "uploads-zh"];

    /// <summary>How many sentences; <c>REELWRIGHT_SENTENCES=10000</c> for the whole measurement.</summary>
    private static int Sentences => int.TryParse(
        Environment.GetEnvironmentVariable("REELWRIGHT_SENTENCES"), CultureInfo.InvariantCulture, out int count) ? count : UsualSentences;

    [Fact]
    public async Task Every_random_sentence_is_answered_and_no_answer_claims_what_is_not_so()
    {
        var maker = new SentenceMaker(20_260_101);
        var faults = new List<string>();
        for (int i = 0; i < Sentences; i++)
        {
            string sentence = maker.Next();
            string name = Sessions[i % Sessions.Length];
            faults.AddRange(await FaultsAsync(await Fixtures.GetAsync(name), name, sentence));
        }

        string path = ScoreBoard.WriteLog("random-sentences", string.Join('\n', faults));
        Assert.True(faults.Count == 0, $"{faults.Count} faults in {Sentences} sentences; see {path}:\n{string.Join('\n', faults.Take(5))}");
    }

    [Theory]
    [InlineData("promo-en", "en", 1)]
    [InlineData("promo-zh", "zh", 2)]
    [InlineData("clips", "en", 3)]
    [InlineData("slides", "en", 4)]
    public async Task Two_hundred_edits_in_any_order_leave_a_sound_timeline_and_can_all_be_undone(
        string fixture,
        string language,
        int seed)
    {
        var session = await Fixtures.GetAsync(fixture);
        string[] kinds = ["new", "undo", "ask", "talk", "export", "cannot"];
        string[] messages = [.. CaseFile.ReadSet("evaluation")
            .Where(one => one.Language == language && !kinds.Contains(one.Kind))
            .Where(one => one.Fixture.StartsWith(fixture.Split('-')[0], StringComparison.Ordinal))
            .Select(one => one.Message)];
        var conversation = new CaseTalk(session);
        var random = new Random(seed);
        var states = session.History.Revisions.Select(revision => TimelineDump.Of(revision.Timeline)).ToList();
        for (int i = 0; i < SequenceLength; i++)
        {
            string message = messages[random.Next(messages.Length)];
            var outcome = await conversation.SayAsync(message, CancellationToken.None);
            Assert.True(Invariants(outcome.Timeline) is null, $"after {i} turns, \"{message}\": {Invariants(outcome.Timeline)}");
            if (outcome.After.Position > outcome.Before.Position)
            {
                states.RemoveRange(outcome.After.Position, states.Count - outcome.After.Position);
                states.Add(TimelineDump.Of(outcome.Timeline));
            }

            // Some of the messages undo; wherever they lead was there before.
            Assert.Equal(states[outcome.After.Position], TimelineDump.Of(outcome.Timeline));
        }

        string undo = language == "zh" ? "撤销" : "undo";
        for (int i = conversation.History.Position - 1; i >= session.History.Position; i--)
        {
            var outcome = await conversation.SayAsync(undo, CancellationToken.None);
            Assert.Equal(states[i], TimelineDump.Of(outcome.Timeline));
        }
    }

    [Theory]
    [InlineData("a")]
    [InlineData("删")]
    [InlineData("make it 15 seconds and ")]
    [InlineData("把标题改成黄色，然后")]
    [InlineData("👩‍👩‍👧‍👦")]
    public async Task A_megabyte_of_text_is_answered_and_loses_nothing(string unit)
    {
        var text = new StringBuilder();
        while (text.Length < 1_000_000)
        {
            text.Append(unit);
        }

        var session = await Fixtures.GetAsync("promo-en");
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        var outcome = await new CaseTalk(session).SayAsync(text.ToString(), limit.Token);

        Assert.Empty(Honesty.Faults(outcome));
        Assert.NotEmpty(outcome.Timeline.Scenes());
        Assert.True(outcome.Reply.Length < 4_000, $"The answer has {outcome.Reply.Length} characters.");
    }

    private static async Task<IEnumerable<string>> FaultsAsync(Session session, string name, string sentence)
    {
        try
        {
            var outcome = await new CaseTalk(session).SayAsync(sentence, CancellationToken.None);
            var faults = Honesty.Faults(outcome);
            if (outcome.IsChanged && Invariants(outcome.Timeline) is { } broken)
            {
                faults = faults.Append(broken);
            }

            return faults.Select(fault => $"{name}: \"{sentence}\": {fault}");
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            return [$"{name}: \"{sentence}\": threw {e.GetType().Name}: {e.Message}{e.StackTrace?.Split('\n')[0]}"];
        }
    }

    // The types hold ids, transitions and lengths; these hold what only a whole timeline can break.
    private static string? Invariants(Timeline timeline)
    {
        if (timeline.MainTrack() is not { } main || timeline.IsEmpty)
        {
            return null;
        }

        if (timeline.Length > main.Length + 1)
        {
            var longest = timeline.Tracks.MaxBy(track => track.Length)!;
            return $"track {longest.Id} goes on {timeline.Length - main.Length} frames after the last scene";
        }

        foreach (var placed in timeline.Placed())
        {
            if (placed.Clip.Media is ExternalReference { Kind: not MediaKind.Image } file && file.AvailableRange is { } available)
            {
                var speed = placed.Clip.Effect(EffectKinds.Speed);
                bool isFrozen = speed?.Parameters.Flag("freeze", false) == true;
                double factor = isFrozen ? 0 : speed?.ValueAt("factor", 0, 1) ?? 1;
                double end = placed.Clip.SourceStart + (placed.Clip.Frames * factor);
                double frames = file.DurationSeconds * timeline.Rate.PerSecond;
                if (available.Length > 0 && end > frames + 2)
                {
                    return $"clip {placed.Clip.Id} shows {end:0} of {frames:0} frames";
                }
            }
        }

        return null;
    }
}
