using System.Text.Json.Nodes;

namespace Reelwright.Protocol;

/// <summary>
/// Keeps the client id and, for each server, token and project, in two files of the user's own. A home that cannot be written to
/// is no obstacle: then it is all forgotten at the end.
/// </summary>
/// <param name="folder">Such as <c>~/.config/nemovideo</c>; made when it is needed.</param>
public sealed class ConnectionStore(string folder)
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const int LongestClientId = 64;

    private readonly Dictionary<string, SavedConnection> _kept = [];
    private string? _clientId;

    /// <summary>Why nothing can be kept; <c>null</c> while it can.</summary>
    public string? Problem { get; private set; }

    private string Folder => folder;

    private string ClientIdPath => Path.Combine(folder, "client_id");

    private string ConnectionsPath => Path.Combine(folder, "connections.json");

    /// <summary>The problem in the user's language.</summary>
    internal static string Say(ConnectionStore store, bool isChinese) => isChinese
        ? $"{store.Folder} 不能写入，下次需要重新开始。请把 XDG_CONFIG_HOME 设为一个可以写入的文件夹。"
        : store.Problem ?? "";

    /// <summary>The stable client id: the given one, the stored one, or a new one that is stored.</summary>
    /// <param name="given">Goes before the stored one, such as <c>NEMO_CLIENT_ID</c>; may be <c>null</c>.</param>
    public string ClientId(string? given)
    {
        if (given is { Length: > 0 })
        {
            return given;
        }

        return _clientId ??= Stored() ?? NewClientId();
    }

    /// <summary>Makes another client id; the old one's projects are out of reach then.</summary>
    public string NewClientId()
    {
        _clientId = Guid.NewGuid().ToString();
        Write(ClientIdPath, _clientId + "\n");
        return _clientId;
    }

    /// <summary>What is kept of a server.</summary>
    public SavedConnection Load(Uri server)
    {
        string key = KeyOf(server);
        if (_kept.TryGetValue(key, out var kept))
        {
            return kept;
        }

        var saved = LooseJson.Object(ReadAll(), key);
        return _kept[key] = new()
        {
            Token = LooseJson.Text(saved, "token"),
            UserId = LooseJson.Text(saved, "user_id"),
            TaskId = LooseJson.Text(saved, "task_id"),
            SessionId = LooseJson.Text(saved, "session_id"),
            Language = LooseJson.Text(saved, "language"),
            RenderId = LooseJson.Text(saved, "render_id"),
        };
    }

    /// <summary>Keeps this of a server; readable by the user only.</summary>
    public void Save(Uri server, SavedConnection connection)
    {
        string key = KeyOf(server);
        _kept[key] = connection;
        var all = ReadAll();
        all[key] = new JsonObject
        {
            ["token"] = connection.Token,
            ["user_id"] = connection.UserId,
            ["task_id"] = connection.TaskId,
            ["session_id"] = connection.SessionId,
            ["language"] = connection.Language,
            ["render_id"] = connection.RenderId,
        };
        Write(ConnectionsPath, all.ToJsonString() + "\n");
    }

    private static string KeyOf(Uri server) => server.GetLeftPart(UriPartial.Path).TrimEnd('/');

    private string? Stored()
    {
        try
        {
            string text = File.Exists(ClientIdPath) ? File.ReadAllText(ClientIdPath).Trim() : "";
            return text.Length is > 0 and <= LongestClientId && text.All(c => c is > ' ' and <= '~') ? text : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private JsonObject ReadAll()
    {
        try
        {
            return File.Exists(ConnectionsPath) ? LooseJson.Object(File.ReadAllText(ConnectionsPath)) ?? [] : [];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    private void Write(string path, string text)
    {
        string part = $"{path}.{Guid.NewGuid():n}";
        try
        {
            Directory.CreateDirectory(folder);
            var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Share = FileShare.None };
            if (!OperatingSystem.IsWindows())
            {
                options.UnixCreateMode = OwnerOnly;
            }

            using (var writer = new StreamWriter(part, options))
            {
                writer.Write(text);
            }

            File.Move(part, path, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Problem = $"Nothing can be kept in {folder}: the next run starts anew. Set XDG_CONFIG_HOME to a folder that you may write to.";
        }
    }
}
