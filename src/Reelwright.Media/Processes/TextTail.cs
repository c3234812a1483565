namespace Reelwright.Media;

/// <summary>Keeps the last characters of a text of any length.</summary>
/// <remarks>Bounded by characters, not lines: a line has no limit. Safe for one writer and any readers.</remarks>
internal sealed class TextTail(int capacity)
{
    private readonly char[] _ring = new char[capacity];
    private readonly Lock _lock = new();
    private long _total;

    public void Append(ReadOnlySpan<char> text)
    {
        lock (_lock)
        {
            _total += Math.Max(0, text.Length - capacity);
            foreach (char c in text.Length > capacity ? text[^capacity..] : text)
            {
                _ring[_total++ % capacity] = c;
            }
        }
    }

    public override string ToString()
    {
        lock (_lock)
        {
            int length = (int)Math.Min(_total, capacity);
            return string.Create(length, this, static (chars, tail) =>
            {
                long start = tail._total - chars.Length;
                for (int i = 0; i < chars.Length; i++)
                {
                    chars[i] = tail._ring[(start + i) % tail._ring.Length];
                }
            });
        }
    }
}
