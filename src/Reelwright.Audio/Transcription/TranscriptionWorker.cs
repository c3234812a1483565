using System.Runtime.InteropServices;

namespace Reelwright.Audio;

/// <summary>The child process that a model writes speech down in: whatever the model does, only the child ends.</summary>
/// <remarks>First it says that the model is loaded, then it answers each stretch of sound, until its input ends.</remarks>
public static class TranscriptionWorker
{
    /// <summary>The program's first argument that asks for a worker.</summary>
    public const string Verb = "transcription-worker";

    private const int MostSamples = SlowSpeech.SampleRate * 120;

    /// <summary>Writes down until the input ends.</summary>
    /// <param name="args"><see cref="Verb"/>, the library's folder, the model's folder.</param>
    /// <returns>The exit code.</returns>
    public static int Run(string[] args)
    {
        ArgumentNullException.ThrowIfNull(args);
        using var input = new BinaryReader(Console.OpenStandardInput());
        using var output = new BinaryWriter(SpeechWorker.TakeOutput());
        if (args is not [Verb, var library, var folder])
        {
            return SpeechWorker.Refuse(output, "A transcription worker is started by the program itself.");
        }

        if (!SherpaLibrary.TryLoad(library, out string? problem))
        {
            return SpeechWorker.Refuse(output, problem);
        }

        if (ListeningModel.TryRead(folder) is not { } model)
        {
            return SpeechWorker.Refuse(output, $"There is no speech model in {folder}.");
        }

        try
        {
            using var listener = new SherpaListener(model);
            output.Write(SpeechWorker.Good);
            output.Flush();
            Serve(listener, input, output);
            return 0;
        }
        catch (SpeechException e)
        {
            return SpeechWorker.Refuse(output, e.Message);
        }
        catch (IOException)
        {
            // Nobody listens any more.
            return 0;
        }
    }

    private static void Serve(SherpaListener listener, BinaryReader input, BinaryWriter output)
    {
        while (true)
        {
            int count;
            try
            {
                count = input.ReadInt32();
            }
            catch (EndOfStreamException)
            {
                return;
            }

            if (count is < 0 or > MostSamples)
            {
                return;
            }

            float[] samples = MemoryMarshal.Cast<byte, float>(input.ReadBytes(count * sizeof(float))).ToArray();
            string json = listener.Hear(samples);
            output.Write(SpeechWorker.Good);
            output.Write(json);
            output.Flush();
        }
    }
}
