using System.CommandLine;
using System.Text.Json.Nodes;
using Reelwright.Audio;
using Reelwright.Graphics;
using Reelwright.Media;

namespace Reelwright.Cli;

/// <summary><c>reelwright doctor</c>: what is installed, and what to do about what is not.</summary>
internal static class DoctorCommand
{
    private const string EveryCharacter = "Aé你體の한☀😀";
    private static readonly string[] Encoders = ["libx264", "aac"];
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <summary>Makes the command.</summary>
    public static Command Create(Option<bool> json)
    {
        var command = new Command("doctor", "Check programs, fonts, voices and encoders, one line each with a remedy");
        command.SetAction(async (parsed, cancellationToken) =>
        {
            bool isJson = parsed.GetValue(json);
            var checks = new List<Check>();
            await foreach (var check in RunAsync(cancellationToken))
            {
                checks.Add(check);
                if (!isJson)
                {
                    Console.Out.WriteLine(check.Problem is null
                        ? $"ok       {check.Name,-12} {check.Found}"
                        : $"{(check.IsOptional ? "optional" : "missing ")} {check.Name,-12} {check.Problem}");
                }
            }

            bool isWell = checks.TrueForAll(check => check.Problem is null || check.IsOptional);
            if (isJson)
            {
                Console.Out.WriteLine(Protocol.WireJson.Text(new JsonObject
                {
                    ["ok"] = isWell,
                    ["checks"] = new JsonArray([.. checks.Select(check => (JsonNode)new JsonObject
                    {
                        ["name"] = check.Name,
                        ["ok"] = check.Problem is null,
                        ["found"] = check.Found,
                        ["problem"] = check.Problem,
                        ["optional"] = check.IsOptional,
                    })]),
                }));
            }

            return isWell ? ExitCodes.Done : ExitCodes.Unavailable;
        });
        return command;
    }

    private static async IAsyncEnumerable<Check> RunAsync(
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        yield return await VersionAsync("ffmpeg", ["-version"], "ffmpeg", cancellationToken);
        yield return await VersionAsync("ffprobe", ["-version"], "ffmpeg", cancellationToken);
        yield return await EncodersAsync(cancellationToken);
        yield return await VersionAsync("espeak-ng", ["--version"], "espeak-ng", cancellationToken);
        yield return await VersionAsync("festival", ["--version"], "festival festvox-us-slt-hts", cancellationToken);
        yield return Transcription();
        yield return await PdfAsync(cancellationToken);
        yield return Try("soundfont", () => SoundFonts.Find(), "musescore-general-soundfont-small");
        yield return Try("assets", Locations.Assets, null);
        yield return Try("fonts", Fonts, null);
        yield return Try("art", () => $"{new ArtLibrary(Locations.Assets()).Entries.Count} pictures", null);
        foreach (string language in new[] { "en", "zh" })
        {
            yield return await VoiceAsync(language, cancellationToken);
        }

        yield return Try("disk", FreeSpace, null);
    }

    private static async Task<Check> VersionAsync(
        string program,
        string[] arguments,
        string package,
        CancellationToken cancellationToken)
    {
        try
        {
            string output = await ProgramOutput.ReadAsync(program, arguments, Patience, cancellationToken);
            return new(program, output.Split('\n')[0].Trim(), null);
        }
        catch (MediaException)
        {
            return new(program, null, Remedy(package));
        }
    }

    // Both are of use to some videos only: without them the program is well.
    private static Check Transcription() => new DraftTranscriber().IsInstalled
        ? new("pocketsphinx", "English drafts of what is said in clips", null) { IsOptional = true }
        : new("pocketsphinx", null, $"Captions of English speech in clips need it. {Remedy("pocketsphinx-en-us libpocketsphinx3")}") { IsOptional = true };

    private static async Task<Check> PdfAsync(CancellationToken cancellationToken)
    {
        try
        {
            // Its version goes to standard error.
            await ProgramOutput.ReadAsync("pdftotext", ["-v"], Patience, cancellationToken);
            return new("pdftotext", "briefs from PDF", null) { IsOptional = true };
        }
        catch (MediaException)
        {
            return new("pdftotext", null, $"Briefs from PDF need it. {Remedy("poppler-utils")}") { IsOptional = true };
        }
    }

    private static async Task<Check> EncodersAsync(CancellationToken cancellationToken)
    {
        try
        {
            string output = await ProgramOutput.ReadAsync("ffmpeg", ["-hide_banner", "-encoders"], Patience, cancellationToken);
            string[] missing = [.. Encoders.Where(name => !output.Contains($" {name} ", StringComparison.Ordinal))];
            return missing.Length == 0
                ? new("encoders", "libx264, aac", null)
                : new("encoders", null, $"This ffmpeg lacks {string.Join(", ", missing)}. {Remedy("ffmpeg")}");
        }
        catch (MediaException)
        {
            return new("encoders", null, Remedy("ffmpeg"));
        }
    }

    private static async Task<Check> VoiceAsync(string language, CancellationToken cancellationToken)
    {
        try
        {
            var speech = await new OfflineSpeech(Locations.Assets()).SpeakAsync(
                new SpeechRequest { Text = language == "zh" ? "你好" : "Hello", Language = language },
                cancellationToken);
            double seconds = (double)speech.Audio.Length / AudioBlock.SampleRate;
            return new($"voice {language}", $"spoke {seconds:0.0} s", null);
        }
        catch (Exception e) when (e is SpeechException or MediaException or CliException)
        {
            return new($"voice {language}", null, e.Message);
        }
    }

    private static string Fonts()
    {
        using var fonts = new FontSet(Locations.Assets());
        var missing = fonts.FindMissing(EveryCharacter);
        return missing.Count == 0
            ? string.Join(", ", fonts.Families.Take(6))
            : throw new CliException(ExitCodes.Unavailable, $"No font has {string.Join(' ', missing)}.");
    }

    private static string FreeSpace()
    {
        var drive = new DriveInfo(Path.GetTempPath());
        double gigabytes = drive.AvailableFreeSpace / 1e9;
        return gigabytes >= 1
            ? $"{gigabytes:0} GB free for temporary files"
            : throw new CliException(ExitCodes.Unavailable, $"Only {gigabytes:0.0} GB free at {Path.GetTempPath()}; free some space.");
    }

    private static Check Try(string name, Func<string> find, string? package)
    {
        try
        {
            return new(name, find(), null);
        }
        catch (Exception e) when (e is CliException or IOException or TextException or ArtException or FileNotFoundException)
        {
            return new(name, null, package is null ? e.Message : Remedy(package));
        }
    }

    private static string Remedy(string package) => $"Install it: apt-get install {package}";

    private sealed record Check(string Name, string? Found, string? Problem)
    {
        public bool IsOptional { get; init; }
    }
}
