namespace Reelwright.Audio;

/// <summary>Finds the General MIDI sounds of this machine.</summary>
public static class SoundFonts
{
    // Where Debian's packages put them; the first is musescore-general-soundfont-small.
    private static readonly string[] Candidates =
    [
        "/usr/share/sounds/sf3/MuseScore_General_Lite.sf3",
        "/usr/share/sounds/sf3/MuseScore_General_Full.sf3",
        "/usr/share/sounds/sf3/default-GM.sf3",
        "/usr/share/sounds/sf2/FluidR3_GM.sf2",
        "/usr/share/sounds/sf2/default-GM.sf2",
    ];

    /// <summary>The best sound font that is installed.</summary>
    /// <exception cref="MusicException">There is none.</exception>
    public static string Find() =>
        TryFind() ?? throw new MusicException(
            "No sound font for the music. Install the package musescore-general-soundfont-small.");

    /// <summary>The best sound font that is installed, or <c>null</c>.</summary>
    public static string? TryFind() => Array.Find(Candidates, File.Exists);
}
