using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using Reelwright.Protocol;

namespace Reelwright.Cli;

/// <summary><c>reelwright export</c>: the project as a file.</summary>
internal static class ExportCommand
{
    private static readonly string[] Formats = ["mp4", "mov", "webm", "gif", "zip", "m4a", "mp3", "wav"];

    /// <summary>Makes the command.</summary>
    public static Command Create(Option<bool> json)
    {
        var output = new Option<string?>("--output", "-o") { Description = "Where the file goes; its ending says the format (default video.mp4)" };
        var format = new Option<string?>("--format") { Description = string.Join(", ", Formats) };
        format.AcceptOnlyFromAmong(Formats);
        var quality = new Option<string>("--quality") { Description = "low, medium or high", DefaultValueFactory = _ => "high" };
        quality.AcceptOnlyFromAmong("low", "medium", "high");
        var resolution = new Option<string?>("--resolution") { Description = "480p, 720p, 1080p, 1440p, 2160p: pixels of the shorter side" };
        var fps = new Option<double?>("--fps") { Description = "Frames a second, 1 to 120" };
        var preset = new Option<string?>("--preset") { Description = "A platform's settings, such as youtube, tiktok, douyin, reels, bilibili" };
        var codec = new Option<string?>("--codec") { Description = "h264, h265, vp9, av1 or prores; default: the format's usual one" };
        codec.AcceptOnlyFromAmong("h264", "h265", "vp9", "av1", "prores");
        var resume = new Option<bool>("--resume") { Description = "Wait for the export that was started last instead of starting one" };
        return new Command("export", "Render the project and save it") { output, format, quality, resolution, fps, preset, codec, resume }.With(
            json,
            ClientCommand.SessionOption(),
            async (parsed, remote, report, cancellationToken) =>
            {
                string? path = parsed.GetValue(output);
                string ending = Path.GetExtension(path)?.TrimStart('.').ToLowerInvariant() ?? "";
                string kind = parsed.GetValue(format) ?? (ending.Length > 0 ? ending : "mp4");
                if (!Formats.Contains(kind))
                {
                    throw new CliException(ExitCodes.Usage, $"There is no export as '.{kind}'. There are {string.Join(", ", Formats)}.");
                }

                var wanted = new RenderOutput
                {
                    Format = kind,
                    Quality = parsed.GetValue(quality),
                    Resolution = parsed.GetValue(resolution),
                    Fps = parsed.GetValue(fps),
                    Preset = parsed.GetValue(preset),
                    Codec = parsed.GetValue(codec),
                };
                var (status, file) = await SaveAsync(
                    remote.Conversation, wanted, path ?? $"video.{kind}", parsed.GetValue(resume), report, cancellationToken);
                Tell(report, status, file, remote.Conversation.Language);
                return ExitCodes.Done;
            });
    }

    /// <summary>Exports and saves.</summary>
    /// <exception cref="CliException">The export failed, or the file cannot be written.</exception>
    public static async Task<(RenderStatus Status, FileInfo File)> SaveAsync(
        Conversation conversation,
        RenderOutput output,
        string path,
        bool resumes,
        Report report,
        CancellationToken cancellationToken)
    {
        string full = Path.GetFullPath(path);
        if (!Directory.Exists(Path.GetDirectoryName(full)))
        {
            throw new CliException(ExitCodes.CannotWrite, $"The folder {Path.GetDirectoryName(full)} is not there. Make it first.");
        }

        RenderStatus status = new();
        await report.ProgressAsync("rendering", async progress => status = resumes && conversation.RenderId is { } id
            ? await conversation.WaitAsync(await conversation.Client.GetRenderAsync(id, cancellationToken), progress, cancellationToken)
            : await conversation.ExportAsync(output, progress, cancellationToken));
        if (status.Status != "completed")
        {
            throw new CliException(
                FullDisk.IsSaidBy(status.Error) ? ExitCodes.CannotWrite : ExitCodes.Fault,
                status.Error ?? $"The export ended as '{status.Status}'.");
        }

        await conversation.Client.DownloadAsync(status, full, null, cancellationToken);
        return (status, new FileInfo(full));
    }

    /// <summary>Says what was saved.</summary>
    public static void Tell(Report report, RenderStatus status, FileInfo file, string? language) => report.Result(
        new JsonObject
        {
            ["ok"] = true,
            ["output"] = file.FullName,
            ["seconds"] = status.Output?.Duration,
            ["bytes"] = file.Length,
            ["render"] = status.Id,
        },
        Line(status, file, language));

    /// <summary>What was saved, in words.</summary>
    public static string Line(RenderStatus status, FileInfo file, string? language) => string.Create(
        CultureInfo.InvariantCulture,
        $"{(Languages.IsChinese(language) ? "已保存" : "Saved")} {file.FullName} ({status.Output?.Duration:0.#} s, {file.Length / 1e6:0.0} MB)");
}
