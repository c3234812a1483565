using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Reelwright.Audio;
using Reelwright.Timelines;

namespace Reelwright.Server;

/// <summary>How loud every clip is over its time, each by itself, to be drawn on it.</summary>
internal sealed class Waveforms : IDisposable
{
    /// <summary>Peaks in a second.</summary>
    public const int PerSecond = 50;

    // Longer sound is not held in memory as a whole.
    private const int MaxSeconds = 300;
    private const int MaxKept = 128;
    private const int PeakSamples = AudioBlock.SampleRate / PerSecond;

    private readonly ConcurrentDictionary<string, ImmutableArray<ClipPeaks>> _kept = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim _measuring = new(1, 1);

    /// <summary>Peaks of all clips that are heard; none where the timeline is longer than is measured.</summary>
    public async Task<ImmutableArray<ClipPeaks>> MeasureAsync(
        IPreviewer previewer, Timeline timeline, IMediaPaths media, CancellationToken cancellationToken)
    {
        if (timeline.Length / timeline.Rate.PerSecond > MaxSeconds)
        {
            return [];
        }

        var all = ImmutableArray.CreateBuilder<ClipPeaks>();
        foreach (var track in timeline.Tracks.Where(IsHeard))
        {
            // Alone, so that nothing gives way to it or covers it; how loud it is made is drawn by whoever shows it.
            var alone = timeline with { Tracks = [track with { IsMuted = false, GainDb = 0 }] };
            string key = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(SessionStore.Encode(alone))));
            if (!_kept.TryGetValue(key, out var peaks))
            {
                await _measuring.WaitAsync(cancellationToken);
                try
                {
                    var mix = await previewer.MixAsync(alone, media, cancellationToken);
                    peaks = [.. track.Placed().Where(IsHeard).Select(placed => new ClipPeaks(placed.Clip.Id.Value, Of(mix, timeline.Rate, placed.Range)))];
                }
                finally
                {
                    _measuring.Release();
                }

                if (_kept.Count >= MaxKept)
                {
                    _kept.Clear();
                }

                _kept[key] = peaks;
            }

            all.AddRange(peaks);
        }

        return all.ToImmutable();
    }

    public void Dispose() => _measuring.Dispose();

    private static bool IsHeard(Track track) => track.Kind != TrackKind.Text && track.Placed().Any(IsHeard);

    private static bool IsHeard(PlacedClip placed) =>
        placed.Track.Kind == TrackKind.Audio || placed.Clip.Media is ExternalReference { Kind: MediaKind.Video, HasAudio: true };

    private static byte[] Of(AudioBlock mix, FrameRate rate, FrameRange range)
    {
        long start = rate.FirstSample(range.Start);
        long end = Math.Min(mix.Length, rate.FirstSample(range.End));
        byte[] peaks = new byte[Math.Max(0, (end - start + PeakSamples - 1) / PeakSamples)];
        for (int i = 0; i < peaks.Length; i++)
        {
            int from = (int)(start + ((long)i * PeakSamples));
            int length = (int)Math.Min(PeakSamples, end - from);
            float most = Math.Max(Most(mix.Left.AsSpan(from, length)), Most(mix.Right.AsSpan(from, length)));
            peaks[i] = (byte)Math.Min(byte.MaxValue, Math.Round(most * byte.MaxValue));
        }

        return peaks;
    }

    private static float Most(ReadOnlySpan<float> samples)
    {
        float most = 0;
        foreach (float sample in samples)
        {
            most = Math.Max(most, Math.Abs(sample));
        }

        return most;
    }
}
