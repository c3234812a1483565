namespace Reelwright.Graphics;

/// <summary>A smooth curve through points that never overshoots them (monotone cubic), straight on outside.</summary>
/// <remarks>Source: F. N. Fritsch, R. E. Carlson, "Monotone piecewise cubic interpolation", 1980.</remarks>
public sealed class ToneCurve
{
    private readonly float[] _x;
    private readonly float[] _y;
    private readonly float[] _slope;

    /// <param name="points">x, y, x, y, … each 0–1, x rising; at least one point.</param>
    /// <exception cref="ArgumentException">The points are not pairs in rising order.</exception>
    public ToneCurve(ReadOnlySpan<double> points)
    {
        if (points.Length < 2 || points.Length % 2 != 0)
        {
            throw new ArgumentException("A curve is points [x, y, x, y, …].");
        }

        int count = points.Length / 2;
        (_x, _y, _slope) = (new float[count], new float[count], new float[count]);
        for (int i = 0; i < count; i++)
        {
            (_x[i], _y[i]) = ((float)points[2 * i], (float)points[(2 * i) + 1]);
            if (!float.IsFinite(_x[i]) || !float.IsFinite(_y[i]) || (i > 0 && _x[i] - _x[i - 1] < 1e-4f))
            {
                throw new ArgumentException("The points of a curve are in rising order of x.");
            }
        }

        SetSlopes();
    }

    /// <summary>The curve at a place.</summary>
    public float At(float x)
    {
        int last = _x.Length - 1;
        if (x <= _x[0])
        {
            return _y[0] + ((x - _x[0]) * _slope[0]);
        }

        if (x >= _x[last])
        {
            return _y[last] + ((x - _x[last]) * _slope[last]);
        }

        int i = 0;
        while (x > _x[i + 1])
        {
            i++;
        }

        float width = _x[i + 1] - _x[i];
        float t = (x - _x[i]) / width;
        float rest = 1 - t;
        return (rest * rest * (1 + (2 * t)) * _y[i])
            + (t * t * (3 - (2 * t)) * _y[i + 1])
            + (t * rest * width * ((rest * _slope[i]) - (t * _slope[i + 1])));
    }

    private void SetSlopes()
    {
        int last = _x.Length - 1;
        if (last == 0)
        {
            _slope[0] = 1;
            return;
        }

        float Secant(int i) => (_y[i + 1] - _y[i]) / (_x[i + 1] - _x[i]);

        _slope[0] = Secant(0);
        _slope[last] = Secant(last - 1);
        for (int i = 1; i < last; i++)
        {
            float before = Secant(i - 1);
            float after = Secant(i);

            // The harmonic mean keeps within three times either secant, which is enough for no overshoot.
            _slope[i] = before * after <= 0 ? 0 : 2 * before * after / (before + after);
        }

        for (int i = 0; i <= last; i++)
        {
            float least = Math.Min(i > 0 ? Math.Abs(Secant(i - 1)) : float.MaxValue, i < last ? Math.Abs(Secant(i)) : float.MaxValue);
            _slope[i] = Math.Clamp(_slope[i], -3 * least, 3 * least);
        }
    }
}
