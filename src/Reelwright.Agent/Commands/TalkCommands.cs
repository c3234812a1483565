namespace Reelwright.Agent;

/// <summary>Takes changes back.</summary>
internal sealed record Undo(int Times = 1) : Command;

/// <summary>Brings undone changes back.</summary>
internal sealed record Redo(int Times = 1) : Command;

/// <summary>Goes to a revision: 1 = the first version of the video, 0 = the first version again in words ("the original"), −1 = the one before this.</summary>
internal sealed record BackTo(int Version) : Command;

/// <summary>"No, the other one": the last change is taken back and made on another target, or with other slots.</summary>
/// <param name="Instead">What it is to act on; <c>null</c> for the next likeliest.</param>
internal sealed record Correct(Target? Instead) : Command;

/// <summary>"More of that", "a bit more", "再短一点" without a subject: the last change again, stronger or weaker.</summary>
/// <param name="Factor">1 as before, 0.5 half as much more, −0.5 half of it back.</param>
internal sealed record More(double Factor) : Command;

/// <summary>A question that is answered without a change.</summary>
/// <param name="About">What it is about.</param>
internal sealed record Ask(Topic About) : Command
{
    /// <summary>What is looked for, in the user's words.</summary>
    public string What { get; init; } = "";

    /// <summary>Which scene, from 1; negative from the end.</summary>
    public int Number { get; init; }
}

/// <summary>What can be asked.</summary>
internal enum Topic
{
    /// <summary>How far things are.</summary>
    Status,

    /// <summary>What is on the timeline.</summary>
    Tracks,

    /// <summary>The balance.</summary>
    Credits,

    /// <summary>Which versions there are.</summary>
    Versions,

    /// <summary>What the last turns changed.</summary>
    Changes,

    /// <summary>What the video is made of, and whether it may be used.</summary>
    Licences,

    /// <summary>How to give files.</summary>
    Upload,

    /// <summary>What can be done.</summary>
    Help,

    /// <summary>Nothing, on second thoughts.</summary>
    Nothing,

    /// <summary>Hello.</summary>
    Greeting,

    /// <summary>Thank you, well done.</summary>
    Thanks,

    /// <summary>Good bye.</summary>
    Farewell,

    /// <summary>Which scenes speak of something.</summary>
    Find,

    /// <summary>What one scene shows and says.</summary>
    Scene,

    /// <summary>Which music it is.</summary>
    Music,

    /// <summary>Whose voice it is.</summary>
    Voice,

    /// <summary>Which fonts are used.</summary>
    Fonts,

    /// <summary>Who is spoken to.</summary>
    Self,
}

/// <summary>The finished file.</summary>
internal sealed record Export : Command
{
    /// <summary>mp4, webm, gif, mov; <c>null</c> for the usual.</summary>
    public string? Format { get; init; }

    /// <summary>h264, h265, vp9, av1 or prores; <c>null</c> for the usual.</summary>
    public string? Codec { get; init; }

    /// <summary>720p, 1080p, 1440p, 2160p; <c>null</c> for the canvas.</summary>
    public string? Resolution { get; init; }

    /// <summary>Frames a second; <c>null</c> for the timeline's.</summary>
    public double? Fps { get; init; }

    /// <summary>low, medium, high; <c>null</c> for the usual.</summary>
    public string? Quality { get; init; }

    /// <summary>A platform's preset, such as douyin, youtube; <c>null</c> for none.</summary>
    public string? Preset { get; init; }
}

/// <summary>What cannot be done here, said plainly with the nearest thing that can.</summary>
/// <param name="Wish">Which known wish: face-swap, lip-sync, clone-voice, vendor-model, fetch-video, remove-watermark, remove-object, publish, live, 3d, …</param>
internal sealed record Decline(string Wish) : Command
{
    /// <summary>The platform that it was said of; <c>null</c> when none was.</summary>
    public string? Platform { get; init; }
}

/// <summary>A wish that is not understood.</summary>
internal sealed record NotUnderstood : Command;
