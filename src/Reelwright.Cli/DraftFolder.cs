using Reelwright.Interchange;
using Reelwright.Protocol;
using Reelwright.Timelines;

namespace Reelwright.Cli;

/// <summary>Writes the project as a draft folder of JianYing and CapCut, with all that it shows and plays inside.</summary>
internal static class DraftFolder
{
    /// <summary>Fetches the project's files, renders what is made here, and writes the folder.</summary>
    /// <returns>What is not carried, one line each.</returns>
    public static async Task<IReadOnlyList<string>> WriteAsync(
        Conversation conversation,
        SessionState state,
        string folder,
        Report report,
        CancellationToken cancellationToken)
    {
        var timeline = DraftSummary.Read(state.State.Draft);
        var media = Directory.CreateDirectory(Path.Combine(folder, "media"));
        var files = new Dictionary<string, string>();
        foreach (var file in state.State.VideoInfos.Where(file => file.Id is not null && file.CdnUrl is not null))
        {
            report.Step($"Fetching {file.Filename}");
            string path = Path.Combine(media.FullName, $"{file.Id}{Path.GetExtension(file.Filename)}");
            await conversation.Client.DownloadAsync(new() { OutputUrl = file.CdnUrl }, path, null, cancellationToken);
            files[file.Id!] = path;
        }

        string? sound = null;
        if (timeline.Tracks.Any(track => track.Kind == TrackKind.Audio && track.Clips.Any(clip => clip.Media is GeneratorReference)))
        {
            sound = Path.Combine(media.FullName, "sound.wav");
            await RenderAsync(conversation, timeline, "wav", sound, report, cancellationToken);
        }

        string? picture = null;
        if (FinishedPicture.Of(timeline).Parts.Count > 0)
        {
            picture = Path.Combine(media.FullName, "picture.mp4");
            await RenderAsync(conversation, FinishedPicture.Wordless(timeline), "mp4", picture, report, cancellationToken);
        }

        var left = CapCutFolder.Write(timeline, folder, external => files.GetValueOrDefault(external.MediaId), sound, picture);
        foreach (string path in files.Values)
        {
            File.Delete(path);
        }

        return left;
    }

    private static async Task RenderAsync(
        Conversation conversation,
        Timeline timeline,
        string format,
        string path,
        Report report,
        CancellationToken cancellationToken)
    {
        // Not the conversation's own export: `export --resume` goes on with that one.
        RenderStatus status = new();
        await report.ProgressAsync($"rendering {Path.GetFileName(path)}", async progress => status = await conversation.WaitAsync(
            await conversation.Client.StartRenderAsync(
                $"render_{Guid.NewGuid():N}", conversation.SessionId!, DraftCodec.Encode(timeline), new() { Format = format }, cancellationToken),
            progress,
            cancellationToken));
        if (status.Status != "completed")
        {
            throw new CliException(
                FullDisk.IsSaidBy(status.Error) ? ExitCodes.CannotWrite : ExitCodes.Fault,
                status.Error ?? $"The export ended as '{status.Status}'.");
        }

        await conversation.Client.DownloadAsync(status, path, null, cancellationToken);
    }
}
