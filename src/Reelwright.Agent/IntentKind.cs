namespace Reelwright.Agent;

/// <summary>The closed set of things a message can ask for.</summary>
public enum IntentKind
{
    /// <summary>Make a new video from words.</summary>
    Generate,

    /// <summary>Make a new video from the uploads.</summary>
    Assemble,

    /// <summary>Change the video that is there.</summary>
    Edit,

    /// <summary>Take the last change back.</summary>
    Undo,

    /// <summary>Bring an undone change back.</summary>
    Redo,

    /// <summary>Render and download.</summary>
    Export,

    /// <summary>Ask for the balance.</summary>
    Credits,

    /// <summary>Ask what is on the timeline.</summary>
    Status,

    /// <summary>Ask how to give files.</summary>
    Upload,

    /// <summary>Ask what can be done, greetings and thanks.</summary>
    Help,

    /// <summary>Something that cannot be done here; said plainly.</summary>
    Unsupported,
}
