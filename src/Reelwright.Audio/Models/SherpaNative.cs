using System.Runtime.InteropServices;

namespace Reelwright.Audio;

/// <summary>The few functions of sherpa-onnx that speak; its structures as version <see cref="SherpaLibrary.Version"/> lays them out.</summary>
internal static unsafe partial class SherpaNative
{
    [LibraryImport(SherpaLibrary.Name, EntryPoint = "SherpaOnnxCreateOfflineTts")]
    internal static partial nint Create(Config* config);

    [LibraryImport(SherpaLibrary.Name, EntryPoint = "SherpaOnnxDestroyOfflineTts")]
    internal static partial void Destroy(nint voice);

    [LibraryImport(SherpaLibrary.Name, EntryPoint = "SherpaOnnxOfflineTtsSampleRate")]
    internal static partial int SampleRate(nint voice);

    [LibraryImport(SherpaLibrary.Name, EntryPoint = "SherpaOnnxOfflineTtsNumSpeakers")]
    internal static partial int Speakers(nint voice);

    [LibraryImport(SherpaLibrary.Name, EntryPoint = "SherpaOnnxOfflineTtsGenerateWithConfig")]
    internal static partial Sound* Generate(nint voice, byte* text, Generation* how, nint callback, nint argument);

    [LibraryImport(SherpaLibrary.Name, EntryPoint = "SherpaOnnxDestroyOfflineTtsGeneratedAudio")]
    internal static partial void Free(Sound* sound);

    /// <summary>The whole configuration; what stays zero is not used, or takes the library's own value.</summary>
    [StructLayout(LayoutKind.Sequential)]
    internal struct Config
    {
        public Vits Vits;
        public int Threads;
        public int Debug;
        public byte* Provider;
        public Matcha Matcha;
        public Kokoro Kokoro;
        public Kitten Kitten;
        public Unused Unused;
        public byte* RuleFsts;
        public int MaxSentences;
        public byte* RuleFars;
        public float SilenceScale;
    }

    [StructLayout(LayoutKind.Sequential)]
    internal struct Vits
    {
        public byte* Model;
        public byte* Lexicon;
        public byte* Tokens;
        public byte* DataFolder;
        public float Noise;
        public float DurationNoise;
        public float Length;
        public byte* WordsFolder;
    }

    [StructLayout(LayoutKind.Sequential)]
    internal struct Matcha
    {
        public byte* Model;
        public byte* Vocoder;
        public byte* Lexicon;
        public byte* Tokens;
        public byte* DataFolder;
        public float Noise;
        public float Length;
        public byte* WordsFolder;
    }

    [StructLayout(LayoutKind.Sequential)]
    internal struct Kokoro
    {
        public byte* Model;
        public byte* Voices;
        public byte* Tokens;
        public byte* DataFolder;
        public float Length;
        public byte* WordsFolder;
        public byte* Lexicon;
        public byte* Language;
    }

    [StructLayout(LayoutKind.Sequential)]
    internal struct Kitten
    {
        public byte* Model;
        public byte* Voices;
        public byte* Tokens;
        public byte* DataFolder;
        public float Length;
    }

    /// <summary>Families that we do not use: zipvoice (six texts, four numbers), pocket (seven texts, a number), supertonic (seven texts).</summary>
    [StructLayout(LayoutKind.Sequential)]
    internal struct Unused
    {
        private fixed long _zipvoice[6 + 2];
        private fixed long _pocket[7 + 1];
        private fixed long _supertonic[7];
    }

    [StructLayout(LayoutKind.Sequential)]
    internal struct Generation
    {
        public float SilenceScale;
        public float Speed;
        public int Speaker;
        public float* ReferenceSound;
        public int ReferenceLength;
        public int ReferenceRate;
        public byte* ReferenceText;
        public int Steps;
        public byte* Extra;
    }

    [StructLayout(LayoutKind.Sequential)]
    internal struct Sound
    {
        public float* Samples;
        public int Count;
        public int SampleRate;
    }
}
