namespace Reelwright.Audio;

/// <summary>The folder where installed voices lie: <c>library</c> and one folder for each voice under <c>packs</c>.</summary>
public sealed class VoiceShelf(string folder)
{
    /// <summary>The folder; it need not exist.</summary>
    public string Folder => folder;

    /// <summary>Where sherpa-onnx lies.</summary>
    public string LibraryFolder => Path.Combine(folder, "library");

    /// <summary>Where the voices lie.</summary>
    public string PacksFolder => Path.Combine(folder, "packs");

    /// <summary>Every voice with what is wrong with it, the last installed first; none where nothing is installed.</summary>
    public IReadOnlyList<(string Name, VoiceFolder? Voice, VoiceNote? Note, string? Problem)> Packs()
    {
        if (!Directory.Exists(PacksFolder))
        {
            return [];
        }

        var packs = new List<(string Name, VoiceFolder? Voice, VoiceNote? Note, string? Problem)>();
        foreach (string path in Directory.GetDirectories(PacksFolder).Order(StringComparer.Ordinal))
        {
            // What begins with a dot is being unpacked.
            string name = Path.GetFileName(path);
            if (name.StartsWith('.'))
            {
                continue;
            }

            var note = VoiceNote.Find(path);
            try
            {
                packs.Add((name, VoiceFolder.Read(path, note), note, null));
            }
            catch (Exception e) when (e is SpeechException or IOException or UnauthorizedAccessException)
            {
                packs.Add((name, null, note, e.Message));
            }
        }

        return [.. packs.OrderByDescending(pack => pack.Note?.InstalledAt ?? 0)];
    }
}
