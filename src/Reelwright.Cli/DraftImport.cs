using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Reelwright.Interchange;
using Reelwright.Protocol;
using Reelwright.Timelines;

namespace Reelwright.Cli;

/// <summary>Puts a timeline from a file into the project, with the media that can be found.</summary>
internal static class DraftImport
{
    // A timeline of somebody else's may name any file of this machine; only what looks like media is looked at.
    private static readonly string[] Sendable = [.. Remedy.Formats.Split(", ").Select(ending => "." + ending), ".jpeg", ".flac", ".ogg"];

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
            ["tracks"] = State.State.Summary ?? DraftSummary.Of(State.State.Draft, conversation.Language),
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
        var timeline = DraftCodec.Decode(DraftCommand.Load(path));
        await conversation.ConnectAsync(null, cancellationToken);
        var state = await conversation.StateAsync(cancellationToken);
        if (Path.GetExtension(path).ToLowerInvariant() is ".srt" or ".vtt")
        {
            var (merged, left) = CaptionMerge.Into(DraftSummary.Read(state.State.Draft), timeline);
            return new(await SetAsync(conversation, state, merged, path, cancellationToken), [], left);
        }

        var known = state.State.VideoInfos.ToList();
        var sent = await UploadAsync(conversation, timeline, known, path, cancellationToken);
        known.AddRange(sent);
        var linked = MediaLinks.Replace(timeline, media => Find(media, known));
        SessionState now;
        try
        {
            now = await SetAsync(conversation, state, linked, path, cancellationToken);
        }
        catch (RemoteException e) when (e.Code == (int)WireError.DraftRefused)
        {
            // Uploads of another account: their places stay, and can be filled later.
            linked = MediaLinks.Replace(linked, media => media is ExternalReference external && !IsKnown(external, known)
                ? new MissingReference { Name = external.Name, Reason = "It is not among your uploads; upload it." }
                : null);
            now = await SetAsync(conversation, state, linked, path, cancellationToken);
        }

        string[] missing = [.. linked.Placed().Select(placed => placed.Clip.Media).OfType<MissingReference>().Select(media => media.Name).Distinct()];
        return new(
            now,
            [.. sent.Select(file => file.Filename)],
            [.. missing.Select(name => $"\"{MediaLinks.FileNameOf(name)}\" is not here: its place shows a slate. Upload it and import again.")]);
    }

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

    private static async Task<IReadOnlyList<UploadedFile>> UploadAsync(
        Conversation conversation,
        Timeline timeline,
        List<UploadedFile> known,
        string path,
        CancellationToken cancellationToken)
    {
        string folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        string[] files =
        [
            .. MediaLinks.Wanted(timeline, external => IsKnown(external, known))
                .Where(name => !known.Exists(file => file.Filename == MediaLinks.FileNameOf(name)))
                .Select(name => PathOf(name, folder))
                .OfType<string>()
                .Distinct(StringComparer.Ordinal),
        ];
        return files.Length == 0 ? [] : (await conversation.UploadAsync(files, null, cancellationToken)).Files;
    }

    // Where the timeline says, else beside it: timelines move together with their media.
    private static string? PathOf(string name, string folder)
    {
        string named = MediaLinks.PathOf(name);
        string[] places = [Path.Combine(folder, named), Path.Combine(folder, MediaLinks.FileNameOf(name))];
        return Array.Find(places, place =>
            File.Exists(place) && Sendable.Contains(Path.GetExtension(place), StringComparer.OrdinalIgnoreCase));
    }

    private static bool IsKnown(ExternalReference external, List<UploadedFile> known) => known.Exists(file => file.Id == external.MediaId);

    private static ExternalReference? Find(MediaReference media, List<UploadedFile> known)
    {
        if (MediaLinks.NameOf(media) is not { } name || (media is ExternalReference external && IsKnown(external, known)))
        {
            return null;
        }

        string plain = MediaLinks.FileNameOf(name);
        return known.FindLast(file => file.Filename == plain) is { Id: { } id } found
            ? new()
            {
                // The rest is the server's to say.
                MediaId = id,
                ContentHash = found.Hash ?? "",
                Name = found.Filename,
                Kind = found.FileType switch
                {
                    "video" => MediaKind.Video,
                    "audio" => MediaKind.Audio,
                    _ => MediaKind.Image,
                },
                DurationSeconds = found.Duration,
                Width = found.Width,
                Height = found.Height,
                Extra = media.Extra,
            }
            : null;
    }
}
