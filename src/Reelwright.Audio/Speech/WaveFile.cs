using System.Buffers.Binary;
using System.Text;

namespace Reelwright.Audio;

/// <summary>Reads the plain 16-bit mono WAV files that speech engines write.</summary>
internal static class WaveFile
{
    private const int HeaderBytes = 12;
    private const int ChunkHeaderBytes = 8;

    /// <summary>The samples, full scale at ±1, and their rate.</summary>
    /// <exception cref="SpeechException">Another kind of file.</exception>
    public static (float[] Samples, int SampleRate) ReadMono(ReadOnlySpan<byte> file)
    {
        int rate = 0;
        for (int at = HeaderBytes; at + ChunkHeaderBytes <= file.Length;)
        {
            string id = Encoding.Latin1.GetString(file.Slice(at, 4));
            int length = Math.Clamp(
                BinaryPrimitives.ReadInt32LittleEndian(file[(at + 4)..]), 0, file.Length - at - ChunkHeaderBytes);
            var body = file.Slice(at + ChunkHeaderBytes, length);
            if (id == "fmt " && length >= 16)
            {
                bool fits = BinaryPrimitives.ReadInt16LittleEndian(body) == 1
                    && BinaryPrimitives.ReadInt16LittleEndian(body[2..]) == 1
                    && BinaryPrimitives.ReadInt16LittleEndian(body[14..]) == 16;
                rate = fits ? BinaryPrimitives.ReadInt32LittleEndian(body[4..]) : throw Unknown();
            }
            else if (id == "data" && rate > 0)
            {
                return (Samples(body), rate);
            }

            at += ChunkHeaderBytes + length + (length & 1);
        }

        throw Unknown();
    }

    /// <summary>Bare samples of 16 bits.</summary>
    public static float[] Samples(ReadOnlySpan<byte> body)
    {
        float[] samples = new float[body.Length / 2];
        for (int i = 0; i < samples.Length; i++)
        {
            samples[i] = BinaryPrimitives.ReadInt16LittleEndian(body[(2 * i)..]) / 32_768f;
        }

        return samples;
    }

    private static SpeechException Unknown() => new("The speech engine wrote a sound file that cannot be read.");
}
