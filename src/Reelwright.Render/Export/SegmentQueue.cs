namespace Reelwright.Render;

/// <summary>Deals segments out to workers: each gets neighbours, and one that has finished helps another.</summary>
/// <remarks>Neighbours share pictures and decoders, so a worker keeps to one stretch as long as there is one.</remarks>
internal sealed class SegmentQueue
{
    private readonly Lock _dealing = new();
    private readonly IReadOnlyList<int> _segments;
    private readonly (int Next, int End)[] _stretches;

    /// <param name="segments">What is to be done, in order.</param>
    /// <param name="workers">How many work.</param>
    public SegmentQueue(IReadOnlyList<int> segments, int workers)
    {
        _segments = segments;
        _stretches = new (int, int)[workers];
        for (int i = 0; i < workers; i++)
        {
            _stretches[i] = (segments.Count * i / workers, segments.Count * (i + 1) / workers);
        }
    }

    /// <summary>The next segment for a worker; <c>null</c> when there is no more.</summary>
    public int? TryTake(int worker)
    {
        lock (_dealing)
        {
            if (_stretches[worker].Next == _stretches[worker].End)
            {
                int longest = 0;
                for (int i = 1; i < _stretches.Length; i++)
                {
                    longest = Left(i) > Left(longest) ? i : longest;
                }

                if (Left(longest) == 0)
                {
                    return null;
                }

                // The farther half: its owner comes to it last.
                int half = _stretches[longest].End - ((Left(longest) + 1) / 2);
                _stretches[worker] = (half, _stretches[longest].End);
                _stretches[longest].End = half;
            }

            return _segments[_stretches[worker].Next++];
        }
    }

    /// <summary>How many segments in a row, from one on, are still this worker's.</summary>
    public int Ahead(int worker)
    {
        lock (_dealing)
        {
            int count = 1;
            int at = _stretches[worker].Next;
            while (at < _stretches[worker].End && _segments[at] == _segments[at - 1] + 1)
            {
                at++;
                count++;
            }

            return count;
        }
    }

    private int Left(int worker) => _stretches[worker].End - _stretches[worker].Next;
}
