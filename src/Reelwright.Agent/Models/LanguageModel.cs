namespace Reelwright.Agent;

/// <summary>A language model at an OpenAI-compatible endpoint: reads what the rules do not understand, and writes scripts.</summary>
/// <remarks>It changes nothing by itself: what it reads are the same commands, carried out by the same rules, and what it
/// writes is held to the brief. Whatever goes wrong with it, a turn goes on without it.</remarks>
public sealed class LanguageModel : IDisposable
{
    private readonly ChatClient _chat;

    /// <summary>Sets it up; nothing is asked yet.</summary>
    /// <param name="options">Where it is, and its limits.</param>
    public LanguageModel(ModelOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        _chat = new(options);
        Reader = new(_chat, options);
        Script = new(_chat, options);
        Translator = new(_chat, options);
    }

    internal ModelReader Reader { get; }

    internal ModelScript Script { get; }

    internal ModelTranslator Translator { get; }

    /// <inheritdoc/>
    public void Dispose() => _chat.Dispose();
}
