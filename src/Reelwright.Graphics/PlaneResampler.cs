namespace Reelwright.Graphics;

/// <summary>Resamples a plane row by row: x once per source row, y from a ring of those rows. Reused between
/// draws.</summary>
/// <remarks>Source rows are stretched two at a time, so the ring holds one row more than there are taps.</remarks>
internal sealed class PlaneResampler
{
    private readonly VectorPath _path;
    private ResampleAxis _x = new();
    private ResampleAxis _y = new();
    private Edge _edge;
    private int _width;
    private int _height;
    private byte[] _upper = [];
    private byte[] _lower = [];
    private short[] _ring = [];
    private int[] _rowInSlot = [];
    private int[] _offsets = [];
    private short[] _weights = [];

    public PlaneResampler(VectorPath path = VectorPath.Best) => _path = path;

    /// <summary>Prepares for one plane.</summary>
    /// <param name="width">Samples a row; also the bytes between rows.</param>
    /// <param name="height">Rows.</param>
    /// <param name="x">The horizontal axis; must not change until the plane is done.</param>
    /// <param name="y">The vertical axis; likewise.</param>
    /// <param name="edge">What lies outside the plane.</param>
    public void Begin(int width, int height, ResampleAxis x, ResampleAxis y, Edge edge)
    {
        _x = x;
        _y = y;
        _edge = edge;
        _width = width;
        _height = height;
        int taps = 2 * y.Pairs;
        Grow(ref _upper, x.High - x.Low + ResampleRows.Slack);
        Grow(ref _lower, x.High - x.Low + ResampleRows.Slack);
        Grow(ref _ring, (taps + 1) * x.PaddedCount);
        Grow(ref _rowInSlot, taps + 1);
        Grow(ref _offsets, taps);
        Grow(ref _weights, taps);
        Array.Fill(_rowInSlot, int.MinValue);
    }

    /// <summary>Makes output row <paramref name="row"/> in <paramref name="target"/>; call with rising rows.</summary>
    public void Row(ReadOnlySpan<byte> plane, int row, Span<byte> target)
    {
        int taps = 2 * _y.Pairs;
        int start = _y.Starts[row];
        if (_x.IsIdentity && _y.IsIdentity)
        {
            CopyRow(plane, start + _y.IdentityTap, _x.Low + _x.IdentityTap, target[.._x.Count]);
            return;
        }

        for (int k = 0; k < taps; k++)
        {
            int source = start + k;
            int slot = Modulo(source, taps + 1);
            if (_rowInSlot[slot] != source)
            {
                Stretch(plane, source, slot, Modulo(source + 1, taps + 1));
            }

            _offsets[k] = slot * _x.PaddedCount;
            _weights[k] = _y.Weights[((k >> 1) * 2 * _y.PaddedCount) + (2 * row) + (k & 1)];
        }

        ResampleColumns.Vertical(_ring, _offsets.AsSpan(0, taps), _weights.AsSpan(0, taps), target[.._x.Count], _path);
    }

    private static int Modulo(int value, int by)
    {
        int rest = value % by;
        return rest < 0 ? rest + by : rest;
    }

    private static void Grow<T>(ref T[] array, int length)
    {
        if (array.Length < length)
        {
            array = new T[length];
        }
    }

    private void Stretch(ReadOnlySpan<byte> plane, int row, int slot, int nextSlot)
    {
        ResampleRows.Horizontal(
            Samples(plane, row, _upper),
            Samples(plane, row + 1, _lower),
            _x,
            _ring.AsSpan(slot * _x.PaddedCount, _x.PaddedCount),
            _ring.AsSpan(nextSlot * _x.PaddedCount, _x.PaddedCount));
        _rowInSlot[slot] = row;
        _rowInSlot[nextSlot] = row + 1;
    }

    // The plane itself where it holds all that a kernel may load; else a copy with what lies outside.
    private ReadOnlySpan<byte> Samples(ReadOnlySpan<byte> plane, int row, byte[] copy)
    {
        if (_x.Low >= 0 && _x.High <= _width && (uint)row < (uint)_height)
        {
            int start = (row * _width) + _x.Low;
            if (start + _x.High - _x.Low + ResampleRows.Slack <= plane.Length)
            {
                return plane[start..];
            }
        }

        CopyRow(plane, row, _x.Low, copy.AsSpan(0, _x.High - _x.Low));
        return copy;
    }

    // Copies part of a row that may reach outside the plane.
    private void CopyRow(ReadOnlySpan<byte> plane, int row, int from, Span<byte> target)
    {
        if (_edge == Edge.Zero && (uint)row >= (uint)_height)
        {
            target.Clear();
            return;
        }

        var source = plane.Slice(Math.Clamp(row, 0, _height - 1) * _width, _width);
        int before = Math.Clamp(-from, 0, target.Length);
        int end = Math.Clamp(_width - from, before, target.Length);
        target[..before].Fill(_edge == Edge.Clamp ? source[0] : (byte)0);
        target[end..].Fill(_edge == Edge.Clamp ? source[^1] : (byte)0);
        source.Slice(Math.Clamp(from + before, 0, _width - (end - before)), end - before).CopyTo(target[before..]);
    }
}
