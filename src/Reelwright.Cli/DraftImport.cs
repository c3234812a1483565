using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Reelwright.Interchange;
using Reelwright.Protocol;
using Reelwright.Timelines;

namespace Reelwright.Cli;

/// <summary>Puts a timeline from a file into the project, with the media that can be found.</summary>
internal static class DraftImport
{
    // What a server takes in one call, with room to spare: fifty files and two gigabytes.
    private const int MostFiles = 40;
    private const long MostBytes = 1L << 30;

    /// <summary>What came of it.</summary>
    /// <param name="State">The project now.</param>
    /// <param name="Uploaded">Names of the files that were sent along.</param>
    /// <param name="Left">What was not carried, a line each.</param>
    public sealed record Outcome(SessionState State, ImmutableArray<string> Uploaded, ImmutableArray<string> Left)
    {
        /// <summary>As an object for scripts.</summary>
        public JsonObject ToJson(Conversation conversation) => new()
        {
            ["session"] = conversation.SessionId,
            ["tracks"] = DraftSummary.Of(State, conversation.Language),
            ["revision"] = State.State.Revision,
            ["uploaded"] = new JsonArray([.. Uploaded.Select(name => (JsonNode)name)]),
            ["left"] = new JsonArray([.. Left.Select(line => (JsonNode)line)]),
        };
    }

    /// <summary>Imports.</summary>
    /// <param name="conversation">The project; one is opened when there is none.</param>
    /// <param name="path">A .json, .otio, .edl, .srt or .vtt file. Captions go into the video that is there.</param>
    /// <param name="cancellationToken">Stops.</param>
    /// <exception cref="CliException">The file cannot be read.</exception>
    /// <exception cref="RemoteException">The server refused it.</exception>
    public static async Task<Outcome> RunAsync(Conversation conversation, string path, CancellationToken cancellationToken)
    {
        var read = DraftCommand.Load(path);
        await conversation.ConnectAsync(null, cancellationToken);
        var state = await conversation.StateAsync(cancellationToken);
        if (Path.GetExtension(path).ToLowerInvariant() is ".srt" or ".vtt")
        {
            var (merged, over) = CaptionMerge.Into(DraftSummary.Read(state.State.Draft), read.Timeline);
            return new(await SetAsync(conversation, state, merged, path, cancellationToken), [], [.. read.Left, .. over]);
        }

        var match = new MediaMatch(read.Timeline, Path.GetDirectoryName(Path.GetFullPath(path))!, state.State.VideoInfos);
        var sent = await UploadAsync(conversation, match, cancellationToken);
        var moved = new List<string>();
        var linked = SourceTimes.Fit(MediaLinks.Replace(read.Timeline, match.Find), moved.Add);
        SessionState now;
        try
        {
            now = await SetAsync(conversation, state, linked, path, cancellationToken);
        }
        catch (RemoteException e) when (e.Code == (int)WireError.DraftRefused && linked.Placed().Any(placed => IsForeign(placed.Clip.Media, match)))
        {
            // Uploads of another account: their places stay, and can be filled later.
            linked = MediaLinks.Replace(linked, media => IsForeign(media, match)
                ? new MissingReference { Name = MediaLinks.NameOf(media)!, Reason = "It is not among your uploads; upload it.", Extra = media.Extra }
                : null);
            now = await SetAsync(conversation, state, linked, path, cancellationToken);
        }

        string[] missing = [.. linked.Placed().Select(placed => placed.Clip.Media).OfType<MissingReference>().Select(media => media.Name).Distinct()];
        return new(
            now,
            [.. sent.Select(file => file.Filename)],
            [
                .. read.Left,
                .. match.Notes,
                .. moved,
                .. missing.Select(name => $"\"{MediaLinks.FileNameOf(name)}\" is not here: its place shows a slate. Upload it and import again."),
            ]);
    }

    private static bool IsForeign(MediaReference media, MediaMatch match) => media is ExternalReference && !match.IsHere(media);

    private static Task<SessionState> SetAsync(
        Conversation conversation,
        SessionState state,
        Timeline timeline,
        string path,
        CancellationToken cancellationToken)
    {
        string word = Languages.IsChinese(conversation.Language) ? "导入" : "Import";
        return conversation.SetDraftAsync(
            DraftCodec.Encode(timeline), state.State.Revision, $"{word} {Path.GetFileName(path)}", cancellationToken);
    }

    // As many calls as it takes. What was sent before a call that fails stays in the project, and is found there by the next import.
    private static async Task<IReadOnlyList<UploadedFile>> UploadAsync(
        Conversation conversation,
        MediaMatch match,
        CancellationToken cancellationToken)
    {
        var sent = new List<UploadedFile>();
        foreach (string[] paths in Parts(await match.LookAsync(cancellationToken)))
        {
            var files = (await conversation.UploadAsync(paths, null, cancellationToken)).Files;
            await match.TakeAsync(paths, files, cancellationToken);
            sent.AddRange(files);
        }

        return sent;
    }

    private static IEnumerable<string[]> Parts(IReadOnlyList<string> paths)
    {
        var part = new List<string>();
        long bytes = 0;
        foreach (string path in paths)
        {
            long size = new FileInfo(path).Length;
            if (part.Count == MostFiles || (part.Count > 0 && bytes + size > MostBytes))
            {
                yield return [.. part];
                part.Clear();
                bytes = 0;
            }

            part.Add(path);
            bytes += size;
        }

        if (part.Count > 0)
        {
            yield return [.. part];
        }
    }
}
