using System.CommandLine;

namespace Reelwright.Cli;

/// <summary><c>reelwright make</c>: a sentence and files in, an MP4 out.</summary>
internal static class MakeCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(Option<bool> json)
    {
        var prompt = new Argument<string>("prompt") { Description = "What the video is to be, in English or Chinese" };
        var files = new Argument<string[]>("files")
        {
            Description = "Pictures, clips and sounds to use, in order",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var output = new Option<string>("--output", "-o")
        {
            Description = "Where the file goes: .mp4, .mov, .webm, .gif, .zip (a PNG for each frame), .m4a, .mp3 or .wav",
            DefaultValueFactory = _ => "video.mp4",
        };
        var provenance = new Option<string?>("--provenance")
        {
            Description = "Where to write the list of what the video is made of, with licences (JSON)",
        };
        var lexicon = new Option<string?>("--lexicon") { Description = "A file of words that are read in their own way, a line each: written = said" };
        var caption = new Option<string?>("--caption") { Description = "Words to set on the picture as they are" };
        var quality = new Option<string>("--quality") { Description = "low, medium or high", DefaultValueFactory = _ => "high" };
        quality.AcceptOnlyFromAmong("low", "medium", "high");
        var resolution = new Option<string?>("--resolution") { Description = "360p, 480p, 720p, 1080p, 1440p or 2160p; default 1080p" };
        resolution.AcceptOnlyFromAmong("360p", "480p", "720p", "1080p", "1440p", "2160p");
        var format = new Option<string?>("--format") { Description = "mp4, mov, webm, gif, zip, m4a, mp3 or wav; default: what the file's name says" };
        format.AcceptOnlyFromAmong("mp4", "mov", "webm", "gif", "zip", "m4a", "mp3", "wav");
        var fps = new Option<double?>("--fps") { Description = "Frames a second, such as 24, 25, 29.97, 30 or 60; default 30" };
        var preset = new Option<string?>("--preset")
        {
            Description = "Size, shape, rate, bit rates and loudness for a platform: youtube, shorts, tiktok, douyin, reels, bilibili, x, linkedin …",
        };
        var codec = new Option<string?>("--codec") { Description = "h264, h265, vp9, av1 or prores; default: the format's usual one" };
        codec.AcceptOnlyFromAmong("h264", "h265", "vp9", "av1", "prores");
        var quiet = new Option<bool>("--quiet", "-q") { Description = "Say only the result" };
        var command = new Command(
            "make",
            """
            Make a video from a description, pictures and clips

            Examples:
              reelwright make "a 30-second promo for Aurora, a desk lamp that follows the sun" -o aurora.mp4
              reelwright make "生成一段30秒的产品介绍视频：晨露精华液，七天改善肌肤状态" -o chenlu.mp4
              reelwright make --from brief.docx --provenance sources.json -o film.mp4
              reelwright make "15 秒介绍一家新开的咖啡店" --preset douyin -o cafe.mp4
              reelwright make "turn these images into a 30-second promo" a.jpg b.png --caption "Summer" -o promo.mp4

            With NEMO_API_URL set, that server does the work; else this machine does.
            """)
        {
            prompt, files, output, provenance, lexicon, caption, quality, resolution, format, fps, preset, codec, quiet,
        };
        command.SetAction((parsed, cancellationToken) => new MakeRun(
            new MakeOptions(
                parsed.GetValue(prompt) ?? "",
                parsed.GetValue(files) ?? [],
                parsed.GetValue(output)!,
                parsed.GetValue(caption),
                parsed.GetValue(quality)!,
                parsed.GetValue(resolution))
            {
                Format = parsed.GetValue(format),
                FramesPerSecond = parsed.GetValue(fps),
                Preset = parsed.GetValue(preset),
                Codec = parsed.GetValue(codec),
                Document = parsed.GetValue<string?>("--from"),
                Provenance = parsed.GetValue(provenance),
                Lexicon = parsed.GetValue(lexicon),
            },
            new Report(parsed.GetValue(json), parsed.GetValue(quiet))).RunAsync(cancellationToken));
        return command;
    }
}
