using System.Runtime.InteropServices;

namespace Reelwright.Audio;

/// <summary>The few functions of libfluidsynth 2 that are needed.</summary>
internal static partial class FluidNative
{
    private const string Library = "libfluidsynth.so.3";

    [LibraryImport(Library, EntryPoint = "new_fluid_settings")]
    internal static partial nint NewSettings();

    [LibraryImport(Library, EntryPoint = "delete_fluid_settings")]
    internal static partial void DeleteSettings(nint settings);

    [LibraryImport(Library, EntryPoint = "fluid_settings_setnum", StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int SetNumber(nint settings, string name, double value);

    [LibraryImport(Library, EntryPoint = "fluid_settings_setint", StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int SetInteger(nint settings, string name, int value);

    [LibraryImport(Library, EntryPoint = "new_fluid_synth")]
    internal static partial nint NewSynth(nint settings);

    [LibraryImport(Library, EntryPoint = "delete_fluid_synth")]
    internal static partial void DeleteSynth(nint synth);

    [LibraryImport(Library, EntryPoint = "fluid_synth_sfload", StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int LoadSoundFont(nint synth, string path, int resetPresets);

    [LibraryImport(Library, EntryPoint = "fluid_synth_program_select")]
    internal static partial int SelectProgram(nint synth, int channel, int soundFont, int bank, int program);

    [LibraryImport(Library, EntryPoint = "fluid_synth_noteon")]
    internal static partial int NoteOn(nint synth, int channel, int key, int velocity);

    [LibraryImport(Library, EntryPoint = "fluid_synth_noteoff")]
    internal static partial int NoteOff(nint synth, int channel, int key);

    [LibraryImport(Library, EntryPoint = "fluid_synth_cc")]
    internal static partial int Control(nint synth, int channel, int number, int value);

    [LibraryImport(Library, EntryPoint = "fluid_synth_pitch_bend")]
    internal static partial int PitchBend(nint synth, int channel, int value);

    [LibraryImport(Library, EntryPoint = "fluid_synth_write_float")]
    internal static unsafe partial int Write(
        nint synth, int length,
        float* left, int leftOffset, int leftStep,
        float* right, int rightOffset, int rightStep);

    // A null function silences a level; the library would print to standard error.
    [LibraryImport(Library, EntryPoint = "fluid_set_log_function")]
    internal static partial nint SetLogFunction(int level, nint function, nint data);
}
