using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;

namespace Reelwright.Audio;

/// <summary>Fetches a large file; what was fetched before a failure is not fetched again.</summary>
/// <remarks>
/// Parts lie beside the file as <c>.part</c>, with what the server called the content as <c>.tag</c>: a part goes on only
/// where the server says that it still has the same.
/// </remarks>
internal sealed class Download(HttpClient http, string folder)
{
    private const int Tries = 4;
    private const long MostBytes = 4L << 30;
    private const long RoomToSpare = 64L << 20;

    /// <summary>How long nothing may come.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>What is waited before going on after a break; longer each time.</summary>
    public TimeSpan Pause { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>Fetches a file.</summary>
    /// <returns>Where it lies; the caller removes it when it is used up.</returns>
    /// <exception cref="InstallException">It cannot be had, or is not what it should be.</exception>
    public async Task<string> FetchAsync(Uri address, string? sha512, IProgress<double>? progress, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(folder);
        string key = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(address.AbsoluteUri)))[..16];
        string name = Path.GetFileName(address.LocalPath);
        string path = Path.Combine(folder, $"{key}-{(name.Length > 0 ? name : "archive")}");
        string part = path + ".part";
        string problem = "";
        for (int i = 0; i < Tries; i++)
        {
            if (i > 0)
            {
                await Task.Delay(Pause * i, cancellationToken);
            }

            try
            {
                await ContinueAsync(address, part, path + ".tag", progress, cancellationToken);
                if (sha512 is not null && await HashAsync(part, cancellationToken) != sha512)
                {
                    File.Delete(part);
                    throw new InstallException(
                        InstallFailure.WrongContent,
                        $"What {address.Host} sent as {name} is not what was published (its SHA-512 differs), so it was thrown away; try again, or take it from another place with --from.");
                }

                File.Move(part, path, overwrite: true);
                File.Delete(path + ".tag");
                return path;
            }
            catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
            {
                problem = $"nothing came for {Patience.TotalSeconds:0} s";
            }
            catch (HttpRequestException e)
            {
                problem = e.HttpRequestError switch
                {
                    HttpRequestError.NameResolutionError => "its name is not known: there is no network here, or the address is wrong",
                    HttpRequestError.ConnectionError => "no connection can be made",
                    HttpRequestError.SecureConnectionError => "no secure connection can be made",
                    _ => "the connection broke",
                };
                if (e.HttpRequestError == HttpRequestError.NameResolutionError)
                {
                    break;
                }
            }
            catch (HttpIOException)
            {
                problem = "the connection broke";
            }
        }

        throw new InstallException(
            InstallFailure.Unreachable,
            $"{name} cannot be fetched from {address.Host}: {problem}. Run the command again to go on where it stopped, or fetch it elsewhere and give it with --from.");
    }

    private async Task ContinueAsync(Uri address, string part, string tagFile, IProgress<double>? progress, CancellationToken cancellationToken)
    {
        long have = File.Exists(part) ? new FileInfo(part).Length : 0;
        string? tag = File.Exists(tagFile) ? await File.ReadAllTextAsync(tagFile, cancellationToken) : null;
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        if (have > 0 && tag is not null && EntityTagHeaderValue.TryParse(tag, out var known) && !known.IsWeak)
        {
            request.Headers.Range = new RangeHeaderValue(have, null);
            request.Headers.IfRange = new RangeConditionHeaderValue(known);
        }

        using var time = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        time.CancelAfter(Patience);
        using var answer = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, time.Token);
        if (answer.StatusCode == HttpStatusCode.RequestedRangeNotSatisfiable)
        {
            // More than there is: begin again.
            File.Delete(part);
            throw new HttpIOException(HttpRequestError.Unknown);
        }

        if (!answer.IsSuccessStatusCode)
        {
            int status = (int)answer.StatusCode;
            throw status >= 500 || status == 429
                ? new HttpIOException(HttpRequestError.Unknown)
                : new InstallException(
                    InstallFailure.Unreachable,
                    $"{address.Host} does not give out {Path.GetFileName(address.LocalPath)} (status {status}); look for another address and give it with --from.");
        }

        bool goesOn = answer.StatusCode == HttpStatusCode.PartialContent && answer.Content.Headers.ContentRange?.From == have;
        long start = goesOn ? have : 0;
        long? total = start + answer.Content.Headers.ContentLength;
        RequireRoom(total - start, start, part);
        if (answer.Headers.ETag is { } own)
        {
            await File.WriteAllTextAsync(tagFile, own.ToString(), cancellationToken);
        }
        else
        {
            File.Delete(tagFile);
        }

        await using var file = new FileStream(part, goesOn ? FileMode.Append : FileMode.Create, FileAccess.Write);
        await using var body = await answer.Content.ReadAsStreamAsync(time.Token);
        byte[] block = new byte[1 << 17];
        long at = start;
        while (true)
        {
            time.CancelAfter(Patience);
            int count = await body.ReadAsync(block, time.Token);
            if (count == 0)
            {
                break;
            }

            await file.WriteAsync(block.AsMemory(0, count), cancellationToken);
            at += count;
            RequireRoom(null, at, part);
            if (total is > 0)
            {
                progress?.Report((double)at / total.Value);
            }
        }

        if (total is not null && at != total)
        {
            throw new HttpIOException(HttpRequestError.ResponseEnded);
        }
    }

    private static void RequireRoom(long? more, long have, string part)
    {
        if (have + (more ?? 0) > MostBytes)
        {
            throw new InstallException(InstallFailure.WrongContent, $"What is sent is larger than {MostBytes >> 30} GB, and no voice is.");
        }

        if (more is { } needed && new DriveInfo(Path.GetDirectoryName(Path.GetFullPath(part))!).AvailableFreeSpace is var free && free < needed + RoomToSpare)
        {
            throw new InstallException(
                InstallFailure.CannotWrite,
                $"The disk is too full for the download: it needs {(needed + RoomToSpare) >> 20} MB at {Path.GetDirectoryName(part)}, and {free >> 20} MB are free.");
        }
    }

    private static async Task<string> HashAsync(string path, CancellationToken cancellationToken)
    {
        await using var file = File.OpenRead(path);
        return Convert.ToBase64String(await SHA512.HashDataAsync(file, cancellationToken));
    }
}
