namespace Reelwright.Director;

/// <summary>Words that a message gives of what is said in clips.</summary>
public static class SpokenWords
{
    /// <summary>The words after "the transcript is:", 台词是：and the like; empty when the message gives none.</summary>
    public static string In(string message) => FootageWish.Words(message);
}
