namespace Reelwright.Audio;

/// <summary>A service that writes speech down: any endpoint with OpenAI's <c>/audio/transcriptions</c>.</summary>
/// <param name="Endpoint">Base address, such as <c>http://localhost:8000/v1</c>, or the whole address of the call.</param>
/// <param name="Model">Name of the model.</param>
public sealed record TranscriptionServiceOptions(Uri Endpoint, string Model)
{
    private const string DefaultModel = "whisper-1";

    /// <summary>Bearer key; <c>null</c> sends none. It is in no message and no log.</summary>
    public string? Key { get; init; }

    /// <summary>Time for one answer.</summary>
    public TimeSpan AnswerTimeLimit { get; init; } = TimeSpan.FromSeconds(120);

    /// <summary>Tries of one stretch, the first included.</summary>
    public int MostTries { get; init; } = 3;

    /// <summary>What is waited before the second try; twice as long before each later one.</summary>
    public TimeSpan FirstPause { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Seconds of sound that are sent at once, 10 to 600; ten minutes are 5 MB.</summary>
    public double StretchSeconds { get; init; } = 180;

    /// <summary>Hides the key, as records show all they hold.</summary>
    public override string ToString() => $"{Endpoint.Host} {Model}";

    /// <summary>Reads <c>REELWRIGHT_TRANSCRIBE_URL</c>, <c>_KEY</c> and <c>_MODEL</c> (<c>whisper-1</c> when unset).</summary>
    /// <param name="variable">Looks a variable up.</param>
    /// <returns>The options; <c>null</c> when no URL is set.</returns>
    /// <exception cref="FormatException">A variable has a value that cannot be used; the message says which and what it wants.</exception>
    public static TranscriptionServiceOptions? From(Func<string, string?> variable)
    {
        ArgumentNullException.ThrowIfNull(variable);
        string? url = variable("REELWRIGHT_TRANSCRIBE_URL");
        if (string.IsNullOrWhiteSpace(url))
        {
            return null;
        }

        if (!Uri.TryCreate(url.Trim(), UriKind.Absolute, out var endpoint) || endpoint.Scheme is not ("http" or "https"))
        {
            throw new FormatException("REELWRIGHT_TRANSCRIBE_URL is not an http or https address, such as http://localhost:8000/v1.");
        }

        string? key = variable("REELWRIGHT_TRANSCRIBE_KEY")?.Trim();
        if (key is not null && key.Any(c => c is < ' ' or > '~'))
        {
            throw new FormatException("REELWRIGHT_TRANSCRIBE_KEY holds what no key has; copy it again.");
        }

        string? model = variable("REELWRIGHT_TRANSCRIBE_MODEL")?.Trim();
        return new(endpoint, string.IsNullOrEmpty(model) ? DefaultModel : model) { Key = string.IsNullOrEmpty(key) ? null : key };
    }
}
