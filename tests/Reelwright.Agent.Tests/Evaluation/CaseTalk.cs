using System.Diagnostics;
using Reelwright.Agent;
using Reelwright.Director;
using Reelwright.Timelines;

namespace Reelwright.Tests;

/// <summary>A session with the real agent, one turn after the other, as the server runs them.</summary>
internal sealed class CaseTalk(Session session)
{
    private static readonly BriefReader Briefs = new();

    public History History { get; private set; } = session.History;

    /// <summary>Says something and takes over what comes of it.</summary>
    public async Task<CaseOutcome> SayAsync(string message, CancellationToken cancellationToken)
    {
        var agent = new OfflineAgent(Briefs, Fixtures.Director);
        var before = History;
        var request = new TurnRequest
        {
            Message = message,
            History = before,
            Media = session.Media,
            Language = session.Language,
            Seed = 1,
            Credits = new(80, 5),
        };
        var texts = new List<string>();
        bool endsWithText = false;
        int changes = 0;
        var watch = Stopwatch.StartNew();
        var plan = agent.Plan(request);
        double planned = watch.Elapsed.TotalMilliseconds;
        try
        {
            await foreach (var item in agent.RunAsync(request, plan, cancellationToken))
            {
                endsWithText = item is TextEvent { Text.Length: > 0 };
                switch (item)
                {
                    case TextEvent text:
                        texts.Add(text.Text);
                        break;
                    case HistoryChangedEvent changed:
                        History = changed.History;
                        changes++;
                        break;
                }
            }
        }
        catch (TurnException e)
        {
            // The server says the exception's message and keeps the history that was.
            History = before;
            texts.Add(e.Message);
            endsWithText = e.Message.Length > 0;
        }

        return new CaseOutcome
        {
            Before = before,
            After = History,
            Texts = texts,
            EndsWithText = endsWithText,
            HistoryChanges = changes,
            Charge = plan.Charge,
            PlanMs = planned,
            TurnMs = watch.Elapsed.TotalMilliseconds,
        };
    }
}
