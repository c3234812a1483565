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
    public Task<IReadOnlyList<MediaRow>> KeepAsync(SessionRow session, UploadStaging staging, CancellationToken cancellationToken) =>
        KeepAsync(session, staging.Files, cancellationToken);

    /// <exception cref="ReelwrightException">One of them cannot be used; the message names it.</exception>
    public async Task<IReadOnlyList<MediaRow>> KeepAsync(
        SessionRow session,
        IReadOnlyList<StagedFile> files,
        CancellationToken cancellationToken)
    {
        var rows = new List<MediaRow>();
        foreach (var staged in files)
        {
            rows.Add(Of(session, await inspector.InspectAsync(staged, cancellationToken)));
        }

        await media.AddAsync([.. files.Zip(rows)], cancellationToken);
        return rows;
    }

    /// <summary>Keeps a file that is one picture, and nothing of any other.</summary>
    /// <param name="staged">The file.</param>
    /// <param name="place">Where it is to lie; asked for only when it is a picture.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Its row; <c>null</c> for what is no picture.</returns>
    /// <exception cref="ReelwrightException">It cannot be used.</exception>
    public async Task<MediaRow?> KeepPictureAsync(StagedFile staged, Func<Task<SessionRow>> place, CancellationToken cancellationToken)
    {
        var seen = await inspector.InspectAsync(staged, cancellationToken);
        if (seen.Kind != "image")
        {
            return null;
        }

        var row = Of(await place(), seen);
        await media.AddAsync([(staged, row)], cancellationToken);
        return row;
    }

    private MediaRow Of(SessionRow session, MediaRow row) => row with
    {
        SessionId = session.Id,
        AccountId = session.AccountId,
        CreatedAt = time.GetUtcNow().ToUnixTimeMilliseconds(),
    };
}
