using System.Runtime.InteropServices;

namespace Reelwright.Audio;

/// <summary>The calls of PocketSphinx 0.8+5prealpha and its base library that decode speech.</summary>
internal static unsafe partial class PocketSphinxNative
{
    internal const string Library = "libpocketsphinx.so.3";
    internal const string BaseLibrary = "libsphinxbase.so.3";

    [LibraryImport(Library, EntryPoint = "ps_args")]
    internal static partial nint Arguments();

    [LibraryImport(BaseLibrary, EntryPoint = "cmd_ln_parse_r")]
    internal static partial nint ParseArguments(nint before, nint definitions, int count, byte** arguments, int isStrict);

    [LibraryImport(BaseLibrary, EntryPoint = "cmd_ln_free_r")]
    internal static partial int FreeArguments(nint arguments);

    [LibraryImport(Library, EntryPoint = "ps_init")]
    internal static partial nint Open(nint arguments);

    [LibraryImport(Library, EntryPoint = "ps_free")]
    internal static partial int Close(nint decoder);

    [LibraryImport(Library, EntryPoint = "ps_start_utt")]
    internal static partial int Start(nint decoder);

    [LibraryImport(Library, EntryPoint = "ps_process_raw")]
    internal static partial int Process(nint decoder, short* samples, nuint count, int isWithoutSearch, int isWhole);

    [LibraryImport(Library, EntryPoint = "ps_end_utt")]
    internal static partial int End(nint decoder);

    [LibraryImport(Library, EntryPoint = "ps_get_hyp")]
    internal static partial nint Hypothesis(nint decoder, int* score);

    [LibraryImport(Library, EntryPoint = "ps_get_logmath")]
    internal static partial nint LogMath(nint decoder);

    [LibraryImport(BaseLibrary, EntryPoint = "logmath_exp")]
    internal static partial double Exp(nint logMath, int value);

    [LibraryImport(Library, EntryPoint = "ps_seg_iter")]
    internal static partial nint FirstWord(nint decoder);

    [LibraryImport(Library, EntryPoint = "ps_seg_next")]
    internal static partial nint NextWord(nint word);

    [LibraryImport(Library, EntryPoint = "ps_seg_word")]
    internal static partial nint Word(nint word);

    [LibraryImport(Library, EntryPoint = "ps_seg_frames")]
    internal static partial void Frames(nint word, int* first, int* last);

    [LibraryImport(Library, EntryPoint = "ps_seg_prob")]
    internal static partial int Probability(nint word, int* acoustic, int* language, int* backOff);
}
