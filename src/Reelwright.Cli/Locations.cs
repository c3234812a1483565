using System.Text.Json.Nodes;
using Reelwright.Agent;
using Reelwright.Audio;
using Reelwright.Media;

namespace Reelwright.Cli;

/// <summary>Where this machine keeps assets, data and settings.</summary>
internal static class Locations
{
    /// <summary>The packed assets: fonts, art, word lists.</summary>
    /// <exception cref="CliException">They are not there.</exception>
    public static string Assets()
    {
        string? set = Environment.GetEnvironmentVariable("REELWRIGHT_ASSETS");
        string[] places =
        [
            .. set is { Length: > 0 } ? new[] { set } : [],
            Path.Combine(AppContext.BaseDirectory, "assets"),
            .. AbovePrograms("assets"),
        ];
        return places.FirstOrDefault(place => Directory.Exists(Path.Combine(place, "fonts")))
            ?? throw new CliException(
                ExitCodes.Unavailable,
                "The fonts and art are not packed yet. Start the program through ./run, which packs them.");
    }

    /// <summary>The built web page; <c>null</c> where it has not been built.</summary>
    public static string? Web()
    {
        string? set = Environment.GetEnvironmentVariable("REELWRIGHT_WEB");
        IEnumerable<string> places = set is { Length: > 0 }
            ? [set]
            : [Path.Combine(AppContext.BaseDirectory, "web"), .. AbovePrograms("web")];
        return places.FirstOrDefault(place => File.Exists(Path.Combine(place, "index.html")));
    }

    /// <summary>Where a server keeps its database, media and outputs.</summary>
    public static string Data(string name)
    {
        string? set = Environment.GetEnvironmentVariable("REELWRIGHT_DATA");
        string root = set is { Length: > 0 }
            ? set
            : Path.Combine(
                Environment.GetEnvironmentVariable("XDG_DATA_HOME") is { Length: > 0 } home
                    ? home
                    : Path.Combine(Home(), ".local", "share"),
                "reelwright");
        return Path.Combine(root, name);
    }

    /// <summary>The language model that is set; <c>null</c> when none is.</summary>
    /// <exception cref="CliException">It is set in a way that cannot be used.</exception>
    public static ModelOptions? Model()
    {
        try
        {
            return ModelOptions.From(Environment.GetEnvironmentVariable);
        }
        catch (FormatException e)
        {
            throw new CliException(ExitCodes.Usage, e.Message);
        }
    }

    /// <summary>What writes speech down: an endpoint, a model, English drafts.</summary>
    /// <exception cref="CliException">It is set in a way that cannot be used.</exception>
    public static ITranscriber Transcriber()
    {
        try
        {
            return TranscriptionSetup.Of(Environment.GetEnvironmentVariable, Worker(), Voices(), new MediaTools());
        }
        catch (FormatException e)
        {
            throw new CliException(ExitCodes.Usage, e.Message);
        }
    }

    /// <summary>Where installed voices lie.</summary>
    public static VoiceShelf Voices() => new(
        Environment.GetEnvironmentVariable("REELWRIGHT_VOICES") is { Length: > 0 } set ? Path.GetFullPath(set) : Data("voices"));

    /// <summary>This program as a child in which a model speaks.</summary>
    public static WorkerProgram Worker() => WorkerProgram.Of(Path.Combine(AppContext.BaseDirectory, "reelwright.dll"));

    /// <summary>The voices that are installed or set beyond those of the machine.</summary>
    /// <exception cref="CliException">One is set in a way that cannot be used.</exception>
    public static SpeechOptions Speech()
    {
        try
        {
            return new()
            {
                Shelf = Voices(),
                Worker = Worker(),
                Service = SpeechServiceOptions.From(Environment.GetEnvironmentVariable),
                Tell = Notice,
            };
        }
        catch (FormatException e)
        {
            throw new CliException(ExitCodes.Usage, e.Message);
        }
    }

    // Standard error is lines of JSON where JSON was asked for.
    private static void Notice(string sentence) => Console.Error.WriteLine(
        Environment.GetCommandLineArgs().Contains("--json") ? new JsonObject { ["event"] = "note", ["text"] = sentence }.ToJsonString() : sentence);

    /// <summary>Where client id and connections are kept, shared with the skills.</summary>
    public static string Connections() => Path.Combine(ConfigHome(), "nemovideo");

    /// <summary>Where the program's own settings are kept.</summary>
    public static string Config() => Path.Combine(ConfigHome(), "reelwright", "config.json");

    private static string ConfigHome() => Environment.GetEnvironmentVariable("XDG_CONFIG_HOME") is { Length: > 0 } config
        ? config
        : Path.Combine(Home(), ".config");

    /// <summary>The user's own folder.</summary>
    public static string Home() => Environment.GetEnvironmentVariable("HOME") is { Length: > 0 } home
        ? home // Also one that is not there: else what belongs into it would go to wherever the program was started.
        : Environment.GetFolderPath(Environment.SpecialFolder.UserProfile, Environment.SpecialFolderOption.DoNotVerify);

    // In a checkout the program lies at artifacts/bin/<project>/release, what it reads at artifacts/<name>.
    private static IEnumerable<string> AbovePrograms(string name)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (folder.Name == "artifacts")
            {
                yield return Path.Combine(folder.FullName, name);
            }
        }
    }
}
