using System.Buffers;
using System.Net;
using System.Net.Http.Headers;

namespace Reelwright.Protocol;

/// <summary>Downloads a file, going on with a range where a connection broke.</summary>
internal sealed class FileDownload(WireCalls calls)
{
    private const int BlockBytes = 128 * 1024;
    private const int MaxAttempts = 5;
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(300);

    public async Task SaveAsync(Uri address, string path, IProgress<double>? progress, CancellationToken cancellationToken)
    {
        string part = $"{path}.{Guid.NewGuid():n}.part";
        try
        {
            await using (var file = new FileStream(part, FileMode.CreateNew, FileAccess.Write, FileShare.None, 0, FileOptions.Asynchronous))
            {
                await FillAsync(address, file, progress, cancellationToken);
            }

            File.Move(part, path, overwrite: true);
        }
        finally
        {
            File.Delete(part);
        }
    }

    private async Task FillAsync(Uri address, FileStream file, IProgress<double>? progress, CancellationToken cancellationToken)
    {
        EntityTagHeaderValue? tag = null;
        for (int attempt = 1; ; attempt++)
        {
            bool isLast = attempt == MaxAttempts;
            HttpResponseMessage sent;
            try
            {
                sent = await calls.SendAsync(() => Request(address, file.Length, tag), cancellationToken);
            }
            catch (RemoteException e) when (e.Code == RemoteException.Unreachable && attempt > 1 && !isLast)
            {
                await PauseAsync(attempt, cancellationToken);
                continue;
            }

            using var response = sent;
            if (response.StatusCode != HttpStatusCode.PartialContent)
            {
                // A server without ranges, or another file by now: from the start.
                file.SetLength(0);
            }

            tag = response.Headers.ETag;
            long? total = response.Content.Headers.ContentRange?.Length ?? response.Content.Headers.ContentLength;
            file.Seek(0, SeekOrigin.End);
            bool isWhole = await TryCopyAsync(response, file, total, progress, cancellationToken);
            if (isWhole && (total is null || file.Length == total))
            {
                return;
            }

            if (isLast)
            {
                throw TroubleWords.Of(Trouble.BrokenOff, calls.Server);
            }

            await PauseAsync(attempt, cancellationToken);
        }
    }

    private static Task PauseAsync(int attempt, CancellationToken cancellationToken) =>
        Task.Delay(FirstPause * Math.Pow(2, attempt - 1), cancellationToken);

    private static HttpRequestMessage Request(Uri address, long from, EntityTagHeaderValue? tag)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, address);
        if (from > 0)
        {
            request.Headers.Range = new RangeHeaderValue(from, null);
            if (tag is { IsWeak: false })
            {
                request.Headers.IfRange = new RangeConditionHeaderValue(tag);
            }
        }

        return request;
    }

    // False when the connection broke: what is there stays. Failures of the disk are not the network's and go up.
    private static async Task<bool> TryCopyAsync(
        HttpResponseMessage response,
        FileStream file,
        long? total,
        IProgress<double>? progress,
        CancellationToken cancellationToken)
    {
        await using var content = await response.Content.ReadAsStreamAsync(cancellationToken);
        byte[] block = ArrayPool<byte>.Shared.Rent(BlockBytes);
        try
        {
            while (true)
            {
                int read;
                try
                {
                    read = await content.ReadAsync(block, cancellationToken);
                }
                catch (Exception e) when (e is HttpRequestException or IOException)
                {
                    return false;
                }

                if (read == 0)
                {
                    return true;
                }

                await file.WriteAsync(block.AsMemory(0, read), cancellationToken);
                if (total > 0)
                {
                    progress?.Report(Math.Min(1, file.Length / (double)total));
                }
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(block);
        }
    }
}
