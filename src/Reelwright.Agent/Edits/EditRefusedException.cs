namespace Reelwright.Agent;

/// <summary>Why a change was not made; the reply says it in the user's language.</summary>
internal enum Refusal
{
    /// <summary>The change is not known.</summary>
    Unknown,

    /// <summary>The length is outside what can be made.</summary>
    Length,

    /// <summary>There is no scene of that number.</summary>
    NoSuchScene,

    /// <summary>The only scene cannot be deleted.</summary>
    LastScene,

    /// <summary>There is no title there.</summary>
    NoTitle,

    /// <summary>The words to replace are not on the picture.</summary>
    NoSuchWords,

    /// <summary>There are no words for captions or a voice.</summary>
    NothingToSay,

    /// <summary>There is no music.</summary>
    NoMusic,

    /// <summary>There is no narration.</summary>
    NoNarration,
}

/// <summary>A change that cannot be made.</summary>
/// <param name="reason">Why.</param>
/// <param name="first">A number that the reason speaks of: the scene asked for, the least length.</param>
/// <param name="second">Another: how many scenes there are, the greatest length.</param>
internal sealed class EditRefusedException(Refusal reason, int first, int second) : Exception(reason.ToString())
{
    public Refusal Reason => reason;

    public int First => first;

    public int Second => second;
}
