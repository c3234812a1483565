using System.Collections.Immutable;
using System.Text.Json;

namespace Reelwright.Audio;

/// <summary>What was noted of a voice when it was installed, beside its model.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Languages">en, zh or both; empty where its files say.</param>
/// <param name="Timbre">female, male, or <c>null</c> where its files say or nobody does.</param>
/// <param name="Licence">Licence of the model; empty when not known.</param>
/// <param name="Source">Where it came from.</param>
/// <param name="InstalledAt">Unix milliseconds; the last installed speaks first.</param>
public sealed record VoiceNote(
    string Name, ImmutableArray<string> Languages, string? Timbre, string Licence, string Source, long InstalledAt)
{
    /// <summary>The note's file in the folder of the voice.</summary>
    public const string FileName = "voice.json";

    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    /// <summary>The note in a folder; <c>null</c> when there is none or it cannot be read.</summary>
    public static VoiceNote? Find(string folder)
    {
        try
        {
            var note = JsonSerializer.Deserialize<VoiceNote>(File.ReadAllBytes(Path.Combine(folder, FileName)), Format);
            return note is { Name: not null } ? note : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException)
        {
            return null;
        }
    }

    /// <summary>Writes the note into a folder.</summary>
    public void Write(string folder) =>
        File.WriteAllBytes(Path.Combine(folder, FileName), JsonSerializer.SerializeToUtf8Bytes(this, Format));
}
