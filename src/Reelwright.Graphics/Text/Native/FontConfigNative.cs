using System.Runtime.InteropServices;

namespace Reelwright.Graphics;

/// <summary>The calls of fontconfig that build a private configuration and look into its fonts.</summary>
internal static partial class FontConfigNative
{
    private const string Library = "libfontconfig.so.1";

    [LibraryImport(Library, EntryPoint = "FcConfigCreate")]
    internal static partial FontConfigHandle Create();

    [LibraryImport(Library, EntryPoint = "FcConfigDestroy")]
    internal static partial void Destroy(nint config);

    [LibraryImport(Library, EntryPoint = "FcConfigParseAndLoad", StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int ParseAndLoad(FontConfigHandle config, string file, int complain);

    [LibraryImport(Library, EntryPoint = "FcConfigParseAndLoadFromMemory", StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int ParseAndLoadFromMemory(FontConfigHandle config, string xml, int complain);

    [LibraryImport(Library, EntryPoint = "FcConfigBuildFonts")]
    internal static partial int BuildFonts(FontConfigHandle config);

    [LibraryImport(Library, EntryPoint = "FcConfigGetFonts")]
    internal static partial nint GetFonts(FontConfigHandle config, int set);

    [LibraryImport(Library, EntryPoint = "FcPatternGetString", StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int PatternGetString(nint pattern, string property, int index, out nint value);

    [LibraryImport(Library, EntryPoint = "FcPatternGetCharSet", StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int PatternGetCharSet(nint pattern, string property, int index, out nint charSet);

    [LibraryImport(Library, EntryPoint = "FcCharSetHasChar")]
    internal static partial int CharSetHasChar(nint charSet, uint codePoint);

    [LibraryImport(Library, EntryPoint = "FcCharSetEqual")]
    internal static partial int CharSetEqual(nint left, nint right);
}
