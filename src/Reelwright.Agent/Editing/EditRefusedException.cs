namespace Reelwright.Agent;

/// <summary>A command that cannot be carried out; nothing has changed. The words say why and what would be possible.</summary>
internal sealed class EditRefusedException(string english, string chinese) : Exception(english)
{
    /// <summary>Why, as a sentence.</summary>
    public Phrase Why { get; } = new(english, chinese);
}
