using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;
using Reelwright.Audio;
using Reelwright.Media;

namespace Reelwright.Render;

/// <summary>Samples that wait on the disk instead of in memory; gone when this is disposed of.</summary>
/// <remarks>Written by one, then read by any number of threads.</remarks>
internal sealed class SampleFile : IDisposable
{
    private const int FrameBytes = 2 * sizeof(float);
    private const int MostAtOnce = 60 * AudioBlock.SampleRate;
    private readonly SafeFileHandle _file;

    /// <param name="path">The file, made anew, or one of interleaved stereo floats that is there.</param>
    /// <param name="exists">Whether it is there.</param>
    public SampleFile(string path, bool exists = false)
    {
        _file = File.OpenHandle(
            path, exists ? FileMode.Open : FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, FileOptions.DeleteOnClose);
        Length = RandomAccess.GetLength(_file) / FrameBytes;
    }

    /// <summary>Samples per channel.</summary>
    public long Length { get; private set; }

    /// <summary>Adds samples at the end.</summary>
    public void Append(AudioBlock block)
    {
        for (int start = 0; start < block.Length; start += MostAtOnce)
        {
            var part = block.Slice(start, Math.Min(MostAtOnce, block.Length - start));
            float[] samples = part.ToInterleaved();
            try
            {
                RandomAccess.Write(_file, MemoryMarshal.AsBytes(samples.AsSpan()), Length * FrameBytes);
            }
            catch (IOException)
            {
                throw MediaException.DiskFull();
            }

            Length += part.Length;
        }
    }

    /// <summary>Reads samples; silence outside the file.</summary>
    public AudioBlock Read(long start, int length)
    {
        long from = Math.Clamp(start, 0, Length);
        float[] samples = new float[2 * (Math.Clamp(start + length, from, Length) - from)];
        var bytes = MemoryMarshal.AsBytes(samples.AsSpan());
        for (int done = 0; done < bytes.Length;)
        {
            int read = RandomAccess.Read(_file, bytes[done..], (from * FrameBytes) + done);
            done += read > 0 ? read : throw new EndOfStreamException();
        }

        var block = AudioBlock.FromInterleaved(samples);
        return block.Length == length ? block : block.Slice(start - from, length);
    }

    public void Dispose() => _file.Dispose();
}
