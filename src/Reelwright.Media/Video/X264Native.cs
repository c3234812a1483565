using System.Runtime.InteropServices;

namespace Reelwright.Media;

/// <summary>The calls of libx264, build 164. The structures are that build's: another one has another library name.</summary>
internal static partial class X264Native
{
    /// <summary>More than any structure of this build takes.</summary>
    public const int StructBytes = 4096;

    // x264_param_t: what the processor can do, then six numbers on threads come before the size.
    public const int ParamProcessor = 0;
    public const int ProcessorAvx512 = 1 << 16;
    public const int ParamWidth = 28;
    public const int ParamHeight = 32;
    public const int ParamColorSpace = 36;
    public const int ParamBitDepth = 40;
    public const int ColorSpaceI420 = 2;

    // x264_picture_t, and the x264_image_t in it.
    public const int PictureKeyframe = 12;
    public const int PicturePts = 16;
    public const int PictureColorSpace = 40;
    public const int PicturePlaneCount = 44;
    public const int PictureStrides = 48;
    public const int PicturePlanes = 64;

    // x264_nal_t.
    public const int NalBytes = 40;
    public const int NalType = 4;
    public const int NalPayloadBytes = 20;
    public const int NalPayload = 24;

    private const string Library = "libx264.so.164";

    /// <summary>Whether the library is installed, with the structures that are known here.</summary>
    public static bool IsAvailable { get; } = Detect();

    [LibraryImport(Library, EntryPoint = "x264_param_default_preset", StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static partial int DefaultPreset(nint param, string preset, string? tune);

    [LibraryImport(Library, EntryPoint = "x264_param_parse", StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static partial int Parse(nint param, string name, string value);

    [LibraryImport(Library, EntryPoint = "x264_param_apply_profile", StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static partial int ApplyProfile(nint param, string profile);

    [LibraryImport(Library, EntryPoint = "x264_param_cleanup")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static partial void Cleanup(nint param);

    [LibraryImport(Library, EntryPoint = "x264_encoder_open_164")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static partial nint Open(nint param);

    [LibraryImport(Library, EntryPoint = "x264_encoder_headers")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static partial int Headers(nint encoder, out nint nals, out int count);

    [LibraryImport(Library, EntryPoint = "x264_picture_init")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static partial void InitPicture(nint picture);

    [LibraryImport(Library, EntryPoint = "x264_encoder_encode")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static partial int Encode(nint encoder, out nint nals, out int count, nint picture, nint result);

    [LibraryImport(Library, EntryPoint = "x264_encoder_delayed_frames")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static partial int DelayedFrames(nint encoder);

    [LibraryImport(Library, EntryPoint = "x264_encoder_close")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static partial void Close(nint encoder);

    private static bool Detect()
    {
        if (!OperatingSystem.IsLinux() || nint.Size != 8
            || !NativeLibrary.TryLoad(Library, typeof(X264Native).Assembly, DllImportSearchPath.SafeDirectories, out _))
        {
            return false;
        }

        // The defaults lie where they are looked for, or this is not the structure that it says it is.
        nint param = Marshal.AllocHGlobal(StructBytes);
        try
        {
            return DefaultPreset(param, "veryfast", null) == 0
                && Marshal.ReadInt32(param, ParamColorSpace) == ColorSpaceI420
                && Marshal.ReadInt32(param, ParamBitDepth) == 8
                && Marshal.ReadInt32(param, ParamWidth) == 0
                && Marshal.ReadInt32(param, ParamHeight) == 0;
        }
        finally
        {
            Marshal.FreeHGlobal(param);
        }
    }
}
