using Reelwright.Agent;
using Reelwright.Audio;
using Reelwright.Timelines;

namespace Reelwright.Tests;

/// <summary>Says the same of every file: two pauses, two moments; 120 beats a minute from 0.3 s on, full from 6.3 s.</summary>
internal sealed class Listener : IFootageAnalyst
{
    public Task<FootageReport?> AnalyzeAsync(ExternalReference media, CancellationToken cancellationToken) =>
        Task.FromResult<FootageReport?>(new([new(2, 3.5), new(4, 4.2)], [new(1, 2, 5), new(5, 6, 3)]));

    public Task<Song?> ListenToMusicAsync(ExternalReference media, CancellationToken cancellationToken) => Task.FromResult<Song?>(new(
        120,
        [.. Enumerable.Range(0, 39).Select(beat => 0.3 + (beat / 2.0))],
        [.. Enumerable.Range(0, 10).Select(bar => 0.3 + (bar * 2.0))],
        6.3));
}
