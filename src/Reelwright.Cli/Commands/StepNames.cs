namespace Reelwright.Cli;

/// <summary>What a tool of the agent is doing, in words for people.</summary>
internal static class StepNames
{
    /// <summary>The words; the tool's own name made readable where it is not known.</summary>
    public static string Of(string tool) => tool switch
    {
        "direct_video" => "Directing",
        "write_script" => "Writing the script",
        "speak" or "speak_narration" => "Speaking the narration",
        "stage" or "stage_scenes" => "Setting the scenes",
        "watch_footage" => "Watching the clips",
        "cut_footage" => "Cutting the clips",
        "hear_speech" => "Listening to the speech",
        "edit_timeline" => "Editing",
        _ => char.ToUpperInvariant(tool[0]) + tool[1..].Replace('_', ' '),
    };
}
