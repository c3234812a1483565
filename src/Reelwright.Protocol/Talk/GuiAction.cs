namespace Reelwright.Protocol;

/// <summary>What a client does in place of something that a person would do on a page.</summary>
public enum GuiAction
{
    /// <summary>"Click X": do it through the call for it; a message with the button's name where there is none of its own.</summary>
    Execute,

    /// <summary>"Open X": read the session's state.</summary>
    ReadState,

    /// <summary>"Drag", "drop": send the edit as a message.</summary>
    SendEdit,

    /// <summary>"Preview in the timeline": show the track summary.</summary>
    ShowTracks,

    /// <summary>"Export button": run the export.</summary>
    Export,

    /// <summary>"Check your account": read the credits.</summary>
    ShowCredits,
}
