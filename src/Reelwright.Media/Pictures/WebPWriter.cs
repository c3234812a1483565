using System.Runtime.InteropServices;

namespace Reelwright.Media;

/// <summary>Writes pictures as WebP with libwebp, which ffmpeg brings along.</summary>
public static partial class WebPWriter
{
    private const string Library = "libwebp.so.7";

    /// <summary>Encodes R, G, B bytes, 3 a pixel without padding.</summary>
    /// <param name="rgb">The pixels.</param>
    /// <param name="width">Width in pixels, up to 16,383.</param>
    /// <param name="height">Height in pixels, up to 16,383.</param>
    /// <param name="quality">1 to 100.</param>
    /// <exception cref="ArgumentException">The block has another length.</exception>
    /// <exception cref="MediaException">libwebp is missing or refuses.</exception>
    public static byte[] EncodeRgb(ReadOnlySpan<byte> rgb, int width, int height, float quality = 85)
    {
        if (rgb.Length != width * height * 3)
        {
            throw new ArgumentException($"{width}x{height} pixels have {width * height * 3} bytes, not {rgb.Length}.");
        }

        nint result = 0;
        try
        {
            nuint size = Encode(rgb, width, height, width * 3, quality, out result);
            if (size == 0)
            {
                throw new MediaException(MediaErrorKind.EncodeFailed, "The picture could not be written as WebP; ask for jpg or png.");
            }

            byte[] file = new byte[size];
            Marshal.Copy(result, file, 0, file.Length);
            return file;
        }
        catch (DllNotFoundException)
        {
            throw new MediaException(MediaErrorKind.ToolMissing, "WebP needs libwebp. Install it: apt-get install libwebp7");
        }
        finally
        {
            if (result != 0)
            {
                Free(result);
            }
        }
    }

    [LibraryImport(Library, EntryPoint = "WebPEncodeRGB")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial nuint Encode(ReadOnlySpan<byte> rgb, int width, int height, int stride, float quality, out nint output);

    [LibraryImport(Library, EntryPoint = "WebPFree")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial void Free(nint output);
}
