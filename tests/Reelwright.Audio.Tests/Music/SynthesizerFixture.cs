using System.Collections.Concurrent;
using Reelwright.Audio;

namespace Reelwright.Tests;

/// <summary>One synthesizer for all tests: decoding an instrument's samples is what takes time.</summary>
public sealed class SynthesizerFixture : IDisposable
{
    private readonly ConcurrentDictionary<MusicMood, (Score, AudioBlock)> _beds = new();

    public FluidSynthesizer Synthesizer { get; } = new(SoundFonts.Find());

    /// <summary>Fifteen seconds of each mood, rendered once.</summary>
    public (Score Score, AudioBlock Bed) Bed(MusicMood mood) => _beds.GetOrAdd(mood, key =>
    {
        var score = Composer.Compose(new() { Mood = key, LengthSamples = 15 * AudioBlock.SampleRate, Seed = 11 });
        return (score, Synthesizer.Render(score, score.LengthSamples));
    });

    public void Dispose() => Synthesizer.Dispose();
}
