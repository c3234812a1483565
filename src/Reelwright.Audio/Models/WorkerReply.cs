using System.Text;
using Reelwright.Media;

namespace Reelwright.Audio;

/// <summary>What workers answer: a byte that tells whether it went well, then numbers, samples, or a text with its length.</summary>
internal static class WorkerReply
{
    /// <summary>Starts a worker on a model.</summary>
    /// <param name="program">What it runs in.</param>
    /// <param name="verb">What it is to do.</param>
    /// <param name="libraryFolder">Where sherpa-onnx lies.</param>
    /// <param name="modelFolder">Where the model lies.</param>
    /// <param name="life">How long it may live.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="MediaException">It cannot be started.</exception>
    public static RunningProcess Start(
        WorkerProgram program, string verb, string libraryFolder, string modelFolder, TimeSpan life, CancellationToken cancellationToken) => RunningProcess.Start(
        new ProcessRequest
        {
            Program = program.File,
            Arguments = [.. program.Arguments, verb, libraryFolder, modelFolder],
            Environment = program.Variables,
            Timeout = life,
        },
        cancellationToken);

    /// <summary>Whether it went well; if not, a sentence follows.</summary>
    public static async Task<bool> IsGoodAsync(RunningProcess process, CancellationToken cancellationToken)
    {
        byte[] answer = new byte[1];
        await process.Output.ReadExactlyAsync(answer, cancellationToken);
        return answer[0] == SpeechWorker.Good;
    }

    /// <summary>The length of a text that follows, in bytes: in sevens of bits, as <see cref="BinaryWriter"/> writes it.</summary>
    public static async Task<int> LengthAsync(RunningProcess process, CancellationToken cancellationToken)
    {
        byte[] one = new byte[1];
        int length = 0;
        for (int shift = 0; shift < 28; shift += 7)
        {
            await process.Output.ReadExactlyAsync(one, cancellationToken);
            length |= (one[0] & 0x7F) << shift;
            if (one[0] < 0x80)
            {
                break;
            }
        }

        return length;
    }

    /// <summary>A text of so many bytes.</summary>
    public static async Task<string> TextAsync(RunningProcess process, int length, CancellationToken cancellationToken)
    {
        byte[] text = new byte[length];
        await process.Output.ReadExactlyAsync(text, cancellationToken);
        return Encoding.UTF8.GetString(text);
    }
}
