namespace Reelwright.Agent;

/// <summary>A language model that helps where rules do not understand: any endpoint that speaks OpenAI's chat completions.</summary>
/// <param name="Endpoint">Base address, such as <c>http://localhost:11434/v1</c>, or the whole address of the call.</param>
/// <param name="Model">Name of the model.</param>
public sealed record ModelOptions(Uri Endpoint, string Model)
{
    /// <summary>Bearer key; <c>null</c> sends none.</summary>
    public string? Key { get; init; }

    /// <summary>Time for one answer.</summary>
    public TimeSpan AnswerTimeLimit { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>Time for all answers of a turn.</summary>
    public TimeSpan TurnTimeLimit { get; init; } = TimeSpan.FromSeconds(45);

    /// <summary>Answers of a turn; each wrong one is sent back with what is wrong.</summary>
    public int MostAnswers { get; init; } = 3;

    /// <summary>Tokens of one answer.</summary>
    public int MostTokens { get; init; } = 2000;

    /// <summary>Tokens that all turns together may use, in and out, while the program runs; 0 is no limit.</summary>
    public long TokenBudget { get; init; }

    /// <summary>Reads <c>REELWRIGHT_LLM_URL</c>, <c>_KEY</c>, <c>_MODEL</c> and <c>_BUDGET</c> (tokens).</summary>
    /// <param name="variable">Looks a variable up.</param>
    /// <returns>The options; <c>null</c> when no URL is set.</returns>
    /// <exception cref="FormatException">A variable has a value that cannot be used; the message says which and what it wants.</exception>
    public static ModelOptions? From(Func<string, string?> variable)
    {
        ArgumentNullException.ThrowIfNull(variable);
        string? url = variable("REELWRIGHT_LLM_URL");
        if (string.IsNullOrWhiteSpace(url))
        {
            return null;
        }

        if (!Uri.TryCreate(url, UriKind.Absolute, out var endpoint) || endpoint.Scheme is not ("http" or "https"))
        {
            throw new FormatException("REELWRIGHT_LLM_URL is not an http or https address, such as http://localhost:11434/v1.");
        }

        string? model = variable("REELWRIGHT_LLM_MODEL");
        if (string.IsNullOrWhiteSpace(model))
        {
            throw new FormatException("REELWRIGHT_LLM_MODEL is missing: set it to the name of the model at REELWRIGHT_LLM_URL.");
        }

        string? budget = variable("REELWRIGHT_LLM_BUDGET");
        long tokens = 0;
        if (!string.IsNullOrWhiteSpace(budget) && (!long.TryParse(budget, out tokens) || tokens < 0))
        {
            throw new FormatException("REELWRIGHT_LLM_BUDGET is not a number of tokens, such as 1000000.");
        }

        string? key = variable("REELWRIGHT_LLM_KEY");
        return new(endpoint, model) { Key = string.IsNullOrWhiteSpace(key) ? null : key, TokenBudget = tokens };
    }
}
