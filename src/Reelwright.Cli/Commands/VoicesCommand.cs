using System.Collections.Immutable;
using System.CommandLine;
using System.Text.Json.Nodes;
using Reelwright.Audio;

namespace Reelwright.Cli;

/// <summary><c>reelwright voices</c>: better voices for this machine.</summary>
internal static class VoicesCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(Option<bool> json) => new("voices", "List, install and remove better voices for narration")
    {
        List(json), Install(json), Remove(json),
    };

    private static Command List(Option<bool> json)
    {
        var command = new Command("list", "Show who speaks on this machine, and which voices can be installed");
        command.SetAction(parsed =>
        {
            var shelf = Locations.Voices();
            var service = Locations.Speech().Service;
            bool hasLibrary = SherpaLibrary.IsIn(shelf.LibraryFolder);
            var packs = shelf.Packs();
            var known = VoiceCatalogue.Own.Voices.Where(voice => packs.All(pack => pack.Name != voice.Name)).ToList();
            new Report(parsed.GetValue(json), isQuiet: false).Result(
                new JsonObject
                {
                    ["ok"] = true,
                    ["folder"] = shelf.Folder,
                    ["library"] = hasLibrary ? SherpaLibrary.Version : null,
                    ["service"] = service?.ToString(),
                    ["speaks"] = new JsonObject { ["en"] = Who("en"), ["zh"] = Who("zh") },
                    ["installed"] = new JsonArray([.. packs.Select(pack => (JsonNode)Described(pack))]),
                    ["available"] = new JsonArray([.. known.Select(voice => (JsonNode)new JsonObject
                    {
                        ["name"] = voice.Name,
                        ["languages"] = Words(voice.Languages),
                        ["speakers"] = voice.Speakers,
                        ["megabytes"] = voice.Megabytes,
                        ["licence"] = voice.Licence,
                        ["about"] = voice.About,
                    })]),
                },
                [
                    $"English is spoken by {Who("en")}, Chinese by {Who("zh")}.",
                    .. packs.Count == 0 ? [] : new[] { "", $"Installed in {shelf.Folder}" + (hasLibrary ? ":" : ", but sherpa-onnx is missing (reelwright voices install):") },
                    .. packs.Select(pack => pack.Voice is { } voice
                        ? $"  {pack.Name,-32} {string.Join('+', voice.Languages),-6} {voice.Speakers.Length,4} {(voice.Speakers.Length == 1 ? "speaker" : "speakers")}"
                        : $"  {pack.Name,-32} {pack.Problem}"),
                    "",
                    "To install (reelwright voices install NAME):",
                    .. known.Select(voice => $"  {voice.Name,-32} {string.Join('+', voice.Languages),-6} {voice.Megabytes,4} MB  {voice.Licence}\n      {voice.About}"),
                ]);
            return ExitCodes.Done;

            string Who(string language) =>
                service is not null ? $"service:{service.Model}"
                : !hasLibrary ? "offline"
                : packs.Select(pack => pack.Voice).FirstOrDefault(voice => voice?.Languages.Contains(language) == true)?.Name ?? "offline";
        });
        return command;
    }

    private static Command Install(Option<bool> json)
    {
        var name = new Argument<string?>("name")
        {
            Description = "One of `reelwright voices list`; without any, the usual one. With --from, what it is to be called",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var from = new Option<string?>("--from") { Description = "An archive, its address, or a folder with a model for sherpa-onnx" };
        var languages = new Option<string[]>("--language") { Description = "What it speaks, where its files don't say: en, zh; repeatable" };
        languages.AcceptOnlyFromAmong("en", "zh");
        var library = new Option<string?>("--library") { Description = $"npm package sherpa-onnx-linux-x64 {SherpaLibrary.Version}: its archive, address or folder; for machines without a network" };
        var command = new Command(
            "install",
            """
            Download a voice and what runs it, try it, and speak with it from then on

            Examples:
              reelwright voices install
              reelwright voices install kokoro-multi-lang-v1_0
              reelwright voices install my-voice --from ./vits-piper-en_US-amy-low.tar.bz2
            """)
        {
            name, from, languages, library,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var report = new Report(parsed.GetValue(json), isQuiet: false);
            using var http = new HttpClient { Timeout = Timeout.InfiniteTimeSpan };
            var installer = new VoiceInstaller(Locations.Voices(), http, Locations.Worker(), TimeProvider.System);
            string? source = parsed.GetValue(library);
            bool isNew = false;
            if (source is not null || !SherpaLibrary.IsIn(Locations.Voices().LibraryFolder))
            {
                string? registry = source is null ? await NpmRegistry.AddressAsync(cancellationToken) : null;
                await report.ProgressAsync($"sherpa-onnx {SherpaLibrary.Version}", async progress =>
                    isNew = await installer.InstallLibraryAsync(source, registry, progress, cancellationToken));
            }

            VoiceFolder? voice = null;
            string title = parsed.GetValue(name) ?? (parsed.GetValue(from) is { } own ? Path.GetFileName(own.TrimEnd('/')) : VoiceCatalogue.Own.Voices[0].Name);
            await report.ProgressAsync(title, async progress => voice = await installer.InstallAsync(
                parsed.GetValue(name), parsed.GetValue(from), [.. parsed.GetValue(languages) ?? []], progress, cancellationToken));
            report.Result(
                new JsonObject
                {
                    ["ok"] = true,
                    ["name"] = voice!.Name,
                    ["folder"] = voice.Path,
                    ["languages"] = Words(voice.Languages),
                    ["speakers"] = voice.Speakers.Length,
                    ["libraryInstalled"] = isNew,
                },
                $"Installed {voice.Name}: it speaks {string.Join(" and ", voice.Languages.Select(Language))} in new videos from now on.");
            return ExitCodes.Done;
        });
        return command;
    }

    private static Command Remove(Option<bool> json)
    {
        var name = new Argument<string?>("name") { Description = "Which voice", Arity = ArgumentArity.ZeroOrOne };
        var library = new Option<bool>("--library") { Description = "Remove sherpa-onnx" };
        var command = new Command("remove", "Remove a voice; videos that it began are read on by the voice of the machine") { name, library };
        command.SetAction(parsed =>
        {
            string? which = parsed.GetValue(name);
            bool isLibrary = parsed.GetValue(library);
            if (which is null != isLibrary)
            {
                throw new CliException(ExitCodes.Usage, "Name a voice, or give --library: reelwright voices remove NAME");
            }

            using var http = new HttpClient();
            new VoiceInstaller(Locations.Voices(), http, null, TimeProvider.System).Remove(which, isLibrary);
            new Report(parsed.GetValue(json), isQuiet: false).Result(
                new JsonObject { ["ok"] = true, ["removed"] = which ?? "sherpa-onnx" }, $"Removed {which ?? "sherpa-onnx"}.");
            return ExitCodes.Done;
        });
        return command;
    }

    private static JsonObject Described((string Name, VoiceFolder? Voice, VoiceNote? Note, string? Problem) pack) => new()
    {
        ["name"] = pack.Name,
        ["kind"] = pack.Voice?.Kind.ToString().ToLowerInvariant(),
        ["languages"] = Words(pack.Voice?.Languages ?? []),
        ["speakers"] = new JsonArray([.. (pack.Voice?.Speakers ?? []).Select(speaker => (JsonNode)new JsonObject
        {
            ["name"] = speaker.Name,
            ["timbre"] = speaker.Timbre,
            ["languages"] = Words(speaker.Languages),
        })]),
        ["licence"] = pack.Note?.Licence,
        ["problem"] = pack.Problem,
    };

    private static JsonArray Words(ImmutableArray<string> words) => new([.. words.Select(word => (JsonNode)word)]);

    private static string Language(string code) => code == "zh" ? "Chinese" : "English";
}
