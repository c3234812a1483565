namespace Reelwright.Director;

/// <summary>Sums of a picture's samples and of their squares over any rectangle, in four look-ups.</summary>
internal sealed class IntegralImage
{
    private readonly int[] _sums;
    private readonly long[] _squares;
    private readonly int _stride;

    public IntegralImage(ReadOnlySpan<byte> plane, int width, int height)
    {
        Width = width;
        Height = height;
        _stride = width + 1;
        _sums = new int[_stride * (height + 1)];
        _squares = new long[_stride * (height + 1)];
        for (int y = 0; y < height; y++)
        {
            int row = 0;
            long squares = 0;
            int at = (y + 1) * _stride;
            for (int x = 0; x < width; x++)
            {
                int value = plane[(y * width) + x];
                row += value;
                squares += value * value;
                _sums[at + x + 1] = _sums[at - _stride + x + 1] + row;
                _squares[at + x + 1] = _squares[at - _stride + x + 1] + squares;
            }
        }
    }

    public int Width { get; }

    public int Height { get; }

    public int Sum(int x, int y, int width, int height)
    {
        int top = (y * _stride) + x;
        int bottom = top + (height * _stride);
        return _sums[bottom + width] - _sums[bottom] - _sums[top + width] + _sums[top];
    }

    public long SquareSum(int x, int y, int width, int height)
    {
        int top = (y * _stride) + x;
        int bottom = top + (height * _stride);
        return _squares[bottom + width] - _squares[bottom] - _squares[top + width] + _squares[top];
    }
}
