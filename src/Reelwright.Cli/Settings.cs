using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Reelwright.Protocol;

namespace Reelwright.Cli;

/// <summary>What the user has set: environment first, then the file that <c>reelwright config</c> writes.</summary>
internal static class Settings
{
    /// <summary>What can be set: name, variable that goes before it, what it is.</summary>
    public static readonly (string Name, string Variable, string Meaning)[] Known =
    [
        ("server", "NEMO_API_URL", "Address of the server; without one, the server of this machine does the work"),
        ("web", "NEMO_WEB_URL", "Address of the web pages where people register"),
        ("poll-seconds", "NEMO_POLL_SECONDS", "How often an export is asked for; 0.25 on this machine, else 30"),
        ("patience-seconds", "NEMO_PATIENCE_SECONDS", "How long the server may take to begin an answer; 100"),
    ];

    /// <summary>The value that counts; <c>null</c> when nothing is set.</summary>
    public static string? Find(string name)
    {
        var known = Known.First(setting => setting.Name == name);
        return Environment.GetEnvironmentVariable(known.Variable) is { Length: > 0 } set ? set : Read()[name]?.ToString();
    }

    /// <summary>The server that is set; <c>null</c> when none is.</summary>
    /// <exception cref="CliException">It is no address.</exception>
    public static Uri? Server() => Find("server") is { Length: > 0 } text ? AddressOf(text) : null;

    /// <summary>The token that is set; <c>null</c> when none is.</summary>
    /// <exception cref="CliException">It is no token: it could not even be sent.</exception>
    public static string? Token() => Environment.GetEnvironmentVariable("NEMO_TOKEN")?.Trim() switch
    {
        null or "" => null,
        var token when token.All(c => c is > ' ' and < '\x7f') => token,
        _ => throw new CliException(
            ExitCodes.Usage,
            Languages.IsChinese(Locale.Language)
                ? "NEMO_TOKEN 的内容不是令牌，请重新复制，或取消这个变量。"
                : "NEMO_TOKEN holds what no token has. Copy it again, or unset it."),
    };

    /// <summary>A number of seconds that is set, between nothing and an hour; else the usual one.</summary>
    public static TimeSpan Seconds(string name, double usual) => TimeSpan.FromSeconds(SecondsOf(Find(name)) ?? usual);

    /// <summary>Seconds between nothing and an hour; <c>null</c> for anything else.</summary>
    public static double? SecondsOf(string? text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double set) && set is > 0 and < 3600 ? set : null;

    /// <summary>A client for a server that was named, with the user's patience.</summary>
    public static ReelwrightClient Client(Uri address) => new(address)
    {
        Attribution = Attribution.Own,
        Patience = Seconds("patience-seconds", 100),
    };

    /// <summary>Reads an address; its path ends with a slash, so that calls go below it.</summary>
    /// <exception cref="CliException">It is no address.</exception>
    public static Uri AddressOf(string text) =>
        Uri.TryCreate(text.Trim().TrimEnd('/') + "/", UriKind.Absolute, out var address) && address is { Scheme: "http" or "https", Port: > 0 }
            ? address
            : throw new CliException(
                ExitCodes.Usage, $"'{text}' is no address of a server. It looks like http://127.0.0.1:8787 or https://example.org");

    /// <summary>Sets a value, or takes it away.</summary>
    public static void Write(string name, string? value)
    {
        var all = Read();
        if (value is null)
        {
            all.Remove(name);
        }
        else
        {
            all[name] = value;
        }

        string path = Locations.Config();
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, all.ToJsonString() + "\n");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CliException(
                ExitCodes.CannotWrite,
                $"The setting cannot be kept in {path}. Set XDG_CONFIG_HOME to a folder that you may write to, or set "
                + $"{Known.First(setting => setting.Name == name).Variable} instead.");
        }
    }

    private static JsonObject Read()
    {
        try
        {
            string path = Locations.Config();
            return File.Exists(path) && JsonNode.Parse(File.ReadAllText(path)) is JsonObject found ? found : [];
        }
        catch (Exception e) when (e is JsonException or IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }
}
