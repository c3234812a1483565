using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Reelwright.Agent;
using Reelwright.Protocol;
using Reelwright.Timelines;

namespace Reelwright.Server;

/// <summary>Carries turns out, apart from the connections that asked for them.</summary>
internal sealed partial class TurnRunner(
    IAgent agent,
    TurnStore turns,
    SessionStore sessions,
    MediaStore media,
    Ledger ledger,
    BrandStore brands,
    LexiconStore lexicons,
    IExportOffers offers,
    LinkSigner links,
    ServerOptions options,
    TimeProvider time,
    ILogger<TurnRunner> logger) : IHostedService, IDisposable
{
    private const int PartialTextLength = 24;
    private static readonly TimeSpan GateGrace = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan WriteAgain = TimeSpan.FromSeconds(1);

    private readonly CancellationTokenSource _stopping = new();
    private readonly SessionGate _gate = new();
    private readonly SemaphoreSlim _places = new(options.MaxConcurrentTurns, options.MaxConcurrentTurns);
    private readonly HashSet<Task> _running = [];
    private readonly ConcurrentDictionary<string, CancellationTokenSource> _cancels = new(StringComparer.Ordinal);

    public Task StartAsync(CancellationToken cancellationToken) => turns.FailLeftoversAsync(
        turn => Interrupted(new TurnEvents(turn.Id, time)), cancellationToken);

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await _stopping.CancelAsync();
        Task[] running;
        lock (_running)
        {
            running = [.. _running];
        }

        await Task.WhenAll(running).WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    /// <summary>Takes a turn on.</summary>
    /// <returns>
    /// A task that ends when the turn has begun, or at once when it must wait for another one of its session. It fails when
    /// the turn was not taken on; then the turn is forgotten.
    /// </returns>
    public Task StartAsync(CurrentUser user, SessionRow session, TurnRow turn, TurnAddresses addresses)
    {
        var begun = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        // In line before anybody else can ask; on another thread, because an agent may think long before its first word.
        var entering = _gate.EnterAsync(session.Id, _stopping.Token);
        var running = Task.Run(() => RunAsync(user, session, turn, addresses, entering, begun), CancellationToken.None);
        lock (_running)
        {
            _running.Add(running);
        }

        _ = running.ContinueWith(Forget, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        return begun.Task;
    }

    /// <summary>Waits until no turn of a session runs, and keeps others out until what is returned is disposed of.</summary>
    public Task<IDisposable> EnterAsync(string sessionId, CancellationToken cancellationToken) =>
        _gate.EnterAsync(sessionId, cancellationToken);

    /// <summary>Asks a turn to stop; its stream ends with a text that says so.</summary>
    /// <returns>Whether it was still waiting or running.</returns>
    public async Task<bool> CancelAsync(string turnId)
    {
        if (!_cancels.TryGetValue(turnId, out var cancel))
        {
            return false;
        }

        try
        {
            await cancel.CancelAsync();
            return true;
        }
        catch (ObjectDisposedException)
        {
            // It has just ended by itself.
            return false;
        }
    }

    public void Dispose()
    {
        // Whoever kills the server rather than stopping it leaves turns to the next start.
        _stopping.Cancel();
    }

    private void Forget(Task running)
    {
        lock (_running)
        {
            _running.Remove(running);
        }
    }

    private async Task RunAsync(
        CurrentUser user,
        SessionRow session,
        TurnRow turn,
        TurnAddresses addresses,
        Task<IDisposable> entering,
        TaskCompletionSource begun)
    {
        var events = new TurnEvents(turn.Id, time);
        using var cancel = new CancellationTokenSource();
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(_stopping.Token, cancel.Token);
        _cancels[turn.Id] = cancel;
        try
        {
            // The turn before may have said its last word and be only about to leave: then this one can still be refused
            // before its stream opens.
            await Task.WhenAny(entering, Task.Delay(GateGrace, TimeProvider.System, _stopping.Token));
            if (!entering.IsCompleted)
            {
                begun.TrySetResult();
            }

            using var place = await entering;
            if (!await _places.WaitAsync(TimeSpan.Zero, limit.Token))
            {
                // The client is not kept without an answer while others work.
                begun.TrySetResult();
                await _places.WaitAsync(limit.Token);
            }

            try
            {
                limit.CancelAfter(options.TurnTimeLimit);
                await CarryOutAsync(user, session, turn, addresses, events, begun, limit.Token);
            }
            finally
            {
                _places.Release();
            }
        }
        catch (ReelwrightException e) when (begun.TrySetException(e))
        {
            await turns.RemoveAsync(turn.Id, CancellationToken.None);
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            var last = events.Text(Cancelled(session, turn));
            await turns.CloseAsync(turn, isDone: true, last, CancellationToken.None);
            begun.TrySetResult();
        }
        catch (Exception e)
        {
            await FailAsync(turn, events, e);
            begun.TrySetResult();
        }
        finally
        {
            _cancels.TryRemove(turn.Id, out _);
        }
    }

    private static string Cancelled(SessionRow session, TurnRow turn) =>
        session.Language?.StartsWith("zh", StringComparison.OrdinalIgnoreCase) == true || turn.Message.Any(c => c is >= '\u4e00' and <= '\u9fff')
            ? "已取消，没有扣除积分。说“状态”可以看到时间线现在的样子。"
            : "Cancelled; nothing was charged. Say \"status\" to see the timeline as it is now.";

    private async Task CarryOutAsync(
        CurrentUser user,
        SessionRow session,
        TurnRow turn,
        TurnAddresses addresses,
        TurnEvents events,
        TaskCompletionSource begun,
        CancellationToken cancellationToken)
    {
        var balance = ledger.Balance(user.Id);
        var files = media.OfSession(session.Id);
        // Of whom the project is: only that account's files are there wherever it is shown.
        var brand = brands.Find(session.AccountId);
        var request = new TurnRequest
        {
            Message = turn.Message,
            History = sessions.ReadHistory(session.Id),
            Media = [.. files.Where(row => row.Kind != MediaRow.Lut).Select(row => row.ToReference())],
            Luts = [.. files.Where(row => row.Kind == MediaRow.Lut).Select(row => row.ToReference())],
            Exports = offers,
            CaptionsAddress = format => links.Sign(addresses.Root, CaptionEndpoints.PathOf(session.Id, format)),
            Language = session.Language,
            Seed = session.Seed + turns.Count(session.Id) - 1,
            Credits = new(balance.Available, balance.Frozen),
            Brand = brand,
            Lexicon = lexicons.Find(session.AccountId),
            BrandLogo = brand?.LogoMediaId is { } logo && media.Find(logo) is { } row && row.AccountId == session.AccountId ? row.ToReference() : null,
        };
        var plan = agent.Plan(request);
        long price = options.Prices.Of(plan.Charge);
        if (!await turns.TryStartAsync(turn, price, cancellationToken))
        {
            throw Ledger.NotEnough(user.Id, user.IsAnonymous, addresses.Web, price, balance.Available);
        }

        begun.TrySetResult();
        var end = new TurnEnd();
        bool endsWithText = false;
        await foreach (var item in agent.RunAsync(request, plan, cancellationToken))
        {
            if (!end.Take(item))
            {
                continue;
            }

            foreach (var told in Told(turn, events, item))
            {
                if (end.HasBegun)
                {
                    end.Events.Add(told);
                }
                else
                {
                    await turns.AppendAsync(turn, told, cancellationToken);
                }
            }

            endsWithText = item is TextEvent;
        }

        // A client never has to guess what happened from silence.
        if (!endsWithText)
        {
            var left = end.History ?? sessions.ReadHistory(session.Id);
            end.Events.Add(events.Text(TrackSummary.Of(left.Current.Timeline, session.Language)));
        }

        bool isCharged = end.History is not null || plan.Charge == TurnCharge.Free;
        await turns.CompleteAsync(turn, isCharged, end, cancellationToken);
        LogFinished(turn.Id, plan.Intent.Kind, end.History is not null);
    }

    private static IEnumerable<AdkEvent> Told(TurnRow turn, TurnEvents events, AgentEvent item)
    {
        if (item is TextEvent text && turn.IsStreaming)
        {
            var elements = new StringInfo(text.Text);
            for (int start = 0; start < elements.LengthInTextElements; start += PartialTextLength)
            {
                int length = Math.Min(PartialTextLength, elements.LengthInTextElements - start);
                yield return events.Text(elements.SubstringByTextElements(start, length), isPartial: true);
            }
        }

        yield return events.From(item);
    }

    private async Task FailAsync(TurnRow turn, TurnEvents events, Exception e)
    {
        var failure = e switch
        {
            OperationCanceledException when _stopping.IsCancellationRequested => Interrupted(events),
            TurnException refused => events.Failure(TurnEvents.Refused, refused.Message),
            OperationCanceledException => events.Failure(
                Number(WireError.Internal),
                $"This took longer than {options.TurnTimeLimit.TotalMinutes:0.#} minutes and was stopped; nothing was charged. "
                + "Try a shorter video."),
            _ => From(events, ErrorHandling.Translate(e, logger)),
        };
        while (true)
        {
            try
            {
                await turns.CloseAsync(turn, isDone: false, failure, CancellationToken.None);
                return;
            }
            catch (Exception unwritten) when (!_stopping.IsCancellationRequested)
            {
                // The disk is full, most likely. The client waits for this word: it is said when there is room again.
                LogUnwritten(unwritten, turn.Id);
                await Task.Delay(WriteAgain, time, _stopping.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private static AdkEvent Interrupted(TurnEvents events) => events.Failure(
        Number(WireError.Internal),
        "The server was restarted while it worked on this; nothing was charged. Please send the message again.");

    private static AdkEvent From(TurnEvents events, ReelwrightException failure) =>
        events.Failure(Number(failure.Error), failure.Message);

    private static string Number(WireError error) => ((int)error).ToString(CultureInfo.InvariantCulture);

    [LoggerMessage(LogLevel.Error, "The end of turn {TurnId} could not be written; trying again.")]
    private partial void LogUnwritten(Exception exception, string turnId);

    [LoggerMessage(LogLevel.Information, "Finished turn {TurnId}: {Intent}, changed the timeline: {HasChanged}.")]
    private partial void LogFinished(string turnId, IntentKind intent, bool hasChanged);
}
