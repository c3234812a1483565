using Reelwright.Graphics;
using Reelwright.Media;

namespace Reelwright.Render;

/// <summary>Frames → picture files, in this process.</summary>
internal static class StillWriter
{
    /// <exception cref="MediaException">The library for the format is missing.</exception>
    public static byte[] Write(Frame frame, StillFormat format) => format switch
    {
        StillFormat.Png => FramePng.Encode(frame),
        StillFormat.WebP => WebPWriter.EncodeRgb(ToRgb(frame), frame.Width, frame.Height),
        _ => JpegWriter.Encode(frame.Data, frame.Width, frame.Height),
    };

    private static byte[] ToRgb(Frame frame)
    {
        byte[] rgb = new byte[frame.Width * frame.Height * 3];
        Parallel.For(0, frame.Height, y =>
        {
            var luma = frame.Y.Slice(y * frame.Width, frame.Width);
            int chroma = y / 2 * frame.ChromaWidth;
            var target = rgb.AsSpan(y * frame.Width * 3);
            for (int x = 0; x < luma.Length; x++)
            {
                var color = Bt709.ToRgb(new(luma[x], frame.U[chroma + (x / 2)], frame.V[chroma + (x / 2)]));
                target[x * 3] = color.R;
                target[(x * 3) + 1] = color.G;
                target[(x * 3) + 2] = color.B;
            }
        });
        return rgb;
    }
}
