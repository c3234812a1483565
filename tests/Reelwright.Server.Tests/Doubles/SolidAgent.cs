using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using Reelwright.Agent;
using Reelwright.Timelines;

namespace Reelwright.Tests;

/// <summary>An agent that understands eight words and makes timelines of one colour. It stands in for understanding only.</summary>
internal sealed class SolidAgent : IAgent
{
    private readonly TaskCompletionSource _gate = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _runs;

    /// <summary>Turns that were carried out so far.</summary>
    public int Runs => Volatile.Read(ref _runs);

    /// <summary>The request of the last turn.</summary>
    public TurnRequest? LastRequest { get; private set; }

    /// <summary>Lets turns with the words "wait" (before their change) and "linger" (after it) go on.</summary>
    public void Release() => _gate.TrySetResult();

    public TurnPlan Plan(TurnRequest request) => request.Message switch
    {
        var text when text.Contains("make", StringComparison.Ordinal) => Planned(IntentKind.Generate, TurnCharge.Generation),
        var text when text.Contains("add", StringComparison.Ordinal) => Planned(IntentKind.Edit, TurnCharge.Edit),
        _ => Planned(IntentKind.Help, TurnCharge.Free),
    };

    public async IAsyncEnumerable<AgentEvent> RunAsync(
        TurnRequest request,
        TurnPlan plan,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _runs);
        LastRequest = request;
        string message = request.Message;
        if (message.Contains("wait", StringComparison.Ordinal))
        {
            yield return new TextEvent("Working…");
            await _gate.Task.WaitAsync(cancellationToken);
        }

        if (message.Contains("refuse", StringComparison.Ordinal))
        {
            throw new TurnException("That cannot be done; say it in other words.");
        }

        if (message.Contains("crash", StringComparison.Ordinal))
        {
            throw new InvalidOperationException("secret detail /etc/passwd");
        }

        if (plan.Charge != TurnCharge.Free)
        {
            var arguments = Properties.From(new JsonObject { ["brief"] = message });
            yield return new ToolCallEvent("adk-1", "make_timeline", arguments);
            yield return new ToolResultEvent("adk-1", "make_timeline", Properties.From(new JsonObject { ["status"] = "ok" }));
            yield return new HistoryChangedEvent(request.History.Commit(Solid(request), message));
            if (message.Contains("linger", StringComparison.Ordinal))
            {
                await _gate.Task.WaitAsync(cancellationToken);
            }
        }

        if (!message.Contains("silent", StringComparison.Ordinal))
        {
            yield return new TextEvent($"Done: {message}");
        }
    }

    public static Timeline Solid(TurnRequest request) => new()
    {
        Title = request.Message,
        Width = 128,
        Height = 72,
        Tracks =
        [
            new()
            {
                Id = new("main"),
                Kind = TrackKind.Video,
                Metadata = Properties.Empty.With("role", "main"),
                Items = [.. Clips(request)],
            },
        ],
    };

    private static ImmutableArray<TrackItem> Clips(TurnRequest request) => request.Media.IsEmpty
        ? [Clip("solid", new GeneratorReference { Kind = GeneratorKinds.Solid, Parameters = Properties.Empty.With("color", ColorOf(request.Message)) })]
        : [.. request.Media.Select((media, index) => Clip($"media-{index}", media))];

    private static string ColorOf(string message) => message.Contains("red", StringComparison.Ordinal) ? "#993344" : "#336699";

    private static Clip Clip(string id, MediaReference media) => new() { Id = new(id), Name = id, Frames = 15, Media = media };

    private static TurnPlan Planned(IntentKind kind, TurnCharge charge) => new(new(kind, Properties.Empty), charge);
}
