using System.Globalization;
using System.Text;
using Reelwright.Media;

namespace Reelwright.Audio;

/// <summary>
/// The English voice: Festival with the SLT Arctic HTS voice, a woman's. Played a fifth slower, and spoken as much faster, its
/// pitch and its resonances are a man's.
/// </summary>
internal sealed class FestivalVoice : IVoice
{
    /// <summary>Changes whenever the same text would sound different.</summary>
    public const string Version = "festival-slt-2";

    // Starting takes 0.2 s of processor time, a word some 8 ms: below this, a second process would not pay.
    private const int TokensWorthAProcess = 24;
    // Of 32000: what a man's voice is played at. Pitch falls to some 135 Hz, resonances by a fifth, as from a longer throat.
    private const double MaleRate = 26_000.0 / 32_000;
    private const string Remedy = "Install it: apt-get install festival festvox-us-slt-hts";
    private const int MaxReportBytes = 16 << 20;
    private const long MemoryLimitBytes = 1L << 30;
    private const long LeastFreeBytes = 64 << 10;

    private static readonly TimeSpan Timeout = TimeSpan.FromMinutes(2);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<VoicedPiece>> SpeakAsync(
        IReadOnlyList<SpokenPiece> pieces, CancellationToken cancellationToken)
    {
        var results = new VoicedPiece[pieces.Count];
        var runs = new List<Task>();
        foreach (var sameRate in Enumerable.Range(0, pieces.Count).GroupBy(i => SpokenRate(pieces[i].Request)))
        {
            int tokens = sameRate.Sum(i => pieces[i].Tokens.Length);
            int processes = Math.Clamp(tokens / TokensWorthAProcess, 1, Math.Min(Environment.ProcessorCount, 4));
            int[][] shares = Share([.. sameRate], pieces, processes, tokens);
            runs.AddRange(shares.Select(share => SpeakShareAsync(share, pieces, results, cancellationToken)));
        }

        await Task.WhenAll(runs);
        return results;
    }

    private static double SpokenRate(SpeechRequest request) => request.Voice == "male" ? request.Rate / MaleRate : request.Rate;

    private static int[][] Share(int[] indices, IReadOnlyList<SpokenPiece> pieces, int processes, int tokens)
    {
        var shares = Enumerable.Range(0, processes).Select(static _ => new List<int>()).ToArray();
        int done = 0;
        foreach (int i in indices)
        {
            shares[Math.Min(processes - 1, done * processes / tokens)].Add(i);
            done += pieces[i].Tokens.Length;
        }

        return [.. shares.Where(static share => share.Count > 0).Select(static share => share.ToArray())];
    }

    private static async Task SpeakShareAsync(
        int[] share, IReadOnlyList<SpokenPiece> pieces, VoicedPiece[] results, CancellationToken cancellationToken)
    {
        string folder = Directory.CreateTempSubdirectory("reelwright-speech-").FullName;
        try
        {
            for (int i = 0; i < share.Length; i++)
            {
                string file = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{i}.txt"));
                await File.WriteAllTextAsync(file, Write(pieces[share[i]]), cancellationToken);
            }

            string script = FestivalScript.Write(share.Length, SpokenRate(pieces[share[0]].Request));
            await File.WriteAllTextAsync(Path.Combine(folder, "speak.scm"), script, cancellationToken);
            string report = await RunAsync(folder, cancellationToken);
            var parts = FestivalReport.Parse(report);
            for (int i = 0; i < share.Length; i++)
            {
                results[share[i]] = Join(folder, i, pieces[share[i]], parts);
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<string> RunAsync(string folder, CancellationToken cancellationToken)
    {
        var report = new MemoryStream();
        try
        {
            var result = await ChildProcess.RunAsync(
                new ProcessRequest
                {
                    Program = "festival",
                    Arguments = ["-b", "speak.scm"],
                    WorkingDirectory = folder,
                    Timeout = Timeout,
                    MemoryLimitBytes = MemoryLimitBytes,
                    ReadOutput = async (output, token) =>
                    {
                        byte[] buffer = new byte[64 * 1024];
                        int read;
                        while ((read = await output.ReadAsync(buffer, token)) > 0 && report.Length < MaxReportBytes)
                        {
                            report.Write(buffer, 0, read);
                        }
                    },
                },
                cancellationToken);
            if (result.ErrorTail.Contains("voice_cmu_us_slt_arctic_hts", StringComparison.Ordinal))
            {
                throw new SpeechException($"The English voice is not installed. {Remedy}");
            }

            if (result.ExitCode != 0)
            {
                // It has no words of its own for this.
                throw new SpeechException(new DriveInfo(folder).AvailableFreeSpace < LeastFreeBytes
                    ? "The disk is full; free some space and try again."
                    : $"The English voice failed (exit code {result.ExitCode}).");
            }
        }
        catch (MediaException e)
        {
            throw new SpeechException(e.Message);
        }

        return Encoding.Latin1.GetString(report.GetBuffer(), 0, (int)report.Length);
    }

    /// <summary>The text for one file: plain words, one sentence.</summary>
    internal static string Write(SpokenPiece piece)
    {
        var text = new StringBuilder();
        for (int i = 0; i < piece.Tokens.Length; i++)
        {
            bool last = i == piece.Tokens.Length - 1;
            text.Append(piece.Tokens[i].Text);
            text.Append(piece.Tokens[i].After switch
            {
                Break.Question => "?",
                Break.Comma when !last => ",",
                _ => last ? "." : "",
            });
            text.Append(last ? '\n' : ' ');
        }

        return text.ToString();
    }

    private static VoicedPiece Join(
        string folder, int file, SpokenPiece piece, IReadOnlyList<FestivalReport.Part> parts)
    {
        var samples = new List<float>();
        var words = new List<WordTime>(piece.Tokens.Length);
        int rate = AudioBlock.SampleRate;
        int next = 0;
        foreach (var part in parts.Where(part => part.Line == file))
        {
            string wave = string.Create(CultureInfo.InvariantCulture, $"{file}-{part.Number}.wav");
            (float[] sound, rate) = WaveFile.ReadMono(File.ReadAllBytes(Path.Combine(folder, wave)));
            foreach (var (start, end) in part.Tokens)
            {
                if (next < piece.Tokens.Length)
                {
                    var token = piece.Tokens[next++];
                    words.Add(new WordTime(
                        piece.Request.Text.Substring(token.Start, token.Length), token.Start, token.Length,
                        samples.Count + (long)(start * rate), samples.Count + (long)(end * rate)));
                }
            }

            samples.AddRange(sound);
        }

        int played = piece.Request.Voice == "male" ? (int)Math.Round(rate * MaleRate) : rate;
        return samples.Count > 0
            ? new VoicedPiece([.. samples], played, words)
            : throw new SpeechException($"The English voice gave no sound. {Remedy}");
    }
}
