namespace Reelwright.Graphics;

/// <summary>
/// Breaks a measured paragraph into lines. Arithmetic only: widths are in ems, so one measurement serves every size.
/// </summary>
internal sealed class LineBreaker
{
    /// <summary>Up to this many lines are made equally long; more are filled, as running text is.</summary>
    private const int MaxBalancedLines = 4;

    private const double RaggednessWeight = 2.5;
    private const double OrphanCost = 0.8;

    private readonly double[] _prefix;
    private readonly int[] _visibleEnd;
    private readonly double[] _costs;
    private readonly int[] _candidates;
    private readonly bool[] _orphanIfLast;

    /// <summary>Takes a paragraph.</summary>
    /// <param name="text">Its characters.</param>
    /// <param name="advances">Advance at each offset in ems.</param>
    /// <param name="costs">From <see cref="BreakRules"/>.</param>
    internal LineBreaker(ReadOnlySpan<char> text, double[] advances, double[] costs)
    {
        _costs = costs;
        _prefix = new double[text.Length + 1];
        for (int i = 0; i < text.Length; i++)
        {
            _prefix[i + 1] = _prefix[i] + advances[i];
        }

        List<int> candidates = [0];
        for (int i = 1; i < text.Length; i++)
        {
            if (!double.IsPositiveInfinity(costs[i]))
            {
                candidates.Add(i);
            }
        }

        candidates.Add(text.Length);
        _candidates = [.. candidates];
        _visibleEnd = new int[_candidates.Length];
        _orphanIfLast = new bool[_candidates.Length];
        for (int c = 0; c < _candidates.Length; c++)
        {
            int end = _candidates[c];
            while (end > 0 && char.IsWhiteSpace(text[end - 1]))
            {
                end--;
            }

            _visibleEnd[c] = end;
            _orphanIfLast[c] = IsOrphan(text[_candidates[c]..]);
        }
    }

    /// <summary>Width in ems of the widest part that cannot be broken.</summary>
    internal double WidestAtom
    {
        get
        {
            double widest = 0;
            for (int c = 1; c < _candidates.Length; c++)
            {
                widest = Math.Max(widest, Width(c - 1, c));
            }

            return widest;
        }
    }

    /// <summary>
    /// Fewest lines that hold the paragraph at this width in ems, or null if an unbreakable part is wider.
    /// </summary>
    internal int? CountLines(double maxWidth)
    {
        int lines = 1;
        int start = 0;
        for (int c = 1; c < _candidates.Length; c++)
        {
            if (Width(start, c) > maxWidth)
            {
                if (c - 1 == start)
                {
                    return null;
                }

                start = c - 1;
                lines++;
                c--;
            }
        }

        return lines;
    }

    /// <summary>The best way to part the paragraph into exactly this many lines, or null if there is none.</summary>
    internal (List<(int Start, int End)> Lines, double Cost)? Break(double maxWidth, int lineCount)
    {
        int last = _candidates.Length - 1;
        bool balanced = lineCount <= MaxBalancedLines;
        double target = balanced ? Math.Min(maxWidth, _prefix[^1] / lineCount) : maxWidth;
        var cost = new double[lineCount + 1, last + 1];
        var from = new int[lineCount + 1, last + 1];
        for (int n = 0; n <= lineCount; n++)
        {
            for (int c = 0; c <= last; c++)
            {
                cost[n, c] = double.PositiveInfinity;
            }
        }

        cost[0, 0] = 0;
        for (int n = 1; n <= lineCount; n++)
        {
            for (int c = 1; c <= last; c++)
            {
                for (int s = c - 1; s >= 0; s--)
                {
                    double width = Width(s, c);
                    if (width > maxWidth)
                    {
                        break;
                    }

                    double total = cost[n - 1, s] + LineCost(s, c, width, target, isLast: c == last, balanced);
                    if (total < cost[n, c])
                    {
                        cost[n, c] = total;
                        from[n, c] = s;
                    }
                }
            }
        }

        if (double.IsPositiveInfinity(cost[lineCount, last]))
        {
            return null;
        }

        List<(int Start, int End)> lines = [];
        for (int n = lineCount, c = last; n > 0; c = from[n, c], n--)
        {
            lines.Insert(0, (_candidates[from[n, c]], _visibleEnd[c]));
        }

        return (lines, cost[lineCount, last]);
    }

    private static bool IsOrphan(ReadOnlySpan<char> rest)
    {
        rest = rest.Trim();
        return rest.Length > 0
            && (EastAsian.IsWide(rest[0]) ? rest.Length <= 2 : rest.Length <= 5 && !rest.Contains(' '));
    }

    private double LineCost(int s, int c, double width, double target, bool isLast, bool balanced)
    {
        double off = (target - width) / Math.Max(target, 1e-9);
        double ragged = isLast && !balanced ? 0 : RaggednessWeight * off * off;
        double breakCost = s > 0 ? _costs[_candidates[s]] : 0;
        return ragged + breakCost + (isLast && s > 0 && _orphanIfLast[s] ? OrphanCost : 0);
    }

    private double Width(int fromCandidate, int toCandidate)
    {
        int start = _candidates[fromCandidate];
        int end = Math.Max(start, _visibleEnd[toCandidate]);
        return _prefix[end] - _prefix[start];
    }
}
