using System.CommandLine;
using Reelwright.Cli;

var json = new Option<bool>("--json") { Description = "Print exactly one JSON object; progress as JSON lines on stderr", Recursive = true };
var root = new RootCommand(
    """
    Reelwright: describe a video, or give pictures and clips, and get a finished MP4.

    Examples:
      reelwright make "a 30-second promo for Aurora, a desk lamp that follows the sun" -o aurora.mp4
      reelwright make "竖屏 15 秒，介绍一家新开的咖啡店" -o cafe.mp4
      reelwright make "turn these images into a 30-second promo with music" a.jpg b.png -o promo.mp4
      reelwright verify promo.mp4
      reelwright serve --port 8080
      reelwright doctor
    """)
{
    json,
    MakeCommand.Create(json),
    ServeCommand.Create(),
    VerifyCommand.Create(json),
    DoctorCommand.Create(json),
};
return await Entry.RunAsync(root, json, args);
