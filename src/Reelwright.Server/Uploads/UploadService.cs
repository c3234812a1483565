namespace Reelwright.Server;

/// <summary>Makes staged files part of a session: all of them or none.</summary>
internal sealed class UploadService(
    DataFolder folder,
    ServerOptions options,
    MediaInspector inspector,
    MediaStore media,
    TimeProvider time)
{
    public UploadStaging NewStaging() => new(folder, options);

    /// <exception cref="ReelwrightException">One of them cannot be used; the message names it.</exception>
    public async Task<IReadOnlyList<MediaRow>> KeepAsync(
        SessionRow session,
        UploadStaging staging,
        CancellationToken cancellationToken)
    {
        var rows = new List<MediaRow>();
        foreach (var staged in staging.Files)
        {
            var row = await inspector.InspectAsync(staged, cancellationToken);
            rows.Add(row with
            {
                SessionId = session.Id,
                AccountId = session.AccountId,
                CreatedAt = time.GetUtcNow().ToUnixTimeMilliseconds(),
            });
        }

        for (int i = 0; i < rows.Count; i++)
        {
            Keep(staging.Files[i], folder.MediaFile(rows[i].Hash, rows[i].Extension));
        }

        await media.AddAsync(rows, cancellationToken);
        return rows;
    }

    // Content that is there already (another upload of the same file) is the same to the byte.
    private static void Keep(StagedFile staged, string target)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        if (!File.Exists(target))
        {
            File.Move(staged.Path, target, overwrite: true);
        }
    }
}
