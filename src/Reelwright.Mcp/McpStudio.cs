using System.Text.Json.Nodes;
using Reelwright.Protocol;

namespace Reelwright.Mcp;

/// <summary>What all tools share: one conversation, used by one call at a time, and the exports that were started.</summary>
internal sealed class McpStudio(McpStudioOptions options) : IDisposable
{
    private const int MostJobs = 100;

    private readonly SemaphoreSlim _turn = new(1);
    private readonly List<string> _jobs = [];
    private Conversation? _conversation;

    /// <summary>How it is set up.</summary>
    public McpStudioOptions Options => options;

    /// <summary>Exports that were started here, oldest first.</summary>
    public IReadOnlyList<string> Jobs
    {
        get
        {
            lock (_jobs)
            {
                return [.. _jobs];
            }
        }
    }

    /// <summary>Remembers an export.</summary>
    public void Add(string job)
    {
        lock (_jobs)
        {
            _jobs.Add(job);
            if (_jobs.Count > MostJobs)
            {
                _jobs.RemoveAt(0);
            }
        }
    }

    /// <summary>Works with the conversation, alone.</summary>
    /// <param name="project">The project to go on with; <c>null</c> takes the last one.</param>
    /// <param name="work">The work.</param>
    /// <param name="cancellationToken">Stops.</param>
    public async Task<T> WithAsync<T>(string? project, Func<Conversation, Task<T>> work, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            _conversation ??= await options.Open(cancellationToken);
            if (project is { Length: > 0 })
            {
                await _conversation.ResumeAsync(project, cancellationToken);
            }

            return await work(_conversation);
        }
        catch (RemoteException e)
        {
            throw new ToolRefusedException(_conversation?.RemedyFor(e).Sentence ?? e.Message);
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>The project as it is now.</summary>
    public static JsonObject Describe(Conversation conversation, SessionState state)
    {
        var timeline = DraftSummary.Read(state.State.Draft);
        return new()
        {
            ["project"] = conversation.SessionId,
            ["tracks"] = DraftSummary.Of(state, conversation.Language),
            ["seconds"] = Math.Round(timeline.Seconds, 3),
            ["width"] = timeline.Width,
            ["height"] = timeline.Height,
            ["revision"] = state.State.Revision,
            ["files"] = new JsonArray([.. state.State.VideoInfos.Select(file => (JsonNode)file.Filename)]),
            ["exportable"] = DraftSummary.IsExportable(state.State.Draft),
        };
    }

    /// <inheritdoc/>
    public void Dispose() => _turn.Dispose();
}
