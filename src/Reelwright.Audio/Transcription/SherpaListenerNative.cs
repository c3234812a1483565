using System.Runtime.InteropServices;

namespace Reelwright.Audio;

/// <summary>The few functions of sherpa-onnx that hear; its structures as version <see cref="SherpaLibrary.Version"/> lays them out.</summary>
internal static unsafe partial class SherpaListenerNative
{
    [LibraryImport(SherpaLibrary.Name, EntryPoint = "SherpaOnnxCreateOfflineRecognizer")]
    internal static partial nint Create(Config* config);

    [LibraryImport(SherpaLibrary.Name, EntryPoint = "SherpaOnnxDestroyOfflineRecognizer")]
    internal static partial void Destroy(nint recognizer);

    [LibraryImport(SherpaLibrary.Name, EntryPoint = "SherpaOnnxCreateOfflineStream")]
    internal static partial nint Open(nint recognizer);

    [LibraryImport(SherpaLibrary.Name, EntryPoint = "SherpaOnnxDestroyOfflineStream")]
    internal static partial void Close(nint stream);

    [LibraryImport(SherpaLibrary.Name, EntryPoint = "SherpaOnnxAcceptWaveformOffline")]
    internal static partial void Accept(nint stream, int sampleRate, float* samples, int count);

    [LibraryImport(SherpaLibrary.Name, EntryPoint = "SherpaOnnxDecodeOfflineStream")]
    internal static partial void Decode(nint recognizer, nint stream);

    [LibraryImport(SherpaLibrary.Name, EntryPoint = "SherpaOnnxGetOfflineStreamResultAsJson")]
    internal static partial nint Result(nint stream);

    [LibraryImport(SherpaLibrary.Name, EntryPoint = "SherpaOnnxDestroyOfflineStreamResultJson")]
    internal static partial void Free(nint result);

    /// <summary>The whole configuration, 624 bytes; what stays zero is not used, or takes the library's own value.</summary>
    [StructLayout(LayoutKind.Sequential)]
    internal struct Config
    {
        public int SampleRate;
        public int Features;
        public byte* Encoder;
        public byte* Decoder;
        public byte* Joiner;
        public byte* Paraformer;
        private readonly byte* _nemo;
        public Whisper Whisper;
        private readonly byte* _tdnn;
        public byte* Tokens;
        public int Threads;
        public int Debug;
        public byte* Provider;
        public byte* Type;
        private readonly byte* _unit;
        private readonly byte* _vocabulary;
        private readonly byte* _telespeech;
        public byte* SenseVoice;
        public byte* SenseVoiceLanguage;
        public int SenseVoiceWritesNumbers;
        private OtherFamilies _others;
        private readonly byte* _languageModel;
        private readonly float _languageScale;
        public byte* Method;
        public int Paths;
        private readonly byte* _hotWords;
        private readonly float _hotWordsScore;
        private readonly byte* _rules;
        private readonly byte* _archives;
        private readonly float _blankPenalty;
        private Tail _tail;
    }

    [StructLayout(LayoutKind.Sequential)]
    internal struct Whisper
    {
        public byte* Encoder;
        public byte* Decoder;
        public byte* Language;
        public byte* Task;
        public int TailPaddings;
        public int HasTokenTimes;
        public int HasSegmentTimes;
    }

    /// <summary>
    /// Families that we do not use: moonshine (5 texts), fire red (2), dolphin, zipformer (1 each), canary (4 and a number), wenet, omnilingual,
    /// medasr (1 each), funasr nano (6, four numbers, a text, a number, a text), fire red ctc (1), qwen3 (4, five numbers, a text), cohere (3, two numbers).
    /// </summary>
    [StructLayout(LayoutKind.Sequential)]
    private struct OtherFamilies
    {
        private fixed long _fields[5 + 2 + 1 + 1 + 5 + 1 + 1 + 1 + 11 + 1 + 8 + 4];
    }

    /// <summary>Homophones (3 texts), the graph decoder (a text and a number).</summary>
    [StructLayout(LayoutKind.Sequential)]
    private struct Tail
    {
        private fixed long _fields[3 + 2];
    }
}
