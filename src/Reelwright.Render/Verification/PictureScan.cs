using Reelwright.Media;

namespace Reelwright.Render;

/// <summary>Finds stretches that are black or stand still.</summary>
/// <remarks>
/// Encoders spend next to nothing on such stretches, so where a file's tables give each frame's size only the cheap stretches are
/// decoded; every other file is decoded from beginning to end.
/// </remarks>
internal sealed class PictureScan(VideoFacts facts)
{
    /// <summary>Shorter black is a dip or a blink.</summary>
    public const double ShortestBlack = 0.5;

    /// <summary>Shorter stillness is a held picture.</summary>
    public const double ShortestStill = 3;

    // Full range: limited black is 0 here.
    private const int BlackLevel = 12;
    private const double BlackShare = 0.98;

    // Of 255, mean and largest difference to the frame that stands: below it is codec noise.
    private const double StillMean = 0.12;
    private const int StillLargest = 6;

    // A frame of skipped blocks takes some bytes for each row of blocks; a frame with anything in it takes more.
    private const int PixelsPerCheapByte = 900;
    private const int LeastCheapBytes = 220;

    private readonly List<(double Start, double End)> _black = [];
    private readonly List<(double Start, double End)> _still = [];
    private readonly byte[] _standing = new byte[VideoInspector.ScanWidth * VideoInspector.ScanHeight];
    private double _blackSince;
    private double _stillSince;

    /// <summary>Black stretches in seconds.</summary>
    public IReadOnlyList<(double Start, double End)> Black => _black;

    /// <summary>Still stretches in seconds.</summary>
    public IReadOnlyList<(double Start, double End)> Still => _still;

    /// <summary>Looks.</summary>
    /// <returns>Whether everything that was decoded decoded well.</returns>
    public async Task<bool> RunAsync(VideoInspector inspector, string path, CancellationToken cancellationToken)
    {
        bool isWhole = true;
        foreach (var (start, end) in Suspicious())
        {
            long count = 0;
            (_blackSince, _stillSince) = (-1, start);
            isWhole &= await inspector.ScanAsync(
                path, start, end - start, frame => Take(frame, start + (count / Rate), count++ == 0), cancellationToken);
            double last = start + (count / Rate);
            EndBlack(last);
            EndStill(last);
        }

        return isWhole;
    }

    private double Rate => facts.Rate > 0 ? facts.Rate : 30;

    // Stretches of frames that cost next to nothing, with some room around them; all of a file without tables.
    private List<(double Start, double End)> Suspicious()
    {
        double end = Math.Max(facts.VideoEndSeconds, facts.Frames / Rate);
        if (facts.Sizes.Count == 0)
        {
            return [(0, end + 1)];
        }

        int cheap = Math.Max(LeastCheapBytes, facts.Width * facts.Height / PixelsPerCheapByte);
        long shortest = (long)(ShortestBlack * Rate);
        var found = new List<(double, double)>();
        int since = 0;
        for (int i = 0; i <= facts.Sizes.Count; i++)
        {
            if (i < facts.Sizes.Count && (facts.Sizes[i].IsKey || facts.Sizes[i].Bytes <= cheap))
            {
                continue;
            }

            if (i - since >= shortest)
            {
                found.Add((Math.Max(0, (since - 2) / Rate), Math.Min(end, (i + 2) / Rate)));
            }

            since = i + 1;
        }

        return found;
    }

    private void Take(ReadOnlySpan<byte> frame, double at, bool isFirst)
    {
        int dark = 0;
        int sum = 0;
        int largest = 0;
        for (int i = 0; i < frame.Length; i++)
        {
            dark += frame[i] <= BlackLevel ? 1 : 0;
            int apart = Math.Abs(frame[i] - _standing[i]);
            sum += apart;
            largest = Math.Max(largest, apart);
        }

        bool isBlack = dark >= BlackShare * frame.Length;
        if (isBlack && _blackSince < 0)
        {
            _blackSince = at;
        }
        else if (!isBlack)
        {
            EndBlack(at);
        }

        if (isFirst || isBlack || sum > StillMean * frame.Length || largest > StillLargest)
        {
            EndStill(at);
            frame.CopyTo(_standing);
            _stillSince = at;
        }
    }

    private void EndBlack(double at)
    {
        if (_blackSince >= 0 && at - _blackSince >= ShortestBlack)
        {
            _black.Add((_blackSince, at));
        }

        _blackSince = -1;
    }

    private void EndStill(double at)
    {
        if (at - _stillSince >= ShortestStill)
        {
            _still.Add((_stillSince, at));
        }

        _stillSince = at;
    }
}
