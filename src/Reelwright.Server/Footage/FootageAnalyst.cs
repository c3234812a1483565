using System.Collections.Immutable;
using Reelwright.Agent;
using Reelwright.Audio;
using Reelwright.Media;
using Reelwright.Timelines;

namespace Reelwright.Server;

/// <summary>Listens to footage and watches how much moves in it; keeps what it found for as long as it lives.</summary>
/// <param name="tools">ffmpeg and ffprobe.</param>
/// <param name="mediaDirectory">The server's folder of uploads, by hash.</param>
internal sealed class FootageAnalyst(MediaTools tools, string mediaDirectory) : IFootageAnalyst
{
    private const int Width = 96;
    private const int Height = 54;
    private const int FramesPerSecond = 4;
    private const double MomentSeconds = 1;
    private const int MostKept = 200;

    // No video is longer.
    private const double MostMusicSeconds = 600;

    private readonly Lock _lock = new();
    private readonly Dictionary<string, FootageReport> _known = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Song> _songs = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public Task<FootageReport?> AnalyzeAsync(ExternalReference media, CancellationToken cancellationToken) => OnceAsync(_known, media, async path =>
    {
        var info = await new MediaProber(tools).ProbeAsync(path, cancellationToken);
        double[] levels = media.HasAudio ? await ListenAsync(path, media, cancellationToken) : [];
        double[] motion = info.Video is null ? [] : await WatchAsync(path, info, cancellationToken);
        return levels.Length == 0 && motion.Length == 0 ? null : new FootageReport(SilenceFinder.Find(levels), Moments(levels, motion));
    });

    /// <inheritdoc/>
    public Task<Song?> ListenToMusicAsync(ExternalReference media, CancellationToken cancellationToken) => OnceAsync(_songs, media, async path =>
    {
        double seconds = Math.Min(media.DurationSeconds > 0 ? media.DurationSeconds : MostMusicSeconds, MostMusicSeconds);
        float[] samples = await new AudioDecoder(tools).DecodeStereoAsync(path, 0, seconds, cancellationToken);
        return SongAnalysis.Of(AudioBlock.FromInterleaved(samples));
    });

    /// <summary>Second by second, how much is heard and how much moves, each against the rest of the clip.</summary>
    internal static ImmutableArray<FootageSpan> Moments(double[] levels, double[] motion)
    {
        int perSound = (int)(MomentSeconds / SilenceFinder.WindowSeconds);
        int perMotion = (int)(MomentSeconds * FramesPerSecond);
        double[] heard = Average(levels, perSound);
        double[] moved = Average(motion, perMotion);
        int count = Math.Max(heard.Length, moved.Length);
        var (loud, moving) = (Rank(heard), Rank(moved));
        return
        [
            .. Enumerable.Range(0, count).Select(i => new FootageSpan(
                i * MomentSeconds,
                (i + 1) * MomentSeconds,
                (At(loud, i) + At(moving, i)) / 2)),
        ];
    }

    private static double At(double[] values, int index) => index < values.Length ? values[index] : 0;

    // A share of the clip that is weaker: it needs no units and no outlier rules it.
    private static double[] Rank(double[] values)
    {
        double[] sorted = [.. values.Order()];
        return
        [
            .. values.Select(value =>
            {
                int index = Array.BinarySearch(sorted, value);
                return sorted.Length < 2 ? 0.5 : Math.Max(0, index) / (double)(sorted.Length - 1);
            }),
        ];
    }

    private static double[] Average(double[] values, int window) =>
        [.. values.Chunk(Math.Max(1, window)).Where(part => part.Length * 2 >= window).Select(part => part.Average())];

    private async Task<double[]> ListenAsync(string path, ExternalReference media, CancellationToken cancellationToken)
    {
        double seconds = Math.Min(media.DurationSeconds, tools.MaxSoundSeconds);
        float[] samples = await new AudioDecoder(tools).DecodeStereoAsync(path, 0, seconds, cancellationToken);
        return SilenceFinder.Levels(samples);
    }

    private async Task<double[]> WatchAsync(string path, MediaInfo info, CancellationToken cancellationToken)
    {
        var options = new VideoReadOptions
        {
            Info = info,
            Width = Width,
            Height = Height,
            RateNumerator = FramesPerSecond,
            RateDenominator = 1,
        };
        await using var reader = await VideoReader.OpenAsync(tools, path, options, cancellationToken);
        byte[] now = new byte[options.FrameBytes];
        byte[] before = new byte[options.FrameBytes];
        var motion = new List<double>();
        while (await reader.ReadAsync(now, cancellationToken))
        {
            motion.Add(reader.FramesRead > 1 ? Difference(now, before) : 0);
            (now, before) = (before, now);
        }

        return [.. motion];
    }

    private static double Difference(byte[] now, byte[] before)
    {
        long sum = 0;
        for (int i = 0; i < Width * Height; i++)
        {
            sum += Math.Abs(now[i] - before[i]);
        }

        return sum / (double)(Width * Height);
    }

    // What was found in a file before, or is found now; a file that is gone or cannot be read is looked at anew the next time.
    private async Task<T?> OnceAsync<T>(Dictionary<string, T> known, ExternalReference media, Func<string, Task<T?>> look)
        where T : class
    {
        lock (_lock)
        {
            if (known.TryGetValue(media.ContentHash, out var kept))
            {
                return kept;
            }
        }

        T? found;
        try
        {
            found = Find(media.ContentHash) is { } path ? await look(path) : null;
        }
        catch (MediaException)
        {
            return null;
        }

        if (found is null)
        {
            return null;
        }

        lock (_lock)
        {
            if (known.Count >= MostKept)
            {
                known.Clear();
            }

            known[media.ContentHash] = found;
        }

        return found;
    }

    // Uploads lie under the hash of their content; the name's ending is theirs.
    private string? Find(string hash)
    {
        if (hash.Length < 2 || !hash.All(char.IsAsciiHexDigit))
        {
            return null;
        }

        string folder = Path.Combine(mediaDirectory, hash[..2]);
        return Directory.Exists(folder) ? Directory.EnumerateFiles(folder, hash + ".*").FirstOrDefault() : null;
    }
}
