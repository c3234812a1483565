using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Reelwright.Audio;

/// <summary>The child process that a model speaks in: whatever the model does, only the child ends.</summary>
/// <remarks>
/// It answers on what was its standard output; what the library prints there itself goes to standard error. First it says
/// what it loaded, then it answers each request, until its input ends.
/// </remarks>
public static partial class SpeechWorker
{
    /// <summary>The program's first argument that asks for a worker.</summary>
    public const string Verb = "speech-worker";

    internal const byte Good = 1;
    internal const byte Bad = 0;
    private const int Output = 1;
    private const int Error = 2;

    /// <summary>Speaks until the input ends.</summary>
    /// <param name="args"><see cref="Verb"/>, the library's folder, the voice's folder.</param>
    /// <returns>The exit code.</returns>
    public static int Run(string[] args)
    {
        ArgumentNullException.ThrowIfNull(args);
        using var input = new BinaryReader(Console.OpenStandardInput());
        using var output = new BinaryWriter(TakeOutput());
        if (args is not [Verb, var library, var folder])
        {
            return Refuse(output, "A speech worker is started by the program itself.");
        }

        if (!SherpaLibrary.TryLoad(library, out string? problem))
        {
            return Refuse(output, problem);
        }

        try
        {
            using var voice = new SherpaVoice(VoiceFolder.Read(folder, VoiceNote.Find(folder)));
            output.Write(Good);
            output.Write(voice.SampleRate);
            output.Write(voice.Speakers);
            output.Flush();
            Serve(voice, input, output);
            return 0;
        }
        catch (SpeechException e)
        {
            return Refuse(output, e.Message);
        }
        catch (IOException)
        {
            // Nobody listens any more.
            return 0;
        }
    }

    private static void Serve(SherpaVoice voice, BinaryReader input, BinaryWriter output)
    {
        while (true)
        {
            string text;
            try
            {
                text = input.ReadString();
            }
            catch (EndOfStreamException)
            {
                return;
            }

            int speaker = input.ReadInt32();
            float speed = input.ReadSingle();
            float[] samples = voice.Speak(text, speaker, speed);
            output.Write(Good);
            output.Write(samples.Length);
            output.Write(MemoryMarshal.AsBytes(samples.AsSpan()));
            output.Flush();
        }
    }

    internal static int Refuse(BinaryWriter output, string sentence)
    {
        output.Write(Bad);
        output.Write(sentence);
        output.Flush();
        return 1;
    }

    // The library prints where it likes; our answers go to a copy of the pipe.
    internal static FileStream TakeOutput()
    {
        int own = Duplicate(Output);
        _ = DuplicateTo(Error, Output);
        return new FileStream(new SafeFileHandle(own, ownsHandle: true), FileAccess.Write, bufferSize: 1 << 16);
    }

    [LibraryImport("libc", EntryPoint = "dup")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Duplicate(int file);

    [LibraryImport("libc", EntryPoint = "dup2")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int DuplicateTo(int file, int other);
}
