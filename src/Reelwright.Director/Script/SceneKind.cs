namespace Reelwright.Director;

/// <summary>What a scene is there for; staging chooses its layout by it.</summary>
public enum SceneKind
{
    /// <summary>Opens: a question, a promise, a strong claim of the brief.</summary>
    Hook,

    /// <summary>Names the subject: product or place with its tagline.</summary>
    Reveal,

    /// <summary>One point with a headline and a picture.</summary>
    Point,

    /// <summary>Two to four short points side by side, each with an icon.</summary>
    List,

    /// <summary>Words that stand alone, large.</summary>
    Statement,

    /// <summary>One of the user's pictures or clips, with or without words.</summary>
    Picture,

    /// <summary>Closes: what to do next.</summary>
    CallToAction,
}
