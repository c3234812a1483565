using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Reelwright.Audio;

/// <summary>A spoken line as a file: the words' times and one channel of samples.</summary>
internal static class SpeechFile
{
    private const int Magic = 0x31505352;
    private const int FieldsPerWord = 4;

    public static byte[] Write(Speech speech)
    {
        int[] head = new int[3 + (FieldsPerWord * speech.Words.Length)];
        (head[0], head[1], head[2]) = (Magic, speech.Words.Length, speech.Audio.Length);
        for (int i = 0; i < speech.Words.Length; i++)
        {
            var word = speech.Words[i];
            var fields = head.AsSpan(3 + (FieldsPerWord * i));
            (fields[0], fields[1]) = (word.TextStart, word.TextLength);
            (fields[2], fields[3]) = ((int)word.StartSample, (int)word.EndSample);
        }

        return [.. MemoryMarshal.AsBytes(head.AsSpan()), .. MemoryMarshal.AsBytes(speech.Audio.Left.AsSpan())];
    }

    /// <summary>Reads a file back; <see langword="null"/> when it is damaged.</summary>
    public static Speech? TryRead(ReadOnlySpan<byte> file, string text)
    {
        if (file.Length < 12 || file.Length % 4 != 0)
        {
            return null;
        }

        var head = MemoryMarshal.Cast<byte, int>(file);
        int words = head[1];
        int samples = head[2];
        if (head[0] != Magic || words < 0 || samples < 0
            || head.Length != 3L + ((long)FieldsPerWord * words) + samples)
        {
            return null;
        }

        var times = ImmutableArray.CreateBuilder<WordTime>(words);
        for (int i = 0; i < words; i++)
        {
            var fields = head[(3 + (FieldsPerWord * i))..];
            if (fields[0] < 0 || fields[1] < 0 || fields[0] + fields[1] > text.Length)
            {
                return null;
            }

            times.Add(new WordTime(text.Substring(fields[0], fields[1]), fields[0], fields[1], fields[2], fields[3]));
        }

        var audio = new AudioBlock(samples);
        MemoryMarshal.Cast<byte, float>(file)[(3 + (FieldsPerWord * words))..].CopyTo(audio.Left);
        audio.Left.CopyTo(audio.Right, 0);
        return new Speech(audio, times.MoveToImmutable());
    }
}
