namespace Reelwright.Audio;

/// <summary>A service that speaks: any endpoint with OpenAI's <c>/audio/speech</c>.</summary>
/// <param name="Endpoint">Base address, such as <c>http://localhost:8880/v1</c>, or the whole address of the call.</param>
/// <param name="Model">Name of the model.</param>
/// <param name="Voice">Name of the voice.</param>
public sealed record SpeechServiceOptions(Uri Endpoint, string Model, string Voice)
{
    private const string DefaultVoice = "alloy";

    /// <summary>Bearer key; <c>null</c> sends none. It is in no message and no log.</summary>
    public string? Key { get; init; }

    /// <summary>Name of a second voice for who asks for a man's; <c>null</c> leaves such lines to the other voices.</summary>
    public string? MaleVoice { get; init; }

    /// <summary>Time for one answer.</summary>
    public TimeSpan AnswerTimeLimit { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Tries of one line, the first included.</summary>
    public int MostTries { get; init; } = 3;

    /// <summary>What is waited before the second try; twice as long before each later one.</summary>
    public TimeSpan FirstPause { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Hides the key, as records show all they hold.</summary>
    public override string ToString() => $"{Endpoint.Host} {Model} {Voice}";

    /// <summary>
    /// Reads <c>REELWRIGHT_SPEECH_URL</c>, <c>_KEY</c>, <c>_MODEL</c>, <c>_VOICE</c> (one name, or two: a woman's and a man's, with a
    /// comma between).
    /// </summary>
    /// <param name="variable">Looks a variable up.</param>
    /// <returns>The options; <c>null</c> when no URL is set.</returns>
    /// <exception cref="FormatException">A variable has a value that cannot be used; the message says which and what it wants.</exception>
    public static SpeechServiceOptions? From(Func<string, string?> variable)
    {
        ArgumentNullException.ThrowIfNull(variable);
        string? url = variable("REELWRIGHT_SPEECH_URL");
        if (string.IsNullOrWhiteSpace(url))
        {
            return null;
        }

        if (!Uri.TryCreate(url.Trim(), UriKind.Absolute, out var endpoint) || endpoint.Scheme is not ("http" or "https"))
        {
            throw new FormatException("REELWRIGHT_SPEECH_URL is not an http or https address, such as http://localhost:8880/v1.");
        }

        string? model = variable("REELWRIGHT_SPEECH_MODEL");
        if (string.IsNullOrWhiteSpace(model))
        {
            throw new FormatException("REELWRIGHT_SPEECH_MODEL is missing: set it to the name of the model at REELWRIGHT_SPEECH_URL.");
        }

        string? key = variable("REELWRIGHT_SPEECH_KEY")?.Trim();
        if (key is not null && key.Any(c => c is < ' ' or > '~'))
        {
            throw new FormatException("REELWRIGHT_SPEECH_KEY holds what no key has; copy it again.");
        }

        string[] voices = (variable("REELWRIGHT_SPEECH_VOICE") ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return voices.Length > 2
            ? throw new FormatException("REELWRIGHT_SPEECH_VOICE is the name of one voice, or of two (a woman's and a man's) with a comma between.")
            : new(endpoint, model.Trim(), voices is [var first, ..] ? first : DefaultVoice)
            {
                Key = string.IsNullOrEmpty(key) ? null : key,
                MaleVoice = voices is [_, var second] ? second : null,
            };
    }
}
