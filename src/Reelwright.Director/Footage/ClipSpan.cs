namespace Reelwright.Director;

/// <summary>What is wrong with a part of a clip.</summary>
internal enum FootageFault
{
    /// <summary>Nothing to see.</summary>
    Black,

    /// <summary>The picture stands still and nobody speaks.</summary>
    Frozen,

    /// <summary>Out of focus.</summary>
    Blurred,

    /// <summary>Shaken.</summary>
    Shaky,
}

/// <summary>A run of a clip, in seconds of media time.</summary>
internal readonly record struct ClipSpan(double Start, double End)
{
    public double Seconds => End - Start;

    /// <summary>What is left of runs when others are taken out; runs shorter than a limit are dropped.</summary>
    public static List<ClipSpan> Without(IEnumerable<ClipSpan> runs, IEnumerable<ClipSpan> taken, double leastSeconds)
    {
        var left = runs.ToList();
        foreach (var cut in taken)
        {
            left = [.. left.SelectMany(run => cut.End <= run.Start || cut.Start >= run.End
                ? new[] { run }
                : [new(run.Start, Math.Min(run.End, cut.Start)), new(Math.Max(run.Start, cut.End), run.End)])];
        }

        return [.. left.Where(run => run.Seconds >= leastSeconds)];
    }

    /// <summary>Runs of flags as spans.</summary>
    public static List<ClipSpan> Where(IReadOnlyList<bool> flags, double step, double leastSeconds)
    {
        var found = new List<ClipSpan>();
        int start = 0;
        for (int i = 0; i <= flags.Count; i++)
        {
            if (i < flags.Count && flags[i])
            {
                continue;
            }

            if (i > start && (i - start) * step >= leastSeconds)
            {
                found.Add(new(start * step, i * step));
            }

            start = i + 1;
        }

        return found;
    }

    /// <summary>Runs joined where no more than a gap is between them, in order.</summary>
    public static List<ClipSpan> Joined(IEnumerable<ClipSpan> runs, double gap)
    {
        var joined = new List<ClipSpan>();
        foreach (var run in runs.OrderBy(run => run.Start))
        {
            if (joined.Count > 0 && run.Start - joined[^1].End <= gap)
            {
                joined[^1] = new(joined[^1].Start, Math.Max(joined[^1].End, run.End));
            }
            else
            {
                joined.Add(run);
            }
        }

        return joined;
    }
}
