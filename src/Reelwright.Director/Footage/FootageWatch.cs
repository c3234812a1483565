using System.Collections.Immutable;

namespace Reelwright.Director;

/// <summary>Watches a clip frame by frame.</summary>
internal sealed class FootageWatch
{
    /// <summary>Frames a second that are looked at.</summary>
    public const int FramesPerSecond = 8;

    private const int Columns = 32;
    private const int Rows = 18;
    private const int Shades = 32;
    private const int LooksEvery = FramesPerSecond;
    private const double BlackLight = 0.035;
    private const double LeastMoving = 2.5;

    // A shift is one only where it explains most of what changed.
    private const double Explains = 0.6;
    private const double FarthestShift = 0.12;

    private readonly ImmutableArray<FootageGlance>.Builder _glances = ImmutableArray.CreateBuilder<FootageGlance>();
    private readonly double[] _cells = new double[Columns * Rows];
    private readonly double[] _before = new double[Columns * Rows];
    private readonly int[] _shades = new int[Shades];
    private readonly int[] _shadesBefore = new int[Shades];
    private double[] _across = [];
    private double[] _down = [];
    private double _sharpness = 1;
    private (double X, double Y, PicturePart? People) _focus = (0.5, 0.46, null);

    /// <summary>How many frames were looked at.</summary>
    public int Count => _glances.Count;

    /// <summary>What was seen.</summary>
    public ImmutableArray<FootageGlance> Glances => _glances.ToImmutable();

    /// <summary>Looks at the next frame.</summary>
    public void Add(PictureSample frame)
    {
        bool isFirst = _glances.Count == 0;
        Array.Copy(_cells, _before, _cells.Length);
        Array.Copy(_shades, _shadesBefore, _shades.Length);
        double light = Measure(frame);
        double[] across = Profile(frame, isAcross: true);
        double[] down = Profile(frame, isAcross: false);
        double change = isFirst ? 0 : Change();
        double turnover = isFirst ? 0 : Turnover();
        var (shiftX, shiftY) = isFirst ? (0, 0) : (Shift(_across, across), Shift(_down, down));
        (_across, _down) = (across, down);
        bool isBlack = light < BlackLight && Top() < 3;
        bool isLook = _glances.Count % LooksEvery == 0 || turnover > 0.3;
        if (isLook)
        {
            Look(frame, isBlack);
        }

        // Between two looks for faces, what moves while the camera does not leads the eye.
        var (x, y, people) = _focus;
        bool isFace = people is not null;
        bool isMoving = false;
        if (!isFace && !isFirst && Math.Abs(shiftX) + Math.Abs(shiftY) < 0.01 && turnover < 0.3 && Moving() is { } moving)
        {
            (x, y) = moving;
            isMoving = true;
        }

        _glances.Add(new()
        {
            Light = light,
            IsBlack = isBlack,
            Change = change,
            Turnover = turnover,
            ShiftX = shiftX,
            ShiftY = shiftY,
            Sharpness = _sharpness,
            FocusX = x,
            FocusY = y,
            HasFace = isFace,
            People = people,
            IsLook = isLook,
            IsMoving = isMoving,
        });
    }

    private void Look(PictureSample frame, bool isBlack)
    {
        if (isBlack)
        {
            _sharpness = 1;
            _focus = (0.5, 0.46, null);
            return;
        }

        _sharpness = PictureReader.Sharpness(frame);
        var faces = FaceFinder.Find(frame);
        if (faces.Length > 0)
        {
            var people = faces.Aggregate((all, face) => all.With(face));
            _focus = (people.X + (people.Width / 2), people.Y + (people.Height / 2), people);
            return;
        }

        var (x, y) = PictureReader.Focus(frame);
        _focus = (x, y, null);
    }

    // Luma of each cell and how many samples have each shade.
    private double Measure(PictureSample frame)
    {
        Array.Clear(_cells);
        Array.Clear(_shades);
        var luma = frame.Y;
        Span<int> counts = stackalloc int[Columns * Rows];
        counts.Clear();
        long sum = 0;
        int seen = 0;
        for (int y = 0; y < frame.Height; y += 2)
        {
            int row = y * Rows / frame.Height * Columns;
            for (int x = 0; x < frame.Width; x += 2)
            {
                int value = luma[(y * frame.Width) + x];
                int cell = row + (x * Columns / frame.Width);
                _cells[cell] += value;
                counts[cell]++;
                _shades[value * Shades / 256]++;
                sum += value;
                seen++;
            }
        }

        for (int i = 0; i < _cells.Length; i++)
        {
            _cells[i] /= Math.Max(1, counts[i]);
        }

        return Math.Clamp((((double)sum / Math.Max(1, seen)) - 16) / 219, 0, 1);
    }

    private double Change()
    {
        double sum = 0;
        for (int i = 0; i < _cells.Length; i++)
        {
            sum += Math.Abs(_cells[i] - _before[i]);
        }

        return sum / _cells.Length;
    }

    private double Turnover()
    {
        long other = 0;
        long all = 0;
        for (int i = 0; i < Shades; i++)
        {
            other += Math.Abs(_shades[i] - _shadesBefore[i]);
            all += _shades[i];
        }

        return other / (2.0 * Math.Max(1, all));
    }

    // The lightest shade that more than a hundredth of the samples have.
    private int Top()
    {
        int all = _shades.Sum();
        int seen = 0;
        for (int i = Shades - 1; i >= 0; i--)
        {
            seen += _shades[i];
            if (seen * 100 > all)
            {
                return i;
            }
        }

        return 0;
    }

    private (double X, double Y)? Moving()
    {
        double sum = 0;
        double sumX = 0;
        double sumY = 0;
        for (int i = 0; i < _cells.Length; i++)
        {
            double moved = Math.Abs(_cells[i] - _before[i]);
            if (moved >= LeastMoving)
            {
                sum += moved;
                sumX += moved * ((i % Columns) + 0.5) / Columns;
                sumY += moved * ((i / Columns) + 0.5) / Rows;
            }
        }

        return sum < LeastMoving * 4 ? null : (sumX / sum, sumY / sum);
    }

    private static double[] Profile(PictureSample frame, bool isAcross)
    {
        var luma = frame.Y;
        double[] profile = new double[isAcross ? frame.Width : frame.Height];
        for (int y = 0; y < frame.Height; y += isAcross ? 4 : 1)
        {
            for (int x = 0; x < frame.Width; x += isAcross ? 1 : 4)
            {
                profile[isAcross ? x : y] += luma[(y * frame.Width) + x];
            }
        }

        double mean = profile.Average();
        double count = isAcross ? (frame.Height + 3) / 4 : (frame.Width + 3) / 4;
        for (int i = 0; i < profile.Length; i++)
        {
            profile[i] = (profile[i] - mean) / count;
        }

        return profile;
    }

    private static double Shift(double[] before, double[] now)
    {
        int reach = (int)(now.Length * FarthestShift);
        double still = Distance(before, now, 0, reach);
        if (before.Length != now.Length || still < 0.4)
        {
            return 0;
        }

        int best = 0;
        double least = still;
        for (int shift = -reach; shift <= reach; shift++)
        {
            double distance = Distance(before, now, shift, reach);
            if (distance < least)
            {
                (least, best) = (distance, shift);
            }
        }

        return least < still * Explains ? (double)best / now.Length : 0;
    }

    private static double Distance(double[] before, double[] now, int shift, int reach)
    {
        double sum = 0;
        for (int i = reach; i < now.Length - reach; i++)
        {
            sum += Math.Abs(now[i] - before[i - shift]);
        }

        return sum / Math.Max(1, now.Length - (2 * reach));
    }
}
