using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using System.Threading.Channels;
using Reelwright.Director;
using Reelwright.Timelines;

namespace Reelwright.Agent;

/// <summary>The agent that needs no language model: rules read the message, the director and edits carry it out.</summary>
public sealed class OfflineAgent(BriefReader briefs, IDirector director) : IAgent
{
    private const int MostSteps = 256;

    /// <inheritdoc/>
    public TurnPlan Plan(TurnRequest request)
    {
        var intent = IntentReader.Read(
            request.Message,
            !request.History.Current.Timeline.IsEmpty,
            !request.Media.IsEmpty,
            HasFreshMedia(request));
        var charge = intent.Kind switch
        {
            IntentKind.Generate or IntentKind.Assemble => TurnCharge.Generation,
            IntentKind.Edit => TurnCharge.Edit,
            _ => TurnCharge.Free,
        };
        return new(intent, charge);
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<AgentEvent> RunAsync(
        TurnRequest request,
        TurnPlan plan,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var reply = new ReplyWriter(Language.IsChinese(request.Message, request.Language));
        var timeline = request.History.Current.Timeline;
        switch (plan.Intent.Kind)
        {
            case IntentKind.Generate or IntentKind.Assemble:
                await foreach (var item in DirectAsync(request, plan.Intent.Kind, reply, cancellationToken))
                {
                    yield return item;
                }

                break;
            case IntentKind.Edit:
                await foreach (var item in EditAsync(request, reply, cancellationToken))
                {
                    yield return item;
                }

                break;
            case IntentKind.Undo or IntentKind.Redo:
                bool isUndo = plan.Intent.Kind == IntentKind.Undo;
                if (isUndo ? !request.History.CanUndo : !request.History.CanRedo)
                {
                    yield return new TextEvent(reply.NothingToMove(isUndo));
                    break;
                }

                var moved = isUndo ? request.History.Undo() : request.History.Redo();
                yield return new HistoryChangedEvent(moved);
                yield return new TextEvent(reply.Moved(timeline, moved.Current.Timeline, isUndo));
                break;
            default:
                yield return new TextEvent(Answer(request, plan.Intent, reply));
                break;
        }
    }

    private static string Answer(TurnRequest request, Intent intent, ReplyWriter reply) => intent.Kind switch
    {
        IntentKind.Export => reply.Export(request.History.Current.Timeline),
        IntentKind.Credits => reply.Balance(request.Credits),
        IntentKind.Status => reply.Status(request.History.Current.Timeline),
        IntentKind.Upload => reply.Upload(),
        IntentKind.Unsupported => reply.Unsupported(intent.Slots.Text("wish") ?? ""),
        _ when intent.Slots.Has("empty") => reply.NoVideo(),
        _ => reply.Help(isUnclear: intent.Slots.Has("unclear")),
    };

    private static ToolCallEvent Call(string name, Properties arguments) =>
        new($"adk-{Guid.NewGuid():D}", name, arguments);

    private async IAsyncEnumerable<AgentEvent> DirectAsync(
        TurnRequest request,
        IntentKind kind,
        ReplyWriter reply,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        Brief brief;
        try
        {
            brief = briefs.Read(request.Message, request.Language);
        }
        catch (DirectionException e)
        {
            throw new TurnException(e.Message);
        }

        var call = Call("direct_video", Properties.Empty
            .With("subject", JsonValue.Create(brief.Subject))
            .With("language", JsonValue.Create(brief.Language))
            .With("media", JsonValue.Create(request.Media.Length)));
        yield return call;

        // Steps come from the director's own threads; the channel brings them into the turn's stream in order.
        var steps = Channel.CreateBounded<DirectionStep>(MostSteps);
        using var stopping = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var directing = DirectAsync(brief, request, kind, steps.Writer, stopping.Token);
        try
        {
            await foreach (var step in steps.Reader.ReadAllAsync(CancellationToken.None))
            {
                var work = Call(step.Name, step.Details);
                yield return work;
                yield return new ToolResultEvent(work.Id, work.Name, Properties.Empty.With("status", JsonValue.Create("done")));
            }
        }
        finally
        {
            // Whoever stops listening leaves nothing running.
            if (!directing.IsCompleted)
            {
                await stopping.CancelAsync();
                await ((Task)directing).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }

        var direction = await directing;
        bool replaces = !request.History.Current.Timeline.IsEmpty;
        var history = request.History.Commit(direction.Timeline, request.Message);
        yield return new HistoryChangedEvent(history);
        yield return new ToolResultEvent(call.Id, call.Name, Properties.Empty
            .With("scenes", JsonValue.Create(direction.Timeline.Scenes().Count))
            .With("seconds", JsonValue.Create(direction.Timeline.Seconds)));
        yield return new TextEvent(reply.Made(direction.Timeline, direction, replaces));
    }

    private async Task<Direction> DirectAsync(
        Brief brief,
        TurnRequest request,
        IntentKind kind,
        ChannelWriter<DirectionStep> steps,
        CancellationToken cancellationToken)
    {
        try
        {
            return await director.DirectAsync(
                new DirectionRequest
                {
                    Brief = brief,
                    Media = kind == IntentKind.Assemble ? request.Media : [],
                    Seed = request.Seed,
                },
                new StepProgress(steps),
                cancellationToken);
        }
        catch (DirectionException e)
        {
            throw new TurnException(e.Message);
        }
        finally
        {
            steps.Complete();
        }
    }

    private static bool HasFreshMedia(TurnRequest request)
    {
        var used = request.History.Revisions
            .SelectMany(revision => revision.Timeline.Placed())
            .Select(placed => (placed.Clip.Media as ExternalReference)?.MediaId)
            .ToHashSet(StringComparer.Ordinal);
        return request.Media.Any(file => !used.Contains(file.MediaId));
    }

    private async IAsyncEnumerable<AgentEvent> EditAsync(
        TurnRequest request,
        ReplyWriter reply,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var before = request.History.Current.Timeline;
        var reading = EditReader.Read(Utterance.Of(request.Message.Trim()));
        var call = Call("edit_timeline", Properties.Empty.With(
            "changes",
            new JsonArray([.. reading.Commands.Select(command => (JsonNode)JsonValue.Create(command.ToString()))])));
        yield return call;
        string? refusal = null;
        var after = before;
        try
        {
            after = await new EditPlanner(director).ApplyAsync(before, reading.Commands, cancellationToken);
        }
        catch (EditRefusedException e)
        {
            refusal = reply.Refused(e);
        }
        catch (TimelineException e)
        {
            refusal = reply.Impossible(e.Message);
        }
        catch (DirectionException e)
        {
            throw new TurnException(e.Message);
        }

        int changed = TimelineDifference.Between(before, after).Count;
        if (changed > 0)
        {
            yield return new HistoryChangedEvent(request.History.Commit(after, request.Message));
        }

        yield return new ToolResultEvent(call.Id, call.Name, Properties.Empty
            .With("status", JsonValue.Create(refusal is null ? "done" : "refused"))
            .With("differences", JsonValue.Create(changed)));
        yield return new TextEvent(refusal ?? reply.Changed(before, after, reading.NotUnderstood));
    }

    private sealed class StepProgress(ChannelWriter<DirectionStep> steps) : IProgress<DirectionStep>
    {
        public void Report(DirectionStep value) => steps.TryWrite(value);
    }
}
