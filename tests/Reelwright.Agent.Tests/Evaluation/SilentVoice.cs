using System.Collections.Immutable;
using Reelwright.Audio;

namespace Reelwright.Tests;

/// <summary>A voice of an even pace that makes no sound: scripts are timed by it in no time.</summary>
internal sealed class SilentVoice : ISpeechSynthesizer
{
    private const double WideSeconds = 0.2;
    private const double LatinSeconds = 0.062;

    public string Version => "silent-1";

    public Task<Speech> SpeakAsync(SpeechRequest request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var words = ImmutableArray.CreateBuilder<WordTime>();
        double at = 0;
        for (int i = 0; i < request.Text.Length;)
        {
            int length = 1;
            while (!IsAlone(request.Text[i]) && i + length < request.Text.Length && !IsAlone(request.Text[i + length]))
            {
                length++;
            }

            double end = at + (length * (request.Text[i] > 0x2e80 ? WideSeconds : LatinSeconds) / request.Rate);
            if (char.IsLetterOrDigit(request.Text[i]))
            {
                words.Add(new(request.Text.Substring(i, length), i, length, Samples(at), Samples(end)));
            }

            at = end;
            i += length;
        }

        return Task.FromResult(new Speech(new AudioBlock((int)Samples(at)), words.ToImmutable()));
    }

    public async Task<IReadOnlyList<Speech>> SpeakManyAsync(
        IReadOnlyList<SpeechRequest> requests,
        CancellationToken cancellationToken)
    {
        var takes = new List<Speech>();
        foreach (var request in requests)
        {
            takes.Add(await SpeakAsync(request, cancellationToken));
        }

        return takes;
    }

    private static bool IsAlone(char c) => c > 0x2e80 || !char.IsLetterOrDigit(c);

    private static long Samples(double seconds) => (long)(seconds * AudioBlock.SampleRate);
}
