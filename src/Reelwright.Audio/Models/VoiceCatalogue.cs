using System.Collections.Immutable;
using System.Text.Json;

namespace Reelwright.Audio;

/// <summary>A voice that is known and can be fetched.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Languages">en, zh or both.</param>
/// <param name="Timbre">female, male, or <c>null</c> where it has both.</param>
/// <param name="Speakers">How many speak.</param>
/// <param name="Megabytes">About what is downloaded.</param>
/// <param name="Licence">Licence of the model.</param>
/// <param name="Address">Its archive.</param>
/// <param name="Extra">A further file that it needs; <c>null</c> for none.</param>
/// <param name="About">What it is like.</param>
public sealed record KnownVoice(
    string Name, ImmutableArray<string> Languages, string? Timbre, int Speakers, int Megabytes, string Licence, Uri Address, Uri? Extra, string About);

/// <summary>The library's package, to the byte.</summary>
/// <param name="Package">Name of the npm package.</param>
/// <param name="Version">Its version.</param>
/// <param name="Sha512">Its archive's SHA-512, in base64.</param>
/// <param name="Bytes">Its archive's size.</param>
/// <param name="Licence">Licences of what is in it.</param>
public sealed record KnownLibrary(string Package, string Version, string Sha512, long Bytes, string Licence);

/// <summary>What can be installed: <c>voices.json</c>.</summary>
/// <param name="Library">What runs the models.</param>
/// <param name="Voices">The models; the first is the usual one.</param>
public sealed record VoiceCatalogue(KnownLibrary Library, ImmutableArray<KnownVoice> Voices)
{
    /// <summary>The catalogue that comes with the program.</summary>
    public static VoiceCatalogue Own { get; } = Read();

    /// <summary>Where the library's package lies in a registry.</summary>
    /// <param name="registry">Address of an npm registry.</param>
    public Uri LibraryAddress(string registry) =>
        new($"{registry.TrimEnd('/')}/{Library.Package}/-/{Library.Package}-{Library.Version}.tgz");

    private static VoiceCatalogue Read()
    {
        using var stream = typeof(VoiceCatalogue).Assembly.GetManifestResourceStream("voices.json")!;
        return JsonSerializer.Deserialize<VoiceCatalogue>(stream, JsonSerializerOptions.Web)!;
    }
}
