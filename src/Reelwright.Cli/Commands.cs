using System.CommandLine;
using System.CommandLine.Help;

namespace Reelwright.Cli;

/// <summary>The command tree.</summary>
internal static class Commands
{
    /// <summary>Makes it, and the option that asks for JSON.</summary>
    public static (RootCommand Root, Option<bool> Json) Create()
    {
        var json = new Option<bool>("--json") { Description = "Print exactly one JSON object; progress as JSON lines on stderr", Recursive = true };
        var root = new RootCommand(
            """
            Reelwright: describe a video, or give pictures and clips, and get a finished MP4.

            Examples:
              reelwright make "a 30-second promo for Aurora, a desk lamp that follows the sun" -o aurora.mp4
              reelwright make "竖屏 15 秒，介绍一家新开的咖啡店" -o cafe.mp4
              reelwright make "turn these images into a 30-second promo with music" a.jpg b.png -o promo.mp4
              reelwright verify promo.mp4
              reelwright chat
              reelwright serve --port 8080
              reelwright doctor
            """)
        {
            json,
            BatchCommand.AddTo(MakeCommand.Create(json), json),
            ChatCommand.Create(json),
            UploadCommand.Create(json),
            ExportCommand.Create(json),
            StatusCommand.Create(json),
            CreditsCommand.Create(json),
            DraftCommand.Create(json),
            VersionsCommand.Create(json),
            VerifyCommand.Create(json),
            ServeCommand.Create(json),
            WorkerCommand.Create(json),
            McpCommand.Create(json),
            SkillsCommand.Create(json),
            VoicesCommand.Create(json),
            LexiconCommand.Create(json),
            DoctorCommand.Create(json),
            AdminCommand.Create(json),
            ConfigCommand.Create(json),
            CompletionCommand.Create(json),
        };
        foreach (var help in root.Options.OfType<HelpOption>())
        {
            // What other systems call it only stands in the way of completion.
            help.Aliases.Clear();
            help.Aliases.Add("-h");
        }

        return (root, json);
    }
}
