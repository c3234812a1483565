namespace Reelwright.Director;

/// <summary>When each character of a spoken line sounds: exact at words, even in between.</summary>
internal sealed class WordClock
{
    private readonly List<(int Offset, double Seconds)> _anchors = [];
    private readonly HashSet<int> _boundaries = [];

    public WordClock(SpokenLine line)
    {
        _anchors.Add((0, line.Words.IsDefaultOrEmpty ? 0 : Math.Max(0, line.Words[0].Start)));
        int cursor = 0;
        foreach (var word in line.Words.IsDefault ? [] : line.Words)
        {
            // Numbers and the like may be spoken in other words than they are written in: those are passed over.
            int found = word.Text.Length > 0 ? line.Text.IndexOf(word.Text, cursor, StringComparison.OrdinalIgnoreCase) : -1;
            if (found < 0 || found > cursor + (3 * word.Text.Length) + 12)
            {
                continue;
            }

            _boundaries.Add(found);
            _boundaries.Add(found + word.Text.Length);
            Anchor(found, word.Start);
            Anchor(found + word.Text.Length, word.End);
            cursor = found + word.Text.Length;
        }

        double end = line.Words.IsDefaultOrEmpty ? line.Seconds : Math.Max(line.Words[^1].End, _anchors[^1].Seconds);
        Anchor(line.Text.Length, Math.Max(end, _anchors[^1].Seconds));
    }

    /// <summary>Offsets at which words begin or end.</summary>
    public IReadOnlySet<int> Boundaries => _boundaries;

    /// <summary>Seconds from the line's start at which a character begins to sound.</summary>
    public double At(int offset)
    {
        for (int i = 1; i < _anchors.Count; i++)
        {
            if (offset <= _anchors[i].Offset)
            {
                var (left, from) = _anchors[i - 1];
                var (right, to) = _anchors[i];
                return right == left ? to : from + ((to - from) * (offset - left) / (right - left));
            }
        }

        return _anchors[^1].Seconds;
    }

    private void Anchor(int offset, double seconds)
    {
        var (lastOffset, lastSeconds) = _anchors[^1];
        if (offset > lastOffset)
        {
            _anchors.Add((offset, Math.Max(seconds, lastSeconds)));
        }
    }
}
