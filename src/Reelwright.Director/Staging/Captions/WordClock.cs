namespace Reelwright.Director;

/// <summary>When each character of a spoken line sounds: exact at words, even in between.</summary>
internal sealed class WordClock
{
    private readonly List<(int Offset, double Seconds)> _anchors = [];
    private readonly HashSet<int> _boundaries = [];

    public WordClock(SpokenLine line)
    {
        _anchors.Add((0, line.Words.IsDefaultOrEmpty ? 0 : Math.Max(0, line.Words[0].Start)));
        foreach (var word in line.Words.IsDefault ? [] : line.Words)
        {
            // Times come from an engine, offsets from its reading of the text: what does not fit together is passed
            // over.
            int after = word.Offset + word.Length;
            if (word.Offset < 0 || word.Length <= 0 || after > line.Text.Length)
            {
                continue;
            }

            _boundaries.Add(word.Offset);
            _boundaries.Add(after);
            Anchor(word.Offset, word.Start);
            Anchor(after, word.End);
        }

        // The last word's end is the line's; where the last words were not timed, the whole line's length is.
        var (lastOffset, lastSeconds) = _anchors[^1];
        bool isTimed = !line.Text[lastOffset..].Any(char.IsLetterOrDigit);
        Anchor(line.Text.Length, isTimed ? lastSeconds : Math.Max(line.Seconds, lastSeconds));
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
