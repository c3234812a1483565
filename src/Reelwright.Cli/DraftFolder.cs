using Reelwright.Interchange;
using Reelwright.Protocol;
using Reelwright.Timelines;

namespace Reelwright.Cli;

/// <summary>Writes the project for programs that have no generators: all that it shows and plays goes along as files.</summary>
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
        var files = await FetchAsync(conversation, state, media.FullName, report, cancellationToken);
        var (picture, sound) = await FinishAsync(conversation, timeline, media.FullName, report, cancellationToken);
        var left = CapCutFolder.Write(timeline, folder, external => files.GetValueOrDefault(external.MediaId), sound, picture);
        foreach (string path in files.Values)
        {
            File.Delete(path);
        }

        return left;
    }

    /// <summary>Writes a form that knows no generators, with the project's files and what was rendered of it in a folder beside: NAME-media.</summary>
    /// <returns>What is not carried, one line each.</returns>
    public static async Task<IReadOnlyList<string>> WriteBesideAsync(
        Conversation conversation,
        SessionState state,
        string path,
        string format,
        Report report,
        CancellationToken cancellationToken)
    {
        var timeline = DraftSummary.Read(state.State.Draft);
        string media = $"{Path.ChangeExtension(Path.GetFullPath(path), null)}-media";
        Directory.CreateDirectory(media);
        var files = await FetchAsync(conversation, state, media, report, cancellationToken);
        var (picture, sound) = await FinishAsync(conversation, timeline, media, report, cancellationToken);
        var file = InterchangeFormats.Write(
            timeline,
            format,
            external => files.TryGetValue(external.MediaId, out string? here) ? AddressOf(here) : null,
            new(picture is null ? null : AddressOf(picture), sound is null ? null : AddressOf(sound)));
        await File.WriteAllTextAsync(path, file.Text, cancellationToken);
        if (files.Count == 0 && picture is null && sound is null)
        {
            Directory.Delete(media);
        }

        return file.Left;
    }

    private static string AddressOf(string path) => new Uri(path).AbsoluteUri;

    private static async Task<Dictionary<string, string>> FetchAsync(
        Conversation conversation,
        SessionState state,
        string folder,
        Report report,
        CancellationToken cancellationToken)
    {
        var files = new Dictionary<string, string>();
        foreach (var file in state.State.VideoInfos.Where(file => file.Id is not null && file.CdnUrl is not null))
        {
            report.Step($"Fetching {file.Filename}");
            string path = Path.Combine(folder, $"{file.Id}{Path.GetExtension(file.Filename)}");
            await conversation.Client.DownloadAsync(new() { OutputUrl = file.CdnUrl }, path, null, cancellationToken);
            files[file.Id!] = path;
        }

        return files;
    }

    private static async Task<(string? Picture, string? Sound)> FinishAsync(
        Conversation conversation,
        Timeline timeline,
        string folder,
        Report report,
        CancellationToken cancellationToken)
    {
        var finished = FinishedPicture.Of(timeline);
        string? sound = null;
        if (finished.TakesSound(timeline))
        {
            sound = Path.Combine(folder, "sound.wav");
            await RenderAsync(conversation, timeline, "wav", sound, report, cancellationToken);
        }

        string? picture = null;
        if (finished.Parts.Count > 0)
        {
            picture = Path.Combine(folder, "picture.mp4");
            await RenderAsync(conversation, FinishedPicture.Wordless(timeline), "mp4", picture, report, cancellationToken);
        }

        return (picture, sound);
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
