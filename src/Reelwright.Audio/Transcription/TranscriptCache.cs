using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Reelwright.Audio;

/// <summary>Keeps transcripts in a folder, by the recording's content and by who wrote them, so that each is made once.</summary>
/// <remarks>
/// Reentrant, also between processes. What was written while a better way failed is not kept: the better way is tried again.
/// </remarks>
public sealed class TranscriptCache : ITranscriber
{
    private readonly ITranscriber _inner;
    private readonly string _folder;

    /// <summary>Puts a folder before a transcriber.</summary>
    /// <param name="inner">Writes down what the folder lacks.</param>
    /// <param name="folder">Made when it is needed; it may be emptied at any time.</param>
    public TranscriptCache(ITranscriber inner, string folder) => (_inner, _folder) = (inner, folder);

    /// <inheritdoc/>
    public string Version => _inner.Version;

    /// <inheritdoc/>
    public async Task<Transcript> TranscribeAsync(TranscriptionRequest request, IProgress<double>? progress, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (request.ContentHash.Length == 0)
        {
            return await _inner.TranscribeAsync(request, progress, cancellationToken);
        }

        string path = PathOf(request);
        if (await TryReadAsync(path, cancellationToken) is { } known)
        {
            return known;
        }

        try
        {
            var written = await _inner.TranscribeAsync(request, progress, cancellationToken);
            if (written.PassedOver is null)
            {
                await WriteAsync(path, ToJson(written), cancellationToken);
            }

            return written;
        }
        catch (TranscriptionException e) when (e.Problem is { Kind: TranscriptionProblemKind.NotEnglish, Before: null })
        {
            // That nothing can be made out is as much work to find, and stays as true.
            await WriteAsync(path, new JsonObject { ["problem"] = nameof(TranscriptionProblemKind.NotEnglish) }, cancellationToken);
            throw;
        }
    }

    private static JsonObject ToJson(Transcript transcript) => new()
    {
        ["text"] = transcript.Text,
        ["source"] = transcript.Source,
        ["draft"] = transcript.IsDraft,
        ["words"] = new JsonArray([.. transcript.Words.SelectMany(word => new JsonNode[]
        {
            JsonValue.Create(word.Offset), JsonValue.Create(word.Length), JsonValue.Create(Math.Round(word.Start, 3)), JsonValue.Create(Math.Round(word.End, 3)),
        })]),
    };

    // A damaged file is as good as none.
    private static async Task<Transcript?> TryReadAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            var root = JsonNode.Parse(await File.ReadAllTextAsync(path, cancellationToken)) as JsonObject;
            if (root?["problem"] is not null)
            {
                throw new TranscriptionException(new(TranscriptionProblemKind.NotEnglish));
            }

            if (root?["text"] is not JsonValue text || root["words"] is not JsonArray numbers)
            {
                return null;
            }

            string said = text.GetValue<string>();
            var words = numbers.Select(number => number is JsonValue value ? value.GetValue<double>() : throw new FormatException()).Chunk(4)
                .Where(word => word.Length == 4)
                .Select(word => new TranscribedWord((int)word[0], (int)word[1], word[2], word[3]))
                .ToList();
            return words.Exists(word => word.Offset < 0 || word.Length < 1 || word.Offset + word.Length > said.Length)
                ? null
                : new Transcript(said, [.. words])
                {
                    Source = root["source"]?.GetValue<string>() ?? "",
                    IsDraft = root["draft"]?.GetValue<bool>() ?? false,
                };
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }

    // A full disk costs the next listener time, nothing else.
    private async Task WriteAsync(string path, JsonObject value, CancellationToken cancellationToken)
    {
        string partial = $"{path}.{Guid.NewGuid():N}.part";
        try
        {
            Directory.CreateDirectory(_folder);
            await File.WriteAllTextAsync(partial, value.ToJsonString(), cancellationToken);
            File.Move(partial, path, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            File.Delete(partial);
        }
    }

    private string PathOf(TranscriptionRequest request)
    {
        string speech = string.Join(',', request.Speech.Select(span => string.Create(CultureInfo.InvariantCulture, $"{span.Start:0.00}-{span.End:0.00}")));
        string key = $"{Version}\n{request.Language}\n{request.ContentHash}\n{speech}";
        return Path.Combine(_folder, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key))) + ".json");
    }
}
