using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Reelwright.Audio;

/// <summary>
/// Keeps spoken lines in a folder, addressed by what was said and by which voice, so each is made once.
/// </summary>
/// <remarks>
/// Reentrant, also between processes: files appear whole or not at all. A damaged file is made again.
/// </remarks>
public sealed class SpeechCache : ISpeechSynthesizer
{
    private readonly ISpeechSynthesizer _inner;
    private readonly string _folder;

    /// <summary>Puts a folder before a synthesizer.</summary>
    /// <param name="inner">Speaks what the folder lacks.</param>
    /// <param name="folder">Made when it does not exist; it may be emptied at any time.</param>
    public SpeechCache(ISpeechSynthesizer inner, string folder)
    {
        _inner = inner;
        _folder = folder;
        Directory.CreateDirectory(folder);
    }

    /// <inheritdoc/>
    public string Version => _inner.Version;

    /// <inheritdoc/>
    public SpeechRequest Settle(SpeechRequest request) => _inner.Settle(request);

    /// <inheritdoc/>
    public async Task<Speech> SpeakAsync(SpeechRequest request, CancellationToken cancellationToken) =>
        (await SpeakManyAsync([request], cancellationToken))[0];

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Speech>> SpeakManyAsync(
        IReadOnlyList<SpeechRequest> requests, CancellationToken cancellationToken)
    {
        requests = [.. requests.Select(_inner.Settle)];
        var lines = new Speech?[requests.Count];
        for (int i = 0; i < requests.Count; i++)
        {
            lines[i] = await TryReadAsync(requests[i], cancellationToken);
        }

        int[] missing = [.. Enumerable.Range(0, lines.Length).Where(i => lines[i] is null)];
        if (missing.Length > 0)
        {
            var made = await _inner.SpeakManyAsync([.. missing.Select(i => requests[i])], cancellationToken);
            for (int i = 0; i < missing.Length; i++)
            {
                lines[missing[i]] = made[i];

                // Another voice may have stepped in: what it said is kept as its own.
                await WriteAsync(requests[missing[i]] with { Engine = made[i].Engine }, made[i], cancellationToken);
            }
        }

        return [.. lines.OfType<Speech>()];
    }

    private async Task<Speech?> TryReadAsync(SpeechRequest request, CancellationToken cancellationToken)
    {
        try
        {
            var found = SpeechFile.TryRead(await File.ReadAllBytesAsync(PathOf(request), cancellationToken), request.Text);
            return found is null ? null : found with { Engine = request.Engine ?? VoiceCast.Machine };
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    private async Task WriteAsync(SpeechRequest request, Speech speech, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(_folder);
        string path = PathOf(request);
        string partial = $"{path}.{Guid.NewGuid():N}.part";
        try
        {
            await File.WriteAllBytesAsync(partial, SpeechFile.Write(speech), cancellationToken);
            File.Move(partial, path, overwrite: true);
        }
        finally
        {
            File.Delete(partial);
        }
    }

    private string PathOf(SpeechRequest request)
    {
        string rate = request.Rate.ToString("R", CultureInfo.InvariantCulture);
        string engine = request.Engine is null or VoiceCast.Machine ? "" : $"{request.Engine}\n{(request.Voice is null ? "any" : "")}";
        string readings = string.Concat(request.Readings.Select(static own => $"{own.Written}\t{own.Said}\n"));
        string key = $"{Version}\n{engine}{request.Language}\n{rate}\n{request.Voice ?? "female"}\n{readings}{request.Text}";
        string name = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));
        return Path.Combine(_folder, name + ".speech");
    }
}
